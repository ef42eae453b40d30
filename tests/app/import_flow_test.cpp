// SPDX-License-Identifier: EUPL-1.2
#include "app/import_flow.h"

#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;
using testing::testNumber;
using Stage = ImportFlow::Stage;
using Class = ImportFlow::RowClass;

class ImportFlowTest : public testing::RegisterTest {
 protected:
  static std::string nummer(const char* birth, bool woman = true) {
    return testNumber(day(birth), woman).text12();
  }

  void read(const std::string& name, const std::string& list) {
    flow().addFile(name, Bytes(list.begin(), list.end()));
    work();
  }
  void work() {
    for (int slices = 0; Job* job = session_->work(); ++slices) {
      ASSERT_LT(slices, 10'000) << "the work never ends";
      job->step(1);
    }
  }
  ImportFlow& flow() { return session_->importFlow(); }
  std::int64_t count(Class cls) { return flow().counts()[static_cast<std::size_t>(cls)]; }
  std::string reported() {
    std::string lines;
    for (const Message& line : flow().report()) lines += text(line) + "\n";
    return lines;
  }

  // Elin is at school nowhere, Bo at Hedbergska, Ali has left it.
  std::string population() const {
    return "Personnummer;Förnamn;Efternamn;Postort\r\n" + nummer("2008-03-05") + ";Elin;Åberg;Sundsvall\r\n" +
           nummer("2009-06-01", false) + ";Bo;Andersson;Timrå\r\n" + nummer("2008-12-24", false) +
           ";Ali;Noor;Sundsvall\r\n";
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

TEST_F(ImportFlowTest, TakesAPopulationListAndSaysThatNobodyIsProposedYet) {
  read("folkbokföring.csv", population());
  ASSERT_EQ(flow().stage(), Stage::mapping) << text(flow().refusal());
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(flow().kinds()[static_cast<std::size_t>(flow().kind())].key, "folkbokforing");
  EXPECT_EQ(count(Class::ny), 3);
  EXPECT_EQ(flow().details().size(), 3U);
  EXPECT_EQ(flow().consequence().attRegistrera, 0);
  EXPECT_EQ(flow().consequence().okanda, 3);
  EXPECT_TRUE(session_->registerRows().empty()) << "nothing is written before apply()";

  EXPECT_EQ(said(flow().apply({})), "Folkbokföring är inläst.");
  EXPECT_EQ(flow().stage(), Stage::applied);
  EXPECT_EQ(session_->registerRows().size(), 3U);
  EXPECT_NE(reported().find("3 nya rader"), std::string::npos) << reported();
  EXPECT_NE(reported().find("skolplaceringar"), std::string::npos) << reported();
  EXPECT_EQ(session_->lastList("folkbokforing"), today_);
}

TEST_F(ImportFlowTest, NamesTheEncodingAsPeopleWriteIt) {
  read("folkbokföring.csv", "\xEF\xBB\xBF" + population());
  ASSERT_EQ(flow().stage(), Stage::mapping) << text(flow().refusal());
  std::string notes;
  for (const Message& note : flow().notes()) notes += text(note) + "\n";
  EXPECT_NE(notes.find("Filen är läst som UTF-8 med "), std::string::npos) << notes;
  EXPECT_EQ(notes.find("bom"), std::string::npos) << notes;
}

TEST_F(ImportFlowTest, RegistersThoseWhomTheFirstListOfEnrolmentsLeavesOut) {
  read("folkbokföring.csv", population());
  ASSERT_TRUE(flow().apply({}).ok());
  read("examen.csv", exams());
  ASSERT_TRUE(flow().planReady());
  ASSERT_TRUE(flow().apply({}).ok());
  read("skolplacering.csv", enrolments());
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(flow().consequence().attRegistrera, 2);
  ASSERT_TRUE(flow().apply({}).ok());
  EXPECT_NE(reported().find("2 personer registrerades"), std::string::npos) << reported();

  const RegisterList list = listRegister(*session_, {"elin", RegisterShow::alla});
  ASSERT_EQ(list.rows.size(), 1U);
  const RegisterRow& elin = session_->registerRows()[list.rows[0]];
  EXPECT_EQ(elin.lage, Lage::registrerad);
  EXPECT_EQ(facts(elin.id).registreringar.at(0).orsak, Registreringsorsak::studiebevis);

  ASSERT_TRUE(undo(*session_).ok()) << "one undo takes back the list and its registrations";
  for (const RegisterRow& row : session_->registerRows()) EXPECT_NE(row.lage, Lage::registrerad);
  EXPECT_FALSE(session_->lastList("skolplacering").has_value());
  ASSERT_TRUE(redo(*session_).ok());
  EXPECT_EQ(listRegister(*session_, {}).rows.size(), 2U);
}

TEST_F(ImportFlowTest, ChangesNothingTheSecondTime) {
  for (const auto& [name, list] : {std::pair{"folkbokföring.csv", population()},
                                   {"skolplacering.csv", enrolments()},
                                   {"examen.csv", exams()}}) {
    read(name, list);
    ASSERT_TRUE(flow().planReady()) << name;
    ASSERT_TRUE(flow().apply({}).ok()) << name;
    const auto before = session_->store().allFacts().value().size();
    read(name, list);
    ASSERT_TRUE(flow().planReady()) << name;
    EXPECT_EQ(count(Class::oforandrad), flow().rowCount()) << name;
    EXPECT_TRUE(flow().details().empty()) << name;
    ASSERT_TRUE(flow().apply({}).ok()) << name;
    EXPECT_NE(reported().find("Inget ändrades"), std::string::npos) << reported();
    EXPECT_EQ(session_->store().allFacts().value().size(), before);
  }
}

TEST_F(ImportFlowTest, LetsThoseWhoLeftTheListWaitUnlessAccepted) {
  read("folkbokföring.csv", population());
  ASSERT_TRUE(flow().apply({}).ok());
  today_ = day("2026-12-01");
  ASSERT_TRUE(session_->noticeDay());
  const std::string shorter = population().substr(0, population().rfind(nummer("2008-12-24", false)));
  read("folkbokföring.csv", shorter);
  EXPECT_EQ(count(Class::borta), 1);
  ASSERT_TRUE(flow().apply({}).ok());
  EXPECT_NE(reported().find("1 person som inte längre finns på listan väntar"), std::string::npos)
      << reported();
  read("folkbokföring.csv", shorter);
  EXPECT_EQ(count(Class::borta), 1);
  ASSERT_TRUE(flow().apply({true, true, true}).ok());
  EXPECT_NE(reported().find("avslutades"), std::string::npos) << reported();
  const RegisterList list = listRegister(*session_, {"ali", RegisterShow::alla});
  ASSERT_EQ(list.rows.size(), 1U) << "nobody is removed silently";
  EXPECT_EQ(session_->registerRows()[list.rows[0]].lage, Lage::utanfor);
}

TEST_F(ImportFlowTest, ComparesAnewWhenAColumnIsCorrected) {
  read("lista.csv",
       "Personnummer;Fornamn;Efternamn;Ort\r\n" + nummer("2008-03-05") + ";Elin;Berg;Sundsvall\r\n");
  const auto& columns = flow().columns();
  ASSERT_EQ(columns.size(), 4U);
  if (flow().kind() < 0) {
    flow().setKind(0);
    work();
  }
  flow().setField(0, -1);
  EXPECT_FALSE(flow().planReady());
  work();
  EXPECT_FALSE(flow().obstacles().empty()) << "without a number there is nothing to compare";
  EXPECT_FALSE(flow().apply({}).ok());
  int nummerField = -1;
  for (std::size_t i = 0; i < flow().fields().size(); ++i)
    if (flow().fields()[i].key == "personnummer") nummerField = static_cast<int>(i);
  flow().setField(0, nummerField);
  work();
  EXPECT_TRUE(flow().planReady());
  EXPECT_EQ(flow().columns()[0].approved, 1);
}

TEST_F(ImportFlowTest, GivesBackTheRowsThatCouldNotBeRead) {
  read("folkbokföring.csv", population() + "20081301-2380;Eva;Ek;Sundsvall\r\n");
  EXPECT_EQ(count(Class::avvisad), 1);
  ASSERT_TRUE(flow().apply({}).ok());
  const Bytes file = flow().refusedRowsFile();
  const std::string csv(file.begin(), file.end());
  EXPECT_NE(csv.find("Varför"), std::string::npos);
  EXPECT_NE(csv.find("20081301-2380"), std::string::npos);
  EXPECT_EQ(csv.find("Elin"), std::string::npos);
  EXPECT_EQ(flow().refusedRowsName(), "folkbokföring-ej-inlasta.csv");
}

TEST_F(ImportFlowTest, GivesAReportThatNamesNobody) {
  read("folkbokföring.csv", population());
  (void)flow().apply({});
  const Bytes file = flow().reportFile();
  const std::string report(asText(file));
  EXPECT_NE(report.find("3 rader i listan."), std::string::npos) << report;
  for (const app::RegisterRow& row : session_->registerRows()) {
    EXPECT_EQ(report.find(row.efternamn), std::string::npos) << report;
    EXPECT_EQ(report.find(row.nummer), std::string::npos) << report;
  }
  EXPECT_EQ(flow().reportName(), "folkbokföring-rapport.txt");
}

TEST_F(ImportFlowTest, RefusesAFileThatIsNoListAndKeepsTheRegister) {
  read("bild.png", "\x89PNG\r\n\x1a\n................");
  EXPECT_EQ(flow().stage(), Stage::refused);
  EXPECT_EQ(text(flow().refusal()).find("«"), std::string::npos) << text(flow().refusal());
  EXPECT_EQ(session_->work(), nullptr);
}

TEST_F(ImportFlowTest, ComparesAnewWhenTheRegisterChangesMeanwhile) {
  read("folkbokföring.csv", population());
  add("Elin", "Åberg", "2008-03-05");
  EXPECT_FALSE(flow().planReady());
  work();
  EXPECT_EQ(count(Class::ny), 2);
}

// Sundsvall's routine: youths with protected personal data stay outside the register.
TEST_F(ImportFlowTest, AMarkThatArrivesLateRemovesTheYouthForGood) {
  read("folkbokföring.csv", population());
  ASSERT_TRUE(flow().apply({}).ok());
  Ungdom elin = session_->facts(session_->store().findByNumber(testNumber(day("2008-03-05"), true)).value().front())->ungdom;
  elin.gatuadress = "Hemliga Stigen 9";
  ASSERT_TRUE(changeUngdom(*session_, elin).ok());
  read("folkbokföring2.csv", "Personnummer;Förnamn;Efternamn;Postort;Skyddad\r\n" + nummer("2008-03-05") +
                                 ";;;;Sekretessmarkering\r\n" + nummer("2009-06-01", false) + ";Bo;Andersson;Timrå;\r\n" +
                                 nummer("2008-12-24", false) + ";Ali;Noor;Sundsvall;\r\n");
  ASSERT_TRUE(flow().planReady()) << text(flow().refusal());
  EXPECT_EQ(flow().protectedCount(), 1);
  ASSERT_TRUE(flow().apply({}).ok());
  EXPECT_EQ(session_->facts(elin.id), nullptr);
  EXPECT_TRUE(listRegister(*session_, {"Åberg", RegisterShow::alla}).rows.empty());
  while (undo(*session_)) continue;
  EXPECT_EQ(session_->facts(elin.id), nullptr) << "no undo brings it back";
  const Bytes image = session_->store().image();
  for (const char* trace : {"Åberg", "Hemliga Stigen", "200803052380"})
    EXPECT_EQ(asText(image).find(trace), std::string_view::npos) << trace;
}

}  // namespace
}  // namespace fyren::app
