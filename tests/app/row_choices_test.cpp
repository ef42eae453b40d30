// SPDX-License-Identifier: EUPL-1.2
#include "app/row_choices.h"

#include "app/import_profiles.h"
#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::testNumber;
using Choice = ImportFlow::Choice;
using Class = ImportFlow::RowClass;

class RowChoicesTest : public testing::RegisterTest {
 protected:
  static std::string nummer(const char* birth, bool woman = true) { return testNumber(day(birth), woman).text12(); }
  static std::string population(const std::string& elinsPostort, bool withNew) {
    std::string list = "Personnummer;Förnamn;Efternamn;Postort\r\n" + nummer("2008-03-05") + ";Elin;Åberg;" + elinsPostort + "\r\n";
    if (withNew) list += nummer("2009-06-01", false) + ";Bo;Andersson;Timrå\r\n";
    return list;
  }
  void read(const std::string& list) {
    flow().addFile("folk.csv", Bytes(list.begin(), list.end()));
    work();
    ASSERT_TRUE(flow().planReady());
  }
  void work() {
    for (int slices = 0; Job* job = session_->work(); ++slices) {
      ASSERT_LT(slices, 10'000);
      job->step(1);
    }
  }
  ImportFlow& flow() { return session_->importFlow(); }
  std::size_t detailOf(Class cls) {
    for (std::size_t i = 0; i < flow().details().size(); ++i)
      if (flow().details()[i].cls == cls) return i;
    ADD_FAILURE() << "no such row";
    return 0;
  }
  void choose(Class cls, Choice choice) {
    flow().choose(detailOf(cls), choice);
    work();
  }
  std::string postort(const char* birth) {
    const auto found = session_->store().findByNumber(testNumber(day(birth), true));
    return found && !found->empty() ? session_->facts(found->front())->ungdom.postort : std::string();
  }
};

TEST_F(RowChoicesTest, ARowThatWaitsGoesOnWaitingWhenTheNextListIsRead) {
  read(population("Sundsvall", false));
  ASSERT_TRUE(flow().apply({}));
  read(population("Timrå", true));
  choose(Class::andrad, Choice::wait);
  choose(Class::ny, Choice::wait);
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->registerRows().size(), 1U);

  read(population("Timrå", true));
  EXPECT_EQ(flow().choice(detailOf(Class::andrad)), Choice::wait);
  EXPECT_EQ(flow().choice(detailOf(Class::ny)), Choice::wait);
  EXPECT_NE(text(flow().details()[detailOf(Class::ny)].sagt).find("Väntar sedan"), std::string::npos);
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->registerRows().size(), 1U) << "nothing is taken in unasked";

  read(population("Timrå", true));
  choose(Class::ny, Choice::accept);
  choose(Class::andrad, Choice::accept);
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->registerRows().size(), 2U);
  EXPECT_EQ(postort("2008-03-05"), "Timrå");
  EXPECT_TRUE(waitingRows(*session_).empty()) << "what was taken in waits no more";
}

TEST_F(RowChoicesTest, ARefusedRowStaysRefusedWhileItSaysTheSame) {
  read(population("Sundsvall", false));
  ASSERT_TRUE(flow().apply({}));
  read(population("Timrå", false));
  choose(Class::andrad, Choice::refuse);
  ASSERT_TRUE(flow().apply({}));
  read(population("Timrå", false));
  EXPECT_EQ(flow().choice(detailOf(Class::andrad)), Choice::refuse);
  read(population("Ånge", false));
  EXPECT_EQ(flow().choice(detailOf(Class::andrad)), Choice::wait) << "something else: asked again";
  EXPECT_NE(text(flow().details()[detailOf(Class::andrad)].sagt).find("något annat"), std::string::npos);
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(postort("2008-03-05"), "Sundsvall");
}

TEST_F(RowChoicesTest, TheWaitingListNamesThoseOfTheRegisterOnlyAndCanBeCleared) {
  read(population("Sundsvall", false));
  ASSERT_TRUE(flow().apply({}));
  read(population("Timrå", true));
  choose(Class::andrad, Choice::wait);
  choose(Class::ny, Choice::refuse);
  ASSERT_TRUE(flow().apply({}));
  auto rows = waitingRows(*session_);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].namn, "Elin Åberg");
  EXPECT_FALSE(rows[0].refused);
  EXPECT_EQ(rows[1].namn, "");
  const Bytes image = session_->store().image();
  for (const char* trace : {"Andersson", "200906012392"}) EXPECT_EQ(asText(image).find(trace), std::string_view::npos) << trace;
  ASSERT_TRUE(forgetWaiting(*session_, rows[0].id));
  EXPECT_EQ(waitingRows(*session_).size(), 1U);
  read(population("Timrå", true));
  EXPECT_EQ(flow().choice(detailOf(Class::andrad)), Choice::accept);
}

TEST_F(RowChoicesTest, UndoOfTheImportTakesBackWhatWasSaidInIt) {
  read(population("Sundsvall", false));
  ASSERT_TRUE(flow().apply({}));
  read(population("Timrå", true));
  choose(Class::andrad, Choice::wait);
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(waitingRows(*session_).size(), 1U);
  ASSERT_TRUE(undo(*session_));
  EXPECT_TRUE(waitingRows(*session_).empty());
  EXPECT_EQ(session_->registerRows().size(), 1U);
}

TEST_F(RowChoicesTest, WhatLaterListsSayOfANewPersonWhoWaitsIsNotStored) {
  const std::string folk = population("Sundsvall", true);
  const std::string exams = "Personnummer;Examenstyp;Datum\r\n" + nummer("2009-06-01", false) + ";Studiebevis;2026-06-12\r\n";
  const auto readBoth = [&] {
    flow().addFiles({{"folk.csv", Bytes(folk.begin(), folk.end())}, {"examen.csv", Bytes(exams.begin(), exams.end())}});
    work();
    ASSERT_TRUE(flow().planReady());
  };
  readBoth();
  for (std::size_t i = 0; i < flow().details().size(); ++i)
    if (flow().details()[i].namn == "Bo Andersson") flow().choose(i, Choice::wait);
  work();
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->registerRows().size(), 1U);
  readBoth();
  flow().show(0);
  choose(Class::ny, Choice::accept);
  ASSERT_TRUE(flow().apply({}));
  EXPECT_EQ(session_->registerRows().size(), 2U);
  const auto bo = session_->store().findByNumber(testNumber(day("2009-06-01"), false));
  ASSERT_FALSE(bo->empty());
  EXPECT_EQ(session_->facts(bo->front())->examina.size(), 1U);
}

TEST_F(RowChoicesTest, WhoeverIsOnTheListNoMoreIsAskedOfNoMore) {
  read(population("Sundsvall", false));
  ASSERT_TRUE(flow().apply({}));
  read(population("Sundsvall", true));
  choose(Class::ny, Choice::wait);
  ASSERT_TRUE(flow().apply({}));
  ASSERT_EQ(waitingRows(*session_).size(), 1U);
  read(population("Sundsvall", false));
  ASSERT_TRUE(flow().apply({}));
  EXPECT_TRUE(waitingRows(*session_).empty());
}

TEST_F(RowChoicesTest, ProfilesAreRenamedSharedAndRemoved) {
  const std::string json = R"({"fyrenProfile":1,"name":"Procapita","kind":"folkbokforing","columns":[{"heading":"PNR","field":"personnummer"}]})";
  ASSERT_TRUE(addProfile(*session_, json));
  ASSERT_FALSE(addProfile(*session_, "[]"));
  auto lines = importProfiles(*session_);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].kolumner, 1);
  EXPECT_EQ(renameProfile(*session_, lines[0].id, "  ").error().field, "namn");
  ASSERT_TRUE(renameProfile(*session_, lines[0].id, "Elevregistret"));
  EXPECT_EQ(importProfiles(*session_)[0].namn, "Elevregistret");
  EXPECT_NE(profileFile(*session_, lines[0].id).find("Elevregistret"), std::string::npos);
  ASSERT_TRUE(addProfile(*session_, json));
  EXPECT_EQ(renameProfile(*session_, lines[0].id, "Procapita").error().field, "namn") << "two would have one name";
  ASSERT_TRUE(eraseProfile(*session_, lines[0].id));
  EXPECT_EQ(importProfiles(*session_).size(), 1U);
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(importProfiles(*session_).size(), 2U);
}

}  // namespace
}  // namespace fyren::app
