// SPDX-License-Identifier: EUPL-1.2
#include "store/register_opening.h"

#include "store_fixture.h"

namespace fyren::store {
namespace {

constexpr int kYouths = 3000;

// A load-test register: names that nobody has, numbers by counting.
RegisterStore manyYouths(FakeMachine& machine) {
  RegisterStore store = newRegister(machine, RegisterKind::loadTest);
  Act act = store.begin(header());
  for (int i = 0; i < kYouths; ++i) {
    const UngdomId id = act.put(person(200700000000U + static_cast<std::uint64_t>(i), "Prov" + std::to_string(i)));
    act.put(Kontakt{{}, id, day(2026, 9, 1), Kanal::sms, Riktning::utgaende, Mottagare::ungdom, Utfall::skickat, "Kim"});
  }
  must(act.commit());
  return store;
}

// Steps to the end; the number of pieces.
int open(RegisterOpening& opening) {
  double before = 0;
  for (int pieces = 1;; ++pieces) {
    const bool done = must(opening.step());
    EXPECT_GE(opening.progress(), before) << pieces;
    EXPECT_LE(opening.progress(), 1.0);
    before = opening.progress();
    if (done) return pieces;
  }
}

std::vector<std::uint64_t> numbers(const std::vector<UngdomFacts>& all) {
  std::vector<std::uint64_t> each;
  for (const UngdomFacts& facts : all) {
    EXPECT_EQ(facts.kontakter.size(), 1U);
    each.push_back(facts.ungdom.nummer.digits());
  }
  std::sort(each.begin(), each.end());
  return each;
}

TEST(RegisterOpening, OpensAFileInPiecesWithEveryRowAndTheWholeHistory) {
  FakeMachine machine;
  const RegisterStore store = manyYouths(machine);
  RegisterOpening opening = RegisterOpening::ofImage(store.image(), machine.env());
  EXPECT_GT(open(opening), 20);
  RegisterStore opened = opening.takeStore();
  const auto facts = numbers(opening.takeFacts());
  EXPECT_EQ(facts, numbers(must(store.allFacts())));
  EXPECT_EQ(facts, numbers(must(opened.allFacts())));
  const auto acts = must(opened.acts({}));
  ASSERT_EQ(acts.size(), 2U);
  EXPECT_EQ(must(opened.changes(acts[0].id)).size(), std::size_t{2 * kYouths});
  must(opened.undo("Kim"));
  EXPECT_TRUE(must(opened.allFacts()).empty());
}

TEST(RegisterOpening, OpensAWorkingCopyInPiecesAndLeavesItUntouched) {
  FakeMachine machine;
  RegisterStore store = manyYouths(machine);
  std::vector<Bytes> blocks;
  for (const Block& block : store.takeDirtyBlocks()) blocks.emplace_back(block.bytes.begin(), block.bytes.end());
  RegisterOpening opening = RegisterOpening::ofBlocks(blocks, machine.env());
  EXPECT_GT(open(opening), 10);
  RegisterStore opened = opening.takeStore();
  EXPECT_TRUE(opened.takeDirtyBlocks().empty());
  EXPECT_EQ(opened.image(), store.image());
  EXPECT_EQ(numbers(opening.takeFacts()).size(), std::size_t{kYouths});
}

TEST(RegisterOpening, CanBeDroppedAtAnyPiece) {
  FakeMachine machine;
  const Bytes image = manyYouths(machine).image();
  for (int pieces = 0; pieces < 40; pieces += 3) {
    RegisterOpening opening = RegisterOpening::ofImage(image, machine.env());
    for (int i = 0; i < pieces; ++i)
      if (must(opening.step())) break;
  }
}

TEST(FactsReading, SeesWhatAnActHasPut) {
  FakeMachine machine;
  RegisterStore store = manyYouths(machine);
  Act act = store.begin(header());
  act.put(person());
  FactsReading reading = store.allFactsInPieces();
  double before = 0;
  while (!must(reading.step(100))) {
    EXPECT_GE(reading.progress(), before);
    before = reading.progress();
  }
  EXPECT_EQ(reading.take().size(), std::size_t{kYouths} + 1);
}

TEST(Act, AnotherOneMeanwhileIsRefusedAndDisturbsNothing) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  Act act = store.begin(header());
  act.put(person());
  {
    Act other = store.begin(header());
    other.put(person(200704022391));
    EXPECT_TRUE(other.hasFailed());
    const auto refused = other.commit();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, StoreError::busy);
    EXPECT_EQ(store.undo("Kim").error().code, StoreError::busy);
    EXPECT_EQ(store.redo("Kim").error().code, StoreError::busy);
  }
  must(act.commit());
  EXPECT_EQ(must(store.allFacts()).size(), 1U);
}

}  // namespace
}  // namespace fyren::store
