// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "own_register.h"

namespace fyren::app {
namespace {

TEST(TwoTabs, ASecondTabIsToldThatItHasBeenOvertakenAndHarmsNothing) {
  Machine machine;
  {
    Application application(machine.seams());
    makeRegister(application);
  }
  Application first(machine.seams()), second(machine.seams());
  for (Application* tab : {&first, &second}) {
    tab->opening().resume(tab->opening().resumable().at(0).id);
    tab->opening().givePassphrase("Karin Ek", kPassphrase);
    settle(*tab);
    ASSERT_EQ(tab->phase(), Phase::open);
  }
  const UngdomId elin = addElin(first);
  EXPECT_FALSE(first.session()->saveTruth().browserFailed);
  const auto kept = machine.blocks.blocks;
  addElin(second);
  EXPECT_TRUE(second.session()->saveTruth().browserFailed);
  ASSERT_TRUE(second.failure().has_value());
  EXPECT_EQ(second.failure()->key, "platform.storage.overtaken");
  EXPECT_EQ(machine.blocks.blocks, kept);
  ASSERT_TRUE(undo(*second.session()));  // nor at the next try
  settle(second);
  EXPECT_EQ(machine.blocks.blocks, kept);
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable().at(0).id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_NE(again.session()->facts(elin), nullptr);
}

TEST(TwoTabs, ATabWhoseWorkingCopyWasRemovedElsewhereSaysSoAndKeepsItAnew) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  Application other(machine.seams());
  other.opening().forget(other.opening().resumable().at(0).id);
  addElin(application);
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "platform.storage.gone");
  EXPECT_FALSE(application.session()->saveTruth().browserFailed);
  Application again(machine.seams());
  ASSERT_EQ(again.opening().resumable().size(), 1U);
  again.opening().resume(again.opening().resumable()[0].id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  ASSERT_EQ(again.phase(), Phase::open);
  EXPECT_EQ(again.session()->ungdomIds().size(), 1U);
}

}  // namespace
}  // namespace fyren::app
