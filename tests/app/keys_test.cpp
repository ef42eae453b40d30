// SPDX-License-Identifier: EUPL-1.2
// Who can open a register: passphrases, and files of a Fyren that kept no names.
#include "key_fixture.h"

namespace fyren::app {
namespace {

using namespace testing;

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

}  // namespace
}  // namespace fyren::app
