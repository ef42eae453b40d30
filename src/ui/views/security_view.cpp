// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/security_view.h"

#include <algorithm>
#include <array>

#include "app/file_room.h"
#include "app/key_room.h"
#include "app/locking_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kReadingWidth = 720;

}  // namespace

SecurityView::~SecurityView() { wipe(key_); }

std::string SecurityView::title() const { return text("security.title"); }

void SecurityView::drawContent(Frame& frame) {
  heading(title(), 1);
  Width width(kReadingWidth);
  if (session_.reg().kind == RegisterKind::real) drawReal(frame);
  else body(text("security.trainingText"));
  drawLocking();
}

void SecurityView::drawReal(Frame& frame) {
  const app::KeyState state = keys_.state();
  if (state.openedByRecovery) (void)banner(Mark::ShouldCheck, text("security.byRecovery"));
  if (state.notInFile &&
      banner(Mark::Info, text("security.notInFile"), {.action = text("shell.save")}) == BannerPress::Action)
    files_.save();
  drawHolders(state);
  drawRecovery(frame, state);
  drawAdd(frame);
  drawChange(frame);
  drawRemove(frame);
  drawRehearse(frame);
}

void SecurityView::drawHolders(const app::KeyState& state) {
  Section section(text("security.holders"));
  body(text("security.holdersHelp"));
  for (const app::PassphraseHolder& holder : state.holders) drawHolder(holder, state.holders.size() == 1);
  Row row;
  const std::string reads = whyReadOnly(session_);
  if (button(text(state.openedByRecovery ? "security.newOwn" : "security.changeOwn"), {.kind = ButtonKind::Primary, .disabledBecause = reads}))
    ask(Asking::change);
  if (button(text("security.add"), {.icon = Icon::Plus, .disabledBecause = reads})) ask(Asking::add);
}

void SecurityView::drawHolder(const app::PassphraseHolder& holder, bool isLast) {
  Scope scope(holder.id);
  Card card(holder.namn);
  Row row;
  icon(Icon::Person);
  strong(holder.namn);
  if (!holder.since.empty()) muted(text({"security.since", {{"dag", holder.since}}}));
  if (holder.isMine) mark(Mark::Info, text("security.mine"));
  row.toTheRight();
  const std::string reads = whyReadOnly(session_);
  const std::string why = !reads.empty() ? reads : isLast ? text("security.lastSlot") : std::string();
  if (!button(text("security.remove"), {.kind = ButtonKind::Quiet, .disabledBecause = why, .description = holder.namn}))
    return;
  removing_ = holder;
  ask(Asking::remove);
}

void SecurityView::drawRecovery(Frame& frame, const app::KeyState& state) {
  Section section(text("security.recovery"));
  body(text("security.recoveryHelp"));
  if (keys_.rehearsalDue()) (void)banner(Mark::ShouldCheck, text("security.rehearsalDue"));
  {
    Facts facts(text("security.recovery"));
    const std::string unknown = text("security.unknown"), never = text("security.never");
    facts.fact(text("security.recoveryMade"), state.recoveryMade.empty() ? unknown : state.recoveryMade);
    facts.fact(text("security.recoveryProven"), state.recoveryProven.empty() ? never : state.recoveryProven,
               state.recoveryProven.empty() ? std::string() : text({"security.provenBy", {{"namn", state.provenBy}}}));
  }
  Row row;
  const std::string reads = whyReadOnly(session_);
  if (button(text("security.rehearse"), {.disabledBecause = reads})) ask(Asking::rehearse);
  if (!button(text("security.renew"), {.disabledBecause = reads})) return;
  const auto begun = keys_.renewRecovery();
  if (!begun) frame.toast({.text = text(begun.error().message), .urgent = true});
}

void SecurityView::drawLocking() {
  Section section(text("security.locking"));
  const bool isReal = session_.reg().kind == RegisterKind::real;
  body(text(isReal ? "security.lockingHelp" : "security.lockingTraining"));
  std::array<std::string, app::LockingRoom::kIdleChoices.size()> labels;
  int chosen = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const int minutes = app::LockingRoom::kIdleChoices[i];
    labels[i] = text({"security.minutes", {{"antal", std::int64_t{minutes}}}});
    if (minutes == locking_.idleMinutes()) chosen = static_cast<int>(i);
  }
  if (segmented(text("security.idle"), labels, chosen))
    locking_.setIdleMinutes(app::LockingRoom::kIdleChoices[static_cast<std::size_t>(chosen)]);
  if (button(text("security.lockNow"), {.icon = Icon::Lock, .description = text("shell.lockKey")})) locking_.lock();
}

void SecurityView::ask(Asking what) {
  asking_ = what;
  passphrase_.clear();
  name_.clear();
  wipe(key_);
  error_.clear();
  errorField_.clear();
}

// Said and done, or why not.
void SecurityView::finish(Frame& frame, const app::CommandResult& result) {
  if (!result) {
    errorField_ = result.error().field;
    error_ = text(result.error().message);
    return;
  }
  frame.toast({.text = text(result->said)});
  ask(Asking::nothing);
}

void SecurityView::drawAdd(Frame& frame) {
  bool open = asking_ == Asking::add;
  {
    Dialog dialog(text("security.addTitle"), open);
    if (!dialog) return;
    body(text("security.addHelp"));
    std::string none, &nameError = errorField_ == "namn" ? error_ : none, &other = errorField_ == "namn" ? none : error_;
    if (textField(text("security.name"), name_, {.error = nameError, .maxLength = 60})) nameError.clear();
    passphrase_.draw(text("security.theirPassphrase"), other);
    DialogButtons buttons;
    if (button(text("common.cancel"))) open = false;
    if (button(text("security.addDo"), {.kind = ButtonKind::Primary}) && passphrase_.isAlike(other))
      finish(frame, keys_.addHolder(name_, passphrase_.passphrase()));
    if (asking_ == Asking::nothing) open = false;
  }
  if (!open) ask(Asking::nothing);
}

void SecurityView::drawChange(Frame& frame) {
  bool open = asking_ == Asking::change;
  {
    Dialog dialog(text("security.changeTitle"), open);
    if (!dialog) return;
    body(text("security.changeHelp"));
    passphrase_.draw(text("settings.newPassphrase"), error_);
    DialogButtons buttons;
    if (button(text("common.cancel"))) open = false;
    if (button(text("settings.changePassphrase"), {.kind = ButtonKind::Primary}) && passphrase_.isAlike(error_))
      finish(frame, keys_.setPassphrase(passphrase_.passphrase()));
    if (asking_ == Asking::nothing) open = false;
  }
  if (!open) ask(Asking::nothing);
}

void SecurityView::drawRemove(Frame& frame) {
  bool open = asking_ == Asking::remove;
  {
    Dialog dialog(text("security.removeTitle"), open);
    if (!dialog) return;
    body(text({removing_.isMine ? "security.removeMine" : "security.removeText", {{"namn", removing_.namn}}}));
    body(text("security.removeOld"));
    if (!error_.empty()) (void)banner(Mark::MustFix, error_);
    DialogButtons buttons;
    if (button(text("common.cancel"))) open = false;
    if (button(text("security.removeDo"), {.kind = ButtonKind::Danger})) finish(frame, keys_.removeHolder(removing_.id));
    if (asking_ == Asking::nothing) open = false;
  }
  if (!open) ask(Asking::nothing);
}

void SecurityView::drawRehearse(Frame& frame) {
  bool open = asking_ == Asking::rehearse;
  {
    Dialog dialog(text("security.rehearseTitle"), open, 560);
    if (!dialog) return;
    body(text("security.rehearseHelp"));
    const auto event = textField(text("security.key"), key_, {.error = error_, .width = 0, .maxLength = 140});
    if (event) error_.clear();
    DialogButtons buttons;
    if (button(text("common.cancel"))) open = false;
    if (button(text("security.rehearseDo"), {.kind = ButtonKind::Primary}) || event.submitted)
      finish(frame, keys_.rehearseRecovery(key_));
    if (asking_ == Asking::nothing) open = false;
  }
  if (!open) ask(Asking::nothing);
}

}  // namespace fyren::ui
