// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "exchange/import/list_builder.h"

namespace fyren::exchange::test {
namespace {

TEST(FieldByHeading, DoesNotCareAboutCaseBlanksDotsHyphensOrAccents) {
  for (std::string_view heading : {"Personnummer", "PERSON-NR.", "person nr", "Pers.nr", "personnr", "Social Security Number"})
    EXPECT_EQ(fieldByHeading(ListKind::folkbokforing, heading), Field::personnummer) << heading;
  EXPECT_EQ(fieldByHeading(ListKind::folkbokforing, "Fornamn"), Field::fornamn);
  EXPECT_EQ(fieldByHeading(ListKind::folkbokforing, "Hem kommun"), Field::kommun);
  EXPECT_EQ(fieldByHeading(ListKind::folkbokforing, "Sekretessmarkering"), Field::skyddad);
  EXPECT_EQ(fieldByHeading(ListKind::skolplacering, "T.o.m."), Field::slutdatum);
  EXPECT_EQ(fieldByHeading(ListKind::skolplacering, "Ak"), Field::arskurs);
  EXPECT_EQ(fieldByHeading(ListKind::registrering, "Slutdatum"), Field::avregistreringsdatum);
  EXPECT_EQ(fieldByHeading(ListKind::folkbokforing, "Skostorlek"), Field::none);
}

TEST(FieldByHeading, KnowsEveryFieldByItsOwnLabel) {
  for (ListKind kind : allKinds())
    for (const FieldOfKind& entry : fieldsOf(kind)) {
      EXPECT_TRUE(hasText(fieldLabel(entry.field).key)) << fieldLabel(entry.field).key;
      if (entry.field != Field::examenstyp) { EXPECT_EQ(fieldByHeading(kind, text(fieldLabel(entry.field))), entry.field) << fieldName(entry.field); }
      EXPECT_EQ(fieldFromName(fieldName(entry.field)), entry.field);
    }
}

TEST(Mapping, GuessesTheKindOfEveryList) {
  const struct { const char* file; ListKind kind; } lists[] = {
      {"utf-8.csv", ListKind::folkbokforing}, {"skolplacering.csv", ListKind::skolplacering}, {"examen.csv", ListKind::examen},
      {"kontakt.csv", ListKind::kontakt}, {"sysselsattning.csv", ListKind::sysselsattning}, {"atgard.csv", ListKind::atgard},
      {"registrering.csv", ListKind::registrering}, {"kontaktuppgifter.csv", ListKind::kontaktuppgifter}, {"avbrott.csv", ListKind::avbrott}};
  for (const auto& list : lists) {
    SCOPED_TRACE(list.file);
    const auto table = readList(fixture(list.file));
    ASSERT_TRUE(table.ok());
    const Mapping mapping(*table, context());
    ASSERT_TRUE(mapping.kind().has_value());
    EXPECT_EQ(kindName(*mapping.kind()), kindName(list.kind));
    EXPECT_TRUE(mapping.obstacles().empty());
    EXPECT_TRUE(mapping.unknownHeadings().empty());
  }
}

std::optional<ListKind> kindOf(std::string_view list, const char* fileName = "") {
  const auto table = readList(bytesOf(list));
  ImportContext how = context();
  how.fileName = fileName;
  return Mapping(table.value(), how).kind();
}

TEST(Mapping, KnowsAListOfExamsWithNamesByItsDocumentAndDay) {
  const char* list = "Personnr;Efternamn;Förnamn;Dokument;Program;Utfärdat\r\n20080305-2380;Åberg;Elin;Examensbevis;NA;2026-06-12\r\n"
                     "20090112-2390;Ek;Björn;Samlat betygsdokument;IM;2026-06-12\r\n";
  for (const char* file : {"examen.csv", "", "lista.csv", "folkbokforing.csv"}) EXPECT_EQ(kindOf(list, file), ListKind::examen) << file;
  const auto table = readList(bytesOf(list));
  const Mapping mapping(*table, context());
  EXPECT_TRUE(mapping.obstacles().empty());
  EXPECT_EQ(mapping.columnOf(Field::examenstyp), 3u);
  EXPECT_EQ(mapping.columnOf(Field::datum), 5u);
}

TEST(Mapping, KnowsAListOfExamsByItsValuesWhenTheHeadingsSayNothing) {
  EXPECT_EQ(kindOf("Personnr;Efternamn;Förnamn;Papper;När\r\n20080305-2380;Åberg;Elin;Examensbevis;2026-06-12\r\n"), ListKind::examen);
  EXPECT_NE(kindOf("Personnr;Efternamn;Förnamn;Papper;När\r\n20080305-2380;Åberg;Elin;blått;2026-06-12\r\n"), ListKind::examen);
}

// Every list has numbers and names: they say nothing of where anybody lives.
TEST(Mapping, NeverTakesNumbersAndNamesAloneForFolkbokforing) {
  const char* list = "Personnummer;Förnamn;Efternamn\r\n20080305-2380;Elin;Åberg\r\n";
  for (const char* file : {"", "lista.csv", "examen.csv", "betyg 2026.xlsx", "elever.csv", "folkhögskola.csv"})
    EXPECT_EQ(kindOf(list, file), std::nullopt) << file;
  for (const char* file : {"folkbokföring.csv", "Befolkning 16-19 år.xlsx", "FOLKBOKFORING_2026.CSV"})
    EXPECT_EQ(kindOf(list, file), ListKind::folkbokforing) << file;
  for (const char* column : {"Gatuadress", "Postnr", "Ort", "Kommun", "Folkbokföringsdatum"})
    EXPECT_EQ(kindOf(std::string("Personnummer;Förnamn;Efternamn;") + column + "\r\n20080305-2380;Elin;Åberg;\r\n"), ListKind::folkbokforing) << column;
}

TEST(FileName, SaysWhatTheListIs) {
  EXPECT_EQ(kindOfFileName("Examen juni 2026.csv"), ListKind::examen);
  EXPECT_EQ(kindOfFileName("betygsdokument.xlsx"), ListKind::examen);
  EXPECT_EQ(kindOfFileName("Skolplaceringar_HT26.csv"), ListKind::skolplacering);
  EXPECT_EQ(kindOfFileName("elever.csv"), ListKind::skolplacering);
  EXPECT_EQ(kindOfFileName("befolkning.csv"), ListKind::folkbokforing);
  EXPECT_EQ(kindOfFileName("export(3).csv"), std::nullopt);
}

TEST(Mapping, ReadsColumnsInAnyOrderAndListsTheUnknown) {
  const auto table = readList(fixture("other-order-and-words.csv"));
  const Mapping mapping(*table, context());
  EXPECT_EQ(mapping.kind(), ListKind::folkbokforing);
  EXPECT_EQ(mapping.columnOf(Field::efternamn), 0u);
  EXPECT_EQ(mapping.columnOf(Field::personnummer), 2u);
  EXPECT_EQ(mapping.columnOf(Field::folkbokforingsdatum), 4u);
  EXPECT_EQ(mapping.unknownHeadings(), std::vector<std::string>{"Skostorlek"});
}

TEST(Mapping, CountsHowManyValuesAreApproved) {
  const auto table = readList(fixture("wrong-check-digit.csv"));
  Mapping mapping(*table, context(), ListKind::folkbokforing);
  while (!mapping.step(1)) {}
  EXPECT_EQ(mapping.columns()[0].filled, 2u);
  EXPECT_EQ(mapping.columns()[0].approved, 1u);
  ASSERT_TRUE(mapping.columns()[0].firstBad);
  EXPECT_EQ(text(*mapping.columns()[0].firstBad), "Första felet är på rad 2: ”20080305-2381” har fel kontrollsiffra. Någon siffra är fel.");
}

TEST(Mapping, NamesTheMissingColumnAndTheHeadingsThatAreThere) {
  const auto table = readList(fixture("missing-column.csv"));
  const Mapping mapping(*table, context(), ListKind::skolplacering);
  ASSERT_EQ(mapping.obstacles().size(), 1u);
  EXPECT_EQ(text(mapping.obstacles()[0]), "Kolumnen Startdatum saknas. Den behövs i en lista av slaget Skolplaceringar. Rubrikerna i filen är: Personnummer, Skola, Program.");
  const auto noNumber = readList(fixture("missing-number-column.csv"));
  const Mapping other(*noNumber, context());
  EXPECT_EQ(other.kind(), ListKind::folkbokforing);
  ASSERT_EQ(other.obstacles().size(), 1u);
}

TEST(Mapping, FindsTheNumberByContentWithoutHeadings) {
  const auto table = readList(fixture("without-headings.csv"));
  Mapping mapping(*table, context());
  EXPECT_FALSE(mapping.kind().has_value());
  EXPECT_EQ(mapping.obstacles().size(), 1u);
  mapping.setKind(ListKind::folkbokforing);
  EXPECT_EQ(mapping.columnOf(Field::personnummer), 0u);
  EXPECT_EQ(mapping.columns()[0].guessedBy, GuessedBy::content);
  EXPECT_TRUE(mapping.obstacles().empty());
}

TEST(Mapping, FollowsTheUser) {
  const auto table = readList(fixture("other-order-and-words.csv"));
  Mapping mapping(*table, context());
  mapping.assign(5, Field::efternamn);
  EXPECT_EQ(mapping.columnOf(Field::efternamn), 5u);
  EXPECT_EQ(mapping.columns()[0].field, Field::none);
  mapping.assign(5, Field::none);
  EXPECT_FALSE(mapping.columnOf(Field::efternamn));
}

TEST(Mapping, ReadsMonthFirstWhenNothingElseFits) {
  const auto table = readList(bytesOf("Personnummer;Typ;Datum\n20080305-2380;Studiebevis;6/10/2026\n20090112-2390;Studiebevis;6/25/2026\n"));
  const Mapping mapping(*table, context());
  EXPECT_EQ(mapping.dateForm(), DateForm::monthFirst);
}

constexpr const char* kDoubtfulDays = "Personnummer;Typ;Datum\n20080305-2380;Studiebevis;03/04/2026\n20090112-2390;Studiebevis;05/06/2026\n";

TEST(Mapping, TellsOfDaysThatMeanTwoThingsAndFollowsTheUser) {
  const auto table = readList(bytesOf(kDoubtfulDays));
  Mapping mapping(*table, context());
  EXPECT_EQ(mapping.doubtfulDay(), "03/04/2026");
  EXPECT_EQ(mapping.dateForm(), DateForm::dayFirst);
  EXPECT_FALSE(mapping.isCorrected());
  EXPECT_EQ(mapping.profile("").dateForm, DateForm::automatic) << "a guess is not remembered as knowledge";
  mapping.setDateForm(DateForm::monthFirst);
  EXPECT_TRUE(mapping.isCorrected());
  EXPECT_EQ(mapping.profile("").dateForm, DateForm::monthFirst);
  const MappingProfile saved = mapping.profile("");
  const Mapping again(*table, context(), std::nullopt, &saved);
  EXPECT_EQ(again.dateForm(), DateForm::monthFirst);
}

TEST(Mapping, AsksNothingWhereADaySaysItOrAllMeanTheSame) {
  for (const char* days : {"03/04/2026;13/04/2026", "2026-04-03;2026-06-05", "04/04/2026;05/05/2026"}) {
    const std::string first(days, 10), second(days + 11);
    const auto table = readList(bytesOf("Personnummer;Typ;Datum\n20080305-2380;Studiebevis;" + first + "\n20090112-2390;Studiebevis;" + second + "\n"));
    EXPECT_EQ(Mapping(*table, context()).doubtfulDay(), "") << days;
  }
}

TEST(Mapping, SettlesTheOrderOfDaysAlsoForAColumnThatTheUserChose) {
  const auto table = readList(bytesOf("Personnummer;Typ;Utfärdat när\n20080305-2380;Studiebevis;6/13/2026\n20090112-2390;Studiebevis;6/25/2026\n"));
  Mapping mapping(*table, context(), ListKind::examen);
  mapping.assign(2, Field::datum);
  EXPECT_EQ(mapping.dateForm(), DateForm::monthFirst);
}

TEST(Mapping, TellsOfTheFirstErrorButNeverOfAProtectedRow) {
  const auto table = readList(bytesOf("Personnummer;Förnamn;Postnummer;Skyddad\n20080305-2380;Elin;hemlig väg;JA\n"
                                      "20090112-2390;Björn;853 10;\n20071130-2380;Åsa;8531;\n20100704-2391;Ola;x;\n"));
  Mapping mapping(*table, context());
  while (!mapping.step(1)) {}
  const ColumnMapping& column = mapping.columns()[2];
  EXPECT_EQ(column.filled, 4u);
  EXPECT_EQ(column.approved, 1u);
  ASSERT_TRUE(column.firstBad.has_value());
  EXPECT_NE(text(*column.firstBad).find("rad 4"), std::string::npos) << text(*column.firstBad);
  mapping.hideRowsOf({20071130'2380});  // another list marks her
  EXPECT_NE(text(*column.firstBad).find("rad 5"), std::string::npos) << text(*column.firstBad);
}

TEST(Profile, ComesBackAsItWasSavedAndIsUsed) {
  const auto table = readList(fixture("other-order-and-words.csv"));
  Mapping mapping(*table, context());
  mapping.assign(5, Field::gatuadress);
  const MappingProfile saved = mapping.profile("Skatteverket");
  const auto read = parseProfile(toJson(saved));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, saved);
  const Mapping again(*table, context(), std::nullopt, &*read);
  EXPECT_EQ(again.columnOf(Field::gatuadress), 5u);
  EXPECT_EQ(again.columns()[5].guessedBy, GuessedBy::profile);
}

TEST(Profile, RefusesHostileInput) {
  const struct { std::string json; ProfileRefusal refusal; } inputs[] = {
      {"", ProfileRefusal::notJson}, {"{", ProfileRefusal::notJson}, {"[]", ProfileRefusal::notAProfile},
      {"{\"fyrenProfile\":2}", ProfileRefusal::newerVersion}, {"{\"fyrenProfile\":\"1\"}", ProfileRefusal::notAProfile},
      {"{\"fyrenProfile\":1,\"kind\":\"x\",\"columns\":[]}", ProfileRefusal::notAProfile},
      {"{\"fyrenProfile\":1,\"kind\":\"examen\",\"columns\":[{\"heading\":1,\"field\":\"datum\"}]}", ProfileRefusal::notAProfile},
      {"{\"fyrenProfile\":1,\"kind\":\"examen\",\"columns\":[],\"delimiter\":\"ab\"}", ProfileRefusal::notAProfile},
      {std::string(300000, '['), ProfileRefusal::tooLarge}};
  for (const auto& input : inputs) {
    const auto read = parseProfile(input.json);
    ASSERT_FALSE(read.ok()) << input.json.substr(0, 80);
    EXPECT_EQ(read.error().code, input.refusal) << input.json.substr(0, 80);
  }
  EXPECT_FALSE(parseProfile(std::string(100000, '[')).ok());
}

}  // namespace
}  // namespace fyren::exchange::test
