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

namespace fyren::ui {

// What the youths' survey says, year by year, and how it is begun on this computer.
class SurveyPart {
 public:
  SurveyPart(app::Application& application, Navigator& navigator) : app_(application), navigator_(navigator) {}
  void draw(Frame& frame);

 private:
  void ask();
  void drawStart();
  void drawResult(Frame& frame);

  app::Application& app_;
  Navigator& navigator_;
  std::optional<std::uint64_t> askedVersion_;
  int year_ = 0, askedYear_ = -1;
  std::vector<Enkatsumma> surveys_;
  app::Book book_;
  TableState table_;
  bool starting_ = false;
};

}  // namespace fyren::ui
