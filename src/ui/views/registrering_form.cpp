// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/registrering_form.h"

#include <array>

#include "app/commands/commands.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/form_parts.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kOrsaker = {Registreringsorsak::avbrottNp,     Registreringsorsak::avbrottIm,  Registreringsorsak::studiebevis,
                                 Registreringsorsak::gymnasieintyg, Registreringsorsak::ejPaborjat, Registreringsorsak::saknas};
constexpr std::array kSlutorsaker = {Avregistreringsorsak::studier,   Avregistreringsorsak::examen,  Avregistreringsorsak::fyllt20,
                                     Avregistreringsorsak::flyttat,   Avregistreringsorsak::utvandrat, Avregistreringsorsak::avliden,
                                     Avregistreringsorsak::felregistrerad};

}  // namespace

void RegistreringForm::begin(Day today) {
  *this = {};
  first_ = today;
  firstTyped_ = today.iso();
}

void RegistreringForm::correct(const Registrering& registrering) {
  *this = {};
  known_ = registrering;
  orsak_ = indexOf(kOrsaker, registrering.orsak);
  if (registrering.avregistreringsorsak) slut_ = indexOf(kSlutorsaker, *registrering.avregistreringsorsak);
  first_ = registrering.days.first;
  firstTyped_ = first_->iso();
  last_ = registrering.days.last;
  lastTyped_ = last_ ? last_->iso() : std::string();
}

bool RegistreringForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  const std::string name = text(known_ ? "view.form.registreringRatta" : "view.form.registrering");
  Card card(name);
  heading(name, 2);
  static const auto kWhy = labelsOf(kOrsaker);
  combo(text("view.form.orsak"), kWhy, orsak_, {.placeholder = text("view.form.choose"), .width = 320});
  const std::string startError = error_.at("start"), endError = error_.at("slut");
  dateField(text("view.form.startdag"), firstTyped_, first_, {.error = startError, .width = 160});
  if (known_) {
    dateField(text("view.form.slutdagOm"), lastTyped_, last_, {.error = endError, .width = 240});
    static const auto kEnds = labelsOf(kSlutorsaker);
    combo(text("view.form.slutorsak"), kEnds, slut_, {.placeholder = text("view.form.choose"), .width = 320});
  }
  std::string why;
  if (orsak_ < 0) why = text("view.form.chooseOrsak");
  else if (!first_) why = text("view.form.noDay");
  const int answer = endButtons(text("view.form.save"), why);
  if (answer < 0) return true;
  return answer > 0 && save(frame, session, id);
}

bool RegistreringForm::save(Frame& frame, app::Session& session, UngdomId id) {
  Registrering registrering = known_ ? *known_ : Registrering{{}, id, {*first_, std::nullopt}, {}, {}, Source::handlaggare};
  registrering.orsak = valueAt(kOrsaker, orsak_);
  registrering.days.first = *first_;
  registrering.days.last = lastTyped_.empty() ? std::nullopt : last_;
  registrering.avregistreringsorsak.reset();
  if (slut_ >= 0 && registrering.days.last) registrering.avregistreringsorsak = valueAt(kSlutorsaker, slut_);
  return settle(frame, session, app::recordRegistrering(session, registrering), error_);
}

}  // namespace fyren::ui
