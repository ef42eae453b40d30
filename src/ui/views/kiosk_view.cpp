// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/kiosk_view.h"

#include <array>
#include <string>

#include "app/locking_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr int kThanks = static_cast<int>(kEnkatfragor) + 1;
constexpr double kThanksSeconds = 10;
constexpr double kLeftSeconds = 120;  // who has gone away in the middle has answered nothing
constexpr float kAnswerWidth = 360;

const char* questionOf(std::size_t question) {
  static constexpr std::array<const char*, kEnkatfragor> kQuestions = {"report.survey.nojd", "report.survey.bemott", "report.survey.bestamma", "report.survey.vidare"};
  return kQuestions[question];
}

std::string answerOf(std::size_t question, int answer) {
  using Answers = std::array<const char*, kSvarSteg>;
  static constexpr Answers kContent = {"kiosk.nojd.mycketMissnojd", "kiosk.nojd.missnojd", "kiosk.nojd.varken", "kiosk.nojd.nojd", "kiosk.nojd.mycketNojd"};
  static constexpr Answers kMet = {"kiosk.bemott.mycketIlla", "kiosk.bemott.illa", "kiosk.bemott.varken", "kiosk.bemott.bra", "kiosk.bemott.mycketBra"};
  static constexpr Answers kMuch = {"kiosk.mycket.inteAlls", "kiosk.mycket.lite", "kiosk.mycket.enDel", "kiosk.mycket.ganska", "kiosk.mycket.mycket"};
  const Answers& answers = question == 0 ? kContent : question == 1 ? kMet : kMuch;
  return text(answers[static_cast<std::size_t>(answer - 1)]);
}

}  // namespace

std::string KioskView::title() const { return text("kiosk.title"); }

void KioskView::turnTo(Frame& frame, int page) {
  page_ = page;
  turned_ = frame.seconds();
  frame.again();
}

void KioskView::drawContent(Frame& frame) {
  const double limit = page_ == 0 ? 0 : page_ == kThanks ? kThanksSeconds : kLeftSeconds;
  const double gone = frame.seconds() - turned_;
  if (page_ != 0 && gone >= limit) answers_ = {}, turnTo(frame, 0);
  else if (page_ != 0) frame.againIn(limit - gone);
  {
    Width width(640);
    if (!failure_.empty()) (void)banner(Mark::MustFix, failure_);
    if (app_.failure()) (void)banner(Mark::MustFix, text(*app_.failure()));
    if (page_ == 0) drawWelcome(frame);
    else if (page_ == kThanks) drawThanks(frame);
    else drawQuestion(frame, static_cast<std::size_t>(page_ - 1));
  }
  drawEnd();
}

void KioskView::drawWelcome(Frame& frame) {
  heading(title(), 1);
  body(text("kiosk.welcome"));
  body(text("kiosk.anonymous"));
  space();
  if (!button(text("kiosk.begin"), {.kind = ButtonKind::Primary})) return;
  answers_ = {};
  turnTo(frame, 1);
}

void KioskView::drawQuestion(Frame& frame, std::size_t question) {
  const Scope scope(static_cast<std::int64_t>(question));
  muted(text({"kiosk.progress", {{"nr", static_cast<std::int64_t>(question + 1)}, {"av", static_cast<std::int64_t>(kEnkatfragor)}}}));
  heading(text(questionOf(question)), 1);
  int& answer = answers_[question];
  const int before = answer;
  for (int value = kSvarSteg; value >= 1; --value) {
    bool on = answer == value;
    const std::string label = answerOf(question, value);
    if (toggleButton(label, on, {.letter = static_cast<char>('0' + value), .width = kAnswerWidth})) answer = on ? value : 0;
  }
  space();
  if (answer != before && answer != 0) turned_ = frame.seconds();
  const bool last = question + 1 == kEnkatfragor;
  Row row;
  if (button(text("kiosk.back"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) turnTo(frame, page_ - 1);
  if (!button(text(last ? "kiosk.send" : answer == 0 ? "kiosk.skip" : "kiosk.next"), {.kind = ButtonKind::Primary})) return;
  if (last) count(frame);
  else turnTo(frame, page_ + 1);
}

void KioskView::count(Frame& frame) {
  const auto counted = app::countAnswers(*app_.session(), answers_);
  failure_ = counted ? std::string() : text(counted.error().message);
  if (!counted) return;
  answers_ = {};
  turnTo(frame, kThanks);
}

void KioskView::drawThanks(Frame& frame) {
  heading(text("kiosk.thanks"), 1);
  body(text("kiosk.thanksHelp"));
  space();
  if (button(text("kiosk.done"), {.kind = ButtonKind::Primary})) turnTo(frame, 0);
}

void KioskView::drawEnd() {
  space(kSectionGap);
  divider();
  if (button(text("kiosk.end"), {.kind = ButtonKind::Quiet, .icon = Icon::Lock, .description = text("kiosk.endHelp")})) ending_ = true;
  Dialog dialog(text("kiosk.endTitle"), ending_);
  if (!dialog) return;
  body(text("kiosk.endHelp"));
  DialogButtons buttons;
  if (button(text("common.cancel"))) ending_ = false;
  if (!button(text("kiosk.endNow"), {.kind = ButtonKind::Primary, .icon = Icon::Lock})) return;
  ending_ = false;
  app_.locking().lock();
}

}  // namespace fyren::ui
