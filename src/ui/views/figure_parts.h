// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/charts.h"
#include "app/statistics.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Which period: a kind and one of its latest, or two days of one's own.
class PeriodChoice {
 public:
  explicit PeriodChoice(app::PeriodKind kind) : kind_(static_cast<int>(kind)) {}
  void draw(Day today);
  // Nothing while the two days are none or the wrong way round.
  std::optional<report::Period> period(Day today) const;

 private:
  int kind_ = 0;
  int back_ = 0;
  std::string fromTyped_, toTyped_;
  std::optional<Day> from_, to_;
};

// A report's table, with what is remarked and what the words mean under it. The row that was opened, if any.
std::optional<std::size_t> figureTable(const app::Book& book, const report::Table& table, TableState& state);

}  // namespace fyren::ui
