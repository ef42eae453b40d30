// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "core/measures/atgardsutfall.h"
#include "core/measures/kunskap.h"
#include "core/persons.h"
#include "core/quality/silencing.h"

namespace fyren {
namespace {

using persons::Person;

Day day(std::string_view iso) { return Day::parse(iso).value(); }

// --- knowledge that ages ---

TEST(Kunskap, TurnsYellowAndThenOldByTheKindThatWasTold) {
  const UngdomFacts works = Person("Alva", "Prov", "2008-03-05").occupation("2026-01-10", Sysselsattningstyp::arbete).facts();
  EXPECT_EQ(knowledgeOf(works, day("2026-04-09")).lage, Kunskapslage::farsk);
  EXPECT_EQ(knowledgeOf(works, day("2026-04-10")).lage, Kunskapslage::borFornyas);
  EXPECT_EQ(knowledgeOf(works, day("2026-07-09")).lage, Kunskapslage::borFornyas);
  EXPECT_EQ(knowledgeOf(works, day("2026-07-10")).lage, Kunskapslage::gammal);
  const UngdomFacts none = Person("Alva", "Prov", "2008-03-05").occupation("2026-01-10", Sysselsattningstyp::ingen).facts();
  EXPECT_EQ(knowledgeOf(none, day("2026-04-09")).lage, Kunskapslage::borFornyas);
}

TEST(Kunskap, IsMissingBeforeAnythingHasBeenTold) {
  const UngdomFacts facts = Person("Alva", "Prov", "2008-03-05").occupation("2026-01-10", Sysselsattningstyp::arbete).facts();
  EXPECT_EQ(knowledgeOf(facts, day("2026-01-09")).lage, Kunskapslage::saknas);
}

// --- what became of those who took part ---

TEST(Atgardsutfall, IsTheLastThatWasToldBeforeTheDay) {
  const UngdomFacts facts = Person("Alva", "Prov", "2008-03-05")
                                .measure(Atgardstyp::praktik, "2025-09-01", "2025-12-01", GrundAtgSlut::enligtPlan, SysEfter::ingen)
                                .occupation("2026-02-01", Sysselsattningstyp::arbete)
                                .occupation("2026-04-01", Sysselsattningstyp::studier)
                                .facts();
  const Day today = day("2026-11-22");
  EXPECT_EQ(outcomeAfter(facts, facts.atgarder[0], 1, today, builtInLaw()), Utfallslage::ingen);
  EXPECT_EQ(outcomeAfter(facts, facts.atgarder[0], 3, today, builtInLaw()), Utfallslage::arbete);
  EXPECT_EQ(outcomeAfter(facts, facts.atgarder[0], 6, today, builtInLaw()), Utfallslage::studier);
  EXPECT_EQ(outcomeAfter(facts, facts.atgarder[0], 12, today, builtInLaw()), std::nullopt);
}

TEST(Atgardsutfall, CountsThoseWhoTurned20OnTheWayInBothWays) {
  std::vector<UngdomFacts> all;
  all.push_back(Person("Alva", "Prov", "2008-03-05").measure(Atgardstyp::praktik, "2025-09-01", "2025-12-01", GrundAtgSlut::fickArbete, SysEfter::arbete).facts());
  all.push_back(Person("Bo", "Prov", "2006-01-15").measure(Atgardstyp::praktik, "2025-09-01", "2025-12-01", GrundAtgSlut::fickArbete, SysEfter::arbete).facts());
  const Atgardsutfall three = countOutcomes(all, 3, day("2026-11-22"), builtInLaw());
  const auto works = static_cast<std::size_t>(Utfallslage::arbete);
  EXPECT_EQ(three.alla, 2);
  EXPECT_EQ(three.fyllde20, 1);
  EXPECT_EQ(three.antal[works], 2);
  EXPECT_EQ(three.utanFyllda[works], 1);
}

TEST(Atgardsutfall, IsStudiesWhenTheRegistrationEndedWithThem) {
  const UngdomFacts facts = Person("Alva", "Prov", "2008-03-05")
                                .measure(Atgardstyp::studievagledning, "2025-03-01", "2025-06-01", GrundAtgSlut::borjadeStudera, SysEfter::okand)
                                .registered("2025-01-10", "2025-08-20", Registreringsorsak::avbrottNp, Avregistreringsorsak::studier)
                                .facts();
  EXPECT_EQ(outcomeAfter(facts, facts.atgarder[0], 3, day("2026-01-01"), builtInLaw()), Utfallslage::studier);
  EXPECT_EQ(outcomeAfter(facts, facts.atgarder[0], 1, day("2026-01-01"), builtInLaw()), Utfallslage::okand);
}

// --- notes that quiet a yellow finding ---

class SilencingTest : public ::testing::Test {
 protected:
  SilencingTest()
      : facts_(Person("Alva", "Prov", "2008-03-05").lives("2281", "2008-03-05").registered("2026-08-24").contact("2026-09-01", Utfall::ingetSvar).facts()) {}
  Finding y4() const {
    for (const Finding& finding : checkQuality(facts_, {"2281", "Sundsvall", RegisterKind::training}, HalfYear::of(today_), today_, builtInLaw()))
      if (finding.rule == "Y4") return finding;
    ADD_FAILURE() << "no Y4";
    return {};
  }
  void silence(const Finding& finding) {
    facts_.tystningar.push_back({{}, facts_.ungdom.id, finding.rule, traceOf(finding, facts_), today_, Tystningsskal::stammer, "Karin"});
  }
  Day today_ = day("2026-11-22");
  UngdomFacts facts_;
};

TEST_F(SilencingTest, QuietsTheFindingUntilAFactItIsAboutChanges) {
  silence(y4());
  EXPECT_NE(silencedBy(y4(), facts_), nullptr);
  facts_.kontakter.push_back({{{9}}, facts_.ungdom.id, day("2026-11-20"), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::ingetSvar, "Karin"});
  EXPECT_EQ(silencedBy(y4(), facts_), nullptr);
}

TEST_F(SilencingTest, FallsWithTheNextHalfYear) {
  silence(y4());
  today_ = day("2027-01-04");
  EXPECT_EQ(silencedBy(y4(), facts_), nullptr);
}

TEST_F(SilencingTest, NeverQuietsARedFinding) {
  Finding red = y4();
  red.niva = Niva::rod;
  silence(red);
  EXPECT_EQ(silencedBy(red, facts_), nullptr);
}

}  // namespace
}  // namespace fyren
