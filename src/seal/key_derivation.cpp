// SPDX-License-Identifier: EUPL-1.2
#include "seal/key_derivation.h"

#include <sodium.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "seal/crypto.h"
#include "seal/encoding.h"
#include "seal/numbers.h"

namespace fyren::seal {
namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::string_view kScryptLabel = "age-encryption.org/v1/scrypt";

// Eight signs that are hard to mistake for each other when read aloud.
std::string newSlotId() {
  constexpr std::string_view kSigns = "abcdefghjkmnpqrstuvwxyz234567890";
  static_assert(kSigns.size() == 32);
  std::string id;
  for (const std::uint8_t byte : randomArray<8>()) id += kSigns[byte % kSigns.size()];
  return id;
}

SealResult<void> deriveArgon2id(const KdfRequest& request, const SecretString& passphrase, SecretBytes& key) {
  const std::string_view text = passphrase.text();
  const auto memory = static_cast<std::size_t>(request.mebibytes) << 20;
  const int status =
      crypto_pwhash(key.data(), key.size(), text.data(), text.size(), request.salt.data(),
                    static_cast<unsigned long long>(request.passes), memory, crypto_pwhash_ALG_ARGON2ID13);
  if (status != 0) return sealFailure(SealError::outOfMemory, "Argon2id");
  return {};
}

SealResult<void> deriveScrypt(const KdfRequest& request, const SecretString& passphrase, SecretBytes& key) {
  Bytes salt(kScryptLabel.begin(), kScryptLabel.end());
  salt.insert(salt.end(), request.salt.begin(), request.salt.end());
  const BytesView text = asBytes(passphrase.text());
  const int status = crypto_pwhash_scryptsalsa208sha256_ll(text.data(), text.size(), salt.data(), salt.size(),
                                                           1ull << request.logN, 8, 1, key.data(), key.size());
  if (status != 0) return sealFailure(SealError::outOfMemory, "scrypt");
  return {};
}

std::vector<std::string_view> splitAtBlanks(std::string_view text) {
  std::vector<std::string_view> words;
  for (;;) {
    const std::size_t blank = text.find(' ');
    words.push_back(text.substr(0, blank));
    if (blank == std::string_view::npos) return words;
    text.remove_prefix(blank + 1);
  }
}

bool readSalt(std::string_view text, KdfRequest& request) {
  const auto salt = fromBase64(text);
  if (!salt || salt->size() != request.salt.size()) return false;
  std::copy(salt->begin(), salt->end(), request.salt.begin());
  return true;
}

}  // namespace

KdfRequest newSlotRequest(int mebibytes, int passes) {
  KdfRequest request;
  request.kind = KdfKind::argon2id;
  request.slot = newSlotId();
  request.salt = randomArray<16>();
  request.mebibytes = mebibytes;
  request.passes = passes;
  return request;
}

KdfRequest newCopyRequest(int logN) {
  KdfRequest request;
  request.kind = KdfKind::scrypt;
  request.salt = randomArray<16>();
  request.logN = logN;
  return request;
}

std::string toText(const KdfRequest& request) {
  if (request.kind == KdfKind::scrypt) {
    return "scrypt - " + base64(request.salt) + ' ' + std::to_string(request.logN);
  }
  return "argon2id " + request.slot + ' ' + base64(request.salt) + ' ' + std::to_string(request.mebibytes) +
         ' ' + std::to_string(request.passes);
}

SealResult<KdfRequest> parseKdfRequest(std::string_view text) {
  const auto malformed = [] { return sealFailure(SealError::damagedHeader, "a malformed key derivation"); };
  const auto words = splitAtBlanks(text);
  KdfRequest request;
  if (words.size() < 4 || !readSalt(words[2], request)) return malformed();
  if (words[0] == "scrypt" && words.size() == 4) {
    request.kind = KdfKind::scrypt;
    request.logN = parseCount(words[3]).value_or(0);
  } else if (words[0] == "argon2id" && words.size() == 5) {
    request.slot = words[1];
    request.mebibytes = parseCount(words[3]).value_or(0);
    request.passes = parseCount(words[4]).value_or(0);
  } else {
    return malformed();
  }
  if (auto cost = checkCost(request); !cost) return cost.error();
  return request;
}

SealResult<void> checkCost(const KdfRequest& request) {
  const bool scrypt = request.kind == KdfKind::scrypt;
  const bool tooLittle = scrypt ? request.logN < 1 : request.mebibytes < 1 || request.passes < 1;
  if (tooLittle) return sealFailure(SealError::damagedHeader, "a cost of nothing");
  const bool tooMuch =
      scrypt ? request.logN > kMaxLogN : request.mebibytes > kMaxMebibytes || request.passes > kMaxPasses;
  if (tooMuch) return sealFailure(SealError::tooCostly, toText(request));
  return {};
}

SealResult<SecretBytes> deriveKey(const KdfRequest& request, const SecretString& passphrase) {
  if (auto cost = checkCost(request); !cost) return cost.error();
  SecretBytes key(kKeySize);
  const auto derived = request.kind == KdfKind::scrypt ? deriveScrypt(request, passphrase, key)
                                                       : deriveArgon2id(request, passphrase, key);
  if (!derived) return derived.error();
  return key;
}

}  // namespace fyren::seal
