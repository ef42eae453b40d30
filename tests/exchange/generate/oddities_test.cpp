// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/oddities.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/text.h"

namespace fyren::generate {
namespace {

Municipality generated(Day today, std::uint64_t seed, int size = 600) {
  GenerateOptions options;
  options.size = size;
  options.seed = seed;
  options.today = today;
  options.errors = true;
  auto made = generateMunicipality(options);
  EXPECT_TRUE(made);
  return std::move(*made);
}

TEST(Oddities, EveryKindTwiceAndNobodyTwice) {
  for (const Day today : {*Day::of(2026, 11, 22), *Day::of(2027, 1, 15), *Day::of(2027, 7, 2)}) {
    const Municipality town = generated(today, 7);
    std::map<std::string, int> kinds;
    std::set<Personnummer> persons;
    for (const PlantedError& error : town.planted) persons.insert(error.nummer);
    for (const PlantedOddity& odd : town.oddities) {
      ++kinds[odd.slag];
      EXPECT_TRUE(persons.insert(odd.nummer).second) << odd.slag;
    }
    for (const char* slag : {"dubblett", "plus", "telefon", "gallring", "skyddSent", "skola", "annanKommun", "grazon"})
      EXPECT_EQ(kinds[slag], 2) << slag << " " << today.iso();
    for (const char* slag : {"fyllt20", "fyller18"}) EXPECT_GE(kinds[slag], 1) << slag << " " << today.iso();  // two numbers a day
  }
}

TEST(Oddities, AreNoneUnlessAskedFor) {
  GenerateOptions options;
  options.today = *Day::of(2026, 11, 22);
  const auto town = generateMunicipality(options);
  ASSERT_TRUE(town);
  EXPECT_TRUE(town->oddities.empty());
  EXPECT_TRUE(town->later.empty());
}

TEST(Oddities, KeepHowManyThereAreAndGiveNoNumberTwice) {
  const Municipality town = generated(*Day::of(2026, 11, 22), 7);
  std::set<Personnummer> numbers;
  for (const FacitPerson& person : town.facit) numbers.insert(person.nummer);
  EXPECT_EQ(numbers.size(), 600U);
}

TEST(Oddities, TheLaterListMarksThePlantedOnesOnly) {
  const Municipality town = generated(*Day::of(2026, 11, 22), 7);
  const std::string_view later = asText(town.later.front().bytes);
  for (const PlantedOddity& odd : town.oddities) {
    const std::size_t at = later.find(odd.nummer.hyphenated());
    ASSERT_NE(at, std::string_view::npos) << odd.slag;
    const std::string_view line = later.substr(at, later.find("\r\n", at) - at);
    EXPECT_EQ(line.find("Sekretessmarkering") != std::string_view::npos, odd.slag == "skyddSent") << odd.slag;
  }
}

}  // namespace
}  // namespace fyren::generate
