// SPDX-License-Identifier: EUPL-1.2
// Lists as they come: what stands above, below and inside them.
#include <gtest/gtest.h>

#include "exchange/import/compare_fact.h"
#include "exchange/import/list_builder.h"
#include "exchange/import/proper_name.h"

namespace fyren::exchange::test {
namespace {

std::vector<std::string> notesOf(const ListTable& table) {
  std::vector<std::string> keys;
  for (const RowProblem& problem : table.problems()) keys.push_back(problem.text.key);
  return keys;
}

TEST(RealLife, PassesOverTotalsRemarksAndHeadingsOnceMoreAndSaysSo) {
  const auto table = readList(bytesOf("Elevlista Hedbergska;;;\r\nUttaget 2026-11-20;;;\r\n\r\nPersonnummer;Förnamn;Efternamn;\r\n20080305-2380;Elin;Åberg;\r\n"
                                      "Personnummer;Förnamn;Efternamn;\r\n20090112-2390;Björn;Ö;\r\nAntal elever: 2;;;\r\nSumma;2;;\r\nSida 1 av 1;;;\r\n"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->rowCount(), 2U);
  EXPECT_EQ(table->columnCount(), 3U) << "a separator at the end is no column";
  const std::vector<std::string> expected = {"import.row.repeatedHeadings", "import.row.total", "import.row.total", "import.row.remark"};
  EXPECT_EQ(notesOf(*table), expected);
}

TEST(RealLife, KeepsARowWhoseNumberCannotBeRead) {
  const auto table = readList(bytesOf("Personnummer;Förnamn;Efternamn\r\n20080305-238X;;\r\n"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->rowCount(), 1U) << "it shall be refused with its reason, not passed over";
}

TEST(RealLife, ReadsNumbersThatSpreadsheetsAndPrintersHaveChanged) {
  const Day today = context().today;
  for (const char* text : {"20080305-2380", "200803052380", "080305-2380", "0803052380", "803052380", "200803052380.0", "803052380.0", "20080305‐2380",
                           "20080305‑2380", "20080305‒2380", "20080305–2380", "20080305—2380", "20080305−2380"}) {
    const auto read = parseNummer(text, RegisterKind::training, today);
    ASSERT_TRUE(read.ok()) << text;
    EXPECT_EQ(read->text12(), "200803052380") << text;
  }
  EXPECT_EQ(parseDay("2026–03–02", DateForm::automatic, today)->iso(), "2026-03-02");
  EXPECT_FALSE(parseNummer("2,00803E+11", RegisterKind::training, today).ok()) << "the digits are gone";
}

TEST(RealLife, TakesNoBreakSpacesForBlanks) {
  const auto table = readList(bytesOf("Personnummer;Förnamn;Efternamn\r\n20080305\xC2\xA0" "2380;Anna\xC2\xA0Karin;\xE2\x80\x8B\xC2\xA0" "Åberg\xE2\x80\xAF\r\n"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->cell(0, 1), "Anna Karin");
  EXPECT_EQ(table->cell(0, 2), "Åberg");
  EXPECT_TRUE(parseNummer(table->cell(0, 0), RegisterKind::training, context().today).ok());
}

TEST(RealLife, WritesNamesInCapitalsAsPeopleDo) {
  const std::pair<const char*, const char*> names[] = {
      {"ÅSA-MÄRTA", "Åsa-Märta"}, {"ANNA KARIN", "Anna Karin"}, {"VON ESSEN", "von Essen"}, {"AF KLINTBERG", "af Klintberg"},
      {"VON DER BURG", "von der Burg"}, {"VON", "Von"}, {"O'BRIEN", "O'Brien"}, {"MCDONALD", "McDonald"}, {"MACK", "Mack"},
      {"ÉLODIE", "Élodie"}, {"ŠIMUNIĆ", "Šimunić"}, {"ŻAK", "Żak"}, {"ÖSTBERG-ÅKE", "Östberg-Åke"}, {"", ""}};
  for (const auto& [capitals, proper] : names) EXPECT_EQ(properName(capitals), proper);
  EXPECT_TRUE(isAllCapitals("ÅSA-MÄRTA Š"));
  EXPECT_FALSE(isAllCapitals("Åsa"));
  EXPECT_FALSE(isAllCapitals("12-"));
}

TEST(RealLife, ChangesCapitalsOnlyWhenTheWholeColumnIsCapitals) {
  const auto all = planned(bytesOf("Personnummer;Förnamn;Efternamn;Postort\r\n20080305-2380;ELIN;VON ÅBERG;SUNDSVALL\r\n20090112-2390;BJÖRN;Ö;SUNDSVALL\r\n"));
  EXPECT_EQ(all.plan.details[0].namn, "Elin von Åberg");
  const auto some = planned(bytesOf("Personnummer;Förnamn;Efternamn;Postort\r\n20080305-2380;ELIN;ÅBERG;SUNDSVALL\r\n20090112-2390;Björn;Ö;SUNDSVALL\r\n"));
  EXPECT_EQ(some.plan.details[0].namn, "ELIN Åberg");
}

TEST(RealLife, AsksWhichOfSeveralDaysIsMeant) {
  const auto table = readList(bytesOf("Personnummer;Examen;Datum;Datum\r\n20080305-2380;Studiebevis;2026-06-12;2026-06-01\r\n"));
  const Mapping two(*table, context(), ListKind::examen);
  EXPECT_FALSE(two.columnOf(Field::datum).has_value());
  EXPECT_EQ(two.obstacles().size(), 1U);
  const auto other = readList(bytesOf("Personnummer;Examen;Datum;Examensdatum\r\n20080305-2380;Studiebevis;2026-06-12;2026-06-01\r\n"));
  const Mapping one(*other, context(), ListKind::examen);
  EXPECT_EQ(one.columnOf(Field::datum), 3U) << "the heading that says more";
}

TEST(RealLife, SaysWhySomebodyIsLikelyToHaveLeftAList) {
  UngdomFacts person{ungdomWith(nummer(elin)), {}, {}, {}, {}, {}, {}, {}};
  person.skolplaceringar.push_back({{}, person.ungdom.id, "Hedbergska", {}, Skolform::gymnasieNationellt, "NA", {}, {*Day::of(2025, 8, 18), {}}, {}, Source::skola});
  const auto reasonWith = [&](const char* row) {
    const auto made = planned(bytesOf(std::string("Personnummer;Skola;Program;Startdatum\r\n") + row), {person}, context(), ListKind::skolplacering);
    for (const RowDetail& detail : made.plan.details)
      if (detail.rowClass == RowClass::left) return text(detail.reason);
    return std::string("nobody left");
  };
  EXPECT_NE(reasonWith("20090112-2390;Västermalm;SA;2025-08-18\r\n").find("Ingen elev vid Hedbergska"), std::string::npos);
  EXPECT_NE(reasonWith("20090112-2390;Hedbergska;SA;2025-08-18\r\n").find("utan att skolan har anmält"), std::string::npos);
  EXPECT_NE(reasonWith("20080305-2380;Västermalm;SA;2026-08-18\r\n").find("bytt skola"), std::string::npos);
  person.examina.push_back({{}, person.ungdom.id, ExamenTyp::studiebevis, *Day::of(2026, 6, 12), Source::beda});
  EXPECT_NE(reasonWith("20090112-2390;Hedbergska;SA;2025-08-18\r\n").find("Troligen färdig"), std::string::npos);
}

}  // namespace
}  // namespace fyren::exchange::test
