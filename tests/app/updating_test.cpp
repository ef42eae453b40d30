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
    ASSERT_TRUE(application.opening().createRegister({"2281", "Karin Ek", "tolv blå fyrar vid Bremön", RegisterKind::real}));
    settle(application);
    const std::string key(application.keys().recoveryKey().text());
    ASSERT_TRUE(application.keys().proveRecovery(key.substr(key.size() - 6)));
    settle(application);
  }
  Machine machine_;
  FakeNetwork network_;
};

TEST_F(UpdatingTest, OffersWhatLiesReadyAndIsQuietForTheRestOfADayWhenRefused) {
  Application application(seams());
  EXPECT_FALSE(application.updates().offersNewVersion());
  network_.waiting = "b";
  EXPECT_TRUE(application.updates().offersNewVersion());
  application.updates().refuseNewVersionToday();
  EXPECT_FALSE(application.updates().offersNewVersion());
  application.updates().useNewVersion();
  EXPECT_EQ(network_.used, 0);
  network_.waiting = "c";  // yet another one: that has not been refused
  EXPECT_TRUE(application.updates().offersNewVersion());
  network_.waiting = "b";
  machine_.clock.set(machine_.clock.today() + 1);
  EXPECT_TRUE(application.updates().offersNewVersion());
}

TEST_F(UpdatingTest, AsksForASaveBeforeARealRegisterIsLeft) {
  network_.waiting = "b";
  Application application(seams());
  EXPECT_FALSE(application.updates().newVersionMustWait());
  makeRegister(application);
  ASSERT_TRUE(application.updates().newVersionMustWait());
  EXPECT_EQ(application.updates().newVersionMustWait()->key, "update.saveFirst");
  application.updates().useNewVersion();
  EXPECT_EQ(network_.used, 0);
  application.files().save();
  settle(application);
  EXPECT_FALSE(application.updates().newVersionMustWait());
  application.updates().useNewVersion();
  EXPECT_EQ(network_.used, 1);
  settle(application);
  EXPECT_EQ(application.session(), nullptr) << "locked before it starts anew";
}

TEST_F(UpdatingTest, GoesOnAsBeforeWhileAnotherWindowIsOpen) {
  network_.waiting = "b";
  network_.alone = false;
  Application application(seams());
  application.updates().useNewVersion();
  ASSERT_TRUE(application.failure());
  EXPECT_EQ(application.failure()->key, "update.otherWindow");
  EXPECT_EQ(application.phase(), Application::Phase::welcome);
}

TEST_F(UpdatingTest, SaysThatTheNetworkIsClosedOnlyWhenItIs) {
  Application application(seams());
  EXPECT_TRUE(application.updates().networkIsClosed());
  network_.closed = false;
  EXPECT_FALSE(application.updates().networkIsClosed());
}

}  // namespace
}  // namespace fyren::app
