// SPDX-License-Identifier: EUPL-1.2
#include "app/registerutdrag.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "app/field_words.h"
#include "app/history_words.h"
#include "app/moment_text.h"
#include "app/recovery_sheet.h"
#include "assets/assets.h"
#include "base/text.h"
#include "exchange/scb/delivery_file.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

using store::Change;
using store::ChangeOp;
using store::PersonAct;
using store::StoredRow;

using Values = std::vector<std::pair<std::string_view, std::string>>;

// The page with each {place} filled once: what is put in is never searched for places.
std::string filled(std::string_view page, const Values& values) {
  std::string whole;
  while (!page.empty()) {
    const auto at = std::min(page.find('{'), page.size());
    whole += page.substr(0, at);
    page.remove_prefix(at);
    const auto place = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return page.starts_with("{" + std::string(value.first) + "}"); });
    if (place != values.end()) {
      whole += place->second;
      page.remove_prefix(place->first.size() + 2);
    } else if (!page.empty()) {
      whole += page.front();
      page.remove_prefix(1);
    }
  }
  return whole;
}

std::string rowHtml(const std::vector<std::string>& cells, std::string_view tag) {
  std::string html = "<tr>";
  for (const std::string& cell : cells)
    html += "<" + std::string(tag) + ">" + escapedHtml(cell) + "</" + std::string(tag) + ">";
  return html + "</tr>\n";
}

std::string tableHtml(const std::vector<std::string>& heads, const std::vector<std::vector<std::string>>& rows) {
  std::string html = "<table>\n<thead>" + rowHtml(heads, "th") + "</thead>\n<tbody>\n";
  for (const auto& row : rows) html += rowHtml(row, "td");
  return html + "</tbody>\n</table>\n";
}

std::string paragraph(const std::string& words) { return "<p>" + escapedHtml(words) + "</p>\n"; }

// Where a value came from: the list it was read from, or the municipality; and when.
class Origins {
 public:
  Origins(const Session& session, const std::vector<PersonAct>& acts) : session_(session) {
    for (auto act = acts.rbegin(); act != acts.rend(); ++act)  // oldest first: the latest value's act stays
      for (const Change& change : act->changes) {
        if (change.op == ChangeOp::erase) continue;
        values_[{change.row, change.column}] = &act->act;
        if (change.op == ChangeOp::insert) rows_.try_emplace(change.row, &act->act);
      }
  }
  std::string ofRow(const AnyRowId& row) const {
    const auto found = rows_.find(row);
    return found == rows_.end() ? text("utdrag.origin.unknown") : said(*found->second);
  }
  std::string ofValue(const AnyRowId& row, const std::string& column) const {
    const auto found = values_.find({row, column});
    return found == values_.end() ? text("utdrag.origin.unknown") : said(*found->second);
  }

 private:
  std::string said(const store::ActInfo& act) const {
    const Day day = session_.localTime(act.atUtcMs).day;
    if (act.command == "lista.apply")
      return text({"utdrag.origin.list", {{"dag", day}, {"vad", std::vector<Message>{act.summary}}}});
    return text({"utdrag.origin.hand", {{"dag", day}}});
  }
  const Session& session_;
  std::map<std::pair<AnyRowId, std::string>, const store::ActInfo*> values_;
  std::map<AnyRowId, const store::ActInfo*> rows_;
};

std::string columnLabel(const std::string& table, const std::string& column) {
  const FieldWords* field = fieldOf(table, column);
  return field == nullptr ? column : text(field->label);
}

bool isReference(const std::string& table, const std::string& column) {
  const FieldWords* field = fieldOf(table, column);
  return field != nullptr && field->kind == FieldKind::reference;
}

std::string cellText(const std::string& table, const store::StoredValue& value) {
  const FieldWords* field = fieldOf(table, value.column);
  if (field != nullptr) return valueText(*field, value.value).value_or("–");
  return valueText({table, value.column, {}, FieldKind::text}, value.value).value_or("–");
}

// The youth's own row: one line per value, since each has an origin of its own.
std::string personHtml(const StoredRow& row, const Origins& origins) {
  std::vector<std::vector<std::string>> lines;
  for (const store::StoredValue& value : row.values)
    lines.push_back({columnLabel(row.table, value.column), cellText(row.table, value), origins.ofValue(row.row, value.column)});
  return tableHtml({text("utdrag.what"), text("utdrag.value"), text("utdrag.from")}, lines);
}

// All rows of one table.
std::string rowsHtml(std::span<const StoredRow> rows, const Origins& origins) {
  std::vector<std::string> heads;
  for (const store::StoredValue& value : rows.front().values)
    if (!isReference(rows.front().table, value.column)) heads.push_back(columnLabel(rows.front().table, value.column));
  heads.push_back(text("utdrag.from"));
  std::vector<std::vector<std::string>> lines;
  for (const StoredRow& row : rows) {
    std::vector<std::string> cells;
    for (const store::StoredValue& value : row.values)
      if (!isReference(row.table, value.column)) cells.push_back(cellText(row.table, value));
    cells.push_back(origins.ofRow(row.row));
    lines.push_back(std::move(cells));
  }
  return tableHtml(heads, lines);
}

std::string recordHtml(const std::vector<StoredRow>& record, const Origins& origins) {
  std::string html;
  for (std::size_t at = 0; at < record.size();) {
    std::size_t end = at + 1;
    while (end < record.size() && record[end].table == record[at].table) ++end;
    html += "<h3>" + escapedHtml(tableHeading(record[at].table)) + "</h3>\n";
    html += at == 0 ? personHtml(record[at], origins) : rowsHtml(std::span(record).subspan(at, end - at), origins);
    at = end;
  }
  return html;
}

// What was sent about the youth, column by column; nothing when the kept bytes cannot be read by their format.
std::string sentHtml(const store::Leverans& leverans, UngdomId id) {
  const auto sent = scb::readBack({leverans.bytes, leverans.rader, scb::builtInPeriodFile(leverans.period).format});
  if (!sent) return {};
  std::vector<std::vector<std::string>> lines;
  for (const scb::DeliveryRow& row : sent->rows) {
    if (row.ungdom != id) continue;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!row.cells[i].empty())
        lines.push_back({i < sent->header.size() ? sent->header[i] : std::to_string(i + 1), row.cells[i]});
  }
  return tableHtml({text("utdrag.column"), text("utdrag.value")}, lines);
}

std::string deliveriesHtml(const Session& session, UngdomId id) {
  std::string html;
  const auto kept = session.store().leveranser();
  if (!kept) return html;
  for (const store::Leverans& head : *kept) {
    if (std::find(head.rader.begin(), head.rader.end(), id) == head.rader.end()) continue;
    html += paragraph(text({"utdrag.delivery", {{"period", head.period.text()},
                                                {"dag", session.localTime(head.madeAtUtcMs).day}}}));
    const auto whole = session.store().leverans(head.id);
    if (whole && *whole) html += sentHtml(**whole, id);
  }
  return html.empty() ? paragraph(text("utdrag.noDelivery")) : html;
}

// The numbers that are kept of read lists, so that the next list can be compared with the last.
std::string listsHtml(const Session& session, UngdomId id) {
  const auto lists = session.store().listsHolding(id);
  if (!lists || lists->empty()) return {};
  std::vector<std::vector<std::string>> lines;
  for (const store::Importlista& list : *lists) lines.push_back({list.filnamn, dayText(list.dag)});
  return "<h3>" + escapedHtml(text("utdrag.lists")) + "</h3>\n" + paragraph(text("utdrag.listsHelp")) +
         tableHtml({text("utdrag.list"), text("field.dag")}, lines);
}

bool isEarlierValue(const Change& change) {
  return change.op == ChangeOp::erase ||
         (change.op == ChangeOp::update && !std::holds_alternative<std::monostate>(change.before));
}

// What stood before: personal data as much as what stands now.
std::string earlierHtml(const Session& session, const std::vector<PersonAct>& acts, bool withWho) {
  std::vector<std::vector<std::string>> lines;
  for (const PersonAct& act : acts) {
    std::vector<Change> earlier;
    std::copy_if(act.changes.begin(), act.changes.end(), std::back_inserter(earlier), isEarlierValue);
    for (const std::string& line : detailsOf(earlier)) {
      lines.push_back({momentText(session.localTime(act.act.atUtcMs)), line});
      if (withWho) lines.back().push_back(act.act.user);
    }
  }
  if (lines.empty()) return paragraph(text("utdrag.nothingChanged"));
  std::vector<std::string> heads{text("history.when"), text("history.whatChanged")};
  if (withWho) heads.push_back(text("history.who"));
  return tableHtml(heads, lines);
}

std::string logHtml(const Session& session, UngdomId id) {
  std::vector<std::vector<std::string>> lines;
  for (const HistoryEntry& entry : personHistory(session, id, HistoryShow::alla))
    lines.push_back({entry.when, entry.who, entry.what});
  return "<h2>" + escapedHtml(text("utdrag.log")) + "</h2>\n" + paragraph(text("utdrag.logHelp")) +
         tableHtml({text("history.when"), text("history.who"), text("history.what")}, lines);
}

}  // namespace

std::string registerutdragHtml(const Session& session, UngdomId id, const UtdragWish& wish) {
  const UngdomFacts* facts = session.facts(id);
  const auto record = session.store().record(id);
  const auto acts = session.store().personActs(id);
  if (facts == nullptr || !record || !acts) return {};
  const Origins origins(session, *acts);
  const int age = session.law().retentionAge.on(session.today()).value;
  const int lastYear = facts->ungdom.nummer.birthDay().year() + age;
  return filled(asset("print/registerutdrag.html"),
                {{"namn", escapedHtml(facts->ungdom.fornamn + " " + facts->ungdom.efternamn)},
                 {"nummer", facts->ungdom.nummer.hyphenated()},
                 {"kommun", escapedHtml(session.reg().kommunnamn)},
                 {"dag", dayText(session.today())},
                 {"gallras", dayText(*Day::of(lastYear, 12, 31))},
                 {"alder", std::to_string(age)},
                 {"uppgifter", recordHtml(*record, origins) + listsHtml(session, id)},
                 {"utlamnat", deliveriesHtml(session, id)},
                 {"andrat", earlierHtml(session, *acts, wish.withLog)},
                 {"lasning", wish.withLog ? logHtml(session, id) : std::string()}});
}

}  // namespace fyren::app
