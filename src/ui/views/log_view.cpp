// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/log_view.h"

#include "app/session.h"
#include "base/text.h"
#include "ui/views/history_part.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

std::string LogView::title() const { return text("view.log.title"); }

void LogView::drawContent(Frame&) {
  if (version_ != session_.version()) log_.forget();
  version_ = session_.version();
  heading(title(), 1);
  {
    Width width(760);
    body(text("view.log.intro"));
    banner(Mark::Info, text("view.log.aid"));
  }
  segmented(text("view.history.filter"), historyFilters(), filter_);
  log_.show(static_cast<app::HistoryShow>(filter_));
  status(text({"view.log.count", {{"antal", log_.count()}}}));
  drawTable();
}

void LogView::drawTable() {
  static const std::vector<Column> kColumns = {
      {.title = text("history.when"), .width = 184, .sortable = false, .tabular = true},
      {.title = text("history.who"), .width = 144, .sortable = false},
      {.title = text("history.what"), .weight = 2, .sortable = false},
      {.title = text("view.log.whom"), .weight = 1, .sortable = false}};
  const auto event = table(title(), kColumns, log_.count(), table_,
                           [this](Cells& cells, std::int64_t row) {
                             const app::LogEntry& line = log_.at(row);
                             cells.text(line.entry.when);
                             cells.muted(line.entry.who);
                             cells.text(line.entry.isUndone ? text({"view.history.undone", {{"vad", line.entry.what}}})
                                                            : line.entry.what);
                             cells.text(line.whom);
                           },
                           {.emptyTitle = text("view.log.emptyTitle"), .emptyText = text("view.log.emptyText")});
  if (!event.opened) return;
  if (const auto ungdom = log_.at(*event.opened).ungdom) navigator_.openUngdom(*ungdom);
}

}  // namespace fyren::ui
