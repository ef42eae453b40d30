// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <set>

#include "app/duplicates.h"
#include "app/gallring.h"
#include "app/register_fixture.h"
#include "app/routine.h"
#include "app/training_register.h"
#include "core/outreach/nasta_steg.h"
#include "core/register/effective_days.h"
#include "exchange/generate/generate.h"

// A generated municipality with everything planted in it goes through the import as a user's lists would: all that was
// planted is found, and nothing else.
namespace fyren::app {
namespace {

using generate::Municipality;
using Numbers = std::set<std::string>;

class OdditiesTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    generate::GenerateOptions options;
    options.seed = 2281;
    options.today = today_;
    options.errors = true;
    options.kind = RegisterKind::training;
    auto made = generate::generateMunicipality(options);
    ASSERT_TRUE(made);
    town_ = std::move(*made);
    for (const auto& file : town_.files) {
      if (file.kind.empty()) continue;
      ASSERT_TRUE(planAtOnce(*session_, file.name, file.bytes, file.kind)) << file.name;
      for (const auto& detail : flow().details()) {
        if (detail.cls == ImportFlow::RowClass::avvisad || detail.cls == ImportFlow::RowClass::oklar) left_.insert(file.name);
        if (file.kind == "kontaktuppgifter" && detail.changes.size() == 1 && detail.changes[0].key == "import.note.leftOut") unread_.insert(detail.nummer);
      }
      ASSERT_TRUE(flow().apply({.acceptLeft = false, .registerCovered = false, .endUncovered = false})) << file.name;
    }
  }
  ImportFlow& flow() { return session_->importFlow(); }
  Numbers planted(std::string_view slag) const {
    Numbers numbers;
    for (const auto& odd : town_.oddities)
      if (odd.slag == slag) numbers.insert(odd.nummer.hyphenated());
    return numbers;
  }

  Municipality town_;
  std::multiset<std::string> left_;
  Numbers unread_;
};

TEST_F(OdditiesTest, EveryKindIsPlanted) {
  for (const char* slag : {"dubblett", "plus", "telefon", "fyllt20", "fyller18", "gallring", "skyddSent", "skola", "annanKommun", "grazon"})
    EXPECT_FALSE(planted(slag).empty()) << slag;
}

TEST_F(OdditiesTest, TheSameYouthTwiceIsProposedAndNobodyElse) {
  Numbers found;
  for (const auto& line : duplicateList(*session_)) found.insert(line.keepNumber);
  EXPECT_EQ(found, planted("dubblett"));
}

TEST_F(OdditiesTest, NumbersWithAPlusAndTelephonesThatAreNoneAreLeftOut) {
  EXPECT_EQ(left_, (std::multiset<std::string>{"sysselsattning.csv", "sysselsattning.csv"}));
  EXPECT_EQ(planted("plus").size(), 2U);
  EXPECT_EQ(unread_, planted("telefon"));
}

TEST_F(OdditiesTest, GuardiansAreKeptOfThoseUnder18AndNotOfWhoeverTurns18Today) {
  int kept = 0;
  for (const UngdomFacts& facts : session_->allFacts())
    for (const Kontaktvag& way : facts.kontaktvagar) {
      if (way.vems != Mottagare::vardnadshavare) continue;
      ++kept;
      EXPECT_GT(facts.ungdom.nummer.birthDay().plusYears(18), today_) << facts.ungdom.nummer.hyphenated();
    }
  EXPECT_GT(kept, 5);
}

TEST_F(OdditiesTest, WhoeverTurned20YesterdayIsRegisteredNoMore) {
  for (const UngdomFacts& facts : session_->allFacts()) {
    if (!planted("fyllt20").contains(facts.ungdom.nummer.hyphenated())) continue;
    EXPECT_NE(registreringOn(facts, today_ - 2, session_->law()), nullptr);
    EXPECT_EQ(registreringOn(facts, today_ - 1, session_->law()), nullptr) << "the birthday itself";
  }
}

TEST_F(OdditiesTest, WhoeverTurns18TodayIsSoughtInPerson) {
  for (const UngdomFacts& facts : session_->allFacts()) {
    if (!planted("fyller18").contains(facts.ungdom.nummer.hyphenated())) continue;
    const auto next = nextStep(facts, routineOf(*session_), today_, session_->law());
    ASSERT_TRUE(next);
    EXPECT_EQ(next->mottagare, Mottagare::ungdom);
  }
}

TEST_F(OdditiesTest, TheLawsLimitHasPassedForThePlantedOnesOnly) {
  Numbers found;
  for (const auto& line : gallringList(*session_).lines)
    if (line.forslag.grund == Gallringsgrund::tidsgrans) found.insert(line.nummer);
  EXPECT_EQ(found, planted("gallring"));
}

TEST_F(OdditiesTest, TheGreyZonesWaitForTheCoordinator) {
  Numbers found;
  for (const RegisterRow& row : session_->registerRows())
    if (row.lage == Lage::okant && row.nummer.substr(6, 2) < "32") found.insert(row.nummer);  // no samordningsnummer
  EXPECT_EQ(found, planted("grazon"));
  EXPECT_EQ(listRegister(*session_, {"", RegisterShow::okanda}).rows.size(), planted("grazon").size() + planted("dubblett").size());
}

TEST_F(OdditiesTest, TheNextListHidesThoseMarkedSince) {
  const auto& later = town_.later.front();
  ASSERT_TRUE(planAtOnce(*session_, later.name, later.bytes, later.kind));
  EXPECT_EQ(flow().protectedCount(), static_cast<std::int64_t>(planted("skyddSent").size()));
  ASSERT_TRUE(flow().apply({.acceptLeft = false, .registerCovered = false, .endUncovered = false}));
  for (const RegisterRow& row : session_->registerRows()) EXPECT_FALSE(planted("skyddSent").contains(row.nummer));
}

}  // namespace
}  // namespace fyren::app
