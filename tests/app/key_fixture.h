// SPDX-License-Identifier: EUPL-1.2
// A register that several persons open, for tests of passphrases, the recovery key and locking by itself.
#pragma once

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

namespace fyren::app::testing {

using Phase = Application::Phase;
using Sheet = KeyRoom::Sheet;

inline constexpr const char* kKarins = "tolv blå fyrar vid Bremön";
inline constexpr const char* kOlles = "gröna bojar sjunger på torsdag";
inline constexpr std::int64_t kMinute = 60'000;

inline std::string lastSix(Application& application) {
  const std::string key(application.keys().recoveryKey().text());
  return key.substr(key.size() - 6);
}

// Gives the recovery key.
inline std::string makeRegister(Application& application) {
  EXPECT_TRUE(application.opening().createRegister({"2281", "Karin Ek", kKarins, RegisterKind::real}));
  settle(application);
  const std::string key(application.keys().recoveryKey().text());
  EXPECT_TRUE(application.keys().proveRecovery(lastSix(application)));
  settle(application);
  EXPECT_EQ(application.phase(), Phase::open);
  return key;
}

inline void addOlle(Application& application) {
  ASSERT_TRUE(application.keys().addHolder(" Olle Nord ", kOlles));
  settle(application);
  ASSERT_EQ(application.keys().state().holders.size(), 2U) << (application.failure() ? text(*application.failure()) : "");
}

inline std::string idOf(Application& application, const std::string& namn) {
  for (const auto& holder : application.keys().state().holders)
    if (holder.namn == namn) return holder.id;
  return {};
}

inline void resume(Application& application, const std::string& user, const std::string& secret) {
  ASSERT_EQ(application.opening().resumable().size(), 1U);
  application.opening().resume(application.opening().resumable()[0].id);
  application.opening().givePassphrase(user, secret);
  settle(application);
}

inline Bytes savedFile(Machine& machine, Application& application) {
  machine.files.saved.clear();
  application.files().saveAs();
  settle(application);
  EXPECT_EQ(machine.files.saved.size(), 1U);
  return machine.files.saved.begin()->second;
}

inline bool opens(const Bytes& file, const std::string& secret) {
  Machine other;
  Application elsewhere(other.seams());
  elsewhere.opening().openBytes("Sundsvall.fyren", file);
  elsewhere.opening().givePassphrase("Någon Annan", secret);
  settle(elsewhere);
  return elsewhere.phase() == Phase::open;
}

inline std::vector<std::string> historyOf(Application& application) {
  std::vector<std::string> lines;
  const auto acts = application.session()->store().acts({});
  for (const auto& act : *acts)
    lines.push_back(act.user + ": " + text(act.summary));
  return lines;
}

// A file of a Fyren that kept no names with its passphrases.
inline Bytes oldFile() {
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

}  // namespace fyren::app::testing
