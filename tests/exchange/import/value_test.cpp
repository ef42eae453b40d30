// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "exchange/import/kommun.h"
#include "exchange/import/list_builder.h"

namespace fyren::exchange::test {
namespace {

std::string day(std::string_view text, DateForm form = DateForm::dayFirst) {
  const auto parsed = parseDay(text, form, context().today);
  return parsed ? parsed->iso() : parsed.error().key;
}

TEST(ParseDay, ReadsTheUsualForms) {
  for (std::string_view text : {"2026-03-02", "20260302", "260302", "26-03-02", "2026/3/2", "2026.03.02", "2/3 2026", "2/3/2026",
                                "02.03.2026", "2-3-2026", "2 mars 2026", "den 2 mars 2026", "2 Mar. 2026", "2 march 2026", "2026 mars 2",
                                "2026-03-02T10:15:00", "2026-03-02 10:15", "2026-03-02T10:15:00Z", "20260302.0", "46083", "2/3/26"})
    EXPECT_EQ(day(text), "2026-03-02") << text;
}

TEST(ParseDay, ReadsMonthFirstWhenToldTo) { EXPECT_EQ(day("3/2/2026", DateForm::monthFirst), "2026-03-02"); }

TEST(ParseDay, RefusesDaysThatDoNotExistByName) {
  EXPECT_EQ(day("2026-02-30"), "import.refused.noSuchDay");
  EXPECT_EQ(day("2024-02-29"), "2024-02-29");
  EXPECT_EQ(day("2026-02-29"), "import.refused.noSuchDay");
  EXPECT_EQ(day("31/4 2026"), "import.refused.noSuchDay");
  EXPECT_EQ(day("2026-13-01"), "import.refused.noSuchMonth");
  EXPECT_EQ(day("2026-00-10"), "import.refused.noSuchMonth");
  EXPECT_EQ(day("0026-03-02"), "import.refused.yearOutOfRange");
  const auto parsed = parseDay("2026-02-30", DateForm::dayFirst, context().today);
  EXPECT_EQ(text(parsed.error()), "”2026-02-30” finns inte i kalendern: februari 2026 har 28 dagar.");
}

TEST(ParseDay, RefusesLettersAndHalfDates) {
  for (std::string_view text : {"2O26-O3-O2", "mars 2026", "2026", "2026-03", "i går", "2026-03-02x", "12", "2026-03-02-04", "99999999999", "//", "mars mars 2026"})
    EXPECT_EQ(day(text).substr(0, 15), "import.refused.") << text;
}

std::string number(std::string_view text) {
  const auto parsed = parseNummer(text, RegisterKind::training, context().today);
  return parsed ? parsed->hyphenated() : parsed.error().key;
}

TEST(ParseNummer, ReadsWhatSpreadsheetsMakeOfIt) {
  for (std::string_view text : {"20080305-2380", "200803052380", "080305-2380", "0803052380", "200803052380.0", "200803052380,00", "803052380", "803052380.0"})
    EXPECT_EQ(number(text), elin) << text;
  EXPECT_EQ(number("2,00803E+11"), "import.refused.rounded");
  EXPECT_EQ(number("20080305-2381"), "import.refused.checksum");
  EXPECT_EQ(number("20080305-T238"), "import.refused.notANumber");
  EXPECT_EQ(number("20080231-2380"), "import.refused.noSuchBirthDay");
}

TEST(Kommuner, AreAll290WithTheirCodes) {
  EXPECT_EQ(allKommuner().size(), 290u);
  for (std::string_view text : {"2281", "Sundsvall", "sundsvalls kommun", "SUNDSVALL", "2281 Sundsvall", "2281.0"}) {
    ASSERT_NE(kommunFromText(text), nullptr) << text;
    EXPECT_EQ(kommunFromText(text)->kod, "2281") << text;
  }
  EXPECT_EQ(kommunFromText("180")->namn, "Stockholm");
  EXPECT_EQ(kommunFromText("180.0")->namn, "Stockholm");
  EXPECT_EQ(kommunFromText("2280.0")->namn, "Härnösand");
  EXPECT_EQ(kommunFromText("Malmö stad")->kod, "1280");
  EXPECT_EQ(kommunFromText("Habo")->kod, "0643");
  EXPECT_EQ(kommunFromText("Håbo")->kod, "0305");
  EXPECT_EQ(kommunFromText("Region Gotland"), nullptr);
  EXPECT_EQ(kommunFromText("9999"), nullptr);
  EXPECT_EQ(kommunFromText("2281 Timrå"), nullptr);
  for (const Kommun& kommun : allKommuner()) EXPECT_EQ(kommunFromText(kommun.namn), &kommun) << kommun.namn;
}

TEST(ParseSkolform, PutsTheProgramTypeBeforeTheSchoolForm) {
  EXPECT_EQ(*parseSkolform("Gymnasieskola", "IM", "IMV"), Skolform::gymnasieIntroduktion);
  EXPECT_EQ(*parseSkolform("Gymnasieskola", "", "IMS"), Skolform::gymnasieIntroduktion);
  EXPECT_EQ(*parseSkolform("Gymnasieskola", "", "NA"), Skolform::gymnasieNationellt);
  EXPECT_EQ(*parseSkolform("", "anpassad", ""), Skolform::anpassadGymnasie);
  EXPECT_EQ(*parseSkolform("Komvux", "", ""), Skolform::komvux);
  EXPECT_EQ(*parseSkolform("", "folkhögskola", ""), Skolform::folkhogskola);
  EXPECT_EQ(*parseSkolform("", "", ""), Skolform::okand);
  EXPECT_FALSE(parseSkolform("Flygskola", "", "").ok());
}

template <typename T, typename Parse>
void expectWordsComeBack(int first, int last, Parse parse) {
  for (int i = first; i <= last; ++i) {
    const auto value = static_cast<T>(i);
    ASSERT_FALSE(listWord(value).empty()) << i;
    const auto parsed = parse(listWord(value));
    ASSERT_TRUE(parsed.ok()) << listWord(value);
    EXPECT_EQ(*parsed, value) << listWord(value);
  }
}

TEST(ListWord, IsReadAsTheValueItWasWrittenFor) {
  expectWordsComeBack<Skolform>(1, 8, [](auto w) { return parseSkolform({}, w, {}); });
  expectWordsComeBack<ExamenTyp>(1, 7, parseExamenTyp);
  expectWordsComeBack<Registreringsorsak>(0, 5, parseRegistreringsorsak);
  expectWordsComeBack<Avregistreringsorsak>(1, 7, parseAvregistreringsorsak);
  expectWordsComeBack<Kanal>(1, 10, parseKanal);
  expectWordsComeBack<Riktning>(0, 1, parseRiktning);
  expectWordsComeBack<Mottagare>(0, 2, parseMottagare);
  expectWordsComeBack<Utfall>(1, 6, parseUtfall);
  expectWordsComeBack<Sysselsattningstyp>(1, 7, parseSysselsattning);
  expectWordsComeBack<Source>(0, 6, parseSource);
  expectWordsComeBack<Atgardstyp>(1, 8, parseAtgardstyp);
  expectWordsComeBack<GrundAtgSlut>(1, 8, parseGrundAtgSlut);
  expectWordsComeBack<SysEfter>(1, 9, parseSysEfter);
}

TEST(ProtectionMark, IsAnythingButAPlainNo) {
  for (std::string_view yes : {"Ja", "J", "1", "X", "Sekretess", "Skyddad folkbokföring", "true", "*", "✓", "●", "!", "?", "(+)"}) EXPECT_TRUE(isProtectionMark(yes)) << yes;
  for (std::string_view no : {"", " ", "Nej", "N", "0", "false", "-", "–", "\xC2\xA0", "Ingen"}) EXPECT_FALSE(isProtectionMark(no)) << no;
  EXPECT_TRUE(namesProtection("SKYDDAD ADRESS"));
  EXPECT_TRUE(namesProtection("Sekretessmarkerad"));
  for (std::string_view place : {"Skeppargatan 3", "Sekelvägen 1", "Kvarnvägen 2", "Skyddsrumsvägen 4"}) EXPECT_FALSE(namesProtection(place)) << place;
}

// Skollagen (2010:800) 29 kap. 9 §: an examen, a gymnasiebevis from anpassad gymnasieskola, or what corresponds to
// them, ends the responsibility; a studiebevis and a document of single grades do not.
TEST(ExamenWords, AreThoseThatSchoolsWrite) {
  for (std::string_view word : {"Examensbevis", "EXAMENSBEVIS", "Gymnasieexamen", "Yrkesexamen", "Högskoleförberedande examen",
                                "Examensbevis – gymnasieskolan", "Gymnasieexamen, yrkesexamen", "Examensbevis från gymnasieskolan"})
    EXPECT_EQ(parseExamenTyp(word).value(), ExamenTyp::gymnasieexamen) << word;
  EXPECT_EQ(parseExamenTyp("Studiebevis").value(), ExamenTyp::studiebevis);
  EXPECT_EQ(parseExamenTyp("Gymnasiebevis").value(), ExamenTyp::gymnasiebevisAnpassad);
  for (std::string_view word : {"Samlat betygsdokument", "Betygsdokument", "Utdrag ur betygskatalogen"}) {
    EXPECT_TRUE(isBetygsdokument(word)) << word;
    EXPECT_FALSE(parseExamenTyp(word).ok()) << word;
  }
  EXPECT_FALSE(isBetygsdokument("Examensbevis"));
}

TEST(ExamenWords, AreListedWhenOneIsNotKnown) {
  const auto refused = parseExamenTyp("Fiskekort");
  ASSERT_FALSE(refused.ok());
  const std::string sentence = text(refused.error());
  for (const char* word : {"Fiskekort", "Gymnasieexamen", "Examensbevis", "Studiebevis", "Samlat betygsdokument", "Gymnasieintyg"})
    EXPECT_NE(sentence.find(word), std::string::npos) << sentence;
}

}  // namespace
}  // namespace fyren::exchange::test
