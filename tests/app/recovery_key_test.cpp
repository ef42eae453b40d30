// SPDX-License-Identifier: EUPL-1.2
// The recovery key, and how keys are derived from passphrases.
#include "key_fixture.h"

namespace fyren::app {
namespace {

using namespace testing;

// --- recovery ------------------------------------------------------------------------------------------------------

TEST(Recovery, NothingCanBeDoneInARegisterBeforeItsSheetIsProven) {
  Machine machine;
  Application application(machine.seams());
  ASSERT_TRUE(application.opening().createRegister({"2281", "Karin Ek", kKarins, RegisterKind::real}));
  settle(application);
  EXPECT_EQ(application.keys().sheet(), Sheet::first);
  EXPECT_EQ(application.session(), nullptr);
  machine.files.toOpen = {{"lista.csv", Bytes{'a'}, 0}};
  application.lists().pickList();
  EXPECT_EQ(machine.files.toOpen.size(), 1U);  // not even asked for
  application.files().save();
  application.files().saveAs();
  settle(application);
  EXPECT_TRUE(machine.files.saved.empty());
  machine.files.drop({{"lista.csv", Bytes{'a'}, 0}});
  EXPECT_FALSE(application.lists().takeDropNotice());
  EXPECT_FALSE(application.keys().addHolder("Olle Nord", kOlles));
  EXPECT_FALSE(application.keys().setPassphrase(kOlles));
  EXPECT_EQ(application.phase(), Phase::recoverySheet);
}

TEST(Recovery, AReloadBesideTheSheetLeadsToANewKeyThatMustBeProven) {
  Machine machine;
  std::string first;
  {
    Application application(machine.seams());
    ASSERT_TRUE(application.opening().createRegister({"2281", "Karin Ek", kKarins, RegisterKind::real}));
    settle(application);
    first = application.keys().recoveryKey().text();
  }
  Application again(machine.seams());
  resume(again, "", kKarins);
  ASSERT_EQ(again.phase(), Phase::recoverySheet);
  EXPECT_EQ(again.keys().sheet(), Sheet::unproven);
  EXPECT_EQ(again.session(), nullptr);
  EXPECT_NE(again.keys().recoveryKey().text(), first);
  const std::string second(again.keys().recoveryKey().text());
  EXPECT_FALSE(again.keys().proveRecovery(first.substr(first.size() - 6)));
  again.keys().keepOldRecovery();  // there is none worth keeping
  EXPECT_EQ(again.phase(), Phase::recoverySheet);
  ASSERT_TRUE(again.keys().proveRecovery(lastSix(again)));
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  const Bytes file = savedFile(machine, again);
  EXPECT_TRUE(opens(file, second));
  EXPECT_FALSE(opens(file, first));
  Application third(machine.seams());
  resume(third, "Karin Ek", first);
  EXPECT_EQ(third.session(), nullptr);
  third.opening().givePassphrase("Karin Ek", second);
  settle(third);
  EXPECT_EQ(third.phase(), Phase::open);
}

TEST(Recovery, ANewKeyTakesTheOldOnesPlaceOnlyWhenProven) {
  Machine machine;
  Application application(machine.seams());
  const std::string first = makeRegister(application);
  const Bytes before = savedFile(machine, application);
  ASSERT_TRUE(application.keys().renewRecovery());
  EXPECT_EQ(application.keys().sheet(), Sheet::renewal);
  const std::string dropped(application.keys().recoveryKey().text());
  application.keys().keepOldRecovery();
  ASSERT_EQ(application.phase(), Phase::open);
  const Bytes between = savedFile(machine, application);
  EXPECT_TRUE(opens(between, first));
  EXPECT_FALSE(opens(between, dropped));
  ASSERT_TRUE(application.keys().renewRecovery());
  const std::string second(application.keys().recoveryKey().text());
  application.keys().printRecoverySheet();
  ASSERT_EQ(machine.print.printed.size(), 1U);
  ASSERT_TRUE(application.keys().proveRecovery(lastSix(application)));
  settle(application);
  EXPECT_TRUE(application.keys().state().notInFile);
  const Bytes after = savedFile(machine, application);
  EXPECT_TRUE(opens(after, second));
  EXPECT_FALSE(opens(after, first));
  EXPECT_TRUE(opens(before, first));
  EXPECT_TRUE(opens(after, kKarins));
}

TEST(Recovery, AReloadDuringARenewalKeepsTheOldKey) {
  Machine machine;
  std::string first;
  {
    Application application(machine.seams());
    first = makeRegister(application);
    ASSERT_TRUE(application.keys().renewRecovery());
    settle(application);
  }
  Application again(machine.seams());
  resume(again, "Karin Ek", first);
  EXPECT_EQ(again.phase(), Phase::open);
}

TEST(Recovery, ARehearsalIsNotedAndAskedForAgainAfterAYear) {
  Machine machine;
  Application application(machine.seams());
  const std::string key = makeRegister(application);
  EXPECT_FALSE(application.keys().rehearsalDue());
  machine.clock.set(*Day::of(2027, 11, 21));
  EXPECT_FALSE(application.keys().rehearsalDue());
  machine.clock.set(*Day::of(2027, 11, 22));
  EXPECT_TRUE(application.keys().rehearsalDue());
  std::string groups;  // as on the sheet, without the beginning
  for (std::size_t at = 16; at < key.size(); at += 6) groups += key.substr(at, 6) + (at % 4 == 0 ? "\n" : "  ");
  const auto done = application.keys().rehearseRecovery(groups);
  ASSERT_TRUE(done) << text(done.error().message);
  EXPECT_FALSE(application.keys().rehearsalDue());
  const KeyState state = application.keys().state();
  EXPECT_EQ(state.recoveryProven, "22 nov 2027");
  EXPECT_EQ(state.provenBy, "Karin Ek");
  EXPECT_EQ(state.recoveryMade, "22 nov 2026");
}

TEST(Recovery, ARehearsalTellsAMistypedKeyFromAnotherRegisters) {
  Machine machine;
  Application application(machine.seams());
  std::string key = makeRegister(application);
  const auto other = application.keys().rehearseRecovery(std::string(seal::Identity::generate().text().text()));
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().message.key, "security.otherKey");
  key.back() = key.back() == 'Q' ? 'P' : 'Q';
  const auto mistyped = application.keys().rehearseRecovery(key);
  ASSERT_FALSE(mistyped);
  EXPECT_EQ(mistyped.error().message.key, "seal.failed.malformedKey");
}

TEST(Recovery, WhoComesInByTheKeyGetsAPassphraseInsteadOfTheForgottenOne) {
  Machine machine;
  std::string key;
  {
    Application application(machine.seams());
    key = makeRegister(application);
  }
  Application again(machine.seams());
  resume(again, "", key);
  EXPECT_TRUE(again.opening().needsName());
  ASSERT_TRUE(again.opening().giveName("Karin Ek"));
  EXPECT_TRUE(again.keys().state().openedByRecovery);
  ASSERT_TRUE(again.keys().setPassphrase(kOlles));
  settle(again);
  const KeyState state = again.keys().state();
  EXPECT_FALSE(state.openedByRecovery);
  ASSERT_EQ(state.holders.size(), 1U);
  EXPECT_TRUE(state.holders[0].isMine);
  const Bytes file = savedFile(machine, again);
  EXPECT_FALSE(opens(file, kKarins));
  EXPECT_TRUE(opens(file, kOlles));
}

// --- deriving ------------------------------------------------------------------------------------------------------

TEST(Deriving, APassphraseMadeWithLittleMemoryOpensBesideOneThatNeedsMore) {
  Machine machine;
  Bytes file;
  {
    Application application(machine.seams());
    makeRegister(application);
    machine.keys.mostMebibytes = 64;
    addOlle(application);
    file = savedFile(machine, application);
  }
  Machine small;
  small.keys.mostMebibytes = 64;
  Application elsewhere(small.seams());
  elsewhere.opening().openBytes("Sundsvall.fyren", file);
  elsewhere.opening().givePassphrase("", kOlles);
  settle(elsewhere);
  ASSERT_EQ(elsewhere.phase(), Phase::open) << (elsewhere.failure() ? text(*elsewhere.failure()) : "");
  EXPECT_EQ(elsewhere.session()->user(), "Olle Nord");
}

TEST(Deriving, SaysThatMemoryIsWantingWhenThatMayBeWhyNothingOpened) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  const Bytes file = savedFile(machine, application);
  Machine small;
  small.keys.mostMebibytes = 64;
  Application elsewhere(small.seams());
  elsewhere.opening().openBytes("Sundsvall.fyren", file);
  elsewhere.opening().givePassphrase("", kKarins);
  settle(elsewhere);
  EXPECT_EQ(elsewhere.session(), nullptr);
  ASSERT_TRUE(elsewhere.failure().has_value());
  EXPECT_EQ(elsewhere.failure()->key, "seal.failed.outOfMemory");
}

TEST(Deriving, ThePassphraseUsedLastOnThisComputerIsTriedFirst) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    addOlle(application);
  }
  for (const int most : {2, 1}) {
    Application again(machine.seams());
    machine.keys.derivations = 0;
    resume(again, "", kOlles);
    ASSERT_EQ(again.phase(), Phase::open);
    EXPECT_EQ(machine.keys.derivations, most);
  }
}

}  // namespace
}  // namespace fyren::app
