// SPDX-License-Identifier: EUPL-1.2
#include "app/delivery_room.h"

#include <algorithm>
#include <set>

#include "app/commands/carry_out.h"
#include "app/delivery_desk.h"
#include "app/moment_text.h"
#include "app/session.h"
#include "base/text.h"
#include "core/register/effective_days.h"
#include "exchange/scb/delivery.h"
#include "exchange/scb/period_file.h"

namespace fyren::app {
namespace {

constexpr int kMostPeriods = 40;  // half-years back: a mistyped year does not make a list without end

scb::PreparedDelivery prepare(const Session& session, const scb::PeriodFile& file) {
  scb::DeliveryBuilder builder(file, session.reg(), session.today(), session.law());
  for (const UngdomFacts& facts : session.allFacts()) builder.add(facts);
  return std::move(builder).finish();
}

void addFindings(DeliveryRoom& room, const Session& session, const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    const UngdomFacts* facts = session.facts(finding.ungdom);
    DeliveryFinding shown{finding, {}, {}};
    if (facts != nullptr) {
      shown.namn = facts->ungdom.fornamn + " " + facts->ungdom.efternamn;
      shown.nummer = facts->ungdom.nummer.hyphenated();
    }
    room.findings.push_back(std::move(shown));
  }
}

std::vector<std::size_t> lineStarts(const Bytes& bytes) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < bytes.size(); ++at)
    if (starts.empty() || at - starts.back() == kBytesInLine || bytes[at - 1] == '\n') starts.push_back(at);
  return starts;
}

// What the byte at that place shows: a letter of several bytes stands at its first one.
std::string signAt(const DeliveryRoom& room, std::size_t at) {
  const std::uint8_t byte = room.bytes[at];
  if (byte == '\r') return text("view.delivery.signReturn");
  if (byte == '\n') return text("view.delivery.signLine");
  if (byte == '\t') return text("view.delivery.signTab");
  if (byte >= 0x20 && byte < 0x7F) return std::string(1, static_cast<char>(byte));
  if (room.isUtf8) {
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
    if (length == 0 || at + length > room.bytes.size()) return "·";
    return std::string(asText(BytesView(room.bytes).subspan(at, length)));
  }
  if (byte < 0xA0) return "·";
  return {static_cast<char>(0xC0U | (byte >> 6U)), static_cast<char>(0x80U | (byte & 0x3FU))};
}

void addFile(DeliveryRoom& room, scb::DeliveryFile& file) {
  room.ungdomar = static_cast<int>(file.youths);
  room.header = std::move(file.header);
  room.rows.reserve(file.rows.size());
  for (scb::DeliveryRow& row : file.rows) {
    room.rowUngdom.push_back(row.ungdom);
    room.rows.push_back(std::move(row.cells));
  }
  room.byteCount = file.bytes.size();
  room.bytes = std::move(file.bytes);
  room.byteLines = lineStarts(room.bytes);
  room.sha256 = std::move(file.sha256);
  room.fileName = std::move(file.fileName);
}

// "2026H1 (förslag)": which codes the bytes were written by.
std::string nameOf(const scb::PeriodFile& file) {
  return file.period.text() + (file.official ? "" : " (inbyggd)");
}

CommandFailure unreadable(const store::StoreFailure& failure) {
  return {CommandError::storage, "", Message{"file.delivery.unreadable", {{"skal", worded(failure.message)}}}};
}

// The half-years from `first` on in which the registration held, up to the running one.
void addPeriods(std::set<HalfYear>& periods, Interval held, HalfYear first, HalfYear running) {
  if (held.isBackwards()) return;
  const HalfYear last = held.last ? std::min(HalfYear::of(*held.last), running) : running;
  for (HalfYear period = std::max(HalfYear::of(held.first), first); period <= last; period = period.next()) periods.insert(period);
}

}  // namespace

HalfYear suggestedPeriod(const Session& session) {
  return scb::periodDueNext(session.today());
}

std::vector<HalfYear> deliveryPeriods(const Session& session) {
  const HalfYear running = HalfYear::of(session.today());
  HalfYear first = running;
  for (int i = 0; i < kMostPeriods; ++i) first = first.previous();
  std::set<HalfYear> periods;
  for (const Deadline& deadline : deadlines(session)) periods.insert(deadline.period);
  for (const UngdomFacts& facts : session.allFacts())
    for (const Registrering& registrering : facts.registreringar)
      addPeriods(periods, effectiveDays(registrering, facts.ungdom, session.law()), first, running);
  return {periods.rbegin(), periods.rend()};
}

bool isMadeAfter(const Session& session, HalfYear period, std::int64_t madeAtUtcMs) {
  return session.localTime(madeAtUtcMs).day > period.last();
}

DeliveryStanding deliveryStanding(const Session& session, HalfYear period) {
  DeliveryStanding standing;
  const auto stored = session.store().leveranser();
  if (!stored) return standing;
  for (const store::Leverans& leverans : *stored) {
    if (leverans.period != period) continue;
    if (isMadeAfter(session, period, leverans.madeAtUtcMs)) return {true, {}};
    const Day made = session.localTime(leverans.madeAtUtcMs).day;
    standing.draft = standing.draft ? std::max(*standing.draft, made) : made;
  }
  return standing;
}

DeliveryRoom deliveryRoom(const Session& session, HalfYear period) {
  const scb::PeriodFile periodFile = periodFileFor(session, period);
  scb::PreparedDelivery prepared = prepare(session, periodFile);
  DeliveryRoom room;
  room.period = period;
  room.official = periodFile.official;
  room.periodNote = {"register.leverans.note", {{"note", periodFile.note}}};
  room.notices = prepared.check.notices;
  room.deadline = periodFile.deadline;
  room.daysLeft = periodFile.deadline - session.today();
  addFindings(room, session, prepared.check.red);
  addFindings(room, session, prepared.check.yellow);
  addFindings(room, session, prepared.check.green);
  room.red = static_cast<int>(prepared.check.red.size());
  room.yellow = static_cast<int>(prepared.check.yellow.size());
  room.green = static_cast<int>(prepared.check.green.size());
  room.mayWrite = prepared.check.mayBeWritten();
  if (!room.mayWrite) room.lock = prepared.check.locked.front();
  room.isUtf8 = periodFile.format.encoding == scb::Encoding::utf8;
  addFile(room, prepared.file);
  return room;
}

ByteLine byteLine(const DeliveryRoom& room, std::size_t line) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  ByteLine shown;
  shown.at = room.byteLines[line];
  const std::size_t end = line + 1 < room.byteLines.size() ? room.byteLines[line + 1] : room.bytes.size();
  for (std::size_t at = shown.at; at < end; ++at) {
    if (!shown.hex.empty()) shown.hex.push_back(' ');
    shown.hex += {kDigits[room.bytes[at] >> 4U], kDigits[room.bytes[at] & 0xFU]};
    shown.signs += signAt(room, at);
  }
  return shown;
}

Result<MadeDelivery, CommandFailure> makeDelivery(Session& session, HalfYear period) {
  return makeDelivery(session, periodFileFor(session, period));
}

Result<MadeDelivery, CommandFailure> makeDelivery(Session& session, const scb::PeriodFile& periodFile) {
  const HalfYear period = periodFile.period;
  scb::PreparedDelivery prepared = prepare(session, periodFile);
  if (!prepared.check.mayBeWritten()) return refused(prepared.check.locked.front());

  scb::DeliveryFile& file = prepared.file;
  store::Leverans leverans{{},
                           period,
                           session.nowUtcMs(),
                           session.user(),
                           file.fileName,
                           file.sha256,
                           file.bytes,
                           {},
                           nameOf(periodFile),
                           scb::sha256Of(asBytes(periodFile.json))};
  for (const scb::DeliveryRow& row : file.rows) leverans.rader.push_back(row.ungdom);
  store::Act act =
      beginAct(session, "leverans.make", std::nullopt, {"history.leverans", {{"period", period.text()}}});
  act.put(leverans);
  act.putInstallning("scb.periodfil." + leverans.periodfilSha256, periodFile.json);  // to read its bytes again
  const CommandResult done = carryOut(session, act, {});
  if (!done) return done.error();
  session.recordsChanged();
  return MadeDelivery{std::move(file.bytes), std::move(file.fileName), std::move(file.sha256)};
}

Result<std::vector<KeptDelivery>, CommandFailure> keptDeliveries(const Session& session) {
  std::vector<KeptDelivery> kept;
  const auto stored = session.store().leveranser();
  if (!stored) return unreadable(stored.error());
  for (const store::Leverans& leverans : stored.value())
    kept.push_back({anyId(leverans.id), leverans.period, momentText(session.localTime(leverans.madeAtUtcMs)), leverans.by,
                    static_cast<std::int64_t>(leverans.rader.size()), leverans.sha256, leverans.filnamn});
  return kept;
}

Result<MadeDelivery, CommandFailure> keptBytes(const Session& session, AnyRowId id) {
  auto stored = session.store().leverans(store::LeveransId{id.bytes});
  if (!stored) return unreadable(stored.error());
  if (!stored.value()) return CommandFailure{CommandError::notFound, "", Message{"file.delivery.gone", {}}};
  store::Leverans& leverans = *stored.value();
  return MadeDelivery{std::move(leverans.bytes), std::move(leverans.filnamn), std::move(leverans.sha256)};
}

}  // namespace fyren::app
