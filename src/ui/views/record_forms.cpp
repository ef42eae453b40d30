// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/record_forms.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/commands/commands.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kKanaler = {Kanal::telefon,   Kanal::sms,      Kanal::brev,   Kanal::vykort,        Kanal::epost,
                                 Kanal::knackkort, Kanal::hembesok, Kanal::dropIn, Kanal::socialaMedier, Kanal::viaAnnanAktor};
constexpr std::array kMottagare = {Mottagare::ungdom, Mottagare::vardnadshavare, Mottagare::annan};
constexpr std::array kUtfall = {Utfall::ingetSvar, Utfall::nadd,     Utfall::vardnadshavareSvarade,
                                Utfall::felNummer, Utfall::villInte, Utfall::skickat};
constexpr std::array kSysselsattning = {Sysselsattningstyp::arbete,    Sysselsattningstyp::studier,
                                        Sysselsattningstyp::praktik,   Sysselsattningstyp::utomlands,
                                        Sysselsattningstyp::annan,     Sysselsattningstyp::ingen,
                                        Sysselsattningstyp::okand};
constexpr std::array kKallor = {Source::kontakt, Source::handlaggare, Source::skola};
constexpr std::array kAtgarder = {Atgardstyp::enstakaSamtal, Atgardstyp::regelbundnaSamtal, Atgardstyp::studievagledning,
                                  Atgardstyp::praktik,       Atgardstyp::folkhogskola,      Atgardstyp::komvux,
                                  Atgardstyp::arbetsmarknadsinsats, Atgardstyp::annan};
constexpr std::array kGrunder = {GrundAtgSlut::borjadeStudera, GrundAtgSlut::fickArbete, GrundAtgSlut::enligtPlan,
                                 GrundAtgSlut::annanAktor,     GrundAtgSlut::ungdomenAvbrot, GrundAtgSlut::fyllt20,
                                 GrundAtgSlut::flyttat,        GrundAtgSlut::uppgiftSaknas};
constexpr std::array kEfter = {SysEfter::nationelltProgram, SysEfter::introduktionsprogram, SysEfter::komvux,
                               SysEfter::folkhogskola,      SysEfter::arbete,  SysEfter::praktik,
                               SysEfter::annan,             SysEfter::ingen,   SysEfter::okand};

constexpr std::array kOrsaker = {Registreringsorsak::avbrottNp,     Registreringsorsak::avbrottIm,  Registreringsorsak::studiebevis,
                                 Registreringsorsak::gymnasieintyg, Registreringsorsak::ejPaborjat, Registreringsorsak::saknas};
constexpr std::array kSlutorsaker = {Avregistreringsorsak::studier,   Avregistreringsorsak::examen,  Avregistreringsorsak::fyllt20,
                                     Avregistreringsorsak::flyttat,   Avregistreringsorsak::utvandrat, Avregistreringsorsak::avliden,
                                     Avregistreringsorsak::felregistrerad};

template <typename Values>
std::vector<std::string> labelsOf(const Values& values) {
  std::vector<std::string> labels;
  for (const auto value : values) labels.push_back(text(app::label(value)));
  return labels;
}

template <typename Values>
auto valueAt(const Values& values, int index) {
  return values[static_cast<std::size_t>(index)];
}

template <typename Values, typename Value>
int indexOf(const Values& values, Value value) {
  return static_cast<int>(std::find(values.begin(), values.end(), value) - values.begin());
}

bool wasAnswered(int utfall) {
  if (utfall < 0) return false;
  const Utfall value = valueAt(kUtfall, utfall);
  return value == Utfall::nadd || value == Utfall::vardnadshavareSvarade || value == Utfall::villInte;
}

Atgard started(UngdomId id, Day first) {
  return {{}, id, Atgardstyp::enstakaSamtal, {}, {}, {first, std::nullopt}, {}, {}};
}

// Says it, with Ångra; keeps the form open with its error otherwise.
bool settle(Frame& frame, app::Session& session, const app::CommandResult& done, std::string& field, std::string& error) {
  field = done ? std::string() : done.error().field;
  error = done ? std::string() : text(done.error().message);
  if (done) {
    frame.toast(said(session, done));
    return true;
  }
  if (field.empty()) frame.toast({.text = error, .urgent = true});
  return false;
}

// The two buttons that end a form: 1 save, -1 put away.
int endButtons(std::string_view saveLabel, std::string_view disabledBecause, bool focusSave = false) {
  Row row;
  int answer = 0;
  if (button(saveLabel, {.kind = ButtonKind::Primary, .disabledBecause = disabledBecause})) answer = 1;
  if (focusSave) focusLast();
  if (button(text("common.cancel"), {.kind = ButtonKind::Quiet})) answer = -1;
  if (!disabledBecause.empty()) muted(disabledBecause);
  return answer;
}

}  // namespace

void KontaktForm::begin(Day today) {
  *this = {};
  day_ = today;
  dayTyped_ = today.iso();
}

bool KontaktForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  Card card(text("view.form.kontakt"));
  heading(text("view.form.kontakt"), 2);
  static const auto kOutcomes = labelsOf(kUtfall);
  // A number key and then Enter: the choice hands the focus to Spara.
  const bool chosen = segmented(text("view.form.utfall"), kOutcomes, utfall_, {.numberKeys = true});
  if (wasAnswered(utfall_)) {
    static const auto kDoes = labelsOf(kSysselsattning);
    const std::string error = errorField_ == "sysselsattning" ? error_ : std::string();
    segmented(text("view.form.doesNow"), kDoes, sysselsattning_, {.error = error});
  }
  drawDetails(session);
  const std::string why = utfall_ < 0 ? text("view.form.chooseOutcome") : std::string();
  const int answer = endButtons(text("view.form.save"), why, chosen);
  if (answer < 0) return true;
  return answer > 0 && save(frame, session, id);
}

void KontaktForm::drawDetails(const app::Session& session) {
  const auto errorOf = [this](std::string_view field) { return errorField_ == field ? error_ : std::string(); };
  const std::string dayError = errorOf("dag"), staffError = errorOf("personal");
  Columns columns({1, 1}, kGap * 2, 420);
  static const auto kKanalLabels = labelsOf(kKanaler);
  combo(text("view.form.kanal"), kKanalLabels, kanal_, {.width = 200});
  static const auto kWhom = labelsOf(kMottagare);
  combo(text("view.form.mottagare"), kWhom, mottagare_, {.width = 200});
  columns.next();
  dateField(text("view.form.dag"), dayTyped_, day_, {.error = dayError, .width = 160});
  const std::string user = session.user();
  textField(text("view.form.personal"), personal_, {.error = staffError, .placeholder = user, .width = 200, .maxLength = 80});
}

bool KontaktForm::save(Frame& frame, app::Session& session, UngdomId id) {
  if (!day_) {
    errorField_ = "dag";
    error_ = text("view.form.noDay");
    return false;
  }
  app::NyKontakt kontakt{.ungdom = id, .dag = *day_, .personal = personal_, .sysselsattning = std::nullopt};
  kontakt.kanal = valueAt(kKanaler, kanal_);
  kontakt.riktning = kontakt.kanal == Kanal::dropIn ? Riktning::inkommande : Riktning::utgaende;
  kontakt.mottagare = valueAt(kMottagare, mottagare_);
  kontakt.utfall = valueAt(kUtfall, utfall_);
  if (wasAnswered(utfall_) && sysselsattning_ >= 0) kontakt.sysselsattning = valueAt(kSysselsattning, sysselsattning_);
  return settle(frame, session, app::recordKontakt(session, kontakt), errorField_, error_);
}

void SysselsattningForm::begin(Day today) {
  *this = {};
  day_ = today;
  dayTyped_ = today.iso();
}

bool SysselsattningForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  Card card(text("view.form.sysselsattning"));
  heading(text("view.form.sysselsattning"), 2);
  static const auto kDoes = labelsOf(kSysselsattning);
  static const auto kFrom = labelsOf(kKallor);
  segmented(text("view.form.does"), kDoes, typ_, {.numberKeys = true});
  const std::string dayError = errorField_ == "dag" ? error_ : std::string();
  dateField(text("view.form.dag"), dayTyped_, day_, {.error = dayError, .width = 160});
  segmented(text("view.form.kalla"), kFrom, kalla_);
  const std::string why = typ_ < 0 ? text("view.form.chooseDoes") : !day_ ? text("view.form.noDay") : std::string();
  const int answer = endButtons(text("view.form.save"), why);
  if (answer < 0) return true;
  if (answer == 0) return false;
  return settle(frame, session,
                app::recordSysselsattning(session, {id, *day_, valueAt(kSysselsattning, typ_), valueAt(kKallor, kalla_)}),
                errorField_, error_);
}

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

std::string AtgardForm::errorOf(std::string_view field) const { return errorField_ == field ? error_ : std::string(); }

std::string AtgardForm::title() const {
  switch (act_) {
    case Act::start: return text("view.form.atgard");
    case Act::end: return text("view.form.atgardSlut");
    case Act::correct: return text("view.form.atgardRatta");
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
  if (act_ == Act::start) drawStart();
  if (act_ == Act::end) drawEnd();
  if (act_ == Act::correct) {
    Columns columns({1, 1}, kGap * 2, 420);
    drawStart();
    columns.next();
    drawEnd();
  }
  const std::string why = whyNot();
  const int answer = endButtons(text("view.form.save"), why);
  if (answer < 0) return true;
  return answer > 0 && save(frame, session, id);
}

void AtgardForm::drawStart() {
  static const auto kTypes = labelsOf(kAtgarder);
  combo(text("view.form.typ"), kTypes, typ_, {.placeholder = text("view.form.choose"), .width = 280});
  const std::string subError = errorOf("underrubrik"), startError = errorOf("start");
  if (typ_ >= 0 && valueAt(kAtgarder, typ_) == Atgardstyp::annan)
    textField(text("view.form.underrubrik"), underrubrik_, {.error = subError, .maxLength = 60});
  textField(text("view.form.anordnare"), anordnare_, {.maxLength = 80});
  dateField(text("view.form.startdag"), firstTyped_, first_, {.error = startError, .width = 160});
}

void AtgardForm::drawEnd() {
  const std::string error = errorOf("slut");
  dateField(text("view.form.slutdag"), lastTyped_, last_, {.error = error, .width = 160});
  static const auto kWhy = labelsOf(kGrunder);
  combo(text("view.form.grund"), kWhy, grund_, {.placeholder = text("view.form.choose"), .width = 280});
  static const auto kAfter = labelsOf(kEfter);
  combo(text("view.form.efter"), kAfter, efter_, {.placeholder = text("view.form.choose"), .width = 280});
}

bool AtgardForm::save(Frame& frame, app::Session& session, UngdomId id) {
  Atgard atgard = known_ ? *known_ : started(id, *first_);
  atgard.typ = valueAt(kAtgarder, typ_);
  atgard.anordnare = anordnare_;
  atgard.underrubrik = underrubrik_;
  atgard.days.first = *first_;
  if (act_ != Act::start) {
    atgard.days.last = lastTyped_.empty() ? std::nullopt : last_;
    atgard.grundAtgSlut.reset();
    atgard.sysEfter.reset();
    if (grund_ >= 0 && atgard.days.last) atgard.grundAtgSlut = valueAt(kGrunder, grund_);
    if (efter_ >= 0 && atgard.days.last) atgard.sysEfter = valueAt(kEfter, efter_);
  }
  return settle(frame, session, app::recordAtgard(session, atgard), errorField_, error_);
}

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

std::string RegistreringForm::errorOf(std::string_view field) const {
  return errorField_ == field ? error_ : std::string();
}

bool RegistreringForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  const std::string name = text(known_ ? "view.form.registreringRatta" : "view.form.registrering");
  Card card(name);
  heading(name, 2);
  static const auto kWhy = labelsOf(kOrsaker);
  combo(text("view.form.orsak"), kWhy, orsak_, {.placeholder = text("view.form.choose"), .width = 320});
  const std::string startError = errorOf("start"), endError = errorOf("slut");
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
  return settle(frame, session, app::recordRegistrering(session, registrering), errorField_, error_);
}

}  // namespace fyren::ui
