// SPDX-License-Identifier: EUPL-1.2
// Several lists at once, and what the user decides about single rows.
#include <algorithm>

#include "app/commands/commands.h"
#include "app/import_flow.h"
#include "app/import_questions.h"
#include "app/import_reports.h"
#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;
using testing::testNumber;
using Choice = ImportFlow::Choice;
using Class = ImportFlow::RowClass;
using Stage = ImportFlow::Stage;

class ImportRun : public testing::RegisterTest {
 protected:
  static std::string nummer(const char* birth, bool woman = true) { return testNumber(day(birth), woman).text12(); }
  static Bytes bytes(const std::string& text) { return Bytes(text.begin(), text.end()); }

  void read(std::vector<std::pair<std::string, std::string>> lists) {
    std::vector<ImportFlow::File> files;
    for (const auto& [name, list] : lists) files.push_back({name, bytes(list)});
    flow().addFiles(std::move(files));
    work();
  }
  void work() {
    for (int slices = 0; Job* job = session_->work(); ++slices) {
      ASSERT_LT(slices, 10'000) << "the work never ends";
      job->step(1);
    }
  }
  ImportFlow& flow() { return session_->importFlow(); }
  ImportQuestions& questions() { return importQuestions(*session_); }
  std::string optionsOf(std::size_t detail) {
    std::string all;
    for (const Message& option : questions().options(detail)) all += text(option) + "\n";
    return all;
  }
  std::int64_t count(Class cls) { return flow().counts()[static_cast<std::size_t>(cls)]; }
  std::size_t detailOf(const std::string& namn) {
    for (std::size_t i = 0; i < flow().details().size(); ++i)
      if (flow().details()[i].namn == namn) return i;
    ADD_FAILURE() << namn << " is not among the rows";
    return 0;
  }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const RegisterRow& row : session_->registerRows()) all.push_back(row.fornamn);
    std::sort(all.begin(), all.end());
    return all;
  }

  std::string population() const {
    return "Personnummer;Förnamn;Efternamn;Postort\r\n" + nummer("2008-03-05") + ";Elin;Åberg;Sundsvall\r\n" +
           nummer("2009-06-01", false) + ";Bo;Andersson;Timrå\r\n" + nummer("2008-12-24", false) + ";Ali;Noor;Sundsvall\r\n";
  }
  std::string enrolments() const {
    return "Personnummer;Skola;Skolform;Programtyp;Startdatum;Slutdatum\r\n" + nummer("2009-06-01", false) +
           ";Hedbergska;Gymnasieskola;Nationellt program;2025-08-18;\r\n" + nummer("2008-12-24", false) +
           ";Hedbergska;Gymnasieskola;Nationellt program;2024-08-19;2026-09-30\r\n";
  }
  std::string exams() const {
    return "Personnummer;Examenstyp;Datum\r\n" + nummer("2008-03-05") + ";Studiebevis;2026-06-12\r\n";
  }
};

TEST_F(ImportRun, TakesThreeListsInTheirOrderAsOneActWithOneUndo) {
  read({{"examen.csv", exams()}, {"skolor.csv", enrolments()}, {"folk.csv", population()}});
  ASSERT_EQ(flow().stage(), Stage::mapping);
  ASSERT_EQ(flow().lists().size(), 3U);
  EXPECT_EQ(flow().lists()[0].fileName, "folk.csv");
  EXPECT_EQ(flow().lists()[1].kind, "skolplacering");
  EXPECT_EQ(flow().lists()[2].kind, "examen");
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(count(Class::ny), 3);
  flow().show(1);
  EXPECT_EQ(count(Class::ny), 2) << "compared with the register as the population list leaves it";
  EXPECT_EQ(count(Class::oklar), 0);
  EXPECT_EQ(flow().consequence().nya, 6);
  EXPECT_EQ(flow().consequence().attRegistrera, 2);
  EXPECT_TRUE(session_->registerRows().empty()) << "nothing is written before apply()";

  EXPECT_EQ(said(flow().apply({})), "Folkbokföring, Skolplaceringar, Examina och studiebevis är inlästa.");
  EXPECT_EQ(session_->registerRows().size(), 3U);
  EXPECT_TRUE(session_->lastList("examen").has_value());
  const RegisterList elin = listRegister(*session_, {"elin", RegisterShow::alla});
  ASSERT_EQ(elin.rows.size(), 1U);
  const UngdomFacts& facts = *session_->facts(session_->registerRows()[elin.rows[0]].id);
  ASSERT_EQ(facts.registreringar.size(), 1U);
  EXPECT_EQ(facts.registreringar[0].orsak, Registreringsorsak::studiebevis) << "the exam of the same run is known";
  EXPECT_EQ(facts.examina.size(), 1U);

  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_TRUE(session_->registerRows().empty()) << "one undo takes all three back";
  EXPECT_FALSE(session_->lastList("folkbokforing").has_value());
  ASSERT_TRUE(redo(*session_).ok());
  EXPECT_EQ(session_->registerRows().size(), 3U);

  read({{"examen.csv", exams()}, {"skolor.csv", enrolments()}, {"folk.csv", population()}});
  EXPECT_EQ(flow().consequence().nya + flow().consequence().andrade, 0) << "the same lists change nothing";
}

TEST_F(ImportRun, JoinsWhatTwoListsSayOfOnePlacement) {
  read({{"folk.csv", population()}, {"skolor.csv", enrolments()},
        {"avbrott.csv", "Personnummer;Skola;Slutade;Anmält\r\n" + nummer("2009-06-01", false) + ";Hedbergska;2026-11-02;2026-11-10\r\n"}});
  ASSERT_TRUE(flow().planReady()) << text(flow().obstacles().empty() ? flow().refusal() : flow().obstacles().front());
  ASSERT_TRUE(flow().apply({}).ok());
  const RegisterList bo = listRegister(*session_, {"bo", RegisterShow::alla});
  ASSERT_EQ(bo.rows.size(), 1U);
  const UngdomFacts& facts = *session_->facts(session_->registerRows()[bo.rows[0]].id);
  ASSERT_EQ(facts.skolplaceringar.size(), 1U) << "one placement, not two";
  EXPECT_EQ(facts.skolplaceringar[0].days.last, day("2026-11-02"));
}

TEST_F(ImportRun, StoresOnlyTheRowsThatAreAccepted) {
  read({{"folk.csv", population()}});
  ASSERT_TRUE(flow().planReady());
  flow().choose(detailOf("Bo Andersson"), Choice::wait);
  work();
  EXPECT_EQ(flow().choice(detailOf("Bo Andersson")), Choice::wait);
  EXPECT_EQ(flow().consequence().nya, 2);
  EXPECT_EQ(flow().consequence().vantar, 1);
  ASSERT_TRUE(flow().apply({}).ok());
  EXPECT_EQ(names(), (std::vector<std::string>{"Ali", "Elin"}));

  read({{"folk.csv", population()}});
  EXPECT_EQ(count(Class::ny), 1) << "what waited is shown again";
  flow().chooseClass(Class::ny, Choice::refuse);
  work();
  ASSERT_TRUE(flow().apply({}).ok());
  EXPECT_EQ(session_->registerRows().size(), 2U);
}

TEST_F(ImportRun, EndsOneOfThoseWhoLeftAndLetsTheOtherWait) {
  read({{"folk.csv", population()}});
  ASSERT_TRUE(flow().apply({}).ok());
  today_ = day("2026-12-01");
  ASSERT_TRUE(session_->noticeDay());
  read({{"folk.csv", population().substr(0, population().find(nummer("2009-06-01", false)))}});
  ASSERT_EQ(count(Class::borta), 2);
  EXPECT_EQ(flow().choice(0), Choice::wait) << "never done silently";
  flow().choose(detailOf("Bo Andersson"), Choice::accept);
  work();
  ASSERT_TRUE(flow().apply({}).ok());
  for (const auto& [name, open] : {std::pair{"bo", false}, {"ali", true}}) {
    const RegisterList found = listRegister(*session_, {name, RegisterShow::alla});
    const UngdomFacts& facts = *session_->facts(session_->registerRows()[found.rows.at(0)].id);
    EXPECT_EQ(facts.bosattningar.at(0).days.isOpen(), open) << name;
  }
}

TEST_F(ImportRun, DivertsInEveryListWhomOneListProtects) {
  const std::string marked = "Personnummer;Förnamn;Efternamn;Skyddad\r\n" + nummer("2008-03-05") + ";Elin;Åberg;Ja\r\n" + nummer("2009-06-01", false) + ";Bo;Andersson;\r\n";
  read({{"folk.csv", marked}, {"examen.csv", exams()}});
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(flow().protectedCount(), 1);
  flow().show(1);
  EXPECT_EQ(flow().protectedCount(), 1) << "the exam list says nothing of protection";
  EXPECT_TRUE(flow().details().empty());
  ASSERT_TRUE(flow().apply({}).ok());
  EXPECT_EQ(names(), std::vector<std::string>{"Bo"});
}

TEST_F(ImportRun, WaitsForTheListThatCannotBeReadToBePutAway) {
  read({{"bild.png", "\x89PNG\r\n\x1a\n................"}, {"folk.csv", population()}});
  ASSERT_EQ(flow().stage(), Stage::mapping);
  EXPECT_FALSE(flow().planReady());
  EXPECT_FALSE(flow().lists()[1].refusal.key.empty());
  flow().putAway(1);
  work();
  ASSERT_TRUE(flow().planReady());
  EXPECT_TRUE(flow().apply({}).ok());
}

TEST_F(ImportRun, RemembersHowAListIsReadOnceItHasBeenCorrected) {
  const std::string list = "Nr;Vad;Dag\r\n" + nummer("2008-03-05") + ";Studiebevis;2026-06-12\r\n";
  add("Elin", "Åberg", "2008-03-05");
  read({{"uhr 2026-11.csv", list}});
  flow().setKind(2);
  work();
  const auto choose = [&](std::size_t column, const char* key) {
    for (std::size_t i = 0; i < flow().fields().size(); ++i)
      if (flow().fields()[i].key == key) flow().setField(column, static_cast<int>(i));
    work();
  };
  choose(0, "personnummer");
  choose(1, "examenstyp");
  choose(2, "datum");
  ASSERT_TRUE(flow().planReady());
  EXPECT_TRUE(flow().isCorrected());
  const std::string profile = flow().profileJson("uhr");
  ImportFlow::Decisions decisions;
  decisions.remember = true;
  ASSERT_TRUE(flow().apply(decisions).ok());

  read({{"uhr 2026-12.csv", list}});
  ASSERT_TRUE(flow().planReady()) << "recognised by its headings";
  EXPECT_EQ(flow().kind(), 2);
  EXPECT_EQ(flow().columns()[0].why.key, "import.why.profile");
  EXPECT_FALSE(flow().isCorrected());
  ASSERT_TRUE(undo(*session_).ok());
  read({{"uhr 2026-12.csv", list}});
  EXPECT_NE(flow().columns()[0].why.key, "import.why.profile") << "undo takes back the memory too";
  ASSERT_TRUE(flow().applyProfile(profile).ok());
  work();
  EXPECT_TRUE(flow().planReady()) << "a colleague's file says it as well";
  EXPECT_FALSE(flow().applyProfile("{").ok());
}

// Elin and Ali would be registered; what the list of exams says of Elin could not be read.
TEST_F(ImportRun, DoesNotRegisterThoseWhoseOwnExamRowFailedUnlessToldTo) {
  const std::string exams = "Personnr;Efternamn;Förnamn;Dokument;Utfärdat\r\n" + nummer("2008-03-05") + ";Åberg;Elin;Fiskekort;2026-06-12\r\n" +
                            nummer("2008-12-24", false) + ";Noor;Ali;Samlat betygsdokument;2026-06-12\r\n";
  for (const bool told : {false, true}) {
    SCOPED_TRACE(told);
    read({{"folk.csv", population()}, {"skolor.csv", enrolments()}, {"examen.csv", exams}});
    ASSERT_TRUE(flow().planReady());
    ASSERT_EQ(flow().lists()[2].kind, "examen");
    EXPECT_EQ(flow().consequence().attRegistrera, 1);
    EXPECT_EQ(flow().consequence().attRegistreraOvissa, 1);
    EXPECT_EQ(flow().consequence().olasta, 1);
    ImportFlow::Decisions decisions;
    decisions.registerUncertain = told;
    ASSERT_TRUE(flow().apply(decisions).ok());
    for (const RegisterRow& row : session_->registerRows()) {
      if (row.fornamn == "Elin") { EXPECT_EQ(row.lage, told ? Lage::registrerad : Lage::attRegistrera); }
      if (row.fornamn == "Ali") { EXPECT_EQ(row.lage, Lage::registrerad) << "grades are no exam"; }
    }
    if (!told) { ASSERT_TRUE(undo(*session_).ok()); }
  }
}

TEST_F(ImportRun, TellsOfADocumentOfGradesThatItIsNoExam) {
  read({{"folk.csv", population()}});
  ASSERT_TRUE(flow().apply({}).ok());
  read({{"examen.csv", "Personnummer;Dokument;Utfärdat\r\n" + nummer("2008-03-05") + ";Utdrag ur betygskatalogen;2026-06-12\r\n" +
                           nummer("2008-03-05") + ";Studiebevis;2026-06-12\r\n"}});
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(count(Class::avvisad), 0);
  EXPECT_EQ(count(Class::oklar), 0);
  EXPECT_EQ(count(Class::ny), 1) << "the studiebevis";
  ASSERT_EQ(flow().details().size(), 2U);
  EXPECT_NE(text(flow().details()[1].changes.at(0)).find("ingen examen"), std::string::npos);
}

TEST_F(ImportRun, GivesTheRowsThatDidNotComeInOfEveryList) {
  read({{"folk.csv", population() + "20081301-2389;Ada;Ek;Timrå\r\n"},
        {"skolor.csv", enrolments()},
        {"examen.csv", "Personnummer;Examenstyp;Datum\r\n" + nummer("2008-03-05") + ";Fiskekort;2026-06-12\r\n"}});
  ASSERT_TRUE(flow().planReady());
  flow().show(1);
  ASSERT_TRUE(flow().apply({}).ok());
  const auto lists = flow().lists();
  ASSERT_EQ(lists.size(), 3U);
  EXPECT_EQ(lists[0].apart, 1);
  EXPECT_EQ(lists[1].apart, 0);
  EXPECT_EQ(lists[2].apart, 1);
  EXPECT_NE(asText(flow().refusedRowsFile(0)).find("20081301-2389"), std::string_view::npos);
  EXPECT_NE(asText(flow().refusedRowsFile(2)).find("Fiskekort"), std::string_view::npos);
  EXPECT_EQ(flow().refusedRowsName(0), "folk-ej-inlasta.csv");
  EXPECT_EQ(flow().refusedRowsName(2), "examen-ej-inlasta.csv");
  EXPECT_TRUE(flow().refusedRowsFile(3).empty());
  const auto& report = flow().report();
  EXPECT_EQ(std::count_if(report.begin(), report.end(), tellsOfRowsApart), 2);
}

TEST_F(ImportRun, SaysWhenTwoListsAreOfOneKind) {
  read({{"folk.csv", population()}, {"folk2.csv", population()}, {"skolor.csv", enrolments()}});
  EXPECT_TRUE(flow().lists()[0].isTwin);
  EXPECT_TRUE(flow().lists()[1].isTwin);
  EXPECT_FALSE(flow().lists()[2].isTwin);
  flow().putAway(1);
  work();
  EXPECT_FALSE(flow().lists()[0].isTwin);
}

TEST_F(ImportRun, ReadsTheListThatWasTakenForFolkbokforingAsExams) {
  read({{"folk.csv", population()}});
  ASSERT_TRUE(flow().apply({}).ok());
  read({{"examen.csv", "Personnr;Efternamn;Förnamn;Dokument;Program;Utfärdat\r\n" + nummer("2008-03-05") + ";Åberg;Elin;Examensbevis;NA;2026-06-12\r\n" +
                           nummer("2010-03-05") + ";Okänd;Ulla;Examensbevis;NA;2026-06-12\r\n"}});
  EXPECT_EQ(flow().lists()[0].kind, "examen");
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(count(Class::ny), 1);
  EXPECT_EQ(count(Class::oklar), 1) << "nobody gets into the register by a list of exams";
  ASSERT_TRUE(flow().apply({}).ok());
  EXPECT_EQ(session_->registerRows().size(), 3U);
}

TEST_F(ImportRun, LetsTheUserChooseAmongRowsThatDisagree) {
  read({{"folk.csv", population() + nummer("2008-03-05") + ";Elin;Åberg;Timrå\r\n"}});
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(count(Class::oklar), 2);
  const std::size_t place = detailOf("Elin Åberg");
  EXPECT_EQ(optionsOf(place), "Rad 2: Postort ”Sundsvall”\nRad 5: Postort ”Timrå”\n");
  EXPECT_EQ(questions().chosenOption(place), -1);
  flow().choose(detailOf("Bo Andersson"), Choice::wait);
  work();

  questions().answer(detailOf("Elin Åberg"), 1);
  work();
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(count(Class::oklar), 0);
  EXPECT_EQ(count(Class::ny), 3);
  EXPECT_EQ(flow().choice(detailOf("Bo Andersson")), Choice::wait) << "what was said of other rows stays said";
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(names(), (std::vector<std::string>{"Ali", "Elin"}));
  EXPECT_EQ(session_->facts(session_->store().findByNumber(testNumber(day("2008-03-05"), true))->front())->ungdom.postort, "Timrå");
}

TEST_F(ImportRun, LetsTheUserChangeTheChosenRow) {
  read({{"folk.csv", population() + nummer("2008-03-05") + ";Elin;Åberg;Timrå\r\n"}});
  questions().answer(detailOf("Elin Åberg"), 1);
  work();
  EXPECT_EQ(questions().chosenOption(detailOf("Elin Åberg")), 1);
  questions().answer(detailOf("Elin Åberg"), 0);
  work();
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->facts(session_->store().findByNumber(testNumber(day("2008-03-05"), true))->front())->ungdom.postort, "Sundsvall");
}

TEST_F(ImportRun, LetsTheUserSayWhichEnrolmentANoticeIsAbout) {
  const std::string two = "Personnummer;Skola;Skolform;Programtyp;Program;Startdatum;Slutdatum\r\n" + nummer("2009-06-01", false) +
                          ";Hedbergska;Gymnasieskola;Nationellt program;SA;2025-08-18;\r\n" + nummer("2009-06-01", false) +
                          ";Västermalm;Gymnasieskola;Nationellt program;NA;2025-08-20;\r\n";
  read({{"folk.csv", population()}, {"skolor.csv", two}});
  ASSERT_TRUE(flow().apply({}));
  read({{"avbrott.csv", "Personnummer;Skola;Program;Slutade;Anmält\r\n" + nummer("2009-06-01", false) + ";;;2026-11-02;2026-11-10\r\n"}});
  ASSERT_TRUE(flow().planReady());
  ASSERT_EQ(count(Class::oklar), 1);
  EXPECT_EQ(optionsOf(0), "Hedbergska, SA, från 18 aug 2025\nVästermalm, NA, från 20 aug 2025\n");
  questions().answer(0, 1);
  work();
  EXPECT_EQ(count(Class::andrad), 1);
  EXPECT_EQ(questions().chosenOption(0), 1);
  ASSERT_TRUE(flow().apply({}));
  const auto& schools = session_->facts(session_->store().findByNumber(testNumber(day("2009-06-01"), false))->front())->skolplaceringar;
  ASSERT_EQ(schools.size(), 2U);
  for (const Skolplacering& school : schools) EXPECT_EQ(school.days.last.has_value(), school.skola == "Västermalm") << school.skola;
}

TEST_F(ImportRun, AnswersAreForgottenWhenTheListIsReadInAnotherWay) {
  read({{"folk.csv", population() + nummer("2008-03-05") + ";Elin;Åberg;Timrå\r\n"}});
  questions().answer(detailOf("Elin Åberg"), 1);
  work();
  flow().setListDay(day("2026-11-01"));
  work();
  EXPECT_EQ(count(Class::oklar), 2);
}

TEST_F(ImportRun, KeepsOneReportForTheRunThatCanBeReadLater) {
  read({{"examen.csv", exams()}, {"skolor.csv", enrolments()}, {"folk.csv", population()}});
  ASSERT_TRUE(flow().apply({}));
  std::vector<std::string> told;
  for (const Message& line : flow().report()) told.push_back(text(line));
  flow().clear();
  nowUtcMs_ += 60'000;
  read({{"folk2.csv", population()}});
  ASSERT_TRUE(flow().apply({}));
  const auto reports = keptReports(*session_);
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].listor, (std::vector<std::string>{"folk2.csv (Folkbokföring)"}));
  EXPECT_EQ(reports[1].listor.size(), 3U);
  EXPECT_EQ(reports[1].listor[0], "folk.csv (Folkbokföring)");
  EXPECT_EQ(reports[1].rader, told);
  EXPECT_EQ(reports[1].av, "Karin Ek");
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_EQ(keptReports(*session_).size(), 1U) << "what was taken back has no report";
}

TEST_F(ImportRun, SaysWhichFindingsComeAndGoForWhom) {
  read({{"folk.csv", population()}});
  ASSERT_TRUE(flow().apply({}));
  const std::string measure = "Personnummer;Åtgärd;Anordnare;Startdatum;Slutdatum;Grund för slut;Sysselsättning efter\r\n" + nummer("2008-03-05") +
                              ";Praktik;Verkstaden;2026-09-01;2026-10-01;;\r\n";
  const std::string registered = "Personnummer;Registreringsdatum;Registreringsorsak\r\n" + nummer("2008-03-05") + ";2026-08-20;Avbrott NP\r\n";
  read({{"registrering.csv", registered}});
  ASSERT_TRUE(flow().apply({}));
  read({{"atgard.csv", measure}});
  ASSERT_TRUE(flow().planReady());
  const auto consequence = flow().consequence();
  const auto& findings = questions().findings(false);
  // R2, R3 and R4 (UKA's red rules): an ended measure without an occupation told during it, reason, occupation after.
  std::vector<std::string> red;
  for (const auto& one : findings)
    if (one.rod && !one.forsvinner) red.push_back(one.regel + " " + one.namn);
  EXPECT_EQ(red, (std::vector<std::string>{"R2 Elin Åberg", "R3 Elin Åberg", "R4 Elin Åberg"}));
  EXPECT_EQ(consequence.nyaFynd + consequence.losta, static_cast<int>(findings.size()));
  for (const auto& one : findings) EXPECT_FALSE(text(one.text).empty());
}

TEST_F(ImportRun, ReadsTheFileAnewAsTheUserSays) {
  read({{"examen.csv", "Utdrag ur Beda\r\nPersonnummer,Examenstyp,Datum\r\n" + nummer("2008-03-05") + ",Studiebevis,03/04/2026\r\n"}});
  ASSERT_EQ(flow().stage(), Stage::mapping);
  EXPECT_EQ(questions().reading().headingRow, 2);
  EXPECT_EQ(questions().reading().doubtfulDay, "03/04/2026");
  EXPECT_EQ(questions().reading().dayFirst, day("2026-04-03"));
  EXPECT_EQ(questions().reading().monthFirst, day("2026-03-04"));
  questions().setMonthFirst(true);
  work();
  EXPECT_TRUE(questions().reading().isMonthFirst);
  EXPECT_TRUE(flow().isCorrected());
  questions().setDelimiter(0);  // semicolons: one column, and no list of anything
  work();
  EXPECT_EQ(flow().columns().size(), 1U);
  questions().setDelimiter(1);
  work();
  EXPECT_EQ(flow().columns().size(), 3U);
  questions().setHeadingRow(0);
  work();
  EXPECT_EQ(questions().reading().headingRow, 0);
  EXPECT_EQ(flow().rowCount(), 3);
  questions().setHeadingRow(3);  // the last row: nothing is left below it
  work();
  EXPECT_EQ(flow().stage(), Stage::mapping) << "what cannot be read so is read as before";
  EXPECT_EQ(flow().notes().front().key, "register.import.inteSa");
  EXPECT_EQ(flow().rowCount(), 3);
  questions().setHeadingRow(2);
  work();
  EXPECT_EQ(flow().rowCount(), 1);
  EXPECT_EQ(questions().firstBad(0).key, "");
}

}  // namespace
}  // namespace fyren::app
