// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/figure_parts.h"

#include <algorithm>

#include "base/text.h"
#include "ui/theme/density.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr int kPeriodsBack = 6;

}  // namespace

void PeriodChoice::draw(Day today) {
  static const std::vector<std::string> kKinds = {text("view.figures.kalenderar"), text("view.figures.halvar"), text("view.figures.lasar"),
                                                  text("view.figures.verksamhetsar"), text("view.figures.egen")};
  if (combo(text("view.figures.periodKind"), kKinds, kind_, {.width = 260})) back_ = 0;
  const auto kind = static_cast<app::PeriodKind>(kind_);
  if (kind != app::PeriodKind::egen) {
    std::vector<std::string> names;
    for (int i = 0; i < kPeriodsBack; ++i) names.push_back(app::nameOf(app::periodOf(kind, today, i)));
    combo(text("view.figures.period"), names, back_, {.width = 140});
    return;
  }
  dateField(text("view.figures.from"), fromTyped_, from_, {.width = 140});
  dateField(text("view.figures.to"), toTyped_, to_, {.width = 140});
}

std::optional<report::Period> PeriodChoice::period(Day today) const {
  const auto kind = static_cast<app::PeriodKind>(kind_);
  if (kind != app::PeriodKind::egen) return app::periodOf(kind, today, back_);
  if (!from_ || !to_ || *to_ < *from_) return std::nullopt;
  return report::Period{*from_, *to_};
}

std::optional<std::size_t> figureTable(const app::Book& book, const report::Table& shown, TableState& state) {
  const std::string name = text(shown.title);
  std::vector<Column> columns = {{.title = text(shown.corner), .weight = 2.4F, .sortable = false, .wraps = true}};
  for (const Message& column : shown.columns)
    columns.push_back({.title = text(column), .weight = 1, .sortable = false, .align = Align::Right, .tabular = true});
  const float height = kControl + rowHeight() * static_cast<float>(shown.rows.size()) + 4;
  const auto event = table(name, columns, static_cast<std::int64_t>(shown.rows.size()), state,
                           [&](Cells& cells, std::int64_t at) {
                             const report::TableRow& row = shown.rows[static_cast<std::size_t>(at)];
                             row.isTotal ? cells.strong(text(row.label)) : cells.text(text(row.label));
                             for (const report::Cell& cell : row.cells) {
                               const std::string value = report::cellText(book, cell);
                               row.isTotal ? cells.strong(value) : cells.text(value);
                             }
                           },
                           {.height = std::min(height, 560.0F), .sideways = columns.size() > 6});
  Width width(760);
  for (const Message& remark : shown.remarks) body(text(remark));
  for (const Message& definition : shown.definitions) small(text(definition));
  return event.opened ? std::optional(static_cast<std::size_t>(*event.opened)) : std::nullopt;
}

}  // namespace fyren::ui
