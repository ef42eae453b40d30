// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/contact_book.h"

#include <gtest/gtest.h>

#include "app/register_fixture.h"
#include "app/registerutdrag.h"
#include "core/outreach/contact_ways.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;

class ContactBookTest : public testing::RegisterTest {
 protected:
  ContactBookTest() : elin_(add("Elin", "Berg", "2008-03-05")), sara_(add("Sara", "Nilsson", "2010-04-12")) {}
  Kontaktvag own(std::string value, UngdomId whose) const {
    return {.ungdom = whose,
            .slag = kindOfNumber(value),
            .varde = value,
            .source = Source::kontakt,
            .dag = today_};
  }
  Kontaktvag guardian(std::string value) const {
    return {.ungdom = sara_,
            .varde = std::move(value),
            .vems = Mottagare::vardnadshavare,
            .namn = "Vera Vaktsson",
            .source = Source::skola,
            .dag = today_};
  }
  Kontaktval first(UngdomId id, Mottagare till = Mottagare::ungdom) const {
    return rankedWays(facts(id), Kanal::telefon, till, today_).at(0);
  }
  CommandResult call(UngdomId id, Utfall utfall, const Kontaktvag& way) {
    NyKontakt kontakt{.ungdom = id,
                      .dag = today_,
                      .utfall = utfall,
                      .personal = "Karin Ek",
                      .sysselsattning = std::nullopt};
    kontakt.vag = way;
    return recordKontakt(*session_, kontakt);
  }
  bool imageHolds(std::string_view trace) const {
    const Bytes image = session_->store().image();
    return asText(image).find(trace) != std::string_view::npos;
  }
  UngdomId elin_, sara_;
};

TEST_F(ContactBookTest, AWrongNumberGivesWayToTheNextAndUndoGivesItBack) {
  ASSERT_TRUE(saveKontaktvag(*session_, own("070-174 06 05", elin_)));
  ASSERT_TRUE(saveKontaktvag(*session_, own("08-465 004 05", elin_)));
  const Kontaktvag tried = first(elin_).vag;
  ASSERT_TRUE(call(elin_, Utfall::felNummer, tried));
  EXPECT_NE(first(elin_).vag.varde, tried.varde);
  EXPECT_EQ(facts(elin_).kontakter.size(), 1U);
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(first(elin_).vag, tried) << "one undo for the call and what it told of the number";
  EXPECT_TRUE(facts(elin_).kontakter.empty());
}

TEST_F(ContactBookTest, ANumberWhereSomebodyAnsweredWorksAndOneWithoutAnAnswerIsAsBefore) {
  ASSERT_TRUE(saveKontaktvag(*session_, own("070-174 06 05", elin_)));
  const Kontaktvag tried = first(elin_).vag;
  ASSERT_TRUE(call(elin_, Utfall::ingetSvar, tried));
  EXPECT_EQ(first(elin_).vag, tried);
  ASSERT_TRUE(call(elin_, Utfall::nadd, tried));
  EXPECT_EQ(first(elin_).vag.fungerade, today_);
}

TEST_F(ContactBookTest, TheTelephoneOfAnOlderRegisterBecomesARowWhenItDidNotWork) {
  Ungdom elin = facts(elin_).ungdom;
  elin.telefon = "070-174 06 05";
  put(Kontakt{
      {}, elin_, today_, Kanal::brev, Riktning::utgaende, Mottagare::ungdom, Utfall::skickat, "Karin"});
  store::Act act = session_->store().begin({"Karin Ek", "test", elin_, {}});
  act.put(elin);
  session_->changed(act.commit().value().touched);
  ASSERT_TRUE(call(elin_, Utfall::felNummer, first(elin_).vag));
  EXPECT_EQ(facts(elin_).ungdom.telefon, "");
  ASSERT_EQ(facts(elin_).kontaktvagar.size(), 1U);
  EXPECT_EQ(facts(elin_).kontaktvagar[0].fungerarEj, today_);
  ASSERT_TRUE(undo(*session_));
  EXPECT_EQ(facts(elin_).ungdom.telefon, "070-174 06 05");
  EXPECT_TRUE(facts(elin_).kontaktvagar.empty());
}

TEST_F(ContactBookTest, WhatIsNoNumberOrIsThereAlreadyIsRefused) {
  EXPECT_EQ(saveKontaktvag(*session_, own("ring", elin_)).error().field, "varde");
  EXPECT_EQ(saveKontaktvag(*session_, own("", elin_)).error().field, "varde");
  ASSERT_TRUE(saveKontaktvag(*session_, own("070-174 06 05", elin_)));
  EXPECT_EQ(said(saveKontaktvag(*session_, own("+46701740605", elin_))),
            "refused: Uppgiften finns redan här.");
}

TEST_F(ContactBookTest, ACorrectedNumberHasNotBeenTriedYet) {
  ASSERT_TRUE(saveKontaktvag(*session_, own("070-174 06 05", elin_)));
  ASSERT_TRUE(judgeKontaktvag(*session_, first(elin_).vag, false));
  const Kontaktvag known = first(elin_).vag;
  ASSERT_TRUE(known.fungerarEj);
  Kontaktvag wish = known;
  wish.varde = "070-174 06 50";
  ASSERT_TRUE(saveKontaktvag(*session_, wish, known));
  ASSERT_EQ(facts(elin_).kontaktvagar.size(), 1U);
  EXPECT_FALSE(first(elin_).vag.fungerarEj);
  ASSERT_TRUE(eraseKontaktvag(*session_, first(elin_).vag));
  EXPECT_TRUE(facts(elin_).kontaktvagar.empty());
}

// Förordning (2006:39) 3 and 4 §§.
TEST_F(ContactBookTest, AGuardianIsKeptUntilTheDayBeforeThe18thBirthdayAndGoneOnItForGood) {
  EXPECT_EQ(saveKontaktvag(*session_,
                           {.ungdom = elin_, .varde = "070-174 06 30", .vems = Mottagare::vardnadshavare})
                .error()
                .field,
            "vems");
  ASSERT_TRUE(saveKontaktvag(*session_, guardian("070-174 06 30")));
  ASSERT_TRUE(saveKontaktvag(*session_, guardian("070-174 06 31")));
  ASSERT_TRUE(eraseKontaktvag(*session_, first(sara_, Mottagare::vardnadshavare).vag));
  ASSERT_TRUE(saveKontaktvag(*session_, own("070-174 06 05", sara_)));
  passTo(day("2028-04-11"));
  EXPECT_TRUE(imageHolds("Vera Vaktsson"));
  passTo(day("2028-04-12"));
  for (const std::string_view trace : {"Vera Vaktsson", "070-174 06 30", "070-174 06 31"})
    EXPECT_FALSE(imageHolds(trace)) << trace;
  ASSERT_EQ(facts(sara_).kontaktvagar.size(), 1U);
  EXPECT_EQ(facts(sara_).kontaktvagar[0].varde, "070-174 06 05");
  while (undo(*session_)) EXPECT_FALSE(imageHolds("Vera Vaktsson"));
}

TEST_F(ContactBookTest, WhenNobodyHasTurned18TheDayBeginsWithoutAnAct) {
  ASSERT_TRUE(saveKontaktvag(*session_, guardian("070-174 06 30")));
  const auto before = session_->store().acts({}).value().size();
  passTo(day("2026-11-23"));
  EXPECT_EQ(session_->store().acts({}).value().size(), before);
}

TEST_F(ContactBookTest, TheTimeOfDayStandsWithTheContact) {
  NyKontakt kontakt{.ungdom = elin_,
                    .dag = today_,
                    .utfall = Utfall::ingetSvar,
                    .personal = "Karin Ek",
                    .sysselsattning = std::nullopt};
  kontakt.klockslag = 14 * 60 + 32;
  ASSERT_TRUE(recordKontakt(*session_, kontakt));
  EXPECT_EQ(facts(elin_).kontakter[0].minut, 14 * 60 + 32);
}

}  // namespace
}  // namespace fyren::app
