// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/backups_view.h"

#include <array>
#include <tuple>

#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kReadingWidth = 680;
constexpr float kRowHeight = 36;

void wipe(std::string& secret) {
  for (char& c : secret) c = 0;
  secret.clear();
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "; ") + name;
  return all;
}

std::string difference(std::int64_t then, std::int64_t today) {
  const std::int64_t more = today - then;
  return more == 0 ? std::string("0") : more > 0 ? "+" + countText(more) : "−" + countText(-more);
}

}  // namespace

std::string BackupsView::title() const { return text("backup.title"); }

// Asked anew when the register or what the browser has of it has changed.
void BackupsView::ask() {
  const app::Session& session = *app_.session();
  const std::string truth = text(session.saveTruth().sentence);
  if (askedVersion_ == session.version() && askedTruth_ == truth && app_.job() == nullptr) return;
  room_ = app_.backups().list();
  askedVersion_ = session.version();
  askedTruth_ = truth;
}

void BackupsView::drawContent(Frame& frame) {
  ask();
  heading(title(), 1);
  {
    Width width(kReadingWidth);
    body(text("backup.intro"));
    small(text("backup.limits"));
    if (room_.lost > 0) (void)banner(Mark::ShouldCheck, text({"backup.lost", {{"antal", std::int64_t{room_.lost}}}}));
  }
  if (app_.backups().comparison() != nullptr) drawComparison(frame);
  drawList(frame);
  drawRehearsal(frame);
  drawQuestion(frame);
}

void BackupsView::drawComparison(Frame& /*frame*/) {
  const app::Comparison& comparison = *app_.backups().comparison();
  const std::string name = text(comparison.title);
  Card card(name);
  heading(name, 2);
  if (comparison.isRehearsal) mark(Mark::Done, text("backup.checked"));
  drawCounts(comparison);
  if (!comparison.lastChange.empty()) {
    Facts facts(name, 200);
    facts.fact(text("backup.lastChange"), comparison.lastChange);
  }
  drawYouths(comparison);
  Row row;
  if (comparison.number != 0 && button(text("backup.restore"), {.kind = ButtonKind::Normal, .disabledBecause = whyReadOnly(*app_.session())})) {
    restoring_ = comparison.number;
    restoringFrom_ = name;
    asking_ = true;
  }
  if (button(text("common.close"), {.kind = ButtonKind::Quiet})) app_.backups().closeComparison();
}

void BackupsView::drawCounts(const app::Comparison& comparison) {
  const auto& then = comparison.then;
  const auto& today = comparison.today;
  const std::array rows = {
      std::tuple{text("backup.persons"), then.ungdomar, today.ungdomar},
      std::tuple{text("backup.registrations"), then.registreringar, today.registreringar},
      std::tuple{text("backup.contacts"), then.kontakter, today.kontakter},
      std::tuple{text("backup.measures"), then.atgarder, today.atgarder},
      std::tuple{text("backup.occupations"), then.sysselsattningar, today.sysselsattningar},
  };
  const std::array columns = {Column{.title = text("backup.what"), .width = 200, .sortable = false},
                              Column{.title = text("backup.then"), .width = 110, .sortable = false, .align = Align::Right, .tabular = true},
                              Column{.title = text("backup.today"), .width = 110, .sortable = false, .align = Align::Right, .tabular = true},
                              Column{.title = text("backup.difference"), .width = 110, .sortable = false, .align = Align::Right, .tabular = true}};
  Width width(560);
  (void)table(text("backup.difference"), columns, static_cast<std::int64_t>(rows.size()), counts_,
              [&rows](Cells& cells, std::int64_t at) {
                const auto& [what, before, now] = rows[static_cast<std::size_t>(at)];
                cells.text(what);
                cells.number(before);
                cells.number(now);
                cells.text(difference(before, now));
              },
              {.height = 168, .compact = true});
}

void BackupsView::drawYouths(const app::Comparison& comparison) {
  if (comparison.onlyThen.empty() && comparison.onlyToday.empty() && comparison.differing.empty()) {
    muted(text("backup.noDifference"));
    return;
  }
  Facts facts(text("backup.difference"), 200);
  if (!comparison.onlyThen.empty()) facts.fact(text("backup.onlyThen"), listed(comparison.onlyThen));
  if (!comparison.onlyToday.empty()) facts.fact(text("backup.onlyToday"), listed(comparison.onlyToday));
  if (!comparison.differing.empty()) facts.fact(text("backup.differing"), listed(comparison.differing));
}

void BackupsView::drawRehearsal(Frame& frame) {
  Width width(kReadingWidth);
  Section section(text("backup.rehearsal"));
  body(text("backup.rehearsalHelp"));
  mark(room_.wasRehearsed ? Mark::Done : Mark::ShouldCheck, text(room_.rehearsed));
  const std::string reads = whyReadOnly(*app_.session());
  const std::string none = !reads.empty() ? reads : room_.backups.empty() ? text("backup.none") : std::string();
  if (button(text("backup.rehearse"), {.kind = ButtonKind::Normal, .disabledBecause = none})) {
    const auto begun = app_.backups().rehearse();
    frame.toast({.text = text(begun ? begun->said : begun.error().message), .urgent = !begun});
  }
  passwordField(text("backup.rehearseSecret"), secret_, {.help = text("backup.rehearseSecretHelp"), .width = 420});
  if (button(text("backup.rehearseFile"), {.icon = Icon::Folder, .disabledBecause = reads})) {
    app_.backups().rehearseFile(secret_);
    wipe(secret_);
  }
}

void BackupsView::drawList(Frame& frame) {
  Section section(text("backup.list"));
  if (room_.backups.empty()) {
    muted(text("backup.none"));
  } else {
    small(text("backup.openHelp"));
    const std::array columns = {Column{.title = text("backup.when"), .width = 150, .sortable = false, .tabular = true},
                                Column{.title = text("backup.why"), .sortable = false},
                                Column{.title = text("backup.changed"), .width = 150, .sortable = false, .tabular = true, .hideBelow = 640},
                                Column{.title = text("backup.persons"), .width = 90, .sortable = false, .align = Align::Right, .tabular = true},
                                Column{.title = text("backup.contacts"), .width = 90, .sortable = false, .align = Align::Right, .tabular = true},
                                Column{.title = text("backup.measures"), .width = 90, .sortable = false, .align = Align::Right, .tabular = true}};
    const auto event = table(text("backup.list"), columns, static_cast<std::int64_t>(room_.backups.size()), table_,
                             [this](Cells& cells, std::int64_t at) {
                               const app::BackupLine& line = room_.backups[static_cast<std::size_t>(at)];
                               cells.text(line.madeAt);
                               cells.text(text(line.reason));
                               cells.muted(line.changedAt);
                               cells.number(line.counts.ungdomar);
                               cells.number(line.counts.kontakter);
                               cells.number(line.counts.atgarder);
                             },
                             {.height = kRowHeight * static_cast<float>(room_.backups.size() + 1)});
    if (event.opened) app_.backups().compare(room_.backups[static_cast<std::size_t>(*event.opened)].number);
  }
  if (!button(text("backup.makeNow"), {.icon = Icon::Save, .disabledBecause = whyReadOnly(*app_.session())})) return;
  const auto made = app_.backups().backUpNow();
  if (!made) frame.toast({.text = text(made.error().message), .urgent = true});  // that it is made is told when the browser has it
}

void BackupsView::drawQuestion(Frame& frame) {
  Dialog dialog(text("backup.restoreTitle"), asking_);
  if (!dialog) return;
  strong(restoringFrom_);
  body(text("backup.restoreText"));
  DialogButtons buttons;
  if (button(text("common.cancel"))) asking_ = false;
  if (!button(text("backup.restoreDo"), {.kind = ButtonKind::Primary})) return;
  const auto begun = app_.backups().restore(restoring_);
  frame.toast({.text = text(begun ? begun->said : begun.error().message), .urgent = !begun});
  asking_ = false;
}

std::string RepairView::title() const {
  const app::Repair* repair = opening_.repair();
  return repair == nullptr ? text("shell.name") : text({"repair.title", {{"namn", repair->name}}});
}

void RepairView::drawContent(Frame& /*frame*/) {
  const app::Repair* repair = opening_.repair();
  if (repair == nullptr) return;
  Width width(kReadingWidth);
  heading(title(), 1);
  (void)banner(Mark::MustFix, text(repair->what));
  body(text("repair.safe"));
  if (repair->opensAsItIs) {
    Card card(text("repair.asItIs"));
    heading(text("repair.asItIs"), 2);
    body(text({"repair.asItIsText", {{"tid", repair->changedAt}}}));
    if (button(text("repair.asItIsDo"), {.kind = ButtonKind::Primary})) return opening_.openAsItIs();  // what is drawn from is gone then
  } else {
    drawBackup(*repair);
  }
  drawFile(*repair);
  if (button(text("common.back"), {.kind = ButtonKind::Quiet})) opening_.backToWelcome();
}

void RepairView::drawBackup(const app::Repair& repair) {
  Card card(text("repair.backup"));
  heading(text("repair.backup"), 2);
  if (repair.unsoundBackups > 0) small(text({"repair.unsound", {{"antal", std::int64_t{repair.unsoundBackups}}}}));
  if (!repair.newest) {
    body(text("repair.noBackup"));
    return;
  }
  body(text({"repair.backupText", {{"tid", repair.newest->madeAt}, {"orsak", text(repair.newest->reason)}, {"antal", repair.newest->counts.ungdomar}}}));
  if (button(text("repair.backupDo"), {.kind = ButtonKind::Primary})) opening_.openSoundBackup();
}

void RepairView::drawFile(const app::Repair& repair) {
  Card card(text("repair.file"));
  heading(text("repair.file"), 2);
  body(repair.savedAt.empty() ? text("repair.noFile")
                              : text({"repair.fileText", {{"tid", repair.savedAt}, {"fil", repair.fileName}}}));
  const bool isOnly = !repair.newest && !repair.opensAsItIs;
  if (button(text("repair.fileDo"), {.kind = isOnly ? ButtonKind::Primary : ButtonKind::Normal, .icon = Icon::Folder}))
    opening_.openFileInstead();
}

}  // namespace fyren::ui
