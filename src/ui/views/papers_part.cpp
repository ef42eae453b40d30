// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/papers_part.h"

#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

struct Shown {
  Mark mark;
  std::string word;
};

Shown shownAs(SamtyckeStatus status) {
  switch (status) {
    case SamtyckeStatus::galler: return {Mark::Done, text("view.papers.galler")};
    case SamtyckeStatus::inteAn: return {Mark::Info, text("view.papers.inteAn")};
    case SamtyckeStatus::utganget: return {Mark::Quiet, text("view.papers.utganget")};
    case SamtyckeStatus::aterkallat: return {Mark::Quiet, text("view.papers.aterkallat")};
  }
  return {Mark::Info, {}};
}

std::string stodText(std::uint32_t stod) {
  std::string words;
  for (int i = 0; i < kStodCount; ++i)
    if ((stod >> static_cast<unsigned>(i) & 1U) != 0) words += (words.empty() ? "" : ", ") + text(app::label(static_cast<Stod>(i)));
  return words.empty() ? text("view.person.none") : words;
}

std::string uppgifterText(std::uint32_t uppgifter) {
  std::string words;
  for (int i = 0; i < kUppgiftsslagCount; ++i)
    if (holds(uppgifter, static_cast<Uppgiftsslag>(i))) words += (words.empty() ? "" : ", ") + text(app::label(static_cast<Uppgiftsslag>(i)));
  return words;
}

}  // namespace

void PapersPart::ask() {
  if (askedVersion_ == session_.version()) return;
  askedVersion_ = session_.version();
  papers_ = app::casePapers(session_, id_);
}

void PapersPart::draw(Frame& frame) {
  ask();
  Section section(text("view.papers.title"));
  drawButtons();
  drawForm(frame);
  ask();
  drawKartlaggning();
  drawPlan();
  drawSamtycken(frame);
  drawOverlamningar();
}

void PapersPart::drawButtons() {
  const std::string reads = whyReadOnly(session_);
  Row row;
  if (button(text("view.papers.kartlagg"), {.disabledBecause = reads})) {
    form_ = Form::kartlaggning;
    kartlaggning_.begin(id_, papers_.kartlaggningar.empty() ? nullptr : &papers_.kartlaggningar.front());
  }
  if (button(text(papers_.planer.empty() ? "view.papers.nyPlan" : "view.papers.andraPlan"), {.disabledBecause = reads})) {
    form_ = Form::plan;
    plan_.begin(id_, papers_.planer.empty() ? nullptr : &papers_.planer.front(), session_.today());
  }
  if (button(text("view.papers.nyttSamtycke"), {.disabledBecause = reads})) {
    form_ = Form::samtycke;
    samtycke_.begin(id_, session_.today());
  }
}

void PapersPart::drawForm(Frame& frame) {
  bool done = false;
  if (form_ == Form::kartlaggning) done = kartlaggning_.draw(frame, session_);
  if (form_ == Form::plan) done = plan_.draw(frame, session_);
  if (form_ == Form::samtycke) done = samtycke_.draw(frame, session_);
  if (form_ == Form::overlamning) done = overlamning_.draw(frame, session_);
  if (done) form_ = Form::none;
}

void PapersPart::drawKartlaggning() {
  if (papers_.kartlaggningar.empty()) {
    muted(text("view.papers.ingenKartlaggning"));
    return;
  }
  const auto& all = papers_.kartlaggningar;
  drawKartlaggningVersion(all.front(), all.size());
  if (all.size() < 2) return;
  if (button(text(showsEarlierKartlaggning_ ? "view.papers.doljTidigareKartlaggningar" : "view.papers.visaTidigareKartlaggningar"), {.kind = ButtonKind::Quiet, .icon = Icon::Clock}))
    showsEarlierKartlaggning_ = !showsEarlierKartlaggning_;
  for (std::size_t i = 1; showsEarlierKartlaggning_ && i < all.size(); ++i) drawKartlaggningVersion(all[i], all.size() - i);
}

void PapersPart::drawKartlaggningVersion(const Kartlaggning& latest, std::size_t version) {
  Scope scope(anyId(latest.id));
  const std::string title = text({"view.papers.version", {{"vad", text("plan.kartlaggning")}, {"nr", static_cast<std::int64_t>(version)}, {"dag", latest.dag}, {"vem", latest.personal}}});
  strong(title);
  Facts facts(title, 200);
  facts.fact(text("plan.falt.onskan"), text(app::label(latest.onskan)));
  facts.fact(text("plan.falt.studielage"), text(app::label(latest.studielage)));
  facts.fact(text("plan.falt.stod"), stodText(latest.stod));
  if (!latest.anteckning.empty()) facts.fact(text("plan.falt.anteckning"), latest.anteckning);
}

void PapersPart::drawPlan() {
  if (papers_.planer.empty()) {
    muted(text("view.papers.ingenPlan"));
    return;
  }
  drawPlanVersion(papers_.planer.front(), papers_.planer.size());
  if (papers_.planer.size() < 2) return;
  if (button(text(showsEarlier_ ? "view.papers.doljTidigare" : "view.papers.visaTidigare"), {.kind = ButtonKind::Quiet, .icon = Icon::Clock})) showsEarlier_ = !showsEarlier_;
  for (std::size_t i = 1; showsEarlier_ && i < papers_.planer.size(); ++i) drawPlanVersion(papers_.planer[i], papers_.planer.size() - i);
}

void PapersPart::drawPlanVersion(const Plan& plan, std::size_t version) {
  Scope scope(anyId(plan.id));
  const std::string title = text({"view.papers.version", {{"vad", text("plan.plan")}, {"nr", static_cast<std::int64_t>(version)}, {"dag", plan.dag}, {"vem", plan.personal}}});
  {
    Row row;
    strong(title);
    row.toTheRight();
    if (button(text("view.papers.skrivUt"), {.kind = ButtonKind::Quiet, .icon = Icon::Print, .description = title})) paper_ = app::planHtml(session_, id_, plan.id);
  }
  Facts facts(title, 200);
  const std::string none = text("view.person.none");
  const auto point = [&](std::string_view key, const std::string& value) { facts.fact(text(key), value.empty() ? none : value); };
  point("plan.punkt.mal", plan.mal);
  point("plan.punkt.ungdomen", plan.ungdomen);
  point("plan.punkt.kommunen", plan.kommunen);
  point("plan.punkt.andra", plan.andra);
  point("plan.punkt.dagar", dayText(plan.days.first) + " – " + (plan.days.last ? dayText(*plan.days.last) : text("field.tillsVidare")));
  if (!plan.avslut.empty()) point("plan.punkt.avslut", plan.avslut);
  if (!plan.uppfoljning) return;
  const bool late = *plan.uppfoljning < session_.today() && !plan.days.last && &plan == &papers_.planer.front();
  const std::string day = dayText(*plan.uppfoljning, session_.today());
  if (late) facts.fact(text("plan.punkt.uppfoljning"), Mark::ShouldCheck, day, text("view.papers.uppfoljningSen"));
  else facts.fact(text("plan.punkt.uppfoljning"), day);
}

void PapersPart::drawSamtycken(Frame& frame) {
  if (papers_.samtycken.empty()) muted(text("view.papers.ingetSamtycke"));
  for (const Samtycke& samtycke : papers_.samtycken) {
    Scope scope(anyId(samtycke.id));
    drawSamtycke(frame, samtycke);
    if (askedVersion_ != session_.version()) return;  // they may be others now
  }
}

void PapersPart::drawSamtycke(Frame& frame, const Samtycke& samtycke) {
  const SamtyckeStatus status = statusOn(samtycke, session_.today());
  const Shown shown = shownAs(status);
  const std::string reads = whyReadOnly(session_);
  {
    Row row;
    mark(shown.mark, text({"view.papers.samtyckeRad", {{"mottagare", samtycke.mottagare}, {"status", shown.word}}}));
    muted(text({"view.person.fromTo", {{"fran", dayText(samtycke.days.first)}, {"till", samtycke.days.last ? dayText(*samtycke.days.last) : std::string()}}}));
  }
  small(text({"view.papers.samtyckeOm", {{"uppgifter", uppgifterText(samtycke.uppgifter)}, {"andamal", samtycke.andamal}}}));
  Row row;
  if (status == SamtyckeStatus::galler) {
    if (button(text("view.papers.lamnaOverTill"), {.icon = Icon::Send, .disabledBecause = reads, .description = samtycke.mottagare})) {
      form_ = Form::overlamning;
      overlamning_.begin(samtycke);
    }
    if (button(text("view.papers.aterkalla"), {.kind = ButtonKind::Quiet, .disabledBecause = reads, .description = samtycke.mottagare}))
      frame.toast(said(session_, app::withdrawSamtycke(session_, id_, SamtyckeId(samtycke.id))));
  }
  if (button(text("view.papers.blankett"), {.kind = ButtonKind::Quiet, .icon = Icon::Print, .description = samtycke.mottagare}))
    paper_ = app::samtyckeHtml(session_, id_, samtycke.id);
}

void PapersPart::drawOverlamningar() {
  for (const Overlamning& overlamning : papers_.overlamningar) {
    Scope scope(anyId(overlamning.id));
    Row row;
    mark(Mark::Done, text({"view.papers.overlamnad", {{"mottagare", overlamning.mottagare}, {"dag", overlamning.dag}}}));
    small(uppgifterText(overlamning.uppgifter));
    if (button(text("view.papers.skrivUt"), {.kind = ButtonKind::Quiet, .icon = Icon::Print, .description = overlamning.mottagare}))
      paper_ = app::overlamningHtml(session_, id_, overlamning.id);
  }
}

}  // namespace fyren::ui
