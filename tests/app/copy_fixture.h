// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "app/commands/commands.h"
#include "app/session.h"
#include "base/text.h"
#include "machine.h"

// A register on a computer whose storage can be looked into, broken and taken back.
namespace fyren::app::testing {

inline constexpr const char* kPassphrase = "tolv blå fyrar vid Bremön";

inline void makeRegister(Application& application) {
  ASSERT_TRUE(application.opening().createRegister({"2281", "Karin Ek", kPassphrase, RegisterKind::real}));
  settle(application);
  const std::string key(application.keys().recoveryKey().text());
  ASSERT_TRUE(application.keys().proveRecovery(key.substr(key.size() - 6)));
  settle(application);
  ASSERT_EQ(application.phase(), Application::Phase::open);
}

inline Result<UngdomId, CommandFailure> add(Application& application, const std::string& efternamn, const char* nummer) {
  auto added = addUngdom(*application.session(), {nummer, "Elin", efternamn, *Day::of(2020, 1, 1)});
  settle(application);
  return added;
}

inline void resume(Application& application) {
  settle(application);
  ASSERT_FALSE(application.opening().resumable().empty());
  application.opening().resume(application.opening().resumable().front().id);
  ASSERT_EQ(application.phase(), Application::Phase::askPassphrase);
  application.opening().givePassphrase("Karin Ek", kPassphrase);
  settle(application);
}

inline std::string names(const Session& session) {
  std::string all;
  for (const UngdomFacts& facts : session.allFacts()) all += facts.ungdom.efternamn + " ";
  return all;
}

inline std::string told(const Application& application) {
  return application.failure() ? text(*application.failure()) : std::string();
}

}  // namespace fyren::app::testing
