// SPDX-License-Identifier: EUPL-1.2
#include "core/person/personnummer.h"

#include <gtest/gtest.h>

#include "core/persons.h"

namespace fyren {
namespace {

using persons::day;

const Day kToday = day("2026-11-22");

std::string read(std::string_view text, RegisterKind kind = RegisterKind::training, Day today = kToday) {
  const auto number = Personnummer::parse(text, kind, today);
  return number ? number->text12() : "refused";
}

NumberError errorOf(std::string_view text, RegisterKind kind = RegisterKind::training) {
  const auto number = Personnummer::parse(text, kind, kToday);
  EXPECT_FALSE(number.ok()) << text;
  return number ? NumberError::empty : number.error();
}

TEST(Personnummer, ReadsEveryWrittenForm) {
  for (const char* form : {"200803052380", "20080305-2380", "080305-2380", "0803052380", " 20080305-2380 ",
                           "20080305 2380", "20080305 - 2380",
                           "20080305\xC2\xA0"
                           "2380",  // no-break space
                           "\xEF\xBB\xBF"
                           "20080305-2380",  // byte order mark
                           "20080305\xE2\x80\x90"
                           "2380",  // hyphen
                           "20080305\xE2\x80\x91"
                           "2380",  // no-break hyphen
                           "20080305\xE2\x80\x93"
                           "2380",  // en dash
                           "20080305\xE2\x88\x92"
                           "2380",  // minus
                           "080305\xC2\xAD"
                           "2380",
                           "\t080305-2380\r\n"})
    EXPECT_EQ(read(form), "200803052380") << form;
}

TEST(Personnummer, RefusesWhatIsNoNumberAndSaysWhy) {
  EXPECT_EQ(errorOf(""), NumberError::empty);
  EXPECT_EQ(errorOf(" \xC2\xA0"), NumberError::empty);
  EXPECT_EQ(errorOf("-"), NumberError::notANumber);
  EXPECT_EQ(errorOf("20080305-T380"), NumberError::notANumber);  // T-number: 2006:39 4 § does not allow it
  EXPECT_EQ(errorOf("2008-03-05-2380"), NumberError::notANumber);
  EXPECT_EQ(errorOf("2008-03052380"), NumberError::notANumber);
  EXPECT_EQ(errorOf("okänt"), NumberError::notANumber);
  EXPECT_EQ(errorOf("80305-2380"), NumberError::wrongLength);
  EXPECT_EQ(errorOf("2008030523800"), NumberError::wrongLength);
  EXPECT_EQ(errorOf("20080230-2380"), NumberError::noSuchDay);
  EXPECT_EQ(errorOf("20081305-2380"), NumberError::noSuchDay);
  EXPECT_EQ(errorOf("20080300-2380"), NumberError::noSuchDay);
  EXPECT_EQ(errorOf("20080392-2380"), NumberError::noSuchDay);  // day + 60 at most 91
  EXPECT_EQ(errorOf("20080305-2381"), NumberError::wrongCheckDigit);
}

TEST(Personnummer, RefusesABirthDateAfterToday) {
  EXPECT_EQ(read(persons::testNumber("2026-11-22").text12()), persons::testNumber("2026-11-22").text12());
  EXPECT_EQ(errorOf(persons::testNumber("2026-11-23").text12()), NumberError::notBornYet);
}

TEST(Personnummer, TakesTheLatestCenturyInWhichTheBirthDateIsNotAfterToday) {
  const std::string bornToday = persons::testNumber("2026-11-22").text12();
  EXPECT_EQ(read(bornToday.substr(2)), bornToday);
  const std::string tomorrow = persons::testNumber("2026-11-23").text12().substr(2);
  EXPECT_EQ(read(tomorrow), "19" + tomorrow);
  // "+" from the calendar year in which someone turns 100 (folkbokföringslagen 18 §).
  EXPECT_EQ(read("080305+2380"), "190803052380");
  const std::string before100 = persons::testNumber("1927-03-05").text12();  // turns 100 next year
  EXPECT_EQ(read(before100.substr(2, 6) + "+" + before100.substr(8)), "18" + before100.substr(2));
  EXPECT_EQ(read("000229-2381"), "200002292381");  // 1900 had no 29 February
}

TEST(Personnummer, ReadsSamordningsnummerBySixtyAddedDays) {
  const auto number = Personnummer::parse("20090768-2397", RegisterKind::training, kToday);
  ASSERT_TRUE(number.ok());
  EXPECT_EQ(number->kind(), NumberKind::samordningsnummer);
  EXPECT_EQ(number->birthDay(), day("2009-07-08"));
  EXPECT_EQ(read("090768-2397"), "200907682397");
  EXPECT_FALSE(number->isWoman());
}

TEST(Personnummer, KnowsItsParts) {
  const auto number = persons::testNumber("2008-03-05");
  EXPECT_EQ(number.hyphenated(), "20080305-2380");
  EXPECT_EQ(number.lastFour(), "2380");
  EXPECT_EQ(number.birthDay(), day("2008-03-05"));
  EXPECT_EQ(number.kind(), NumberKind::personnummer);
  EXPECT_TRUE(number.isWoman());
  EXPECT_TRUE(number.isTestNumber());
}

// The kinds of register never mix. Födelsenummer 237 with a check digit one too high is no one's number.
TEST(Personnummer, RegisterKindsNeverMix) {
  const std::string nine = "080305237";
  const int right = luhnCheckDigit(nine);
  const std::string loadTest = "20" + nine + std::to_string((right + 1) % 10);
  EXPECT_EQ(read(loadTest, RegisterKind::loadTest), loadTest);
  EXPECT_EQ(errorOf(loadTest, RegisterKind::real), NumberError::wrongCheckDigit);
  EXPECT_EQ(errorOf(loadTest, RegisterKind::training), NumberError::wrongCheckDigit);
  EXPECT_EQ(errorOf("20080305-2380", RegisterKind::loadTest), NumberError::notALoadTestNumber);
  EXPECT_EQ(read("20080305-2380", RegisterKind::real), "200803052380");  // warned of elsewhere, not refused
  const std::string ordinary = "20" + nine + std::to_string(right);
  EXPECT_EQ(errorOf(ordinary, RegisterKind::training), NumberError::notATestNumber);
}

TEST(Personnummer, LuhnDigitOfTheWorkedExample) {
  EXPECT_EQ(luhnCheckDigit("701063239"), 1);  // Skatteverket's brochure: 701063-2391
}

TEST(Personnummer, EveryErrorHasItsSentence) {
  EXPECT_EQ(describe(NumberError::wrongCheckDigit, "20080305-2381").key, "nummer.wrongCheckDigit");
  EXPECT_EQ(describe(NumberError::wrongCheckDigit, "20080305-2381").values.size(), 1U);
  EXPECT_EQ(describe(NumberError::empty, "").key, "nummer.empty");
}

}  // namespace
}  // namespace fyren
