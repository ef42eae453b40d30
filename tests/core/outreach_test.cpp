// SPDX-License-Identifier: EUPL-1.2
// The ladder. What the routines say is quoted beside each step: Sundsvalls metodbok (rev. 2020-05-28) and Stockholms
// stadsrevision 10/2016 avsnitt 4.3.2 with the annual report for 2023.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "core/outreach/nadd.h"
#include "core/outreach/nasta_steg.h"
#include "core/persons.h"

namespace fyren {
namespace {

using persons::Person;
using persons::Sex;

Day day(std::string_view iso) { return Day::parse(iso).value(); }
const Trappa& sundsvall() { return builtInTrappor()[0]; }
const Trappa& stockholm() { return builtInTrappor()[1]; }

// A youth and the days as they go: asks for the next step and does it.
class Routine {
 public:
  Routine(Trappa trappa, std::string_view birthDay, std::string_view registered)
      : trappa_(std::move(trappa)), facts_(Person("Alva", "Prov", birthDay).lives("2281", birthDay).registered(registered).facts()),
        today_(day(registered)) {}

  NastaSteg next() const { return nextStep(facts_, trappa_, today_, builtInLaw()).value(); }
  std::string says() const { return text(next().vad); }
  // On the step's earliest day, by its own way, with this outcome.
  Routine& tries(Utfall utfall = Utfall::ingetSvar) {
    const NastaSteg step = next();
    today_ = std::max(today_, step.tidigast);
    facts_.kontakter.push_back({{}, facts_.ungdom.id, today_, step.kanal, Riktning::utgaende, step.mottagare, utfall, "Karin"});
    return *this;
  }
  Routine& decides(Bevakningsslag slag, Day till) {
    facts_.bevakningar.push_back({{}, facts_.ungdom.id, today_, slag, next().nyckel, till, Bevakningsskal::annat, "Karin"});
    return *this;
  }
  Routine& on(std::string_view iso) { return today_ = day(iso), *this; }
  Day today() const { return today_; }
  UngdomFacts& facts() { return facts_; }

 private:
  Trappa trappa_;
  UngdomFacts facts_;
  Day today_;
};

Trappa withAllSteps(Trappa trappa) {
  for (Trappsteg& steg : trappa.steg) steg.pa = true;
  return trappa;
}

TEST(SundsvallsRutin, SeeksSomebodyWhoIs18ByTelephoneThreeTimesThenCardThenHomeVisitThenAfterThreeMonths) {
  Routine elin(sundsvall(), "2008-03-05", "2026-08-24");
  EXPECT_EQ(elin.says(), "Ring ungdomen, försök 1 av 3");  // 2.2 "En första kontakt med ungdomen sker via telefon."
  EXPECT_EQ(elin.next().tidigast, day("2026-09-07"));      // after the days of grace
  EXPECT_EQ(elin.tries().says(), "Ring ungdomen, försök 2 av 3");
  EXPECT_EQ(elin.tries().says(), "Ring ungdomen, försök 3 av 3");
  // 2.3 "Om vi inte får kontakt … efter tre försök per telefon … Är ungdomen över 18 år skickas ett kontaktvykort."
  EXPECT_EQ(elin.tries().says(), "Skicka vykort till ungdomen");
  // 2.4 "Om vi efter utskickat vykort/brev inte fått kontakt … görs ett hembesök. Två coacher åker då …"
  EXPECT_EQ(elin.tries(Utfall::skickat).says(), "Gör hembesök");
  EXPECT_TRUE(elin.next().tva);
  // 2.4.1 "senast en vecka innan besöket", "en gång i månaden"
  EXPECT_EQ(elin.next().avisera, 7);
  EXPECT_GE(elin.next().tidigast - elin.today(), 7);
  EXPECT_GE(elin.next().senast - elin.next().tidigast, 30);
  // 2.5 "Om kontakt inte fås vid hembesök upprepas kontaktförsöken efter 3 månader igen."
  const Day visit = elin.tries().today();
  EXPECT_EQ(elin.says(), "Ring ungdomen, försök 1 av 3");
  EXPECT_EQ(elin.next().slag, Stegskal::nyttVarv);
  EXPECT_GE(elin.next().tidigast, visit.plusMonths(3));
  EXPECT_LE(elin.next().tidigast, visit.plusMonths(3) + 2);  // a weekend waits for Monday
}

TEST(SundsvallsRutin, SeeksTheGuardiansOfSomebodyUnder18AndAsksForAnOrosanmalanWhenThatStepIsOn) {
  Routine noa(withAllSteps(sundsvall()), "2009-12-01", "2026-08-24");
  EXPECT_EQ(noa.says(), "Ring vårdnadshavaren, försök 1 av 3");  // 2.2 "Är ungdomen under 18 år kontaktas vårdnadshavarna."
  noa.tries().tries().tries();
  EXPECT_EQ(noa.says(), "Skicka brev till vårdnadshavaren");  // 2.3 "under 18 år skickas ett kontaktbrev till vårdnadshavarna"
  noa.tries(Utfall::skickat).tries();
  EXPECT_EQ(noa.says(), "Ta ställning till orosanmälan");  // 2.4.3 "… och ungdomen är under 18 år ska en orosanmälan … göras"
  noa.decides(Bevakningsslag::gjord, noa.today());
  EXPECT_EQ(noa.next().sort, Stegsort::bosattningskontroll);  // 2.4.1 "inte bor på den adress som hen är folkbokförd på"
  noa.decides(Bevakningsslag::gjord, noa.today());
  EXPECT_EQ(noa.next().slag, Stegskal::nyttVarv);
}

TEST(SundsvallsRutin, AsksAgainAfterThreeMonthsWhenTheYouthIsNotInterested) {
  // 2.2.3 "en bevakning/påminnelse om att kontakta ungdomen igen om tre månader"
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::villInte);
  EXPECT_EQ(elin.next().slag, Stegskal::villInte);
  EXPECT_EQ(elin.next().tidigast, day("2026-04-27"));  // 26 January + 3 months is a Sunday
}

TEST(SundsvallsRutin, FollowsUpThoseWithoutMeasureEveryThirdMonthAndOthersAsAgreed) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::nadd);
  EXPECT_EQ(elin.next().slag, Stegskal::uppfoljning);  // 5.2 "ska en uppföljning göras var tredje månad"
  EXPECT_EQ(elin.next().tidigast, day("2026-04-27"));
  // 5.1 "För deltagare som har en insats … görs uppföljning enligt överenskommelse"
  AtgardId praktik{{9}};
  elin.facts().atgarder.push_back({praktik, elin.facts().ungdom.id, Atgardstyp::praktik, "", "", {day("2026-02-02"), {}}, {}, {}});
  EXPECT_EQ(elin.on("2026-02-02").next().slag, Stegskal::atgard);
  elin.facts().uppfoljningar.push_back({{}, elin.facts().ungdom.id, praktik, day("2026-02-20"), {}});
  EXPECT_EQ(elin.next().senast, day("2026-02-20"));
  elin.on("2026-02-20").tries(Utfall::nadd);
  EXPECT_GT(elin.next().senast, day("2026-04-20"));  // done by the contact; no other day is agreed yet
}

TEST(StockholmsRutin, WaitsTwoWeeksAndSendsLettersAfter15SeptemberThenCallsThenSmsAndLetterThenKnackkortThenVisits) {
  Routine elin(stockholm(), "2008-03-05", "2026-08-03");
  EXPECT_EQ(elin.says(), "Skicka brev till ungdomen");  // 1 "Större brevkick … efter 15 september."
  EXPECT_EQ(elin.next().tidigast, day("2026-09-16"));
  elin.tries(Utfall::skickat);
  // 2 "De ungdomar som inte svarar på brevet kontaktas per telefon … vid minst tre olika tillfällen."
  EXPECT_EQ(elin.says(), "Ring ungdomen, försök 1 av 3");
  elin.tries().tries().tries();
  EXPECT_EQ(elin.says(), "Skicka sms till ungdomen");  // 3 "skickas SMS, samt brev"
  EXPECT_EQ(elin.tries(Utfall::skickat).says(), "Skicka brev till ungdomen");
  EXPECT_EQ(elin.tries(Utfall::skickat).says(), "Lämna knackkort");  // 4 "Knackkort … datum och tid för planerat besök"
  EXPECT_EQ(elin.tries(Utfall::skickat).says(), "Gör hembesök");     // 5 "genomförs hembesök", "av minst två personal"
  EXPECT_TRUE(elin.next().tva);
  EXPECT_EQ(elin.tries().next().slag, Stegskal::nyttVarv);
}

TEST(StockholmsRutin, BeginsWithinAMonthWhenItIsNotSummer) {
  const Routine elin(stockholm(), "2008-03-05", "2026-10-05");
  EXPECT_EQ(elin.next().tidigast, day("2026-10-19"));  // "väntar KAA två veckor innan uppsöksarbetet påbörjas"
  EXPECT_LE(elin.next().senast, day("2026-11-05"));    // "påbörjas inom en månad efter att de registrerats i BER"
}

TEST(StockholmsRutin, SendsALetterBeforeThe20thBirthdayOnce) {
  Routine linnea(stockholm(), "2007-01-10", "2026-08-24");
  const auto letters = [&] {
    const auto steps = waitingSteps(linnea.facts(), stockholm(), linnea.today(), builtInLaw());
    return std::count_if(steps.begin(), steps.end(), [](const NastaSteg& step) { return step.slag == Stegskal::fyller20; });
  };
  EXPECT_EQ((linnea.on("2026-11-10"), letters()), 0);
  EXPECT_EQ((linnea.on("2026-11-11"), letters()), 1);
  linnea.facts().bevakningar.push_back({{}, {}, linnea.today(), Bevakningsslag::gjord, "brev20@20270110", linnea.today(), Bevakningsskal::annat, ""});
  EXPECT_EQ(letters(), 0);
}

Plan planOf(const UngdomFacts& facts, std::string_view dag, std::optional<Day> followUp, std::optional<Day> last = {}, std::int64_t nr = 1) {
  return {.id = {}, .ungdom = facts.ungdom.id, .dag = day(dag), .personal = "Karin", .mal = "Bli klar", .ungdomen = {}, .kommunen = {}, .andra = {},
          .days = {day(dag), last}, .avslut = {}, .uppfoljning = followUp, .nr = nr};
}

TEST(Plan, IsFollowedUpOnTheDayThatItSays) {
  // Skolverkets allmänna råd: planen ska säga när den följs upp (punkt 7).
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::nadd);
  elin.facts().planer.push_back(planOf(elin.facts(), "2026-01-26", day("2026-03-10")));
  EXPECT_EQ(elin.next().slag, Stegskal::plan);
  EXPECT_EQ(elin.next().senast, day("2026-03-10"));
  elin.on("2026-03-09").tries(Utfall::nadd);
  EXPECT_EQ(elin.next().slag, Stegskal::uppfoljning) << "the contact on its day was the follow-up";
}

TEST(Plan, StaysDueUntilSomebodyIsReachedOrTheNextVersionSaysAnotherDay) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::nadd);
  elin.facts().planer.push_back(planOf(elin.facts(), "2026-01-26", day("2026-03-10")));
  elin.on("2026-04-20");
  EXPECT_EQ(elin.next().senast, day("2026-03-10"));
  elin.facts().planer.push_back(planOf(elin.facts(), "2026-04-20", day("2026-06-01"), {}, 2));
  EXPECT_EQ(elin.next().senast, day("2026-06-01"));
  elin.facts().planer.push_back(planOf(elin.facts(), "2026-04-20", day("2026-05-18"), {}, 3));  // corrected the same day
  EXPECT_EQ(elin.next().senast, day("2026-05-18"));
}

TEST(Plan, IsFollowedUpWhenItEndsAndNotWhenItSaysWhyItEnded) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::nadd);
  elin.facts().planer.push_back(planOf(elin.facts(), "2026-01-26", {}, day("2026-03-31")));
  EXPECT_EQ(elin.next().slag, Stegskal::plan);
  EXPECT_EQ(elin.next().senast, day("2026-03-31"));
  elin.facts().planer.back().avslut = "Började på komvux";
  EXPECT_EQ(elin.next().slag, Stegskal::uppfoljning);
}

TEST(AvtaladTid, IsTheNextStepOnItsDayAndOverWhetherTheYouthCameOrNot) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::nadd);
  elin.facts().uppfoljningar.push_back({.id = {}, .ungdom = elin.facts().ungdom.id, .dag = day("2026-02-06"), .minut = 14 * 60 + 5});
  EXPECT_EQ(elin.next().slag, Stegskal::avtalat);
  EXPECT_EQ(elin.next().tidigast, day("2026-02-06"));
  EXPECT_EQ(elin.next().senast, day("2026-02-06"));
  EXPECT_EQ(elin.says(), "Avtalad tid med ungdomen kl. 14.05");
  elin.on("2026-02-09");
  EXPECT_EQ(elin.next().slag, Stegskal::avtalat) << "nobody has written down what came of it";
  elin.tries(Utfall::ingetSvar);
  EXPECT_EQ(elin.next().slag, Stegskal::trappa);
}

TEST(AvtaladTid, WaitsBesideTheLadderWhileTheYouthIsSought) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries();
  elin.facts().uppfoljningar.push_back({.id = {}, .ungdom = elin.facts().ungdom.id, .dag = day("2026-02-20")});
  const auto steps = waitingSteps(elin.facts(), sundsvall(), elin.today(), builtInLaw());
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].slag, Stegskal::trappa);
  EXPECT_EQ(steps[1].slag, Stegskal::avtalat);
}

TEST(Klockslag, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(readClock("9"), 540);
  EXPECT_EQ(readClock(" 14.30 "), 870);
  EXPECT_EQ(readClock("00:00"), 0);
  EXPECT_EQ(readClock("23.59"), 1439);
  for (const char* none : {"", "24", "23.60", "9.5", "14.300", "kl 9", "-1", "9.-1"}) EXPECT_FALSE(readClock(none)) << none;
  EXPECT_EQ(clockText(540), "9.00");
  EXPECT_EQ(clockText(1439), "23.59");
}

TEST(Trappa, GivesANewStepAnIdThatNoOtherHas) {
  Trappa trappa = sundsvall();
  for (int i = 0; i < 3; ++i) trappa.steg.push_back(newSteg(trappa, Stegsort::kontakt, Kanal::telefon));
  trappa.steg.push_back(newSteg(trappa, Stegsort::orosanmalan, Kanal::telefon));
  EXPECT_TRUE(isSound(trappa));
  EXPECT_EQ(readTrappa(writeTrappa(trappa))->steg.size(), trappa.steg.size());
}

TEST(Trappa, KnowsWhatKindOfStepADecisionIsAbout) {
  for (const Trappa& trappa : builtInTrappor())
    for (const Trappsteg& steg : trappa.steg) EXPECT_EQ(sortOfKey(steg.id + ".1@20260101"), steg.sort) << steg.id;
  for (const Stegsort sort : {Stegsort::orosanmalan, Stegsort::bosattningskontroll})
    EXPECT_EQ(sortOfKey(newSteg(sundsvall(), sort, Kanal::telefon).id + ".1@20260101"), sort);
}

TEST(Trappa, CountsOneTryADayAndWay) {
  Routine elin(sundsvall(), "2008-03-05", "2026-08-24");
  elin.tries();
  elin.facts().kontakter.push_back(elin.facts().kontakter.back());
  EXPECT_EQ(elin.next().forsok, 2);
}

TEST(Trappa, BeginsAnewWhenTheYouthComesByItself) {
  Routine elin(sundsvall(), "2008-03-05", "2026-08-24");
  elin.tries().tries();
  elin.facts().kontakter.push_back({{}, elin.facts().ungdom.id, elin.today(), Kanal::dropIn, Riktning::inkommande, Mottagare::ungdom, Utfall::nadd, ""});
  EXPECT_EQ(elin.next().slag, Stegskal::uppfoljning);
}

TEST(Trappa, TakesTheDayThatWasDecidedUntilTheStepIsAnother) {
  Routine elin(sundsvall(), "2008-03-05", "2026-08-24");
  elin.tries().decides(Bevakningsslag::nyDag, day("2026-10-14"));
  EXPECT_EQ(elin.next().senast, day("2026-10-14"));
  EXPECT_NE(text(elin.next().skal).find("annat skäl"), std::string::npos);
  elin.on("2026-10-14").tries();
  EXPECT_EQ(elin.next().forsok, 3);
  EXPECT_LT(elin.next().senast, day("2026-10-31"));
}

TEST(Trappa, GoesOnWithTheNextStepWhenOneIsPassedOver) {
  Routine elin(sundsvall(), "2008-03-05", "2026-08-24");
  elin.tries().decides(Bevakningsslag::hoppadOver, elin.today());
  EXPECT_EQ(elin.says(), "Skicka vykort till ungdomen");
}

TEST(Trappa, PutsOffAFollowUpThatIsPassedOverAndCanDoSoTwice) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::nadd).on("2026-04-27").decides(Bevakningsslag::hoppadOver, day("2026-04-27"));
  EXPECT_EQ(elin.next().tidigast, day("2026-07-27"));
  elin.on("2026-07-27").decides(Bevakningsslag::hoppadOver, day("2026-07-27"));
  EXPECT_EQ(elin.next().tidigast, day("2026-10-27"));
}

TEST(Trappa, NeverLetsTheLatestDayPassTheHalfYear) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries(Utfall::nadd).decides(Bevakningsslag::nyDag, day("2027-02-01"));
  EXPECT_EQ(elin.next().senast, day("2026-12-31"));
  EXPECT_FALSE(elin.next().grans.key.empty());
}

TEST(Trappa, IsTheSameAfterWritingAndReading) {
  for (const Trappa& trappa : builtInTrappor()) {
    const auto read = readTrappa(writeTrappa(trappa));
    ASSERT_TRUE(read);
    EXPECT_EQ(writeTrappa(*read), writeTrappa(trappa));
    EXPECT_FALSE(trappa.kalla.empty());
  }
}

TEST(Trappa, IsRefusedWhenItWouldLeaveSomebodyWithoutANextDate) {
  Trappa none = sundsvall();
  for (Trappsteg& steg : none.steg) steg.pa = false;
  EXPECT_FALSE(isSound(none));
  Trappa young = sundsvall();
  for (Trappsteg& steg : young.steg) steg.alder = Stegalder::under18;
  EXPECT_FALSE(isSound(young));
  Trappa rare = sundsvall();
  rare.uppfoljning = kMostMonths + 1;
  EXPECT_FALSE(isSound(rare));
  EXPECT_FALSE(readTrappa("{\"steg\": 3}"));
  EXPECT_FALSE(readTrappa("inget"));
}

TEST(Halvarsvakt, TellsWhoHasNotBeenSoughtThisHalfYearAndTheDaysLeft) {
  Routine elin(sundsvall(), "2008-03-05", "2026-01-12");
  elin.tries();
  const auto guard = [&](std::string_view iso) { return guardHalfYear(elin.facts(), sundsvall(), day(iso), builtInLaw()).value(); };
  EXPECT_TRUE(guard("2026-06-30").sokt);
  EXPECT_FALSE(guard("2026-07-01").sokt);
  EXPECT_EQ(guard("2026-12-30").dagarKvar, 1);
  EXPECT_FALSE(guardHalfYear(elin.facts(), sundsvall(), day("2028-03-05"), builtInLaw()));
}

TEST(Naddhet, FollowsThePrintedDefinition) {
  // "Nådd": ungdomen eller en anhörig har svarat eller själv tagit kontakt; "ej nådd": minst ett obesvarat försök.
  UngdomFacts facts = Person("Alva", "Prov", "2008-03-05").facts();
  const Interval all{day("2026-01-01"), day("2026-12-31")};
  const auto add = [&](Utfall utfall, Riktning riktning) {
    facts.kontakter.push_back({{}, {}, day("2026-05-05"), Kanal::telefon, riktning, Mottagare::ungdom, utfall, ""});
    return naddhetIn(facts, all);
  };
  EXPECT_EQ(naddhetIn(facts, all), Naddhet::inteSokt);
  EXPECT_EQ(add(Utfall::skickat, Riktning::utgaende), Naddhet::ejNadd);
  EXPECT_EQ(add(Utfall::felNummer, Riktning::utgaende), Naddhet::ejNadd);
  EXPECT_EQ(add(Utfall::nadd, Riktning::inkommande), Naddhet::komSjalv);
  EXPECT_EQ(add(Utfall::vardnadshavareSvarade, Riktning::utgaende), Naddhet::nadd);
  EXPECT_EQ(naddhetIn(facts, {day("2025-01-01"), day("2025-12-31")}), Naddhet::inteSokt);
}

}  // namespace
}  // namespace fyren
