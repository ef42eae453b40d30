// SPDX-License-Identifier: EUPL-1.2
// Poor lists: each gets a sentence that says what, where and what to do; nothing is written and nothing is lost.
#include "app/import_flow.h"

#include <random>
#include "app/register_fixture.h"
#include "app/sentence.h"
#include "app/training_register.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::faultOfSentence;
using testing::speaksOf;
using testing::testNumber;
using Stage = ImportFlow::Stage;
using Class = ImportFlow::RowClass;

class BadList : public testing::RegisterTest {
 protected:
  BadList() {
    elin_ = add("Elin", "Berg", "2008-03-05");
    image_ = session_->store().image();
  }

  ImportFlow& flow() { return session_->importFlow(); }
  void read(const std::string& name, Bytes bytes) {
    flow().addFile(name, std::move(bytes));
    while (Job* job = session_->work()) job->step(50);
  }
  void read(const std::string& name, const std::string& list) { read(name, Bytes(list.begin(), list.end())); }

  void expectNothingWritten() {
    EXPECT_EQ(session_->store().image(), image_);
    EXPECT_EQ(session_->ungdomIds(), std::vector<UngdomId>{elin_});
    EXPECT_EQ(facts(elin_).ungdom.efternamn, "Berg");
  }
  void expectRefusedFile(const std::string& key) {
    EXPECT_EQ(flow().stage(), Stage::refused);
    EXPECT_EQ(flow().refusal().key, key);
    EXPECT_EQ(faultOfSentence(flow().refusal()), "");
    EXPECT_FALSE(flow().apply({}).ok());
    EXPECT_EQ(session_->work(), nullptr);
    expectNothingWritten();
  }
  // A list whose only poor row is row `row`: that row is told with its reason and left out, the others are kept.
  void expectRow(const std::string& list, std::int64_t row, Class cls, const std::string& key) {
    read("lista.csv", list);
    ASSERT_EQ(flow().stage(), Stage::mapping) << text(flow().refusal());
    ASSERT_TRUE(flow().planReady());
    bool told = false;
    for (const ImportFlow::Detail& detail : flow().details()) {
      EXPECT_EQ(faultOfSentence(detail.skal), "");
      if (detail.row != row) continue;
      told = true;
      EXPECT_EQ(detail.cls, cls) << text(detail.skal);
      EXPECT_TRUE(speaksOf(detail.skal, key)) << detail.skal.key << ": " << text(detail.skal);
    }
    EXPECT_TRUE(told) << "row " << row << " is not told of";
    expectNothingWritten();
    ASSERT_TRUE(flow().apply({}).ok());
    for (const Message& line : flow().report()) EXPECT_EQ(testing::faultOfWording(line), "");
    const Bytes refused = flow().refusedRowsFile();
    EXPECT_NE(asText(refused).find("Varför"), std::string_view::npos);
  }
  static std::string population(const std::string& row) {
    return "Personnummer;Förnamn;Efternamn;Postort;Folkbokföringsdatum\r\n" +
           testNumber(day("2009-06-01"), false).text12() + ";Bo;Andersson;Timrå;2009-06-01\r\n" + row + "\r\n";
  }

  UngdomId elin_;
  Bytes image_;
};

TEST_F(BadList, WhatIsNoNumberIsToldByItsRow) {
  expectRow(population("hittepå;Eva;Ek;Sundsvall;2009-06-01"), 3, Class::avvisad, "import.refused.notANumber");
  EXPECT_EQ(session_->ungdomIds().size(), 2U) << "the sound row was kept";
}

TEST_F(BadList, ANumberWithLettersIsNoNumber) {
  expectRow(population("20080305-T380;Eva;Ek;Sundsvall;2009-06-01"), 3, Class::avvisad, "import.refused.notANumber");
}

TEST_F(BadList, AWrongCheckDigitIsTold) {
  expectRow(population("20080305-2388;Eva;Ek;Sundsvall;2009-06-01"), 3, Class::avvisad, "import.refused.checksum");
}

TEST_F(BadList, TooFewDigitsAreTold) {
  expectRow(population("090601-23;Eva;Ek;Sundsvall;2009-06-01"), 3, Class::avvisad, "import.refused.wrongLength");
}

TEST_F(BadList, ABirthDayThatDoesNotExistIsTold) {
  expectRow(population("20090231-2380;Eva;Ek;Sundsvall;2009-06-01"), 3, Class::avvisad, "import.refused.noSuchBirthDay");
}

TEST_F(BadList, ACellOfAMegabyteIsToldByItsColumnAndTheLimit) {
  const std::string number = testNumber(day("2009-07-01"), true).text12();
  expectRow(population(number + ";" + std::string(1'000'000, 'a') + ";Ek;Sundsvall;2009-06-01"), 3, Class::avvisad,
            "import.refused.tooLong");
}

TEST_F(BadList, RowsThatCouldNotBeReadComeFirst) {
  read("lista.csv", population("hittepå;Eva;Ek;Sundsvall;2009-06-01"));
  ASSERT_TRUE(flow().planReady());
  ASSERT_FALSE(flow().details().empty());
  EXPECT_EQ(flow().details().front().cls, Class::avvisad);
  EXPECT_EQ(flow().details().back().cls, Class::ny);
}

TEST_F(BadList, AListOfPupilsWithoutDaysIsNoReportOfWhoLeft) {
  read("elever.csv", "Personnummer;Skola;Program\r\n" + testNumber(day("2009-06-01"), false).text12() + ";Hedbergska;NA\r\n");
  ASSERT_GE(flow().kind(), 0);
  EXPECT_EQ(flow().kinds()[static_cast<std::size_t>(flow().kind())].key, "skolplacering");
  EXPECT_EQ(flow().obstacles().front().key, "import.missingColumn");
}

TEST_F(BadList, LettersInADateAreTold) {
  expectRow(population(testNumber(day("2009-07-01"), true).text12() + ";Eva;Ek;Sundsvall;igår"), 3, Class::avvisad,
            "import.refused.notADay");
}

TEST_F(BadList, ADayThatDoesNotExistIsTold) {
  expectRow(population(testNumber(day("2009-07-01"), true).text12() + ";Eva;Ek;Sundsvall;2026-02-30"), 3,
            Class::avvisad, "import.refused.noSuchDay");
}

TEST_F(BadList, AMonthThatDoesNotExistIsTold) {
  expectRow(population(testNumber(day("2009-07-01"), true).text12() + ";Eva;Ek;Sundsvall;2026-13-01"), 3,
            Class::avvisad, "import.refused.noSuchMonth");
}

TEST_F(BadList, DaysThatCannotBeRightForThePersonAreTold) {
  read("examen.csv", "Personnummer;Examenstyp;Examensdatum\r\n" + facts(elin_).ungdom.nummer.text12() + ";Gymnasieexamen;2012-06-01\r\n");
  ASSERT_TRUE(flow().planReady());
  ASSERT_EQ(flow().details().size(), 1U);
  EXPECT_EQ(flow().details()[0].cls, Class::avvisad);
  EXPECT_TRUE(speaksOf(flow().details()[0].skal, "import.refused.tooYoung"));
  EXPECT_EQ(faultOfSentence(flow().details()[0].skal), "");
  expectNothingWritten();
}

TEST_F(BadList, AStrayQuoteCostsItsRowAndNoOther) {
  const std::string eva = testNumber(day("2009-07-01"), true).text12(), siv = testNumber(day("2009-08-01"), true).text12();
  expectRow(population(eva + ";\"Eva;Ek;Sundsvall;2009-07-01\r\n" + siv + ";Siv\";Al;Sundsvall;2009-08-01"), 3, Class::avvisad,
            "import.row.quoteOverRows");
  EXPECT_EQ(session_->ungdomIds().size(), 3U) << "Bo and Siv were kept";
  bool isThere = false;
  for (const UngdomId& id : session_->ungdomIds()) isThere = isThere || facts(id).ungdom.fornamn == "Siv";
  EXPECT_TRUE(isThere) << "without the quote that stood behind the name";
}

TEST_F(BadList, NamesThatCannotBeNamesAreTold) {
  const std::string number = testNumber(day("2009-07-01"), true).text12();
  const std::pair<const char*, const char*> names[] = {{"\"E\r\nva\"", "lineBreak"}, {"\"Eva;Siv\"", "separatorInName"},
                                                       {"Eva 20080305-2380", "numberInName"}, {"Bj?rn", "lostLetter"}};
  for (const auto& [name, key] : names) {
    read("lista.csv", population(number + ";" + name + ";Ek;Sundsvall;2009-07-01"));
    ASSERT_TRUE(flow().planReady()) << key;
    EXPECT_EQ(flow().details()[0].cls, Class::avvisad);
    EXPECT_EQ(flow().details()[0].row, 3);
    EXPECT_EQ(flow().details()[0].skal.key, std::string("import.refused.") + key);
    EXPECT_EQ(faultOfSentence(flow().details()[0].skal), "");
    expectNothingWritten();
  }
}

TEST_F(BadList, WhatWasAssumedAboutTheLettersIsSaidBeforeAnythingIsStored) {
  std::string list = population(testNumber(day("2009-07-01"), true).text12() + ";Bj\x94rn;\x99hman;Sundsvall;2009-07-01");
  for (const auto& [letter, byte] : {std::pair("ö", '\x94'), std::pair("å", '\x86')})
    for (std::size_t at = list.find(letter); at != std::string::npos; at = list.find(letter)) list.replace(at, 2, 1, byte);
  read("gammal.csv", list);
  ASSERT_TRUE(flow().planReady());
  bool isSaid = false;
  for (const Message& note : flow().notes()) isSaid = isSaid || note.key == "import.note.readAsDos";
  EXPECT_TRUE(isSaid);
  expectNothingWritten();
}

TEST_F(BadList, TwoRowsForOnePersonThatDisagreeAreBothLeftToTheUser) {
  const std::string number = testNumber(day("2009-07-01"), true).text12();
  const std::string rows = number + ";Eva;Ek;Sundsvall;2009-07-01\r\n" + number + ";Eva;Al;Sundsvall;2009-07-01";
  read("lista.csv", population(rows));
  ASSERT_TRUE(flow().planReady());
  EXPECT_EQ(flow().counts()[static_cast<std::size_t>(Class::oklar)], 2);
  expectRow(population(rows), 4, Class::oklar, "import.reason.disagree");
  for (const UngdomId& id : session_->ungdomIds()) EXPECT_NE(facts(id).ungdom.fornamn, "Eva");
}

TEST_F(BadList, AMissingColumnStopsTheImportAndIsNamed) {
  read("skolplacering.csv", "Personnummer;Skola;Skolform;Programtyp\r\n" + testNumber(day("2009-06-01"), false).text12() +
                                ";Hedbergska;Gymnasieskola;Nationellt program\r\n");
  if (flow().kind() < 0) {
    flow().setKind(1);
    while (Job* job = session_->work()) job->step(50);
  }
  ASSERT_FALSE(flow().planReady());
  ASSERT_FALSE(flow().obstacles().empty());
  for (const Message& obstacle : flow().obstacles()) EXPECT_EQ(faultOfSentence(obstacle), "");
  EXPECT_EQ(flow().obstacles()[0].key, "import.missingColumn");
  EXPECT_NE(text(flow().obstacles()[0]).find("Startdatum"), std::string::npos) << text(flow().obstacles()[0]);
  const CommandResult refused = flow().apply({});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(faultOfSentence(refused.error().message), "");
  expectNothingWritten();
}

TEST_F(BadList, AnEmptyFileIsRefused) {
  read("tom.csv", Bytes());
  expectRefusedFile("import.file.empty");
  read("blank.csv", std::string("  \r\n \r\n"));
  expectRefusedFile("import.file.empty");
}

TEST_F(BadList, HeadingsAloneAreRefused) {
  read("rubriker.csv", std::string("Personnummer;Förnamn;Efternamn\r\n"));
  expectRefusedFile("import.file.noRows");
}

TEST_F(BadList, ABinaryFileIsRefused) {
  Bytes noise(40'000);
  std::mt19937 random(3);
  for (std::uint8_t& byte : noise) byte = static_cast<std::uint8_t>(random());
  read("program.exe", noise);
  expectRefusedFile("import.file.binary");
}

TEST_F(BadList, FilesOfOtherProgramsAreRefusedByWhatTheyAre) {
  const std::pair<std::string, const char*> files[] = {
      {std::string("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0xl/workbook.xml", 33), "import.file.damaged"},
      {std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0'), "import.file.spreadsheet"},
      {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n", "import.file.pdf"},
      {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "import.file.image"},
      {"age-encryption.org/v1\n-> X25519 abc\n", "import.file.fyrenFile"},
  };
  for (const auto& [bytes, key] : files) {
    SCOPED_TRACE(key);
    read("lista.csv", bytes);
    expectRefusedFile(key);
  }
}

TEST_F(BadList, AFileOfTwoHundredMegabytesIsRefusedByItsSizeAlone) {
  read("stor.csv", Bytes(std::size_t{200} << 20U, ';'));
  expectRefusedFile("import.file.tooLarge");
  EXPECT_NE(text(flow().refusal()).find("200"), std::string::npos) << text(flow().refusal());
}

TEST_F(BadList, AListThatCannotBeRecognisedAsksForItsKind) {
  read("fåglar.csv", std::string("Art;Antal\r\nTrana;3\r\nTofsvipa;7\r\n"));
  EXPECT_EQ(flow().kind(), -1);
  EXPECT_FALSE(flow().planReady());
  for (const Message& obstacle : flow().obstacles()) EXPECT_EQ(faultOfSentence(obstacle), "");
  EXPECT_FALSE(flow().apply({}).ok());
  expectNothingWritten();
}

}  // namespace
}  // namespace fyren::app
