// SPDX-License-Identifier: EUPL-1.2
// What holds of every import: a list that is read twice has been read once, and the order of its rows says nothing.
#include "property/register_contents.h"

namespace fyren::app {
namespace {

using testing::factsWithIds;
using testing::factsWithoutIds;
using testing::importAll;
using testing::listsOf;
using Files = std::vector<generate::GeneratedFile>;

constexpr ImportFlow::Decisions kListsOnly{.acceptLeft = false, .registerCovered = false, .endUncovered = false};

// A list in another order: the headings stay first.
Bytes shuffled(const Bytes& list, unsigned seed) {
  std::vector<std::string> rows;
  std::string row;
  for (const std::uint8_t byte : list) {
    row += static_cast<char>(byte);
    if (byte != '\n') continue;
    rows.push_back(std::exchange(row, {}));
  }
  if (!row.empty()) rows.push_back(row + "\r\n");
  std::shuffle(rows.begin() + 1, rows.end(), std::mt19937(seed));
  Bytes bytes;
  for (const std::string& line : rows) bytes.insert(bytes.end(), line.begin(), line.end());
  return bytes;
}

class ImportOf : public testing::RegisterTest, public ::testing::WithParamInterface<unsigned> {
 protected:
  Files lists(bool errors) const { return listsOf(150, GetParam(), errors, today_); }
};

TEST_P(ImportOf, TheSameListsTwiceIsOfThemOnce) {
  const Files files = lists(true);
  importAll(*session_, files, kListsOnly);
  const std::string once = factsWithIds(session_->store());
  EXPECT_GT(once.size(), 50'000U);
  importAll(*session_, files, kListsOnly);
  EXPECT_TRUE(factsWithIds(session_->store()) == once) << "a second import of the same lists changed something";
}

TEST_P(ImportOf, EachListTwiceInARowIsOfItOnceAlsoWithItsRegistrations) {
  for (const auto& file : lists(true)) {
    importAll(*session_, {file}, {});
    const std::string once = factsWithIds(session_->store());
    importAll(*session_, {file}, {});
    EXPECT_TRUE(factsWithIds(session_->store()) == once) << file.name;
  }
}

TEST_P(ImportOf, RowsInAnotherOrderGivesTheSameRegister) {
  Files files = lists(true);
  importAll(*session_, files, {});
  const std::string inOrder = factsWithoutIds(session_->store());
  for (unsigned seed = 1; seed <= 3; ++seed) {
    for (auto& file : files) file.bytes = shuffled(file.bytes, seed);
    open(RegisterKind::training);
    importAll(*session_, files, {});
    EXPECT_TRUE(factsWithoutIds(session_->store()) == inOrder) << "order " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(Municipalities, ImportOf, ::testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace fyren::app
