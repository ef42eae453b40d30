// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/casework.h"

#include <algorithm>

#include "app/case_papers.h"
#include "app/delivery_desk.h"
#include "app/insats_list.h"
#include "app/overview.h"
#include "app/quality_list.h"
#include "app/register_fixture.h"
#include "app/register_list.h"
#include "app/routine.h"
#include "app/todo_board.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;

class Casework : public testing::RegisterTest {
 protected:
  Casework() {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
    noa_ = add("Noa", "Åkesson", "2009-12-01", false);
    put(Registrering{{}, elin_, {day("2026-08-24"), {}}, Registreringsorsak::studiebevis, {}, Source::handlaggare});
    put(Registrering{{}, noa_, {day("2026-11-06"), {}}, Registreringsorsak::saknas, {}, Source::handlaggare});
  }
  TodoList todo(TodoShow show = TodoShow::nu) {
    board_.refresh(*session_);
    return board_.list({.show = show, .handlaggare = {}});
  }
  const TodoRow& at(const TodoList& list, std::size_t i) { return board_.rows()[list.rows.at(i)]; }
  NyKontakt call(Utfall utfall = Utfall::ingetSvar) {
    return {.ungdom = elin_, .dag = today_, .utfall = utfall, .personal = {}, .sysselsattning = std::nullopt};
  }
  void moveTo(const char* iso) { passTo(day(iso)); }
  UngdomId elin_, noa_;
  TodoBoard board_;
};

TEST_F(Casework, ListsEverybodyRegisteredWithTheMostUrgentFirst) {
  const TodoList all = todo(TodoShow::alla);
  ASSERT_EQ(all.rows.size(), 2U);
  EXPECT_EQ(at(all, 0).namn, "Berg, Elin");
  EXPECT_EQ(at(all, 0).when, TodoWhen::forsenat);
  EXPECT_EQ(at(all, 1).when, TodoWhen::idag);
  EXPECT_EQ(at(all, 1).steg.mottagare, Mottagare::vardnadshavare);
  EXPECT_EQ(board_.countNow(), 2);
  EXPECT_EQ(all.counts[static_cast<std::size_t>(TodoShow::risk)], 2);
}

TEST_F(Casework, MovesTheStepOnWhenACallIsRecordedAndBackWhenItIsUndone) {
  const NastaSteg before = at(todo(), 0).steg;
  ASSERT_TRUE(recordKontakt(*session_, call()));
  EXPECT_EQ(at(todo(TodoShow::alla), 1).steg.forsok, 2);
  EXPECT_EQ(todo(TodoShow::risk).rows.size(), 1U);
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(at(todo(), 0).steg.nyckel, before.nyckel);
}

TEST_F(Casework, KeepsAnotherDayWithItsReasonAndRefusesADayThatHasBeen) {
  const NastaSteg step = at(todo(), 0).steg;
  NyBevakning wish{elin_, Bevakningsslag::nyDag, step.nyckel, day("2026-11-21"), Bevakningsskal::bortrest};
  EXPECT_EQ(recordBevakning(*session_, wish).error().field, "till");
  wish.till = day("2026-12-04");
  EXPECT_EQ(said(recordBevakning(*session_, wish)), "Flyttat till 4 dec 2026.");
  EXPECT_EQ(facts(elin_).bevakningar.at(0).av, "Karin Ek");
  const TodoList later = todo(TodoShow::senare);
  ASSERT_EQ(later.rows.size(), 1U);
  EXPECT_EQ(at(later, 0).steg.senast, day("2026-12-04"));
}

TEST_F(Casework, RefusesADecisionAboutAStepThatIsNoLongerTheYouths) {
  const NastaSteg step = at(todo(), 0).steg;
  ASSERT_TRUE(recordKontakt(*session_, call()));
  const auto done = recordBevakning(*session_, {elin_, Bevakningsslag::hoppadOver, step.nyckel, today_, Bevakningsskal::passarInte});
  EXPECT_EQ(done.error().code, CommandError::refused);
}

TEST_F(Casework, CorrectsAContactAndKeepsWhatStoodThereInTheHistory) {
  ASSERT_TRUE(recordKontakt(*session_, call()));
  Kontakt kontakt = facts(elin_).kontakter.at(0);
  kontakt.utfall = Utfall::nadd;
  EXPECT_EQ(said(changeKontakt(*session_, kontakt)), "Kontakten är rättad.");
  EXPECT_EQ(facts(elin_).kontakter.at(0).utfall, Utfall::nadd);
  kontakt.kanal = Kanal::hembesok;
  EXPECT_EQ(changeKontakt(*session_, kontakt).error().field, "personal");  // two go on a home visit
  kontakt.personal = "Karin Ek och Ali Noor";
  EXPECT_TRUE(changeKontakt(*session_, kontakt));
}

TEST_F(Casework, FollowsABookedFollowUpOfAMeasure) {
  put(Atgard{{}, elin_, Atgardstyp::praktik, "", "", {day("2026-11-02"), {}}, {}, {}});
  const AtgardId atgard = facts(elin_).atgarder.at(0).id;
  EXPECT_EQ(recordUppfoljning(*session_, {{}, elin_, atgard, day("2026-10-30"), {}}).error().field, "dag");
  EXPECT_TRUE(recordUppfoljning(*session_, {{}, elin_, atgard, day("2026-11-24"), {}}));
  const TodoList week = todo(TodoShow::alla);
  EXPECT_EQ(at(week, 0).steg.slag, Stegskal::atgard);
  EXPECT_EQ(at(week, 0).steg.senast, day("2026-11-24"));
  EXPECT_TRUE(recordBevakning(*session_, {elin_, Bevakningsslag::gjord, at(week, 0).steg.nyckel, today_, Bevakningsskal::redanGjort}));
  EXPECT_EQ(facts(elin_).uppfoljningar.at(0).gjord, today_);
}

TEST_F(Casework, TellsHowManyStepsAnotherLadderWouldHaveToday) {
  const RoutinePreview stockholm = previewRoutine(*session_, builtInTrappor()[1]);
  EXPECT_EQ(stockholm.aktuella, 2);
  EXPECT_EQ(stockholm.nu, 2);
  Trappa own = builtInTrappor()[0];
  own.karens = 60;
  EXPECT_EQ(previewRoutine(*session_, own).aktuella, 1);
  EXPECT_FALSE(hasOwnRoutine(*session_));
  ASSERT_TRUE(saveRoutine(*session_, own));
  EXPECT_EQ(routineOf(*session_).karens, 60);
  ASSERT_TRUE(undo(*session_));
  EXPECT_FALSE(hasOwnRoutine(*session_));
}

TEST_F(Casework, CountsThePlacesOfTheCatalogueAndTheOffers) {
  ASSERT_TRUE(recordInsats(*session_, {{}, "Slussen", Atgardstyp::praktik, "Arena", 3, {day("2026-01-01"), {}}}));
  const InsatsId slussen = insatsList(*session_).rows.at(0).insats.id;
  Atgard atgard{{}, elin_, Atgardstyp::praktik, "Arena", "", {day("2026-11-02"), {}}, {}, {}};
  atgard.insats = slussen;
  put(atgard);
  ASSERT_TRUE(recordErbjudande(*session_, {{}, noa_, slussen, Atgardstyp::praktik, today_, Erbjudandesvar::tackadeNej}));
  const InsatsRow row = insatsList(*session_).rows.at(0);
  EXPECT_EQ(row.upptagna, 1);
  EXPECT_EQ(row.erbjudna, 1);
  EXPECT_EQ(row.avbojda, 1);
  EXPECT_EQ(row.kod, "PRA");
  EXPECT_EQ(eraseInsats(*session_, slussen).error().code, CommandError::refused);
  EXPECT_EQ(recordInsats(*session_, {{}, " ", Atgardstyp::praktik, "", 0, {today_, {}}}).error().field, "namn");
}

TEST_F(Casework, TellsAFullPlaceAndTakesALateAnswerToAnOffer) {
  ASSERT_TRUE(recordInsats(*session_, {{}, "Slussen", Atgardstyp::praktik, "Arena", 1, {day("2026-01-01"), {}}}));
  const InsatsId slussen = insatsList(*session_).rows.at(0).insats.id;
  EXPECT_FALSE(offeredInsatser(*session_).at(0).isFull());
  Atgard atgard{{}, elin_, Atgardstyp::praktik, "Arena", "", {day("2026-11-02"), {}}, {}, {}};
  atgard.insats = slussen;
  put(atgard);
  EXPECT_TRUE(offeredInsatser(*session_).at(0).isFull());
  ASSERT_TRUE(recordErbjudande(*session_, {{}, noa_, slussen, Atgardstyp::praktik, today_, Erbjudandesvar::vantar}));
  Erbjudande offer = facts(noa_).erbjudanden.at(0);
  offer.svar = Erbjudandesvar::tackadeNej;
  ASSERT_TRUE(recordErbjudande(*session_, offer));
  ASSERT_EQ(facts(noa_).erbjudanden.size(), 1U);
  EXPECT_EQ(facts(noa_).erbjudanden[0].svar, Erbjudandesvar::tackadeNej);
  Insats line = insatsList(*session_).rows.at(0).insats;
  line.days.last = today_;  // taken out of the catalogue, its last day included
  ASSERT_TRUE(recordInsats(*session_, line));
  EXPECT_EQ(offeredInsatser(*session_).size(), 1U);
  moveTo("2026-11-23");
  EXPECT_TRUE(offeredInsatser(*session_).empty());
  EXPECT_EQ(insatsNamn(*session_, slussen), "Slussen");
}

// The catalogue's codes are those of the half-year's own period file, as soon as there is one.
TEST_F(Casework, ShowsTheCodesOfThePeriodFileThatWasPutIn) {
  ASSERT_TRUE(recordInsats(*session_, {{}, "Slussen", Atgardstyp::praktik, "Arena", 1, {day("2026-01-01"), {}}}));
  EXPECT_EQ(insatsList(*session_).rows.at(0).kod, "PRA");
  EXPECT_FALSE(insatsList(*session_).official);
  const HalfYear half = HalfYear::of(today_);
  ASSERT_TRUE(keepCodes(*session_, half, "ATGARD;PRA;P77", true));
  EXPECT_TRUE(insatsList(*session_).official);
  EXPECT_EQ(insatsList(*session_).rows.at(0).kod, "P77");
}

TEST_F(Casework, ListsFindingsAndSilencesAYellowOneUntilTheFactsChange) {
  const QualityList before = qualityList(*session_, {.show = QualityShow::gula, .handlaggare = {}});
  const auto y4 = std::find_if(before.rows.begin(), before.rows.end(), [&](const QualityRow& found) {
    return found.finding.rule == "Y4" && found.finding.ungdom == elin_;
  });
  ASSERT_NE(y4, before.rows.end());
  const int yellow = row(elin_).gul;
  ASSERT_TRUE(silenceFinding(*session_, y4->finding, Tystningsskal::vantarUppgift));
  EXPECT_EQ(row(elin_).gul, yellow - 1);
  EXPECT_EQ(qualityList(*session_, {.show = QualityShow::tystade, .handlaggare = {}}).rows.size(), 1U);
  ASSERT_TRUE(recordKontakt(*session_, call()));
  EXPECT_EQ(row(elin_).gul, yellow);
  EXPECT_TRUE(qualityList(*session_, {.show = QualityShow::tystade, .handlaggare = {}}).rows.empty());
}

TEST_F(Casework, MendsManyAtOnceAsThePreviewSaid) {
  put(Skolplacering{{}, noa_, "Hedbergska", "", Skolform::gymnasieNationellt, "SA", "1", {day("2025-08-18"), day("2026-10-20")}, "", Source::skola});
  const auto mends = bulkMends(*session_);
  const auto y2 = std::find_if(mends.begin(), mends.end(), [](const BulkMend& mend) { return mend.regel == "Y2"; });
  ASSERT_NE(y2, mends.end());
  ASSERT_EQ(y2->rows.size(), 1U);
  EXPECT_EQ(y2->rows[0].namn, "Noa Åkesson");
  EXPECT_EQ(text(y2->rows[0].till), "Avbrott från nationellt program");
  ASSERT_TRUE(mendInBulk(*session_, *y2));
  EXPECT_EQ(facts(noa_).registreringar.at(0).orsak, Registreringsorsak::avbrottNp);
  EXPECT_EQ(mendInBulk(*session_, *y2).error().code, CommandError::refused);
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(facts(noa_).registreringar.at(0).orsak, Registreringsorsak::saknas);
}

// Sundsvalls metodbok 6.1: every coach goes through the own list each month.
TEST_F(Casework, NotesTheMonthlyReviewOfEachCoachsListAndOfEverybodys) {
  Ungdom elin = facts(elin_).ungdom;
  elin.handlaggare = "Karin Ek";
  ASSERT_TRUE(changeUngdom(*session_, elin));
  EXPECT_EQ(reviewsDue(*session_).size(), 2U);  // Karin's, and those who have nobody
  ASSERT_TRUE(noteReview(*session_, {"Karin Ek", false}));
  EXPECT_EQ(lastReview(*session_, {"Karin Ek", false})->dag, today_);
  EXPECT_FALSE(lastReview(*session_)) << "nobody has gone through the rest";
  ASSERT_EQ(reviewsDue(*session_).size(), 1U);
  EXPECT_TRUE(reviewsDue(*session_)[0].utanHandlaggare);
  moveTo("2026-12-02");
  ASSERT_TRUE(noteReview(*session_, {"", true}));
  EXPECT_EQ(lastReview(*session_)->dag, day("2026-11-22")) << "the oldest of the lists";
  moveTo("2026-12-22");
  EXPECT_TRUE(reviewsDue(*session_).empty());
  moveTo("2026-12-23");
  ASSERT_EQ(reviewsDue(*session_).size(), 1U);
  EXPECT_EQ(reviewsDue(*session_)[0].handlaggare, "Karin Ek");
  ASSERT_TRUE(noteReview(*session_, {}));
  EXPECT_TRUE(reviewsDue(*session_).empty());
  EXPECT_EQ(lastReview(*session_, {"Karin Ek", false})->av, "Karin Ek");
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(reviewsDue(*session_).size(), 1U);
}

TEST_F(Casework, TheOverviewCountsWhatTheListsShow) {
  put(Registrering{{}, add("Linnea", "Öst", "2006-12-20"), {day("2026-09-01"), {}}, Registreringsorsak::studiebevis, {}, Source::handlaggare});
  board_.refresh(*session_);
  const Overview view = overview(*session_, board_);
  EXPECT_EQ(view.nu, board_.countNow());
  EXPECT_EQ(view.risk, board_.list({.show = TodoShow::risk, .handlaggare = {}}).counts[static_cast<std::size_t>(TodoShow::risk)]);
  EXPECT_EQ(view.iRegistret, 3);
  EXPECT_EQ(view.leveransSenast, day("2027-02-01"));
  EXPECT_EQ(view.leveransDagar, 71);
  ASSERT_EQ(view.kommande.size(), 1U);
  EXPECT_EQ(view.kommande[0].dag, day("2026-12-20"));
  EXPECT_EQ(view.kommande[0].namn, "Linnea Öst");
}

// Each number of the overview is the count of rows of the list that it opens.
TEST_F(Casework, EveryNumberOfTheOverviewIsTheLengthOfItsList) {
  put(Registrering{{}, add("Linnea", "Öst", "2007-06-20"), {day("2026-11-10"), {}}, Registreringsorsak::studiebevis, {}, Source::handlaggare});
  add("Okänd", "Väst", "2008-06-20");
  put(Sysselsattning{{}, elin_, day("2026-02-10"), Sysselsattningstyp::arbete, Source::kontakt});
  ASSERT_TRUE(recordKontakt(*session_, call()));
  board_.refresh(*session_);
  const Overview view = overview(*session_, board_);
  const auto todos = [&](TodoShow show) { return static_cast<int>(todo(show).rows.size()); };
  EXPECT_EQ(view.forsenat, todos(TodoShow::forsenat));
  EXPECT_EQ(view.nu, todos(TodoShow::nu));
  EXPECT_EQ(view.veckan, todos(TodoShow::veckan));
  EXPECT_EQ(view.risk, todos(TodoShow::risk));
  EXPECT_EQ(view.iUppsok, todos(TodoShow::uppsok));
  EXPECT_EQ(todos(TodoShow::nu) + todos(TodoShow::veckan) + todos(TodoShow::senare), todos(TodoShow::alla));
  EXPECT_EQ(view.rod, static_cast<int>(qualityList(*session_, {.show = QualityShow::roda, .handlaggare = {}}).rows.size()));
  EXPECT_EQ(view.gul, static_cast<int>(qualityList(*session_, {.show = QualityShow::gula, .handlaggare = {}}).rows.size()));
  EXPECT_GT(view.gul, 0);
  const auto people = [&](RegisterShow show, std::optional<Kunskapslage> kunskap = {}) {
    RegisterQuery query{"", show};
    query.kunskap = kunskap;
    return static_cast<int>(listRegister(*session_, query).rows.size());
  };
  EXPECT_EQ(view.iRegistret, people(RegisterShow::registrerade));
  EXPECT_EQ(view.iRegistret, 3);
  EXPECT_EQ(view.attRegistrera, people(RegisterShow::attRegistrera));
  EXPECT_EQ(view.attAvsluta, people(RegisterShow::attAvsluta));
  EXPECT_EQ(view.okanda, people(RegisterShow::okanda));
  int known = 0;
  for (const Kunskapslage lage : {Kunskapslage::farsk, Kunskapslage::borFornyas, Kunskapslage::gammal, Kunskapslage::saknas}) {
    EXPECT_EQ(view.kunskap[static_cast<std::size_t>(lage)], people(RegisterShow::registrerade, lage));
    known += people(RegisterShow::registrerade, lage);
  }
  EXPECT_EQ(known, view.iRegistret);
  EXPECT_EQ(view.kunskap[static_cast<std::size_t>(Kunskapslage::gammal)], 1);
}

TEST_F(Casework, BringsWhatWasAgreedToTheListOnItsDay) {
  NyKontakt contact = call(Utfall::nadd);
  contact.avtalad = today_;
  EXPECT_EQ(recordKontakt(*session_, contact).error().field, "avtalad");
  contact.avtalad = day("2026-11-30");
  contact.minut = 10 * 60;
  ASSERT_TRUE(recordKontakt(*session_, contact));
  const TodoRow later = at(todo(TodoShow::senare), 0);
  EXPECT_EQ(later.steg.slag, Stegskal::avtalat);
  EXPECT_EQ(later.steg.senast, day("2026-11-30"));
  moveTo("2026-11-30");
  EXPECT_EQ(todo(TodoShow::nu).counts[static_cast<std::size_t>(TodoShow::nu)], 2);
  const NastaSteg step = at(todo(TodoShow::nu), 1).steg;
  ASSERT_TRUE(recordBevakning(*session_, {elin_, Bevakningsslag::hoppadOver, step.nyckel, today_, Bevakningsskal::overenskommet}));
  EXPECT_EQ(facts(elin_).uppfoljningar.at(0).gjord, today_);
}

TEST_F(Casework, RefusesAnAgreedTimeThatHasBeenOrIsMoreThanAYearAhead) {
  EXPECT_EQ(recordUppfoljning(*session_, {.id = {}, .ungdom = elin_, .dag = today_ - 1}).error().field, "dag");
  EXPECT_EQ(recordUppfoljning(*session_, {.id = {}, .ungdom = elin_, .dag = today_ + 367}).error().field, "dag");
  EXPECT_TRUE(recordUppfoljning(*session_, {.id = {}, .ungdom = elin_, .dag = today_ + 366}));
}

TEST_F(Casework, BringsThePlansFollowUpToTheListAndTheOverview) {
  ASSERT_TRUE(recordKontakt(*session_, call(Utfall::nadd)));
  Plan plan{.id = {}, .ungdom = elin_, .dag = today_, .personal = {}, .mal = "Bli klar", .ungdomen = {}, .kommunen = {}, .andra = {}, .days = {today_, {}}, .avslut = {}, .uppfoljning = day("2026-12-07")};
  ASSERT_TRUE(savePlan(*session_, plan));
  EXPECT_EQ(at(todo(TodoShow::senare), 0).steg.slag, Stegskal::plan);
  const Overview view = overview(*session_, board_);
  EXPECT_TRUE(std::any_of(view.kommande.begin(), view.kommande.end(), [](const ComingDay& coming) { return coming.dag == day("2026-12-07"); }));
  plan.uppfoljning = day("2026-12-14");  // corrected the same day: the later version counts
  ASSERT_TRUE(savePlan(*session_, plan));
  EXPECT_EQ(at(todo(TodoShow::senare), 0).steg.senast, day("2026-12-14"));
}

TEST_F(Casework, ShowsWhoseNextStepAnotherLadderWouldChange) {
  EXPECT_TRUE(previewRoutine(*session_, routineOf(*session_)).andrade.empty());
  Trappa trappa = routineOf(*session_);
  std::swap(trappa.steg[0], trappa.steg[1]);
  const RoutinePreview preview = previewRoutine(*session_, trappa);
  ASSERT_EQ(preview.andrade.size(), 2U);
  EXPECT_NE(preview.andrade[0].nu, preview.andrade[0].skulle);
}

}  // namespace
}  // namespace fyren::app
