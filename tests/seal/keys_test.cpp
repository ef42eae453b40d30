// SPDX-License-Identifier: EUPL-1.2
#include "seal/keys.h"

#include <gtest/gtest.h>

#include <string>

#include "seal/encoding.h"
#include "seal/sealing.h"

namespace fyren::seal {
namespace {

TEST(Keys, AreReadBackFromTheirText) {
  const Identity identity = Identity::generate();
  const SecretString text = identity.text();
  EXPECT_EQ(text.text().size(), 74u);
  EXPECT_TRUE(text.text().starts_with("AGE-SECRET-KEY-1"));
  EXPECT_EQ(Identity::parse(text)->recipient(), identity.recipient());
  EXPECT_TRUE(identity.recipient().text().starts_with("age1"));
  EXPECT_EQ(*Recipient::parse(identity.recipient().text()), identity.recipient());
}

TEST(Keys, MayBeTypedFromPaperWithBlanksAndInEitherCase) {
  const Identity identity = Identity::generate();
  std::string typed = "  ";
  for (const char c : std::string(identity.text().text())) {
    typed += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    if (typed.size() % 6 == 0) typed += typed.size() % 4 == 0 ? " " : "\r\n";
  }
  const auto read = Identity::parse(SecretString(typed));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->recipient(), identity.recipient());
}

TEST(Keys, OneLetterMistakenOrMissingIsNoticed) {
  const std::string text(Identity::generate().text().text());
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string mistaken = text;
    mistaken[i] = mistaken[i] == 'Q' ? 'P' : 'Q';
    EXPECT_EQ(errorOf(Identity::parse(SecretString(mistaken))), SealError::malformedKey) << i;
    std::string missing = text;
    missing.erase(i, 1);
    EXPECT_EQ(errorOf(Identity::parse(SecretString(missing))), SealError::malformedKey) << i;
  }
  EXPECT_EQ(errorOf(Identity::parse(SecretString(""))), SealError::malformedKey);
}

TEST(Keys, APointOfLowOrderIsNoRecipient) {
  EXPECT_FALSE(Recipient::ofPoint(Bytes(32, 0)).has_value());
  EXPECT_EQ(errorOf(Recipient::parse(bech32("age", Bytes(32, 0)))), SealError::malformedKey);
}

// RFC 4648 section 10, without the padding
TEST(Base64, FollowsTheStandardAndIsStrict) {
  EXPECT_EQ(base64(asBytes("fooba")), "Zm9vYmE");
  EXPECT_EQ(asText(*fromBase64("Zm9vYg")), "foob");
  EXPECT_EQ(base64({}), "");
  for (const char* text : {"Zm9vYg==", "Zm9vYh", "Zm9v Yg", "Zm9vY", "Zm9v\n", "Zm-v"}) {
    EXPECT_FALSE(fromBase64(text).has_value()) << text;
  }
}

// Vectors of BIP 173: valid and invalid checksums
TEST(Bech32, FollowsItsVectors) {
  EXPECT_TRUE(fromBech32("abcdef", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw").has_value());
  EXPECT_TRUE(fromBech32("a", "A12UEL5L").has_value());
  EXPECT_FALSE(fromBech32("a", "a12UEL5L").has_value());
  EXPECT_FALSE(fromBech32("a", "A1G7SGD8").has_value());
  EXPECT_FALSE(fromBech32("x", "x1b4n0q5v").has_value());
}

TEST(Secret, IsEmptyWhenMovedFromAndWiped) {
  std::string typed = "lösenfras som är lång nog att inte ligga i strängen själv";
  const std::size_t size = typed.size();
  const char* place = typed.data();
  SecretString secret = SecretString::takeFrom(typed);
  EXPECT_TRUE(typed.empty());
  for (std::size_t i = 1; i < size; ++i) EXPECT_EQ(place[i], '\0');
  SecretString moved = std::move(secret);
  EXPECT_TRUE(secret.empty());  // NOLINT: what a moved-from one is, is the point
  EXPECT_EQ(moved.text().size(), size);
  moved.wipe();
  EXPECT_TRUE(moved.empty());
}

}  // namespace
}  // namespace fyren::seal
