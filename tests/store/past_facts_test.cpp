// SPDX-License-Identifier: EUPL-1.2
#include "store/store_fixture.h"

namespace fyren::store {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

class PastFacts : public ::testing::Test {
 protected:
  void commit(Act& act) { must(act.commit()); }
  FakeMachine machine_;
  RegisterStore store_ = newRegister(machine_);
};

TEST_F(PastFacts, AreThoseBeforeLaterChangesAdditionsAndErasures) {
  Act first = store_.begin(header());
  Ungdom asa = person();
  asa.id = first.put(asa);
  const KontaktId call = first.put(Kontakt{{}, asa.id, day(2026, 9, 1), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, Utfall::nadd, "Kim"});
  commit(first);
  const std::int64_t then = machine_.nowUtcMs += kDayMs;
  Act second = store_.begin(header());
  asa.telefon = "070-000 00 00";
  second.put(asa);
  second.erase(call);
  second.put(person(200803062388, "Ny"));
  commit(second);
  const std::string now = contents(store_);

  const auto past = must(store_.factsKnownAt(then));
  ASSERT_EQ(past.size(), 1U);
  EXPECT_EQ(past[0].ungdom.telefon, "060-10 20 30");
  EXPECT_EQ(past[0].kontakter.size(), 1U);
  EXPECT_EQ(must(store_.factsKnownAt(asa.id, then))->kontakter.size(), 1U);
  EXPECT_EQ(must(store_.factsKnownAt(then + 1)).size(), 2U);
  EXPECT_TRUE(must(store_.factsKnownAt(then - 2 * kDayMs)).empty());
  EXPECT_EQ(contents(store_), now) << "asking writes nothing";
}

TEST_F(PastFacts, UndoneActsAreTakenBackAsTheyWereDone) {
  Act first = store_.begin(header());
  Ungdom asa = person();
  asa.id = first.put(asa);
  commit(first);
  machine_.nowUtcMs += kDayMs;
  Act second = store_.begin(header());
  asa.telefon = "070-000 00 00";
  second.put(asa);
  commit(second);
  const std::int64_t before = machine_.nowUtcMs += kDayMs;
  must(store_.undo("Kim"));
  EXPECT_EQ(must(store_.factsKnownAt(before))[0].ungdom.telefon, "070-000 00 00");
  EXPECT_EQ(must(store_.factsKnownAt(before + 1))[0].ungdom.telefon, "060-10 20 30");
}

TEST_F(PastFacts, AreNotReadDuringAnAct) {
  Act act = store_.begin(header());
  EXPECT_EQ(store_.factsKnownAt(0).error().code, StoreError::busy);
}

}  // namespace
}  // namespace fyren::store
