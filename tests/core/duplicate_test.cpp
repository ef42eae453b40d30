// SPDX-License-Identifier: EUPL-1.2
#include "core/person/duplicate.h"

#include <gtest/gtest.h>

#include "core/persons.h"

namespace fyren {
namespace {

using persons::Person;
using persons::Sex;

UngdomFacts someone(std::string_view fornamn, std::string_view efternamn, std::string_view birth, Sex sex = Sex::woman) {
  return Person(fornamn, efternamn, birth, sex).facts();
}
// The same birthday with a samordningsnummer (day + 60, lag 2022:1697 2 kap. 8 §).
UngdomFacts before(std::string_view fornamn, std::string_view efternamn, std::string_view birth, Sex sex = Sex::woman) {
  return Person(fornamn, efternamn, birth, sex).samordningsnummer().facts();
}
std::vector<Dubblett> find(std::vector<UngdomFacts> all) { return findDuplicates(all); }

TEST(Duplicates, ACertainOneSharesBirthdaySexNameAndOneMoreThing) {
  UngdomFacts a = before("Amir", "Rezai", "2009-07-08", Sex::man), b = someone("AMIR", "REZAI", "2009-07-08", Sex::man);
  ASSERT_EQ(find({a, b}).size(), 1U);
  EXPECT_FALSE(find({a, b})[0].saker) << "the name alone is not enough";
  a.ungdom.telefon = "070-174 06 05";
  b.ungdom.telefon = "+46701740605";
  ASSERT_EQ(find({a, b}).size(), 1U);
  EXPECT_TRUE(find({a, b})[0].saker);
}

TEST(Duplicates, TheSameNumberNowOrEarlierIsCertain) {
  UngdomFacts a = before("Amir", "Rezai", "2009-07-08", Sex::man), b = someone("Emir", "Rezaie", "2009-07-08", Sex::man);
  b.ungdom.tidigareNummer.push_back(a.ungdom.nummer);
  ASSERT_EQ(find({a, b}).size(), 1U);
  EXPECT_TRUE(find({a, b})[0].saker);
  EXPECT_EQ(find({a, b})[0].likheter.front(), Likhet::sammaNummer);
}

TEST(Duplicates, TwinsAreTwo) {
  UngdomFacts a = someone("Alva", "Berg", "2008-03-05"), b = someone("Bo", "Berg", "2008-03-05", Sex::man);
  a.ungdom.gatuadress = b.ungdom.gatuadress = "Storgatan 1";
  a.ungdom.telefon = b.ungdom.telefon = "060-10 20 30";
  EXPECT_TRUE(find({a, b}).empty());
}

TEST(Duplicates, NothingIsComparedAcrossBirthdaysOrSexes) {
  EXPECT_TRUE(find({someone("Elin", "Berg", "2008-03-05"), someone("Elin", "Berg", "2008-03-06")}).empty());
  EXPECT_TRUE(find({before("Kim", "Berg", "2008-03-05"), someone("Kim", "Berg", "2008-03-05", Sex::man)}).empty());
}

TEST(Duplicates, HyphensCapitalsAndBlanksDoNotMatter) {
  EXPECT_EQ(find({before("Anna-Lena", "Åkesson", "2008-03-05"), someone("ANNA LENA", "ÅKESSON", "2008-03-05")}).size(), 1U);
}

}  // namespace
}  // namespace fyren
