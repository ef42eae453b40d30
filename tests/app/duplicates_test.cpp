// SPDX-License-Identifier: EUPL-1.2
#include "app/duplicates.h"

#include "app/register_fixture.h"
#include "core/outreach/contact_ways.h"

namespace fyren::app {
namespace {

using testing::day;

class DuplicatesTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    const auto before = addUngdom(*session_, {"20090768-2397", "Amir", "Rezai", day("2026-03-01")});
    ASSERT_TRUE(before.ok()) << text(before.error().message);
    before_ = before.value();
    now_ = add("Amir", "Rezai", "2009-07-08", false);
    Ungdom amir = facts(before_).ungdom;
    amir.telefon = "070-174 06 05";
    ASSERT_TRUE(changeUngdom(*session_, amir).ok());
    ASSERT_TRUE(recordKontakt(*session_, {before_, day("2026-11-19"), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::nadd, "", {}}).ok());
  }
  UngdomId before_, now_;
};

TEST_F(DuplicatesTest, ProposesToKeepTheOneWithAPersonnummer) {
  const auto lines = duplicateList(*session_);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].keep, now_);
  EXPECT_EQ(lines[0].other, before_);
  EXPECT_FALSE(lines[0].skal.empty());
}

TEST_F(DuplicatesTest, MergingKeepsBothNumbersAllFactsAndTheHistory) {
  const Personnummer earlier = facts(before_).ungdom.nummer;
  ASSERT_TRUE(mergeUngdomar(*session_, now_, before_));
  EXPECT_EQ(session_->facts(before_), nullptr);
  EXPECT_EQ(facts(now_).ungdom.tidigareNummer, std::vector<Personnummer>{earlier});
  EXPECT_EQ(facts(now_).ungdom.telefon, "070-174 06 05");
  EXPECT_EQ(facts(now_).kontakter.size(), 1U);
  EXPECT_TRUE(duplicateList(*session_).empty());
  const auto acts = session_->store().personActs(now_);
  ASSERT_TRUE(acts);
  bool toldOfContact = false;
  for (const store::PersonAct& act : acts.value()) toldOfContact = toldOfContact || act.act.command == "kontakt.record";
  EXPECT_TRUE(toldOfContact) << "what was done under the earlier number belongs to the history";
}

TEST_F(DuplicatesTest, MergingTheOtherWayRoundStillPutsThePersonnummerInForce) {
  const Personnummer person = facts(now_).ungdom.nummer, earlier = facts(before_).ungdom.nummer;
  ASSERT_TRUE(mergeUngdomar(*session_, before_, now_));
  EXPECT_EQ(facts(before_).ungdom.nummer, person);
  EXPECT_EQ(facts(before_).ungdom.tidigareNummer, std::vector<Personnummer>{earlier});
}

TEST_F(DuplicatesTest, MergingLosesNoTelephoneOfEither) {
  Ungdom now = facts(now_).ungdom;
  now.telefon = "070-174 06 06";
  ASSERT_TRUE(changeUngdom(*session_, now));
  put(Kontaktvag{.ungdom = before_, .slag = Kontaktvagsslag::epost, .varde = "amir@exempel.se", .dag = today_});
  ASSERT_TRUE(mergeUngdomar(*session_, now_, before_));
  std::vector<std::string> values;
  for (const Kontaktvag& way : contactWays(facts(now_), today_)) values.push_back(way.varde);
  std::sort(values.begin(), values.end());
  EXPECT_EQ(values, (std::vector<std::string>{"070-174 06 05", "070-174 06 06", "amir@exempel.se"}));
}

TEST_F(DuplicatesTest, APairThatSomebodyToldApartIsNotProposedAgainUntilThatIsUndone) {
  ASSERT_TRUE(tellApart(*session_, now_, before_));
  EXPECT_TRUE(duplicateList(*session_).empty());
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(duplicateList(*session_).size(), 1U);
}

TEST_F(DuplicatesTest, MergingIsUndoneWhole) {
  const auto contacts = facts(before_).kontakter.size();
  ASSERT_TRUE(mergeUngdomar(*session_, now_, before_));
  ASSERT_TRUE(undo(*session_));
  ASSERT_NE(session_->facts(before_), nullptr);
  EXPECT_EQ(facts(before_).kontakter.size(), contacts);
  EXPECT_EQ(facts(before_).bosattningar.size(), 1U);
  EXPECT_TRUE(facts(now_).kontakter.empty());
  EXPECT_TRUE(facts(now_).ungdom.tidigareNummer.empty());
  ASSERT_TRUE(redo(*session_));
  EXPECT_EQ(session_->facts(before_), nullptr);
  EXPECT_EQ(facts(now_).kontakter.size(), contacts);
}

// What was known of both before they became one is found by the one's id.
TEST_F(DuplicatesTest, GallringOfTheOneForgetsTheOtherToo) {
  Ungdom amir = facts(before_).ungdom;
  amir.gatuadress = "Hemliga stigen 9";
  ASSERT_TRUE(changeUngdom(*session_, amir).ok());
  ASSERT_TRUE(mergeUngdomar(*session_, now_, before_));
  store::Act act = session_->store().begin({"Karin Ek", "gallring", std::nullopt, {}});
  act.purge(now_);
  ASSERT_TRUE(act.commit().ok());
  const Bytes image = session_->store().image();
  for (const char* trace : {"Hemliga stigen", "Rezai", "070-174"})
    EXPECT_EQ(asText(image).find(trace), std::string_view::npos) << trace;
}

}  // namespace
}  // namespace fyren::app
