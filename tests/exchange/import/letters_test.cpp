// SPDX-License-Identifier: EUPL-1.2
// Letters on their way here: older encodings, letters encoded twice, letters that were lost, signs that nobody sees.
#include <gtest/gtest.h>

#include "exchange/import/list_builder.h"
#include "exchange/import/plain_signs.h"

namespace fyren::exchange::test {
namespace {

// å ä ö Å Ä Ö é in code page 850 (as in 437), in Mac OS Roman and in Windows-1252.
constexpr std::string_view kDos = "\x86\x84\x94\x8F\x8E\x99\x82", kMac = "\x8C\x8A\x9A\x81\x80\x85\x8E", kWindows = "\xE5\xE4\xF6\xC5\xC4\xD6\xE9";
constexpr std::string_view kLetters[] = {"å", "ä", "ö", "Å", "Ä", "Ö", "é"};

std::string inEncoding(std::string_view utf8, std::string_view bytes) {
  std::string text(utf8);
  for (std::size_t i = 0; i < 7; ++i)
    for (std::size_t at = text.find(kLetters[i]); at != std::string::npos; at = text.find(kLetters[i])) text.replace(at, kLetters[i].size(), 1, bytes[i]);
  return text;
}

// What a program makes of UTF-8 that it takes for one byte a letter, and writes as UTF-8.
std::string encodedTwice(std::string_view utf8) {
  std::string twice;
  for (const char sign : utf8) {
    const auto byte = static_cast<unsigned char>(sign);
    const std::pair<unsigned, const char*> windows[] = {{0x85, "…"}, {0x84, "„"}, {0x96, "–"}};  // of Å, Ä and Ö
    const auto found = std::find_if(std::begin(windows), std::end(windows), [&](const auto& one) { return one.first == byte; });
    if (byte < 0x80) twice += sign;
    else if (found != std::end(windows)) twice += found->second;
    else twice.append({static_cast<char>(0xC0U | byte >> 6U), static_cast<char>(0x80U | (byte & 0x3FU))});
  }
  return twice;
}

constexpr std::string_view kList = "Personnummer;Förnamn;Efternamn\r\n20080305-2380;Åsa;Söderåsen\r\n20090112-2390;ÖRJAN;ÄNGSHÉN\r\n";

void expectNames(const ListTable& table) {
  ASSERT_EQ(table.rowCount(), 2U);
  EXPECT_EQ(table.headings()[1], "Förnamn");
  EXPECT_EQ(table.cell(0, 1), "Åsa");
  EXPECT_EQ(table.cell(0, 2), "Söderåsen");
  EXPECT_EQ(table.cell(1, 1), "ÖRJAN");
  EXPECT_EQ(table.cell(1, 2), "ÄNGSHÉN");
}

TEST(Letters, OfOlderSystemsAreReadAndSaid) {
  const struct { std::string_view bytes; Encoding encoding; const char* note; } forms[] = {
      {kDos, Encoding::cp850, "import.note.readAsDos"}, {kMac, Encoding::macRoman, "import.note.readAsMac"}, {kWindows, Encoding::windows1252, nullptr}};
  for (const auto& form : forms) {
    SCOPED_TRACE(encodingName(form.encoding));
    const std::string list = inEncoding(std::string(kList).replace(kList.find("É"), 2, "E"), form.bytes);
    const auto table = readList(bytesOf(list));
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->encoding(), form.encoding);
    EXPECT_EQ(table->cell(0, 2), "Söderåsen");
    EXPECT_EQ(table->cell(1, 1), "ÖRJAN");
    ASSERT_EQ(table->notes().size(), form.note ? 1U : 0U);
    if (form.note) {
      EXPECT_EQ(table->notes()[0].key, form.note);
    }
  }
}

TEST(Letters, OfASingleNameTellTheEncoding) {
  for (const std::string_view name : {"Åsa", "Björn", "Örjan", "Ängla", "Märta", "Gråbo", "ÅKE", "RÖD", "André"})
    for (const auto& [bytes, encoding] : {std::pair(kDos, Encoding::cp850), std::pair(kMac, Encoding::macRoman), std::pair(kWindows, Encoding::windows1252)}) {
      SCOPED_TRACE(std::string(name) + " in " + std::string(encodingName(encoding)));
      const auto table = readList(bytesOf(inEncoding("Personnummer;Namn\r\n20080305-2380;" + std::string(name) + "\r\n", bytes)));
      ASSERT_TRUE(table.ok());
      EXPECT_EQ(table->cell(0, 1), name);
    }
}

// – ’ “ ” … and no-break space in Windows-1252 are letters in the older encodings.
TEST(Letters, AreNotSeenInDashesAndQuotationMarks) {
  for (const auto& [bytes, name] : {std::pair("Anna\x96Lena", "Anna–Lena"), std::pair("O\x92" "Brien", "O’Brien"), std::pair("Nils \x94Nisse\x94 Ek", "Nils ”Nisse” Ek"),
                                    std::pair("Nils \x93Nisse\x94 Ek", "Nils “Nisse” Ek"), std::pair("Nils \x96 Ek", "Nils – Ek"), std::pair("Nils\xA0" "Ek", "Nils Ek"),
                                    std::pair("M\xFCller\x96" "Ek", "Müller–Ek"), std::pair("\x8Aimun", "Šimun")}) {
    SCOPED_TRACE(name);
    const auto table = readList(bytesOf("Personnummer;Namn\r\n20080305-2380;" + std::string(bytes) + "\r\n"));
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->cell(0, 1), name);
    EXPECT_EQ(table->encoding(), Encoding::windows1252);
  }
}

TEST(Letters, OfAnOldProfileDoNotOverruleTheBytes) {
  ReadOptions options;
  options.encoding = Encoding::windows1252;
  const auto utf8 = readList(bytesOf(kList), 100, options);
  ASSERT_TRUE(utf8.ok());
  expectNames(*utf8);
  options.encoding = Encoding::utf8;
  const auto windows = readList(fixture("windows-1252.csv"), 100, options);
  ASSERT_TRUE(windows.ok());
  EXPECT_EQ(windows->cell(0, 2), "Åberg");
}

TEST(Letters, EncodedTwiceOrThriceAreMendedAndSaid) {
  const std::string twice = encodedTwice(kList);
  ASSERT_NE(twice.find("FÃ¶rnamn"), std::string::npos);
  for (const std::string& list : {twice, encodedTwice(twice), encodedTwice("\xEF\xBB\xBF" + std::string(kList))}) {
    const auto table = readList(bytesOf(list));
    ASSERT_TRUE(table.ok());
    expectNames(*table);
    ASSERT_EQ(table->notes().size(), 1U);
    EXPECT_EQ(table->notes()[0].key, "import.note.mendedLetters");
  }
}

TEST(Letters, EncodedTwiceInSomeRowsAreMendedThere) {
  const auto table = readList(bytesOf(std::string(kList) + encodedTwice("20071130-2380;Björn;Åkerö\r\n")));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->cell(0, 1), "Åsa");
  EXPECT_EQ(table->cell(2, 1), "Björn");
  EXPECT_EQ(table->cell(2, 2), "Åkerö");
}

TEST(Letters, OfTwoEncodingsInOneListAreReadAndSaid) {
  for (const std::string& list : {std::string(kList) + inEncoding("20071130-2380;Björn;Åkerö\r\n", kWindows),
                                  inEncoding("Personnummer;Förnamn;Efternamn\r\n20080305-2380;Åsa;Sjö\r\n20090112-2390;Märta;Ängö\r\n", kWindows) + "20071130-2380;Björn;Åkerö\r\n"}) {
    const auto table = readList(bytesOf(list));
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->cell(0, 1), "Åsa");
    EXPECT_EQ(table->cell(2, 1), "Björn");
    EXPECT_EQ(table->cell(2, 2), "Åkerö");
    ASSERT_EQ(table->notes().size(), 1U);
    EXPECT_EQ(table->notes()[0].key, "import.note.mendedLetters");
  }
}

TEST(Letters, ThatOnlyLookTwiceEncodedAreKept) {
  const auto table = readList(bytesOf("Personnummer;Namn\r\n20080305-2380;João ÃO Šimić Â\r\n"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->cell(0, 1), "João ÃO Šimić Â");
  EXPECT_TRUE(table->notes().empty());
}

const char* reasonFor(const std::string& name) {
  static std::string key;
  const auto made = planned(bytesOf("Personnummer;Förnamn;Efternamn\r\n20090112-2390;Åsa;Ågren\r\n20080305-2380;" + name + ";Ek\r\n"), {}, context(), ListKind::folkbokforing);
  const RowDetail* detail = detailOf(made.plan, elin);
  key = detail ? detail->reason.key : "";
  return key.c_str();
}

TEST(Letters, ThatWereLostOnTheWayRefuseTheRow) {
  EXPECT_STREQ(reasonFor("Bj?rn"), "import.refused.lostLetter");
  EXPECT_STREQ(reasonFor("Bj\xEF\xBF\xBDrn"), "import.refused.lostLetter");
  EXPECT_STREQ(reasonFor("Björn"), "import.reason.addedPerson");
}

TEST(Letters, AreMissingWhereANumberHasNoName) {
  const auto made = planned(bytesOf("Personnummer;Förnamn;Efternamn\r\n20080305-2380;;\r\n20090112-2390;Björn;Ö\r\n"), {}, context(), ListKind::folkbokforing);
  const RowDetail* detail = detailOf(made.plan, elin);
  ASSERT_NE(detail, nullptr);
  ASSERT_EQ(detail->notes.size(), 1U);
  EXPECT_EQ(detail->notes[0].key, "import.note.noName");
  EXPECT_TRUE(detailOf(made.plan, bjorn)->notes.empty());
  const auto nameless = planned(bytesOf("Personnummer;Postort\r\n20080305-2380;Timrå\r\n"), {}, context(), ListKind::folkbokforing);
  EXPECT_EQ(nameless.plan.notes.front().key, "import.note.noNameColumn");
}

TEST(HiddenSigns, AreTakenOutOfNamesAndSaidWithTheirRows) {
  const auto table = readList(bytesOf("Personnummer;Förnamn;Efternamn\r\n20080305-2380;\xE2\x80\xAE" "Elin;\xE2\x81\xA6Å\xE2\x80\x8B" "berg\xE2\x81\xA9\r\n"
                                      "20090112-2390;Björn;Ö\r\n20071130-2380;Å\x07sa;E\xD8\x9Ck\xC2\x9F\r\n"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->cell(0, 1), "Elin");
  EXPECT_EQ(table->cell(0, 2), "Åberg");
  EXPECT_EQ(table->cell(2, 1), "Åsa");
  EXPECT_EQ(table->cell(2, 2), "Ek");
  ASSERT_EQ(table->notes().size(), 1U);
  EXPECT_EQ(text(table->notes()[0]).substr(0, 58), "Osynliga tecken togs bort ur 2 rader (rad 2, 4). Sådana k");
}

TEST(HiddenSigns, ThatAreNotThereAreNotTold) {
  const auto table = readList(bytesOf("Personnummer;Förnamn;Efternamn\r\n20080305-2380;Anna\xC2\xA0Karin;Åberg\r\n\x1A"));
  ASSERT_TRUE(table.ok());
  EXPECT_TRUE(table->notes().empty());
}

TEST(HiddenSigns, StandBesideLettersThatAreWrittenInTwoPieces) {
  const struct { std::string_view apart, one; } cases[] = {
      {"A\xCC\x8A" "sa So\xCC\x88" "der", "Åsa Söder"}, {"A\xCC\x88ngla", "Ängla"}, {"Rene\xCC\x81", "René"}, {"S\xCC\x8Cimic\xCC\x81", "Šimić"},
      {"\xE2\x84\xABsa", "Åsa"}, {"x\xCC\x81", "x\xCC\x81"}, {"\xCC\x88", "\xCC\x88"}, {"a\xCC\x8A\xCC\x81", "å\xCC\x81"}, {"日本", "日本"}, {"😀", "😀"}};
  for (const auto& [apart, one] : cases) {
    std::string made(apart);
    makePlain(made, '\0');
    EXPECT_EQ(made, one);
  }
}

}  // namespace
}  // namespace fyren::exchange::test
