// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "exchange/import/list_builder.h"

namespace fyren::exchange::test {
namespace {

const std::string kHead = "Personnummer;Förnamn;Efternamn;Gatuadress;Postnummer;Postort;Folkbokföringskommun;Folkbokföringsdatum;Skyddad\n";
const std::string kSchoolHead = "Personnummer;Skola;Program;Programtyp;Startdatum;Slutdatum\n";

Applied withTheTwo() {
  Applied applied;
  applied.apply(planned(fixture("utf-8.csv")).plan.writes);
  return applied;
}

std::size_t sum(const ImportCounts& counts) {
  std::size_t all = counts.skyddade;
  for (std::size_t i = 0; i < rowClassCount; ++i)
    if (static_cast<RowClass>(i) != RowClass::left) all += counts.byClass[i];
  return all;
}

TEST(Planner, TakesInNewPersonsWithTheirResidence) {
  const Applied applied = withTheTwo();
  ASSERT_EQ(applied.facts.size(), 2u);
  const UngdomFacts& person = applied.of(elin);
  EXPECT_EQ(person.ungdom.efternamn, "Åberg");
  EXPECT_EQ(person.ungdom.postnummer, "85230");
  ASSERT_EQ(person.bosattningar.size(), 1u);
  EXPECT_EQ(person.bosattningar[0].kommun, "2281");
  EXPECT_EQ(person.bosattningar[0].days.first.iso(), "2008-03-20");
  EXPECT_TRUE(person.bosattningar[0].days.isOpen());
}

TEST(Planner, ChangesNothingTheSecondTimeForAnyKind) {
  for (const char* file : {"utf-8.csv", "windows-1252.csv", "spreadsheet-numbers.csv", "skolplacering.csv", "examen.csv", "kontakt.csv",
                           "sysselsattning.csv", "atgard.csv", "registrering.csv", "kontaktuppgifter.csv", "repeated-rows.csv"}) {
    SCOPED_TRACE(file);
    Applied applied = withTheTwo();
    const auto first = planned(fixture(file), applied.facts);
    EXPECT_EQ(sum(first.plan.counts), first.plan.counts.rows);
    applied.apply(first.plan.writes);
    const auto second = planned(fixture(file), applied.facts);
    EXPECT_TRUE(second.plan.changesNothing());
    EXPECT_EQ(second.plan.counts.of(RowClass::unchanged) + second.plan.counts.of(RowClass::repeated), second.plan.counts.rows);
  }
}

TEST(Planner, RefusesRowsThatCannotBeReadAndSaysWhy) {
  const struct { const char* file; const char* reason; } lists[] = {
      {"wrong-check-digit.csv", "”20080305-2381” har fel kontrollsiffra. Någon siffra är fel."},
      {"no-such-day.csv", "Folkbokföringsdatum: ”2026-02-30” finns inte i kalendern: februari 2026 har 28 dagar."},
      {"letters-in-date.csv", "Folkbokföringsdatum: ”2O26-O2-01” är inte ett datum."},
      {"unclosed-quote.csv", "Ett citattecken öppnas på rad 2 i filen men stängs aldrig. Rätta raden och läs in den igen."}};
  for (const auto& list : lists) {
    SCOPED_TRACE(list.file);
    const auto made = planned(fixture(list.file));
    EXPECT_EQ(made.plan.counts.of(RowClass::refused), 1u);
    EXPECT_EQ(made.plan.details[0].row, 2u);
    EXPECT_EQ(text(made.plan.details[0].reason), list.reason);
    EXPECT_EQ(made.plan.writes.size(), made.plan.counts.rows - 1);
  }
  EXPECT_EQ(planned(fixture("not-a-number.csv")).plan.counts.of(RowClass::refused), 4u);
}

TEST(Planner, StoresNothingOfRowsThatDisagreeAndSaysInWhat) {
  const auto made = planned(fixture("disagreeing-rows.csv"));
  EXPECT_EQ(made.plan.counts.of(RowClass::unclear), 2u);
  EXPECT_EQ(made.plan.writes.size(), 1u);
  EXPECT_EQ(made.plan.writes[0].facts.ungdom.nummer, nummer(bjorn));
  EXPECT_EQ(text(made.plan.details[0].reason), "Säger emot rad 4: Gatuadress är ”Storgatan 1” eller ”Strandvägen 9”. Ta reda på vad som stämmer och välj rad.");
}

TEST(Planner, CountsARepeatedRowOnce) {
  const auto made = planned(fixture("repeated-rows.csv"));
  EXPECT_EQ(made.plan.counts.of(RowClass::added), 2u);
  EXPECT_EQ(made.plan.counts.of(RowClass::repeated), 2u);
  EXPECT_EQ(made.plan.details[3].reason.key, "import.reason.repeated");
}

TEST(Planner, KeepsNothingOfProtectedPersonsButTheirNumber) {
  const auto made = planned(fixture("protected.csv"));
  EXPECT_EQ(made.plan.counts.skyddade, 2u);
  EXPECT_EQ(made.plan.counts.of(RowClass::added), 1u);
  EXPECT_EQ(made.plan.details.size(), 1u);
  EXPECT_EQ(detailOf(made.plan, elin), nullptr);
  const Bytes csv = refusedRowsAsCsv(made.table, made.plan);
  EXPECT_EQ(asText(csv).find("Elin"), std::string_view::npos);
  for (const std::string& line : importReport("lista.csv", made.plan)) EXPECT_EQ(line.find("Åsa"), std::string::npos);
}

TEST(Planner, TellsOfAProtectedPersonWhoIsAlreadyStored) {
  const Applied applied = withTheTwo();
  const auto made = planned(fixture("protected.csv"), applied.facts);
  ASSERT_EQ(made.plan.skyddadeStored.size(), 1u);
  EXPECT_EQ(made.plan.skyddadeStored[0], applied.of(elin).ungdom.id);
  EXPECT_EQ(made.plan.counts.of(RowClass::left), 0u);
}

TEST(Planner, DivertsTheOtherRowsOfAProtectedPersonToo) {
  const auto made = planned(bytesOf(kHead + "20080305-2380;Elin;Å;;;;Sundsvall;;\n20080305-2380;Elin;Å;;;;Sundsvall;;Ja\n20080305-2380;Elin;Å;;;;Sundsvall;x;\n"));
  EXPECT_EQ(made.plan.counts.skyddade, 3u);
  EXPECT_TRUE(made.plan.details.empty());
  EXPECT_TRUE(made.plan.writes.empty());
}

TEST(Planner, ClosesTheEarlierResidenceTheDayBeforeAMove) {
  Applied applied = withTheTwo();
  const auto made = planned(bytesOf(kHead + "20080305-2380;Elin;Åberg;Nygatan 2;86130;Timrå;Timrå;2026-11-01;\n20090112-2390;Björn;Öst;;;;Sundsvall;;\n"), applied.facts);
  EXPECT_EQ(detailOf(made.plan, elin)->rowClass, RowClass::changed);
  EXPECT_EQ(text(detailOf(made.plan, elin)->reason), "Har flyttat till Timrå, från och med 1 nov 2026.");
  applied.apply(made.plan.writes);
  const auto& homes = applied.of(elin).bosattningar;
  ASSERT_EQ(homes.size(), 2u);
  EXPECT_EQ(homes[0].days.last->iso(), "2026-10-31");
  EXPECT_EQ(homes[1].kommun, "2262");
  const auto back = planned(bytesOf(kHead + "20080305-2380;Elin;Åberg;;;;Sundsvall;2026-11-20;\n20090112-2390;;;;;;Sundsvall;;\n"), applied.facts);
  EXPECT_EQ(detailOf(back.plan, elin)->rowClass, RowClass::returned);
}

TEST(Planner, ProposesEndingForThoseWhoLeftButNeverDoesIt) {
  Applied applied = withTheTwo();
  const std::string list = kHead + "20090112-2390;Björn;Öst;Köpmangatan 7;85231;Sundsvall;Sundsvall;2021-08-01;\n";
  const auto made = planned(bytesOf(list), applied.facts);
  EXPECT_EQ(made.plan.counts.of(RowClass::left), 1u);
  EXPECT_TRUE(made.plan.changesNothing());
  ASSERT_EQ(made.plan.leaving.size(), 1u);
  EXPECT_EQ(detailOf(made.plan, elin)->write, 1u);
  applied.apply(made.plan.leaving);
  EXPECT_EQ(applied.of(elin).bosattningar[0].days.last->iso(), "2026-11-21");
  EXPECT_EQ(planned(bytesOf(list), applied.facts).plan.counts.of(RowClass::left), 0u);
  const auto back = planned(fixture("utf-8.csv"), applied.facts);
  EXPECT_EQ(detailOf(back.plan, elin)->rowClass, RowClass::returned);
  applied.apply(back.plan.writes);
  ASSERT_EQ(applied.of(elin).bosattningar.size(), 1u);
  EXPECT_TRUE(applied.of(elin).bosattningar[0].days.isOpen());
}

TEST(Planner, DoesNotTakeSomeoneWhoseRowIsUnreadableForGone) {
  const Applied applied = withTheTwo();
  const auto made = planned(fixture("no-such-day.csv"), applied.facts);
  EXPECT_EQ(made.plan.counts.of(RowClass::refused), 1u);
  EXPECT_EQ(made.plan.counts.of(RowClass::left), 0u);
}

TEST(Planner, DoesNotMissThoseWhoHaveTurned20) {
  const auto born = [](const char* text) { return bytesOf(kHead + text + std::string(";A;B;;;;Sundsvall;2020-01-01;\n")); };
  for (const auto& [number, left] : {std::pair("20061122-2381", 0u), std::pair("20061123-2380", 1u)}) {
    Applied applied;
    applied.apply(planned(born(number)).plan.writes);
    const auto made = planned(bytesOf(kHead + "20090112-2390;Björn;Öst;;;;Sundsvall;;\n"), applied.facts);
    EXPECT_EQ(made.plan.counts.of(RowClass::left), left) << number;
  }
}

TEST(Planner, KnowsNothingOfSomeoneOutsideTheRegister) {
  for (const char* file : {"skolplacering.csv", "examen.csv", "kontakt.csv", "atgard.csv", "registrering.csv"}) {
    const auto made = planned(fixture(file));
    EXPECT_EQ(made.plan.counts.of(RowClass::unclear), made.plan.counts.rows) << file;
    EXPECT_TRUE(made.plan.changesNothing()) << file;
  }
  EXPECT_EQ(text(planned(fixture("examen.csv")).plan.details[0].reason), "Personen finns inte i registret. Läs in folkbokföringslistan först.");
}

TEST(Planner, KeepsTwoEnrolmentsOfOnePersonApartAndEndsOnlyTheOneThatEnded) {
  Applied applied = withTheTwo();
  const std::string one = "20080305-2380;Hagaskolan;NA;NP;2024-08-19;\n", two = "20080305-2380;Komvux Sundsvall;;Komvux;2026-01-10;\n";
  applied.apply(planned(bytesOf(kSchoolHead + one + two), applied.facts).plan.writes);
  ASSERT_EQ(applied.of(elin).skolplaceringar.size(), 2u);
  const auto made = planned(bytesOf(kSchoolHead + "20080305-2380;HAGASKOLAN;Na;NP;2024-08-19;2026-10-14\n" + two), applied.facts);
  EXPECT_EQ(made.plan.counts.of(RowClass::changed), 1u);
  EXPECT_EQ(made.plan.counts.of(RowClass::left), 0u);
  ASSERT_EQ(made.plan.details[0].changes.size(), 1u);
  EXPECT_EQ(made.plan.details[0].changes[0].to, "2026-10-14");
  const auto gone = planned(bytesOf(kSchoolHead + two), applied.facts);
  EXPECT_EQ(gone.plan.counts.of(RowClass::left), 1u);
}

TEST(Planner, NeverTakesAwayWhatTheListLeavesEmpty) {
  Applied applied = withTheTwo();
  const auto made = planned(bytesOf(kHead + "20080305-2380;;;;;;;;\n20090112-2390;;;;;;;;\n"), applied.facts);
  EXPECT_EQ(made.plan.counts.of(RowClass::unchanged), 2u);
}

TEST(Planner, EndsTheEnrolmentThatANoticeMeans) {
  Applied applied = withTheTwo();
  applied.apply(planned(fixture("skolplacering.csv"), applied.facts).plan.writes);
  const auto made = planned(fixture("avbrott.csv"), applied.facts);
  EXPECT_EQ(made.plan.counts.of(RowClass::changed), 1u);
  applied.apply(made.plan.writes);
  EXPECT_EQ(applied.of(elin).skolplaceringar[0].days.last->iso(), "2026-11-01");
  EXPECT_TRUE(planned(fixture("avbrott.csv"), applied.facts).plan.changesNothing());
}

TEST(Planner, FindsAPersonByAnEarlierNumber) {
  Applied applied = withTheTwo();
  applied.facts[0].ungdom.tidigareNummer.push_back(nummer(ola));
  const auto made = planned(bytesOf("Personnummer;Typ;Datum\n20100704-2391;Studiebevis;2026-06-10\n"), applied.facts);
  EXPECT_EQ(made.plan.counts.of(RowClass::added), 1u);
  EXPECT_EQ(made.plan.details[0].ungdom, applied.facts[0].ungdom.id);
}

// Every order of the same rows, and slices of every size, give the same writes.
TEST(PlannerProperty, RowOrderAndSliceSizeDoNotMatter) {
  std::vector<std::string> rows = {"20080305-2380;Hagaskolan;NA;NP;2024-08-19;\n", "20080305-2380;Komvux;;Komvux;2026-01-10;\n",
                                   "20090112-2390;Västermalm;IMV;IM;2025-08-18;2026-10-14\n", "20090112-2390;Västermalm;IMV;IM;2025-08-18;2026-10-15\n",
                                   "20090112-2390;Hagaskolan;SA;NP;2026-10-20;\n", "20080305-2380;Komvux;;Komvux;2026-01-10;\n"};
  const Applied known = withTheTwo();
  std::mt19937 random(1);
  std::vector<std::string> expected;
  for (std::size_t round = 0; round < 30; ++round) {
    std::string list = kSchoolHead;
    for (const std::string& row : rows) list += row;
    const auto made = planned(bytesOf(list), known.facts, context(), std::nullopt, round + 1);
    std::vector<std::string> wrote;
    for (const PersonWrite& write : made.plan.writes)
      for (const Skolplacering& entry : write.facts.skolplaceringar)
        wrote.push_back(write.facts.ungdom.nummer.text12() + entry.skola + entry.days.first.iso() + (entry.days.last ? entry.days.last->iso() : ""));
    if (round == 0) expected = wrote;
    EXPECT_EQ(wrote, expected);
    EXPECT_EQ(wrote.size(), 3u);
    std::shuffle(rows.begin(), rows.end(), random);
  }
}

TEST(RefusedRows, CanBeCorrectedAndImportedAgain) {
  const auto made = planned(fixture("formulas.csv"));
  ASSERT_EQ(made.plan.counts.of(RowClass::refused), 1u);
  std::string csv(asText(refusedRowsAsCsv(made.table, made.plan)));
  for (std::string_view formula : {";=", ";@", ";+", ";-", "\n=", "\"="}) EXPECT_EQ(csv.find(formula), std::string::npos) << formula;
  EXPECT_NE(csv.find("Rad;Varför"), std::string::npos);
  csv.replace(csv.find("2381"), 4, "2380");
  const auto again = planned(bytesOf(csv));
  ASSERT_EQ(again.plan.writes.size(), 1u);
  EXPECT_EQ(again.plan.writes[0].facts.ungdom.fornamn, "=1+1");
  EXPECT_EQ(again.plan.writes[0].facts.ungdom.gatuadress, "+46");
}

TEST(ImportReport, TellsTheCountsAndNamesNobody) {
  const auto made = planned(fixture("wrong-check-digit.csv"));
  const auto lines = importReport("lista.csv", made.plan);
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  EXPECT_NE(all.find("2 rader i listan."), std::string::npos) << all;
  EXPECT_NE(all.find("Kunde inte läsas: 1"), std::string::npos) << all;
  EXPECT_EQ(all.find("2381"), std::string::npos);
  EXPECT_EQ(all.find("»"), std::string::npos) << all;
}

}  // namespace
}  // namespace fyren::exchange::test
