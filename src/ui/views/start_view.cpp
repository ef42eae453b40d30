// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/start_view.h"

#include "app/handbook.h"
#include "app/locking_room.h"
#include "app/opening_room.h"
#include "base/text.h"
#include "ui/views/handbook_view.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kReadingWidth = 640;

}  // namespace

std::string StartView::title() const {
  return text(making_ ? "start.newTitle" : readsStatement_ ? "start.statement" : "start.title");
}

void StartView::drawContent(Frame& frame) {
  Width width(kReadingWidth);
  if (making_) {
    drawNewRegister(frame);
    return;
  }
  if (readsStatement_) return drawStatement();
  drawWelcome();
  if (app_.job() != nullptr) return;  // nothing else can begin now
  drawResumable();
  drawChoices();
  if (const auto notice = app_.takeNotice()) frame.toast({.text = text(*notice)});
  if (link(text("start.statement"))) readsStatement_ = true;
  drawForget();
}

void StartView::drawStatement() {
  const app::HandbookChapter& statement = app::handbook()[app::chapterOf("tillganglighetsredogorelse")];
  if (button(text("common.back"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft}))
    readsStatement_ = false;
  heading(statement.title, 1);
  drawChapterLines(statement);
}

void StartView::drawWelcome() {
  heading(title(), 1);
  if (const auto& locked = app_.opening().lockedJustNow()) (void)banner(Mark::Done, text(*locked));
  body(text("start.intro"));
  if (app_.failure() && banner(Mark::MustFix, text(*app_.failure()), {.action = text("common.close")}) ==
                            BannerPress::Action)
    app_.dismissFailure();
}

namespace {

void drawWhere(const app::ResumableRegister& copy) {
  if (!copy.onDisk) mark(Mark::ShouldCheck, text("start.onlyHere"));
  else if (copy.isUnchecked) mark(Mark::ShouldCheck, text("start.downloaded"));
  else mark(Mark::Done, text("start.onDisk"));
}

}  // namespace

void StartView::drawResumable() {
  if (app_.opening().resumable().empty()) return;
  Section section(text("start.goOn"));
  for (const auto& copy : app_.opening().resumable()) {
    Scope scope(copy.id);
    Card card(copy.name);
    Row row;
    icon(copy.kind == RegisterKind::real ? Icon::Lock : Icon::Book);
    strong(copy.kind == RegisterKind::real ? copy.name : text("start.trainingName"));
    muted(text({"start.changedAt", {{"tid", copy.changedAt}}}));
    drawWhere(copy);
    row.toTheRight();
    if (button(text("start.remove"), {.kind = ButtonKind::Quiet, .description = copy.name})) {
      forget_ = copy.id;
      forgetName_ = copy.name;
      forgetting_ = true;
    }
    if (button(text("start.continue"), {.kind = ButtonKind::Primary, .description = copy.name})) app_.opening().resume(copy.id);
  }
}

void StartView::drawChoices() {
  Section section(text(app_.opening().resumable().empty() ? "start.begin" : "start.else"));
  {
    Card card(text("start.training"));
    heading(text("start.training"), 3);
    body(text("start.trainingHelp"));
    const auto kind = app_.opening().resumable().empty() ? ButtonKind::Primary : ButtonKind::Normal;
    if (button(text("start.openTraining"), {.kind = kind, .icon = Icon::Book})) app_.opening().openTraining();
  }
  Card card(text("start.own"));
  heading(text("start.own"), 3);
  body(text("start.ownHelp"));
  Row row;
  if (button(text("start.openFile"), {.icon = Icon::Folder})) app_.opening().openFile();
  if (button(text("start.new"), {.icon = Icon::Plus})) making_ = true;
}

void StartView::drawForget() {
  Dialog dialog(text("start.forgetTitle"), forgetting_);
  if (!dialog) return;
  body(text({"start.forgetText", {{"namn", forgetName_}}}));
  DialogButtons buttons;
  if (button(text("common.cancel"))) forgetting_ = false;
  if (button(text("start.forgetDo"), {.kind = ButtonKind::Danger})) {
    app_.opening().forget(forget_);
    forgetting_ = false;
  }
}

void StartView::drawNewRegister(Frame& frame) {
  heading(title(), 1);
  body(text("start.newIntro"));
  if (app_.failure()) (void)banner(Mark::MustFix, text(*app_.failure()));
  if (kommuner_.empty())
    for (const auto& kommun : app_.opening().kommuner()) kommuner_.push_back(kommun.name);
  const std::string kommunError = error_.at("kommun");
  const std::string nameError = error_.at("anvandare");
  if (combo(text("start.kommun"), kommuner_, kommun_, {.error = kommunError, .placeholder = text("start.kommunChoose")}))
    error_ = {};
  if (textField(text("start.yourName"), name_, {.help = text("start.yourNameHelp"), .error = nameError, .maxLength = 60}))
    error_ = {};
  drawPassphrase();
  Row row;
  if (button(text("start.create"), {.kind = ButtonKind::Primary})) create();
  if (button(text("common.cancel"), {.kind = ButtonKind::Quiet})) {
    passphrase_.clear();
    making_ = false;
  }
  (void)frame;
}

void StartView::drawPassphrase() {
  Section section(text("start.passphraseTitle"));
  body(text("start.passphraseHelp"));
  passphrase_.draw(text("start.passphrase"), passphraseError_);
}

void StartView::create() {
  error_ = {};
  if (!passphrase_.isAlike(passphraseError_)) return;
  app::NewRegister wish;
  if (kommun_ >= 0) wish.kommun = app_.opening().kommuner()[static_cast<std::size_t>(kommun_)].code;
  wish.anvandare = name_;
  wish.passphrase = passphrase_.passphrase();
  const auto started = app_.opening().createRegister(wish);
  wipe(wish.passphrase);
  if (!started) {
    error_ = {started.error().field, text(started.error().message)};
    if (error_.field == "passphrase") passphraseError_ = error_.sentence;
    return;
  }
  passphrase_.clear();
  making_ = false;
}

std::string PassphraseView::title() const { return text({"start.unlockTitle", {{"namn", app_.opening().waitingName()}}}); }

void PassphraseView::drawContent(Frame& /*frame*/) {
  if (shownFor_ != app_.opening().waitingName()) {
    shownFor_ = app_.opening().waitingName();
    forget();
    missing_.clear();
  }
  Width width(kReadingWidth);
  heading(title(), 1);
  if (app_.opening().needsName()) {
    drawName();
    return;
  }
  body(text("start.unlockHelp"));
  if (!app_.opening().waitingIsReal()) muted(text("start.unlockTraining"));
  if (app_.failure()) (void)banner(Mark::MustFix, text(*app_.failure()));
  const auto event = secretField(text("start.passphraseOrKey"), typed_, shown_, {.width = 420});
  textField(text("start.yourName"), name_, {.help = text("start.nameAtUnlock"), .maxLength = 60});
  Row row;
  if (button(text("start.unlock"), {.kind = ButtonKind::Primary, .icon = Icon::Lock}) || event.submitted) give();
  if (button(text("common.back"), {.kind = ButtonKind::Quiet})) {
    forget();
    app_.opening().backToWelcome();
  }
}

std::string VeilView::title() const { return text("start.veilTitle"); }

void VeilView::drawContent(Frame& /*frame*/) {
  Width width(kReadingWidth);
  heading(title(), 1);
  body(text("start.veilHelp"));
  if (app_.failure()) (void)banner(Mark::MustFix, text(*app_.failure()));
  const auto event = secretField(text("start.passphraseOrKey"), typed_, shown_, {.width = 420});
  if (!button(text("start.veilShow"), {.kind = ButtonKind::Primary, .icon = Icon::Lock}) && !event.submitted)
    return;
  app_.locking().unveil(typed_);
  wipe(typed_);
  shown_ = false;
}

void PassphraseView::give() {
  app_.opening().givePassphrase(name_, typed_);
}

void PassphraseView::forget() {
  if (!typed_.empty()) wipe(typed_);
  shown_ = false;
}

// Unlocked with a key or a passphrase that nobody's name belongs to.
void PassphraseView::drawName() {
  forget();
  body(text("start.whoAreYou"));
  const auto event = textField(text("start.yourName"), name_,
                               {.help = text("start.yourNameHelp"), .error = missing_, .maxLength = 60});
  Row row;
  const bool pressed = button(text("start.openNow"), {.kind = ButtonKind::Primary});
  if (button(text("common.back"), {.kind = ButtonKind::Quiet})) app_.opening().backToWelcome();
  if (!pressed && !event.submitted) return;
  const auto given = app_.opening().giveName(name_);
  missing_ = given ? std::string() : text(given.error().message);
}

std::string RecoveryView::title() const { return text("start.recoveryTitle"); }

void RecoveryView::drawContent(Frame& frame) {
  Width width(kReadingWidth);
  heading(title(), 1);
  drawWhy();
  body(text("start.recoveryKeep"));
  if (button(text("start.recoveryPrint"), {.kind = ButtonKind::Primary, .icon = Icon::Print})) keys_.printRecoverySheet();
  drawProof(frame);
}

void RecoveryView::drawWhy() {
  using Sheet = app::KeyRoom::Sheet;
  switch (keys_.sheet()) {
    case Sheet::first: body(text("start.recoveryWhy")); return;
    case Sheet::unproven: (void)banner(Mark::ShouldCheck, text("security.unproven")); return;
    case Sheet::renewal: body(text("security.renewalWhy")); return;
  }
}

void RecoveryView::drawProof(Frame& frame) {
  Section section(text("start.proofTitle"));
  body(text("start.proofHelp"));
  const auto event = textField(text("start.proof"), proof_, {.error = error_, .maxLength = 12});
  Row row;
  const bool pressed = button(text("start.proofDone"));
  if (keys_.sheet() == app::KeyRoom::Sheet::renewal &&
      button(text("security.keepOld"), {.kind = ButtonKind::Quiet})) {
    proof_.clear();
    error_.clear();
    keys_.keepOldRecovery();
    return;
  }
  if (!pressed && !event.submitted) return;
  const auto proven = keys_.proveRecovery(proof_);
  error_ = proven ? std::string() : text(proven.error().message);
  if (!proven) return;
  proof_.clear();
  frame.toast({.text = text(proven->said)});
}

}  // namespace fyren::ui
