// SPDX-License-Identifier: EUPL-1.2
#include "app/passphrase_strength.h"

#include "seal/passphrase.h"

namespace fyren::app {

Strength passphraseStrength(const std::string& passphrase) {
  const auto estimate = seal::estimatePassphrase(seal::SecretString(passphrase));
  return {static_cast<int>(estimate.strength), estimate.message};
}

std::string suggestPassphrase() { return std::string(seal::suggestPassphrase().text()); }

}  // namespace fyren::app
