// SPDX-License-Identifier: EUPL-1.2
// ImportView: what is told once the lists are in the register.
#include "app/commands/commands.h"
#include "app/list_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/import_view.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

void ImportView::undo(Frame& frame) {
  const auto done = app::undo(*app_.session());
  if (done) flow().clear();
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

void ImportView::drawWhatWasApplied() {
  const auto lists = flow().lists();
  std::int64_t apart = 0;
  for (const auto& list : lists) apart += list.apart;
  const auto count = static_cast<std::int64_t>(lists.size());
  const std::string done = count > 1 ? text({"view.import.appliedRun", {{"antal", count}}}) : text({"view.import.applied", {{"fil", flow().fileName()}}});
  (void)banner(apart > 0 ? Mark::ShouldCheck : Mark::Done, apart > 0 ? done + " " + text({"view.import.appliedApart", {{"antal", apart}}}) : done);
  const auto& report = flow().report();
  for (std::size_t i = 0; i < report.size(); ++i) {
    const Message& line = report[i];
    Scope scope(static_cast<std::int64_t>(i));
    if (app::tellsOfRowsApart(line)) mark(Mark::ShouldCheck, text(line));
    else body(text(line));
  }
}

// One file for each list: their columns differ.
void ImportView::drawSaveRefused() {
  const auto lists = flow().lists();
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (lists[i].apart == 0) continue;
    Scope scope(static_cast<std::int64_t>(i));
    const std::string label = lists.size() == 1 ? text("view.import.saveRefused")
                                                : text({"view.import.saveRefusedOf", {{"antal", lists[i].apart}, {"fil", lists[i].fileName}}});
    if (button(label, {.icon = Icon::Download})) app_.lists().saveRefusedRows(i);
  }
}

void ImportView::drawApplied(Frame& frame) {
  Width width(680);
  drawWhatWasApplied();
  Row row;
  if (button(text("view.import.next"), {.kind = ButtonKind::Primary, .icon = Icon::Folder, .disabledBecause = whyReadOnly(*app_.session())})) app_.lists().pickList();
  drawSaveRefused();
  if (button(text("view.import.saveReport"), {.icon = Icon::Download})) app_.lists().saveImportReport();
  if (button(text("view.import.undo"), {.icon = Icon::Undo, .disabledBecause = whyReadOnly(*app_.session())})) undo(frame);
  if (button(text("view.import.toRegister"), {.kind = ButtonKind::Quiet, .icon = Icon::People})) {
    flow().clear();
    navigator_.go(Place::registret);
  }
}

}  // namespace fyren::ui
