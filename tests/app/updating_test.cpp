// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "app/application.h"
#include "app/session.h"
#include "base/text.h"
#include "machine.h"
#include "platform/network.h"

namespace fyren::app {
namespace {

class FakeNetwork final : public platform::Network {
 public:
  bool isClosed() const override { return closed; }
  std::string newVersion() const override { return waiting; }
  void useNewVersion(std::function<void(bool)> done) override {
    ++used;
    done(alone);
  }
  bool closed = true, alone = true;
  std::string waiting;
  int used = 0;
};

class UpdatingTest : public ::testing::Test {
 protected:
  Seams seams() {
    Seams all = machine_.seams();
    all.network = &network_;
    return all;
  }
  // A real register, open and never saved.
  void makeRegister(Application& application) {
    ASSERT_TRUE(application.createRegister({"2281", "Karin Ek", "tolv blå fyrar vid Bremön", RegisterKind::real}));
    settle(application);
    const std::string key = application.recoveryKey();
    ASSERT_TRUE(application.proveRecovery(key.substr(key.size() - 6)));
    settle(application);
  }
  Machine machine_;
  FakeNetwork network_;
};

TEST_F(UpdatingTest, OffersWhatLiesReadyAndIsQuietForTheRestOfADayWhenRefused) {
  Application application(seams());
  EXPECT_FALSE(application.offersNewVersion());
  network_.waiting = "b";
  EXPECT_TRUE(application.offersNewVersion());
  application.refuseNewVersionToday();
  EXPECT_FALSE(application.offersNewVersion());
  application.useNewVersion();
  EXPECT_EQ(network_.used, 0);
  network_.waiting = "c";  // yet another one: that has not been refused
  EXPECT_TRUE(application.offersNewVersion());
  network_.waiting = "b";
  machine_.clock.set(machine_.clock.today() + 1);
  EXPECT_TRUE(application.offersNewVersion());
}

TEST_F(UpdatingTest, AsksForASaveBeforeARealRegisterIsLeft) {
  network_.waiting = "b";
  Application application(seams());
  EXPECT_FALSE(application.newVersionMustWait());
  makeRegister(application);
  ASSERT_TRUE(application.newVersionMustWait());
  EXPECT_EQ(application.newVersionMustWait()->key, "update.saveFirst");
  application.useNewVersion();
  EXPECT_EQ(network_.used, 0);
  application.save();
  settle(application);
  EXPECT_FALSE(application.newVersionMustWait());
  application.useNewVersion();
  EXPECT_EQ(network_.used, 1);
  settle(application);
  EXPECT_EQ(application.session(), nullptr) << "locked before it starts anew";
}

TEST_F(UpdatingTest, GoesOnAsBeforeWhileAnotherWindowIsOpen) {
  network_.waiting = "b";
  network_.alone = false;
  Application application(seams());
  application.useNewVersion();
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "update.otherWindow");
  EXPECT_EQ(application.phase(), Application::Phase::welcome);
}

TEST_F(UpdatingTest, SaysThatTheNetworkIsClosedOnlyWhenItIs) {
  Application application(seams());
  EXPECT_TRUE(application.networkIsClosed());
  network_.closed = false;
  EXPECT_FALSE(application.networkIsClosed());
}

}  // namespace
}  // namespace fyren::app
