// SPDX-License-Identifier: EUPL-1.2
#include "store/read_log.h"

#include "store_fixture.h"

namespace fyren::store {
namespace {

class ReadLogTest : public ::testing::Test {
 protected:
  UngdomId put(std::uint64_t digits) {
    Act act = store_.begin(header("person.put"));
    const UngdomId id = act.put(person(digits));
    must(act.commit());
    return id;
  }
  void open(const UngdomId& id, std::string_view user = "Kim") {
    EXPECT_TRUE(store_.noteReading(id, user, ReadKind::opened));
  }
  FakeMachine machine_;
  RegisterStore store_ = newRegister(machine_);
  UngdomId asa_ = put(200803052380);
};

TEST_F(ReadLogTest, IsOneLineForOpeningsOfOneUserCloseToEachOther) {
  const std::int64_t began = machine_.nowUtcMs;
  open(asa_);
  machine_.nowUtcMs += kOneReadingMs;  // exactly: still the same line
  open(asa_);
  auto lines = must(store_.readings(asa_));
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].user, "Kim");
  EXPECT_EQ(lines[0].count, 2);
  EXPECT_EQ(lines[0].firstUtcMs, began);
  EXPECT_EQ(lines[0].lastUtcMs, machine_.nowUtcMs);
  machine_.nowUtcMs += kOneReadingMs + 1;  // one more: a new line
  open(asa_);
  lines = must(store_.readings(asa_));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].count, 1);
  EXPECT_EQ(lines[0].firstUtcMs, machine_.nowUtcMs);
}

TEST_F(ReadLogTest, KeepsUsersYouthsAndPrintedExtractsApart) {
  const UngdomId bo = put(200704022391);
  open(asa_, "Kim");
  open(asa_, "Karin");
  open(bo, "Kim");
  EXPECT_TRUE(store_.noteReading(asa_, "Kim", ReadKind::extract));
  EXPECT_TRUE(store_.noteReading(asa_, "Kim", ReadKind::extract));
  const auto lines = must(store_.readings(asa_));
  EXPECT_EQ(lines.size(), 4U);
  EXPECT_EQ(std::count_if(lines.begin(), lines.end(), [](const Reading& r) { return r.kind == ReadKind::extract; }), 2);
  EXPECT_EQ(must(store_.readings(bo)).size(), 1U);
}

TEST_F(ReadLogTest, IsNoActAndLeavesUndoAndRedoAsTheyAre) {
  must(store_.undo("Kim"));
  ASSERT_TRUE(must(store_.redoable()));
  open(asa_);
  EXPECT_TRUE(must(store_.redoable()));
  must(store_.redo("Kim"));
  open(asa_);
  EXPECT_EQ(must(store_.undoable())->command, "person.put");
}

TEST_F(ReadLogTest, IsStillThereAfterClosingAndOpening) {
  open(asa_);
  auto opened = must(RegisterStore::open(store_.image(), machine_.env()));
  EXPECT_EQ(must(opened.readings(asa_)).size(), 1U);
  machine_.nowUtcMs += 1000;
  EXPECT_TRUE(opened.noteReading(asa_, "Kim", ReadKind::opened));
  EXPECT_EQ(must(opened.readings(asa_)).size(), 1U);
}

TEST_F(ReadLogTest, GoesWithTheYouthAtGallring) {
  constexpr std::string_view kReader = "Distinktlasare";
  const UngdomId bo = put(200704022391);
  open(asa_, kReader);
  open(bo);
  ASSERT_TRUE(holdsBytes(store_.image(), kReader));
  Act act = store_.begin(header("gallring"));
  act.purge(asa_);
  must(act.commit());
  EXPECT_TRUE(must(store_.readings(asa_)).empty());
  EXPECT_EQ(must(store_.readings(bo)).size(), 1U);
  EXPECT_FALSE(holdsBytes(store_.image(), kReader));
}

TEST_F(ReadLogTest, StandsInTheRegistersLogInTheOrderOfTime) {
  machine_.nowUtcMs += 1000;
  open(asa_);
  machine_.nowUtcMs += 1000;
  Act act = store_.begin(header("two.youths"));
  act.put(person(200704022391));
  act.put(person(200603122389));
  must(act.commit());
  EXPECT_EQ(must(store_.logCount(LogShow::everything)), 4);
  const auto lines = must(store_.log({}));
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].act->command, "two.youths");
  EXPECT_EQ(lines[0].ungdomar, 2);
  EXPECT_EQ(lines[1].reading->user, "Kim");
  EXPECT_EQ(lines[1].ungdomar, 1);
  EXPECT_EQ(lines[2].act->command, "person.put");
  EXPECT_EQ(lines[3].act->command, "createRegister");
  EXPECT_EQ(lines[3].ungdomar, 0);

  EXPECT_EQ(must(store_.logCount(LogShow::acts)), 3);
  EXPECT_EQ(must(store_.logCount(LogShow::readings)), 1);
  EXPECT_TRUE(must(store_.log({.show = LogShow::readings}))[0].reading);
  const auto second = must(store_.log({.show = LogShow::everything, .offset = 2, .limit = 1}));
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second[0].act->command, "person.put");
}

}  // namespace
}  // namespace fyren::store
