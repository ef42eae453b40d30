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
#include "ui/views/survey_part.h"
#include "ui/views/time_study_part.h"

namespace fyren::ui {

// How did it go? What is counted, by what, in which period; a number opens the persons behind it.
class StatisticsView final : public View {
 public:
  StatisticsView(app::Application& application, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  enum What { byDimension, overTime, ofNew, followUp, timeStudy, survey };

  void ask(const std::optional<report::Period>& period);
  void drawFigures(Frame& frame, Day today);
  void drawChoices(Day today);
  void drawAsOf(Day today);
  Day asOfDay(Day today) const { return asOf_.value_or(today); }
  void drawMeasure();
  void drawDimension();
  void drawTables();
  void drawSave(Frame& frame, report::Period period);
  void drawAreas(Frame& frame);

  app::Application& app_;
  Navigator& navigator_;
  TimeStudyPart timeStudy_;
  SurveyPart survey_;
  int what_ = byDimension;
  int measure_ = 0, dimension_ = 0, kind_ = 0;
  std::vector<report::Dimension> dimensions_;
  PeriodChoice period_{app::PeriodKind::kalenderar};
  std::string asOfTyped_;
  std::optional<Day> asOf_;  // of the follow-up of those who came in
  std::optional<app::Book> book_;
  std::string asked_;
  std::uint64_t askedVersion_ = 0;
  std::vector<TableState> tables_;
  FigurePersons persons_;
  bool areasOpen_ = false;
  std::string areas_, areasError_;
};

}  // namespace fyren::ui
