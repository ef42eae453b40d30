// SPDX-License-Identifier: EUPL-1.2
#include "report/book.h"

#include <algorithm>
#include <cassert>

#include "base/text.h"

namespace fyren::report {

QuantityNr Book::add(std::string key, std::vector<std::uint32_t> persons) {
  const auto count = static_cast<std::int64_t>(persons.size());
  return addEvents(std::move(key), count, std::move(persons));
}

QuantityNr Book::addEvents(std::string key, std::int64_t count, std::vector<std::uint32_t> persons) {
  const auto [place, isNew] = byKey.try_emplace(key, quantities.size());
  if (isNew) quantities.push_back({std::move(key), count, std::move(persons), false, false});
  assert(quantities[place->second].count == count && "one key stands for two different numbers");
  return place->second;
}

QuantityNr Book::addUnseen(std::string key, std::int64_t count, std::vector<std::uint32_t> persons) {
  const bool isNew = !byKey.contains(key);
  const QuantityNr nr = addEvents(std::move(key), count, std::move(persons));
  if (isNew) quantities[nr].unseen = true;
  return nr;
}

void Book::relate(QuantityNr total, std::vector<QuantityNr> parts) {
  std::sort(parts.begin(), parts.end());
  for (const Relation& known : relations)
    if (known.total == total && known.parts == parts) return;
  relations.push_back({total, std::move(parts)});
}

const Table* Book::table(std::string_view id) const {
  for (const Table& table : tables)
    if (table.id == id) return &table;
  return nullptr;
}

const Chart* Book::chart(std::string_view id) const {
  for (const Chart& chart : charts)
    if (chart.id == id) return &chart;
  return nullptr;
}

Shown shown(const Book& book, const Cell& cell) {
  if (!cell.quantity) return {};
  const Quantity& upper = book.at(*cell.quantity);
  if (!cell.of) return {upper.hidden ? Shown::Kind::hidden : Shown::Kind::count, upper.hidden ? 0 : upper.count, 0};
  const Quantity& lower = book.at(*cell.of);
  if (upper.hidden || lower.hidden) return {Shown::Kind::hidden, 0, 0};
  if (lower.count == 0) return {Shown::Kind::noShare, 0, 0};
  return {Shown::Kind::share, upper.count, lower.count};
}

std::int64_t wholePercent(std::int64_t count, std::int64_t of) { return (200 * count + of) / (2 * of); }

std::string cellText(const Book& book, const Cell& cell) {
  const Shown what = shown(book, cell);
  switch (what.kind) {
    case Shown::Kind::empty: return {};
    case Shown::Kind::hidden: return "–";
    case Shown::Kind::noShare: return "·";
    case Shown::Kind::count: return countText(what.count);
    case Shown::Kind::share: break;
  }
  return countText(wholePercent(what.count, what.of)) + " %";
}

}  // namespace fyren::report
