// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/report_room.h"
#include "ui/view.h"
#include "ui/views/figure_parts.h"
#include "ui/views/place.h"

namespace fyren::ui {

// The annual report: chapters with the municipality's own words, tables and charts, as they will be handed out.
class ReportView final : public View {
 public:
  ReportView(app::Application& application, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask();
  void drawChoices(Day today);
  void drawOut(Frame& frame);
  void drawProtection();
  void drawChapter(Frame& frame, std::size_t at);
  void drawTable(Frame& frame, const report::Table& table);
  void drawChart(Frame& frame, const app::Chart& chart);
  void drawText(Frame& frame, std::size_t at);

  app::Application& app_;
  Navigator& navigator_;
  int kind_ = 0;  // 0: the whole report, 1: one page
  int threshold_ = 2;
  PeriodChoice period_{app::PeriodKind::kalenderar};
  std::string verksamhet_;
  app::ReportWish wish_{{Day::fromNumber(0), Day::fromNumber(0)}, 5, {}, false};
  std::optional<app::ShownReport> shown_;
  std::string asked_;
  std::uint64_t askedVersion_ = 0;
  std::vector<std::string> texts_;  // as they stand in the fields
  std::map<std::string, TableState> tables_;
  FigurePersons persons_;
};

}  // namespace fyren::ui
