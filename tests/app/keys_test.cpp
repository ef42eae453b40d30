// SPDX-License-Identifier: EUPL-1.2
// Who can open a register, its recovery key, and locking by itself.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/application.h"
#include "app/commands/commands.h"
#include "app/idle_watch.h"
#include "app/register_file.h"
#include "app/session.h"
#include "base/text.h"
#include "machine.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

using Phase = Application::Phase;
using Sheet = KeyRoom::Sheet;

constexpr const char* kKarins = "tolv blå fyrar vid Bremön";
constexpr const char* kOlles = "gröna bojar sjunger på torsdag";
constexpr std::int64_t kMinute = 60'000;

std::string lastSix(Application& application) {
  const std::string key = application.keys().recoveryKey();
  return key.substr(key.size() - 6);
}

// Gives the recovery key.
std::string makeRegister(Application& application) {
  EXPECT_TRUE(application.opening().createRegister({"2281", "Karin Ek", kKarins, RegisterKind::real}));
  settle(application);
  const std::string key = application.keys().recoveryKey();
  EXPECT_TRUE(application.keys().proveRecovery(lastSix(application)));
  settle(application);
  EXPECT_EQ(application.phase(), Phase::open);
  return key;
}

void addOlle(Application& application) {
  ASSERT_TRUE(application.keys().addHolder(" Olle Nord ", kOlles));
  settle(application);
  ASSERT_EQ(application.keys().state().holders.size(), 2U) << (application.failure() ? text(*application.failure()) : "");
}

std::string idOf(Application& application, const std::string& namn) {
  for (const auto& holder : application.keys().state().holders)
    if (holder.namn == namn) return holder.id;
  return {};
}

void resume(Application& application, const std::string& user, const std::string& secret) {
  ASSERT_EQ(application.opening().resumable().size(), 1U);
  application.opening().resume(application.opening().resumable()[0].id);
  application.opening().givePassphrase(user, secret);
  settle(application);
}

Bytes savedFile(Machine& machine, Application& application) {
  machine.files.saved.clear();
  application.files().saveAs();
  settle(application);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  return machine.files.saved.begin()->second;
}

bool opens(const Bytes& file, const std::string& secret) {
  Machine other;
  Application elsewhere(other.seams());
  elsewhere.opening().openBytes("Sundsvall.fyren", file);
  elsewhere.opening().givePassphrase("Någon Annan", secret);
  settle(elsewhere);
  return elsewhere.phase() == Phase::open;
}

std::vector<std::string> historyOf(Application& application) {
  std::vector<std::string> lines;
  const auto acts = application.session()->store().acts({});
  for (const auto& act : *acts)
    lines.push_back(act.user + ": " + text(act.summary));
  return lines;
}

// --- passphrases ---------------------------------------------------------------------------------------------------

TEST(Keys, TheFirstPassphraseBearsTheNameOfWhoMadeTheRegister) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  const KeyState state = application.keys().state();
  ASSERT_EQ(state.holders.size(), 1U);
  EXPECT_EQ(state.holders[0].namn, "Karin Ek");
  EXPECT_EQ(state.holders[0].since, "22 nov 2026");
  EXPECT_TRUE(state.holders[0].isMine);
  EXPECT_TRUE(state.notInFile);
}

TEST(Keys, EachPersonOpensWithHerOwnPassphraseAndIsKnownByIt) {
  Machine machine;
  Bytes file;
  {
    Application application(machine.seams());
    makeRegister(application);
    addOlle(application);
    EXPECT_EQ(historyOf(application).front(), "Karin Ek: Lösenfras för Olle Nord");
    file = savedFile(machine, application);
    EXPECT_FALSE(application.keys().state().notInFile);
  }
  for (const auto& [secret, namn] : {std::pair{kKarins, "Karin Ek"}, std::pair{kOlles, "Olle Nord"}}) {
    Application again(machine.seams());
    resume(again, "", secret);
    ASSERT_EQ(again.phase(), Phase::open);
    EXPECT_EQ(again.session()->user(), namn);
    const KeyState state = again.keys().state();
    ASSERT_EQ(state.holders.size(), 2U);
    for (const auto& holder : state.holders) EXPECT_EQ(holder.isMine, holder.namn == namn);
    EXPECT_TRUE(opens(file, secret));
  }
}

TEST(Keys, TheNameTypedAtUnlockIsTheOneInTheHistory) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  Application again(machine.seams());
  resume(again, "Vikarien Vera", kKarins);
  ASSERT_EQ(again.phase(), Phase::open);
  addOlle(again);
  EXPECT_EQ(historyOf(again).front(), "Vikarien Vera: Lösenfras för Olle Nord");
  EXPECT_EQ(again.keys().state().holders[0].namn, "Karin Ek");
}

// The stanzas of the file and everything kept in the browser: names are for those who can open it.
TEST(Keys, NoNameOfAPersonStandsOutsideTheSeal) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addOlle(application);
  std::string all(asText(savedFile(machine, application)));
  for (const auto& [key, bytes] : machine.blocks.blocks) all += key + std::string(asText(bytes));
  for (const auto& [key, value] : machine.surroundings.settings) all += key + value;
  for (const char* name : {"Olle", "Nord", "Karin"}) EXPECT_EQ(all.find(name), std::string::npos) << name;
}

TEST(Keys, ARemovedPersonOpensNeitherTheWorkingCopyNorTheNextFileButTheOldOneStill) {
  Machine machine;
  Bytes before, after;
  {
    Application application(machine.seams());
    makeRegister(application);
    addOlle(application);
    before = savedFile(machine, application);
    ASSERT_TRUE(application.keys().removeHolder(idOf(application, "Olle Nord")));
    EXPECT_TRUE(application.keys().state().notInFile);
    settle(application);
    after = savedFile(machine, application);
  }
  EXPECT_TRUE(opens(before, kOlles));
  EXPECT_FALSE(opens(after, kOlles));
  EXPECT_TRUE(opens(after, kKarins));
  Application again(machine.seams());
  resume(again, "Olle Nord", kOlles);
  EXPECT_EQ(again.session(), nullptr);
  again.opening().givePassphrase("", kKarins);
  settle(again);
  EXPECT_NE(again.session(), nullptr);
}

// Who knew the old database key could otherwise read what is kept later.
TEST(Keys, RemovingAPersonSealsTheWholeWorkingCopyUnderANewKey) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addOlle(application);
  const auto before = machine.blocks.blocks;
  ASSERT_TRUE(application.keys().removeHolder(idOf(application, "Olle Nord")));
  settle(application);
  int pages = 0;
  for (const auto& [key, bytes] : before) {
    if (key.find("/page/") == std::string::npos) continue;
    ++pages;
    EXPECT_NE(machine.blocks.blocks.at(key), bytes) << key;
  }
  EXPECT_GT(pages, 1);
}

TEST(Keys, TheLastPassphraseStays) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  const auto no = application.keys().removeHolder(idOf(application, "Karin Ek"));
  ASSERT_FALSE(no);
  EXPECT_EQ(no.error().message.key, "security.lastSlot");
  EXPECT_EQ(application.keys().state().holders.size(), 1U);
}

TEST(Keys, APersonNeedsANameOfHerOwnAndAPassphraseThatIsNotWeak) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  EXPECT_EQ(application.keys().addHolder("  ", kOlles).error().field, "namn");
  EXPECT_EQ(application.keys().addHolder("Karin Ek", kOlles).error().message.key, "security.sameName");
  EXPECT_EQ(application.keys().addHolder("Olle Nord", "hej hej").error().field, "passphrase");
  EXPECT_EQ(application.keys().state().holders.size(), 1U);
}

TEST(Keys, ChangingOnesOwnPassphraseLeavesTheOthersAlone) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
    addOlle(application);
    ASSERT_TRUE(application.keys().setPassphrase("sju sälar övar tango i hamnen"));
    settle(application);
    const KeyState state = application.keys().state();
    ASSERT_EQ(state.holders.size(), 2U);
    EXPECT_EQ(state.holders[0].namn, "Karin Ek");
    EXPECT_TRUE(state.holders[0].isMine);
  }
  for (const auto& [secret, right] : {std::pair{kKarins, false}, {kOlles, true}, {"sju sälar övar tango i hamnen", true}}) {
    Application again(machine.seams());
    resume(again, "", secret);
    EXPECT_EQ(again.session() != nullptr, right) << secret;
  }
}

TEST(Keys, NoUndoTakesAChangeOfTheLocksBack) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  addOlle(application);
  EXPECT_FALSE(application.session()->undoable().has_value());
  ASSERT_TRUE(addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
  ASSERT_TRUE(application.keys().removeHolder(idOf(application, "Olle Nord")));
  ASSERT_TRUE(undo(*application.session()));
  EXPECT_TRUE(application.session()->ungdomIds().empty());
  settle(application);
  EXPECT_EQ(application.keys().state().holders.size(), 1U);
}

TEST(Keys, CallingOffWhileTheKeyIsDerivedChangesNothing) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(application.keys().addHolder("Olle Nord", kOlles));
  application.cancelJob();
  settle(application);
  EXPECT_EQ(application.keys().state().holders.size(), 1U);
}

// --- files of a Fyren that kept no names ------------------------------------------------------------------------------

Bytes oldFile() {
  store::StoreEnv env;
  env.nowUtcMs = [] { return std::int64_t{1'795'350'000'000}; };
  env.fillRandom = [](std::span<std::uint8_t> bytes) { seal::fillRandom(bytes); };
  auto store = store::RegisterStore::create({{}, RegisterKind::real, "2281", "Sundsvall", 0}, env);
  const seal::KdfRequest request = seal::newSlotRequest();
  const std::string_view phrase = kKarins;
  const auto key = seal::hmacSha256(request.salt, asBytes(phrase));  // as QuickKeyDeriver does
  seal::Locks locks;
  locks.recipients = {seal::Identity::generate().recipient()};
  locks.slots = {seal::makeSlot(request, seal::SecretBytes::copyOf(key))};
  return sealImage(firstSeal(*store, locks).value(), store->image(), 1'795'350'000'000);
}

TEST(Keys, AFileWithoutNamesOpensAndItsPassphraseIsCalledNameless) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openBytes("gammal.fyren", oldFile());
  application.opening().givePassphrase("Karin Ek", kKarins);
  settle(application);
  ASSERT_EQ(application.phase(), Phase::open);
  const KeyState state = application.keys().state();
  ASSERT_EQ(state.holders.size(), 1U);
  EXPECT_EQ(state.holders[0].namn, text("security.nameless"));
  EXPECT_TRUE(state.holders[0].since.empty());
  EXPECT_TRUE(application.keys().rehearsalDue());
  ASSERT_TRUE(application.keys().setPassphrase(kOlles));
  settle(application);
  EXPECT_EQ(application.keys().state().holders[0].namn, "Karin Ek");
}

TEST(Keys, WhoUnlocksANamelessPassphraseWithoutANameIsAskedForIt) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openBytes("gammal.fyren", oldFile());
  application.opening().givePassphrase(" ", kKarins);
  settle(application);
  EXPECT_EQ(application.phase(), Phase::askPassphrase);
  EXPECT_TRUE(application.opening().needsName());
  EXPECT_FALSE(application.failure().has_value());
  EXPECT_EQ(application.opening().giveName("").error().field, "anvandare");
  ASSERT_TRUE(application.opening().giveName("Karin Ek"));
  ASSERT_EQ(application.phase(), Phase::open);
  EXPECT_EQ(application.session()->user(), "Karin Ek");
}

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
    first = application.keys().recoveryKey();
  }
  Application again(machine.seams());
  resume(again, "", kKarins);
  ASSERT_EQ(again.phase(), Phase::recoverySheet);
  EXPECT_EQ(again.keys().sheet(), Sheet::unproven);
  EXPECT_EQ(again.session(), nullptr);
  EXPECT_NE(again.keys().recoveryKey(), first);
  const std::string second = again.keys().recoveryKey();
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
  const std::string dropped = application.keys().recoveryKey();
  application.keys().keepOldRecovery();
  ASSERT_EQ(application.phase(), Phase::open);
  const Bytes between = savedFile(machine, application);
  EXPECT_TRUE(opens(between, first));
  EXPECT_FALSE(opens(between, dropped));
  ASSERT_TRUE(application.keys().renewRecovery());
  const std::string second = application.keys().recoveryKey();
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

// --- locking by itself ------------------------------------------------------------------------------------------------

TEST(IdleLock, WarnsAMinuteBeforeAndLocksOnTheMinute) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_EQ(application.locking().idleMinutes(), 10);
  application.locking().noteActivity();
  machine.clock.pass(9 * kMinute - 1000);
  EXPECT_FALSE(application.locking().locksSoon());
  EXPECT_GT(application.locking().noticeTime(), 0);
  machine.clock.pass(1000);
  EXPECT_TRUE(application.locking().locksSoon());
  machine.clock.pass(kMinute - 1000);
  EXPECT_GT(application.locking().noticeTime(), 0);
  settle(application);
  EXPECT_NE(application.session(), nullptr);
  machine.clock.pass(1000);
  EXPECT_LT(application.locking().noticeTime(), 0);
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
  EXPECT_EQ(application.session(), nullptr);
}

TEST(IdleLock, ActivityKeepsTheRegisterOpen) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  for (int i = 0; i < 5; ++i) {
    machine.clock.pass(9 * kMinute + 30'000);
    EXPECT_TRUE(application.locking().locksSoon());
    application.locking().noteActivity();
    EXPECT_FALSE(application.locking().locksSoon());
  }
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
}

// The machine has slept: the key that wakes it must not count as somebody working.
TEST(IdleLock, TheFirstKeyAfterItsTimeLocksInsteadOfCounting) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.clock.pass(8 * 60 * kMinute);
  application.locking().noteActivity();
  EXPECT_TRUE(application.locking().isLocking());
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, FollowsTheChoiceOfThisComputer) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.locking().setIdleMinutes(60);
  machine.clock.pass(58 * kMinute);
  EXPECT_FALSE(application.locking().locksSoon());
  EXPECT_GT(application.locking().noticeTime(), 0);
  application.locking().setIdleMinutes(5);
  EXPECT_LT(application.locking().noticeTime(), 0);
  machine.surroundings.settings["idleMinutes"] = "0";  // nobody switches it off by hand
  EXPECT_EQ(application.locking().idleMinutes(), 10);
}

TEST(IdleLock, ATrainingRegisterStaysOpen) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openTraining();
  settle(application);
  machine.clock.pass(24 * 60 * kMinute);
  EXPECT_LT(application.locking().noticeTime(), 0);
  EXPECT_FALSE(application.locking().locksSoon());
  settle(application);
  EXPECT_EQ(application.phase(), Phase::open);
}

TEST(IdleLock, WaitsForTheLatestChangeAndShowsNothingMeanwhile) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.holding = true;
  ASSERT_TRUE(addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
  settle(application);
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  EXPECT_EQ(application.phase(), Phase::locking);
  EXPECT_EQ(application.session(), nullptr);
  machine.blocks.acknowledge();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, LocksAfterTheSaveThatIsUnderWay) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  application.files().save();
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, LocksAlthoughTheFileCouldNotBeWrittenWhenTheBrowserHasEverything) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.files.failing = true;
  application.files().save();
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, DoesNotLockWhenThatWouldLoseChangesAndSaysSo) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  machine.blocks.failing = platform::BlockStoreError::Unavailable;
  ASSERT_TRUE(addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)}));
  settle(application);
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_FALSE(machine.surroundings.restarted);
  EXPECT_NE(application.session(), nullptr);
  ASSERT_TRUE(application.failure().has_value());
  EXPECT_EQ(application.failure()->key, "file.lockWouldLose");
}

TEST(IdleLock, AlsoHidesARecoverySheetThatSomebodyLeft) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  ASSERT_TRUE(application.keys().renewRecovery());
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  settle(application);
  EXPECT_TRUE(machine.surroundings.restarted);
}

TEST(IdleLock, AnUnlockedRegisterThatStillWaitsForANameIsLetGo) {
  Machine machine;
  Application application(machine.seams());
  application.opening().openBytes("gammal.fyren", oldFile());
  application.opening().givePassphrase("", kKarins);
  settle(application);
  ASSERT_TRUE(application.opening().needsName());
  machine.clock.pass(10 * kMinute);
  application.locking().noticeTime();
  EXPECT_FALSE(application.opening().needsName());
  EXPECT_EQ(application.phase(), Phase::welcome);
}

TEST(IdleLock, AWallClockThatIsSetBackDoesNotKeepItOpenForEver) {
  platform::FixedClock clock(*Day::of(2026, 11, 22));
  IdleWatch watch(clock);
  clock.pass(-60 * kMinute);
  EXPECT_GE(watch.idleMs(), 0);
  EXPECT_LT(watch.idleMs(), kMinute);
}

}  // namespace
}  // namespace fyren::app
