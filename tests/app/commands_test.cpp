// SPDX-License-Identifier: EUPL-1.2
#include "app/commands/commands.h"

#include "app/person_page.h"
#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;
using testing::said;

class CommandTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
  }
  NyKontakt call(const char* iso = "2026-11-19") const {
    return {elin_, day(iso), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::ingetSvar,
            "",    {}};
  }
  UngdomId elin_;
};

void expectRefused(const CommandResult& result, CommandError code, const std::string& field) {
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, code);
  EXPECT_EQ(result.error().field, field);
  const std::string sentence = text(result.error().message);
  EXPECT_EQ(sentence.find("«"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
}

TEST_F(CommandTest, RecordsAContactAndTakesItBack) {
  const auto version = session_->version();
  EXPECT_EQ(said(recordKontakt(*session_, call())), "Kontakten är noterad.");
  ASSERT_EQ(facts(elin_).kontakter.size(), 1U);
  EXPECT_EQ(facts(elin_).kontakter[0].personal, "Karin Ek");
  EXPECT_EQ(row(elin_).senasteKontakt, day("2026-11-19"));
  EXPECT_GT(session_->version(), version);

  EXPECT_EQ(said(undo(*session_)), "Ångrade: Telefon 19 nov 2026.");
  EXPECT_TRUE(facts(elin_).kontakter.empty());
  EXPECT_EQ(said(redo(*session_)), "Gjorde om: Telefon 19 nov 2026.");
  EXPECT_EQ(facts(elin_).kontakter.size(), 1U);
}

TEST_F(CommandTest, RecordsTheOccupationThatWasToldInTheSameAct) {
  NyKontakt kontakt = call();
  kontakt.utfall = Utfall::nadd;
  kontakt.sysselsattning = Sysselsattningstyp::arbete;
  ASSERT_TRUE(recordKontakt(*session_, kontakt).ok());
  ASSERT_EQ(facts(elin_).sysselsattningar.size(), 1U);
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_TRUE(facts(elin_).sysselsattningar.empty());
  EXPECT_TRUE(facts(elin_).kontakter.empty());
}

TEST_F(CommandTest, RefusesContactsThatCannotBe) {
  EXPECT_TRUE(recordKontakt(*session_, call("2026-11-22")).ok());
  expectRefused(recordKontakt(*session_, call("2026-11-23")), CommandError::invalid, "dag");
  EXPECT_TRUE(recordKontakt(*session_, call("2008-03-05")).ok());
  expectRefused(recordKontakt(*session_, call("2008-03-04")), CommandError::invalid, "dag");
  NyKontakt visit = call();
  visit.kanal = Kanal::hembesok;
  expectRefused(recordKontakt(*session_, visit), CommandError::invalid, "personal");
  visit.personal = "Karin Ek och Ali Noor";
  EXPECT_TRUE(recordKontakt(*session_, visit).ok());
  NyKontakt told = call();
  told.sysselsattning = Sysselsattningstyp::ingen;
  expectRefused(recordKontakt(*session_, told), CommandError::invalid, "sysselsattning");
  NyKontakt nobody = call();
  nobody.ungdom = UngdomId{};
  expectRefused(recordKontakt(*session_, nobody), CommandError::notFound, "");
}

TEST_F(CommandTest, RecordsAnOccupation) {
  EXPECT_EQ(said(recordSysselsattning(*session_, {elin_, day("2026-11-01"), Sysselsattningstyp::praktik})),
            "Sysselsättningen är noterad.");
  expectRefused(recordSysselsattning(*session_, {elin_, day("2026-11-23")}), CommandError::invalid, "dag");
  ASSERT_TRUE(eraseSysselsattning(*session_, facts(elin_).sysselsattningar[0].id).ok());
  EXPECT_TRUE(facts(elin_).sysselsattningar.empty());
  EXPECT_EQ(said(undo(*session_)), "Ångrade: Tog bort sysselsättning 1 nov 2026: Praktik.");
  EXPECT_EQ(facts(elin_).sysselsattningar.size(), 1U);
}

TEST_F(CommandTest, StartsAndEndsAMeasure) {
  ASSERT_TRUE(
      recordAtgard(*session_, {{}, elin_, Atgardstyp::praktik, " ICA ", "", {day("2026-09-01"), {}}, {}, {}})
          .ok());
  Atgard atgard = facts(elin_).atgarder.at(0);
  EXPECT_EQ(atgard.anordnare, "ICA");
  atgard.days.last = day("2026-10-12");
  EXPECT_NE(said(recordAtgard(*session_, atgard)).find("saknas än"), std::string::npos);
  atgard.grundAtgSlut = GrundAtgSlut::enligtPlan;
  atgard.sysEfter = SysEfter::arbete;
  EXPECT_EQ(said(recordAtgard(*session_, atgard)), "Åtgärden är avslutad.");
  ASSERT_EQ(facts(elin_).atgarder.size(), 1U);
  EXPECT_EQ(facts(elin_).atgarder[0].sysEfter, SysEfter::arbete);
  ASSERT_TRUE(eraseAtgard(*session_, atgard.id).ok());
  EXPECT_TRUE(facts(elin_).atgarder.empty());
  expectRefused(eraseAtgard(*session_, atgard.id), CommandError::notFound, "");
}

TEST_F(CommandTest, RefusesMeasuresThatCannotBe) {
  Atgard atgard{{}, elin_, Atgardstyp::praktik, "", "", {day("2026-09-01"), day("2026-08-31")}, {}, {}};
  expectRefused(recordAtgard(*session_, atgard), CommandError::invalid, "slut");
  atgard.days.last = day("2026-11-23");
  expectRefused(recordAtgard(*session_, atgard), CommandError::invalid, "slut");
  atgard.days.last.reset();
  atgard.sysEfter = SysEfter::arbete;
  expectRefused(recordAtgard(*session_, atgard), CommandError::invalid, "slut");
  atgard.sysEfter.reset();
  atgard.typ = Atgardstyp::annan;
  expectRefused(recordAtgard(*session_, atgard), CommandError::invalid, "underrubrik");
}

TEST_F(CommandTest, KeepsRegistrationPeriodsApart) {
  const Registrering first{{}, elin_, {day("2026-08-20"), {}}, Registreringsorsak::avbrottNp, {}};
  ASSERT_TRUE(recordRegistrering(*session_, first).ok());
  EXPECT_EQ(row(elin_).lage, Lage::registrerad);
  Registrering second = first;
  second.days.first = day("2026-10-01");
  expectRefused(recordRegistrering(*session_, second), CommandError::invalid, "start");
  Registrering ended = facts(elin_).registreringar.at(0);
  ended.days.last = day("2026-09-30");
  ended.avregistreringsorsak = Avregistreringsorsak::flyttat;
  EXPECT_EQ(said(recordRegistrering(*session_, ended)), "Avregistrerad. Sista dagen är 30 sep 2026.");
  EXPECT_TRUE(recordRegistrering(*session_, second).ok());
}

TEST_F(CommandTest, CarriesOutProposalsInOneAct) {
  const UngdomId ali = add("Ali", "Noor", "2009-05-05", false);
  EXPECT_EQ(said(acceptProposals(*session_, {elin_, ali})), "2 registrerade och 0 avslutade.");
  EXPECT_EQ(row(elin_).lage, Lage::registrerad);
  EXPECT_EQ(row(ali).lage, Lage::registrerad);
  expectRefused(acceptProposals(*session_, {elin_, ali}), CommandError::refused, "");

  Registrering earlier = facts(ali).registreringar.at(0);
  earlier.days.first = day("2026-09-01");
  ASSERT_TRUE(recordRegistrering(*session_, earlier).ok());
  put(Skolplacering{
      {}, ali, "Hedbergska", "", Skolform::gymnasieNationellt, "SA", "1", {day("2026-11-10"), {}}, ""});
  EXPECT_EQ(row(ali).lage, Lage::attAvsluta);
  EXPECT_EQ(said(acceptProposals(*session_, {ali})), "0 registrerade och 1 avslutad.");
  EXPECT_EQ(row(ali).lage, Lage::utanfor);
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_EQ(row(ali).lage, Lage::attAvsluta);
}

TEST_F(CommandTest, ChangesContactDetailsButNeverTheNumber) {
  Ungdom elin = facts(elin_).ungdom;
  const Personnummer nummer = elin.nummer;
  elin.nummer = testing::testNumber(day("2000-01-01"), true);
  elin.postnummer = "852 30";
  elin.telefon = "070-174 06 05";
  elin.epost = "elin@exempel.se";
  ASSERT_TRUE(changeUngdom(*session_, elin).ok());
  EXPECT_EQ(facts(elin_).ungdom.nummer, nummer);
  EXPECT_EQ(facts(elin_).ungdom.postnummer, "85230");
  elin.postnummer = "8523";
  expectRefused(changeUngdom(*session_, elin), CommandError::invalid, "postnummer");
  elin.postnummer = "";
  elin.epost = "elin.exempel.se";
  expectRefused(changeUngdom(*session_, elin), CommandError::invalid, "epost");
  elin.epost = "";
  elin.efternamn = "  ";
  expectRefused(changeUngdom(*session_, elin), CommandError::invalid, "efternamn");
}

TEST_F(CommandTest, RefusesATextThatIsTooLongAndSaysHowLongItMayBe) {
  Ungdom wish = facts(elin_).ungdom;
  wish.gatuadress.clear();
  for (std::size_t i = 0; i < kLongestText; ++i) wish.gatuadress += "å";
  EXPECT_TRUE(changeUngdom(*session_, wish).ok());
  wish.gatuadress += "å";
  const auto refused = changeUngdom(*session_, wish);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().field, "gatuadress");
  EXPECT_NE(text(refused.error().message).find("201"), std::string::npos);
  EXPECT_NE(text(refused.error().message).find("200"), std::string::npos);
}

TEST_F(CommandTest, RefusesAnotherPersonWithTheSameNumberByName) {
  const std::string nummer = facts(elin_).ungdom.nummer.text12();
  const auto again = addUngdom(*session_, {nummer, "Eva", "Ek", day("2020-01-01")});
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.error().field, "nummer");
  EXPECT_NE(text(again.error().message).find("Elin Berg"), std::string::npos);
}

// 3 § förordning (2006:39): only what the responsibility needs; 29 kap. 9 § 1: it ends on the 20th birthday.
TEST_F(CommandTest, TakesNobodyWhoHasTurnedTwenty) {
  const auto young = addUngdom(
      *session_, {testing::testNumber(day("2006-11-23"), true).text12(), "A", "B", day("2020-01-01")});
  EXPECT_TRUE(young.ok());
  const auto old = addUngdom(
      *session_, {testing::testNumber(day("2006-11-22"), true).text12(), "A", "B", day("2020-01-01")});
  ASSERT_FALSE(old.ok());
  EXPECT_EQ(old.error().field, "nummer");
}

TEST_F(CommandTest, SaysWhatIsWrongWithANumber) {
  for (const char* nummer : {"", "abc", "20080305", "200813052380", "191212121212"}) {
    const auto added = addUngdom(*session_, {nummer, "A", "B", day("2020-01-01")});
    ASSERT_FALSE(added.ok()) << nummer;
    EXPECT_EQ(added.error().field, "nummer");
    EXPECT_EQ(text(added.error().message).find("«"), std::string::npos) << text(added.error().message);
  }
}

TEST_F(CommandTest, TakesBackAPersonWhoWasAdded) {
  EXPECT_EQ(session_->registerRows().size(), 1U);
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_TRUE(session_->registerRows().empty());
  EXPECT_EQ(session_->facts(elin_), nullptr);
  EXPECT_FALSE(personPage(*session_, elin_).has_value());
  ASSERT_TRUE(redo(*session_).ok());
  EXPECT_EQ(facts(elin_).bosattningar.size(), 1U);
}

TEST_F(CommandTest, HasNothingToDoAgainAfterANewAct) {
  expectRefused(redo(*session_), CommandError::refused, "");
  ASSERT_TRUE(recordKontakt(*session_, call()).ok());
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_TRUE(session_->redoable().has_value());
  ASSERT_TRUE(recordKontakt(*session_, call("2026-11-20")).ok());
  EXPECT_FALSE(session_->redoable().has_value());
}

}  // namespace
}  // namespace fyren::app
