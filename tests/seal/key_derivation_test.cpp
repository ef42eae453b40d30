// SPDX-License-Identifier: EUPL-1.2
#include "seal/key_derivation.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "seal/sealing.h"

namespace fyren::seal {
namespace {

std::string hexOf(const SecretBytes& bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes.view()) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

KdfRequest fixedRequest(KdfKind kind) {
  KdfRequest request;
  request.kind = kind;
  request.salt = {'s', 'o', 'm', 'e', 's', 'a', 'l', 't', 's', 'o', 'm', 'e', 's', 'a', 'l', 't'};
  return request;
}

// What the reference program of Argon2 says: argon2 somesaltsomesalt -id -t 2 -k 1024 -p 1 -l 32
TEST(KeyDerivation, Argon2idIsThatOfTheReferenceProgram) {
  KdfRequest request = fixedRequest(KdfKind::argon2id);
  request.mebibytes = 1;
  request.passes = 2;
  EXPECT_EQ(hexOf(derived(request, "pass")), "e558db3e6085abaa621ccc5472437bb3b0691d73ab822d6646ad86bd1d42115e");
}

// What OpenSSL's scrypt says of n = 2^10, r = 8, p = 1 and age's label before the salt
TEST(KeyDerivation, ScryptIsThatOfAge) {
  KdfRequest request = fixedRequest(KdfKind::scrypt);
  request.logN = 10;
  EXPECT_EQ(hexOf(derived(request, "pass")), "293999e9ffd2ffebb47c682091f5f1b68a8a0397e0504687ad916b9e03d7ca4f");
}

TEST(KeyDerivation, TravelsToAWorkerAsText) {
  for (const KdfRequest& request : {newSlotRequest(), newSlotRequest(64, 10), newCopyRequest(), newCopyRequest(2)}) {
    const auto read = parseKdfRequest(toText(request));
    ASSERT_TRUE(read.ok()) << toText(request);
    EXPECT_EQ(*read, request);
  }
}

TEST(KeyDerivation, RefusesTextThatIsNotARequest) {
  const std::string salt(22, 'A');
  for (const std::string& text : std::vector<std::string>{"", "scrypt", "scrypt - " + salt, "scrypt - A 18",
                                  "bcrypt - " + salt + " 18", "argon2id x " + salt + " 256",
                                  "argon2id x " + salt + " -1 3", "scrypt - " + salt + " 18 "}) {
    EXPECT_EQ(errorOf(parseKdfRequest(text)), SealError::damagedHeader) << text;
  }
  EXPECT_EQ(errorOf(parseKdfRequest("scrypt - " + salt + " 21")), SealError::tooCostly);
}

TEST(KeyDerivation, NeverPaysMoreThanTheLimits) {
  const SecretString passphrase("x");
  EXPECT_EQ(errorOf(deriveKey(newSlotRequest(kMaxMebibytes + 1, 1), passphrase)), SealError::tooCostly);
  EXPECT_EQ(errorOf(deriveKey(newSlotRequest(1, kMaxPasses + 1), passphrase)), SealError::tooCostly);
  EXPECT_EQ(errorOf(deriveKey(newCopyRequest(kMaxLogN + 1), passphrase)), SealError::tooCostly);
  EXPECT_EQ(errorOf(deriveKey(newCopyRequest(0), passphrase)), SealError::damagedHeader);
}

TEST(KeyDerivation, DependsOnEveryPartOfTheRequest) {
  const KdfRequest request = newSlotRequest(1, 1);
  const std::string key = hexOf(derived(request, "fras"));
  EXPECT_EQ(key, hexOf(derived(request, "fras")));
  EXPECT_NE(key, hexOf(derived(request, "Fras")));
  KdfRequest other = request;
  other.salt[15] ^= 1;
  EXPECT_NE(key, hexOf(derived(other, "fras")));
  other = request;
  other.passes = 2;
  EXPECT_NE(key, hexOf(derived(other, "fras")));
  other = request;
  other.mebibytes = 2;
  EXPECT_NE(key, hexOf(derived(other, "fras")));
}

TEST(KeyDerivation, EveryNewRequestHasItsOwnSaltAndId) {
  const KdfRequest one = newSlotRequest();
  const KdfRequest two = newSlotRequest();
  EXPECT_NE(one.salt, two.salt);
  EXPECT_NE(one.slot, two.slot);
  EXPECT_EQ(one.slot.size(), 8u);
}

}  // namespace
}  // namespace fyren::seal
