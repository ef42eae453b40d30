// SPDX-License-Identifier: EUPL-1.2
// What must hold of everybody in the register, whatever has happened, by whatever sound ladder, in whatever order it was
// entered.
#include <gtest/gtest.h>

#include "base/text.h"
#include "core/histories.h"
#include "core/measures/atgardsutfall.h"
#include "core/measures/kunskap.h"
#include "core/outreach/nadd.h"
#include "core/outreach/nasta_steg.h"
#include "core/persons.h"
#include "core/register/effective_days.h"

namespace fyren {
namespace {

using histories::anyHistory;
using histories::anyTrappa;
using histories::Chance;
using histories::shuffled;

constexpr unsigned kSeed = 20261122;

Day day(std::string_view iso) { return Day::parse(iso).value(); }

// A built-in ladder, one with its steps that are off by default turned on, or any that the editor would take.
Trappa someTrappa(Chance& chance) {
  const int which = chance.below(5);
  if (which < 2) return builtInTrappor()[static_cast<std::size_t>(which)];
  if (which > 2) return anyTrappa(chance);
  Trappa trappa = builtInTrappor()[0];
  for (Trappsteg& steg : trappa.steg) steg.pa = true;
  return trappa;
}

TEST(Everybody, InTheRegisterHasANextStepWithinTheNextHalfYearBySoundLadders) {
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  Chance chance{std::mt19937(kSeed)};
  int registered = 0, again = 0, postponed = 0;
  for (int round = 0; round < 20000; ++round) {
    const Day today = day("2026-01-01") + chance.below(730);
    const Trappa trappa = someTrappa(chance);
    ASSERT_TRUE(isSound(trappa));
    const UngdomFacts facts = anyHistory(chance, today, trappa);
    const auto next = nextStep(facts, trappa, today, builtInLaw());
    const Registrering* held = registreringOn(facts, today, builtInLaw());
    ASSERT_EQ(next.has_value(), held != nullptr);
    if (!next) continue;
    ++registered;
    again += facts.registreringar.size() > 1 ? 1 : 0;
    postponed += facts.bevakningar.empty() ? 0 : 1;
    ASSERT_LE(next->tidigast, next->senast);
    ASSERT_LE(next->senast, *effectiveDays(*held, facts.ungdom, builtInLaw()).last);
    ASSERT_LE(next->senast, HalfYear::of(today).next().last());
    ASSERT_FALSE(next->nyckel.empty());
    ASSERT_EQ(text(next->vad).find("«"), std::string::npos);
    ASSERT_EQ(text(next->skal).find("«"), std::string::npos);
  }
  EXPECT_GT(registered, 15000);
  EXPECT_GT(again, 8000);
  EXPECT_GT(postponed, 8000);
}

void expectSameSteps(const std::vector<NastaSteg>& a, const std::vector<NastaSteg>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].nyckel, b[i].nyckel);
    EXPECT_EQ(a[i].tidigast, b[i].tidigast);
    EXPECT_EQ(a[i].senast, b[i].senast);
    EXPECT_EQ(a[i].vad, b[i].vad);
    EXPECT_EQ(a[i].skal, b[i].skal);
    EXPECT_EQ(a[i].rad, b[i].rad);
  }
}

void expectSameGuard(const UngdomFacts& a, const UngdomFacts& b, const Trappa& trappa, Day today) {
  const auto one = guardHalfYear(a, trappa, today, builtInLaw()), two = guardHalfYear(b, trappa, today, builtInLaw());
  ASSERT_EQ(one.has_value(), two.has_value());
  if (!one) return;
  EXPECT_EQ(std::tie(one->sokt, one->besked, one->galler, one->dagarKvar), std::tie(two->sokt, two->besked, two->galler, two->dagarKvar));
}

void expectSameOutcomes(const UngdomFacts& a, const UngdomFacts& b, Day today) {
  for (const Atgard& atgard : a.atgarder)
    for (const int months : {0, 1, 3, 6, 12})
      EXPECT_EQ(outcomeAfter(a, atgard, months, today, builtInLaw()), outcomeAfter(b, atgard, months, today, builtInLaw()));
}

TEST(Everybody, IsKnownSoughtAndFollowedUpTheSameInAnyOrderOfEntryWithinADay) {
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  Chance chance{std::mt19937(kSeed)};
  int told = 0;
  for (int round = 0; round < 6000 && !::testing::Test::HasFailure(); ++round) {
    const Day today = day("2026-01-01") + chance.below(730);
    const Trappa trappa = someTrappa(chance);
    const UngdomFacts facts = anyHistory(chance, today, trappa);
    const UngdomFacts other = shuffled(facts, chance);
    expectSameSteps(waitingSteps(facts, trappa, today, builtInLaw()), waitingSteps(other, trappa, today, builtInLaw()));
    expectSameGuard(facts, other, trappa, today);
    expectSameOutcomes(facts, other, today);
    EXPECT_EQ(naddhetIn(facts, HalfYear::of(today).days()), naddhetIn(other, HalfYear::of(today).days()));
    const Kunskap known = knowledgeOf(facts, today), same = knowledgeOf(other, today);
    EXPECT_EQ(known.lage, same.lage);
    EXPECT_EQ(known.senaste.has_value(), same.senaste.has_value());
    if (known.senaste) {
      EXPECT_EQ(known.senaste->typ, same.senaste->typ);
    }
    told += known.senaste ? 1 : 0;
  }
  EXPECT_GT(told, 3000);
}

// An occupation that was told on the same day as "none" and "unknown" is what is known.
TEST(Kunskap, OfOneDayIsWhatTellsMost) {
  Chance chance{std::mt19937(kSeed)};
  UngdomFacts facts = persons::Person("Alva", "Prov", "2008-03-05").facts();
  const auto tell = [&facts](std::uint8_t id, Sysselsattningstyp typ) { facts.sysselsattningar.push_back({SysselsattningId{{id}}, {}, day("2026-11-02"), typ, Source::kontakt}); };
  tell(1, Sysselsattningstyp::okand);
  tell(3, Sysselsattningstyp::ingen);
  EXPECT_EQ(knowledgeOf(shuffled(facts, chance), day("2026-11-22")).senaste->typ, Sysselsattningstyp::ingen);
  tell(2, Sysselsattningstyp::praktik);
  for (int i = 0; i < 6; ++i) EXPECT_EQ(knowledgeOf(shuffled(facts, chance), day("2026-11-22")).senaste->typ, Sysselsattningstyp::praktik);
}

// A ladder whose last step is for those under 18: who turns 18 on the way begins a new round, and its tries count.
TEST(Trappa, BeginsAnewForWhoeverTurns18BeforeALastStepForTheYounger) {
  Trappa trappa;
  trappa.steg = {newSteg(trappa, Stegsort::kontakt, Kanal::telefon)};
  trappa.steg[0].forsok = 1;
  trappa.steg.push_back(newSteg(trappa, Stegsort::kontakt, Kanal::hembesok));
  trappa.steg[1].alder = Stegalder::under18;
  ASSERT_TRUE(isSound(trappa));
  UngdomFacts facts = persons::Person("Alva", "Prov", "2008-03-05").facts();
  const Day turns18 = facts.ungdom.nummer.birthDay().plusYears(18);
  const auto seek = [&](Day dag) { facts.kontakter.push_back({{}, {}, dag, Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::ingetSvar, "K"}); };
  facts.registreringar.push_back({{}, {}, {turns18 - 60, {}}, Registreringsorsak::saknas, {}, Source::handlaggare});
  seek(turns18 - 10);
  EXPECT_EQ(nextStep(facts, trappa, turns18 - 9, builtInLaw())->kanal, Kanal::hembesok);
  const auto anew = nextStep(facts, trappa, turns18, builtInLaw());
  EXPECT_EQ(anew->slag, Stegskal::nyttVarv);
  EXPECT_GE(anew->tidigast, (turns18 - 10).plusMonths(trappa.nyttVarv));
  seek(anew->tidigast);
  EXPECT_EQ(nextStep(facts, trappa, anew->tidigast, builtInLaw())->slag, Stegskal::nyttVarv);
  EXPECT_GE(nextStep(facts, trappa, anew->tidigast, builtInLaw())->tidigast, anew->tidigast.plusMonths(trappa.nyttVarv));
}

}  // namespace
}  // namespace fyren
