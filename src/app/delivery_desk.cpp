// SPDX-License-Identifier: EUPL-1.2
#include "app/delivery_desk.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/delivery_room.h"
#include "app/moment_text.h"
#include "base/text.h"
#include "core/delivery/delivery_record.h"
#include "core/register/effective_days.h"
#include "exchange/scb/code_table.h"
#include "exchange/scb/delivery.h"
#include "exchange/scb/error_list.h"

namespace fyren::app {
namespace {

std::string periodKey(HalfYear period) { return "scb.periodfil." + period.text(); }
std::string protectedKey(HalfYear period) { return "scb.skyddade." + period.text(); }
constexpr const char* kDryRun = "scb.provkord";

std::optional<std::string> kept(const Session& session, const std::string& key) {
  const auto found = session.store().installning(key);
  if (!found || !found.value() || (*found)->empty()) return std::nullopt;
  return **found;
}

CommandResult keep(Session& session, const std::string& key, std::string_view value, std::string_view command, Message history, Message said) {
  store::Act act = beginAct(session, command, std::nullopt, std::move(history));
  act.putInstallning(key, value);
  const CommandResult done = carryOut(session, act, std::move(said));
  if (done) session.changed({});
  return done;
}

CommandFailure faulty(const scb::PeriodFileFaults& faults) {
  std::string all;
  for (const Message& fault : faults.faults) all += (all.empty() ? "" : "\n") + text(fault);
  return invalid("periodfil", {"delivery.ownPeriod.refused", {{"fel", all}}});
}

CommandResult keepChecked(Session& session, HalfYear period, const Result<scb::PeriodFile, scb::PeriodFileFaults>& read) {
  if (!read) return faulty(read.error());
  if (read->period != period) return invalid("periodfil", {"delivery.ownPeriod.otherPeriod", {{"period", read->period.text()}, {"vald", period.text()}}});
  return keep(session, periodKey(period), read->json, "scb.periodfil", {"history.periodfil", {{"period", period.text()}}},
              {"delivery.ownPeriod.kept", {{"period", period.text()}}});
}

}  // namespace

scb::PeriodFile periodFileFor(const Session& session, HalfYear period) {
  if (const auto own = kept(session, periodKey(period)))
    if (auto read = scb::readPeriodFile(asBytes(*own))) return std::move(*read);
  return scb::builtInPeriodFile(period);
}

bool hasOwnPeriodFile(const Session& session, HalfYear period) { return kept(session, periodKey(period)).has_value(); }

std::string codeTableText(const Session& session, HalfYear period) { return scb::codeTable(periodFileFor(session, period)); }
std::string periodFileText(const Session& session, HalfYear period) { return periodFileFor(session, period).json; }
bool isOfficial(const Session& session, HalfYear period) { return periodFileFor(session, period).official; }

CommandResult keepCodes(Session& session, HalfYear period, std::string_view table, bool official) {
  return keepChecked(session, period, scb::withCodes(periodFileFor(session, period), table, official));
}

CommandResult keepPeriodFile(Session& session, HalfYear period, std::string_view json) {
  return keepChecked(session, period, scb::readPeriodFile(asBytes(json)));
}

CommandResult dropPeriodFile(Session& session, HalfYear period) {
  return keep(session, periodKey(period), "", "scb.periodfil", {"history.periodfilBort", {{"period", period.text()}}},
              {"delivery.ownPeriod.dropped", {{"period", period.text()}}});
}

std::vector<Deadline> deadlines(const Session& session) {
  std::vector<Deadline> all;
  const HalfYear running = HalfYear::of(session.today());
  for (const HalfYear period : {running.previous(), running}) {
    Deadline deadline{period, periodFileFor(session, period).deadline, 0, false, {}};
    deadline.daysLeft = deadline.last - session.today();
    const DeliveryStanding standing = deliveryStanding(session, period);
    deadline.delivered = standing.isDone;
    deadline.draft = standing.draft;
    all.push_back(deadline);
  }
  return all;
}

Belonging belonging(const Session& session, HalfYear period) {
  Belonging counted;
  for (const UngdomFacts& facts : session.allFacts()) {
    if (!belongsToDelivery(facts, period, session.today(), session.law())) continue;
    ++counted.alla;
    const auto records = deliveryRecords(facts, session.reg(), period, session.today(), session.law());
    const auto any = [&records](auto holds) { return std::any_of(records.begin(), records.end(), holds); };
    const auto endedBy = [&any](Avregistreringsorsak orsak) { return any([orsak](const DeliveryRecord& r) { return r.upphort && r.upphort->orsak == orsak; }); };
    if (any([](const DeliveryRecord& r) { return r.newInPeriod; })) ++counted.nya;
    const bool old = endedBy(Avregistreringsorsak::fyllt20), studies = endedBy(Avregistreringsorsak::studier), moved = endedBy(Avregistreringsorsak::flyttat) || endedBy(Avregistreringsorsak::utvandrat);
    counted.fyllde20 += old, counted.tillStudier += studies, counted.flyttade += moved;
    if (!old && !studies && !moved && any([](const DeliveryRecord& r) { return r.upphort.has_value(); })) ++counted.ovrigaSlut;
    if (!facts.ungdom.tidigareNummer.empty()) ++counted.bytteNummer;
  }
  return counted;
}

namespace {

std::string namnOf(const Session& session, const UngdomId& id) {
  const UngdomFacts* facts = session.facts(id);
  return facts == nullptr ? text("history.personGone") : facts->ungdom.efternamn + ", " + facts->ungdom.fornamn;
}

// The latest delivery of the half-year with its bytes; nothing: none.
std::optional<store::Leverans> latest(const Session& session, HalfYear period) {
  const auto stored = session.store().leveranser();
  if (!stored) return std::nullopt;
  const store::Leverans* newest = nullptr;
  for (const store::Leverans& leverans : *stored)
    if (leverans.period == period && (newest == nullptr || leverans.madeAtUtcMs > newest->madeAtUtcMs)) newest = &leverans;
  if (newest == nullptr) return std::nullopt;
  auto whole = session.store().leverans(newest->id);
  return whole && *whole ? std::move(*whole) : std::nullopt;
}

// How a kept delivery's bytes are to be read: by the period file that made it, which is kept by its sum.
scb::SentDelivery sentOf(const Session& session, store::Leverans leverans) {
  scb::FileFormat format = periodFileFor(session, leverans.period).format;
  if (const auto own = kept(session, "scb.periodfil." + leverans.periodfilSha256))
    if (const auto read = scb::readPeriodFile(asBytes(*own))) format = read->format;
  return {std::move(leverans.bytes), std::move(leverans.rader), format};
}

std::string joined(const std::vector<std::vector<std::string>>& rows) {
  std::string all;
  for (const auto& row : rows) {
    std::string line;
    for (const std::string& cell : row)
      if (!cell.empty()) line += (line.empty() ? "" : " · ") + cell;
    all += (all.empty() ? "" : "\n") + line;
  }
  return all;
}

Message changeText(scb::PersonChange change) {
  switch (change) {
    case scb::PersonChange::added: return {"delivery.difference.added", {}};
    case scb::PersonChange::gone: return {"delivery.difference.gone", {}};
    case scb::PersonChange::changed: break;
  }
  return {"delivery.difference.changed", {}};
}

}  // namespace

DifferenceShown deliveryDifference(const Session& session, HalfYear period) {
  DifferenceShown shown;
  auto before = latest(session, period);
  if (!before) return shown;
  shown.hasEarlier = true;
  shown.earlierAt = momentText(session.localTime(before->madeAtUtcMs));
  const auto read = scb::readBack(sentOf(session, std::move(*before)));
  shown.unreadable = !read;
  if (!read) return shown;
  const scb::PeriodFile file = periodFileFor(session, period);
  const scb::PreparedDelivery now = scb::prepareDelivery(session.allFacts(), session.reg(), file, session.today(), session.law());
  const scb::DeliveryDifference difference = scb::compareDeliveries(*read, now.file);
  shown.unchanged = difference.unchanged;
  for (const scb::PersonDifference& person : difference.persons)
    shown.lines.push_back({person.ungdom, namnOf(session, person.ungdom), changeText(person.change), joined(person.before), joined(person.after)});
  return shown;
}

Result<std::vector<ScbErrorLine>, CommandFailure> scbErrors(const Session& session, HalfYear period, std::string_view pasted) {
  auto before = latest(session, period);
  if (!before) return refused({"delivery.errors.noDelivery", {{"period", period.text()}}});
  const scb::SentDelivery sent = sentOf(session, std::move(*before));
  std::vector<ScbErrorLine> lines;
  for (const scb::ErrorRow& row : scb::readErrorList(pasted, sent)) {
    ScbErrorLine line{row.said, row.ungdom, {}, row.row ? *row.row + (sent.format.headerRow ? 2 : 1) : 0};
    if (row.ungdom) line.namn = namnOf(session, *row.ungdom);
    lines.push_back(std::move(line));
  }
  return lines;
}

DryRun dryRun(const Session& session) {
  DryRun run;
  if (const auto last = kept(session, kDryRun)) run.last = Day::parse(*last);
  run.isDue = !run.last || session.today() - *run.last > 31;
  return run;
}

CommandResult noteDryRun(Session& session, HalfYear period, int red, int yellow) {
  return keep(session, kDryRun, session.today().iso(), "scb.provkor",
              {"history.provkord", {{"period", period.text()}, {"roda", std::int64_t{red}}, {"gula", std::int64_t{yellow}}}},
              {red == 0 ? "delivery.dryRun.clean" : "delivery.dryRun.found", {{"antal", std::int64_t{red}}}});
}

std::vector<bool> protectedSteps(const Session& session, HalfYear period) {
  const std::string ticked = kept(session, protectedKey(period)).value_or(std::string());
  std::vector<bool> steps(kProtectedSteps, false);
  for (std::size_t i = 0; i < kProtectedSteps; ++i) steps[i] = ticked.find(static_cast<char>('1' + i)) != std::string::npos;
  return steps;
}

CommandResult tickProtectedStep(Session& session, HalfYear period, std::size_t step, bool done) {
  std::vector<bool> steps = protectedSteps(session, period);
  steps.at(step) = done;
  std::string ticked;
  for (std::size_t i = 0; i < kProtectedSteps; ++i)
    if (steps[i]) ticked.push_back(static_cast<char>('1' + i));
  return keep(session, protectedKey(period), ticked, "scb.skyddade", {"history.skyddadeRutin", {{"period", period.text()}}},
              {"delivery.protected.kept", {}});
}

}  // namespace fyren::app
