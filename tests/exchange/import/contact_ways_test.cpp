// SPDX-License-Identifier: EUPL-1.2
// Telephones, e-mail and guardians on lists of any kind.
#include <gtest/gtest.h>

#include <algorithm>

#include "exchange/import/list_builder.h"

namespace fyren::exchange::test {
namespace {

const std::string kHead =
    "Personnummer;Mobil;Telefon;E-post;Vårdnadshavare 1 namn;Vårdnadshavare 1 telefon;Vårdnadshavare 2 "
    "namn;Vårdnadshavare 2 telefon\n";

ImportContext on(std::string_view day) {
  ImportContext how = context();
  how.listDay = how.today = *Day::parse(day);
  return how;
}

Applied known() {
  Applied applied;
  applied.apply(planned(fixture("utf-8.csv")).plan.writes);
  return applied;
}

Applied withList(const std::string& rows, std::string_view day = "2026-09-03") {
  Applied applied = known();
  applied.apply(planned(bytesOf(kHead + rows), applied.facts, on(day)).plan.writes);
  return applied;
}

std::vector<std::string> valuesOf(const UngdomFacts& facts) {
  std::vector<std::string> values;
  for (const Kontaktvag& way : facts.kontaktvagar) values.push_back(way.varde + " " + way.dag.iso());
  std::sort(values.begin(), values.end());
  return values;
}

bool hasNote(const RowDetail& detail, std::string_view key) {
  return std::any_of(detail.notes.begin(), detail.notes.end(),
                     [&](const Message& note) { return note.key == key; });
}

TEST(ImportedContactWays, KeepEveryNumberOfTheListWithSourceAndDay) {
  // Björn, born 2009, is 17: his guardian is kept.
  const Applied applied =
      withList("20090112-2390;070-174 06 05;08-465 004 05;bjorn@exempel.se;Eva Öst;070-174 06 06;;\n");
  const UngdomFacts& facts = applied.of(bjorn);
  ASSERT_EQ(facts.kontaktvagar.size(), 4U);
  EXPECT_EQ(facts.ungdom.telefon, "");
  for (const Kontaktvag& way : facts.kontaktvagar) {
    EXPECT_EQ(way.source, Source::skola);
    EXPECT_EQ(way.dag.iso(), "2026-09-03");
    EXPECT_EQ(way.ungdom, facts.ungdom.id);
  }
  EXPECT_EQ(facts.kontaktvagar[0].slag, Kontaktvagsslag::mobil);
  EXPECT_EQ(facts.kontaktvagar[1].slag, Kontaktvagsslag::telefon);
  EXPECT_EQ(facts.kontaktvagar[2].slag, Kontaktvagsslag::epost);
  EXPECT_EQ(facts.kontaktvagar[3].vems, Mottagare::vardnadshavare);
  EXPECT_EQ(facts.kontaktvagar[3].namn, "Eva Öst");
}

// Förordning (2006:39) 3 §: no more than is needed.
TEST(ImportedContactWays, KeepNoGuardianOfSomebodyWhoIs18AndSaySo) {
  Applied applied = known();
  const std::string row = "20080305-2380;070-174 06 05;;;Eva Åberg;070-174 06 06;;\n";
  const auto before = planned(bytesOf(kHead + row), applied.facts, on("2026-03-04"));
  EXPECT_FALSE(hasNote(*detailOf(before.plan, elin), "import.note.guardianOfAdult"));
  EXPECT_EQ(before.plan.writes[0].facts.kontaktvagar.size(), 2U);
  const auto onTheDay = planned(bytesOf(kHead + row), applied.facts, on("2026-03-05"));
  EXPECT_TRUE(hasNote(*detailOf(onTheDay.plan, elin), "import.note.guardianOfAdult"));
  EXPECT_EQ(onTheDay.plan.writes[0].facts.kontaktvagar.size(), 1U);
}

TEST(ImportedContactWays, ChangeNothingWhenTheSameListComesAgainLater) {
  const std::string rows = "20090112-2390;070-174 06 05;;bjorn@exempel.se;Eva Öst;070-174 06 06;;\n";
  const Applied applied = withList(rows);
  for (const std::string_view day : {"2026-09-03", "2026-10-03"}) {
    const auto again = planned(bytesOf(kHead + rows), applied.facts, on(day));
    EXPECT_TRUE(again.plan.changesNothing()) << day;
    EXPECT_EQ(detailOf(again.plan, bjorn)->rowClass, RowClass::unchanged);
  }
  const auto otherwise =
      planned(bytesOf(kHead + "20090112-2390;+46 70 174 06 05;;BJORN@exempel.se;Eva Öst;0701740606;;\n"),
              applied.facts, on("2026-10-03"));
  EXPECT_TRUE(otherwise.plan.changesNothing()) << "only written in another way";
}

TEST(ImportedContactWays, ANumberThatLeftTheListIsKeptAndIsOlder) {
  Applied applied = withList("20090112-2390;070-174 06 05;;;;;;\n");
  const auto made =
      planned(bytesOf(kHead + "20090112-2390;070-174 06 07;;;;;;\n"), applied.facts, on("2026-10-03"));
  const RowDetail& detail = *detailOf(made.plan, bjorn);
  EXPECT_EQ(detail.rowClass, RowClass::changed);
  ASSERT_EQ(detail.changes.size(), 1U);
  EXPECT_EQ(detail.changes[0].from, "070-174 06 05");
  EXPECT_EQ(detail.changes[0].to, "070-174 06 07");
  applied.apply(made.plan.writes);
  EXPECT_EQ(valuesOf(applied.of(bjorn)),
            (std::vector<std::string>{"070-174 06 05 2026-09-03", "070-174 06 07 2026-10-03"}));
  EXPECT_TRUE(planned(bytesOf(kHead + "20090112-2390;;;;;;;\n"), applied.facts, on("2026-11-03"))
                  .plan.changesNothing());
}

TEST(ImportedContactWays, ANumberThatComesBackToTheListIsTheNewestAgain) {
  Applied applied = withList("20090112-2390;070-174 06 05;;;;;;\n");
  applied.apply(
      planned(bytesOf(kHead + "20090112-2390;070-174 06 07;;;;;;\n"), applied.facts, on("2026-10-03"))
          .plan.writes);
  applied.apply(
      planned(bytesOf(kHead + "20090112-2390;070-174 06 05;;;;;;\n"), applied.facts, on("2026-11-03"))
          .plan.writes);
  EXPECT_EQ(valuesOf(applied.of(bjorn)),
            (std::vector<std::string>{"070-174 06 05 2026-11-03", "070-174 06 07 2026-10-03"}));
}

TEST(ImportedContactWays, AListNeverSaysThatANumberWorksAgain) {
  Applied applied = withList("20090112-2390;070-174 06 05;;;;;;\n");
  for (UngdomFacts& facts : applied.facts)
    for (Kontaktvag& way : facts.kontaktvagar) way.fungerarEj = *Day::parse("2026-09-10");
  EXPECT_TRUE(planned(bytesOf(kHead + "20090112-2390;070-174 06 05;;;;;;\n"), applied.facts, on("2026-10-03"))
                  .plan.changesNothing());
}

TEST(ImportedContactWays, GiveATelephoneOfAnOlderRegisterItsSource) {
  Applied applied = known();
  for (UngdomFacts& facts : applied.facts) facts.ungdom.telefon = "0701740605";
  const auto made =
      planned(bytesOf(kHead + "20090112-2390;070-174 06 05;;;;;;\n"), applied.facts, on("2026-10-03"));
  EXPECT_EQ(text(detailOf(made.plan, bjorn)->reason), "Uppgiften fanns, och nu är källan känd.");
  applied.apply(made.plan.writes);
  EXPECT_EQ(applied.of(bjorn).ungdom.telefon, "");
  EXPECT_EQ(valuesOf(applied.of(bjorn)), std::vector<std::string>{"070-174 06 05 2026-10-03"});
}

TEST(ImportedContactWays, AreTakenFromAPopulationListAndAnotherRegisterToo) {
  const std::string people =
      "Personnummer;Förnamn;Efternamn;Folkbokföringskommun;Mobil;Vårdnadshavare;Vårdnadshavare "
      "telefon\n20100704-2391;Ola;Ny;Sundsvall;070-174 06 08;Pia Ny;070-174 06 09\n";
  Applied applied;
  const auto made = planned(bytesOf(people), {}, on("2026-09-03"), ListKind::folkbokforing);
  applied.apply(made.plan.writes);
  ASSERT_EQ(applied.of(ola).kontaktvagar.size(), 2U);
  EXPECT_EQ(applied.of(ola).kontaktvagar[0].source, Source::folkbokforing);
  EXPECT_TRUE(planned(bytesOf(people), applied.facts, on("2026-09-03"), ListKind::folkbokforing).plan.changesNothing());
  const std::string own = "Personnummer;Registreringsdatum;Mobil\n20100704-2391;2026-08-20;070-174 06 18\n";
  applied.apply(planned(bytesOf(own), applied.facts, on("2026-09-04"), ListKind::registrering).plan.writes);
  ASSERT_EQ(applied.of(ola).kontaktvagar.size(), 3U);
  EXPECT_EQ(applied.of(ola).kontaktvagar[2].source, Source::egetRegister);
}

// 15 kap. 15 § skollagen: the school tells without delay; how long it took can be counted.
TEST(ImportedContactWays, ANoticeOfLeavingKeepsTheDayOnWhichTheSchoolTold) {
  Applied applied = known();
  applied.apply(planned(bytesOf("Personnummer;Skola;Program;Programtyp;Startdatum;Slutdatum\n20090112-2390;"
                                "Norra;BA;Nationellt program;2025-08-19;\n"),
                        applied.facts)
                    .plan.writes);
  const std::string notice = "Personnummer;Skola;Slutade;Anmält\n20090112-2390;Norra;2026-10-01;2026-10-20\n";
  const auto made = planned(bytesOf(notice), applied.facts, context(), ListKind::avbrott);
  applied.apply(made.plan.writes);
  const Skolplacering& school = applied.of(bjorn).skolplaceringar.front();
  EXPECT_EQ(school.days.last->iso(), "2026-10-01");
  ASSERT_TRUE(school.anmald);
  EXPECT_EQ(school.anmald->iso(), "2026-10-20");
  EXPECT_TRUE(planned(bytesOf(notice), applied.facts, context(), ListKind::avbrott).plan.changesNothing());
}

}  // namespace
}  // namespace fyren::exchange::test
