// SPDX-License-Identifier: EUPL-1.2
// Quotes that stand where they should not: no row may disappear into the cell of another.
#include <gtest/gtest.h>

#include "exchange/import/list_builder.h"

namespace fyren::exchange::test {
namespace {

constexpr std::string_view kHeadings = "Personnummer;Förnamn;Efternamn;Gatuadress;Postnummer\r\n";

ListTable list(const std::string& rows, std::string_view headings = kHeadings) {
  auto table = readList(bytesOf(std::string(headings) + rows));
  EXPECT_TRUE(table.ok());
  return std::move(table.value());
}

std::string refusalOf(const ListTable& table, std::size_t row) {
  return table.refusal(row) ? table.refusal(row)->text.key : "was read";
}

void expectOthersAreReadByThemselves(const ListTable& table) {
  ASSERT_EQ(table.rowCount(), 3U);
  EXPECT_EQ(refusalOf(table, 0), "import.row.quoteOverRows");
  EXPECT_EQ(table.refusal(0)->row, 2U);
  EXPECT_EQ(table.cell(1, 0), bjorn);
  EXPECT_EQ(table.cell(1, 1), "Björn");
  EXPECT_EQ(refusalOf(table, 1), "was read");
  EXPECT_EQ(table.cell(2, 0), asa);
  EXPECT_EQ(table.cell(2, 1), "Åsa");
  EXPECT_EQ(refusalOf(table, 2), "was read");
}

TEST(StrayQuote, ThatIsClosedInAnotherRowTakesNobodyAway) {
  const ListTable table = list("20080305-2380;\"Elin;Åberg;Storgatan 1;85230\r\n20090112-2390;Björn\";Ö;Ågatan 2;85230\r\n20071130-2380;Åsa;Ek;Ågatan 3;85230\r\n");
  expectOthersAreReadByThemselves(table);
  EXPECT_NE(text(table.refusal(0)->text).find("öppnas på rad 2 i filen men stängs först på rad 3, "), std::string::npos) << text(table.refusal(0)->text);
  bool told = false;
  for (const RowProblem& problem : table.problems()) told = told || (problem.row == 3 && problem.text.key == "import.row.strayQuote");
  EXPECT_TRUE(told) << "the sign that was taken out of Björn's name";
}

TEST(StrayQuote, ThatIsClosedByTheQuoteBeforeANameTakesNobodyAway) {
  expectOthersAreReadByThemselves(list("20080305-2380;\"Elin;Åberg;Storgatan 1;85230\r\n20090112-2390;\"Björn\";Ö;Ågatan 2;85230\r\n20071130-2380;Åsa;Ek;Ågatan 3;85230\r\n"));
}

TEST(StrayQuote, InAListWhereEveryCellIsQuotedTakesNobodyAway) {
  expectOthersAreReadByThemselves(list("\"20080305-2380\";\"Elin\";\"Åberg\";\"Storgatan 1\";\"85230\r\n\"20090112-2390\";\"Björn\";\"Ö\";\"Ågatan 2\";\"85230\"\r\n"
                                       "\"20071130-2380\";\"Åsa\";\"Ek\";\"Ågatan 3\";\"85230\"\r\n"));
}

TEST(StrayQuote, InAnAddressTakesNobodyAway) {
  expectOthersAreReadByThemselves(list("20080305-2380;Elin;Åberg;\"Storgatan 1;85230\r\n20090112-2390;Björn;Ö;Ågatan 2\";85230\r\n20071130-2380;Åsa;Ek;Ågatan 3;85230\r\n"));
}

TEST(StrayQuote, BeforeARowWhoseNumberIsWrongTakesNobodyAway) {
  const ListTable table = list("20080305-2380;Elin;Åberg;\"Storgatan 1;85230\r\nokänt;Björn\";Ö;Ågatan 2;85230\r\n20071130-2380;Åsa;Ek;Ågatan 3;85230\r\n");
  ASSERT_EQ(table.rowCount(), 3U);
  EXPECT_EQ(refusalOf(table, 0), "import.row.quoteOverRows") << "the row has not as many cells as the headings";
  EXPECT_EQ(table.cell(1, 0), "okänt");
}

TEST(StrayQuote, ThatIsNeverClosedCostsItsRowAndNoOther) {
  const ListTable table = list("20080305-2380;\"Elin;Åberg;Storgatan 1;85230\r\n20090112-2390;Björn;Ö;Ågatan 2;85230\r\n");
  ASSERT_EQ(table.rowCount(), 2U);
  EXPECT_EQ(refusalOf(table, 0), "import.row.unclosedQuote");
  EXPECT_EQ(table.cell(1, 1), "Björn");
}

TEST(StrayQuote, WithinOneRowIsSeenByTheCellsThatAreMissing) {
  const ListTable table = list("20080305-2380;Elin;Åberg;\"Storgatan 1;85230\"\r\n20090112-2390;Björn;Ö;\"Ågatan 2; lgh 3\";85230\r\n");
  ASSERT_EQ(table.rowCount(), 2U);
  EXPECT_EQ(refusalOf(table, 0), "import.row.separatorInQuotes");
  EXPECT_EQ(refusalOf(table, 1), "was read") << "a separator that is meant";
  EXPECT_EQ(table.cell(1, 3), "Ågatan 2; lgh 3");
}

TEST(StrayQuote, IsNotSeenInAnAddressOfSeveralLines) {
  const ListTable table = list("20080305-2380;Elin;Åberg;\"c/o Ek; Öst\r\nStorgatan 1\r\n070-123 45 67\";85230\r\n20090112-2390;Björn;Ö;\"Ågatan\r\n2\" ;85230\r\n");
  ASSERT_EQ(table.rowCount(), 2U);
  EXPECT_EQ(refusalOf(table, 0), "was read");
  EXPECT_EQ(refusalOf(table, 1), "was read");
  EXPECT_EQ(table.cell(0, 3), "c/o Ek; Öst\r\nStorgatan 1\r\n070-123 45 67");
}

TEST(StrayQuote, OnThousandsOfLinesNeverPutsAQuoteIntoAName) {
  std::string rows;
  for (int i = 0; i < 3000; ++i) rows += "20080305-2380;\"Elin;Åberg;Storgatan 1;85230\r\n";
  const ListTable table = list(rows);
  ASSERT_EQ(table.rowCount(), 3000U);
  for (std::size_t row = 0; row < table.rowCount(); ++row) ASSERT_NE(table.refusal(row), nullptr) << row;
}

std::string reasonFor(const std::string& row, std::string_view headings = kHeadings) {
  const auto made = planned(bytesOf(std::string(headings) + row + "\r\n"), {}, context(), ListKind::folkbokforing);
  EXPECT_EQ(made.plan.details.size(), 1U);
  return made.plan.details.empty() ? "" : made.plan.details[0].reason.key;
}

TEST(Name, LosesAQuoteThatHasNoFellowAndSaysSo) {
  const auto made = planned(bytesOf(std::string(kHeadings) + "20080305-2380;Elin\";Åberg;;\r\n20090112-2390;Björn \"\"Nalle\"\";Ö \"Sjö\";;\r\n"), {}, context(), ListKind::folkbokforing);
  ASSERT_EQ(made.plan.writes.size(), 2U);
  const RowDetail* detail = detailOf(made.plan, elin);
  ASSERT_EQ(detail->notes.size(), 1U);
  EXPECT_EQ(text(detail->notes[0]), "Ett ensamt citattecken togs bort ur kolumnen Förnamn. Kontrollera att namnet stämmer.");
  EXPECT_EQ(made.plan.writes[0].facts.ungdom.fornamn, "Elin");
  EXPECT_TRUE(detailOf(made.plan, bjorn)->notes.empty());
  EXPECT_EQ(made.plan.writes[1].facts.ungdom.efternamn, "Ö \"Sjö\"");
}

TEST(Name, WithALineBreakANumberOrTheSeparatorInItIsRefused) {
  EXPECT_EQ(reasonFor("20080305-2380;\"Elin\r\nMaja\";Åberg;;"), "import.refused.lineBreak");
  EXPECT_EQ(reasonFor("20080305-2380;Elin 20090112-2390 Björn;Åberg;;"), "import.refused.numberInName");
  EXPECT_EQ(reasonFor("20080305-2380;Elin 0901122390;Åberg;;"), "import.refused.numberInName");
  EXPECT_EQ(reasonFor("20080305-2380;\"Elin;Maja\";Åberg;;"), "import.refused.separatorInName");
  EXPECT_EQ(reasonFor("20080305-2380;Elin;Åberg;\"Storgatan 1\r\nc/o Ek\";"), "import.reason.addedPerson");
  EXPECT_EQ(reasonFor("20080305-2380,\"Berg, Elin\"", "Personnummer,Namn\r\n"), "import.reason.addedPerson");
  EXPECT_EQ(reasonFor("20080305-2380,\"Berg,Elin\"", "Personnummer,Namn\r\n"), "import.reason.addedPerson");
  EXPECT_EQ(reasonFor("20080305-2380,\"Elin,Maja\",Ek", "Personnummer,Förnamn,Efternamn\r\n"), "import.refused.separatorInName");
}

// One quote too many, wherever it stands: whoever is taken in has the own name, and whoever is not is told of.
TEST(StrayQuote, AnywhereNeitherLosesNorRenamesAnybody) {
  const std::string plain = std::string(kHeadings) + "20080305-2380;Elin;Åberg;Storgatan 1;85230\r\n20090112-2390;Björn;Ö;Ågatan 2;85230\r\n20071130-2380;Åsa;Ek;Ågatan 3;85230\r\n";
  std::string quoted = "\"", commas = plain;
  for (const char sign : plain.substr(0, plain.size() - 2)) quoted += sign == ';' ? "\";\"" : sign == '\r' ? "\"\r" : sign == '\n' ? "\n\"" : std::string(1, sign);
  quoted += "\"\r\n";
  std::replace(commas.begin(), commas.end(), ';', ',');
  const std::pair<std::string_view, std::string_view> names[] = {{elin, "Elin Åberg"}, {bjorn, "Björn Ö"}, {asa, "Åsa Ek"}};
  for (const std::string& list : {plain, quoted, commas})
    for (std::size_t at = 0; at < list.size(); ++at) {
      if (list[at] == '\n' || (static_cast<unsigned char>(list[at]) & 0xC0U) == 0x80U) continue;  // inside a letter or a line end
      std::string torn = list;
      torn.insert(at, 1, '"');
      SCOPED_TRACE(torn);
      const auto table = readList(bytesOf(torn));
      ASSERT_TRUE(table.ok());
      const Mapping mapping(*table, context(), ListKind::folkbokforing);
      if (!mapping.obstacles().empty()) continue;  // the headings are torn, and that is told
      const auto made = planned(bytesOf(torn), {}, context(), ListKind::folkbokforing);
      EXPECT_EQ(made.plan.counts.rows, 3U);
      EXPECT_EQ(made.plan.writes.size() + made.plan.counts.of(RowClass::refused), 3U);
      for (const PersonWrite& write : made.plan.writes)
        for (const auto& [number, name] : names) {
          if (write.facts.ungdom.nummer != nummer(number)) continue;
          const std::string said = write.facts.ungdom.fornamn + " " + write.facts.ungdom.efternamn;
          if (mapping.columnOf(Field::fornamn) && mapping.columnOf(Field::efternamn)) {
            EXPECT_EQ(said, name);
          }
        }
    }
}

// A full list names who is there also where a row cannot be read: nobody is said to have left because of a quote.
TEST(StrayQuote, MakesNobodySeemToHaveLeft) {
  const std::string rows = "20080305-2380;Elin;Åberg;Storgatan 1;85230\r\n20090112-2390;Björn;Ö;Ågatan 2;85230\r\n";
  Applied known;
  ImportContext earlier = context();
  earlier.listDay = *Day::of(2026, 9, 1);
  known.apply(planned(bytesOf(std::string(kHeadings) + rows), {}, earlier).plan.writes);
  const auto made = planned(bytesOf(std::string(kHeadings) + "20080305-2380;\"Elin;Åberg;Storgatan 1;85230\r\n20090112-2390;Björn\";Ö;Ågatan 2;85230\r\n"), known.facts);
  EXPECT_EQ(made.plan.counts.of(RowClass::refused), 1U);
  EXPECT_EQ(made.plan.counts.of(RowClass::unchanged), 1U);
  EXPECT_EQ(made.plan.counts.of(RowClass::left), 0U);
}

TEST(ListWithoutHeadings, SaysThatItsFirstRowWasTakenForThem) {
  const auto table = readList(bytesOf("Elin;Åberg;Timrå\r\nBjörn;Ö;Sundsvall\r\n"));
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->notes().size(), 1U);
  EXPECT_EQ(table->notes()[0].key, "import.note.unknownHeadings");
}

TEST(ListWithoutHeadings, KeepsItsFirstRowAlsoWhenItsNumberIsWrong) {
  const auto table = readList(bytesOf("20080305-238X1;Elin;Åberg\r\n20090112-2390;Björn;Ö\r\n"));
  ASSERT_TRUE(table.ok());
  EXPECT_FALSE(table->hasHeadings());
  EXPECT_EQ(table->rowCount(), 2U);
}

}  // namespace
}  // namespace fyren::exchange::test
