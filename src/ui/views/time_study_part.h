// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/charts.h"
#include "app/time_study.h"
#include "ui/view.h"
#include "ui/views/figure_parts.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// The time study: a short form for each piece of work on a measuring day, the entries of that day, the 4R tables.
class TimeStudyPart {
 public:
  TimeStudyPart(app::Application& application, Navigator& navigator);
  void draw(Frame& frame);

 private:
  void ask();
  void drawForm(Frame& frame);
  void drawFor();
  void record(Frame& frame);
  void drawDay(Frame& frame);
  void drawTables(Frame& frame);

  app::Application& app_;
  Navigator& navigator_;
  int activity_ = 0, minutesChosen_ = -1, sex_ = -1, age_ = -1;
  std::string minutes_, dayTyped_;
  std::optional<Day> day_;
  FormError error_;
  PeriodChoice period_{app::PeriodKind::kalenderar};
  std::string asked_;
  std::vector<Tidspost> entries_;
  app::Book book_;
  TableState dayTable_;
  std::vector<TableState> tables_;
  FigurePersons persons_;
};

}  // namespace fyren::ui
