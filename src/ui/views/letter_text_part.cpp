// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/letter_text_part.h"

#include <array>

#include "app/letter_run.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kSlag = {Brevslag::erbjudande, Brevslag::kontakt, Brevslag::vykort, Brevslag::inbjudan, Brevslag::hembesok, Brevslag::tjugoar};
constexpr std::array kSprak = {Sprak::svenska, Sprak::lattSvenska, Sprak::engelska, Sprak::arabiska};

std::string allFields() {
  std::string names;
  for (const std::string& name : app::letterFieldNames()) names += (names.empty() ? "{" : ", {") + name + "}";
  return names;
}

}  // namespace

void LetterTextPart::draw(Frame& frame) {
  load();
  drawSender(frame);
  drawText(frame);
}

void LetterTextPart::load() {
  const bool other = loadedSlag_ != slag_ || loadedSprak_ != sprak_;
  if (askedVersion_ == session_.version() && !other) return;
  const bool untouched = innehall_ == kept_.innehall;
  askedVersion_ = session_.version();
  kept_ = app::letterText(session_, valueAt(kSlag, slag_), valueAt(kSprak, sprak_));
  if (other || untouched) innehall_ = kept_.innehall;
  loadedSlag_ = slag_;
  loadedSprak_ = sprak_;
  if (!sender_) sender_ = app::avsandare(session_);
}

void LetterTextPart::drawSender(Frame& frame) {
  Section section(text("view.letters.sender"));
  const auto field = [this](std::string_view label, std::string_view name, std::string& value) {
    const std::string error = senderError_.at(name);
    textField(label, value, {.error = error, .maxLength = 120});
  };
  {
    Columns columns({1, 1}, kGap * 2, 640);
    field(text("view.letters.senderName"), "namn", sender_->namn);
    field(text("view.letters.senderAddress"), "adress", sender_->adress);
    columns.next();
    field(text("view.letters.senderPhone"), "telefon", sender_->telefon);
    field(text("view.letters.senderMail"), "epost", sender_->epost);
  }
  checkbox(text("view.letters.windowLeft"), sender_->fonsterVanster, {.help = text("view.letters.windowHelp")});
  if (button(text("view.letters.saveSender"), {.disabledBecause = whyReadOnly(session_)}))
    settle(frame, session_, app::changeAvsandare(session_, *sender_), senderError_);
}

void LetterTextPart::drawText(Frame& frame) {
  Section section(text("view.letters.text"));
  static const auto kKinds = labelsOf(kSlag);
  static const auto kLanguages = labelsOf(kSprak);
  {
    Columns columns({1, 1}, kGap * 2, 480);
    combo(text("view.letters.slag"), kKinds, slag_, {.width = 260});
    columns.next();
    combo(text("view.letters.sprak"), kLanguages, sprak_, {.width = 260});
  }
  load();
  mark(kept_.isOwn ? Mark::Info : Mark::Quiet, text(kept_.isOwn ? "view.letters.own" : kept_.isSwedish && sprak_ > 0 ? "view.letters.swedishInstead" : "view.letters.builtIn"));
  if (isRightToLeft(valueAt(kSprak, sprak_))) (void)banner(Mark::Info, text("view.letters.rightToLeftText"));
  const std::string error = error_.at("innehall");
  textArea(text("view.letters.text"), innehall_, {.help = text({"view.letters.textHelp", {{"falt", allFields()}}}), .error = error, .width = 720, .lines = 16, .spellCheck = true});
  drawFaults();
  Row row;
  const std::string reads = whyReadOnly(session_);
  const Brevslag slag = valueAt(kSlag, slag_);
  const Sprak sprak = valueAt(kSprak, sprak_);
  if (button(text("view.letters.saveText"), {.kind = ButtonKind::Primary, .disabledBecause = innehall_ == kept_.innehall ? text("view.letters.unchanged") : reads}))
    settle(frame, session_, app::changeLetterText(session_, slag, sprak, innehall_), error_);
  if (button(text("view.letters.sample"), {.icon = Icon::Print})) paper_ = app::sampleLetterHtml(session_, slag, sprak, innehall_);
  if (kept_.isOwn && button(text("view.letters.backToBuiltIn"), {.disabledBecause = reads}) &&
      settle(frame, session_, app::changeLetterText(session_, slag, sprak, {}), error_))
    loadedSlag_ = -1;
}

void LetterTextPart::drawFaults() {
  for (const TemplateFault& fault : app::letterFaults(innehall_)) {
    Scope scope(std::int64_t{fault.line});
    mark(Mark::MustFix, text({"view.letters.fault", {{"rad", std::int64_t{fault.line}}, {"fel", text(fault.text)}}}));
  }
}

}  // namespace fyren::ui
