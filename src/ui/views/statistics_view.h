// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/charts.h"
#include "app/statistics.h"
#include "ui/view.h"
#include "ui/views/figure_parts.h"
#include "ui/views/place.h"

namespace fyren::ui {

// How did it go? What is counted, by what, in which period; a row opens the persons behind its numbers.
class StatisticsView final : public View {
 public:
  StatisticsView(app::Application& application, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask(report::Period period);
  void drawChoices(Day today);
  void drawFigures(Frame& frame);
  void drawSave(Frame& frame, report::Period period);
  void drawFollowUp();
  void drawPersons();
  void drawAreas(Frame& frame);
  void open(const report::Table& table, std::size_t row);

  app::Application& app_;
  Navigator& navigator_;
  int what_ = 0;  // 0: by dimension, 1: what became of those who came in
  int measure_ = 0, dimension_ = 0, sex_ = 2;
  std::vector<report::Dimension> dimensions_;
  PeriodChoice period_{app::PeriodKind::kalenderar};
  std::optional<app::Book> book_;
  std::string asked_;
  std::uint64_t askedVersion_ = 0;
  std::vector<TableState> tables_;
  TableState personTable_;
  std::optional<report::TableRow> opened_;
  std::vector<app::CountedPerson> persons_;
  std::string personsOf_;
  bool areasOpen_ = false;
  std::string areas_, areasError_;
};

}  // namespace fyren::ui
