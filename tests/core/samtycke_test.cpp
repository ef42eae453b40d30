// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/samtycke.h"

#include <gtest/gtest.h>

#include "core/outreach/hembesok.h"

namespace fyren {
namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }

constexpr std::uint32_t bit(Uppgiftsslag slag) { return 1U << static_cast<unsigned>(slag); }

Samtycke consent() {
  return {.id = {}, .ungdom = {}, .days = {day("2026-09-01"), day("2026-12-31")}, .mottagare = "Komvux", .andamal = "studier",
          .uppgifter = bit(Uppgiftsslag::plan) | bit(Uppgiftsslag::skolgang), .aterkallat = {}, .personal = {}};
}

TEST(Samtycke, HoldsFromItsFirstThroughItsLastDay) {
  EXPECT_EQ(statusOn(consent(), day("2026-08-31")), SamtyckeStatus::inteAn);
  EXPECT_EQ(statusOn(consent(), day("2026-09-01")), SamtyckeStatus::galler);
  EXPECT_EQ(statusOn(consent(), day("2026-12-31")), SamtyckeStatus::galler);
  EXPECT_EQ(statusOn(consent(), day("2027-01-01")), SamtyckeStatus::utganget);
}

TEST(Samtycke, EndsOnTheDayItIsWithdrawn) {
  Samtycke withdrawn = consent();
  withdrawn.aterkallat = day("2026-10-10");
  EXPECT_EQ(statusOn(withdrawn, day("2026-10-09")), SamtyckeStatus::galler);
  EXPECT_EQ(statusOn(withdrawn, day("2026-10-10")), SamtyckeStatus::aterkallat);
}

TEST(Samtycke, LetsNothingOverThatItDoesNotName) {
  EXPECT_FALSE(whyNotHandOver(consent(), bit(Uppgiftsslag::plan), day("2026-10-01")));
  EXPECT_EQ(whyNotHandOver(consent(), bit(Uppgiftsslag::plan) | bit(Uppgiftsslag::atgarder), day("2026-10-01"))->key, "samtycke.utanforSamtycket");
  EXPECT_EQ(whyNotHandOver(consent(), 0, day("2026-10-01"))->key, "samtycke.ingaUppgifter");
  EXPECT_EQ(whyNotHandOver(consent(), bit(Uppgiftsslag::plan), day("2027-01-01"))->key, "samtycke.utganget");
}

// Sundsvall's routine 2.4.1: the letter goes "senast en vecka innan besöket".
TEST(Hembesok, IsAnnouncedAWeekBefore) {
  EXPECT_EQ(latestNotice(day("2026-12-08")), day("2026-12-01"));
  EXPECT_FALSE(utfallOf(Besoksutfall::ejBesokt));
  EXPECT_EQ(utfallOf(Besoksutfall::borInteDar), Utfall::ingetSvar);
}

}  // namespace
}  // namespace fyren
