// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/kontakt_form.h"

#include <algorithm>
#include <array>

#include "app/commands/casework.h"
#include "app/commands/commands.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/contact_ways_part.h"
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
  clock_ = kontakt.minut ? clockText(*kontakt.minut) : std::string();
}

std::string KontaktForm::title() const { return text(known_ ? "view.form.kontaktRatta" : "view.form.kontakt"); }

bool KontaktForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  Card card(title());
  heading(title(), 2);
  askWays(session, id);
  drawWay();
  static const auto kOutcomes = labelsOf(kUtfall);
  // A digit and then Enter: the choice hands the focus to Spara. After an answer the next digit says what the youth does.
  const bool asksDoes = wasAnswered(utfall_) && !known_;
  bool chosen = segmented(text("view.form.utfall"), kOutcomes, utfall_, {.numberKeys = !asksDoes});
  if (asksDoes && wasAnswered(utfall_)) {
    static const auto kDoes = labelsOf(kSysselsattning);
    const std::string error = error_.at("sysselsattning");
    chosen |= segmented(text("view.form.doesNow"), kDoes, sysselsattning_, {.error = error, .numberKeys = true});
  }
  drawNextWay();
  if (asksDoes && wasAnswered(utfall_)) avtal_.draw(error_.at("avtalad"));
  drawDetails(session, id);
  std::string why = utfall_ < 0 ? text("view.form.chooseOutcome") : std::string();
  if (why.empty() && !avtal_.isWhole()) why = text("view.form.avtalOlast");
  if (const std::string clock = clockShown(session); why.empty() && !clock.empty() && !readClock(clock)) why = text("todo.fel.klockan");
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
  drawWhichWay();
  columns.next();
  drawWhen(session, dayError);
  const std::string user = session.user();
  guardedField(session, id, text("view.form.personal"), personal_, {.error = staffError, .placeholder = user, .width = 200});
  if (valueAt(kKanaler, kanal_) != Kanal::dropIn) checkbox(text("view.form.bySelf"), bySelf_);
}

// The time of day is the present one, as long as the contact is today's and nothing else is typed.
void KontaktForm::drawWhen(const app::Session& session, const std::string& dayError) {
  dateField(text("view.form.dag"), dayTyped_, day_, {.error = dayError, .width = 160});
  std::string clock = clockShown(session);
  const std::string before = clock;
  const std::string clockError = clock.empty() || readClock(clock) ? std::string() : text("todo.fel.klockan");
  textField(text("view.form.klockslag"), clock, {.error = clockError, .width = 96, .maxLength = 5});
  if (clock != before) clock_ = clock;
}

std::string KontaktForm::clockShown(const app::Session& session) const {
  if (clock_) return *clock_;
  return day_ == session.today() ? clockText(session.localTime(session.nowUtcMs()).minuteOfDay) : std::string();
}

std::optional<std::int64_t> KontaktForm::klockslag(const app::Session& session) const { return readClock(clockShown(session)); }

// By telephone and e-mail only; a correction changes no number's state.
void KontaktForm::askWays(const app::Session& session, UngdomId id) {
  const UngdomFacts* facts = session.facts(id);
  const Kanal kanal = valueAt(kKanaler, kanal_);
  const bool asks = kanal == Kanal::telefon || kanal == Kanal::sms || kanal == Kanal::epost;
  std::vector<Kontaktval> now;
  if (facts != nullptr && asks && !known_) now = rankedWays(*facts, kanal, valueAt(kMottagare, mottagare_), session.today());
  const bool same = now.size() == ways_.size() && std::equal(now.begin(), now.end(), ways_.begin(), [](const Kontaktval& a, const Kontaktval& b) { return a.vag == b.vag; });
  if (!same) way_ = 0;
  ways_ = std::move(now);
  asksWay_ = asks && !known_;
}

const Kontaktval* KontaktForm::way() const {
  return way_ < static_cast<int>(ways_.size()) ? &ways_[static_cast<std::size_t>(way_)] : nullptr;
}

// Which number to ring, and why that one.
void KontaktForm::drawWay() {
  if (!asksWay_) return;
  if (ways_.empty()) return mark(Mark::ShouldCheck, text("view.ways.noNumber"));
  const Kontaktval* now = way();
  if (now == nullptr) return;
  strong(text({valueAt(kKanaler, kanal_) == Kanal::epost ? "view.ways.useMail" : "view.ways.call", {{"nummer", reachText(now->vag)}}}));
  if (now->vag.fungerarEj) mark(Mark::ShouldCheck, text(now->skal));
  else small(text(now->skal));
}

void KontaktForm::drawWhichWay() {
  if (ways_.empty()) return;
  std::vector<std::string> options;
  for (const Kontaktval& one : ways_) options.push_back(wayText(one.vag));
  options.push_back(text("view.ways.whichNone"));
  combo(text(valueAt(kKanaler, kanal_) == Kanal::epost ? "view.ways.mail" : "view.ways.number"), options, way_, {.width = 280});
}

// After a wrong number: what is tried then.
void KontaktForm::drawNextWay() {
  if (ways_.empty() || utfall_ < 0 || valueAt(kUtfall, utfall_) != Utfall::felNummer) return;
  for (std::size_t i = 0; i < ways_.size(); ++i)
    if (static_cast<int>(i) != way_ && !ways_[i].vag.fungerarEj)
      return strong(text({"view.ways.nextNumber", {{"nummer", reachText(ways_[i].vag)}}}));
  mark(Mark::ShouldCheck, text("view.ways.noNext"));
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
  if (const Kontaktval* tried = way()) kontakt.vag = tried->vag;
  kontakt.klockslag = klockslag(session);
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
  kontakt.minut = klockslag(session);
  return settle(frame, session, app::changeKontakt(session, kontakt), error_);
}

}  // namespace fyren::ui
