// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

#include "base/message.h"
#include "seal/secret.h"

// How hard a passphrase is to guess, and a good one for who wants one.
namespace fyren::seal {

enum class Strength : std::uint8_t { weak, fair, good };

inline constexpr double kFairBits = 45;  // below: a person with the file and a few computers finds it
inline constexpr double kGoodBits = 60;  // above: hopeless also for who has many, at the cost of a derivation

struct PassphraseEstimate {
  double bits = 0;  // 2^bits guesses, for somebody who tries the likely ones first
  Strength strength = Strength::weak;
  Message message;  // what it means
};

// A cautious guess: words count as words, not as letters; repeats, runs like "1234" and the most used words count
// for next to nothing. It knows nothing of the person: a name or a street that others know is weaker than it says.
PassphraseEstimate estimatePassphrase(const SecretString& passphrase);

// Six random words with hyphens between: 60 bits.
SecretString suggestPassphrase();

}  // namespace fyren::seal
