// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/plan_forms.h"

#include "ui/views/guarded_text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

template <typename Enum>
std::vector<std::string> firstLabels(int from, int count) {
  std::vector<std::string> labels;
  for (int i = from; i < from + count; ++i) labels.push_back(text(app::label(static_cast<Enum>(i))));
  return labels;
}

template <typename Enum, std::size_t count>
void checkboxes(std::string_view name, std::array<bool, count>& on, std::uint32_t allowed = ~0U) {
  Group group(name);
  strong(name);
  for (std::size_t i = 0; i < count; ++i)
    if ((allowed >> i & 1U) != 0) checkbox(text(app::label(static_cast<Enum>(i))), on[i]);
}

template <std::size_t count>
std::uint32_t bitsOf(const std::array<bool, count>& on) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) bits |= on[i] ? 1U << i : 0U;
  return bits;
}

}  // namespace

void KartlaggningForm::begin(UngdomId id, const Kartlaggning* latest) {
  *this = {};
  id_ = id;
  if (latest == nullptr) return;
  onskan_ = static_cast<int>(latest->onskan);
  studielage_ = static_cast<int>(latest->studielage);
  for (std::size_t i = 0; i < stod_.size(); ++i) stod_[i] = (latest->stod >> i & 1U) != 0;
  anteckning_ = latest->anteckning;
}

bool KartlaggningForm::draw(Frame& frame, app::Session& session) {
  Card card(text("plan.kartlaggning"));
  heading(text("plan.kartlaggning"), 2);
  muted(text("view.papers.kartlaggningHelp"));
  static const auto kWants = firstLabels<Onskan>(0, 8);
  static const auto kDone = firstLabels<Studielage>(0, 7);
  combo(text("plan.falt.onskan"), kWants, onskan_, {.width = 280});
  combo(text("plan.falt.studielage"), kDone, studielage_, {.width = 280});
  checkboxes<Stod>(text("plan.falt.stod"), stod_);
  const std::string error = error_.at("anteckning");
  guardedArea(session, id_, text("plan.falt.anteckning"), anteckning_, {.error = error, .width = 560, .maxLength = 600, .lines = 3});
  const int answer = endButtons(text("view.form.save"), {});
  if (answer <= 0) return answer < 0;
  return settle(frame, session,
                app::saveKartlaggning(session, {.id = {}, .ungdom = id_, .dag = session.today(), .personal = {}, .onskan = static_cast<Onskan>(onskan_),
                                                .studielage = static_cast<Studielage>(studielage_), .stod = bitsOf(stod_), .anteckning = anteckning_}),
                error_);
}

void PlanForm::begin(UngdomId id, const Plan* latest, Day today) {
  *this = {};
  id_ = id;
  first_ = today;
  follow_ = today + 42;
  if (latest != nullptr) {
    mal_ = latest->mal;
    ungdomen_ = latest->ungdomen;
    kommunen_ = latest->kommunen;
    andra_ = latest->andra;
    avslut_ = latest->avslut;
    first_ = latest->days.first;
    last_ = latest->days.last;
  }
  firstTyped_ = first_->iso();
  if (last_) lastTyped_ = last_->iso();
  followTyped_ = follow_->iso();
}

bool PlanForm::draw(Frame& frame, app::Session& session) {
  Card card(text("plan.plan"));
  heading(text("plan.plan"), 2);
  muted(text("view.papers.planHelp"));
  drawPoints(session);
  drawDays(session);
  const int answer = endButtons(text("view.form.save"), first_ ? std::string() : text("view.form.noDay"));
  if (answer <= 0) return answer < 0;
  return settle(frame, session,
                app::savePlan(session, {.id = {}, .ungdom = id_, .dag = session.today(), .personal = {}, .mal = mal_, .ungdomen = ungdomen_, .kommunen = kommunen_,
                                        .andra = andra_, .days = {*first_, lastTyped_.empty() ? std::nullopt : last_}, .avslut = avslut_,
                                        .uppfoljning = followTyped_.empty() ? std::nullopt : follow_}),
                error_);
}

void PlanForm::drawPoints(const app::Session& session) {
  const auto point = [&](std::string_view label, std::string_view field, std::string& value) {
    const std::string error = error_.at(field);
    guardedArea(session, id_, label, value, {.error = error, .width = 560, .maxLength = 600, .lines = 2});
  };
  point(text("view.papers.punkt1"), "mal", mal_);
  point(text("view.papers.punkt2"), "ungdomen", ungdomen_);
  point(text("view.papers.punkt3"), "kommunen", kommunen_);
  point(text("view.papers.punkt4"), "andra", andra_);
}

void PlanForm::drawDays(const app::Session& session) {
  const std::string lastError = error_.at("sista"), followError = error_.at("uppfoljning"), endError = error_.at("avslut");
  {
    Columns columns({1, 1, 1}, kGap * 2, 480);
    dateField(text("view.papers.punkt5"), firstTyped_, first_, {.width = 160});
    columns.next();
    dateField(text("view.papers.punkt5Slut"), lastTyped_, last_, {.error = lastError, .width = 160});
    columns.next();
    dateField(text("view.papers.punkt7"), followTyped_, follow_, {.error = followError, .width = 160});
  }
  if (!lastTyped_.empty()) guardedField(session, id_, text("view.papers.punkt6"), avslut_, {.error = endError, .width = 560, .maxLength = 200});
}

void SamtyckeForm::begin(UngdomId id, Day today) {
  *this = {};
  id_ = id;
  first_ = today;
  last_ = today.plusMonths(6);
  firstTyped_ = first_->iso();
  lastTyped_ = last_->iso();
}

bool SamtyckeForm::draw(Frame& frame, app::Session& session) {
  Card card(text("view.papers.nyttSamtycke"));
  heading(text("view.papers.nyttSamtycke"), 2);
  muted(text("view.papers.samtyckeHelp"));
  drawTerms(session);
  checkboxes<Uppgiftsslag>(text("view.papers.uppgifter"), uppgifter_);
  if (const std::string error = error_.at("uppgifter"); !error.empty()) coloured(error, Colour::Danger);
  const int answer = endButtons(text("view.form.save"), first_ && last_ ? std::string() : text("view.form.noDay"));
  if (answer <= 0) return answer < 0;
  return save(frame, session);
}

void SamtyckeForm::drawTerms(const app::Session& session) {
  static const auto kGivers = firstLabels<Givare>(0, 3);
  static const auto kActors = firstLabels<Aktor>(1, 8);
  const std::string whoError = error_.at("mottagare"), whyError = error_.at("andamal"), firstError = error_.at("forsta"), lastError = error_.at("sista");
  segmented(text("view.papers.givare"), kGivers, givare_);
  Columns columns({1, 1}, kGap * 2, 480);
  combo(text("view.papers.aktor"), kActors, aktor_, {.width = 280});
  dateField(text("view.papers.fran"), firstTyped_, first_, {.error = firstError, .width = 160});
  columns.next();
  guardedField(session, id_, text("view.papers.mottagare"), mottagare_, {.error = whoError, .width = 280, .maxLength = 100});
  dateField(text("view.papers.till"), lastTyped_, last_, {.error = lastError, .width = 160});
  guardedField(session, id_, text("samtycke.andamal"), andamal_, {.error = whyError, .width = 280, .maxLength = 200});
}

bool SamtyckeForm::save(Frame& frame, app::Session& session) {
  return settle(frame, session,
                app::recordSamtycke(session, {.id = {}, .ungdom = id_, .days = {*first_, last_}, .givare = static_cast<Givare>(givare_),
                                              .aktor = static_cast<Aktor>(aktor_ + 1), .mottagare = mottagare_, .andamal = andamal_,
                                              .uppgifter = bitsOf(uppgifter_), .aterkallat = {}, .personal = {}}),
                error_);
}

void OverlamningForm::begin(const Samtycke& samtycke) {
  *this = {};
  samtycke_ = samtycke;
  for (std::size_t i = 0; i < uppgifter_.size(); ++i) uppgifter_[i] = (samtycke.uppgifter >> i & 1U) != 0;
}

bool OverlamningForm::draw(Frame& frame, app::Session& session) {
  Card card(text("view.papers.nyOverlamning"));
  heading(text("view.papers.nyOverlamning"), 2);
  body(text({"view.papers.overlamningTill", {{"mottagare", samtycke_->mottagare}}}));
  checkboxes<Uppgiftsslag>(text("view.papers.uppgifter"), uppgifter_, samtycke_->uppgifter);
  const int answer = endButtons(text("view.papers.lamnaOver"), bitsOf(uppgifter_) == 0 ? text("samtycke.ingaUppgifter") : std::string());
  if (answer <= 0) return answer < 0;
  return settle(frame, session, app::recordOverlamning(session, samtycke_->ungdom, samtycke_->id, bitsOf(uppgifter_)), error_);
}

}  // namespace fyren::ui
