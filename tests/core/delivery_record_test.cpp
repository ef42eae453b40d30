// SPDX-License-Identifier: EUPL-1.2
#include "core/delivery/delivery_record.h"

#include <gtest/gtest.h>

#include "core/persons.h"

namespace fyren {
namespace {

using persons::day;
using persons::Person;

const HalfYear kPeriod = *HalfYear::parse("2026H2");

std::vector<DeliveryRecord> records(const Person& person, std::string_view today = "2027-01-15") {
  return deliveryRecords(person.facts(), persons::ourRegister(), kPeriod, day(today), builtInLaw());
}
bool belongs(const Person& person, std::string_view today = "2027-01-15") {
  const bool belongs = belongsToDelivery(person.facts(), kPeriod, day(today), builtInLaw());
  EXPECT_EQ(belongs, !records(person, today).empty());
  return belongs;
}
Person young() {
  return Person("Elin", "Berg", "2008-03-05");
}

TEST(Delivery, HoldsWhoWasRegisteredOnSomeDayOfThePeriod) {
  EXPECT_FALSE(belongs(young()));
  EXPECT_FALSE(belongs(young().registered("2026-01-10", "2026-06-30")));
  EXPECT_TRUE(belongs(young().registered("2026-01-10", "2026-07-01")));
  EXPECT_TRUE(belongs(young().registered("2026-12-31")));
  EXPECT_FALSE(belongs(young().registered("2027-01-01")));
  EXPECT_TRUE(belongs(young().registered("2026-08-20"), "2026-08-20"));
  EXPECT_FALSE(belongs(young().registered("2026-08-20"), "2026-08-19"));  // not yet
}

TEST(Delivery, HoldsAlsoWhoTurnedTwentyInThePeriod) {
  const Person turned = Person("Linnea", "Östergren", "2006-11-23").registered("2025-08-20");
  const auto all = records(turned);
  ASSERT_EQ(all.size(), 1U);
  ASSERT_TRUE(all[0].upphort.has_value());
  EXPECT_EQ(all[0].upphort->sistaDag, day("2026-11-22"));
  EXPECT_EQ(all[0].upphort->orsak, Avregistreringsorsak::fyllt20);
  EXPECT_FALSE(all[0].newInPeriod);
  EXPECT_FALSE(records(turned, "2026-11-22")[0].upphort.has_value());  // the last day is still to go
  EXPECT_TRUE(records(turned, "2026-11-23")[0].upphort.has_value());
  EXPECT_FALSE(belongs(Person("Linnea", "Östergren", "2006-07-01").registered("2025-08-20")));
}

TEST(Delivery, FillsTheFiveBlocks) {
  const auto all = records(young()
                               .registered("2026-08-20", "2026-12-10", Registreringsorsak::studiebevis,
                                           Avregistreringsorsak::studier)
                               .contact("2026-08-19")
                               .contact("2026-09-03")
                               .contact("2026-09-10")
                               .contact("2026-09-11", Utfall::ingetSvar)
                               .occupation("2026-09-03", Sysselsattningstyp::ingen)
                               .measure(Atgardstyp::studievagledning, "2026-09-05", "2026-10-01",
                                        GrundAtgSlut::enligtPlan, SysEfter::arbete));
  ASSERT_EQ(all.size(), 1U);
  const DeliveryRecord& record = all[0];
  EXPECT_EQ(record.kommun, "2281");
  EXPECT_EQ(record.regDat, day("2026-08-20"));
  EXPECT_EQ(record.senSysReg, Registreringsorsak::studiebevis);
  EXPECT_TRUE(record.newInPeriod);
  ASSERT_EQ(record.kontakter.size(), 2U);  // not the one before the registration, nor the unanswered
  EXPECT_TRUE(record.kontakter[0].isInSys());
  EXPECT_EQ(record.kontakter[1].dag, day("2026-09-10"));
  EXPECT_FALSE(record.kontakter[1].sysKontakt.has_value());
  ASSERT_EQ(record.atgarder.size(), 1U);
  EXPECT_TRUE(record.atgarder[0].begunInPeriod);
  EXPECT_EQ(record.atgarder[0].slut, day("2026-10-01"));
  EXPECT_EQ(record.atgarder[0].sysEfter, SysEfter::arbete);
  EXPECT_EQ(record.upphort->orsak, Avregistreringsorsak::studier);
}

TEST(Delivery, MeasureThatGoesOnPastThePeriodHasNoEnd) {
  const auto record =
      records(young()
                  .registered("2026-01-20")
                  .measure(Atgardstyp::praktik, "2026-06-01", "2027-01-10", GrundAtgSlut::enligtPlan))[0];
  ASSERT_EQ(record.atgarder.size(), 1U);
  EXPECT_FALSE(record.atgarder[0].begunInPeriod);
  EXPECT_FALSE(record.atgarder[0].slut.has_value());
  EXPECT_FALSE(record.atgarder[0].grundAtgSlut.has_value());
  EXPECT_TRUE(
      records(young().registered("2026-01-20").measure(Atgardstyp::praktik, "2026-03-01", "2026-06-30"))[0]
          .atgarder.empty());
}

TEST(Delivery, TwoRegistrationsGiveTwoRecordsThatShareTheMeasures) {
  const auto all = records(young()
                               .registered("2026-07-01", "2026-08-19")
                               .registered("2026-10-05")
                               .occupation("2026-07-10", Sysselsattningstyp::arbete)
                               .occupation("2026-10-06", Sysselsattningstyp::ingen)
                               .measure(Atgardstyp::enstakaSamtal, "2026-07-10", "2026-07-10")
                               .measure(Atgardstyp::praktik, "2026-09-01")
                               .measure(Atgardstyp::komvux, "2026-08-25", "2026-09-20"));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].kontakter.size(), 1U);
  EXPECT_EQ(all[1].kontakter.size(), 1U);
  EXPECT_EQ(all[0].atgarder.size(), 1U);
  EXPECT_EQ(all[1].atgarder.size(), 2U);  // the one that touches no registration is not lost
}

}  // namespace
}  // namespace fyren
