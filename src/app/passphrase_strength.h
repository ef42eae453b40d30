// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/message.h"

namespace fyren::app {

// How strong a passphrase is, honestly: 0 weak, 1 fair, 2 good, and a sentence.
struct Strength {
  int score = 0;
  Message sentence;
};
inline constexpr int kLowestStrength = 1;  // weaker ones are refused

Strength passphraseStrength(const std::string& passphrase);
std::string suggestPassphrase();

}  // namespace fyren::app
