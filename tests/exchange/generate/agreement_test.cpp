// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>


#include "core/coverage/omfattning.h"
#include "core/quality/finding.h"
#include "exchange/generate/oddities.h"
#include "exchange/generate/planted.h"
#include "exchange/generate/stories.h"

// The stories know the truth, the rules of the core work it out: here the two meet.
namespace fyren::generate {
namespace {

template <typename Id>
Id idOf(std::size_t number, std::size_t row) {
  Id id;
  for (std::size_t i = 0; i < 4; ++i) id.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
  id.bytes[8] = static_cast<std::uint8_t>(row);
  id.bytes[15] = 1;
  return id;
}

UngdomFacts factsOf(const Story& story, std::size_t number) {
  const auto me = idOf<UngdomId>(number, 0);
  UngdomFacts facts{Ungdom{me, story.nummer, {}, story.fornamn, story.efternamn, "", "", "", "", "", ""}, {}, {}, {}, {}, {}, {}, {}};
  std::size_t row = 0;
  facts.bosattningar.push_back({idOf<BosattningId>(number, ++row), me, story.kommun, {story.folkbokford, std::nullopt}, Source::folkbokforing});
  for (const auto& p : story.places)
    facts.skolplaceringar.push_back({idOf<SkolplaceringId>(number, ++row), me, p.skola, p.skolenhetskod, p.form, p.program, p.arskurs, p.days, p.avgangsorsak, Source::skola});
  for (const auto& e : story.exams) facts.examina.push_back({idOf<ExamenId>(number, ++row), me, e.typ, e.dag, Source::beda});
  for (const auto& r : story.registered)
    facts.registreringar.push_back({idOf<RegistreringId>(number, ++row), me, r.days, r.orsak, r.slut, Source::egetRegister});
  for (const auto& c : story.contacts)
    facts.kontakter.push_back({idOf<KontaktId>(number, ++row), me, c.dag, c.kanal, c.riktning, c.mottagare, c.utfall, c.personal});
  for (const auto& o : story.occupations)
    facts.sysselsattningar.push_back({idOf<SysselsattningId>(number, ++row), me, o.dag, o.typ, Source::kontakt});
  for (const auto& m : story.measures)
    facts.atgarder.push_back({idOf<AtgardId>(number, ++row), me, m.typ, m.anordnare, "", m.days, m.grund, m.efter});
  return facts;
}

GenerateOptions options(int size, Day today) {
  GenerateOptions chosen;
  chosen.size = size;
  chosen.seed = 11;
  chosen.today = today;
  return chosen;
}

const RegisterFacts ours{"2281", "Sundsvall", RegisterKind::training};

TEST(GenerateAgreement, TheRulesReachTheTruthOfEveryStoryOnManyDays) {
  for (Day today = *Day::of(2026, 1, 3); today < *Day::of(2028, 3, 1); today = today + 29) {
    const auto stories = tellStories(options(400, today), RegisterKind::training);
    ASSERT_TRUE(stories);
    for (std::size_t i = 0; i < stories->size(); ++i) {
      const Story& story = (*stories)[i];
      const auto verdict = assessOmfattning(factsOf(story, i), ours, today, builtInLaw());
      EXPECT_EQ(verdict.omfattas, story.omfattas) << nameOf(story.archetype) << " " << story.nummer.text12() << " " << today.iso();
      if (story.omfattas != false) {
        EXPECT_EQ(verdict.upphor, story.upphor) << nameOf(story.archetype) << " " << story.nummer.text12() << " " << today.iso();
      }
    }
  }
}

// The law of the day, on 36 month-ends back from each reference day and four to come.
TEST(GenerateAgreement, TheRulesReachTheTruthOnEveryMonthEnd) {
  for (const Day today : {*Day::of(2026, 11, 22), *Day::of(2027, 7, 2)}) {
    const auto stories = tellStories(options(1500, today), RegisterKind::training);
    ASSERT_TRUE(stories);
    for (std::size_t i = 0; i < stories->size(); ++i) {
      const Story& story = (*stories)[i];
      const UngdomFacts facts = factsOf(story, i);
      EXPECT_EQ(truthOn(story, today), story.omfattas) << nameOf(story.archetype);
      for (const Day day : monthEnds(today, 36))
        EXPECT_EQ(isOmfattad(facts, ours, day, builtInLaw()), truthOn(story, day))
            << nameOf(story.archetype) << " " << story.nummer.text12() << " " << day.iso();
    }
  }
}

TEST(GenerateAgreement, NoRedFindingUnlessPlanted) {
  for (Day today = *Day::of(2026, 1, 10); today < *Day::of(2028, 3, 1); today = today + 47) {
    const auto stories = tellStories(options(600, today), RegisterKind::training);
    ASSERT_TRUE(stories);
    for (const HalfYear period : {HalfYear::of(today), HalfYear::of(today).previous()})
      for (std::size_t i = 0; i < stories->size(); ++i)
        for (const auto& finding : checkQuality(factsOf((*stories)[i], i), ours, period, today, builtInLaw()))
          EXPECT_NE(finding.niva, Niva::rod) << finding.rule << " " << nameOf((*stories)[i].archetype) << " " << today.iso();
  }
}

// What is planted beside the rules changes lives; the truth told with them is still the law's, on every month-end.
TEST(GenerateAgreement, TheTruthHoldsForWhatIsPlantedBesideTheRules) {
  for (const Day today : {*Day::of(2026, 11, 22), *Day::of(2027, 1, 15), *Day::of(2027, 7, 2)}) {
    auto stories = tellStories(options(600, today), RegisterKind::training);
    ASSERT_TRUE(stories);
    (void)plantOddities(*stories, {}, RegisterKind::training, today);
    for (std::size_t i = 0; i < stories->size(); ++i) {
      const Story& story = (*stories)[i];
      const UngdomFacts facts = factsOf(story, i);
      EXPECT_EQ(isOmfattad(facts, ours, today, builtInLaw()), story.omfattas) << nameOf(story.archetype) << " " << story.nummer.text12();
      for (const Day day : monthEnds(today, 36))
        EXPECT_EQ(isOmfattad(facts, ours, day, builtInLaw()), truthOn(story, day)) << nameOf(story.archetype) << " " << story.nummer.text12() << " " << day.iso();
    }
  }
}

TEST(GenerateAgreement, EveryPlantedErrorIsFound) {
  for (const Day today : {*Day::of(2026, 11, 22), *Day::of(2027, 1, 15), *Day::of(2027, 7, 2)}) {
    auto stories = tellStories(options(600, today), RegisterKind::training);
    ASSERT_TRUE(stories);
    const HalfYear period = plantingPeriod(today);
    for (const auto& planted : plantErrors(*stories, period, today)) {
      std::size_t at = 0;
      while ((*stories)[at].nummer != planted.nummer) ++at;
      bool found = false;
      for (const auto& finding : checkQuality(factsOf((*stories)[at], at), ours, period, today, builtInLaw())) {
        found = found || finding.rule == planted.rule;
        if (finding.niva == Niva::rod) {
          EXPECT_EQ(finding.rule, planted.rule) << "planted " << planted.rule;
        }
      }
      EXPECT_TRUE(found) << planted.rule << " " << today.iso();
    }
  }
}

}  // namespace
}  // namespace fyren::generate
