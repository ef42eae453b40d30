// SPDX-License-Identifier: EUPL-1.2
#include "core/register/gallring.h"

#include <gtest/gtest.h>

#include "core/persons.h"

// 7 § förordningen (2006:39): when no longer needed, at the latest at the end of the calendar year of 21.
namespace fyren {
namespace {

using persons::day;
using persons::Person;

std::optional<Gallringsforslag> propose(const Person& person, std::string_view today, std::vector<HalfYear> delivered = {}) {
  return proposeGallring(person.facts(), persons::ourRegister(), delivered, day(today), builtInLaw());
}
Person born(std::string_view birth) { return Person("Elin", "Berg", birth); }
HalfYear half(std::string_view text) { return *HalfYear::parse(text); }

TEST(GallringProposal, TheLawsLimitIsTheEndOfTheYearOf21) {
  EXPECT_EQ(propose(born("2005-01-01"), "2026-12-31")->grund, Gallringsgrund::fyllt20);
  EXPECT_EQ(propose(born("2005-01-01"), "2026-12-31")->senast, day("2026-12-31"));
  const auto over = propose(born("2005-12-31"), "2027-01-01");
  ASSERT_TRUE(over);
  EXPECT_EQ(over->grund, Gallringsgrund::tidsgrans);
  EXPECT_EQ(over->sedan, day("2027-01-01"));
}

TEST(GallringProposal, ComesWithTheBirthdayNotBefore) {
  EXPECT_FALSE(propose(born("2006-11-22"), "2026-11-21"));
  EXPECT_EQ(propose(born("2006-11-22"), "2026-11-22")->sedan, day("2026-11-22"));
}

TEST(GallringProposal, NeverForOneWhoIsOrMayBeCoveredOrIsRegistered) {
  EXPECT_FALSE(propose(born("2008-03-05"), "2026-11-22"));
  EXPECT_FALSE(propose(born("2008-03-05").school(Skolform::komvux, "2026-08-20"), "2026-11-22"));
  EXPECT_FALSE(propose(born("2008-03-05").lives("2262", "2026-11-01").registered("2026-07-01"), "2026-11-22"));
}

TEST(GallringProposal, NotForPupilsWhomTheNextListWillAskFor) {
  EXPECT_FALSE(propose(born("2008-03-05").school(Skolform::gymnasieNationellt, "2024-08-20"), "2026-11-22"));
}

TEST(GallringProposal, ForThoseWhoMovedAndThoseWhoNeverBelonged) {
  const auto moved = propose(born("2008-03-05").lives("2262", "2026-11-01"), "2026-11-22");
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->grund, Gallringsgrund::flyttat);
  EXPECT_EQ(moved->sedan, day("2026-11-01"));
  const auto mistake = propose(born("2008-03-05")
                                   .school(Skolform::gymnasieNationellt, "2024-08-20")
                                   .registered("2026-09-01", "2026-09-03", Registreringsorsak::saknas, Avregistreringsorsak::felregistrerad),
                               "2026-11-22");
  ASSERT_TRUE(mistake);
  EXPECT_EQ(mistake->grund, Gallringsgrund::felregistrerad);
  EXPECT_FALSE(mistake->vantarPa) << "whoever never belonged is in no delivery";
}

TEST(GallringProposal, WaitsForTheDeliveryOfTheLastHalfYear) {
  const Person person = born("2006-11-10").registered("2026-07-01");
  EXPECT_EQ(propose(person, "2026-11-22")->vantarPa, half("2026H2"));
  EXPECT_EQ(propose(person, "2027-02-02", {half("2026H1")})->vantarPa, half("2026H2"));
  EXPECT_FALSE(propose(person, "2027-02-02", {half("2026H2")})->vantarPa);
}

}  // namespace
}  // namespace fyren
