// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/application.h"
#include "app/backup_room.h"
#include "app/export_room.h"
#include "app/file_room.h"
#include "app/key_room.h"
#include "app/list_room.h"
#include "app/locking_room.h"
#include "app/opening_room.h"
#include "app/passphrase_strength.h"
#include "app/update_room.h"
#include "app/window_room.h"
#include "platform/native/fake_windows.h"
#include "platform/native/fakes.h"
#include "seal/crypto.h"
#include "seal/key_derivation.h"

namespace fyren::app {

// Stands in for the slow derivation: the same key for the same passphrase and salt, at once.
class QuickKeyDeriver final : public platform::KeyDeriver {
 public:
  void derive(std::string request, Bytes passphrase,
              std::function<void(Result<platform::DerivedKey, platform::KeyDeriveError>)> done) override {
    ++derivations;
    if (broken) return done(platform::KeyDeriveError::Broken);
    const auto asked = seal::parseKdfRequest(request);
    if (!asked) return done(platform::KeyDeriveError::Refused);
    if (asked->mebibytes > mostMebibytes) return done(platform::KeyDeriveError::OutOfMemory);
    done(seal::hmacSha256(asked->salt, passphrase));
  }
  int mostMebibytes = 1024;
  bool broken = false;  // the Worker does not start
  int derivations = 0;
};

// One computer: what outlives the program (its blocks, its files) and the program itself.
struct Machine {
  platform::FixedClock clock{*Day::of(2026, 11, 22)};
  platform::SeededRandom random{20080305};
  platform::MemoryBlockStore blocks;
  platform::MemoryFiles files;
  QuickKeyDeriver keys;
  platform::RecordingPrint print;
  platform::PlainSurroundings surroundings;
  platform::OnlyWindow tabs;
  platform::PlainStorage storage;

  Seams seams() { return {clock, random, blocks, files, keys, print, surroundings, tabs, storage}; }
};

// Lets all work finish, as the loop would.
inline void settle(Application& application) {
  for (int i = 0; i < 10'000 && (application.tick(50) || application.job() != nullptr); ++i) {
  }
  application.tick(50);
}

}  // namespace fyren::app
