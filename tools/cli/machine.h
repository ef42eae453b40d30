// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/day.h"
#include "cli/arguments.h"
#include "platform/clock.h"
#include "seal/secret.h"
#include "store/register_store.h"

namespace fyren::cli {

// What a command takes from the computer: the clock, chance, the user's name and the passphrase.
class Machine {
 public:
  static Outcome<Machine> from(const Arguments& arguments);

  Day today() const { return today_; }
  // With --today: noon of that day, so that the same command writes the same times again.
  std::int64_t nowUtcMs() const;
  std::unique_ptr<platform::Clock> clock() const;  // says the same
  const std::string& user() const { return user_; }
  // The same on another day, from now on; for registers of invented persons.
  Machine on(Day day) const;
  store::StoreEnv storeEnv() const;
  // From --passphrase-file, else from FYREN_PASSPHRASE; a line break at its end is not part of it.
  Outcome<seal::SecretString> passphrase() const;

 private:
  explicit Machine(Day today) : today_(today) {}
  Day today_;
  bool clockIsGiven_ = false;
  std::string user_;
  std::optional<std::string> passphraseFile_;
};

}  // namespace fyren::cli
