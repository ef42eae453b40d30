// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/atgard_form.h"

#include <array>

#include "app/commands/casework.h"
#include "app/commands/commands.h"
#include "app/insats_list.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/form_parts.h"
#include "ui/views/guarded_text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kAtgarder = {Atgardstyp::enstakaSamtal, Atgardstyp::regelbundnaSamtal, Atgardstyp::studievagledning,
                                  Atgardstyp::praktik,       Atgardstyp::folkhogskola,      Atgardstyp::komvux,
                                  Atgardstyp::arbetsmarknadsinsats, Atgardstyp::annan};
constexpr std::array kGrunder = {GrundAtgSlut::borjadeStudera, GrundAtgSlut::fickArbete, GrundAtgSlut::enligtPlan,
                                 GrundAtgSlut::annanAktor,     GrundAtgSlut::ungdomenAvbrot, GrundAtgSlut::fyllt20,
                                 GrundAtgSlut::flyttat,        GrundAtgSlut::uppgiftSaknas};
constexpr int kProposedFollowUp = 28;  // days
constexpr std::array kEfter = {SysEfter::nationelltProgram, SysEfter::introduktionsprogram, SysEfter::komvux,
                               SysEfter::folkhogskola,      SysEfter::arbete,  SysEfter::praktik,
                               SysEfter::annan,             SysEfter::ingen,   SysEfter::okand};

Atgard started(UngdomId id, Day first) {
  return {{}, id, Atgardstyp::enstakaSamtal, {}, {}, {first, std::nullopt}, {}, {}};
}

}  // namespace

void AtgardForm::begin(Day today) {
  *this = {};
  first_ = today;
  firstTyped_ = today.iso();
}

void AtgardForm::correct(const Atgard& atgard) {
  *this = {};
  act_ = Act::correct;
  known_ = atgard;
  typ_ = indexOf(kAtgarder, atgard.typ);
  anordnare_ = atgard.anordnare;
  underrubrik_ = atgard.underrubrik;
  mal_ = atgard.mal;
  first_ = atgard.days.first;
  firstTyped_ = first_->iso();
  last_ = atgard.days.last;
  lastTyped_ = last_ ? last_->iso() : std::string();
  if (atgard.grundAtgSlut) grund_ = indexOf(kGrunder, *atgard.grundAtgSlut);
  if (atgard.sysEfter) efter_ = indexOf(kEfter, *atgard.sysEfter);
}

void AtgardForm::end(const Atgard& atgard, Day today) {
  correct(atgard);
  act_ = Act::end;
  last_ = today;
  lastTyped_ = today.iso();
}

void AtgardForm::book(const Atgard& atgard, Day today) {
  correct(atgard);
  act_ = Act::book;
  first_ = today + kProposedFollowUp;
  firstTyped_ = first_->iso();
}

std::string AtgardForm::title() const {
  switch (act_) {
    case Act::start: return text("view.form.atgard");
    case Act::end: return text("view.form.atgardSlut");
    case Act::correct: return text("view.form.atgardRatta");
    case Act::book: return text("view.form.bokaUppfoljning");
  }
  return {};
}

std::string AtgardForm::whyNot() const {
  if (typ_ < 0) return text("view.form.chooseAtgard");
  if (!first_ || (act_ == Act::end && !last_)) return text("view.form.noDay");
  if (act_ == Act::end && (grund_ < 0 || efter_ < 0)) return text("view.form.chooseBoth");
  return {};
}

bool AtgardForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  Card card(title());
  heading(title(), 2);
  if (act_ == Act::end)
    body(text(app::label(known_->typ)) + ", " + text({"view.form.since", {{"dag", known_->days.first}}}));
  if (act_ == Act::start) drawInsats(session);
  if (act_ == Act::start) drawStart(session, id);
  if (act_ == Act::book) {
    const std::string error = error_.at("dag");
    dateField(text("view.form.uppfoljningsdag"), firstTyped_, first_, {.error = error, .width = 160});
  }
  if (act_ == Act::end) drawEnd();
  if (act_ == Act::correct) {
    Columns columns({1, 1}, kGap * 2, 420);
    drawStart(session, id);
    columns.next();
    drawEnd();
  }
  const std::string why = whyNot();
  const int answer = endButtons(text("view.form.save"), why);
  if (answer < 0) return true;
  return answer > 0 && save(frame, session, id);
}

// What begins, was offered or declined, and which line of the catalogue it is: that one says kind and provider.
void AtgardForm::drawInsats(const app::Session& session) {
  if (!offered_) offered_ = app::offeredInsatser(session);
  const std::array<std::string, 3> states = {text("view.form.borjar"), text("view.form.erbjuden"), text("view.form.tackadeNej")};
  segmented(text("view.form.lage"), states, lage_);
  if (offered_->empty()) return;
  std::vector<std::string> names = {text("view.form.ingenInsats")};
  for (const app::InsatsRow& row : *offered_) names.push_back(row.insats.namn);
  const bool isNew = combo(text("view.form.insats"), names, insats_, {.width = 280});
  if (insats_ == 0) return;
  const app::InsatsRow& row = (*offered_)[static_cast<std::size_t>(insats_ - 1)];
  if (row.isFull()) (void)banner(Mark::ShouldCheck, text({"view.form.fullt", {{"namn", row.insats.namn}, {"platser", row.insats.platser}}}));
  if (!isNew) return;
  const Insats& chosen = row.insats;
  typ_ = indexOf(kAtgarder, chosen.typ);
  anordnare_ = chosen.anordnare;
  if (chosen.typ == Atgardstyp::annan) underrubrik_ = chosen.namn;
}

void AtgardForm::drawStart(const app::Session& session, UngdomId id) {
  static const auto kTypes = labelsOf(kAtgarder);
  combo(text("view.form.typ"), kTypes, typ_, {.placeholder = text("view.form.choose"), .width = 280});
  const std::string subError = error_.at("underrubrik"), whoError = error_.at("anordnare"), startError = error_.at("start");
  if (typ_ >= 0 && valueAt(kAtgarder, typ_) == Atgardstyp::annan)
    guardedField(session, id, text("view.form.underrubrik"), underrubrik_, {.error = subError, .maxLength = 60});
  guardedField(session, id, text("view.form.anordnare"), anordnare_, {.error = whoError});
  const std::string goalError = error_.at("mal");
  guardedField(session, id, text("view.form.mal"), mal_, {.error = goalError, .maxLength = 200});
  dateField(text("view.form.startdag"), firstTyped_, first_, {.error = startError, .width = 160});
}

void AtgardForm::drawEnd() {
  const std::string error = error_.at("slut");
  dateField(text("view.form.slutdag"), lastTyped_, last_, {.error = error, .width = 160});
  static const auto kWhy = labelsOf(kGrunder);
  combo(text("view.form.grund"), kWhy, grund_, {.placeholder = text("view.form.choose"), .width = 280});
  static const auto kAfter = labelsOf(kEfter);
  combo(text("view.form.efter"), kAfter, efter_, {.placeholder = text("view.form.choose"), .width = 280});
}

bool AtgardForm::save(Frame& frame, app::Session& session, UngdomId id) {
  if (act_ == Act::book) return saveBooking(frame, session, id);
  if (act_ == Act::start && lage_ > 0) return saveOffer(frame, session, id);
  Atgard atgard = known_ ? *known_ : started(id, *first_);
  atgard.typ = valueAt(kAtgarder, typ_);
  if (insats_ > 0) atgard.insats = (*offered_)[static_cast<std::size_t>(insats_ - 1)].insats.id;
  atgard.anordnare = anordnare_;
  atgard.underrubrik = underrubrik_;
  atgard.mal = mal_;
  atgard.days.first = *first_;
  if (act_ != Act::start) {
    atgard.days.last = lastTyped_.empty() ? std::nullopt : last_;
    atgard.grundAtgSlut.reset();
    atgard.sysEfter.reset();
    if (grund_ >= 0 && atgard.days.last) atgard.grundAtgSlut = valueAt(kGrunder, grund_);
    if (efter_ >= 0 && atgard.days.last) atgard.sysEfter = valueAt(kEfter, efter_);
  }
  return settle(frame, session, app::recordAtgard(session, atgard), error_);
}

bool AtgardForm::saveBooking(Frame& frame, app::Session& session, UngdomId id) {
  return settle(frame, session, app::recordUppfoljning(session, {.id = {}, .ungdom = id, .atgard = known_->id, .dag = *first_}), error_);
}

bool AtgardForm::saveOffer(Frame& frame, app::Session& session, UngdomId id) {
  const InsatsId insats = insats_ > 0 ? (*offered_)[static_cast<std::size_t>(insats_ - 1)].insats.id : InsatsId{};
  const auto svar = lage_ == 2 ? Erbjudandesvar::tackadeNej : Erbjudandesvar::vantar;
  return settle(frame, session, app::recordErbjudande(session, {{}, id, insats, valueAt(kAtgarder, typ_), *first_, svar}), error_);
}

}  // namespace fyren::ui
