// SPDX-License-Identifier: EUPL-1.2
#include "app/person_history.h"

#include <set>

#include "app/field_words.h"
#include "app/register_fixture.h"
#include "app/registerutdrag.h"
#include "store/sqlite/connection.h"

namespace fyren::app {
namespace {

using testing::day;
using Lines = std::vector<std::string>;

class PersonHistoryTest : public testing::RegisterTest {
 protected:
  void SetUp() override { elin_ = add("Elin", "Berg", "2008-03-05"); }
  void call(const std::string& number) {
    Ungdom elin = facts(elin_).ungdom;
    elin.telefon = number;
    ASSERT_TRUE(changeUngdom(*session_, elin).ok());
  }
  Lines lines(HistoryShow show = HistoryShow::alla) const {
    Lines lines;
    for (const HistoryEntry& entry : personHistory(*session_, elin_, show)) {
      std::string line = entry.who + ": " + entry.what;
      for (const std::string& detail : entry.details) line += " / " + detail;
      lines.push_back(line);
    }
    return lines;
  }
  std::string utdrag(bool withLog = true) const { return registerutdragHtml(*session_, elin_, {withLog}); }
  UngdomId elin_;
};

TEST_F(PersonHistoryTest, SaysWhoChangedWhichFieldFromWhatToWhat) {
  call("070-174 06 05");
  call("070-174 06 06");
  call("");
  EXPECT_EQ(lines(), (Lines{"Karin Ek: Ändrade uppgifter / Telefon: från 070-174 06 06 till inget",
                            "Karin Ek: Ändrade uppgifter / Telefon: från 070-174 06 05 till 070-174 06 06",
                            "Karin Ek: Ändrade uppgifter / Telefon: från inget till 070-174 06 05",
                            "Karin Ek: Lade till en person / Ny uppgift, person: Personnummer 20080305-2380, Förnamn "
                            "Elin, Efternamn Berg / Ny uppgift, folkbokföring: Kommun Sundsvall, Från och med 1 jan "
                            "2020, Källa Egen uppgift"}));
}

TEST_F(PersonHistoryTest, ShowsAnUndoAsWhatItIs) {
  call("070-174 06 05");
  ASSERT_TRUE(undo(*session_).ok());
  const auto entries = personHistory(*session_, elin_, HistoryShow::alla);
  EXPECT_EQ(entries[0].what, "Ångrade: Ändrade uppgifter");
  EXPECT_EQ(entries[0].kind, HistoryKind::angrat);
  EXPECT_EQ(entries[0].details, (Lines{"Telefon: från 070-174 06 05 till inget"}));
  EXPECT_TRUE(entries[1].isUndone);
  ASSERT_TRUE(redo(*session_).ok());
  EXPECT_EQ(personHistory(*session_, elin_, HistoryShow::alla)[0].what, "Gjorde om: Ändrade uppgifter");
}

TEST_F(PersonHistoryTest, HasReadingsBesideChangesAndCanShowEitherAlone) {
  call("070-174 06 05");
  nowUtcMs_ += 60'000;
  notePageOpened(*session_, elin_);
  notePageOpened(*session_, elin_);
  EXPECT_EQ(lines(HistoryShow::alla)[0], "Karin Ek: Öppnade sidan 2 gånger");
  EXPECT_EQ(lines(HistoryShow::alla).size(), 3U);
  EXPECT_EQ(lines(HistoryShow::lasningar).size(), 1U);
  EXPECT_EQ(lines(HistoryShow::andringar).size(), 2U);
}

TEST_F(PersonHistoryTest, ReadingChangesNothingThatCanBeUndoneOrMustBeSaved) {
  call("070-174 06 05");
  const auto version = session_->version();
  int changes = 0, readings = 0;
  session_->onChange([&] { ++changes; });
  session_->onReading([&] { ++readings; });
  notePageOpened(*session_, elin_);
  EXPECT_EQ(changes, 0);
  EXPECT_EQ(readings, 1);
  EXPECT_EQ(session_->version(), version);
  EXPECT_EQ(text(*session_->undoable()), "Ändrade uppgifter");
}

TEST_F(PersonHistoryTest, TheRegistersLogTellsHowManyAndWhom) {
  nowUtcMs_ += 60'000;
  notePageOpened(*session_, elin_);
  nowUtcMs_ += 60'000;
  store::Act act = session_->store().begin({"Kim", "lista.apply", std::nullopt, {"history.import", {{"lista", "x"}}}});
  for (int i = 0; i < 3; ++i)
    act.put(Ungdom{{}, testing::testNumber(day("2008-05-01") + i, true), {}, "A", "B", {}, {}, {}, {}, {}, {}});
  const auto done = act.commit();
  ASSERT_TRUE(done.ok());
  session_->changed(done->touched);
  RegisterLog log(*session_);
  ASSERT_EQ(log.count(), 4);
  EXPECT_EQ(log.at(0).entry.kind, HistoryKind::import);
  EXPECT_EQ(log.at(0).whom, "3 personer");
  EXPECT_EQ(log.at(1).entry.kind, HistoryKind::lasning);
  EXPECT_EQ(log.at(1).whom, "Elin Berg");
  EXPECT_EQ(log.at(1).ungdom, elin_);
  EXPECT_EQ(log.at(3).whom, "");
  log.show(HistoryShow::lasningar);
  EXPECT_EQ(log.count(), 1);
}

// --- registerutdrag (GDPR art. 15) ---

// What may stand in the database about a youth beside personFields(), and where the extract has it.
const std::set<std::string> kPlacedElsewhere = {
    "lasning.ungdom",  // who has read: the log, when the municipality chooses
    "act.ungdom",      // who has changed: the same; what was changed: "Vad som har ändrats"
    "change.ungdom",   // "Vad som har ändrats"
};
// Tables that are not about one youth, or whose part about one is placed.
const std::set<std::string> kOtherTables = {
    "migration", "register", "importprofil", "installning",
    "insats",        // the catalogue of measures
    "importrapport",  // counts only
    "importlista",    // "Inlästa listor som ditt nummer stod i"
    "leverans",       // "Vilka som har fått uppgifter"
    "brevmall", "utskick", "hembesoksrunda",  // texts, days and counts; the youth's part is in brev and hembesok
    "raderad",        // a tombstone: an id and a clock
    "act", "change", "lasning",
    "gallring",             // counts and who decided
    "platshallare",         // says of nobody who it is
    "tidspost", "enkatsvar",  // minutes and counts, tied to nobody
    "skolenhet", "omrade",  // schools and postal codes
};

TEST_F(PersonHistoryTest, EveryColumnAboutAYouthHasItsPlaceInTheExtract) {
  store::BlockImage image;
  image.write(0, session_->store().image());
  store::Connection connection(image, store::Connection::Trust::hostile);
  store::Query column(connection.statement(
      "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c"
      " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"));
  const std::set<std::string> clock{"id", "hlc", "node"};
  int columns = 0;
  while (column.step()) {
    const std::string table(column.text(0)), name(column.text(1));
    ++columns;
    if (clock.contains(name)) continue;
    if (kOtherTables.contains(table)) {
      if (name == "ungdom") {
        EXPECT_TRUE(kPlacedElsewhere.contains(table + "." + name)) << table << "." << name;
      }
      continue;
    }
    EXPECT_NE(fieldOf(table, name), nullptr)
        << table << "." << name << " is about a youth (or a new table): give it words in app/field_words.cpp, or say "
        << "above where the registerutdrag has it";
  }
  EXPECT_GT(columns, 80);
  for (const FieldWords& field : personFields())
    EXPECT_TRUE(field.kind == FieldKind::reference || hasText(field.label)) << field.label;
}

TEST_F(PersonHistoryTest, TheExtractHoldsEveryValueOfEveryTable) {
  Ungdom elin = facts(elin_).ungdom;
  elin.tidigareNummer = {Personnummer::fromStored(200803652387)};
  elin.gatuadress = "Fyrvägen 17";
  elin.postnummer = "85310";
  elin.postort = "Alnö";
  elin.epost = "elin@exempel.se";
  elin.telefon = "070-174 06 05";
  elin.handlaggare = "Kim Coach";
  elin.id = elin_;
  store::Act act = session_->store().begin({"Karin Ek", "test", elin_, {}});
  act.put(elin);
  act.put(Bosattning{{}, elin_, "0180", {day("2019-02-03"), day("2019-12-31")}, Source::folkbokforing});
  act.put(Skolplacering{{}, elin_, "Hedbergska", "87654321", Skolform::gymnasieNationellt, "SA", "2",
                        {day("2024-08-19"), day("2026-08-18")}, "Studieavbrott", Source::skola});
  act.put(Examen{{}, elin_, ExamenTyp::studiebevis, day("2026-06-10"), Source::beda});
  act.put(Registrering{{}, elin_, {day("2026-08-20"), day("2026-10-11")}, Registreringsorsak::avbrottNp,
                       Avregistreringsorsak::flyttat, Source::handlaggare});
  act.put(Kontakt{{}, elin_, day("2026-09-09"), Kanal::hembesok, Riktning::inkommande, Mottagare::vardnadshavare,
                  Utfall::villInte, "Karin och Bo"});
  act.put(Sysselsattning{{}, elin_, day("2026-09-10"), Sysselsattningstyp::utomlands, Source::kontakt});
  act.put(Atgard{{}, elin_, Atgardstyp::annan, "Ungdomskraft", "Segling", {day("2026-09-12"), day("2026-09-30")},
                 GrundAtgSlut::ungdomenAvbrot, SysEfter::folkhogskola});
  act.put(Kartlaggning{.id = {}, .ungdom = elin_, .dag = day("2026-10-20"), .personal = "Ali Noor", .onskan = Onskan::komvux,
                       .studielage = Studielage::arTva, .stod = 3, .anteckning = "Gillar kemi"});
  act.put(Plan{.id = {}, .ungdom = elin_, .dag = day("2026-10-21"), .personal = {}, .mal = "Läsa kemi", .ungdomen = "söker", .kommunen = "hjälper",
               .andra = "tar emot", .days = {day("2026-10-22"), day("2026-10-23")}, .avslut = "Nådde målet", .uppfoljning = day("2026-10-24")});
  act.put(Samtycke{.id = {}, .ungdom = elin_, .days = {day("2026-10-25"), day("2026-10-26")}, .givare = Givare::bada, .aktor = Aktor::arbetsgivare,
                   .mottagare = "Mekonomen", .andamal = "praktik", .uppgifter = 3, .aterkallat = day("2026-10-27"), .personal = {}});
  act.put(store::Importlista{{}, "examen", "", day("2026-07-01"), "beda-juni.csv",
                             {{elin.nummer.digits(), 1}, {200704022391, 2}}});
  const auto done = act.commit();
  ASSERT_TRUE(done.ok());
  session_->changed(done->touched);
  const std::string page = utdrag();
  for (const char* value :
       {"20080305-2380", "20080365-2387", "Fyrvägen 17", "85310", "Alnö", "elin@exempel.se", "070-174 06 05", "Kim Coach",
        "Stockholm", "3 feb 2019", "31 dec 2019", "Hedbergska", "87654321", "Studieavbrott", "19 aug 2024", "18 aug 2026",
        "Studiebevis", "10 jun 2026", "20 aug 2026", "11 okt 2026", "9 sep 2026", "Hembesök", "Till kommunen",
        "Karin och Bo", "10 sep 2026", "Utomlands", "Ungdomskraft", "Segling", "12 sep 2026", "30 sep 2026",
        "beda-juni.csv", "31 dec 2029", "20 okt 2026", "Ali Noor", "Komvux", "Två år klara",
        "Studie- och yrkesvägledning, Hjälp med ansökan", "Gillar kemi", "21 okt 2026", "Läsa kemi", "söker", "hjälper", "tar emot",
        "22 okt 2026", "23 okt 2026", "Nådde målet", "24 okt 2026", "25 okt 2026", "26 okt 2026", "Båda", "Arbetsgivare", "Mekonomen",
        "praktik", "Kontaktuppgifter, Skolgång", "27 okt 2026"})
    EXPECT_NE(page.find(value), std::string::npos) << value;
  EXPECT_EQ(page.find('{'), page.find("{ size")) << "a place that was not filled";
}

TEST_F(PersonHistoryTest, TheExtractTellsEarlierValuesAndNamesReadersOnlyWhenAsked) {
  call("070-174 06 05");
  call("070-174 06 06");
  notePageOpened(*session_, elin_);
  EXPECT_NE(utdrag(false).find("070-174 06 05"), std::string::npos);
  EXPECT_EQ(utdrag(false).find("Karin Ek"), std::string::npos);
  EXPECT_NE(utdrag(true).find("Karin Ek"), std::string::npos);
  EXPECT_NE(utdrag(true).find("Öppnade sidan"), std::string::npos);
}

TEST_F(PersonHistoryTest, TheExtractPutsNothingInThatCouldBeMarkup) {
  Ungdom elin = facts(elin_).ungdom;
  elin.gatuadress = "<b>{kommun}</b>";
  ASSERT_TRUE(changeUngdom(*session_, elin).ok());
  EXPECT_NE(utdrag().find("&lt;b&gt;{kommun}&lt;/b&gt;"), std::string::npos);
  EXPECT_TRUE(registerutdragHtml(*session_, UngdomId{}, {}).empty());
}

}  // namespace
}  // namespace fyren::app
