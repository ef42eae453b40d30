// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "core/persons.h"
#include "core/register/effective_days.h"
#include "core/register/proposal.h"

namespace fyren {
namespace {

using persons::day;
using persons::Person;

const RegisterFacts kReg = persons::ourRegister();
using Kind = ProposedRegistrering::Kind;

ProposedRegistrering propose(const Person& person, std::string_view on = "2026-11-22") {
  return proposeRegistrering(person.facts(), kReg, day(on), builtInLaw());
}

Registreringsorsak orsak(const Person& person, std::string_view on = "2026-11-22") {
  return deriveOrsak(person.facts(), day(on), builtInLaw());
}

Person young() {
  return Person("Elin", "Berg", "2008-03-05");
}

// 29 kap. 9 § första stycket 1 skollagen: the day before the 20th birthday is the last one.
TEST(Registrering, TurningTwentyEndsItByItself) {
  const Person person = young().registered("2026-08-20");
  const Registrering& row = person.facts().registreringar.front();
  EXPECT_EQ(effectiveDays(row, person.facts().ungdom, builtInLaw()),
            (Interval{day("2026-08-20"), day("2028-03-04")}));
  EXPECT_NE(registreringOn(person.facts(), day("2028-03-04"), builtInLaw()), nullptr);
  EXPECT_EQ(registreringOn(person.facts(), day("2028-03-05"), builtInLaw()), nullptr);
  const Person closed = young().registered("2026-08-20", "2026-10-01");
  EXPECT_EQ(effectiveDays(closed.facts().registreringar.front(), closed.facts().ungdom, builtInLaw()).last,
            day("2026-10-01"));
  const Person late = young().registered("2028-03-05");
  EXPECT_TRUE(
      effectiveDays(late.facts().registreringar.front(), late.facts().ungdom, builtInLaw()).isBackwards());
}

TEST(Registrering, IsProposedForTheCoveredFromTheFirstDay) {
  const auto proposal = propose(young().school(Skolform::gymnasieNationellt, "2024-08-20", "2026-09-30"));
  EXPECT_EQ(proposal.kind, Kind::open);
  EXPECT_EQ(proposal.dag, day("2026-10-01"));
  EXPECT_EQ(proposal.orsak, Registreringsorsak::avbrottNp);
}

TEST(Registrering, IsNotProposedBackIntoAnEarlierHalfYear) {
  EXPECT_EQ(propose(young().school(Skolform::gymnasieNationellt, "2024-08-20", "2026-06-30")).dag,
            day("2026-07-01"));
  EXPECT_EQ(propose(young().school(Skolform::gymnasieNationellt, "2024-08-20", "2026-06-29")).dag,
            day("2026-11-22"));
}

TEST(Registrering, NothingIsProposedWhenAllIsInOrderOrUnknown) {
  EXPECT_EQ(propose(persons::elinBerg()).kind, Kind::nothing);
  EXPECT_EQ(propose(persons::omarHaddad()).kind, Kind::nothing);
  EXPECT_EQ(propose(persons::amirRezai()).kind, Kind::nothing);
  EXPECT_EQ(propose(persons::viktorAkesson().registered("2025-08-20")).kind,
            Kind::nothing);  // ended by itself
  EXPECT_EQ(propose(young().registered("2026-08-20").school(Skolform::komvux, "2026-09-01")).kind,
            Kind::nothing);
}

TEST(Registrering, EndIsProposedWithTheReasonOfTheFirstDayOutside) {
  const auto moved = propose(persons::majaLind());
  EXPECT_EQ(moved.kind, Kind::end);
  EXPECT_EQ(moved.dag, day("2026-10-31"));
  EXPECT_EQ(moved.avregistreringsorsak, Avregistreringsorsak::flyttat);
  EXPECT_EQ(moved.registrering, persons::majaLind().facts().registreringar.front().id);
  const auto studies =
      propose(young().registered("2026-08-20").school(Skolform::gymnasieIntroduktion, "2026-10-01"));
  EXPECT_EQ(studies.dag, day("2026-09-30"));
  EXPECT_EQ(studies.avregistreringsorsak, Avregistreringsorsak::studier);
  const auto exam = propose(young().registered("2026-08-20").examen(ExamenTyp::gymnasieexamen, "2026-10-15"));
  EXPECT_EQ(exam.dag, day("2026-10-14"));
  EXPECT_EQ(exam.avregistreringsorsak, Avregistreringsorsak::examen);
}

TEST(Registrering, ThatHeldNoDayWasAMistake) {
  const auto proposal =
      propose(young().school(Skolform::gymnasieNationellt, "2026-08-18").registered("2026-08-20"));
  EXPECT_EQ(proposal.kind, Kind::end);
  EXPECT_EQ(proposal.dag, day("2026-08-20"));
  EXPECT_EQ(proposal.avregistreringsorsak, Avregistreringsorsak::felregistrerad);
}

TEST(Registrering, ThatHeldOneDayIsNoMistake) {
  const auto proposal =
      propose(young().school(Skolform::gymnasieNationellt, "2026-08-21").registered("2026-08-20"));
  EXPECT_EQ(proposal.dag, day("2026-08-20"));
  EXPECT_EQ(proposal.avregistreringsorsak, Avregistreringsorsak::studier);
}

TEST(Registrering, IsProposedAfterTheOneBefore) {
  const auto proposal = propose(young()
                                    .school(Skolform::gymnasieNationellt, "2024-08-20", "2026-09-30")
                                    .registered("2026-10-01", "2026-10-01"));
  EXPECT_EQ(proposal.kind, Kind::open);
  EXPECT_EQ(proposal.dag, day("2026-10-02"));
}

TEST(Registreringsorsak, FollowsFromTheFacts) {
  const Person lastDayAtSchool = young().school(Skolform::gymnasieNationellt, "2024-08-20", "2026-09-30");
  EXPECT_EQ(orsak(lastDayAtSchool, "2026-09-30"), Registreringsorsak::saknas);
  EXPECT_EQ(orsak(lastDayAtSchool, "2026-10-01"), Registreringsorsak::avbrottNp);
  EXPECT_EQ(orsak(persons::elinBerg()), Registreringsorsak::studiebevis);
  EXPECT_EQ(orsak(persons::nilsHolm()), Registreringsorsak::gymnasieintyg);
  EXPECT_EQ(orsak(young().school(Skolform::gymnasieIntroduktion, "2024-08-20", "2026-09-30")),
            Registreringsorsak::avbrottIm);
  EXPECT_EQ(orsak(young().school(Skolform::gymnasieNationellt, "2024-08-20", "2026-09-30")),
            Registreringsorsak::avbrottNp);
  EXPECT_EQ(orsak(persons::saraNilsson()), Registreringsorsak::ejPaborjat);
  EXPECT_EQ(orsak(young()), Registreringsorsak::saknas);
  EXPECT_EQ(orsak(Person("Sara", "Nilsson", "2010-04-12")),
            Registreringsorsak::ejPaborjat);  // the year of 16
  // The last one that ended decides.
  EXPECT_EQ(orsak(young()
                      .school(Skolform::gymnasieNationellt, "2024-08-20", "2025-01-10")
                      .school(Skolform::gymnasieIntroduktion, "2025-01-11", "2026-09-30")),
            Registreringsorsak::avbrottIm);
}

TEST(Registreringsorsak, NeverGoesBelowAnEarlierOne) {
  const Person again = young()
                           .registered("2025-01-11", "2025-08-19", Registreringsorsak::avbrottNp)
                           .school(Skolform::gymnasieIntroduktion, "2025-08-20", "2026-09-30");
  EXPECT_EQ(orsak(again), Registreringsorsak::avbrottNp);
}

}  // namespace
}  // namespace fyren
