// SPDX-License-Identifier: EUPL-1.2
#include "app/protected.h"

#include <array>

#include "app/register_fixture.h"
#include "app/row_choices.h"

// Skyddade personuppgifter: such a youth leaves no trace (Skolverket, "Unga med skyddade personuppgifter"; OSL 21 kap. 3 §).
namespace fyren::app {
namespace {

using testing::day;
using testing::testNumber;

class ProtectedTest : public testing::RegisterTest {
 protected:
  static std::string nummer(const char* birth, bool woman = true) { return testNumber(day(birth), woman).text12(); }
  static std::string population(const char* elin, const char* bo) {
    return "Personnummer;Förnamn;Efternamn;Gatuadress;Skyddad\r\n" + nummer("2008-03-05") + ";Elin;Åberg;Hemliga Stigen 9;" + elin + "\r\n" +
           nummer("2009-06-01", false) + ";Bo;Andersson;Gömda Gränd 1;" + bo + "\r\n" + nummer("2008-12-24", false) + ";Ali;Noor;Storgatan 1;\r\n";
  }
  void read(std::vector<std::string> lists) {
    std::vector<ImportFlow::File> files;
    for (const std::string& list : lists) files.push_back({"lista" + std::to_string(files.size()) + ".csv", Bytes(list.begin(), list.end())});
    flow().addFiles(std::move(files));
    for (int slices = 0; Job* job = session_->work(); ++slices) {
      ASSERT_LT(slices, 10'000);
      job->step(1);
    }
    ASSERT_TRUE(flow().planReady());
  }
  ImportFlow& flow() { return session_->importFlow(); }
  std::string notes() {
    std::string all;
    for (const Message& note : flow().notes()) all += text(note) + "\n";
    return all;
  }
  // Everything that the import shows, as the screen and its mirror have it.
  std::string shown() {
    std::string all = notes();
    for (std::size_t i = 0; i < flow().lists().size(); ++i) {
      flow().show(i);
      for (const auto& column : flow().columns())
        for (const std::string& value : column.firstValues) all += value + "\n";
      for (const auto& detail : flow().details()) all += detail.namn + detail.nummer + text(detail.skal) + "\n";
    }
    return all + std::string(asText(flow().refusedRowsFile())) + std::string(asText(flow().reportFile()));
  }
  static void expectNoTrace(std::string_view in, std::string_view where) {
    for (const std::string_view trace : {std::string_view("Åberg"), std::string_view("Hemliga"), std::string_view("200803052380"), std::string_view("2380")})
      EXPECT_EQ(in.find(trace), std::string_view::npos) << trace << " in " << where;
  }
};

TEST_F(ProtectedTest, TheMappingStepShowsNothingOfAMarkedRow) {
  read({population("Sekretessmarkering", ""), "Personnummer;Examenstyp;Datum\r\n" + nummer("2008-03-05") + ";Studiebevis;2026-06-12\r\n"});
  expectNoTrace(shown(), "the import");
  EXPECT_NE(shown().find("Andersson"), std::string::npos) << "the others are shown";
}

TEST_F(ProtectedTest, KeepsACountOnlyUnlessToldOtherwise) {
  read({population("Ja", "Ja")});
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->registerRows().size(), 1U);
  EXPECT_EQ(placeholders(*session_).open, 0);
  expectNoTrace(asText(session_->store().image()), "the register");
}

TEST_F(ProtectedTest, APlaceholderStandsForEachAndTheSameListAddsNoMore) {
  ASSERT_TRUE(setKeepsPlaceholders(*session_, true));
  read({population("Ja", "Skyddad folkbokföring")});
  EXPECT_NE(notes().find("2 platshållare läggs upp"), std::string::npos) << notes();
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(placeholders(*session_).open, 2);
  EXPECT_EQ(placeholders(*session_).lines.front().name, "Skyddad 1");
  read({population("Ja", "Skyddad folkbokföring")});
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(placeholders(*session_).open, 2);
  read({population("Ja", "")});
  EXPECT_NE(notes().find("1 person färre"), std::string::npos) << notes();
  expectNoTrace(asText(session_->store().image()), "the register");
}

TEST_F(ProtectedTest, TheMarkThatComesLateLeavesAPlaceholderAndNoTrace) {
  ASSERT_TRUE(setKeepsPlaceholders(*session_, true));
  read({population("", "")});
  ASSERT_TRUE(flow().apply({}));
  const auto elin = session_->store().findByNumber(testNumber(day("2008-03-05"), true))->front();
  const NyKontakt kontakt{elin, today_, Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::ingetSvar, "Karin Ek", {}};
  ASSERT_TRUE(recordKontakt(*session_, kontakt));
  read({population("Sekretessmarkering", "")});
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->facts(elin), nullptr);
  ASSERT_EQ(placeholders(*session_).lines.size(), 1U);
  EXPECT_EQ(placeholders(*session_).lines.front().row.ursprung, store::Ursprung::senMarkning);
  while (undo(*session_)) continue;
  EXPECT_EQ(session_->facts(elin), nullptr) << "no undo brings it back";
  expectNoTrace(asText(session_->store().image()), "the register");
}

TEST_F(ProtectedTest, WhatTheCoordinatorHearsByTelephoneHidesAtOnce) {
  const UngdomId elin = add("Elin", "Åberg", "2008-03-05");
  const std::array one = {elin};
  ASSERT_TRUE(hideProtected(*session_, one));
  EXPECT_EQ(session_->facts(elin), nullptr);
  EXPECT_TRUE(listRegister(*session_, {"Åberg", RegisterShow::alla}).rows.empty());
  EXPECT_EQ(placeholders(*session_).open, 0);
  expectNoTrace(asText(session_->store().image()), "the register");
}

TEST_F(ProtectedTest, ARowThatWaitedAndThenIsMarkedIsForgotten) {
  read({population("", "")});
  for (std::size_t i = 0; i < flow().details().size(); ++i)
    if (flow().details()[i].namn == "Elin Åberg") flow().choose(i, ImportFlow::Choice::wait);
  while (Job* job = session_->work()) job->step(1);
  ASSERT_TRUE(flow().apply({}));
  ASSERT_EQ(waitingRows(*session_).size(), 1U);
  read({population("Ja", "")});
  ASSERT_TRUE(flow().apply({}));
  EXPECT_TRUE(waitingRows(*session_).empty());
}

TEST_F(ProtectedTest, OnlyWhoIsResponsibleSeesThePlaceholder) {
  ASSERT_TRUE(savePlaceholder(*session_, {}));
  auto mine = placeholders(*session_).lines.front().row;
  mine.ansvarig = "Jonas Dahl";
  mine.omfattas = store::OmfattasSvar::ja;
  ASSERT_TRUE(savePlaceholder(*session_, mine));
  const auto list = placeholders(*session_);
  EXPECT_TRUE(list.lines.empty());
  ASSERT_EQ(list.others.size(), 1U);
  EXPECT_EQ(list.others.front().ansvarig, "Jonas Dahl");
  EXPECT_EQ(list.covered, 1);
  EXPECT_FALSE(savePlaceholder(*session_, mine)) << "somebody else's";
  EXPECT_FALSE(erasePlaceholder(*session_, mine.id));
}

}  // namespace
}  // namespace fyren::app
