// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "app/application.h"
#include "app/import_reports.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// What earlier imports brought in and left out: one line each, opened to be read.
class ImportReportsPart {
 public:
  explicit ImportReportsPart(app::Application& application) : app_(application) {}
  void draw();

 private:
  void drawTable();
  void drawChosen();

  app::Application& app_;
  std::uint64_t askedVersion_ = 0;
  std::vector<app::KeptReport> reports_;
  TableState table_;
  std::int64_t chosen_ = -1;
};

}  // namespace fyren::ui
