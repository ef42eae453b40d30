// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <array>

#include "base/text.h"
#include "report/annual_report.h"
#include "report/youths.h"

// Stockholm's annual report for 2023 (Årsrapport 2023, Kommunens aktivitetsansvar i Stockholms stad, January 2024;
// its own year is 1 December to 30 November), table by table, from a register that is built of dated events. What
// the source does not tell (which woman went to which office) is chosen; all that it tells must come out.
namespace fyren::report {
namespace {

using test::contact;
using test::day;
using test::measure;
using test::registered;
using test::told;

struct Office {
  const char* postnummer;
  const char* namn;
  int carried;                       // enrolled in 2022 and still so when 2023 began
  std::array<int, 4> in2022, in2023;  // enrolled, ended, of them to studies, to work
};
// Table 6 and table 5. "Saknar stadsdel" is what no office's area has.
constexpr std::array kOffices = {Office{"12100", "Jobbtorg Globen", 151, {367, 216, 112, 44}, {490, 319, 165, 64}},
                                 Office{"12700", "Jobbtorg Skärholmen", 43, {157, 114, 42, 32}, {220, 137, 69, 36}},
                                 Office{"16200", "Jobbtorg Vällingby", 47, {134, 87, 45, 23}, {211, 123, 83, 16}},
                                 Office{"16400", "Jobbtorg Kista", 79, {201, 122, 65, 23}, {244, 175, 102, 34}},
                                 Office{"", "", 12, {124, 112, 61, 18}, {66, 53, 19, 11}}};

struct Year {
  Day first;
  int reached, missed;  // of one sex
};

class Stockholm {
 public:
  Stockholm() {
    for (const bool kvinna : {true, false}) people(kvinna);
    for (const bool kvinna : {true, false}) outreach(kvinna);
    occupations();
    measures();
  }

  std::vector<UngdomFacts> everyone;

 private:
  struct Sex {
    std::vector<std::size_t> in2022, in2023, inBoth;
  };

  // Table 1: so many were in the register in each year; the last 1,500 of 2022 are the first 1,500 of 2023.
  void people(bool kvinna) {
    const int of2022 = kvinna ? 3329 : 3825, of2023 = kvinna ? 3497 : 4049, both = 1500;
    Sex& sex = kvinna ? women_ : men_;
    for (int i = 0; i < of2022 + of2023 - both; ++i) {
      const std::size_t place = everyone.size();
      everyone.push_back(test::youth(i, kvinna));
      UngdomFacts& facts = everyone.back();
      if (i < of2022) sex.in2022.push_back(place);
      if (i >= of2022 - both) sex.in2023.push_back(place);
      if (i < of2022 - both) registered(facts, day("2021-09-01"), day("2022-08-31"), Registreringsorsak::avbrottNp, Avregistreringsorsak::studier);
      else if (i < of2022) sex.inBoth.push_back(place), registered(facts, day("2022-03-01"), {}, Registreringsorsak::studiebevis);
      else registered(facts, day("2023-01-15"), day("2023-11-30"), Registreringsorsak::avbrottIm, Avregistreringsorsak::flyttat);
    }
  }

  // Tables 2 and 3. Each sought gets three attempts, the first so many one more: 17,500 and 19,628 in all.
  void outreach(bool kvinna) {
    const Sex& sex = kvinna ? women_ : men_;
    seek(sex.in2022, {day("2022-04-01"), kvinna ? 1297 : 1504, kvinna ? 1109 : 1242}, more2022_);
    seek(sex.in2023, {day("2023-02-01"), kvinna ? 1408 : 1684, kvinna ? 1235 : 1450}, more2023_);
  }

  void seek(const std::vector<std::size_t>& people, Year year, int& more) {
    for (int i = 0; i < year.reached + year.missed; ++i) {
      UngdomFacts& facts = everyone[people[static_cast<std::size_t>(i)]];
      const int attempts = more-- > 0 ? 4 : 3;
      for (int k = 1; k < attempts; ++k) contact(facts, year.first + k, Kanal::telefon, Utfall::ingetSvar);
      contact(facts, year.first + 10, Kanal::sms, i < year.reached ? Utfall::nadd : Utfall::ingetSvar);
      if (i < year.reached) (year.first.year() == 2022 ? reached2022_ : reached2023_).push_back(people[static_cast<std::size_t>(i)]);
    }
  }

  // Chapter 6.3: 67 and 73 per cent of the reached had an occupation.
  void occupations() {
    for (std::size_t i = 0; i < reached2022_.size(); ++i)
      told(everyone[reached2022_[i]], day("2022-04-11"), i < 1877 ? Sysselsattningstyp::arbete : Sysselsattningstyp::ingen);
    for (std::size_t i = 0; i < reached2023_.size(); ++i)
      told(everyone[reached2023_[i]], day("2023-02-11"), i < 2257 ? Sysselsattningstyp::studier : Sysselsattningstyp::ingen);
  }

  std::size_t nextOf(std::vector<std::size_t>& women, std::size_t& womenAt, int& womenLeft, std::vector<std::size_t>& men, std::size_t& menAt) {
    if (womenLeft-- > 0) return women[womenAt++];
    return men[menAt++];
  }

  static std::optional<GrundAtgSlut> why(int i, const std::array<int, 4>& office) {
    if (i < office[2]) return GrundAtgSlut::borjadeStudera;
    if (i < office[2] + office[3]) return GrundAtgSlut::fickArbete;
    return i % 2 == 0 ? GrundAtgSlut::flyttat : GrundAtgSlut::fyllt20;
  }

  // Tables 4, 5 and 6: 427 women and 556 men in 2022, of whom 140 and 192 go on; 414 and 485 new ones in 2023.
  void measures() {
    int goOn = 140, ended = 427 - 140, begin = 554 - 140;
    std::size_t womanGoesOn = 0, manGoesOn = 0, woman2022 = 0, man2022 = 0, woman2023 = 1500, man2023 = 1500;
    for (const Office& office : kOffices) {
      std::vector<std::size_t> in2023;
      for (int i = 0; i < office.carried; ++i) in2023.push_back(nextOf(women_.inBoth, womanGoesOn, goOn, men_.inBoth, manGoesOn));
      for (int i = 0; i < office.in2022[1]; ++i) {
        const std::size_t who = nextOf(women_.in2022, woman2022, ended, men_.in2022, man2022);
        everyone[who].ungdom.postnummer = office.postnummer;
        measure(everyone[who], day("2022-02-01"), day("2022-06-30"), why(i, office.in2022));
      }
      for (int i = office.carried; i < office.in2023[0]; ++i) in2023.push_back(nextOf(women_.in2023, woman2023, begin, men_.in2023, man2023));
      for (int i = 0; i < office.in2023[0]; ++i) {
        UngdomFacts& facts = everyone[in2023[static_cast<std::size_t>(i)]];
        facts.ungdom.postnummer = office.postnummer;
        const Day first = i < office.carried ? day("2022-05-01") : day("2023-03-01");
        if (i < office.in2023[1]) measure(facts, first, day("2023-10-31"), why(i, office.in2023));
        else measure(facts, first);
      }
    }
  }

  Sex women_, men_;
  std::vector<std::size_t> reached2022_, reached2023_;
  int more2022_ = 17500 - 3 * 5152;
  int more2023_ = 19628 - 3 * 5777;
};

const Book& report() {
  static const Book book = [] {
    const Stockholm stockholm;
    Omradestabell areas;
    for (const Office& office : kOffices)
      if (*office.postnummer != '\0') areas.put(office.postnummer, {office.namn, office.namn});
    return annualReport(stockholm.everyone, {{day("2022-12-01"), day("2023-11-30")}, "2023", "2022", {}}, day("2024-01-15"), builtInLaw(), areas);
  }();
  return book;
}

std::vector<std::vector<std::string>> cells(std::string_view id) {
  const Table* table = report().table(id);
  std::vector<std::vector<std::string>> all;
  for (const TableRow& row : table->rows) {
    all.push_back({text(row.label)});
    for (const Cell& cell : row.cells) {
      std::string shown = cellText(report(), cell);
      for (std::size_t at; (at = shown.find("\u00a0")) != std::string::npos;) shown.replace(at, 2, " ");
      all.back().push_back(shown);
    }
  }
  return all;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(Stockholm, Table1IsAsPublished) {
  EXPECT_EQ(cells("tabell1"), (Rows{{"2023", "3 497", "4 049", "7 546"}, {"2022", "3 329", "3 825", "7 154"}}));
}

// The source says "lika hög andel kvinnor som män: 53 procent"; 1,684 of 3,134 men are 53.7, that is 54 per cent.
TEST(Stockholm, Table2IsAsPublished) {
  EXPECT_EQ(cells("tabell2"), (Rows{{"Ej nådda", "1 235", "1 450", "2 685"}, {"Nådda", "1 408", "1 684", "3 092"},
                                    {"Summa", "2 643", "3 134", "5 777"}, {"Andel nådda", "53 %", "54 %", "54 %"}}));
}

// The source's summary says 676 more sought than 2022; by its own tables it is 5,777 − 5,152 = 625.
TEST(Stockholm, Table3IsAsPublished) {
  EXPECT_EQ(cells("tabell3"), (Rows{{"Ej nådda", "1 109", "1 242", "2 351"}, {"Nådda", "1 297", "1 504", "2 801"},
                                    {"Summa", "2 406", "2 746", "5 152"}, {"Andel nådda", "54 %", "55 %", "54 %"}}));
}

TEST(Stockholm, Table4IsAsPublished) {
  EXPECT_EQ(cells("tabell4"), (Rows{{"Kvinna", "554", "427"}, {"Man", "677", "556"}, {"Summa", "1 231", "983"}}));
}

// One deviation: the source has 40 to studies or work for "Saknar stadsdel"; 19 and 11 are 30 (57 per cent), and only
// with 30 is its column 599 as it says itself.
TEST(Stockholm, Table5IsAsPublished) {
  EXPECT_EQ(cells("tabell5"), (Rows{{"Jobbtorg Globen", "490", "319", "65 %", "165", "52 %", "64", "20 %", "229", "72 %"},
                                    {"Jobbtorg Kista", "244", "175", "72 %", "102", "58 %", "34", "19 %", "136", "78 %"},
                                    {"Jobbtorg Skärholmen", "220", "137", "62 %", "69", "50 %", "36", "26 %", "105", "77 %"},
                                    {"Jobbtorg Vällingby", "211", "123", "58 %", "83", "67 %", "16", "13 %", "99", "80 %"},
                                    {"Saknar kontor", "66", "53", "80 %", "19", "36 %", "11", "21 %", "30", "57 %"},
                                    {"Summa", "1 231", "807", "66 %", "438", "54 %", "161", "20 %", "599", "74 %"}}));
}

// Deviations: where the source prints halves (72,5 26,5 54,5 70,5 21,5 71,5) and 49,9 whole per cent stand here; its 60
// for Kista's ended is 60.7, that is 61.
TEST(Stockholm, Table6IsAsPublished) {
  EXPECT_EQ(cells("tabell6"), (Rows{{"Jobbtorg Globen", "367", "216", "59 %", "112", "52 %", "44", "20 %", "156", "72 %"},
                                    {"Jobbtorg Kista", "201", "122", "61 %", "65", "53 %", "23", "19 %", "88", "72 %"},
                                    {"Jobbtorg Skärholmen", "157", "114", "73 %", "42", "37 %", "32", "28 %", "74", "65 %"},
                                    {"Jobbtorg Vällingby", "134", "87", "65 %", "45", "52 %", "23", "26 %", "68", "78 %"},
                                    {"Saknar kontor", "124", "112", "90 %", "61", "54 %", "18", "16 %", "79", "71 %"},
                                    {"Summa", "983", "651", "66 %", "325", "50 %", "140", "22 %", "465", "71 %"}}));
}

TEST(Stockholm, AttemptsAndOccupationAreAsPublished) {
  const auto attempts = cells("forsok").back();
  EXPECT_EQ(attempts[1], "19 628");
  EXPECT_EQ(attempts[4], "17 500");
  EXPECT_EQ(cells("sysselsatta"), (Rows{{"2023", "3 092", "2 257", "73 %"}, {"2022", "2 801", "1 877", "67 %"}}));
}

// The source has 916 new in measures in 2023. But 983 − 651 = 332 were still enrolled when 2022 ended, and they are among
// the 1,231 of 2023: then 899 are new. Both cannot be true by one definition.
TEST(Stockholm, NewInMeasuresFollowFromTheTables) {
  const Stockholm stockholm;
  const Counting counting("2023", stockholm.everyone, {day("2022-12-01"), day("2023-11-30")}, day("2024-01-15"), builtInLaw(), {});
  Book book;
  EXPECT_EQ(book.at(countIn(book, counting, Measure::nyaIAtgard).totalt).count, 899);
}

TEST(Stockholm, DiagramsHaveTheTablesNumbers) {
  const auto values = [](std::string_view id, std::size_t series) {
    std::vector<std::int64_t> all;
    for (const QuantityNr nr : report().chart(id)->series[series].values) all.push_back(report().at(nr).count);
    return all;
  };
  EXPECT_EQ(values("diagram1", 0), (std::vector<std::int64_t>{7546, 5777, 3092, 1231}));
  EXPECT_EQ(values("diagram6", 0), (std::vector<std::int64_t>{438, 161, 208}));
  EXPECT_EQ(values("diagram6", 1), (std::vector<std::int64_t>{325, 140, 186}));
  EXPECT_EQ(values("diagram5", 0), (std::vector<std::int64_t>{1408}));  // all women reached in this register study
}

TEST(Stockholm, EverySumAgrees) {
  for (const Relation& relation : report().relations) {
    std::int64_t sum = 0;
    for (const QuantityNr part : relation.parts) sum += report().at(part).count;
    EXPECT_EQ(sum, report().at(relation.total).count) << report().at(relation.total).key;
  }
}

TEST(Stockholm, ComparesWithItsCertainty) {
  Book book = report();
  addRemarks(book, {{day("2022-12-01"), day("2023-11-30")}, "2023", "2022", {}});
  ASSERT_EQ(book.table("tabell3")->remarks.size(), 1U);
  EXPECT_EQ(text(book.table("tabell3")->remarks[0]),
            "Andelen nådda av de sökta var 54 procent 2023 (mellan 52 och 55 med 95 procents säkerhet) mot 54 procent 2022. Ingen säker skillnad.");
  EXPECT_NE(text(book.table("sysselsatta")->remarks[0]).find("större än slumpen"), std::string::npos);
}

}  // namespace
}  // namespace fyren::report
