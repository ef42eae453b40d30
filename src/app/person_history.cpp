// SPDX-License-Identifier: EUPL-1.2
#include "app/person_history.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/field_words.h"
#include "app/history_words.h"
#include "app/moment_text.h"
#include "base/text.h"

namespace fyren::app {
namespace {

using store::Change;
using store::ChangeOp;

std::string labelOf(const Change& change) {
  const FieldWords* field = fieldOf(change.table, change.column);
  return field == nullptr ? change.column : text(field->label);
}

std::optional<std::string> valueOf(const Change& change, const store::Cell& value) {
  const FieldWords* field = fieldOf(change.table, change.column);
  return field == nullptr ? std::nullopt : valueText(*field, value);
}

bool isSaid(const Change& change) {
  const FieldWords* field = fieldOf(change.table, change.column);
  return field != nullptr && field->kind != FieldKind::reference;
}

std::string updateLine(const Change& change) {
  const std::string nothing = text("history.detail.nothing");
  return text({"history.detail.changed",
               {{"falt", labelOf(change)},
                {"fran", valueOf(change, change.before).value_or(nothing)},
                {"till", valueOf(change, change.after).value_or(nothing)}}});
}

// A row that came or went, from its columns' changes [first, last).
std::string rowLine(std::vector<Change>::const_iterator first, std::vector<Change>::const_iterator last) {
  std::string values;
  for (auto change = first; change != last; ++change) {
    if (!isSaid(*change)) continue;
    const auto value = valueOf(*change, change->op == ChangeOp::erase ? change->before : change->after);
    if (!value) continue;
    if (!values.empty()) values += ", ";
    values += text({"history.detail.value", {{"falt", labelOf(*change)}, {"varde", *value}}});
  }
  const char* key = first->op == ChangeOp::erase ? "history.detail.removed" : "history.detail.added";
  return text({key, {{"uppgift", tableLabel(first->table)}, {"varden", values}}});
}

HistoryKind kindOf(const store::ActInfo& act) {
  if (act.kind == store::ActKind::undo) return HistoryKind::angrat;
  if (act.kind == store::ActKind::redo) return HistoryKind::gjortOm;
  return act.command == "lista.apply" ? HistoryKind::import : HistoryKind::andring;
}

std::string whatOf(const store::ActInfo& act) {
  const auto said = worded(act.summary.key.empty() ? Message{"history.unnamed", {}} : act.summary);
  if (act.kind == store::ActKind::undo) return text({"history.undone", {{"vad", said}}});
  if (act.kind == store::ActKind::redo) return text({"history.redone", {{"vad", said}}});
  return text(act.summary.key.empty() ? Message{"history.unnamed", {}} : act.summary);
}

void tellWhen(HistoryEntry& entry, const Session& session, std::int64_t from, std::int64_t to) {
  const platform::LocalTime first = session.localTime(from), last = session.localTime(to);
  entry.day = dayText(first.day);
  entry.clock = momentText(first, first.day);
  if (last.day == first.day && last.minuteOfDay != first.minuteOfDay) entry.clock += "–" + momentText(last, last.day);
  entry.when = entry.day + " " + entry.clock;
}

void addActs(std::vector<HistoryEntry>& entries, const Session& session, UngdomId id) {
  const auto acts = session.store().personActs(id);
  if (!acts) return;
  for (const store::PersonAct& act : acts.value()) {
    entries.push_back(entryOf(session, act.act));
    entries.back().details = detailsOf(act.changes);
  }
}

void addReadings(std::vector<HistoryEntry>& entries, const Session& session, UngdomId id) {
  const auto readings = session.store().readings(id);
  if (!readings) return;
  for (const store::Reading& reading : readings.value()) entries.push_back(entryOf(session, reading));
}

}  // namespace

HistoryEntry entryOf(const Session& session, const store::ActInfo& act) {
  HistoryEntry entry{kindOf(act), act.atUtcMs, {}, act.user, whatOf(act), act.isUndone, {}};
  tellWhen(entry, session, act.atUtcMs, act.atUtcMs);
  return entry;
}

HistoryEntry entryOf(const Session& session, const store::Reading& reading) {
  const bool isExtract = reading.kind == store::ReadKind::extract;
  HistoryEntry entry{isExtract ? HistoryKind::utdrag : HistoryKind::lasning,
                     reading.lastUtcMs,
                     {},
                     reading.user,
                     {},
                     false,
                     {}};
  tellWhen(entry, session, reading.firstUtcMs, reading.lastUtcMs);
  if (isExtract) entry.what = text("history.extract");
  else if (reading.count == 1) entry.what = text("history.opened");
  else entry.what = text({"history.openedTimes", {{"antal", reading.count}}});
  return entry;
}

std::vector<std::string> detailsOf(const std::vector<Change>& changes) {
  std::vector<std::string> lines;
  for (auto change = changes.begin(); change != changes.end();) {
    auto end = change + 1;
    if (change->op == ChangeOp::update) {
      lines.push_back(updateLine(*change));
    } else {
      while (end != changes.end() && end->row == change->row && end->op == change->op) ++end;
      lines.push_back(rowLine(change, end));
    }
    change = end;
  }
  return lines;
}

std::vector<HistoryEntry> personHistory(const Session& session, UngdomId id, HistoryShow show) {
  std::vector<HistoryEntry> entries;
  if (show != HistoryShow::lasningar) addActs(entries, session, id);
  if (show != HistoryShow::andringar) addReadings(entries, session, id);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const HistoryEntry& a, const HistoryEntry& b) { return a.atUtcMs > b.atUtcMs; });
  return entries;
}

void notePageOpened(Session& session, UngdomId id) {
  if (session.store().noteReading(id, session.user(), store::ReadKind::opened)) session.readingNoted();
}

}  // namespace fyren::app
