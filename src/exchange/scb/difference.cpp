// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "exchange/scb/delivery_file.h"
#include "exchange/scb/windows1252.h"

namespace fyren::scb {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// Splits what writeDelivery() wrote; nothing when a quote is never closed.
std::optional<Rows> split(std::string_view text, char delimiter) {
  Rows rows;
  std::vector<std::string> row;
  std::string cell;
  bool inQuotes = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (inQuotes) {
      if (c != '"') cell += c;
      else if (at + 1 < text.size() && text[at + 1] == '"') cell += text[++at];
      else inQuotes = false;
    } else if (c == '"' && cell.empty()) {
      inQuotes = true;
    } else if (c == delimiter || c == '\n') {
      if (c == '\n' && !cell.empty() && cell.back() == '\r') cell.pop_back();
      row.push_back(std::move(cell));
      cell.clear();
      if (c == '\n') rows.push_back(std::exchange(row, {}));
    } else {
      cell += c;
    }
  }
  if (inQuotes || !row.empty() || !cell.empty()) return std::nullopt;
  return rows;
}

std::optional<std::string> decoded(const SentDelivery& sent) {
  std::string_view text = asText(sent.bytes);
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (sent.format.byteOrderMark && text.substr(0, mark.size()) == mark) text.remove_prefix(mark.size());
  if (sent.format.encoding == Encoding::windows1252) return fromWindows1252(text);
  if (!isUtf8(text)) return std::nullopt;
  return std::string(text);
}

using RowsOf = std::unordered_map<UngdomId, Rows>;

RowsOf grouped(const std::vector<DeliveryRow>& rows) {
  RowsOf byPerson;
  for (const auto& row : rows) byPerson[row.ungdom].push_back(row.cells);
  for (auto& [ungdom, cells] : byPerson) std::sort(cells.begin(), cells.end());
  return byPerson;
}

Rows minus(const Rows& from, const Rows& what) {  // both sorted; a row that stands twice counts twice
  Rows left;
  std::set_difference(from.begin(), from.end(), what.begin(), what.end(), std::back_inserter(left));
  return left;
}

std::vector<UngdomId> personsOf(const std::vector<DeliveryRow>& rows) {
  std::vector<UngdomId> persons;
  std::unordered_map<UngdomId, bool> seen;
  for (const auto& row : rows)
    if (seen.emplace(row.ungdom, true).second) persons.push_back(row.ungdom);
  return persons;
}

}  // namespace

Result<ReadBack, Failure<ReadBackError>> readBack(const SentDelivery& sent) {
  using Refused = Failure<ReadBackError>;
  const auto text = decoded(sent);
  auto rows = text ? split(*text, sent.format.delimiter) : std::nullopt;
  if (!rows || (sent.format.headerRow && rows->empty()))
    return Refused{ReadBackError::notInThisFormat, {"delivery.readBack.format", {}}, ""};
  ReadBack back;
  const std::size_t first = sent.format.headerRow ? 1 : 0;
  if (first == 1) back.header = rows->front();
  if (rows->size() - first != sent.owners.size())
    return Refused{ReadBackError::ownersDoNotMatch, {"delivery.readBack.owners", {}}, ""};
  for (std::size_t i = first; i < rows->size(); ++i)
    back.rows.push_back({sent.owners[i - first], std::move((*rows)[i])});
  return back;
}

DeliveryDifference compareDeliveries(const ReadBack& before, const DeliveryFile& after) {
  const RowsOf old = grouped(before.rows);
  const RowsOf now = grouped(after.rows);
  DeliveryDifference difference;
  for (const auto& ungdom : personsOf(after.rows)) {
    const Rows& newRows = now.at(ungdom);
    const auto found = old.find(ungdom);
    if (found == old.end()) {
      ++difference.added;
      difference.persons.push_back({ungdom, PersonChange::added, {}, newRows});
    } else if (found->second == newRows) {
      ++difference.unchanged;
    } else {
      ++difference.changed;
      difference.persons.push_back(
          {ungdom, PersonChange::changed, minus(found->second, newRows), minus(newRows, found->second)});
    }
  }
  for (const auto& ungdom : personsOf(before.rows)) {
    if (now.count(ungdom) != 0) continue;
    ++difference.gone;
    difference.persons.push_back({ungdom, PersonChange::gone, old.at(ungdom), {}});
  }
  return difference;
}

}  // namespace fyren::scb
