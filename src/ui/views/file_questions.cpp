// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/file_questions.h"

#include "app/file_room.h"
#include "app/session.h"
#include "app/window_room.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kWide = 640;

using app::ConflictAnswer;
using app::LeavingAnswer;

std::string sinceText(const app::FileConflict& conflict) {
  return text({"file.conflict.basis",
               {{"nummer", static_cast<std::int64_t>(conflict.counter)}, {"tid", conflict.since}}});
}

}  // namespace

void FileQuestions::draw(Frame& frame) {
  if (const auto notice = app_.takeNotice()) frame.toast({.text = text(*notice), .urgent = notice->key == "file.download.differs"});
  drawWindow();
  drawFailure();
  drawDownload();
  drawConflict();
  drawOverwrite();
  drawLeaving();
}

void FileQuestions::drawWindow() {
  if (!app_.windows().readsOnly()) return;
  const bool unsaved = app_.session()->saveTruth().onlyInMemory > 0;
  const std::string copy = unsaved ? text("window.saveCopy") : std::string();
  switch (banner(unsaved ? Mark::MustFix : Mark::ShouldCheck, text(*app_.windows().readsOnly()),
                 {.action = text("window.takeOver"), .second = copy})) {
    case BannerPress::Action: app_.windows().takeOverHere(); break;
    case BannerPress::Second: app_.files().saveAs(); break;
    case BannerPress::None: break;
  }
}

void FileQuestions::drawFailure() {
  if (!app_.failure()) return;
  const std::string close = text("common.close"), other = text("window.saveCopy");
  const bool offers = app_.files().saveFailed();
  const auto press = banner(Mark::MustFix, text(*app_.failure()),
                            {.action = offers ? other : close, .second = offers ? close : std::string_view()});
  if (press == BannerPress::None) return;
  if (offers && press == BannerPress::Action) app_.files().saveAs();
  else app_.dismissFailure();
}

void FileQuestions::drawDownload() {
  const std::string name = app_.files().uncheckedDownload();
  if (name.empty()) return;
  const auto press = banner(Mark::Info, text({"file.download.unchecked", {{"fil", name}}}),
                            {.action = text("file.download.check"), .second = text("file.download.later")});
  if (press == BannerPress::Action) app_.files().checkDownload();
  if (press == BannerPress::Second) app_.files().leaveDownloadUnchecked();
}

void FileQuestions::drawConflict() {
  const app::FileConflict* conflict = app_.files().conflict();
  conflict_ = conflict != nullptr && !overwriting_;
  if (conflict == nullptr) overwriting_ = false;
  Dialog dialog(text("file.conflict.title"), conflict_, kWide);
  if (!dialog || conflict == nullptr) return;
  if (conflict->changedAt.empty()) body(text({"file.conflict.changed", {{"fil", conflict->fileName}}}));
  else body(text({"file.conflict.changedAt", {{"fil", conflict->fileName}, {"tid", conflict->changedAt}}}));
  if (conflict->counter > 0) body(sinceText(*conflict));
  body(text("file.conflict.nothing"));
  if (conflict->changes > 0) muted(text("file.conflict.openOtherHelp"));
  auto answer = conflict_ ? std::optional<ConflictAnswer>() : ConflictAnswer::leave;  // Esc
  {
    DialogButtons buttons;
    if (button(text("common.cancel"), {.kind = ButtonKind::Quiet})) answer = ConflictAnswer::leave;
    if (button(text("file.conflict.overwrite"))) overwriting_ = true;
    if (button(text("file.conflict.openOther"))) answer = ConflictAnswer::openOther;
    if (button(text("file.conflict.saveAsNew"), {.kind = ButtonKind::Primary})) answer = ConflictAnswer::saveAsNew;
  }
  if (overwriting_ || answer) conflict_ = false;
  if (answer) app_.files().answerConflict(*answer);
}

void FileQuestions::drawOverwrite() {
  Dialog dialog(text("file.conflict.overwriteTitle"), overwriting_);
  const app::FileConflict* conflict = app_.files().conflict();
  if (!dialog || conflict == nullptr) return;
  body(text({"file.conflict.overwriteText", {{"fil", conflict->fileName}, {"tid", conflict->changedAt},
                                             {"nummer", static_cast<std::int64_t>(conflict->counter + 1)}}}));
  DialogButtons buttons;
  if (button(text("common.cancel"))) overwriting_ = false;
  if (!button(text("file.conflict.overwriteDo"), {.kind = ButtonKind::Danger})) return;
  overwriting_ = false;
  app_.files().answerConflict(ConflictAnswer::overwrite);
}

void FileQuestions::drawLeaving() {
  const auto question = app_.files().leaving();
  leaving_ = question.has_value();
  Dialog dialog(text(question && question->isUnchecked ? "file.leaving.checkTitle" : "file.leaving.title"), leaving_, kWide);
  if (!dialog || !question) return;
  const std::int64_t changes = question->changes;
  if (question->isUnchecked) body(text({"file.leaving.uncheckedText", {{"fil", question->fileName}}}));
  else if (question->losesChanges) body(text({"file.leaving.losesText", {{"antal", changes}, {"fil", question->fileName}}}));
  else body(text({"file.leaving.text", {{"antal", changes}, {"fil", question->fileName}}}));
  auto answer = leaving_ ? std::optional<LeavingAnswer>() : LeavingAnswer::stay;  // Esc
  {
    DialogButtons buttons;
    if (button(text("common.cancel"), {.kind = ButtonKind::Quiet})) answer = LeavingAnswer::stay;
    if (!question->losesChanges && button(text("file.leaving.open"))) answer = LeavingAnswer::open;
    if (question->isUnchecked) {
      if (button(text("file.download.check"), {.kind = ButtonKind::Primary})) app_.files().checkDownload();
    } else if (button(text("file.leaving.save"), {.kind = ButtonKind::Primary})) {
      answer = LeavingAnswer::save;
    }
  }
  if (!answer) return;
  leaving_ = false;
  app_.files().answerLeaving(*answer);
}

}  // namespace fyren::ui
