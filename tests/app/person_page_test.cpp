// SPDX-License-Identifier: EUPL-1.2
#include "app/person_page.h"

#include "app/register_fixture.h"
#include "app/routine.h"

namespace fyren::app {
namespace {

using testing::day;

class PersonPageTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    elin_ = add("Elin", "Berg", "2008-03-05");
  }
  std::vector<std::string> sentences() const {
    std::vector<std::string> lines;
    const auto page = personPage(*session_, elin_);
    for (const TimelineEntry& entry : page->timeline) {
      std::string line = entry.dag.iso() + " " + text(entry.rubrik);
      if (!entry.detalj.key.empty()) line += " / " + text(entry.detalj);
      lines.push_back(line);
    }
    return lines;
  }
  UngdomId elin_;
};

using Lines = std::vector<std::string>;

TEST_F(PersonPageTest, CallsTheSourceOfAnExamByTheKindOfListAndNotByItsSender) {
  put(Examen{{}, elin_, ExamenTyp::studiebevis, day("2026-06-12"), Source::beda});
  std::string all;
  for (const std::string& line : sentences()) all += line + "\n";
  EXPECT_NE(all.find("Källa: Examenslista"), std::string::npos) << all;
  EXPECT_EQ(all.find("Beda"), std::string::npos) << all;
}

TEST_F(PersonPageTest, TellsWhatHappenedNewestFirst) {
  put(Skolplacering{{},
                    elin_,
                    "Hedbergska",
                    "",
                    Skolform::gymnasieNationellt,
                    "Samhälle",
                    "1",
                    {day("2024-08-19"), day("2026-08-19")},
                    "Studieavbrott"});
  ASSERT_TRUE(
      recordRegistrering(*session_, {{}, elin_, {day("2026-08-20"), {}}, Registreringsorsak::avbrottNp, {}})
          .ok());
  ASSERT_TRUE(recordKontakt(*session_, {elin_,
                                        day("2026-11-12"),
                                        Kanal::telefon,
                                        Riktning::utgaende,
                                        Mottagare::ungdom,
                                        Utfall::ingetSvar,
                                        "",
                                        {}})
                  .ok());
  NyKontakt reached{elin_,
                    day("2026-11-19"),
                    Kanal::sms,
                    Riktning::inkommande,
                    Mottagare::vardnadshavare,
                    Utfall::nadd,
                    "",
                    Sysselsattningstyp::arbete};
  ASSERT_TRUE(recordKontakt(*session_, reached).ok());
  EXPECT_EQ(sentences(),
            (Lines{
                "2026-11-19 Sms från vårdnadshavare, nådd",
                "2026-11-19 Sysselsättning: Arbete / Källa: Berättat vid kontakt",
                "2026-11-12 Telefon till ungdomen, inget svar",
                "2026-08-20 Registrerad för aktivitetsansvaret / Avbrott från nationellt program",
                "2026-08-19 Slutade på Hedbergska / Studieavbrott",
                "2024-08-19 Började på Hedbergska / Nationellt program, Samhälle",
                "2020-01-01 Folkbokförd i Sundsvall",
            }));
}

TEST_F(PersonPageTest, TellsThatContactDetailsWereChangedAndByWhom) {
  Ungdom elin = facts(elin_).ungdom;
  elin.telefon = "070-174 06 05";
  ASSERT_TRUE(changeUngdom(*session_, elin).ok());
  const auto page = personPage(*session_, elin_);
  ASSERT_FALSE(page->timeline.empty());
  EXPECT_EQ(text(page->timeline[0].rubrik), "Ändrade uppgifter");
  EXPECT_EQ(page->timeline[0].av, "Karin Ek");
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_EQ(text(personPage(*session_, elin_)->timeline[0].rubrik), "Ändrade uppgifter (ångrat)");
}

TEST_F(PersonPageTest, SaysAnotherMunicipalityByItsName) {
  put(Bosattning{{}, elin_, "0180", {day("2026-05-01"), {}}, Source::folkbokforing});
  EXPECT_EQ(sentences().front(), "2026-05-01 Folkbokförd i Stockholm");
}

TEST_F(PersonPageTest, TellsThatTurningTwentyEndedTheRegistration) {
  ASSERT_TRUE(
      recordRegistrering(*session_, {{}, elin_, {day("2026-08-20"), {}}, Registreringsorsak::avbrottNp, {}})
          .ok());
  passTo(day("2028-03-05"));
  EXPECT_EQ(sentences().front(), "2028-03-05 Fyllde 20 år: ansvaret upphörde");
  EXPECT_FALSE(personPage(*session_, elin_)->registrering.has_value());
}

TEST_F(PersonPageTest, ProposesARegistrationWithItsReason) {
  const auto page = personPage(*session_, elin_);
  ASSERT_TRUE(page->forslag.has_value());
  EXPECT_EQ(page->forslag->kind, RegistreringProposal::Kind::open);
  EXPECT_EQ(page->alder, 18);
  EXPECT_EQ(page->omfattning.omfattas, true);
  ASSERT_TRUE(acceptProposals(*session_, {elin_}).ok());
  EXPECT_FALSE(personPage(*session_, elin_)->forslag.has_value());
  EXPECT_TRUE(personPage(*session_, elin_)->registrering.has_value());
}

TEST_F(PersonPageTest, KeepsTheGracePeriodOfSomeoneNew) {
  put(Skolplacering{{},
                    elin_,
                    "Hedbergska",
                    "",
                    Skolform::gymnasieNationellt,
                    "SA",
                    "1",
                    {day("2024-08-19"), day("2026-11-14")},
                    ""});
  // Covered from 15 November, 14 days: 15 to 28 November.
  EXPECT_EQ(personPage(*session_, elin_)->karensTill, day("2026-11-28"));
  passTo(day("2026-11-28"));
  EXPECT_TRUE(personPage(*session_, elin_)->karensTill.has_value());
  passTo(day("2026-11-29"));
  EXPECT_FALSE(personPage(*session_, elin_)->karensTill.has_value());
}

// The municipality's own days hold on the page as on the ladder, and count from the registration as there.
TEST_F(PersonPageTest, CountsTheGracePeriodAsTheMunicipalitysOwnLadderDoes) {
  const Day today = today_;
  for (const int days : {0, 14, 30}) {
    Trappa own = builtInTrappor().front();
    own.karens = days;
    own.vilaFran = own.vilaTill = 0;
    ASSERT_TRUE(saveRoutine(*session_, own));
    const UngdomId id = add(days == 0 ? "Alva" : days == 14 ? "Siri" : "Tuva", "Prov", days == 0 ? "2008-04-05" : days == 14 ? "2008-04-06" : "2008-04-07");
    // Covered long before; registered on a Monday.
    ASSERT_TRUE(recordRegistrering(*session_, {{}, id, {day("2026-11-09"), {}}, Registreringsorsak::avbrottNp, {}}).ok());
    const Day begins = day("2026-11-09") + days;
    passTo(begins);
    EXPECT_FALSE(personPage(*session_, id)->karensTill.has_value()) << days;
    passTo(day("2026-11-09"));
    const auto page = personPage(*session_, id);
    EXPECT_EQ(page->vantar.front().tidigast, begins + (begins.weekday() == 6 ? 2 : begins.weekday() == 7 ? 1 : 0)) << days;
    EXPECT_EQ(page->karensTill, days > 0 ? std::optional(begins - 1) : std::nullopt) << days;
    passTo(today);
  }
}

TEST_F(PersonPageTest, CountsTheGracePeriodOfTheUnregisteredFromTheProposedRegistration) {
  Trappa own = builtInTrappor().front();
  own.karens = 30;
  ASSERT_TRUE(saveRoutine(*session_, own));
  put(Skolplacering{{}, elin_, "Hedbergska", "", Skolform::gymnasieNationellt, "SA", "1", {day("2024-08-19"), day("2026-11-14")}, ""});
  EXPECT_EQ(personPage(*session_, elin_)->karensTill, day("2026-12-14"));
  ASSERT_TRUE(acceptProposals(*session_, {elin_}).ok());
  EXPECT_EQ(personPage(*session_, elin_)->registrering->days.first, day("2026-11-15"));
  EXPECT_EQ(personPage(*session_, elin_)->karensTill, day("2026-12-14"));
  passTo(day("2026-12-15"));
  EXPECT_FALSE(personPage(*session_, elin_)->karensTill.has_value());
}

TEST_F(PersonPageTest, ShowsFindingsRedFirst) {
  ASSERT_TRUE(
      recordRegistrering(*session_, {{}, elin_, {day("2026-08-20"), {}}, Registreringsorsak::avbrottNp, {}})
          .ok());
  // R3 and R4 (UKA's red rules): an ended measure without reason and without occupation after.
  ASSERT_TRUE(
      recordAtgard(*session_,
                   {{}, elin_, Atgardstyp::praktik, "", "", {day("2026-09-01"), day("2026-10-01")}, {}, {}})
          .ok());
  const auto page = personPage(*session_, elin_);
  ASSERT_FALSE(page->findings.empty());
  EXPECT_EQ(page->findings.front().niva, Niva::rod);
  EXPECT_GE(row(elin_).rod, 2);
}

}  // namespace
}  // namespace fyren::app
