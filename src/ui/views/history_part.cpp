// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/history_part.h"

#include <algorithm>

#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::size_t kAtOnce = 20;

Icon iconOf(app::HistoryKind kind) {
  switch (kind) {
    case app::HistoryKind::andring: return Icon::Edit;
    case app::HistoryKind::import: return Icon::Import;
    case app::HistoryKind::angrat: return Icon::Undo;
    case app::HistoryKind::gjortOm: return Icon::Redo;
    case app::HistoryKind::lasning: return Icon::Eye;
    case app::HistoryKind::utdrag: return Icon::Print;
  }
  return Icon::None;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line;
  return all;
}

}  // namespace

std::vector<std::string> historyFilters() {
  return {text("view.history.all"), text("view.history.changes"), text("view.history.readings")};
}

void HistoryPart::ask() {
  const std::pair now{session_.version(), filter_};
  if (asked_ == now) return;
  asked_ = now;
  most_ = kAtOnce;
  entries_ = app::personHistory(session_, id_, static_cast<app::HistoryShow>(filter_));
}

void HistoryPart::draw() {
  Section section(text("view.history.title"));
  {
    Row row;
    if (button(text(shown_ ? "view.history.hide" : "view.history.show"), {.icon = Icon::Clock})) {
      shown_ = !shown_;
      asked_.reset();
    }
    if (button(text("view.history.utdrag"), {.icon = Icon::Print})) {
      choosing_ = true;
      checked_ = withLog_ = false;
    }
  }
  if (!shown_) return;
  segmented(text("view.history.filter"), historyFilters(), filter_);
  ask();
  drawEntries();
  small(text("view.history.aid"));
}

void HistoryPart::drawEntries() {
  if (entries_.empty()) {
    muted(text("view.history.none"));
    return;
  }
  {
    Timeline timeline(text("view.history.title"));
    for (std::size_t i = 0; i < std::min(most_, entries_.size()); ++i) {
      const app::HistoryEntry& entry = entries_[i];
      Scope scope(static_cast<std::int64_t>(i));
      const std::string what = entry.isUndone ? text({"view.history.undone", {{"vad", entry.what}}}) : entry.what;
      const std::string more = joined(entry.details);
      const std::string who = text({"view.history.whoWhen", {{"vem", entry.who}, {"tid", entry.clock}}});
      timeline.entry({.when = entry.day, .icon = iconOf(entry.kind), .what = what, .who = who, .more = more});
    }
  }
  if (most_ >= entries_.size()) return;
  const auto left = static_cast<std::int64_t>(entries_.size() - most_);
  if (button(text({"view.history.more", {{"antal", left}}}), {.kind = ButtonKind::Quiet})) most_ += kAtOnce;
}

void HistoryPart::drawDialog(const std::string& name) {
  Dialog dialog(text({"view.utdrag.title", {{"namn", name}}}), choosing_, 560);
  if (!dialog) return;
  body(text("view.utdrag.what"));
  const auto list = session_.lastList("folkbokforing");
  banner(Mark::ShouldCheck, list ? text({"view.utdrag.protectedSince", {{"dag", *list}}}) : text("view.utdrag.protected"));
  checkbox(text("view.utdrag.checked"), checked_);
  checkbox(text("view.utdrag.withLog"), withLog_);
  small(text("view.utdrag.secrecy"));
  const std::string why = checked_ ? std::string() : text("view.utdrag.checkFirst");
  DialogButtons buttons;
  if (button(text("common.cancel"))) choosing_ = false;
  if (!button(text("view.utdrag.print"), {.kind = ButtonKind::Primary, .icon = Icon::Print, .disabledBecause = why})) return;
  choosing_ = false;
  utdrag_ = withLog_;
  asked_.reset();
}

}  // namespace fyren::ui
