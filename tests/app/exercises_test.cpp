// SPDX-License-Identifier: EUPL-1.2
#include "app/exercises.h"

#include <algorithm>
#include <set>

#include "app/as_of.h"
#include "app/case_papers.h"
#include "app/commands/casework.h"
#include "app/delivery_desk.h"
#include "app/delivery_room.h"
#include "app/duplicates.h"
#include "app/exercise_checks.h"
#include "app/gallring.h"
#include "app/handbook.h"
#include "app/home_visits.h"
#include "app/letter_run.h"
#include "app/letter_texts.h"
#include "app/quality_list.h"
#include "app/register_fixture.h"
#include "app/report_keeping.h"
#include "app/todo_board.h"
#include "app/training_clock.h"
#include "app/training_register.h"
#include "exchange/generate/generate.h"
#include "own_register.h"

namespace fyren::app {
namespace {

using testing::day;

class Exercises : public testing::RegisterTest {
 protected:
  void SetUp() override {
    const auto filled = fillTrainingRegister(*session_);
    ASSERT_TRUE(filled.ok()) << text(filled.error());
  }
  const Exercise& exercise(std::string_view id) {
    const Exercise* found = exerciseById(id);
    EXPECT_NE(found, nullptr) << id;
    return found == nullptr ? exercises().front() : *found;
  }
  void begin(std::string_view id) {
    const Exercise& begun = exercise(id);
    EXPECT_EQ(exerciseState(*session_, begun), ExerciseState::ejBorjad);
    EXPECT_EQ(text(judgeExercise(*session_, begun, "").why),
              "Tryck på Börja först. Bara det du gör efter det räknas.");
    ASSERT_TRUE(beginExercise(*session_, begun).ok());
    EXPECT_EQ(exerciseState(*session_, begun), ExerciseState::pagar);
    EXPECT_FALSE(checkExercise(*session_, begun, "").ok());
    EXPECT_EQ(exerciseState(*session_, begun), ExerciseState::pagar);
  }
  std::string left(std::string_view id, std::string_view answer = "") {
    const ExerciseVerdict verdict = judgeExercise(*session_, exercise(id), answer);
    EXPECT_EQ(verdict.isDone, verdict.why.key.empty());
    return verdict.isDone ? "done" : text(verdict.why);
  }
  // Done now; not when it is taken back; done for good when it is done again and checked.
  void isDoneUntilUndone(std::string_view id, std::string_view answer = "") {
    EXPECT_EQ(left(id, answer), "done");
    ASSERT_TRUE(undo(*session_).ok());
    EXPECT_NE(left(id, answer), "done");
    ASSERT_TRUE(redo(*session_).ok());
    isDoneForGood(id, answer);
  }
  void isDoneForGood(std::string_view id, std::string_view answer = "") {
    EXPECT_EQ(left(id, answer), "done");
    const auto checked = checkExercise(*session_, exercise(id), answer);
    ASSERT_TRUE(checked.ok()) << text(checked.error().message);
    EXPECT_EQ(exerciseState(*session_, exercise(id)), ExerciseState::klar);
    EXPECT_EQ(exercisesDone(*session_), 1);
  }
  void moveTo(const char* iso) {
    ASSERT_TRUE(moveTrainingClock(*session_, day(iso)).ok());
    session_->noticeDay();
  }
  const UngdomFacts& somebodyRegistered() {
    for (const RegisterRow& row : session_->registerRows())
      if (row.lage == Lage::registrerad && row.rod == 0) return *session_->facts(row.id);
    ADD_FAILURE() << "nobody is registered";
    return session_->allFacts().front();
  }
  // As the findings say, one person after the other.
  void mendRed(HalfYear period) {
    for (int round = 0; round < 100; ++round) {
      const DeliveryRoom room = deliveryRoom(*session_, period);
      if (room.red == 0) return;
      mend(room.findings.front().finding);
    }
    FAIL() << text(deliveryRoom(*session_, period).findings.front().finding.text);
  }
  void mend(const Finding& finding) {
    const UngdomFacts facts = *session_->facts(finding.ungdom);
    if (finding.rule != "R6") {
      ASSERT_FALSE(facts.atgarder.empty()) << finding.rule << " " << text(finding.text);
      ASSERT_TRUE(eraseAtgard(*session_, facts.atgarder.back().id).ok());
      return;
    }
    for (Registrering registrering : facts.registreringar) {
      registrering.orsak = Registreringsorsak::studiebevis;
      ASSERT_TRUE(recordRegistrering(*session_, registrering).ok());
    }
  }
  HalfYear autumn_ = HalfYear::parse("2026H2").value();
};

TEST_F(Exercises, HaveEachACheckAChapterAndStepsAndTeachTheWholeYear) {
  std::set<std::string> ids;
  EXPECT_GE(exercises().size(), 12U);
  for (const Exercise& one : exercises()) {
    EXPECT_TRUE(ids.insert(one.id).second) << one.id;
    EXPECT_NE(exerciseCheck(one.id), nullptr) << one.id;
    EXPECT_FALSE(one.title.empty() || one.why.empty() || one.hint.empty() || one.steps.size() < 2) << one.id;
    EXPECT_TRUE(std::any_of(handbook().begin(), handbook().end(), [&one](const auto& chapter) {
      return chapter.title == one.handbook;
    })) << one.handbook;
  }
}

TEST_F(Exercises, AreOnlyInATrainingRegister) {
  open(RegisterKind::real);
  EXPECT_EQ(text(beginExercise(*session_, exercises().front()).error().message),
            "Övningarna finns bara i ett övningsregister. Ingenting har ändrats.");
  EXPECT_FALSE(checkExercise(*session_, exercises().front(), "").ok());
  EXPECT_FALSE(layOutList(*session_, exercise("lista")).ok());
}

TEST_F(Exercises, CountOnlyWhatIsDoneSinceTheyWereBegunAndBeginAnewAtNothing) {
  const UngdomId id = somebodyRegistered().ungdom.id;
  const NyKontakt call{.ungdom = id,
                       .dag = today_,
                       .utfall = Utfall::nadd,
                       .personal = {},
                       .sysselsattning = Sysselsattningstyp::arbete};
  ASSERT_TRUE(recordKontakt(*session_, call).ok());
  begin("samtal");
  EXPECT_NE(left("samtal"), "done");
  ASSERT_TRUE(recordKontakt(*session_, call).ok());
  EXPECT_EQ(left("samtal"), "done");
  ASSERT_TRUE(beginExercise(*session_, exercise("samtal")).ok());
  EXPECT_NE(left("samtal"), "done");
}

TEST_F(Exercises, ProgressIsTakenBackByNoUndoAndStopsNone) {
  const UngdomId id = somebodyRegistered().ungdom.id;
  begin("samtal");
  ASSERT_TRUE(recordKontakt(*session_, {.ungdom = id,
                                        .dag = today_,
                                        .utfall = Utfall::nadd,
                                        .personal = {},
                                        .sysselsattning = Sysselsattningstyp::arbete})
                  .ok());
  isDoneForGood("samtal");
  ASSERT_TRUE(undo(*session_).ok()) << "the call";
  EXPECT_EQ(exerciseState(*session_, exercise("samtal")), ExerciseState::klar);
  EXPECT_FALSE(session_->undoable().has_value()) << "the invention and the progress are not to be taken back";
}

TEST_F(Exercises, TheNextList) {
  begin("lista");
  ASSERT_TRUE(layOutList(*session_, exercise("lista")).ok());
  while (Job* work = session_->work()) (void)work->step(1000);
  ASSERT_TRUE(session_->importFlow().planReady());
  EXPECT_EQ(left("lista"), "Ingen lista är genomförd sedan du började.");
  ASSERT_TRUE(session_->importFlow()
                  .apply({.acceptLeft = false, .registerCovered = false, .endUncovered = false})
                  .ok());
  isDoneForGood("lista");
}

TEST_F(Exercises, TheGreyZone) {
  begin("grazon");
  const auto town = inventedMunicipality(session_->reg(), trainingStart());
  ASSERT_TRUE(town.ok());
  const auto odd = std::find_if(town->oddities.begin(), town->oddities.end(),
                                [](const auto& one) { return one.slag == "grazon"; });
  const UngdomId id = session_->store().findByNumber(odd->nummer).value().front();
  EXPECT_EQ(left("grazon", "3"), "Ingen av ungdomarna i gråzonen har fått något beslut sedan du började.");
  const auto decided = recordBeslut(*session_, {id, true, today_, "Läser enstaka kurser."});
  ASSERT_TRUE(decided.ok()) << text(decided.error().message);
  EXPECT_EQ(left("grazon"), "Skriv svaret på frågan.");
  EXPECT_EQ(left("grazon", "trean"), "Skriv svaret som ett tal, med siffror.");
  EXPECT_EQ(left("grazon", "5"), "5 är inte rätt. Titta en gång till.");
  isDoneUntilUndone("grazon", " 3 ");
}

TEST_F(Exercises, Registrations) {
  begin("registrera");
  std::vector<UngdomId> all;
  for (const RegisterRow& row : session_->registerRows())
    if (row.lage == Lage::attRegistrera || row.lage == Lage::attAvsluta) all.push_back(row.id);
  ASSERT_FALSE(all.empty());
  ASSERT_TRUE(acceptProposals(*session_, all).ok());
  isDoneUntilUndone("registrera");
}

TEST_F(Exercises, TheFirstCall) {
  const UngdomId id = somebodyRegistered().ungdom.id;
  begin("samtal");
  ASSERT_TRUE(recordKontakt(*session_, {.ungdom = id,
                                        .dag = today_,
                                        .utfall = Utfall::nadd,
                                        .personal = {},
                                        .sysselsattning = std::nullopt})
                  .ok());
  EXPECT_EQ(left("samtal"), "Kontakten är noterad. Nu saknas vad ungdomen gör, samma dag.");
  ASSERT_TRUE(
      recordSysselsattning(*session_, {id, today_, Sysselsattningstyp::arbete, Source::kontakt}).ok());
  isDoneUntilUndone("samtal");
}

TEST_F(Exercises, NoAnswerAndAnotherDay) {
  begin("ny-dag");
  TodoBoard board;
  board.refresh(*session_);
  const auto step = std::find_if(board.rows().begin(), board.rows().end(), [](const TodoRow& row) {
    return row.steg.slag == Stegskal::trappa && row.when != TodoWhen::senare;
  });
  ASSERT_NE(step, board.rows().end());
  const UngdomId id = step->id;
  ASSERT_TRUE(recordKontakt(*session_, {.ungdom = id,
                                        .dag = today_,
                                        .utfall = Utfall::ingetSvar,
                                        .personal = {},
                                        .sysselsattning = std::nullopt})
                  .ok());
  EXPECT_EQ(left("ny-dag"), "Försöket är noterat. Ge nu nästa steg för samma person en ny dag.");
  board.refresh(*session_);
  const auto next = std::find_if(board.rows().begin(), board.rows().end(),
                                 [&id](const TodoRow& row) { return row.id == id; });
  ASSERT_NE(next, board.rows().end());
  const auto waits = recordBevakning(
      *session_, {id, Bevakningsslag::nyDag, next->steg.nyckel, today_ + 20, Bevakningsskal::bortrest});
  ASSERT_TRUE(waits.ok()) << text(waits.error().message);
  isDoneUntilUndone("ny-dag");
}

TEST_F(Exercises, ARunOfLetters) {
  begin("brev");
  ASSERT_TRUE(changeAvsandare(
      *session_,
      {.namn = "", .adress = "", .telefon = "060-19 10 00", .epost = "", .fonsterVanster = false}));
  EXPECT_NE(left("brev"), "done");
  LetterWish wish;
  wish.to = LetterTo::ejNadda;
  ASSERT_TRUE(recordLetterRun(*session_, wish).ok());
  isDoneUntilUndone("brev");
}

TEST_F(Exercises, ARoundOfHomeVisitsOnItsDay) {
  ASSERT_TRUE(changeAvsandare(
      *session_,
      {.namn = "", .adress = "", .telefon = "060-19 10 00", .epost = "", .fonsterVanster = false}));
  begin("hembesok");
  const auto candidates = visitCandidates(*session_, {});
  ASSERT_FALSE(candidates.empty());
  ASSERT_TRUE(
      planRunda(*session_,
                NyRunda{day("2026-12-01"), "kl. 13–16", "Centrum", "Karin Ek, Ali Noor", {candidates.front().id}})
          .ok());
  EXPECT_EQ(left("hembesok"), "Rundan är planerad. Nu ska aviseringsbreven skickas.");
  const HembesoksrundaId id = rounds(*session_).front().runda.id;
  ASSERT_TRUE(recordNotice(*session_, id, Sprak::svenska).ok());
  EXPECT_EQ(left("hembesok"),
            "Breven är skickade. Flytta klockan till 1 dec 2026 och fyll i hur besöken gick.");
  moveTo("2026-12-01");
  ASSERT_TRUE(
      recordRound(*session_, id,
                  {{.besok = rounds(*session_).front().rader.front().id, .utfall = Besoksutfall::nadd}})
          .ok());
  isDoneUntilUndone("hembesok");
}

TEST_F(Exercises, AMeasureThatIsFollowedUp) {
  const UngdomId id = somebodyRegistered().ungdom.id;
  begin("atgard");
  ASSERT_TRUE(recordAtgard(*session_, {{}, id, Atgardstyp::praktik, "ICA", "", {today_, {}}, {}, {}}).ok());
  EXPECT_EQ(left("atgard"), "Åtgärden är tillagd. Nu saknas en dag för uppföljning av den.");
  ASSERT_TRUE(recordUppfoljning(*session_, {{}, id, facts(id).atgarder.back().id, today_ + 14, {}}).ok());
  isDoneUntilUndone("atgard");
}

TEST_F(Exercises, APlanHandedOverByConsent) {
  const std::uint32_t plan = 1U << static_cast<unsigned>(Uppgiftsslag::plan);
  const UngdomId id = somebodyRegistered().ungdom.id;
  begin("plan");
  ASSERT_TRUE(savePlan(*session_, {.id = {},
                                   .ungdom = id,
                                   .dag = today_,
                                   .personal = {},
                                   .mal = "Bli klar med gymnasiet",
                                   .ungdomen = {},
                                   .kommunen = {},
                                   .andra = {},
                                   .days = {today_, {}},
                                   .avslut = {},
                                   .uppfoljning = day("2027-01-10")})
                  .ok());
  EXPECT_EQ(left("plan"), "Planen är gjord. Nu saknas ett samtycke från samma ungdom.");
  ASSERT_TRUE(recordSamtycke(*session_, {.id = {},
                                         .ungdom = id,
                                         .days = {today_, day("2027-02-01")},
                                         .mottagare = "Komvux",
                                         .andamal = "studier",
                                         .uppgifter = plan,
                                         .aterkallat = {},
                                         .personal = {}})
                  .ok());
  EXPECT_EQ(left("plan"), "Samtycket är antecknat. Nu återstår att lämna över uppgifter.");
  ASSERT_TRUE(recordOverlamning(*session_, id, casePapers(*session_, id).samtycken.front().id, plan).ok());
  isDoneUntilUndone("plan");
}

TEST_F(Exercises, Duplicates) {
  begin("dubbletter");
  const auto pairs = duplicateList(*session_);
  ASSERT_EQ(pairs.size(), 2U);
  ASSERT_TRUE(mergeUngdomar(*session_, pairs[0].keep, pairs[0].other).ok());
  EXPECT_NE(left("dubbletter"), "done");
  ASSERT_TRUE(mergeUngdomar(*session_, pairs[1].keep, pairs[1].other).ok());
  isDoneUntilUndone("dubbletter");
}

TEST_F(Exercises, RedFindingsAndTheMonthlyReview) {
  begin("fynd");
  ASSERT_GT(deliveryRoom(*session_, autumn_).red, 0);
  mendRed(autumn_);
  EXPECT_EQ(left("fynd"), "Inga röda fynd är kvar. Notera nu att månadens genomgång är gjord.");
  ASSERT_TRUE(noteReview(*session_, {}).ok());
  isDoneUntilUndone("fynd");
}

TEST_F(Exercises, ADryRun) {
  begin("provkorning");
  ASSERT_TRUE(noteDryRun(*session_, autumn_, 12, 3).ok());
  isDoneUntilUndone("provkorning");
}

TEST_F(Exercises, TheDeliveryWhenTheHalfYearIsOver) {
  begin("leverans");
  EXPECT_EQ(left("leverans"), "Övningen görs den 4 jan 2027 eller senare, men klockan står på 22 nov 2026.");
  mendRed(autumn_);
  ASSERT_TRUE(makeDelivery(*session_, autumn_).ok()) << "a draft";
  moveTo("2027-01-03");
  EXPECT_NE(left("leverans"), "done");
  moveTo("2027-01-04");
  mendRed(autumn_);
  EXPECT_EQ(left("leverans"), "Inga röda fynd är kvar. Skapa nu leveransfilen för andra halvåret 2026.");
  ASSERT_TRUE(makeDelivery(*session_, autumn_).ok());
  isDoneUntilUndone("leverans");
}

TEST_F(Exercises, HowManyThereWereAnotherDay) {
  begin("antal");
  const auto then = registerAsOf(*session_, {day("2026-09-15"), {}, Knowledge::now});
  ASSERT_TRUE(then.ok());
  const std::int64_t right = std::count_if(then->rows.begin(), then->rows.end(), [](const RegisterRow& row) {
    return row.lage != Lage::utanfor && row.lage != Lage::okant;
  });
  EXPECT_GT(right, 20);
  EXPECT_NE(right, listRegister(*session_, {}).counts[static_cast<std::size_t>(RegisterShow::aktuella)])
      << "today's number must not be the answer";
  EXPECT_EQ(left("antal", std::to_string(right + 1)),
            std::to_string(right + 1) + " är inte rätt. Titta en gång till.");
  isDoneForGood("antal", std::to_string(right));
}

TEST_F(Exercises, TheAnnualReport) {
  begin("rapport");
  ReportWish wish;
  wish.period = periodOf(PeriodKind::kalenderar, today_, 0);
  ASSERT_TRUE(keepPublished(*session_, annualReport(*session_, wish)).ok());
  isDoneUntilUndone("rapport");
}

TEST_F(Exercises, AMistakeTakenBack) {
  const UngdomId id = somebodyRegistered().ungdom.id;
  begin("angra");
  ASSERT_TRUE(
      recordKontakt(*session_, {.ungdom = id, .dag = today_, .personal = {}, .sysselsattning = std::nullopt})
          .ok());
  EXPECT_NE(left("angra"), "done");
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_EQ(left("angra"), "done");
  ASSERT_TRUE(redo(*session_).ok());
  EXPECT_NE(left("angra"), "done") << "it stands again";
  ASSERT_TRUE(undo(*session_).ok());
  isDoneForGood("angra");
}

TEST_F(Exercises, RemovalByTheLawsLimit) {
  begin("gallring");
  moveTo("2027-01-04");
  EXPECT_EQ(left("gallring"), "Ingen gallring är gjord sedan du började.");
  std::vector<UngdomId> over;
  for (const GallringLine& line : gallringList(*session_).lines)
    if (line.forslag.grund == Gallringsgrund::tidsgrans) over.push_back(line.id);
  ASSERT_GT(over.size(), 1U);
  const UngdomId last = over.back();
  over.pop_back();
  ASSERT_TRUE(gallra(*session_, {over, "Eva Ström, chef", day("2027-01-04"), ""}).ok());
  EXPECT_EQ(left("gallring"), "1 person finns kvar fast lagens gräns har passerat.");
  ASSERT_TRUE(gallra(*session_, {{last}, "Eva Ström, chef", day("2027-01-04"), ""}).ok());
  isDoneForGood("gallring");
}

// A training register on a machine: what needs files and backups.
class ExercisesAtWork : public ::testing::Test {
 protected:
  void SetUp() override {
    application_->opening().openTraining();
    settle(*application_);
    ASSERT_EQ(application_->phase(), Phase::open);
  }
  bool isDone(const char* id) {
    return judgeExercise(*application_->session(), *exerciseById(id), "").isDone;
  }
  void noteContact() {
    for (const RegisterRow& row : application_->session()->registerRows()) {
      if (row.lage != Lage::registrerad) continue;
      ASSERT_TRUE(recordKontakt(*application_->session(), {.ungdom = row.id,
                                                           .dag = trainingStart(),
                                                           .utfall = Utfall::nadd,
                                                           .personal = {},
                                                           .sysselsattning = Sysselsattningstyp::arbete})
                      .ok());
      settle(*application_);
      return;
    }
  }
  Machine machine_;
  std::unique_ptr<Application> application_ = std::make_unique<Application>(machine_.seams());
};

TEST_F(ExercisesAtWork, SavingAndTryingARestore) {
  ASSERT_TRUE(beginExercise(*application_->session(), *exerciseById("spara")).ok());
  settle(*application_);
  EXPECT_FALSE(isDone("spara"));
  application_->files().save();
  settle(*application_);
  EXPECT_EQ(text(judgeExercise(*application_->session(), *exerciseById("spara"), "").why),
            "Registret är sparat. Nu återstår att prova en återställning.");
  noteContact();
  ASSERT_TRUE(application_->backups().rehearse().ok());
  settle(*application_);
  EXPECT_TRUE(isDone("spara"));
}

TEST_F(ExercisesAtWork, WhatIsDoneStaysDoneAfterARestoreAndAReload) {
  ASSERT_TRUE(application_->backups().backUpNow().ok());
  settle(*application_);
  ASSERT_TRUE(beginExercise(*application_->session(), *exerciseById("samtal")).ok());
  noteContact();
  ASSERT_TRUE(checkExercise(*application_->session(), *exerciseById("samtal"), "").ok());
  settle(*application_);
  const auto backups = application_->backups().list().backups;
  ASSERT_FALSE(backups.empty());
  ASSERT_TRUE(application_->backups().restore(backups.back().number).ok());
  settle(*application_);
  EXPECT_EQ(exerciseState(*application_->session(), *exerciseById("samtal")), ExerciseState::klar);
  EXPECT_FALSE(isDone("samtal")) << "the call itself is of a time that has not been";

  application_ = nullptr;
  Application again(machine_.seams());
  settle(again);
  ASSERT_EQ(again.opening().resumable().size(), 1U);
  again.opening().resume(again.opening().resumable().front().id);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_EQ(exerciseState(*again.session(), *exerciseById("samtal")), ExerciseState::klar);
}

}  // namespace
}  // namespace fyren::app
