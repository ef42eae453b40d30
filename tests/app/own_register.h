// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "app/application.h"
#include "app/commands/commands.h"
#include "app/session.h"
#include "machine.h"

// A register of one's own on a Machine, for tests that follow it.
namespace fyren::app {

using Phase = Application::Phase;

inline constexpr const char* kPassphrase = "tolv blå fyrar vid Bremön";

inline NewRegister wish() { return {"2281", "Karin Ek", kPassphrase, RegisterKind::real}; }

inline void makeRegister(Application& application) {
  ASSERT_TRUE(application.opening().createRegister(wish()));
  settle(application);
  ASSERT_EQ(application.phase(), Phase::recoverySheet);
  const std::string key(application.keys().recoveryKey().text());
  ASSERT_TRUE(application.keys().proveRecovery(key.substr(key.size() - 6)));
  ASSERT_EQ(application.phase(), Phase::open);
  settle(application);
}

inline UngdomId addElin(Application& application) {
  const auto added = addUngdom(*application.session(), {"20080305-2380", "Elin", "Berg", *Day::of(2020, 1, 1)});
  EXPECT_TRUE(added.ok());
  settle(application);
  return added.ok() ? *added : UngdomId{};
}

// The bytes of everything in the browser's storage.
inline std::string everythingKept(const Machine& machine) {
  std::string all;
  for (const auto& [key, bytes] : machine.blocks.blocks) {
    all += key;
    all += asText(bytes);
  }
  return all;
}

}  // namespace fyren::app
