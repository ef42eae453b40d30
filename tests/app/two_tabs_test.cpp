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

TEST(TwoTabs, ATabWhoseWorkingCopyWasRemovedElsewhereSaysSo) {
  Machine machine;
  Application application(machine.seams());
  makeRegister(application);
  Application other(machine.seams());
  ASSERT_TRUE(other.opening().forget(other.opening().resumable().at(0).id));
  addElin(application);
  EXPECT_TRUE(application.session()->saveTruth().browserFailed);
  application.files().save();
  settle(application);
  EXPECT_EQ(application.session()->saveTruth().sentence.key, "file.truth.onDisk");
}

}  // namespace
}  // namespace fyren::app
