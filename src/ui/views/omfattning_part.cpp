// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/omfattning_part.h"

#include "app/commands/commands.h"
#include "base/text.h"
#include "ui/views/guarded_text.h"
#include "ui/views/person_on_day.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
void OmfattningPart::draw(Frame& frame, const app::PersonPage& page) {
  drawVerdict(page.omfattning);
  if (deciding_) drawDecision(frame);
  if (!showsWhy_) return;
  drawVillkor(page.omfattning);
  drawOtherDay();
}

void OmfattningPart::drawVerdict(const Omfattning& verdict) {
  std::string sentence = text(verdict.skal);
  if (verdict.beslut) sentence += " " + text({"view.person.beslutMotivering", {{"motivering", verdict.beslut->motivering}}});
  if (verdict.beslutUpphort) sentence += " " + text("view.person.beslutUpphort");
  if (verdict.upphor) sentence += " " + text({"view.person.upphor", {{"dag", *verdict.upphor}}});
  const std::string why = text(showsWhy_ ? "view.person.hideWhy" : "view.person.why");
  const bool open = verdict.kanBeslutas && !deciding_;
  const std::string decide = !open ? std::string() : text(verdict.beslut ? "view.person.omprova" : "view.person.besluta");
  // What is asked for comes first: to decide, when that is still open.
  const bool first = open && !verdict.beslut && whyReadOnly(session_).empty();
  const auto press = banner(markOf(verdict), sentence, {.action = first ? decide : why, .second = first ? why : decide});
  if (press == (first ? BannerPress::Second : BannerPress::Action)) showsWhy_ = !showsWhy_;
  if (press == (first ? BannerPress::Action : BannerPress::Second)) beginDecision(verdict);
}

void OmfattningPart::drawVillkor(const Omfattning& verdict) {
  Facts facts(text("view.person.conditions"), 24);
  villkorFacts(facts, verdict);
}

void OmfattningPart::drawOtherDay() {
  Section section(text("view.person.otherDay"));
  {
    Row row;
    dateField(text("view.person.day"), dayTyped_, day_, {.width = 160});
    static const std::vector<std::string> kKnowledge = {text("view.asOf.now"), text("view.asOf.then")};
    segmented(text("view.asOf.knowledge"), kKnowledge, knowledge_);
  }
  ask();
  if (failure_) banner(Mark::MustFix, text(*failure_));
  else if (day_ && !onDay_) muted(text({"view.person.notKnownThen", {{"dag", *day_}}}));
  else if (onDay_) drawPersonOnDay(session_, *onDay_);
}

void OmfattningPart::ask() {
  if (askedDay_ == day_ && askedKnowledge_ == knowledge_ && askedVersion_ == session_.version()) return;
  askedDay_ = day_;
  askedKnowledge_ = knowledge_;
  askedVersion_ = session_.version();
  onDay_.reset();
  failure_.reset();
  if (!day_) return;
  auto found = app::personOnDay(session_, id_, *day_, knowledge_ == 0 ? app::Knowledge::now : app::Knowledge::then);
  if (found) onDay_ = std::move(*found);
  else failure_ = found.error();
}

void OmfattningPart::beginDecision(const Omfattning& verdict) {
  deciding_ = true;
  omfattas_ = -1;
  motivering_.clear();
  error_ = {};
  from_ = verdict.beslut ? session_.today() : verdict.sedan.value_or(session_.today());
  fromTyped_ = from_->iso();
}

void OmfattningPart::drawDecision(Frame& frame) {
  Card card(text("view.form.beslut"));
  heading(text("view.form.beslut"), 2);
  body(text("view.form.beslutHjalp"));
  static const std::vector<std::string> kChoices = {text("field.omfattas"), text("field.omfattasInte")};
  segmented(text("field.beslut"), kChoices, omfattas_, {.numberKeys = true});
  const std::string fromError = error_.at("forsta"), reasonError = error_.at("motivering");
  dateField(text("field.gallerFran"), fromTyped_, from_, {.error = fromError, .width = 160});
  const std::string help = text("view.form.motiveringHjalp");
  guardedArea(session_, id_, text("field.motivering"), motivering_, {.help = help, .error = reasonError, .maxLength = 200, .lines = 2});
  std::string why;
  if (omfattas_ < 0) why = text("view.form.chooseBeslut");
  else if (!from_) why = text("view.form.noDay");
  const int answer = endButtons(text("view.form.saveBeslut"), why);
  if (answer < 0) deciding_ = false;
  if (answer <= 0) return;
  const auto done = app::recordBeslut(session_, {id_, omfattas_ == 0, *from_, motivering_});
  deciding_ = !settle(frame, session_, done, error_);
}

}  // namespace fyren::ui
