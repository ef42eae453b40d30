// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "core/persons.h"
#include "core/quality/finding.h"

// R1..R6, Y1..Y4 and G1 under the names that municipalities know; the reading is ours (kept in each rule's
// file).
namespace fyren {
namespace {

using persons::day;
using persons::Person;
using enum Sysselsattningstyp;

const HalfYear kPeriod = *HalfYear::parse("2026H2");

std::vector<Finding> check(const Person& person, std::string_view today = "2026-11-22",
                           RegisterKind kind = RegisterKind::training) {
  RegisterFacts reg = persons::ourRegister();
  reg.kind = kind;
  return checkQuality(person.facts(), reg, kPeriod, day(today), builtInLaw());
}

int count(const std::vector<Finding>& findings, std::string_view rule) {
  int found = 0;
  for (const Finding& finding : findings) found += finding.rule == rule ? 1 : 0;
  return found;
}
int count(const Person& person, std::string_view rule, std::string_view today = "2026-11-22") {
  return count(check(person, today), rule);
}

// Registered since 20 August 2026 and working: nothing to find.
Person inOrder() {
  return Person("Elin", "Berg", "2008-03-05")
      .registered("2026-08-20", "", Registreringsorsak::avbrottNp)
      .occupation("2026-09-03", arbete);
}
Person with(Atgardstyp typ, std::optional<GrundAtgSlut> grund, std::optional<SysEfter> efter) {
  return inOrder().measure(typ, "2026-09-01", "2026-10-15", grund, efter);
}

TEST(Quality, FindsNothingInGoodOrder) {
  EXPECT_TRUE(check(inOrder()).empty());
}

TEST(Quality, R1NoOccupationDuringAMeasure) {
  const auto told = [](std::string_view on) {
    return inOrder()
        .measure(Atgardstyp::praktik, "2026-09-01", "2026-10-15", GrundAtgSlut::enligtPlan, SysEfter::arbete)
        .occupation(on, ingen);
  };
  EXPECT_EQ(count(told("2026-08-31"), "R1"), 0);
  EXPECT_EQ(count(told("2026-09-01"), "R1"), 1);
  EXPECT_EQ(count(told("2026-10-15"), "R1"), 1);
  EXPECT_EQ(count(told("2026-10-16"), "R1"), 0);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-09-01").occupation("2026-11-01", ingen), "R1"),
            1);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-09-01").occupation("2026-11-01", okand), "R1"),
            0);
}

TEST(Quality, R1LooksAtThePeriodOnly) {
  const auto told = [](std::string_view on) {
    return inOrder().measure(Atgardstyp::praktik, "2026-05-01").occupation(on, ingen);
  };
  EXPECT_EQ(count(told("2026-06-30"), "R1"), 0);  // delivered before
  EXPECT_EQ(count(told("2026-07-01"), "R1"), 1);
}

TEST(Quality, R2MeasureWithoutOccupationTold) {
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-09-04"), "R2"), 1);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-09-03"), "R2"), 0);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-11-23"), "R2"), 0);  // has not begun
  // What is dated tomorrow or later has not been told yet.
  EXPECT_EQ(
      count(inOrder().measure(Atgardstyp::praktik, "2026-09-04").occupation("2026-11-23", arbete), "R2"), 1);
  EXPECT_EQ(
      count(inOrder().measure(Atgardstyp::praktik, "2026-09-04").occupation("2026-11-22", arbete), "R2"), 0);
  // The whole measure counts, also its part in the half-year before.
  EXPECT_EQ(
      count(
          inOrder().occupation("2026-06-02", arbete).measure(Atgardstyp::praktik, "2026-06-01", "2026-07-10"),
          "R2"),
      0);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-06-01", "2026-06-30"), "R2"),
            0);  // reported before
}

TEST(Quality, R3AndR4AskOfEndedMeasuresOnly) {
  EXPECT_EQ(count(with(Atgardstyp::studievagledning, {}, SysEfter::arbete), "R3"), 1);
  EXPECT_EQ(count(with(Atgardstyp::studievagledning, {}, SysEfter::arbete), "R4"), 0);
  EXPECT_EQ(count(with(Atgardstyp::studievagledning, GrundAtgSlut::enligtPlan, {}), "R3"), 0);
  EXPECT_EQ(count(with(Atgardstyp::studievagledning, GrundAtgSlut::enligtPlan, {}), "R4"), 1);
  const Person goingOn = inOrder().measure(Atgardstyp::studievagledning, "2026-09-01");
  EXPECT_EQ(count(goingOn, "R3") + count(goingOn, "R4"), 0);
  const Person planned = inOrder().measure(Atgardstyp::studievagledning, "2026-09-01", "2026-11-22");
  EXPECT_EQ(count(planned, "R3", "2026-11-21"), 0);
  EXPECT_EQ(count(planned, "R3", "2026-11-22"), 1);
}

TEST(Quality, R5SameMeaningBeforeAndAfter) {
  EXPECT_EQ(count(with(Atgardstyp::komvux, GrundAtgSlut::enligtPlan, SysEfter::komvux), "R5"), 1);
  EXPECT_EQ(count(with(Atgardstyp::folkhogskola, GrundAtgSlut::enligtPlan, SysEfter::folkhogskola), "R5"), 1);
  EXPECT_EQ(count(with(Atgardstyp::praktik, GrundAtgSlut::enligtPlan, SysEfter::praktik), "R5"), 1);
  EXPECT_EQ(count(with(Atgardstyp::praktik, GrundAtgSlut::enligtPlan, SysEfter::komvux), "R5"), 0);
  EXPECT_EQ(count(with(Atgardstyp::annan, GrundAtgSlut::enligtPlan, SysEfter::annan), "R5"), 0);
}

TEST(Quality, R6ReasonOfLowerRankThanBefore) {
  const auto again = [](Registreringsorsak before, Registreringsorsak now,
                        std::optional<Avregistreringsorsak> end = Avregistreringsorsak::studier) {
    return Person("Elin", "Berg", "2008-03-05")
        .registered("2025-01-10", "2025-08-19", before, end)
        .registered("2026-08-20", "", now);
  };
  using enum Registreringsorsak;
  EXPECT_EQ(count(again(studiebevis, avbrottIm), "R6"), 1);
  EXPECT_EQ(count(again(avbrottIm, ejPaborjat), "R6"), 1);
  EXPECT_EQ(count(again(avbrottNp, gymnasieintyg), "R6"), 0);  // same rank
  EXPECT_EQ(count(again(avbrottIm, studiebevis), "R6"), 0);
  const Person longAgo = Person("Elin", "Berg", "2008-03-05")
                             .registered("2025-01-10", "2025-08-19", studiebevis)
                             .registered("2025-10-01", "2026-06-30", avbrottIm);
  EXPECT_EQ(count(longAgo, "R6"), 0);                     // not in this period
  EXPECT_EQ(count(again(studiebevis, saknas), "R6"), 0);  // not compared
  EXPECT_EQ(count(again(studiebevis, avbrottIm, Avregistreringsorsak::felregistrerad), "R6"), 0);
}

TEST(Quality, Y1StudiebevisKnownButNotSaid) {
  EXPECT_EQ(count(inOrder().examen(ExamenTyp::studiebevis, "2026-06-11"), "Y1"), 1);
  EXPECT_EQ(count(inOrder().examen(ExamenTyp::gymnasieintyg, "2026-06-11"), "Y1"), 0);
  EXPECT_EQ(count(persons::elinBerg(), "Y1"), 0);
}

TEST(Quality, Y2ReasonIsMissing) {
  EXPECT_EQ(
      count(Person("Elin", "Berg", "2008-03-05").registered("2026-08-20", "", Registreringsorsak::saknas),
            "Y2"),
      1);
  EXPECT_EQ(count(inOrder(), "Y2"), 0);
}

TEST(Quality, Y3MeasureOutsideRegistration) {
  const auto measure = [](std::string_view first, std::string_view last) {
    return Person("Elin", "Berg", "2008-03-05")
        .registered("2026-08-20", "2026-10-31")
        .measure(Atgardstyp::komvux, first, last);
  };
  EXPECT_EQ(count(measure("2026-08-19", "2026-09-20"), "Y3"), 1);
  EXPECT_EQ(count(measure("2026-08-20", "2026-10-31"), "Y3"), 0);
  EXPECT_EQ(count(measure("2026-08-20", "2026-11-01"), "Y3"), 1);
  EXPECT_EQ(count(measure("2026-08-20", ""), "Y3"), 1);
  const auto turned = [](std::string_view last) {
    return Person("Linnea", "Östergren", "2006-11-20")
        .registered("2026-08-20")
        .measure(Atgardstyp::komvux, "2026-09-01", last);
  };
  EXPECT_EQ(count(turned("2026-11-20"), "Y3"), 0);  // ended on the birthday
  EXPECT_EQ(count(turned("2026-11-21"), "Y3"), 1);
}

TEST(Quality, Y4NoOccupationToldInThePeriod) {
  const auto told = [](std::string_view on) {
    return Person("Elin", "Berg", "2008-03-05").registered("2026-02-20").occupation(on, okand);
  };
  EXPECT_EQ(count(told("2026-06-30"), "Y4"), 1);
  EXPECT_EQ(count(told("2026-07-01"), "Y4"), 0);
  EXPECT_EQ(count(told("2026-11-22"), "Y4"), 0);
  EXPECT_EQ(count(told("2026-06-30"), "Y4", "2026-06-30"), 0);  // the period has not begun
  EXPECT_EQ(count(Person("Elin", "Berg", "2008-03-05"), "Y4"), 0);
}

TEST(Quality, G1ListsMeasuresThatGoOn) {
  EXPECT_EQ(count(persons::nilsHolm(), "G1"), 1);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-09-01", "2026-11-22"), "G1"), 0);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-09-01", "2026-11-23"), "G1"), 1);
  EXPECT_EQ(count(with(Atgardstyp::praktik, GrundAtgSlut::enligtPlan, SysEfter::arbete), "G1"), 0);
}

TEST(Quality, OwnChecksOfDates) {
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-10-02", "2026-10-01"), "E1"), 1);
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::praktik, "2026-10-01", "2026-10-01"), "E1"), 0);
  EXPECT_EQ(count(inOrder().registered("2026-05-02", "2026-05-01"), "E2"), 1);
  EXPECT_EQ(count(inOrder().registered("2026-05-01", "2026-05-01"), "E2"), 0);
  EXPECT_EQ(count(Person("Elin", "Berg", "2008-03-05").registered("2028-03-04"), "E3"), 0);
  EXPECT_EQ(count(Person("Elin", "Berg", "2008-03-05").registered("2028-03-05"), "E3"), 1);
  EXPECT_EQ(count(Person("Elin", "Berg", "2008-03-05")
                      .registered("2026-05-01", "2026-08-20")
                      .registered("2026-08-20"),
                  "E4"),
            1);
  EXPECT_EQ(count(Person("Elin", "Berg", "2008-03-05")
                      .registered("2026-05-01", "2026-08-19")
                      .registered("2026-08-20"),
                  "E4"),
            0);
  EXPECT_EQ(count(inOrder().contact("2026-11-23"), "E6"), 1);
  EXPECT_EQ(count(inOrder().contact("2026-11-22"), "E6"), 0);
}

TEST(Quality, E5LongMeasureWithoutContact) {
  const auto seen = [](std::string_view on) {
    return Person("Elin", "Berg", "2008-03-05")
        .registered("2025-02-20")
        .contact(on)
        .measure(Atgardstyp::praktik, "2025-03-01");
  };
  EXPECT_EQ(count(seen("2025-11-21"), "E5"), 1);
  EXPECT_EQ(count(seen("2025-11-22"), "E5"), 0);
}

TEST(Quality, E7OtherMeasureSaysWhich) {
  EXPECT_EQ(count(inOrder().measure(Atgardstyp::annan, "2026-09-01"), "E7"), 1);
}

TEST(Quality, E8AndE9CompareRegisterAndResponsibility) {
  EXPECT_EQ(count(Person("Elin", "Berg", "2008-03-05"), "E8"), 1);
  EXPECT_EQ(count(inOrder(), "E8"), 0);
  EXPECT_EQ(count(persons::omarHaddad(), "E8"), 0);
  EXPECT_EQ(count(persons::majaLind(), "E9"), 1);
  EXPECT_EQ(count(persons::majaLind(), "E9", "2026-10-31"), 0);
  EXPECT_EQ(count(inOrder(), "E9"), 0);
  const Person mistaken = Person("Maja", "Lind", "2008-09-17").lives("2262", "2026-11-01");
  EXPECT_EQ(count(Person(mistaken).registered("2026-11-22", "", Registreringsorsak::avbrottNp), "E9"), 1);
  EXPECT_EQ(count(Person(mistaken).registered("2026-11-22", "2026-11-22", Registreringsorsak::avbrottNp), "E9"), 0);
}

TEST(Quality, E10TestNumberInARealRegister) {
  EXPECT_EQ(count(check(inOrder(), "2026-11-22", RegisterKind::real), "E10"), 1);
  EXPECT_EQ(count(inOrder(), "E10"), 0);
}

TEST(Quality, RedComesFirstAndEveryFindingIsWorded) {
  const auto findings = check(inOrder()
                                  .measure(Atgardstyp::komvux, "2026-09-04", "2026-09-20")
                                  .measure(Atgardstyp::annan, "2026-10-01"));
  ASSERT_GE(findings.size(), 5U);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    EXPECT_FALSE(findings[i].text.key.empty());
    EXPECT_FALSE(findings[i].mend.key.empty());
    EXPECT_LE(findings[i == 0 ? 0 : i - 1].niva, findings[i].niva);
  }
  EXPECT_EQ(findings.front().rule, "R2");
  EXPECT_EQ(findings.back().rule, "G1");
}

}  // namespace
}  // namespace fyren
