// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/application.h"
#include "platform/native/fake_machine.h"
#include "seal/crypto.h"

namespace fyren::app {

// Stands in for the slow derivation: the same key for the same passphrase and salt, at once.
class QuickKeyDeriver final : public platform::KeyDeriver {
 public:
  void derive(platform::KeyDerivation request, Bytes passphrase,
              std::function<void(Result<platform::DerivedKey, platform::KeyDeriveError>)> done) override {
    ++derivations;
    if (request.memoryBytes > mostMemory) return done(platform::KeyDeriveError::OutOfMemory);
    done(seal::hmacSha256(request.salt, passphrase));
  }
  std::uint64_t mostMemory = std::uint64_t{1} << 40;
  int derivations = 0;
};

// One computer: what outlives the program (its blocks, its files) and the program itself.
struct Machine {
  platform::FakeClock clock{*Day::of(2026, 11, 22)};
  platform::FakeRandom random;
  platform::MemoryBlockStore blocks;
  platform::FakeFiles files;
  QuickKeyDeriver keys;
  platform::FakePrint print;
  platform::FakeSurroundings surroundings;

  Seams seams() { return {clock, random, blocks, files, keys, print, surroundings}; }
};

// Lets all work finish, as the loop would.
inline void settle(Application& application) {
  for (int i = 0; i < 10'000 && (application.tick(50) || application.job() != nullptr); ++i) {
  }
  application.tick(50);
}

}  // namespace fyren::app
