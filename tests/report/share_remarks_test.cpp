// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <numeric>

#include "base/text.h"
#include "report/measure.h"
#include "report/protect.h"

// Shares that rest on few carry an interval, so that no one reads noise as news (Wilson 1927; Newcombe 1998, method 10).
namespace fyren::report {
namespace {

std::vector<std::uint32_t> persons(std::uint32_t first, std::uint32_t count) {
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), first);
  return all;
}

struct Office {
  std::uint32_t ended, studies;
};

Book twoOffices(Office stan, Office njurunda) {
  Book book;
  Table table{"kontor", {"report.dimension.kontor", {}}, {}, {{"report.column.avslutade", {}}, {"report.column.studier", {}}}, {}, {}, {}};
  const auto row = [&](const char* name, std::uint32_t first, Office office, bool total) {
    const auto ended = book.add(std::string(name) + "/ended", persons(first, office.ended)), studies = book.add(std::string(name) + "/studies", persons(first, office.studies));
    table.rows.push_back({{"report.named", {{"namn", std::string(name)}}}, {{ended, {}}, {studies, {}}}, total});
  };
  row("Stan", 0, stan, false), row("Njurunda", 1000, njurunda, false);
  row("Totalt", 0, {stan.ended + njurunda.ended, stan.studies + njurunda.studies}, true);
  table.shares = {{{"report.share.studier", {}}, 1, 0}};
  book.tables.push_back(std::move(table));
  return book;
}

std::vector<std::string> remarks(Book book) {
  remarkShares(book);
  std::vector<std::string> all;
  for (const Message& remark : book.tables.front().remarks) all.push_back(text(remark));
  return all;
}
using Texts = std::vector<std::string>;

// 3 of 7: Wilson's interval is 15.8 to 75.0 per cent.
TEST(ShareRemarks, ThreeOfSevenIsToldWithItsIntervalAndNoCertainDifference) {
  EXPECT_EQ(remarks(twoOffices({7, 3}, {8, 5})),
            (Texts{"Andelen avslutade som gick till studier: ingen säker skillnad mellan grupperna.",
                   "Andelen avslutade som gick till studier vilar på få. Med 95 procents säkerhet ligger den mellan talen inom parentes: Stan 43 % (16–75), Njurunda 63 % (31–86), Totalt 53 % (30–75)."}));
}

TEST(ShareRemarks, ManyAreToldWithoutIntervalAndWithTheDifferenceThatIsCertain) {
  const Texts said = remarks(twoOffices({400, 300}, {400, 100}));
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0], "Andelen avslutade som gick till studier: Stan hade 75 procent mot 25 procent för de andra tillsammans. Skillnaden är större än slumpen brukar ge.");
  EXPECT_EQ(said[1].find("(") , std::string::npos);
}

TEST(ShareRemarks, NothingHiddenIsTold) {
  Book book = twoOffices({7, 3}, {8, 5});
  protect(book, {5, nullptr});
  for (const std::string& said : remarks(book)) EXPECT_EQ(said.find("Stan"), std::string::npos) << said;
}

}  // namespace
}  // namespace fyren::report
