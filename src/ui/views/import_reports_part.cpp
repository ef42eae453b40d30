// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/import_reports_part.h"

#include <algorithm>
#include <string>

#include "app/session.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kRowHeight = 52;  // two lines
constexpr std::size_t kMostRows = 5;

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : between) + word;
  return all;
}

}  // namespace

void ImportReportsPart::draw() {
  if (askedVersion_ != app_.session()->version()) {
    askedVersion_ = app_.session()->version();
    reports_ = app::keptReports(*app_.session());
    chosen_ = -1;
  }
  if (reports_.empty()) return;
  Section section(text("importrapport.title"));
  body(text("importrapport.intro"));
  drawTable();
  drawChosen();
}

void ImportReportsPart::drawTable() {
  static const std::vector<Column> kColumns = {{.title = text("importrapport.nar"), .width = 128, .sortable = false, .tabular = true},
                                               {.title = text("importrapport.listor"), .weight = 3, .sortable = false, .wraps = true},
                                               {.title = text("importrapport.innehall"), .weight = 4, .sortable = false, .hideBelow = 560, .wraps = true},
                                               {.title = text("importrapport.av"), .weight = 1.5F, .sortable = false, .hideBelow = 640}};
  const float height = 36 + kRowHeight * static_cast<float>(std::min(reports_.size(), kMostRows));
  const auto event = table(text("importrapport.title"), kColumns, static_cast<std::int64_t>(reports_.size()), table_,
                           [this](Cells& cells, std::int64_t at) {
                             const app::KeptReport& report = reports_[static_cast<std::size_t>(at)];
                             cells.strong(report.nar);
                             cells.text(joined(report.listor, ", "));
                             cells.text(joined(report.rader, " "));
                             cells.muted(report.av);
                           },
                           {.height = height, .lines = 2});
  if (event.opened) chosen_ = *event.opened;
}

void ImportReportsPart::drawChosen() {
  if (chosen_ < 0 || static_cast<std::size_t>(chosen_) >= reports_.size()) return;
  const app::KeptReport& report = reports_[static_cast<std::size_t>(chosen_)];
  const std::string title = text({"importrapport.en", {{"nar", report.nar}, {"vem", report.av}}});
  Scope scope(chosen_);
  Card card(title, 12);
  strong(title);
  muted(joined(report.listor, ", "));
  ItemList list(title);
  for (std::size_t i = 0; i < report.rader.size(); ++i) {
    Scope line(static_cast<std::int64_t>(i));
    Item item;
    body(report.rader[i]);
  }
}

}  // namespace fyren::ui
