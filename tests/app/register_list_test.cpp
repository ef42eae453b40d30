// SPDX-License-Identifier: EUPL-1.2
#include "app/register_list.h"

#include "app/register_fixture.h"

namespace fyren::app {
namespace {

using testing::day;

class RegisterListTest : public testing::RegisterTest {
 protected:
  void SetUp() override {
    readSchoolList();
    asa_ = add("Åsa", "Öberg", "2008-03-05");
    bo_ = add("Bo", "Andersson", "2009-06-01", false);
    elin_ = add("Elin", "Ek", "2007-01-15");
    leo_ = add("Léo", "Wallin", "2008-12-24", false);
    ASSERT_TRUE(
        recordRegistrering(*session_, {{}, asa_, {day("2026-09-01"), {}}, Registreringsorsak::avbrottNp, {}})
            .ok());
    put(Skolplacering{
        {}, bo_, "Hedbergska", "", Skolform::gymnasieNationellt, "SA", "2", {day("2025-08-18"), {}}, ""});
  }

  std::vector<std::string> names(const RegisterQuery& query) const {
    std::vector<std::string> result;
    for (const std::uint32_t index : listRegister(*session_, query).rows)
      result.push_back(session_->registerRows()[index].fornamn);
    return result;
  }

  UngdomId asa_, bo_, elin_, leo_;
};

using Names = std::vector<std::string>;

TEST_F(RegisterListTest, SaysWhereEveryoneStands) {
  EXPECT_EQ(row(asa_).lage, Lage::registrerad);
  EXPECT_EQ(row(bo_).lage, Lage::utanfor);
  EXPECT_EQ(row(elin_).lage, Lage::attRegistrera);
  EXPECT_EQ(row(asa_).sedan, day("2026-09-01"));
  EXPECT_EQ(row(elin_).alder, 19);
}

TEST_F(RegisterListTest, SortsNamesInSwedish) {
  EXPECT_EQ(names({"", RegisterShow::alla}), (Names{"Bo", "Elin", "Léo", "Åsa"}));
  EXPECT_EQ(names({"", RegisterShow::alla, RegisterSort::namn, true}), (Names{"Åsa", "Léo", "Elin", "Bo"}));
}

TEST_F(RegisterListTest, SortsByAgeAndNumber) {
  EXPECT_EQ(names({"", RegisterShow::alla, RegisterSort::nummer}), (Names{"Elin", "Åsa", "Léo", "Bo"}));
  EXPECT_EQ(names({"", RegisterShow::alla, RegisterSort::alder}), (Names{"Bo", "Léo", "Åsa", "Elin"}));
}

TEST_F(RegisterListTest, ShowsOnlyThoseChosenAndCountsAll) {
  EXPECT_EQ(names({"", RegisterShow::aktuella}), (Names{"Elin", "Léo", "Åsa"}));
  EXPECT_EQ(names({"", RegisterShow::utanfor}), (Names{"Bo"}));
  const RegisterList list = listRegister(*session_, {"ingen alls", RegisterShow::alla});
  EXPECT_TRUE(list.rows.empty());
  EXPECT_EQ(list.counts[static_cast<std::size_t>(RegisterShow::alla)], 4);
  EXPECT_EQ(list.counts[static_cast<std::size_t>(RegisterShow::attRegistrera)], 2);
}

TEST_F(RegisterListTest, FindsLettersWithAndWithoutMarks) {
  for (const char* search : {"åsa", "ÅSA", "asa", "öberg å", "oberg"})
    EXPECT_EQ(names({search, RegisterShow::alla}), (Names{"Åsa"})) << search;
  EXPECT_EQ(names({"leo", RegisterShow::alla}), (Names{"Léo"}));
}

TEST_F(RegisterListTest, FindsNumbersWithAndWithoutHyphen) {
  const std::string nummer = testing::testNumber(day("2008-03-05"), true).hyphenated();
  for (const std::string& search :
       {nummer, nummer.substr(2), nummer.substr(0, 8) + nummer.substr(9), nummer.substr(9)})
    EXPECT_EQ(names({search.size() == 4 ? "asa " + search : search, RegisterShow::alla}), (Names{"Åsa"}))
        << search;
}

TEST_F(RegisterListTest, NeedsEveryWord) {
  EXPECT_EQ(names({"elin ek", RegisterShow::alla}), (Names{"Elin"}));
  EXPECT_EQ(names({"elin öberg", RegisterShow::alla}), Names{});
}

TEST_F(RegisterListTest, FollowsAChangeOfOneRow) {
  EXPECT_EQ(names({"", RegisterShow::alla}), (Names{"Bo", "Elin", "Léo", "Åsa"}));
  Ungdom elin = facts(elin_).ungdom;
  elin.efternamn = "Ärlebo";
  elin.postort = "Timrå";
  ASSERT_TRUE(changeUngdom(*session_, elin).ok());
  EXPECT_EQ(names({"", RegisterShow::alla}), (Names{"Bo", "Léo", "Elin", "Åsa"}));
  EXPECT_EQ(names({"timra", RegisterShow::alla}), (Names{"Elin"}));
  ASSERT_TRUE(undo(*session_).ok());
  EXPECT_EQ(names({"timra", RegisterShow::alla}), Names{});
}

TEST_F(RegisterListTest, CallsEveryoneUnknownUntilAListOfEnrolmentsIsRead) {
  open(RegisterKind::training);
  const UngdomId eva = add("Eva", "Ny", "2008-02-02");
  EXPECT_EQ(row(eva).lage, Lage::okant);
  readSchoolList();
  EXPECT_EQ(row(eva).lage, Lage::attRegistrera);
}

// 29 kap. 9 § 1 skollagen: the responsibility ends on the 20th birthday itself.
TEST_F(RegisterListTest, JudgesAnewWhenTheClockIsMoved) {
  passTo(day("2027-01-14"));
  EXPECT_EQ(row(elin_).lage, Lage::attRegistrera);
  passTo(day("2027-01-15"));
  EXPECT_EQ(row(elin_).lage, Lage::utanfor);
}

}  // namespace
}  // namespace fyren::app
