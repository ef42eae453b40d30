// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/person_on_day.h"

#include <array>
#include <string>
#include <string_view>

#include "app/areas.h"
#include "app/labels.h"
#include "base/text.h"

namespace fyren::ui {
namespace {

Mark markOf(Villkorsstatus status) {
  switch (status) {
    case Villkorsstatus::uppfyllt: return Mark::Done;
    case Villkorsstatus::ejUppfyllt: return Mark::Quiet;
    case Villkorsstatus::okant: return Mark::ShouldCheck;
  }
  return Mark::Info;
}

std::string wordOf(Villkorsstatus status) {
  switch (status) {
    case Villkorsstatus::uppfyllt: return text("view.person.uppfyllt");
    case Villkorsstatus::ejUppfyllt: return text("view.person.ejUppfyllt");
    case Villkorsstatus::okant: return text("view.person.okant");
  }
  return {};
}

std::string villkorText(int nr) {
  static constexpr std::array<std::string_view, 6> kKeys = {"view.person.villkor.1", "view.person.villkor.2",
                                                            "view.person.villkor.3", "view.person.villkor.4",
                                                            "view.person.villkor.5", "view.person.villkor.6"};
  return text(kKeys[static_cast<std::size_t>(nr - 1)]);
}

std::string judged(const Villkor& villkor) {
  const std::string fakta = villkor.fakta.key.empty() ? std::string() : text(villkor.fakta);
  return text({"view.person.judged", {{"bedomning", wordOf(villkor.status)}, {"fakta", fakta}}});
}

}  // namespace

Mark markOf(const Omfattning& verdict) {
  if (!verdict.omfattas) return Mark::ShouldCheck;
  return *verdict.omfattas ? Mark::Ongoing : Mark::Quiet;
}

void villkorFacts(Facts& facts, const Omfattning& verdict) {
  for (const Villkor& villkor : verdict.villkor)
    facts.fact(std::to_string(villkor.nr), markOf(villkor.status), villkorText(villkor.nr), judged(villkor));
}

void drawPersonOnDay(const app::Session& session, const app::PersonOnDay& shown) {
  const Omfattning& verdict = shown.omfattning;
  const Day today = session.today();
  std::string sentence = text(verdict.skal);
  if (!verdict.anmarkning.key.empty()) sentence += " " + text(verdict.anmarkning);
  status(text({"view.person.onDay", {{"dag", shown.dag}, {"alder", static_cast<std::int64_t>(shown.alder)}}}));
  mark(markOf(verdict), sentence);
  Facts facts(text({"view.person.onDayFacts", {{"dag", shown.dag}}}), 120);
  const auto& held = shown.registrering;
  facts.fact(text("view.person.registrerad"), held ? dayText(held->days.first, today) : text("view.person.no"),
             held ? text(app::label(held->orsak)) : std::string());
  for (const Skolplacering& school : shown.skolor)
    facts.fact(text("view.person.skola"), session.areas().schoolOn(school.skola, shown.dag), text(app::label(school.skolform)));
  if (shown.sysselsattning)
    facts.fact(text("view.person.sysselsattning"), text(app::label(shown.sysselsattning->typ)), dayText(shown.sysselsattning->dag, today));
  for (const Atgard& atgard : shown.atgarder)
    facts.fact(text("view.person.atgardDa"), text(app::label(atgard.typ)), dayText(atgard.days.first, today));
  if (shown.kontakt)
    facts.fact(text("view.person.kontaktDa"), text(app::label(shown.kontakt->utfall)), dayText(shown.kontakt->dag, today));
  villkorFacts(facts, verdict);
}

void PersonThen::ask() {
  if (askedVersion_ == session_.version()) return;
  askedVersion_ = session_.version();
  shown_.reset();
  failure_.reset();
  auto found = app::personAsOf(session_, id_, asOf_);
  if (found) shown_ = std::move(*found);
  else failure_ = found.error();
}

// Who is gone today is gone from here too once the list is asked for anew; until then it is said.
bool PersonThen::drawBand(Day day) {
  const bool isHere = session_.facts(id_) != nullptr;
  const std::string how = text(asOf_.knowledge == app::Knowledge::now ? "view.asOf.shownNow" : "view.asOf.shownThen");
  const std::string today = isHere ? text("view.asOf.personToday") : std::string();
  const bool pressed = banner(Mark::Info, text({"view.asOf.person", {{"dag", day}}}) + " " + how, {.action = today}) == BannerPress::Action;
  if (!isHere) (void)banner(Mark::ShouldCheck, text("view.asOf.personGone"));
  return pressed;
}

bool PersonThen::draw() {
  ask();
  Scope scope(anyId(id_));
  const std::string title = shown_ ? shown_->fornamn + " " + shown_->efternamn : text("view.asOf.title");
  Scroll scroll(title, 0, 0, false);
  heading(title, 1);
  if (failure_) (void)banner(Mark::MustFix, text(*failure_));
  if (!shown_) {
    if (!failure_) (void)banner(Mark::ShouldCheck, text("view.asOf.personGone"));
    return false;
  }
  muted(text({"view.register.hiddenNumber", {{"slut", shown_->nummer.substr(shown_->nummer.size() - 4)}}}));
  if (drawBand(shown_->dag)) return true;
  drawPersonOnDay(session_, *shown_);
  return false;
}

}  // namespace fyren::ui
