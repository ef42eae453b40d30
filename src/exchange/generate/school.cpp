// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "exchange/generate/story.h"

// Schools, exams and moves, and what they mean for the responsibility. Told from each story, not worked out
// by the rules of core/coverage: the two agree only when both are right.
namespace fyren::generate {
namespace {

struct School {
  std::string_view name;
  std::string_view code;
};
constexpr std::array<School, 4> grundskolor{{{"Fyrbackens skola", "10000011"},
                                             {"Hamnskolan", "10000022"},
                                             {"Västra skolan", "10000033"},
                                             {"Ängsskolan", "10000044"}}};
constexpr std::array<School, 4> gymnasier{{{"Fyrgymnasiet", "20000011"},
                                           {"Norra gymnasiet", "20000022"},
                                           {"Lotsens gymnasium", "20000033"},
                                           {"Kustgymnasiet i grannkommunen", "20000044"}}};
constexpr std::array<std::string_view, 10> programs{
    "Samhällsvetenskapsprogrammet", "Ekonomiprogrammet", "Naturvetenskapsprogrammet", "Teknikprogrammet",
    "Estetiska programmet", "Bygg- och anläggningsprogrammet", "El- och energiprogrammet",
    "Fordons- och transportprogrammet", "Vård- och omsorgsprogrammet", "Barn- och fritidsprogrammet"};
constexpr std::array<std::string_view, 4> introductions{"Individuellt alternativ", "Yrkesintroduktion",
                                                        "Programinriktat val", "Språkintroduktion"};

// Lag (2018:749): 29 kap. 9 § skollagen in its wording of today.
const Day kReform = *Day::of(2018, 7, 1);

void at(Story::Place& place, const School& school) {
  place.skola = school.name;
  place.skolenhetskod = school.code;
}

class SchoolTeller {
 public:
  SchoolTeller(Story& story, const Setting& setting, Dice& dice)
      : story_(story), today_(setting.today), setting_(setting), dice_(dice), year_(story.born().year()) {}

  void tell() {
    switch (story_.archetype) {
      case Archetype::grundskola:
      case Archetype::forlangdSkolplikt: return grundskola();
      case Archetype::nationelltProgram: return pupil(Skolform::gymnasieNationellt);
      case Archetype::introduktionsprogram: return pupil(Skolform::gymnasieIntroduktion);
      case Archetype::anpassadGymnasieskola: return pupil(Skolform::anpassadGymnasie);
      case Archetype::ib: return pupil(Skolform::internationell);
      case Archetype::aterISkola: return backInSchool();
      case Archetype::gymnasieexamen: return graduated(Skolform::gymnasieNationellt, ExamenTyp::gymnasieexamen);
      case Archetype::ibDiplom: return graduated(Skolform::internationell, ExamenTyp::internationellBaccalaureate);
      case Archetype::gymnasiebevisAnpassad: return graduated(Skolform::anpassadGymnasie, ExamenTyp::gymnasiebevisAnpassad);
      case Archetype::behorighetFolkhogskola: return behorighet();
      case Archetype::utlandskExamen: return foreignExam();
      case Archetype::komvux: return komvux();
      case Archetype::fyllt20:
      case Archetype::fyller20Idag: return turned20();
      case Archetype::flyttat: return moved();
      case Archetype::slutarIdag: return lastDayToday();
      default: return covered();
    }
  }

 private:
  // --- those for whom the municipality is responsible today
  void covered() {
    in(story_.turns20());
    switch (story_.archetype) {
      case Archetype::slutadeIgar: return slutadeIgar();
      case Archetype::avbrottIm: return left(Skolform::gymnasieIntroduktion, today_ - 1);
      case Archetype::tvaPerioder: return twice();
      case Archetype::studiebevis:
      case Archetype::fyller20Imorgon:
      case Archetype::utomlands: return studiebevis();
      case Archetype::gymnasieintyg: return gymnasieintyg();
      case Archetype::ejPaborjat: return neverBegan();
      case Archetype::uppgiftSaknas: return nothingKnown();
      case Archetype::senAnkomst: return lateArrival();
      case Archetype::inflyttad: return movedIn();
      case Archetype::folkhogskola: return otherStudies(Skolform::folkhogskola, "Kustens folkhögskola", "Studiemotiverande kurs");
      case Archetype::annanUtbildning: return otherStudies(Skolform::annan, "Nordiska frisörakademin", "Privat yrkesutbildning");
      case Archetype::borjarSnart: return beginsSoon();
      default: return left(Skolform::gymnasieNationellt, today_ - 1);
    }
  }

  void slutadeIgar() {
    attend(Skolform::gymnasieNationellt, {gymnasiumStart(), today_ - 1}, "Avbrott");
    responsible(today_, Registreringsorsak::avbrottNp);
  }

  // Left NP or IM on a day between two months after the start and the last spring, at the latest on `latest`.
  void left(Skolform form, Day latest) {
    const Day start = gymnasiumStart();
    const Day last = dice_.between(std::min(start + 40, latest), std::min(latest, graduation(year_ + 19) - 20));
    attend(form, {start, last}, "Avbrott");
    const bool im = form == Skolform::gymnasieIntroduktion;
    responsible(last + 1, im ? Registreringsorsak::avbrottIm : Registreringsorsak::avbrottNp);
  }

  void twice() {
    const Day first = gymnasiumStart() + dice_.between(60, 150);
    const Day again = autumnStart(year_ + 17);
    attend(Skolform::gymnasieIntroduktion, {gymnasiumStart(), first}, "Avbrott");
    responsibleUntil(first + 1, again - 1, Registreringsorsak::avbrottIm, Avregistreringsorsak::studier);
    const Day last = dice_.between(std::min(again + 40, today_ - 1), std::min(today_ - 1, graduation(year_ + 20) - 20));
    attend(Skolform::gymnasieNationellt, {again, last}, "Avbrott");
    responsible(last + 1, Registreringsorsak::avbrottNp);
  }

  void studiebevis() {
    const Day last = graduation(year_ + 19);
    attend(Skolform::gymnasieNationellt, {gymnasiumStart(), last}, "Avslutat med studiebevis");
    story_.exams.push_back({ExamenTyp::studiebevis, last});
    responsible(last + 1, Registreringsorsak::studiebevis);
  }

  void gymnasieintyg() {
    const Day last = graduation(year_ + 17);
    attend(Skolform::gymnasieIntroduktion, {gymnasiumStart(), last}, "Fullföljt");
    story_.exams.push_back({ExamenTyp::gymnasieintyg, last});
    responsible(last + 1, Registreringsorsak::gymnasieintyg);
  }

  void neverBegan() {
    attend(Skolform::grundskola, {autumnStart(year_ + 13), springEnd(year_ + 16)}, "Slutat årskurs 9");
    responsible(springEnd(year_ + 16) + 1, Registreringsorsak::ejPaborjat);
  }

  void nothingKnown() { responsible(springEnd(year_ + 16) + 1, Registreringsorsak::saknas); }

  // Folkbokförd in Sweden when the duty to go to school was over (29 kap. 9 § första stycket 2).
  void lateArrival() {
    const Day arrived = *Day::of(year_ + 17, 8, 1);
    cameHere(dice_.between(arrived, std::max(arrived, today_ - 20)));
    responsible(story_.folkbokford, Registreringsorsak::ejPaborjat);
  }

  void movedIn() {
    const Day latest = today_ - 40;
    left(Skolform::gymnasieNationellt, latest);
    story_.registered.clear();
    cameHere(dice_.between(story_.places.back().days.last.value() + 1, today_ - 15));
    responsible(story_.folkbokford, Registreringsorsak::avbrottNp);
  }

  void otherStudies(Skolform form, std::string_view school, std::string_view course) {
    const Day begun = latestAutumn();
    left(Skolform::gymnasieNationellt, begun - 30);
    Story::Place place;
    place.form = form;
    place.skola = school;
    place.program = course;
    place.days = {begun, std::nullopt};
    story_.places.push_back(place);
  }

  void beginsSoon() {
    left(Skolform::gymnasieNationellt, today_ - 10);
    const Day begins = today_ + dice_.between(5, 40);
    attend(Skolform::gymnasieIntroduktion, {begins, std::nullopt}, "");
    in(begins);
  }

  // --- those for whom it is not
  void grundskola() {
    out();
    attend(Skolform::grundskola, {autumnStart(year_ + 13), std::nullopt}, "");
  }

  void pupil(Skolform form) {
    out();
    attend(form, {gymnasiumStart(), std::nullopt}, "");
  }

  void lastDayToday() {
    out();
    attend(Skolform::gymnasieNationellt, {gymnasiumStart(), today_}, "Avbrott");
  }

  void backInSchool() {
    out();
    const Day again = latestAutumn();
    left(Skolform::gymnasieIntroduktion, again - 60);
    endRegistered(again - 1, Avregistreringsorsak::studier);
    attend(dice_.chance(60) ? Skolform::gymnasieIntroduktion : Skolform::gymnasieNationellt, {again, std::nullopt}, "");
  }

  void graduated(Skolform form, ExamenTyp exam) {
    out();
    const Day last = graduation(year_ + 19);
    attend(form, {gymnasiumStart(), last}, "Examen");
    story_.exams.push_back({exam, last});
    out({last, std::nullopt});
  }

  void behorighet() {
    out();
    const Day exam = graduation(year_ + 19);
    left(Skolform::gymnasieNationellt, autumnStart(year_ + 18) - 60);
    endRegistered(exam - 1, Avregistreringsorsak::examen);
    Story::Place place;
    place.form = Skolform::folkhogskola;
    place.skola = "Kustens folkhögskola";
    place.program = "Allmän kurs";
    place.days = {autumnStart(year_ + 18), exam};
    story_.places.push_back(place);
    unknown(story_.places.back().days);  // allmän kurs: the coordinator decides
    story_.exams.push_back({ExamenTyp::behorighetsintygFolkhogskola, exam});
    out({exam, std::nullopt});
  }

  void foreignExam() {
    out();
    story_.exams.push_back({ExamenTyp::utlandskMotsvarande, graduation(year_ + 19)});
    out({graduation(year_ + 19), std::nullopt});
    cameHere(dice_.between(graduation(year_ + 19) , std::max(graduation(year_ + 19), today_ - 1)));
  }

  // Whether single courses or a whole exam is the aim cannot be seen in a list: the coordinator decides. Over it
  // is in any case with the 20th birthday.
  void komvux() {
    story_.omfattas.reset();
    story_.upphor = story_.turns20();
    const Day begun = latestAutumn();
    left(Skolform::gymnasieNationellt, begun - 30);
    Story::Place place;
    place.form = Skolform::komvux;
    place.skola = "Komvux Centrum";
    place.program = "Gymnasial nivå";
    place.days = {begun, std::nullopt};
    story_.places.push_back(place);
    unknown(place.days);
  }

  void turned20() {
    out();
    if (dice_.chance(60)) studiebevis();
    else left(dice_.chance(50) ? Skolform::gymnasieNationellt : Skolform::gymnasieIntroduktion, today_ - 200);
    endRegistered(story_.turns20() - 1, Avregistreringsorsak::fyllt20);
  }

  void moved() {
    out();
    const Day move = today_ - dice_.between(1, 150);
    left(Skolform::gymnasieNationellt, move - 60);
    endRegistered(move - 1, Avregistreringsorsak::flyttat);
    cameHere(move);  // to the other municipality
    out({move, std::nullopt});
    story_.kommun = setting_.kommun == "2262" ? "2281" : "2262";
    story_.postort = story_.kommun == "2262" ? "Timrå" : "Sundsvall";
    story_.postnummer = story_.kommun == "2262" ? "86133" : "85231";
    story_.omrade.clear();
  }

  // --- the pieces
  void in(Day ends) {
    story_.omfattas = true;
    story_.upphor = ends;
  }
  void out() { story_.omfattas = false; }
  void out(Interval days) { story_.meanings.push_back({days, false}); }
  void unknown(Interval days) { story_.meanings.push_back({days, std::nullopt}); }
  // Folkbokförd here from that day on only: what was before no list tells.
  void cameHere(Day day) {
    story_.folkbokford = day;
    unknown({story_.born(), day - 1});
    // Until 30 June 2018 who came when the duty to go to school was over had not fulfilled it.
    const Day free = springEnd(year_ + 16) + 1;
    if (day >= free && free < kReform) out({free, kReform - 1});
  }

  Day gymnasiumStart() const { return autumnStart(year_ + 16); }
  Day latestAutumn() const {
    const Day start = autumnStart(today_.year());
    return start < today_ ? start : autumnStart(today_.year() - 1);
  }

  void attend(Skolform form, Interval days, std::string_view why) {
    Story::Place place;
    place.form = form;
    place.days = days;
    place.avgangsorsak = why;
    if (form == Skolform::grundskola) {
      at(place, dice_.pick(grundskolor));
      place.program = "Grundskola";
      place.arskurs = "9";
    } else {
      at(place, dice_.pick(gymnasier));
      place.program = programFor(form);
      const int until = std::min(days.last.value_or(today_), today_).year();
      place.arskurs = std::to_string(std::clamp(until - days.first.year(), 1, 3));
    }
    story_.places.push_back(place);
    // A pupil, in grundskola or gymnasieskola, is out while it lasts; introduktionsprogram count since 1 July 2018.
    if (form == Skolform::gymnasieIntroduktion) days.first = std::max(days.first, kReform);
    if (!days.isBackwards()) out(days);
  }

  std::string programFor(Skolform form) {
    if (form == Skolform::gymnasieIntroduktion) return std::string(dice_.pick(introductions));
    if (form == Skolform::anpassadGymnasie) return "Programmet för service";
    if (form == Skolform::internationell) return "International Baccalaureate";
    return std::string(dice_.pick(programs));
  }

  // The register learns of it some days later (15 kap. 15 § says "snarast"; schools differ).
  void responsible(Day since, Registreringsorsak orsak) {
    const Day registered = std::max(since + dice_.between(2, 35), setting_.horizon);
    if (registered <= today_) story_.registered.push_back({{registered, std::nullopt}, orsak, {}});
  }
  void responsibleUntil(Day since, Day last, Registreringsorsak orsak, Avregistreringsorsak why) {
    const std::size_t before = story_.registered.size();
    responsible(since, orsak);
    if (story_.registered.size() > before) endRegistered(last, why);
  }
  void endRegistered(Day last, Avregistreringsorsak why) {
    if (story_.registered.empty()) return;
    auto& registered = story_.registered.back();
    if (last < registered.days.first) return story_.registered.pop_back();
    registered.days.last = last;
    registered.slut = why;
  }

  Story& story_;
  Day today_;
  const Setting& setting_;
  Dice& dice_;
  int year_;
};

}  // namespace

std::optional<bool> truthOn(const Story& story, Day day) {
  // Skolplikt is over with the spring term of the year of 16; 20 ends it.
  if (day <= springEnd(story.born().year() + 16) || day >= story.turns20()) return false;
  std::optional<bool> truth = true;
  for (const Story::Meaning& meaning : story.meanings) {
    if (!meaning.days.contains(day)) continue;
    if (meaning.omfattas == false) return false;
    truth = meaning.omfattas;
  }
  return truth;
}

void tellSchool(Story& story, const Setting& setting, Dice& dice) { SchoolTeller(story, setting, dice).tell(); }

}  // namespace fyren::generate
