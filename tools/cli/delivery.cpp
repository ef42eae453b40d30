// SPDX-License-Identifier: EUPL-1.2
// A half-year's findings, and its delivery to SCB.
#include "exchange/scb/delivery.h"

#include <optional>
#include <utility>
#include <vector>

#include "app/delivery_room.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/register.h"

namespace fyren::cli {
namespace {

Outcome<scb::PeriodFile> periodFileOf(const Arguments& arguments) {
  const auto period = arguments.halfYear("--period");
  if (!period) return period.error();
  const auto path = arguments.value("--period-file");
  if (!path) return scb::builtInPeriodFile(*period);
  const auto bytes = readFile(*path);
  if (!bytes) return bytes.error();
  auto read = scb::readPeriodFile(*bytes);
  if (!read) {
    Stop stop = refused({"cli.scb.periodFile", {{"fil", *path}}});
    for (const Message& fault : read.error().faults) stop.sentence += "\n" + text(fault);
    return stop;
  }
  if (read->period != *period)
    return usage({"cli.usage.otherPeriod", {{"fil", *path}, {"period", read->period.text()}}});
  return std::move(*read);
}

scb::PreparedDelivery prepare(const app::OpenSession& session, const scb::PeriodFile& period) {
  return scb::prepareDelivery(session.allFacts(), session.reg(), period, session.today(), session.law());
}

std::string_view levelWord(Niva niva) {
  switch (niva) {
    case Niva::rod: return "röd";
    case Niva::gul: return "gul";
    case Niva::gron: return "grön";
  }
  return "";
}

std::vector<Finding> findingsOf(const scb::DeliveryCheck& check) {
  std::vector<Finding> all = check.red;
  all.insert(all.end(), check.yellow.begin(), check.yellow.end());
  all.insert(all.end(), check.green.begin(), check.green.end());
  return all;
}

std::string numberOf(const app::OpenSession& session, const UngdomId& id) {
  const UngdomFacts* facts = session.facts(id);
  return facts == nullptr ? std::string() : facts->ungdom.nummer.hyphenated();
}

Json findingJson(const app::OpenSession& session, const Finding& finding) {
  return {{"regel", finding.rule},
          {"niva", levelWord(finding.niva)},
          {"personnummer", numberOf(session, finding.ungdom)},
          {"text", text(finding.text)},
          {"atgarda", text(finding.mend)}};
}

void printFindings(const app::OpenSession& session, const std::vector<Finding>& findings) {
  Table table({text("cli.column.niva"), text("cli.column.regel"), text("cli.column.nummer"), text("cli.column.text")});
  for (const Finding& finding : findings)
    table.add({std::string(levelWord(finding.niva)), finding.rule, numberOf(session, finding.ungdom), text(finding.text)});
  table.print();
}

// --- the delivery before this one

struct Difference {
  store::Leverans previous;
  scb::DeliveryDifference what;
};

// The latest delivery of the period; when it has none, the latest one of an earlier period.
std::optional<store::Leverans> previousDelivery(const app::OpenSession& session, HalfYear period) {
  const auto kept = session.store().leveranser();
  if (!kept) return std::nullopt;
  const store::Leverans* found = nullptr;
  for (const store::Leverans& leverans : *kept)  // newest first
    if (leverans.period <= period && (found == nullptr || found->period < leverans.period)) found = &leverans;
  if (found == nullptr) return std::nullopt;
  auto whole = session.store().leverans(found->id);
  return whole && *whole ? std::move(*whole) : std::nullopt;
}

std::optional<Difference> differenceFrom(std::optional<store::Leverans> previous, const scb::PeriodFile& period,
                                         const scb::DeliveryFile& now) {
  if (!previous) return std::nullopt;
  const bool sameCodes = previous->period == period.period;
  const auto format = sameCodes ? period.format : scb::builtInPeriodFile(previous->period).format;
  const auto rows = scb::readBack({previous->bytes, previous->rader, format});
  if (!rows) {
    tell(rows.error().message);
    return std::nullopt;
  }
  return Difference{std::move(*previous), scb::compareDeliveries(*rows, now)};
}

std::string_view changeWord(scb::PersonChange change) {
  switch (change) {
    case scb::PersonChange::added: return "added";
    case scb::PersonChange::gone: return "gone";
    case scb::PersonChange::changed: return "changed";
  }
  return "";
}

Json differenceJson(const app::OpenSession& session, const std::optional<Difference>& difference) {
  if (!difference) return nullptr;
  Json json{{"period", difference->previous.period.text()},
            {"sha256", difference->previous.sha256},
            {"added", difference->what.added},
            {"gone", difference->what.gone},
            {"changed", difference->what.changed},
            {"unchanged", difference->what.unchanged},
            {"persons", Json::array()}};
  for (const auto& person : difference->what.persons)
    json["persons"].push_back(
        {{"personnummer", numberOf(session, person.ungdom)}, {"change", changeWord(person.change)}});
  return json;
}

// --- what is said of a delivery

Outcome<Exit> tellRefusal(const Arguments& arguments, const app::OpenSession& session, const scb::DeliveryCheck& check) {
  for (const Message& why : check.locked) tell(why);
  if (arguments.has("--json")) {
    Json json{{"written", false}, {"reasons", Json::array()}, {"findings", Json::array()}};
    for (const Message& why : check.locked) json["reasons"].push_back(text(why));
    for (const Finding& finding : check.red) json["findings"].push_back(findingJson(session, finding));
    print(json);
  } else {
    printFindings(session, check.red);
  }
  return Exit::findings;
}

void printMade(const Arguments& arguments, const app::OpenSession& session, const scb::PeriodFile& period,
               const scb::PreparedDelivery& prepared, const std::optional<Difference>& difference) {
  const scb::DeliveryFile& file = prepared.file;
  if (arguments.has("--json")) {
    print(Json{{"written", true},
               {"period", period.period.text()},
               {"official", period.official},
               {"rows", file.rows.size()},
               {"persons", file.youths},
               {"bytes", file.bytes.size()},
               {"sha256", file.sha256},
               {"difference", differenceJson(session, difference)}});
    return;
  }
  const auto count = [](std::size_t number) { return countText(static_cast<std::int64_t>(number)); };
  Table table({text("cli.scb.period"), period.period.text()});
  table.add({text("cli.scb.rows"), count(file.rows.size())});
  table.add({text("cli.scb.persons"), count(file.youths)});
  table.add({"SHA-256", file.sha256});
  if (difference) {
    table.add({text("cli.scb.previous"), difference->previous.period.text()});
    table.add({text("cli.scb.added"), count(difference->what.added)});
    table.add({text("cli.scb.gone"), count(difference->what.gone)});
    table.add({text("cli.scb.changed"), count(difference->what.changed)});
    table.add({text("cli.scb.unchanged"), count(difference->what.unchanged)});
  }
  table.print();
}

}  // namespace

Outcome<Exit> checkPeriod(const Arguments& arguments, const Machine& machine) {
  const auto period = periodFileOf(arguments);
  if (!period) return period.error();
  const auto open = openRegister(arguments.at(0), machine);
  if (!open) return open.error();
  const auto prepared = prepare(*open->session, *period);
  const auto findings = findingsOf(prepared.check);
  if (arguments.has("--json")) {
    JsonList list;
    for (const Finding& finding : findings) list.add(findingJson(*open->session, finding));
  } else {
    printFindings(*open->session, findings);
  }
  for (const Message& why : prepared.check.locked) tell(why);
  return prepared.check.red.empty() ? Exit::done : Exit::findings;
}

Outcome<Exit> deliver(const Arguments& arguments, const Machine& machine) {
  const auto out = arguments.needed("--out");
  if (!out) return out.error();
  if (const auto apart = notOver(arguments.at(0), *out); !apart) return apart.error();
  const auto period = periodFileOf(arguments);
  if (!period) return period.error();
  const auto open = openRegister(arguments.at(0), machine);
  if (!open) return open.error();
  app::OpenSession& session = *open->session;
  const auto prepared = prepare(session, *period);
  if (!prepared.check.mayBeWritten()) return tellRefusal(arguments, session, prepared.check);
  for (const Message& notice : prepared.check.notices) tell(notice);
  const auto difference = differenceFrom(previousDelivery(session, period->period), *period, prepared.file);

  const auto made = app::makeDelivery(session, *period);
  if (!made) return refused(made.error().message);
  auto delivery = StagedFile::write(*out, made->bytes, Access::ownerOnly);
  if (!delivery) return delivery.error();
  auto reg = stageRegister(*open, machine);
  if (!reg) return reg.error();
  // The register first: a file that has been sent is always kept.
  if (auto placed = reg->putInPlace(); !placed) return placed.error();
  if (auto placed = delivery->putInPlace(); !placed) return placed.error();
  printMade(arguments, session, *period, prepared, difference);
  return Exit::done;
}

}  // namespace fyren::cli
