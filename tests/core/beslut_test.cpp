// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "core/coverage/ruling.h"
#include "core/persons.h"
#include "core/register/proposal.h"

// Where 29 kap. 9 § skollagen leaves it to the municipality to judge, the coordinator's decision holds for as long
// as what it rested on.
namespace fyren {
namespace {

using persons::day;
using persons::Person;

const RegisterFacts kReg = persons::ourRegister();

UngdomFacts atKomvux(std::string_view first = "2026-09-01", std::string_view last = "") {
  return Person("Elin", "Berg", "2008-03-05").school(Skolform::komvux, first, last).facts();
}

void decide(UngdomFacts& facts, bool omfattas, std::string_view on) {
  const std::int64_t stamp = decisionStamp(rule(facts, kReg, day(on), builtInLaw()));
  facts.beslut.push_back({{}, facts.ungdom.id, day(on), day(on), omfattas, "Läser enstaka kurser.", "Karin Ek", stamp});
}

Omfattning assess(const UngdomFacts& facts, std::string_view on) {
  const Omfattning verdict = assessOmfattning(facts, kReg, day(on), builtInLaw());
  EXPECT_EQ(isOmfattad(facts, kReg, day(on), builtInLaw()), verdict.omfattas);
  return verdict;
}

TEST(Beslut, MayBeTakenOnlyWhenSomethingIsUnknownAndNothingIsAgainst) {
  EXPECT_TRUE(assess(atKomvux(), "2026-11-22").kanBeslutas);
  EXPECT_FALSE(assess(atKomvux(), "2026-08-31").kanBeslutas);  // not yet at komvux: known
  EXPECT_FALSE(assess(atKomvux(), "2028-03-05").kanBeslutas);  // turns 20
}

TEST(Beslut, SettlesTheVerdictFromItsFirstDay) {
  UngdomFacts facts = atKomvux();
  decide(facts, true, "2026-11-01");
  EXPECT_EQ(assess(facts, "2026-10-31").omfattas, std::nullopt);
  EXPECT_EQ(assess(facts, "2026-11-01").omfattas, true);
  EXPECT_EQ(assess(facts, "2026-11-01").skal.key, "omfattning.skal.beslutInne");
  EXPECT_EQ(assess(facts, "2026-11-01").sedan, day("2026-11-01"));
  facts.beslut.clear();
  decide(facts, false, "2026-11-01");
  EXPECT_EQ(assess(facts, "2026-11-22").omfattas, false);
}

TEST(Beslut, NeverHoldsAgainstWhatIsCertain) {
  UngdomFacts facts = atKomvux();
  decide(facts, true, "2026-11-01");
  EXPECT_EQ(assess(facts, "2028-03-04").omfattas, true);
  EXPECT_EQ(assess(facts, "2028-03-05").omfattas, false);
  EXPECT_EQ(assess(facts, "2026-11-22").upphor, day("2028-03-05"));
}

TEST(Beslut, HoldsUntilTheFactThatItRestedOnChanges) {
  UngdomFacts facts = atKomvux();
  decide(facts, false, "2026-11-01");
  facts.skolplaceringar.back().days.last = day("2026-12-20");  // it ended
  EXPECT_EQ(assess(facts, "2026-12-20").omfattas, false);
  EXPECT_EQ(assess(facts, "2026-12-21").omfattas, true);
  facts.skolplaceringar.push_back({{}, facts.ungdom.id, "Komvux Norra", {}, Skolform::komvux, {}, {},
                                   {day("2027-01-11"), std::nullopt}, {}, Source::skola});
  const Omfattning again = assess(facts, "2027-01-11");  // another komvux: another decision
  EXPECT_EQ(again.omfattas, std::nullopt);
  EXPECT_TRUE(again.beslutUpphort);
}

TEST(Beslut, ALaterOneReplacesAnEarlierOne) {
  UngdomFacts facts = atKomvux();
  decide(facts, true, "2026-11-01");
  decide(facts, false, "2026-11-10");
  EXPECT_EQ(assess(facts, "2026-11-09").omfattas, true);
  EXPECT_EQ(assess(facts, "2026-11-10").omfattas, false);
}

TEST(Beslut, OneOnAnUnknownSchoolDoesNotCoverAnotherOne) {
  UngdomFacts facts = atKomvux();
  decide(facts, true, "2026-11-01");
  facts.skolplaceringar.back().skola = "Komvux Norra";
  EXPECT_EQ(assess(facts, "2026-11-22").omfattas, std::nullopt);
}

TEST(Beslut, NotCoveredProposesToEndTheRegistrationBecauseOfStudies) {
  UngdomFacts facts = Person("Elin", "Berg", "2008-03-05").school(Skolform::komvux, "2026-09-01").registered("2026-07-01").facts();
  decide(facts, false, "2026-11-01");
  const auto proposal = proposeRegistrering(facts, kReg, day("2026-11-22"), builtInLaw());
  EXPECT_EQ(proposal.kind, ProposedRegistrering::Kind::end);
  EXPECT_EQ(proposal.dag, day("2026-10-31"));
  EXPECT_EQ(proposal.avregistreringsorsak, Avregistreringsorsak::studier);
}

}  // namespace
}  // namespace fyren
