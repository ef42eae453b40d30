// SPDX-License-Identifier: EUPL-1.2
// Gallring over every table that holds something of a youth (förordning 2006:39 7 §): the rows are gone, and the words
// with them, from tables, history and what undo would need. A table that is added without a case here fails.
#include <gtest/gtest.h>

#include <array>

#include "app/every_table.h"
#include "app/gallring.h"
#include "app/person_history.h"
#include "app/protected.h"
#include "app/register_fixture.h"
#include "store/block_image.h"
#include "store/sqlite/connection.h"
#include "store/tables.h"

namespace fyren::app {
namespace {

using testing::day;

class GallringOfEveryTable : public testing::RegisterTest {
 protected:
  GallringOfEveryTable() {
    readSchoolList();
    store::Act act = session_->store().begin({"Karin Ek", "test", std::nullopt, {}});
    over_ = act.put(Ungdom{{}, Personnummer::fromStored(200403052392), {}, "Zebedeus", "Zachrisson", "", "", "", "", "", ""});
    act.put(Bosattning{{}, over_, "2281", {*Day::of(2010, 1, 1), std::nullopt}, Source::folkbokforing});
    const auto done = act.commit();
    EXPECT_TRUE(done);
    session_->changed(done.value().touched);
  }

  // The youth's rows in each table that holds rows of youths, in the order of the tables.
  std::vector<std::pair<std::string, std::int64_t>> rows() const {
    store::BlockImage image;
    image.write(0, session_->store().image());
    store::Connection connection(image, store::Connection::Trust::hostile);
    std::vector<std::pair<std::string, std::int64_t>> counted;
    for (const store::TableDef& table : store::allTables()) {
      if (table.owner == store::Owner::none) continue;
      const std::string column = table.owner == store::Owner::self ? "id" : table.columns.front();
      store::Query query(connection.statement("SELECT count(*) FROM " + std::string(table.name) + " WHERE " + column + " = ?1"));
      query.bind(1, over_);
      counted.emplace_back(table.name, query.step() ? query.integer(0) : -1);
    }
    return counted;
  }
  std::string image() const {
    const Bytes bytes = session_->store().image();
    return std::string(asText(bytes));
  }

  UngdomId over_;
};

TEST_F(GallringOfEveryTable, LeavesNoRowAndNoWordOfThemAnywhere) {
  const testing::EveryTable everything(*session_, over_);
  notePageOpened(*session_, over_);
  for (const auto& [table, count] : rows()) ASSERT_GT(count, 0) << table << " has no case in every_table.h";
  std::vector<std::string> traces = everything.traces();
  traces.insert(traces.end(), {"Zebedeus", "Zachrisson", "200403052392"});
  const std::string before = image();
  for (const std::string& trace : traces) ASSERT_NE(before.find(trace), std::string::npos) << trace;

  ASSERT_TRUE(gallra(*session_, {{over_}, "Maria Lind, rektor", day("2026-11-20"), "BUN 2026/12"}));
  while (undo(*session_)) continue;
  for (const auto& [table, count] : rows()) EXPECT_EQ(count, 0) << table;
  const std::string after = image();
  for (const std::string& trace : traces) EXPECT_EQ(after.find(trace), std::string::npos) << trace;
  // Numbers as the database holds them: six bytes, the greatest first.
  for (const std::uint64_t number : {200403052392U, 200403652399U}) {
    std::string packed;
    for (int i = 5; i >= 0; --i) packed += static_cast<char>(number >> (8 * i));
    EXPECT_EQ(after.find(packed), std::string::npos) << number;
  }
}

// A youth whose protection becomes known goes the same way.
TEST_F(GallringOfEveryTable, TheSameHoldsForAYouthWhoseProtectionBecomesKnown) {
  const testing::EveryTable everything(*session_, over_);
  const std::array one = {over_};
  ASSERT_TRUE(hideProtected(*session_, one));
  while (undo(*session_)) continue;
  for (const auto& [table, count] : rows()) EXPECT_EQ(count, 0) << table;
  const std::string after = image();
  for (const std::string& trace : everything.traces()) EXPECT_EQ(after.find(trace), std::string::npos) << trace;
  EXPECT_EQ(after.find("Zachrisson"), std::string::npos);
}

}  // namespace
}  // namespace fyren::app
