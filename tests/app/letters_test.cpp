// SPDX-License-Identifier: EUPL-1.2
#include "app/letter_run.h"

#include "app/areas.h"
#include "app/case_papers.h"
#include "app/home_visits.h"
#include "app/register_fixture.h"
#include "app/routine.h"
#include "app/todo_board.h"
#include "assets/assets.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;

class Letters : public testing::RegisterTest {
 protected:
  void SetUp() override { ASSERT_TRUE(changeAvsandare(*session_, {.namn = "", .adress = "", .telefon = "060-19 10 00", .epost = "", .fonsterVanster = false})); }
  UngdomId youth(const char* fornamn, const char* birth, bool address = true) {
    const UngdomId id = add(fornamn, "Provsson", birth);
    Ungdom ungdom = facts(id).ungdom;
    if (address) {
      ungdom.gatuadress = "Storgatan 1";
      ungdom.postnummer = "85630";
      ungdom.postort = "Sundsvall";
    }
    EXPECT_TRUE(changeUngdom(*session_, ungdom));
    put(Registrering{.id = {}, .ungdom = id, .days = {day("2026-09-01"), {}}, .orsak = Registreringsorsak::saknas, .avregistreringsorsak = {}, .source = Source::handlaggare});
    return id;
  }
  void moveTo(const char* iso) { passTo(day(iso)); }
};

TEST_F(Letters, GoToGuardiansYouthsAndNobodyWithoutAnAddress) {
  const UngdomId young = youth("Ung", "2009-05-01"), adult = youth("Vuxen", "2008-01-05"), none = youth("Adresslös", "2008-01-06", false);
  const LetterRun run = letterRun(*session_, {});
  EXPECT_EQ(run.envelopes, 2);
  EXPECT_EQ(run.without, 1);
  const std::string html = letterRunHtml(*session_, {});
  EXPECT_NE(html.find("Vårdnadshavare till Ung Provsson"), std::string::npos);
  EXPECT_NE(html.find("Vuxen Provsson<br>Storgatan 1<br>856 30 Sundsvall"), std::string::npos);
  EXPECT_EQ(html.find("Adresslös"), std::string::npos);
  EXPECT_EQ(html.find("{{"), std::string::npos);
  (void)young, (void)adult, (void)none;
}

TEST_F(Letters, AreLoggedAsContactsInOneActAndTakenBackAsOne) {
  const UngdomId id = youth("Ung", "2009-05-01");
  LetterWish wish;
  wish.bada = true;
  EXPECT_EQ(said(recordLetterRun(*session_, wish)), "2 brev är nu bokförda i dag.");
  ASSERT_EQ(facts(id).kontakter.size(), 2U);
  EXPECT_EQ(facts(id).kontakter.front().utfall, Utfall::skickat);
  EXPECT_EQ(sentRuns(*session_).size(), 1U);
  ASSERT_TRUE(undo(*session_));
  EXPECT_TRUE(facts(id).kontakter.empty());
  EXPECT_TRUE(sentRuns(*session_).empty());
}

TEST_F(Letters, AreNotSentToWhoeverWasLeftOut) {
  const UngdomId id = youth("Ung", "2009-05-01");
  LetterWish wish;
  wish.leftOut = {id};
  EXPECT_EQ(letterRun(*session_, wish).envelopes, 0);
  EXPECT_FALSE(recordLetterRun(*session_, wish));
  EXPECT_EQ(letterRunHtml(*session_, wish), "");
}

TEST_F(Letters, ThatNobodyCouldAnswerAreNeitherPrintedNorLogged) {
  const UngdomId id = youth("Ung", "2009-05-01");
  ASSERT_TRUE(changeAvsandare(*session_, {.namn = "KAA", .adress = "Storgatan 2", .telefon = " ", .epost = "", .fonsterVanster = false}));
  ASSERT_TRUE(letterHindrance(*session_));
  EXPECT_EQ(letterRun(*session_, {}).envelopes, 1);
  EXPECT_EQ(letterRunHtml(*session_, {}), "");
  EXPECT_EQ(said(recordLetterRun(*session_, {})),
            "refused: Avsändaren saknar telefon och e-post, så den som får brevet kan inte höra av sig. Fyll i minst ett av dem på sidan Brev, "
            "under Texter och avsändare. Inget har skrivits ut eller bokförts.");
  EXPECT_TRUE(facts(id).kontakter.empty());
  ASSERT_TRUE(changeAvsandare(*session_, {.namn = "KAA", .adress = "", .telefon = "", .epost = "kaa@exempel.se", .fonsterVanster = false}));
  EXPECT_FALSE(letterHindrance(*session_));
  EXPECT_NE(letterRunHtml(*session_, {}).find("kaa@exempel.se"), std::string::npos);
}

// 29 kap. 9 § första stycket 1 skollagen: until the day before the 20th birthday.
TEST_F(Letters, GoOnTheDayBeforeThe20thBirthdayAndNotOnIt) {
  youth("Fyller", "2006-11-23");
  EXPECT_EQ(letterRun(*session_, {}).envelopes, 1);
  moveTo("2026-11-23");
  EXPECT_EQ(letterRun(*session_, {}).envelopes, 0);
  EXPECT_TRUE(letterRun(*session_, {}).rows.empty());
}

TEST_F(Letters, LeaveOutWhoeverIsRegisteredButNoLongerCoveredAndSayWhy) {
  const UngdomId id = youth("Åter", "2008-01-05");
  EXPECT_EQ(letterRun(*session_, {}).envelopes, 1);
  put(Skolplacering{.id = {}, .ungdom = id, .skola = "Hedbergska", .skolenhetskod = "", .skolform = Skolform::gymnasieNationellt, .program = "", .arskurs = "2", .days = {day("2026-10-01"), {}}, .avgangsorsak = "", .source = Source::handlaggare});
  ASSERT_EQ(row(id).lage, Lage::attAvsluta);
  const LetterRun run = letterRun(*session_, {});
  EXPECT_EQ(run.envelopes, 0);
  EXPECT_EQ(run.without, 0);
  ASSERT_EQ(run.rows.size(), 1U);
  EXPECT_TRUE(run.rows[0].isUncovered);
  EXPECT_EQ(text(run.rows[0].skal).rfind("Får inget brev. Omfattas inte: ", 0), 0U) << text(run.rows[0].skal);
}

TEST_F(Letters, CountTheirAnswers) {
  const UngdomId id = youth("Vuxen", "2008-01-05");
  youth("Tyst", "2008-01-07");
  ASSERT_TRUE(recordLetterRun(*session_, {}));
  moveTo("2026-11-30");
  put(Kontakt{.id = {}, .ungdom = id, .dag = day("2026-11-29"), .kanal = Kanal::dropIn, .riktning = Riktning::inkommande, .utfall = Utfall::nadd, .personal = "Karin Ek"});
  const auto runs = sentRuns(*session_);
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].youths, 2);
  EXPECT_EQ(runs[0].answered, 1);
  EXPECT_EQ(runs[0].daysLeft, 22);
}

TEST_F(Letters, BeforeThe20thBirthdayGoToThoseWithinThreeMonths) {
  youth("Snart", "2007-01-10");
  youth("Senare", "2007-06-10");
  LetterWish wish;
  wish.slag = Brevslag::tjugoar;
  wish.to = LetterTo::fyller20;
  EXPECT_EQ(letterRun(*session_, wish).envelopes, 1);
  EXPECT_NE(letterRunHtml(*session_, wish).find("10 januari 2027"), std::string::npos);
}

// Stadsrevisionen 10/2016 avsnitt 4.3.2: a letter with information before the 20th birthday; the step is taken by the run.
TEST_F(Letters, BeforeThe20thBirthdaySettleTheStepOfWhoeverGotOne) {
  Trappa trappa = routineOf(*session_);
  trappa.brev20 = 60;
  ASSERT_TRUE(saveRoutine(*session_, trappa));
  const UngdomId soon = youth("Snart", "2007-01-10"), left = youth("Utelämnad", "2007-01-12");
  const auto waits = [&](UngdomId id) {
    const auto steps = waitingSteps(facts(id), trappa, session_->today(), session_->law());
    return std::any_of(steps.begin(), steps.end(), [](const NastaSteg& step) { return step.slag == Stegskal::fyller20; });
  };
  ASSERT_TRUE(waits(soon) && waits(left));
  LetterWish wish;
  wish.slag = Brevslag::tjugoar;
  wish.to = LetterTo::nastaSteg;
  wish.leftOut = {left};
  ASSERT_EQ(letterRun(*session_, wish).envelopes, 1);
  ASSERT_TRUE(recordLetterRun(*session_, wish));
  EXPECT_FALSE(waits(soon));
  EXPECT_TRUE(waits(left));
  moveTo("2027-01-09");
  EXPECT_FALSE(waits(soon)) << "nor later";
  ASSERT_TRUE(undo(*session_));
  EXPECT_TRUE(waits(soon));
}

TEST_F(Letters, OfAnotherKindDoNotSettleTheStepBeforeThe20thBirthday) {
  Trappa trappa = routineOf(*session_);
  trappa.brev20 = 60;
  ASSERT_TRUE(saveRoutine(*session_, trappa));
  const UngdomId soon = youth("Snart", "2007-01-10");
  ASSERT_TRUE(recordLetterRun(*session_, {}));
  EXPECT_EQ(waitingSteps(facts(soon), trappa, today_, session_->law()).back().slag, Stegskal::fyller20);
}

// Sundsvalls metodbok 2.3: after three tries a card, under 18 a letter to the guardians. One run takes them all.
TEST_F(Letters, ByStepGoToThoseWhoseStepIsThisLetterNowAndMoveThemOn) {
  const UngdomId young = youth("Ung", "2009-05-01"), adult = youth("Vuxen", "2008-01-05"), called = youth("Ringd", "2008-01-06");
  const auto call = [&](UngdomId id, const char* dag) { put(Kontakt{.id = {}, .ungdom = id, .dag = day(dag), .personal = "Karin Ek"}); };
  for (const char* dag : {"2026-09-16", "2026-09-21", "2026-09-25"}) call(young, dag), call(adult, dag);
  call(called, "2026-09-16");
  const auto dueNow = [&] {
    TodoBoard board;
    board.refresh(*session_);
    return board.lettersNow("");
  };
  const auto due = dueNow();
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].slag, Brevslag::vykort);
  EXPECT_EQ(due[0].antal, 2);
  LetterWish wish;
  wish.to = LetterTo::nastaSteg;
  EXPECT_EQ(letterRun(*session_, wish).envelopes, 1) << "the letter to the guardians alone";
  wish.slag = due[0].slag;
  ASSERT_EQ(letterRun(*session_, wish).envelopes, due[0].antal);
  ASSERT_TRUE(recordLetterRun(*session_, wish));
  for (const UngdomId& id : {young, adult}) EXPECT_EQ(nextStep(facts(id), routineOf(*session_), today_, session_->law())->kanal, Kanal::hembesok);
  EXPECT_EQ(nextStep(facts(called), routineOf(*session_), today_, session_->law())->kanal, Kanal::telefon);
  EXPECT_TRUE(dueNow().empty());
  EXPECT_TRUE(letterRun(*session_, wish).rows.empty());
}

TEST_F(Letters, AreInSwedishOrder) {
  const UngdomId last = youth("Kim", "2008-01-05");
  Ungdom ungdom = facts(last).ungdom;
  ungdom.efternamn = "Öst";
  ASSERT_TRUE(changeUngdom(*session_, ungdom));
  youth("Åsa", "2008-01-06");
  youth("Ärla", "2008-01-07");
  youth("Öjar", "2008-01-08");
  youth("Zara", "2008-01-09");
  std::vector<std::string> names;
  for (const LetterRecipient& row : letterRun(*session_, {}).rows) names.push_back(row.namn);
  EXPECT_EQ(names, (std::vector<std::string>{"Provsson, Zara", "Provsson, Åsa", "Provsson, Ärla", "Provsson, Öjar", "Öst, Kim"}));
}

TEST_F(Letters, InArabicAreWrittenFromTheRightWithTheAddressFromTheLeft) {
  youth("Vuxen", "2008-01-05");
  LetterWish wish;
  wish.sprak = Sprak::arabiska;
  const std::string html = letterRunHtml(*session_, wish);
  EXPECT_NE(html.find("<html lang=\"ar\" dir=\"rtl\">"), std::string::npos);
  EXPECT_NE(html.find("<p class=\"to\" dir=\"ltr\">"), std::string::npos);
}

TEST_F(Letters, CannotBringHtmlIn) {
  const UngdomId id = youth("Vuxen", "2008-01-05");
  Ungdom ungdom = facts(id).ungdom;
  ungdom.fornamn = "<script>";
  ASSERT_TRUE(changeUngdom(*session_, ungdom));
  EXPECT_EQ(letterRunHtml(*session_, {}).find("<script>"), std::string::npos);
}

TEST_F(Letters, FollowTheMunicipalitysOwnTextUntilItGoesBack) {
  youth("Vuxen", "2008-01-05");
  ASSERT_TRUE(changeLetterText(*session_, Brevslag::kontakt, Sprak::svenska, "# Eget brev\n\nHej {förnamn}!\n"));
  EXPECT_NE(letterRunHtml(*session_, {}).find("Eget brev"), std::string::npos);
  EXPECT_FALSE(changeLetterText(*session_, Brevslag::kontakt, Sprak::svenska, "Hej {förnman}!"));
  ASSERT_TRUE(changeLetterText(*session_, Brevslag::kontakt, Sprak::svenska, ""));
  EXPECT_EQ(letterRunHtml(*session_, {}).find("Eget brev"), std::string::npos);
  EXPECT_FALSE(letterText(*session_, Brevslag::kontakt, Sprak::svenska).isOwn);
}

TEST_F(Letters, OfEveryKindAndLanguageAreWhole) {
  int letters = 0;
  for (const std::string_view name : assetNames()) {
    if (!name.starts_with("letters/")) continue;
    ++letters;
    for (const TemplateFault& fault : letterFaults(std::string(asset(name)))) ADD_FAILURE() << name << " line " << fault.line << ": " << fault.text.key;
  }
  EXPECT_GE(letters, 20);
  for (const Sprak sprak : {Sprak::lattSvenska, Sprak::engelska})
    for (int slag = 1; slag <= kBrevslagCount; ++slag) EXPECT_FALSE(letterText(*session_, static_cast<Brevslag>(slag), sprak).isSwedish) << slag;
}

class Papers : public Letters {};

TEST_F(Papers, OfAPlanAreVersionsOfTheirOwn) {
  const UngdomId id = youth("Elin", "2008-01-05");
  Plan plan{.id = {}, .ungdom = id, .dag = today_, .personal = {}, .mal = "Bli klar med gymnasiet", .ungdomen = {}, .kommunen = {}, .andra = {}, .days = {today_, {}}, .avslut = {}, .uppfoljning = {}};
  EXPECT_EQ(savePlan(*session_, plan).error().field, "uppfoljning");
  plan.uppfoljning = day("2027-01-10");
  ASSERT_TRUE(savePlan(*session_, plan));
  plan.mal = "Läsa på komvux";
  ASSERT_TRUE(savePlan(*session_, plan));
  const CasePapers papers = casePapers(*session_, id);
  ASSERT_EQ(papers.planer.size(), 2U);
  EXPECT_EQ(papers.planer[0].mal, "Läsa på komvux");
  EXPECT_EQ(papers.planer[1].mal, "Bli klar med gymnasiet");
  const std::string html = planHtml(*session_, id, papers.planer[0].id);
  for (const char* words : {"version 2", "1 Planering och mål", "7 Följs upp", "10 jan 2027"}) EXPECT_NE(html.find(words), std::string::npos) << words;
}

TEST_F(Papers, LetNothingOverWithoutAConsentThatHolds) {
  const UngdomId id = youth("Elin", "2008-01-05");
  constexpr std::uint32_t kPlan = 1U << static_cast<unsigned>(Uppgiftsslag::plan);
  EXPECT_FALSE(recordOverlamning(*session_, id, {}, kPlan));
  ASSERT_TRUE(recordSamtycke(*session_, {.id = {}, .ungdom = id, .days = {today_, day("2027-02-01")}, .mottagare = "Komvux", .andamal = "studier", .uppgifter = kPlan, .aterkallat = {}, .personal = {}}));
  const SamtyckeId consent = casePapers(*session_, id).samtycken.front().id;
  ASSERT_TRUE(recordOverlamning(*session_, id, consent, kPlan));
  EXPECT_EQ(casePapers(*session_, id).overlamningar.size(), 1U);
  ASSERT_TRUE(withdrawSamtycke(*session_, id, consent));
  EXPECT_FALSE(recordOverlamning(*session_, id, consent, kPlan));
  ASSERT_TRUE(undo(*session_));
  EXPECT_TRUE(recordOverlamning(*session_, id, consent, kPlan));
}

class Visits : public Letters {};

TEST_F(Visits, AreAnnouncedAWeekAheadAndEnteredInOneGo) {
  const UngdomId young = youth("Ung", "2009-05-01"), adult = youth("Vuxen", "2008-01-05");
  ASSERT_EQ(visitCandidates(*session_, {"", "856"}).size(), 2U);
  EXPECT_TRUE(visitCandidates(*session_, {"", "111"}).empty());
  EXPECT_EQ(planRunda(*session_, {day("2026-11-28"), "", "", "Karin Ek, Ali Noor", {young}}).error().field, "dag");
  EXPECT_EQ(planRunda(*session_, {day("2026-11-29"), "", "", "Karin Ek", {young}}).error().field, "personal");
  ASSERT_TRUE(planRunda(*session_, {day("2026-11-29"), "kl. 13–16", "Centrum", "Karin Ek, Ali Noor", {young, adult}}));
  const RoundPage planned = rounds(*session_).front();
  EXPECT_NE(noticeHtml(*session_, planned.runda.id, Sprak::engelska).find("We will visit you on 29 November 2026"), std::string::npos);
  EXPECT_NE(noticeHtml(*session_, planned.runda.id, Sprak::lattSvenska).find("Dag: 29 november 2026"), std::string::npos);
  EXPECT_NE(noticeHtml(*session_, planned.runda.id, Sprak::svenska).find("29 november 2026, kl. 13–16"), std::string::npos);
  ASSERT_TRUE(recordNotice(*session_, planned.runda.id, Sprak::engelska));
  EXPECT_EQ(facts(young).kontakter.front().mottagare, Mottagare::vardnadshavare);
  EXPECT_FALSE(recordRound(*session_, planned.runda.id, {}));  // not that day yet
  moveTo("2026-11-29");
  ASSERT_TRUE(recordRound(*session_, planned.runda.id, {{planned.rader[0].id, Besoksutfall::nadd}, {planned.rader[1].id, Besoksutfall::ingenHemma, true, true}}));
  EXPECT_EQ(facts(young).kontakter.size() + facts(adult).kontakter.size(), 4U);
  const RoundPage done = rounds(*session_).front();
  EXPECT_TRUE(done.runda.avslutad);
  EXPECT_TRUE(facts(adult).bevakningar.empty());  // the routine has no such steps until the municipality turns them on
  ASSERT_TRUE(undo(*session_));
  EXPECT_FALSE(rounds(*session_).front().runda.avslutad);
}

TEST_F(Visits, AreChosenByAreaWithThoseWhoseNextStepItIsFirst) {
  const UngdomId first = youth("Anna", "2008-01-05"), visit = youth("Bo", "2008-01-06"), elsewhere = youth("Cia", "2008-01-07");
  Ungdom moved = facts(elsewhere).ungdom;
  moved.postnummer = "85230";
  ASSERT_TRUE(changeUngdom(*session_, moved));
  ASSERT_TRUE(setAreas(*session_, "85630;Centrum\n85230;Nacksta\n", day("2020-01-01")));
  for (const char* dag : {"2026-09-16", "2026-09-21", "2026-09-25"}) put(Kontakt{.id = {}, .ungdom = visit, .dag = day(dag), .personal = "Karin Ek"});
  put(Kontakt{.id = {}, .ungdom = visit, .dag = day("2026-09-28"), .kanal = Kanal::vykort, .utfall = Utfall::skickat, .personal = "Karin Ek"});
  const auto centrum = visitCandidates(*session_, {"Centrum", ""});
  ASSERT_EQ(centrum.size(), 2U);
  EXPECT_EQ(centrum[0].id, visit);
  EXPECT_TRUE(centrum[0].nastaSteg);
  EXPECT_EQ(centrum[1].id, first);
  EXPECT_FALSE(centrum[1].nastaSteg);
  EXPECT_EQ(visitCandidates(*session_, {"Nacksta", ""}).size(), 1U);
  moveTo("2028-01-06");
  EXPECT_EQ(visitCandidates(*session_, {}).size(), 1U) << "who turns 20 is no longer in the register";
}

TEST_F(Visits, GiveAnOccupationOfThoseWhoWereReachedOnly) {
  const UngdomId met = youth("Anna", "2008-01-05"), missed = youth("Bo", "2008-01-06");
  ASSERT_TRUE(planRunda(*session_, {day("2026-11-29"), "", "", "Karin Ek, Ali Noor", {met, missed}}));
  moveTo("2026-12-01");
  const RoundPage page = rounds(*session_).front();
  std::vector<VisitResult> results;
  for (const VisitLine& line : page.rader)
    results.push_back({line.id, line.ungdom == met ? Besoksutfall::nadd : Besoksutfall::ingenHemma, false, false, Sysselsattningstyp::arbete});
  ASSERT_TRUE(recordRound(*session_, page.runda.id, results));
  ASSERT_EQ(facts(met).sysselsattningar.size(), 1U);
  EXPECT_EQ(facts(met).sysselsattningar[0].dag, day("2026-11-29"));
  EXPECT_EQ(facts(met).sysselsattningar[0].typ, Sysselsattningstyp::arbete);
  EXPECT_TRUE(facts(missed).sysselsattningar.empty());
}

TEST_F(Visits, HaveACardForEachDoor) {
  const UngdomId one = youth("Anna", "2008-01-05"), two = youth("Bo", "2008-01-06");
  ASSERT_TRUE(planRunda(*session_, {day("2026-12-09"), "", "Centrum", "Karin Ek, Ali Noor", {one, two}}));
  const std::string html = knackkortHtml(*session_, rounds(*session_).front().runda.id);
  for (const char* words : {"Hej Anna!", "Hej Bo!", "060-19 10 00", "9 december 2026"}) EXPECT_NE(html.find(words), std::string::npos) << words;
  EXPECT_EQ(html.find("Storgatan"), std::string::npos) << "a card on a door has no address";
}

TEST_F(Visits, TakeTheStepsOfTheRoutineForEachYouthAndCountThem) {
  Trappa trappa = routineOf(*session_);
  for (Trappsteg& steg : trappa.steg) steg.pa = true;
  ASSERT_TRUE(saveRoutine(*session_, trappa));
  const UngdomId young = youth("Ung", "2009-05-01"), adult = youth("Vuxen", "2008-01-05");
  ASSERT_TRUE(planRunda(*session_, {day("2026-11-29"), "", "", "Karin Ek, Ali Noor", {young, adult}}));
  moveTo("2026-12-01");
  const RoundPage page = rounds(*session_).front();
  std::vector<VisitResult> results;
  for (const VisitLine& line : page.rader) {
    EXPECT_TRUE(line.kanBosattning);
    EXPECT_EQ(line.kanOro, line.ungdom == young);  // the step is for those under 18
    results.push_back({line.id, Besoksutfall::borInteDar, true, true});
  }
  ASSERT_TRUE(recordRound(*session_, page.runda.id, results));
  EXPECT_EQ(checkCounts(*session_).bosattningskontroller, 2);
  EXPECT_EQ(checkCounts(*session_).orosanmalningar, 1);
  EXPECT_FALSE(rounds(*session_).front().rader[0].kanBosattning);  // taken
  moveTo("2027-01-04");
  EXPECT_EQ(checkCounts(*session_).bosattningskontroller, 0);  // of another year
}

TEST_F(Visits, TooLateToAnnounceAreRefused) {
  const UngdomId id = youth("Ung", "2009-05-01");
  ASSERT_TRUE(planRunda(*session_, {day("2026-11-29"), "", "", "Karin Ek, Ali Noor", {id}}));
  moveTo("2026-11-23");
  EXPECT_FALSE(recordNotice(*session_, rounds(*session_).front().runda.id, Sprak::svenska));
  EXPECT_TRUE(facts(id).kontakter.empty());
}

TEST_F(Visits, ListHoldsEachYouthOnceAndWhatToPack) {
  const UngdomId id = youth("Ung", "2009-05-01");
  ASSERT_TRUE(planRunda(*session_, {day("2026-12-09"), "", "Centrum", "Karin Ek, Ali Noor", {id}}));
  const std::string html = roundListHtml(*session_, rounds(*session_).front().runda.id);
  for (const char* words : {"Ung Provsson", "Karin Ek, Ali Noor", "blankett för samtycke", "Strimla"}) EXPECT_NE(html.find(words), std::string::npos) << words;
}

}  // namespace
}  // namespace fyren::app
