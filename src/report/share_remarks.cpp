// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.h"
#include "report/measure.h"
#include "report/wilson.h"

namespace fyren::report {
namespace {

constexpr std::int64_t kFew = 100;  // a share of fewer is told with its interval

struct Known {
  Message label;
  std::int64_t count = 0, of = 0;
};

std::int64_t percent(double share) { return static_cast<std::int64_t>(share * 100 + 0.5); }

std::optional<Known> known(const Book& book, const TableRow& row, const ShareColumns& columns) {
  const Cell &upper = row.cells.at(columns.count), &lower = row.cells.at(columns.of);
  if (!upper.quantity || !lower.quantity || book.at(*upper.quantity).hidden || book.at(*lower.quantity).hidden) return std::nullopt;
  const std::int64_t count = book.at(*upper.quantity).count, of = book.at(*lower.quantity).count;
  if (of <= 0 || count > of) return std::nullopt;
  return Known{row.label, count, of};
}

// "Stan 43 % (16–75)"
std::string withInterval(const Known& one) {
  const ShareInterval interval = wilson(one.count, one.of);
  return text({"report.remark.interval", {{"grupp", std::vector<Message>{one.label}}, {"andel", wholePercent(one.count, one.of)}, {"fran", percent(interval.low)}, {"till", percent(interval.high)}}});
}

// Each row beside all the others together.
void compare(Table& table, const ShareColumns& columns, const std::vector<Known>& rows, const Known& whole) {
  bool any = false;
  for (const Known& one : rows) {
    const std::int64_t others = whole.of - one.of, count = whole.count - one.count;
    if (others <= 0 || count < 0 || count > others || !isCertainDifference(one.count, one.of, count, others)) continue;
    any = true;
    table.remarks.push_back({"report.remark.groupCertain", {{"vad", std::vector<Message>{columns.what}}, {"grupp", std::vector<Message>{one.label}}, {"andel", wholePercent(one.count, one.of)}, {"andelOvriga", wholePercent(count, others)}}});
  }
  if (!any && rows.size() > 1) table.remarks.push_back({"report.remark.groupsUncertain", {{"vad", std::vector<Message>{columns.what}}}});
}

void remark(const Book& book, Table& table, const ShareColumns& columns) {
  std::vector<Known> rows;
  std::optional<Known> whole;
  std::string few;
  for (const TableRow& row : table.rows) {
    const auto one = known(book, row, columns);
    if (!one) continue;
    if (one->of < kFew) few += (few.empty() ? "" : ", ") + withInterval(*one);
    if (row.isTotal) whole = one;
    else rows.push_back(*one);
  }
  if (columns.compared && whole) compare(table, columns, rows, *whole);
  if (!few.empty()) table.remarks.push_back({"report.remark.few", {{"vad", std::vector<Message>{columns.what}}, {"grupper", few}}});
}

}  // namespace

void remarkShares(Book& book) {
  for (Table& table : book.tables)
    for (const ShareColumns& columns : table.shares) remark(book, table, columns);
}

}  // namespace fyren::report
