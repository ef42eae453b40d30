// SPDX-License-Identifier: EUPL-1.2
#include "seal/passphrase.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "base/text.h"
#include "seal/passphrase_words.h"
#include "seal/seal_error.h"

namespace fyren::seal {
namespace {

double bits(std::string_view passphrase) {
  return estimatePassphrase(SecretString(passphrase)).bits;
}

TEST(Passphrase, TheUsualOnesAreWeak) {
  for (const char* usual : {"", "a", "lösenord", "Lösenord1", "Sommar2026!", "12345678901234567890", "aaaaaaaaaaaaaaaaaaaa",
                            "qwerty123", "kommunen 2026", "hej hej hej hej hej hej hej", "VÄLKOMMEN"}) {
    EXPECT_EQ(estimatePassphrase(SecretString(usual)).strength, Strength::weak) << usual << ' ' << bits(usual);
  }
}

TEST(Passphrase, WordsCountAsWords) {
  EXPECT_EQ(estimatePassphrase(SecretString("räv tunnel mossa")).strength, Strength::weak);
  EXPECT_EQ(estimatePassphrase(SecretString("tunnel-mossa-kofta-vimpel-grytlock")).strength, Strength::fair);
  EXPECT_EQ(estimatePassphrase(SecretString("tunnel-mossa-kofta-vimpel-grytlock-segel")).strength, Strength::good);
  EXPECT_GT(bits("tunnel mossa kofta"), bits("tunnel tunnel tunnel"));
  EXPECT_GT(bits("Tunnel mossa"), bits("tunnel mossa"));
}

TEST(Passphrase, SwedishCapitalsAreTheSameWord) {
  EXPECT_NEAR(bits("VÅR"), bits("vår"), 3.1);
  EXPECT_LT(bits("vår"), 4);
}

TEST(Passphrase, ASuggestionIsGoodAndNewEachTime) {
  std::set<std::string> seen;
  for (int i = 0; i < 50; ++i) {
    const SecretString suggestion = suggestPassphrase();
    const std::string text(suggestion.text());
    EXPECT_EQ(std::count(text.begin(), text.end(), '-'), 5) << text;
    EXPECT_NE(estimatePassphrase(suggestion).strength, Strength::weak) << text;
    seen.insert(text);
  }
  EXPECT_EQ(seen.size(), 50u);
}

TEST(Passphrase, TheListHas1024DifferentWordsThatAnyKeyboardCanType) {
  std::istringstream stream{std::string(kPassphraseWords)};
  std::set<std::string> words;
  std::size_t count = 0;
  for (std::string word; stream >> word; ++count) {
    EXPECT_TRUE(std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) << word;
    EXPECT_GE(word.size(), 4u);
    words.insert(word);
  }
  EXPECT_EQ(count, 1024u);
  EXPECT_EQ(words.size(), 1024u);
}

TEST(SealFailures, EachHasItsSentence) {
  for (int code = 0; code <= static_cast<int>(SealError::damagedBlock); ++code) {
    const SealFailure failure = sealFailure(static_cast<SealError>(code));
    EXPECT_TRUE(hasText(failure.message.key)) << failure.message.key;
    EXPECT_GT(text(failure.message).size(), 60u) << "what happened, what is safe, what to do: " << failure.message.key;
  }
  for (const char* passphrase : {"", "tunnel-mossa-kofta-vimpel-grytlock", "tunnel-mossa-kofta-vimpel-grytlock-segel"}) {
    EXPECT_TRUE(hasText(estimatePassphrase(SecretString(passphrase)).message.key));
  }
}

}  // namespace
}  // namespace fyren::seal
