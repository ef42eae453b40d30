// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

namespace fyren::store {
namespace {

UngdomId putPerson(RegisterStore& store, const Ungdom& ungdom) {
  Act act = store.begin(header("person.put"));
  const UngdomId id = act.put(ungdom);
  must(act.commit());
  return id;
}

TEST(History, HasOneLineForEveryActNewestFirst) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  machine.nowUtcMs += 1000;
  ActHeader head = header("person.put");
  head.summary = Message{"history.test",
                         {{"namn", "Åsa"},
                          {"antal", std::int64_t{3}},
                          {"dag", day(2026, 9, 1)},
                          {"delar", std::vector<Message>{{"history.part", {{"x", "y"}}}}}}};
  Act act = store.begin(head);
  const UngdomId id = act.put(person());
  const ActOutcome done = must(act.commit());
  const auto lines = must(store.acts({}));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].id, done.info.id);
  EXPECT_EQ(lines[0].user, "Kim Kommun");
  EXPECT_EQ(lines[0].command, "person.put");
  EXPECT_EQ(lines[0].atUtcMs, machine.nowUtcMs);
  EXPECT_EQ(lines[0].node, 7U);
  EXPECT_EQ(lines[0].summary, head.summary);
  EXPECT_EQ(lines[0].kind, ActKind::act);
  EXPECT_EQ(lines[1].command, "createRegister");
  EXPECT_EQ(must(store.acts({.ungdom = id, .olderThanHlc = {}, .limit = 9})).size(), 1U);
}

TEST(History, IsReadPageByPage) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  for (int i = 0; i < 5; ++i) putPerson(store, person());
  const auto first = must(store.acts({.ungdom = {}, .olderThanHlc = {}, .limit = 4}));
  ASSERT_EQ(first.size(), 4U);
  const auto second = must(store.acts({.ungdom = {}, .olderThanHlc = first.back().hlc, .limit = 4}));
  ASSERT_EQ(second.size(), 2U);
  EXPECT_LT(second[0].hlc, first.back().hlc);
}

TEST(History, TellsOldAndNewValues) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  Ungdom ungdom = person();
  ungdom.id = putPerson(store, ungdom);
  ungdom.efternamn = "Nyström";
  Act act = store.begin(header());
  act.put(ungdom);
  const auto changed = must(store.changes(must(act.commit()).info.id));
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0].table, "ungdom");
  EXPECT_EQ(changed[0].column, "efternamn");
  EXPECT_EQ(changed[0].before, Cell{std::string("Provsson")});
  EXPECT_EQ(changed[0].after, Cell{std::string("Nyström")});
  EXPECT_EQ(changed[0].ungdom, ungdom.id);
}

TEST(History, TellsWhatAnErasedRowHeld) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const UngdomId id = putPerson(store, person());
  Act act = store.begin(header());
  act.erase(id);
  const auto changed = must(store.changes(must(act.commit()).info.id));
  const auto name = std::find_if(changed.begin(), changed.end(), [](const Change& c) { return c.column == "fornamn"; });
  ASSERT_NE(name, changed.end());
  EXPECT_EQ(name->op, ChangeOp::erase);
  EXPECT_EQ(name->before, Cell{std::string("Åsa")});
}

TEST(History, ItsClockRisesAlsoWhenTheComputersClockGoesBack) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  putPerson(store, person());
  machine.nowUtcMs -= 3'600'000;
  putPerson(store, person());
  auto lines = must(store.acts({}));
  EXPECT_GT(lines[0].hlc, lines[1].hlc);
  RegisterStore opened = must(RegisterStore::open(store.image(), machine.env()));
  putPerson(opened, person());
  EXPECT_GT(must(opened.acts({}))[0].hlc, lines[0].hlc);
}

TEST(Undo, TakesBackAnInsertAnUpdateAndAnErase) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  std::vector<std::string> states{contents(store)};
  Ungdom ungdom = person();
  ungdom.tidigareNummer = {Personnummer::fromStored(200803652387)};
  ungdom.id = putPerson(store, ungdom);
  states.push_back(contents(store));
  ungdom.efternamn = "Nyström";
  ungdom.epost = "ny@example.se";
  ungdom.tidigareNummer.clear();
  putPerson(store, ungdom);
  states.push_back(contents(store));
  Act erase = store.begin(header());
  erase.erase(ungdom.id);
  must(erase.commit());
  states.push_back(contents(store));
  for (std::size_t i = 3; i-- > 0;) {
    const ActOutcome done = must(store.undo("Robin"));
    EXPECT_EQ(contents(store), states[i]);
    EXPECT_EQ(done.info.kind, ActKind::undo);
    EXPECT_EQ(done.info.user, "Robin");
    EXPECT_EQ(done.touched, std::vector{ungdom.id});
  }
  EXPECT_EQ(store.undo("Robin").error().code, StoreError::nothingToUndo);
  for (std::size_t i = 1; i <= 3; ++i) {
    must(store.redo("Robin"));
    EXPECT_EQ(contents(store), states[i]);
  }
  EXPECT_EQ(store.redo("Robin").error().code, StoreError::nothingToRedo);
}

TEST(Undo, WorksAfterTheRegisterHasBeenClosedAndOpened) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  const std::string before = contents(store);
  putPerson(store, person());
  const std::string after = contents(store);
  RegisterStore opened = must(RegisterStore::open(store.image(), machine.env()));
  EXPECT_EQ(must(opened.undoable())->command, "person.put");
  must(opened.undo("Kim"));
  EXPECT_EQ(contents(opened), before);
  RegisterStore again = must(RegisterStore::open(opened.image(), machine.env()));
  EXPECT_FALSE(must(again.undoable()));
  EXPECT_EQ(must(again.redoable())->command, "person.put");
  EXPECT_TRUE(must(again.redoable())->isUndone);
  must(again.redo("Kim"));
  EXPECT_EQ(contents(again), after);
}

TEST(Undo, ANewActEndsWhatCouldBeDoneAgain) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  putPerson(store, person());
  must(store.undo("Kim"));
  putPerson(store, person(200704022391));
  EXPECT_FALSE(must(store.redoable()));
  EXPECT_EQ(store.redo("Kim").error().code, StoreError::nothingToRedo);
}

TEST(Undo, StopsBeforeWhatHasBeenSettled) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  putPerson(store, person());
  ASSERT_TRUE(store.settle().ok());
  EXPECT_FALSE(must(store.undoable()).has_value());
  EXPECT_EQ(store.undo("Kim Kommun").error().code, StoreError::nothingToUndo);
  EXPECT_EQ(must(store.allFacts()).size(), 1U);
  EXPECT_EQ(must(store.acts({})).size(), 2U) << "the history still tells of it";
}

TEST(Undo, LeavesALineOfItsOwnThatPointsToTheAct) {
  FakeMachine machine;
  RegisterStore store = newRegister(machine);
  putPerson(store, person());
  const ActInfo act = *must(store.undoable());
  must(store.undo("Robin"));
  const auto lines = must(store.acts({}));
  EXPECT_EQ(lines[0].undoOf, act.id);
  EXPECT_EQ(lines[0].summary, act.summary);
  EXPECT_TRUE(lines[1].isUndone);
}

// Random acts on a handful of youths, mixed with undo and redo.
class Steps {
 public:
  explicit Steps(unsigned seed) : store_(newRegister(machine_)), random_(seed) {}
  RegisterStore& store() { return store_; }

  bool act() {
    Act act = store_.begin(header());
    const auto parts = 1 + random_() % 4;
    for (auto i = parts; i > 0; --i) part(act);
    if (act.hasFailed()) return false;
    return !must(act.commit()).info.id.isNone();
  }

 private:
  void part(Act& act) {
    const auto all = must(store_.allFacts());
    if (all.empty() || random_() % 5 == 0) {
      Ungdom fresh = person(random_() % 2 ? 200803052380 : 200704022391);
      if (random_() % 3 == 0) fresh.tidigareNummer = {Personnummer::fromStored(200803652387)};
      act.put(fresh);
      return;
    }
    const UngdomFacts& facts = all[random_() % all.size()];
    switch (random_() % 7) {
      case 0:
        act.erase(facts.ungdom.id);
        break;
      case 1: {
        Ungdom changed = facts.ungdom;
        changed.efternamn = "Namn" + std::to_string(random_() % 3);
        if (random_() % 2) changed.tidigareNummer = {Personnummer::fromStored(200803052380)};
        act.put(changed);
        break;
      }
      case 2:
        act.putInstallning("k" + std::to_string(random_() % 2), std::to_string(random_() % 3));
        break;
      case 3:
        if (!facts.kontakter.empty()) act.erase(facts.kontakter[0].id);
        break;
      case 4:
        if (!facts.kontakter.empty()) {
          Kontakt moved = facts.kontakter[0];
          moved.ungdom = all[random_() % all.size()].ungdom.id;
          moved.dag = moved.dag + 1;
          act.put(moved);
        }
        break;
      default:
        act.put(Kontakt{{}, facts.ungdom.id, day(2026, 9, 1), Kanal::sms, Riktning::utgaende, Mottagare::ungdom,
                        Utfall::skickat, "Kim"});
    }
  }

  FakeMachine machine_;
  RegisterStore store_;
  std::mt19937 random_;
};

class UndoOfAnything : public testing::TestWithParam<unsigned> {};

TEST_P(UndoOfAnything, GoesBackToEveryStateBetweenAndForthAgain) {
  Steps steps(GetParam());
  RegisterStore& store = steps.store();
  std::mt19937 random(GetParam() + 1000);
  std::vector<std::string> states{contents(store)};  // up to now; what could be redone stands behind `at`
  std::size_t at = 0;
  for (int i = 0; i < 40; ++i) {
    const auto what = random() % 5;
    if (what == 0 && at > 0) {
      must(store.undo("Kim"));
      --at;
    } else if (what == 1 && at + 1 < states.size()) {
      must(store.redo("Kim"));
      ++at;
    } else if (steps.act()) {
      states.resize(++at);
      states.push_back(contents(store));
    }
    ASSERT_EQ(contents(store), states[at]) << "step " << i;
  }
  while (at > 0) {
    must(store.undo("Kim"));
    ASSERT_EQ(contents(store), states[--at]);
  }
  EXPECT_FALSE(must(store.undoable()));
  while (at + 1 < states.size()) {
    must(store.redo("Kim"));
    ASSERT_EQ(contents(store), states[++at]);
  }
  EXPECT_FALSE(must(store.redoable()));
}

INSTANTIATE_TEST_SUITE_P(Seeds, UndoOfAnything, testing::Range(1U, 31U));

}  // namespace
}  // namespace fyren::store
