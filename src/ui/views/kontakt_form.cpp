// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/kontakt_form.h"

#include <array>

#include "app/commands/casework.h"
#include "app/commands/commands.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/form_parts.h"
#include "ui/views/guarded_text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kKanaler = {Kanal::telefon,   Kanal::sms,      Kanal::brev,   Kanal::vykort,        Kanal::epost,
                                 Kanal::knackkort, Kanal::hembesok, Kanal::dropIn, Kanal::socialaMedier, Kanal::viaAnnanAktor};
constexpr std::array kMottagare = {Mottagare::ungdom, Mottagare::vardnadshavare, Mottagare::annan};
constexpr std::array kUtfall = {Utfall::ingetSvar, Utfall::nadd,     Utfall::vardnadshavareSvarade,
                                Utfall::felNummer, Utfall::villInte, Utfall::skickat};

bool wasAnswered(int utfall) {
  if (utfall < 0) return false;
  const Utfall value = valueAt(kUtfall, utfall);
  return value == Utfall::nadd || value == Utfall::vardnadshavareSvarade || value == Utfall::villInte;
}

}  // namespace

void KontaktForm::begin(Day today) {
  *this = {};
  day_ = today;
  dayTyped_ = today.iso();
}

void KontaktForm::begin(Day today, Kanal kanal, Mottagare mottagare) {
  begin(today);
  kanal_ = indexOf(kKanaler, kanal);
  mottagare_ = indexOf(kMottagare, mottagare);
}

void KontaktForm::correct(const Kontakt& kontakt) {
  begin(kontakt.dag, kontakt.kanal, kontakt.mottagare);
  known_ = kontakt;
  utfall_ = indexOf(kUtfall, kontakt.utfall);
  bySelf_ = kontakt.riktning == Riktning::inkommande;
  personal_ = kontakt.personal;
}

std::string KontaktForm::title() const { return text(known_ ? "view.form.kontaktRatta" : "view.form.kontakt"); }

bool KontaktForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  Card card(title());
  heading(title(), 2);
  static const auto kOutcomes = labelsOf(kUtfall);
  // A digit and then Enter: the choice hands the focus to Spara. After an answer the next digit says what the youth does.
  const bool asksDoes = wasAnswered(utfall_) && !known_;
  bool chosen = segmented(text("view.form.utfall"), kOutcomes, utfall_, {.numberKeys = !asksDoes});
  if (asksDoes && wasAnswered(utfall_)) {
    static const auto kDoes = labelsOf(kSysselsattning);
    const std::string error = error_.at("sysselsattning");
    chosen |= segmented(text("view.form.doesNow"), kDoes, sysselsattning_, {.error = error, .numberKeys = true});
  }
  if (asksDoes && wasAnswered(utfall_)) avtal_.draw(error_.at("avtalad"));
  drawDetails(session, id);
  std::string why = utfall_ < 0 ? text("view.form.chooseOutcome") : std::string();
  if (why.empty() && !avtal_.isWhole()) why = text("view.form.avtalOlast");
  if (known_ && button(text("view.form.kontaktTaBort"), {.kind = ButtonKind::Quiet, .icon = Icon::Trash}) &&
      settle(frame, session, app::eraseKontakt(session, known_->id), error_))
    return true;
  const int answer = endButtons(text("view.form.save"), why, chosen);
  if (answer < 0) return true;
  return answer > 0 && save(frame, session, id);
}

void KontaktForm::drawDetails(const app::Session& session, UngdomId id) {
  const std::string dayError = error_.at("dag"), staffError = error_.at("personal");
  Columns columns({1, 1}, kGap * 2, 420);
  static const auto kKanalLabels = labelsOf(kKanaler);
  combo(text("view.form.kanal"), kKanalLabels, kanal_, {.width = 200});
  static const auto kWhom = labelsOf(kMottagare);
  combo(text("view.form.mottagare"), kWhom, mottagare_, {.width = 200});
  columns.next();
  dateField(text("view.form.dag"), dayTyped_, day_, {.error = dayError, .width = 160});
  const std::string user = session.user();
  guardedField(session, id, text("view.form.personal"), personal_, {.error = staffError, .placeholder = user, .width = 200});
  if (valueAt(kKanaler, kanal_) != Kanal::dropIn) checkbox(text("view.form.bySelf"), bySelf_);
}

bool KontaktForm::save(Frame& frame, app::Session& session, UngdomId id) {
  if (!day_) {
    error_ = {"dag", text("view.form.noDay")};
    return false;
  }
  if (known_) return change(frame, session);
  app::NyKontakt kontakt{.ungdom = id, .dag = *day_, .personal = personal_, .sysselsattning = std::nullopt};
  kontakt.kanal = valueAt(kKanaler, kanal_);
  kontakt.riktning = bySelf_ || kontakt.kanal == Kanal::dropIn ? Riktning::inkommande : Riktning::utgaende;
  kontakt.mottagare = valueAt(kMottagare, mottagare_);
  kontakt.utfall = valueAt(kUtfall, utfall_);
  if (wasAnswered(utfall_) && sysselsattning_ >= 0) kontakt.sysselsattning = valueAt(kSysselsattning, sysselsattning_);
  if (wasAnswered(utfall_)) {
    kontakt.avtalad = avtal_.day();
    kontakt.minut = avtal_.minut();
  }
  return settle(frame, session, app::recordKontakt(session, kontakt), error_);
}

bool KontaktForm::change(Frame& frame, app::Session& session) {
  Kontakt kontakt = *known_;
  kontakt.dag = *day_;
  kontakt.kanal = valueAt(kKanaler, kanal_);
  kontakt.mottagare = valueAt(kMottagare, mottagare_);
  kontakt.utfall = valueAt(kUtfall, utfall_);
  kontakt.riktning = bySelf_ || kontakt.kanal == Kanal::dropIn ? Riktning::inkommande : Riktning::utgaende;
  kontakt.personal = personal_;
  return settle(frame, session, app::changeKontakt(session, kontakt), error_);
}

}  // namespace fyren::ui
