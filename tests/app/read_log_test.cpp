// SPDX-License-Identifier: EUPL-1.2
#include "app/own_register.h"
#include "app/person_history.h"

namespace fyren::app {
namespace {

TEST(ReadLog, IsKeptInTheBrowserWithoutBeingCalledAChange) {
  Machine machine;
  UngdomId elin;
  {
    Application application(machine.seams());
    makeRegister(application);
    elin = addElin(application);
    const int changes = application.session()->saveTruth().changesNotOnDisk;
    notePageOpened(*application.session(), elin);
    application.tick(50);
    EXPECT_FALSE(application.session()->saveTruth().inMemoryOnly);
    settle(application);
    ASSERT_TRUE(application.exports().printRegisterutdrag(elin, false));
    settle(application);
    EXPECT_EQ(application.session()->saveTruth().changesNotOnDisk, changes);
    ASSERT_EQ(machine.print.printed.size(), 1U);
    EXPECT_NE(machine.print.printed[0].find("Registerutdrag"), std::string::npos);
  }
  Application again(machine.seams());
  again.opening().resume(again.opening().resumable()[0].id);
  again.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(again);
  const auto readings = personHistory(*again.session(), elin, HistoryShow::lasningar);
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_EQ(readings[0].kind, HistoryKind::utdrag);
  EXPECT_EQ(readings[1].kind, HistoryKind::lasning);
}

}  // namespace
}  // namespace fyren::app
