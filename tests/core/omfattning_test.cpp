// SPDX-License-Identifier: EUPL-1.2
#include "core/coverage/omfattning.h"

#include <gtest/gtest.h>

#include <random>

#include "core/persons.h"

// The source of every rule here is 29 kap. 9 § första stycket skollagen (2010:800) unless a comment says
// another; the number is the condition's.
namespace fyren {
namespace {

using persons::day;
using persons::Person;
using persons::Sex;

const RegisterFacts kReg = persons::ourRegister();

Omfattning assess(const Person& person, std::string_view on = "2026-11-22") {
  return assessOmfattning(person.facts(), kReg, day(on), builtInLaw());
}

std::optional<bool> covered(const Person& person, std::string_view on = "2026-11-22") {
  const auto verdict = assess(person, on).omfattas;
  EXPECT_EQ(isOmfattad(person.facts(), kReg, day(on), builtInLaw()), verdict);
  return verdict;
}

Villkorsstatus status(const Person& person, int nr, std::string_view on = "2026-11-22") {
  return assess(person, on).villkor[static_cast<std::size_t>(nr - 1)].status;
}

// The fact behind the reason.
std::string decidedBy(const Omfattning& omfattning) {
  return std::get<std::vector<Message>>(omfattning.skal.values.at(0).second).at(0).key;
}

Person young() {
  return Person("Elin", "Berg", "2008-03-05");
}

// 1 --------------------------------------------------------------------------------------------------------

TEST(Omfattning, EndsOnTwentiethBirthday) {
  EXPECT_EQ(covered(persons::viktorAkesson()), false);  // turns 20 today
  EXPECT_EQ(covered(persons::viktorAkesson(), "2026-11-21"), true);
  EXPECT_EQ(covered(persons::linneaOstergren()), true);  // last day
  EXPECT_EQ(covered(persons::linneaOstergren(), "2026-11-23"), false);
  EXPECT_EQ(assess(persons::linneaOstergren()).upphor, day("2026-11-23"));
  EXPECT_EQ(assess(persons::linneaOstergren()).upphorSkal.key, "omfattning.upphor.fyller20");
  EXPECT_EQ(decidedBy(assess(persons::viktorAkesson())), "omfattning.fakta.fyllt20");
}

// Which day a leap-day child turns 20 need not be looked up: the year of 20 has a leap day too (till 2100).
TEST(Omfattning, LeapDayChildTurnsTwentyOnALeapDay) {
  const Person leap("Lo", "Skott", "2008-02-29");
  EXPECT_EQ(covered(leap, "2028-02-28"), true);
  EXPECT_EQ(covered(leap, "2028-02-29"), false);
}

// 2 --------------------------------------------------------------------------------------------------------

// 7 kap. 12 § skollagen; 30 June presumed.
TEST(Omfattning, BeginsWhenSkolpliktIsPresumedOver) {
  const Person person("Sara", "Nilsson", "2010-04-12");
  EXPECT_EQ(covered(person, "2026-06-30"), false);
  EXPECT_EQ(covered(person, "2026-07-01"), true);
  EXPECT_EQ(assess(person, "2026-07-01").sedan, day("2026-07-01"));
  EXPECT_EQ(decidedBy(assess(person, "2026-06-30")), "omfattning.fakta.skolpliktPagar");
}

TEST(Omfattning, KnownEndOfGrundskolaInJuneEndsSkolplikt) {
  EXPECT_EQ(covered(persons::saraNilsson(), "2026-06-10"), false);
  EXPECT_EQ(covered(persons::saraNilsson(), "2026-06-11"), true);
  EXPECT_EQ(covered(persons::saraNilsson()), true);
  const Person leftInMay =
      Person("Sara", "Nilsson", "2010-04-12").school(Skolform::grundskola, "2019-08-20", "2026-05-31");
  EXPECT_EQ(covered(leftInMay, "2026-06-30"), false);  // not in June: the presumption stands
  EXPECT_EQ(covered(leftInMay, "2026-07-01"), true);
}

// 7 kap. 13 § skollagen: a year longer, at the latest the 18th birthday.
TEST(Omfattning, GrundskolaThatGoesOnProlongsSkolplikt) {
  const Person still = Person("Sara", "Nilsson", "2010-04-12").school(Skolform::grundskola, "2019-08-20");
  EXPECT_EQ(covered(still), false);
  EXPECT_EQ(decidedBy(assess(still)), "omfattning.fakta.kvarIGrundskolan");
  EXPECT_EQ(covered(still, "2028-04-11"), false);
  EXPECT_EQ(covered(still, "2028-04-12"), true);
  const Person year10 =
      Person("Sara", "Nilsson", "2010-04-12").school(Skolform::grundskola, "2019-08-20", "2027-06-10");
  EXPECT_EQ(covered(year10, "2027-06-10"), false);
  EXPECT_EQ(covered(year10, "2027-06-11"), true);
}

TEST(Omfattning, EarlierStudiesDoNotEndGrundskola) {
  const Person back = Person("Sara", "Nilsson", "2010-04-12")
                          .school(Skolform::annan, "2018-08-20", "2019-06-10")
                          .school(Skolform::grundskola, "2019-08-20");
  EXPECT_EQ(covered(back), false);
}

TEST(Omfattning, JuneBeginsOnTheFirstAndProlongingEndsAtEighteen) {
  const auto left = [](std::string_view last) {
    return Person("Sara", "Nilsson", "2010-04-12").school(Skolform::grundskola, "2019-08-20", last);
  };
  EXPECT_EQ(covered(left("2026-06-01"), "2026-06-01"), false);
  EXPECT_EQ(covered(left("2026-06-01"), "2026-06-02"), true);
  EXPECT_EQ(covered(left("2028-08-01"), "2028-04-11"), false);
  EXPECT_EQ(covered(left("2028-08-01"), "2028-04-12"), true);
}

TEST(Omfattning, GrundskolaLeftOpenInTheListEndsWhenThePupilGoesOn) {
  const Person person = Person("Omar", "Haddad", "2007-10-14", Sex::man)
                            .school(Skolform::grundskola, "2016-08-20")
                            .school(Skolform::gymnasieNationellt, "2023-08-20", "2023-12-10");
  EXPECT_EQ(covered(person, "2023-12-10"), false);
  EXPECT_EQ(covered(person, "2023-12-11"), true);
}

// The second alternative, since 2018-07-01.
TEST(Omfattning, LateArrivalIsCoveredSinceJuly2018) {
  const Person arrived =
      Person("Yara", "Saleh", "2000-05-01").nowhere().lives(persons::kOurKommun, "2017-11-10");
  EXPECT_EQ(covered(arrived, "2018-06-30"), false);
  EXPECT_EQ(covered(arrived, "2018-07-01"), true);
  const Person today =
      Person("Yara", "Saleh", "2009-05-22").nowhere().lives(persons::kOurKommun, "2026-11-01");
  EXPECT_EQ(covered(today), true);
  EXPECT_EQ(today.facts().bosattningar.front().days.first, assess(today).sedan);
}

TEST(Omfattning, OnlyWhoArrivedAfterSkolpliktIsLate) {
  const auto since = [](std::string_view first) {
    return Person("Yara", "Saleh", "2000-05-01").nowhere().lives(persons::kOurKommun, first);
  };
  EXPECT_EQ(covered(since("2016-06-30"), "2018-06-30"), true);
  EXPECT_EQ(covered(since("2016-07-01"), "2018-06-30"), false);
}

// 3 --------------------------------------------------------------------------------------------------------

TEST(Omfattning, PupilsAreOutsideWhateverTheForm) {
  for (Skolform form : {Skolform::gymnasieNationellt, Skolform::gymnasieIntroduktion,
                        Skolform::anpassadGymnasie, Skolform::internationell}) {
    const Person pupil = young().school(form, "2024-08-20", "2026-11-22");
    EXPECT_EQ(covered(pupil, "2024-08-19"), true);
    EXPECT_EQ(covered(pupil, "2024-08-20"), false);
    EXPECT_EQ(covered(pupil, "2026-11-22"), false);
    EXPECT_EQ(covered(pupil, "2026-11-23"), true);
  }
  EXPECT_EQ(decidedBy(assess(persons::omarHaddad())), "omfattning.fakta.elevGymnasium");
}

// Introduktionsprogram is gymnasieskola for this rule since 2018-07-01.
TEST(Omfattning, IntroduktionsprogramLeftTheTargetGroupInJuly2018) {
  const Person pupil = Person("Nils", "Holm", "2001-02-03", Sex::man)
                           .school(Skolform::gymnasieIntroduktion, "2017-08-20", "2019-06-10");
  EXPECT_EQ(covered(pupil, "2018-06-30"), true);
  EXPECT_EQ(covered(pupil, "2018-07-01"), false);
  EXPECT_EQ(assess(pupil, "2018-06-30").upphor, day("2018-07-01"));
  EXPECT_EQ(assess(pupil, "2018-06-30").upphorSkal.key, "omfattning.upphor.lagen");
  EXPECT_EQ(covered(pupil, "2019-06-11"), true);
}

TEST(Omfattning, FolkhogskolaMayCorrespondAndOtherStudiesAreOccupation) {
  EXPECT_EQ(covered(young().school(Skolform::folkhogskola, "2026-08-20")), std::nullopt);  // allmän kurs or another?
  EXPECT_EQ(covered(young().school(Skolform::annan, "2026-08-20")), true);
}

TEST(Omfattning, KomvuxAndUnknownFormsAreForTheCoordinator) {
  const Person komvux = young().school(Skolform::komvux, "2026-08-20");
  EXPECT_EQ(covered(komvux), std::nullopt);
  EXPECT_EQ(decidedBy(assess(komvux)), "omfattning.fakta.komvux");
  EXPECT_EQ(covered(komvux, "2026-08-19"), true);
  EXPECT_EQ(assess(komvux).upphor, day("2028-03-05"));
  EXPECT_EQ(covered(young().school(Skolform::okand, "2026-08-20")), std::nullopt);
  // Certainly not met goes before unknown.
  EXPECT_EQ(
      covered(young().school(Skolform::komvux, "2026-08-20").examen(ExamenTyp::gymnasieexamen, "2026-06-11")),
      false);
}

TEST(Omfattning, FutureEnrolmentIsTheKnownEnd) {
  const Person person = young().school(Skolform::gymnasieNationellt, "2027-01-11");
  const Omfattning omfattning = assess(person);
  EXPECT_EQ(omfattning.omfattas, true);
  EXPECT_EQ(omfattning.upphor, day("2027-01-11"));
  EXPECT_EQ(omfattning.upphorSkal.key, "omfattning.upphor.borjarGymnasium");
}

// 4, 5, 6 --------------------------------------------------------------------------------------------------

TEST(Omfattning, ExaminationsEndItFromTheirDay) {
  const std::pair<ExamenTyp, int> ending[] = {{ExamenTyp::gymnasieexamen, 4},
                                              {ExamenTyp::gymnasiebevisAnpassad, 5},
                                              {ExamenTyp::internationellBaccalaureate, 6},
                                              {ExamenTyp::behorighetsintygFolkhogskola, 6},
                                              {ExamenTyp::utlandskMotsvarande, 6}};
  for (const auto& [typ, nr] : ending) {
    const Person person = young().examen(typ, "2026-06-11");
    EXPECT_EQ(covered(person, "2026-06-10"), true);
    EXPECT_EQ(covered(person, "2026-06-11"), false);
    EXPECT_EQ(covered(person), false);
    for (int other = 1; other <= 6; ++other)
      EXPECT_EQ(status(person, other), other == nr ? Villkorsstatus::ejUppfyllt : Villkorsstatus::uppfyllt)
          << other;
  }
}

TEST(Omfattning, StudiebevisAndGymnasieintygAreNoExam) {
  EXPECT_EQ(covered(persons::elinBerg()), true);
  EXPECT_EQ(decidedBy(assess(persons::elinBerg())), "omfattning.fakta.studiebevis");
  EXPECT_EQ(assess(persons::elinBerg()).sedan, day("2026-06-12"));
  EXPECT_EQ(covered(persons::nilsHolm()), true);
}

// Hemkommun, 29 kap. 6 § skollagen
// ---------------------------------------------------------------------------

TEST(Omfattning, OnlyTheHomeMunicipalityIsResponsible) {
  EXPECT_EQ(covered(persons::majaLind(), "2026-10-31"), true);
  EXPECT_EQ(covered(persons::majaLind(), "2026-11-01"), false);
  EXPECT_EQ(assess(persons::majaLind(), "2026-10-31").upphor, day("2026-11-01"));
  EXPECT_EQ(assess(persons::majaLind()).hemkommun.status, Villkorsstatus::ejUppfyllt);
  const Person left =
      Person("Maja", "Lind", "2008-09-17").nowhere().lives(persons::kOurKommun, "2008-09-17", "2026-10-31");
  EXPECT_EQ(covered(left, "2026-10-31"), true);
  EXPECT_EQ(covered(left, "2026-11-01"), false);
  EXPECT_EQ(assess(left).hemkommun.datum, day("2026-11-01"));
}

TEST(Omfattning, WhenListsOverlapTheHomeThatBeganLastCounts) {
  const Person moved = Person("Maja", "Lind", "2008-09-17")
                           .nowhere()
                           .lives(persons::kOurKommun, "2008-09-17", "2027-01-01")
                           .lives(persons::kOtherKommun, "2026-11-01");
  EXPECT_EQ(covered(moved, "2026-10-31"), true);
  EXPECT_EQ(covered(moved, "2026-11-01"), false);
}

TEST(Omfattning, UnknownHomeIsUnknown) {
  EXPECT_EQ(covered(young().nowhere()), std::nullopt);
  const Person known = young().nowhere().lives(persons::kOurKommun, "2024-09-01");
  EXPECT_EQ(covered(known, "2024-08-31"), std::nullopt);
  EXPECT_EQ(covered(persons::amirRezai()), std::nullopt);
  EXPECT_EQ(decidedBy(assess(persons::amirRezai())), "omfattning.fakta.samordningsnummer");
}

// The law --------------------------------------------------------------------------------------------------

TEST(Omfattning, BeforeTheActivityDutyThereIsARemark) {
  const Person person("Ida", "Ek", "1996-03-05");
  EXPECT_FALSE(assess(person, "2014-12-31").anmarkning.key.empty());
  EXPECT_TRUE(assess(person, "2015-01-01").anmarkning.key.empty());
}

TEST(Law, NamesTheWordingInForce) {
  const auto& ansvar = builtInLaw().ansvar;
  EXPECT_NE(ansvar.on(day("2018-06-30")).reference.find("2014:1002"), std::string::npos);
  EXPECT_NE(ansvar.on(day("2018-07-01")).reference.find("2018:749"), std::string::npos);
  EXPECT_NE(ansvar.on(day("2023-07-01")).reference.find("2018:749"), std::string::npos);
  EXPECT_NE(ansvar.on(day("2023-07-02")).reference.find("2022:1315"), std::string::npos);
  EXPECT_EQ(builtInLaw().ageLimit.on(day("1990-01-01")).value, 20);  // the earliest one before all of them
}

// Property: the short way agrees with the long one, the six statuses agree with the verdict, the known end
// is the first certain no, and the reason is always there.
class RandomFacts {
 public:
  explicit RandomFacts(unsigned seed) : random_(seed) {}
  Person person() {
    Person made("Robin", "Slump", date(1998, 12), number(2) ? Sex::man : Sex::woman);
    if (number(3) == 0) made.nowhere();
    if (number(8) == 0) made.samordningsnummer();
    for (int i = number(3); i > 0; --i)
      made.lives(number(2) ? persons::kOurKommun : persons::kOtherKommun, date(2013, 14), lastOrOpen());
    for (int i = number(4); i > 0; --i)
      made.school(static_cast<Skolform>(number(9)), date(2013, 14), lastOrOpen());
    for (int i = number(3); i > 0; --i) made.examen(static_cast<ExamenTyp>(1 + number(7)), date(2014, 14));
    return made;
  }
  std::string date(int firstYear, int years) {
    return (*Day::of(firstYear, 1, 1) + number(years * 365)).iso();
  }

 private:
  int number(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  std::string lastOrOpen() { return number(3) ? date(2014, 14) : ""; }
  std::mt19937 random_;
};

void expectConsistent(const Person& person, Day on) {
  const Omfattning result = assessOmfattning(person.facts(), kReg, on, builtInLaw());
  const auto verdict = [&](Day d) { return isOmfattad(person.facts(), kReg, d, builtInLaw()); };
  EXPECT_EQ(verdict(on), result.omfattas);
  EXPECT_FALSE(result.skal.key.empty());
  bool anyNo = result.hemkommun.status == Villkorsstatus::ejUppfyllt;
  for (const Villkor& villkor : result.villkor) anyNo |= villkor.status == Villkorsstatus::ejUppfyllt;
  EXPECT_EQ(result.omfattas == false, anyNo);
  if (result.upphor) {
    EXPECT_EQ(verdict(*result.upphor), false);
    EXPECT_NE(verdict(*result.upphor - 1), false);
  }
  EXPECT_EQ(result.upphor.has_value(), result.omfattas != false);  // at the latest the 20th birthday
  if (result.sedan) {
    EXPECT_EQ(verdict(*result.sedan), result.omfattas);
    EXPECT_NE(verdict(*result.sedan - 1), result.omfattas);
  }
}

TEST(Omfattning, ShortAndLongWayAgreeForRandomFacts) {
  RandomFacts random(20261122);
  for (int i = 0; i < 3000; ++i) {
    const Person person = random.person();
    for (int d = 0; d < 4; ++d) expectConsistent(person, day(random.date(2014, 14)));
  }
}

}  // namespace
}  // namespace fyren
