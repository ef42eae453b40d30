// SPDX-License-Identifier: EUPL-1.2
#include "seal/passphrase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "seal/crypto.h"
#include "seal/passphrase_words.h"

namespace fyren::seal {
namespace {

constexpr std::size_t kSuggestedWords = 6;
constexpr double kWordBits = 11;       // a word that one thinks of: some two thousand come first
constexpr double kCommonWordBits = 3;  // one that everybody thinks of
constexpr double kLetterBits = 4;
constexpr double kDigitBits = 3.3;
constexpr double kOtherBits = 4;
constexpr double kRepeatBits = 1;

constexpr std::array<std::string_view, 34> kCommonWords = {
    "abc",     "admin", "aktivitetsansvar", "asdf",   "dator",    "fyr",       "fyren",
    "hej",     "hemlig", "hemligt",         "hund",   "höst",     "jul",       "kaa",
    "katt",    "kommun", "kommunen",        "kod",    "login",    "lösen",     "lösenfras",
    "lösenord", "pass",  "password",        "qwerty", "register", "sommar",    "sverige",
    "test",    "vinter", "vår",             "älskar", "välkommen", "stockholm"};

enum class Sort { letters, digits, others };

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}
Sort sortOf(char c) {
  if (isDigit(c)) return Sort::digits;
  return isLetter(c) ? Sort::letters : Sort::others;
}

// In lower case, as far as Swedish goes.
SecretString folded(const SecretString& passphrase) {
  std::string text(passphrase.text());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool swedish = i > 0 && text[i - 1] == '\xc3' && static_cast<unsigned char>(text[i]) <= 0x9e;
    if (swedish || (text[i] >= 'A' && text[i] <= 'Z')) text[i] = static_cast<char>(text[i] + 32);
  }
  return SecretString::takeFrom(text);
}

// The pieces that are all letters, all digits or all else.
std::vector<std::string_view> piecesOf(std::string_view text) {
  std::vector<std::string_view> pieces;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = start + 1;
    while (end < text.size() && sortOf(text[end]) == sortOf(text[start])) ++end;
    pieces.push_back(text.substr(start, end - start));
    start = end;
  }
  return pieces;
}

// Every sign one more, one less or the same as the one before: "aaaa", "1234", "cba".
bool isRun(std::string_view piece) {
  if (piece.size() < 3) return false;
  const int step = piece[1] - piece[0];
  if (step < -1 || step > 1) return false;
  for (std::size_t i = 2; i < piece.size(); ++i) {
    const bool roundTheEnd = piece[i - 1] == '9' && piece[i] == '0' && step == 1;
    if (piece[i] - piece[i - 1] != step && !roundTheEnd) return false;
  }
  return true;
}

bool isYear(std::string_view piece) {
  return piece.size() == 4 && (piece.starts_with("19") || piece.starts_with("20"));
}

double lettersBits(std::string_view piece) {
  if (std::find(kCommonWords.begin(), kCommonWords.end(), piece) != kCommonWords.end()) return kCommonWordBits;
  const auto letters = std::count_if(piece.begin(), piece.end(), [](char c) { return !isContinuation(c); });
  const double count = static_cast<double>(letters);
  // Long ones may be two words, or letters without meaning: they get something for it.
  return std::min(kLetterBits * count, kWordBits + 1.5 * std::max(0.0, count - 8));
}

double pieceBits(std::string_view piece) {
  if (isRun(piece)) return kCommonWordBits;
  const double count = static_cast<double>(piece.size());
  switch (sortOf(piece.front())) {
    case Sort::letters: return lettersBits(piece);
    case Sort::digits: return isYear(piece) ? 2 * kCommonWordBits : kDigitBits * count;
    case Sort::others: break;
  }
  return kOtherBits * count;
}

double bitsOf(std::string_view text) {
  const auto pieces = piecesOf(text);
  double bits = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto here = pieces.begin() + static_cast<std::ptrdiff_t>(i);
    const bool repeated = std::find(pieces.begin(), here, pieces[i]) != here;
    const bool plainBlank = pieces[i] == " " || pieces[i] == "-";
    const double most = repeated || plainBlank ? kRepeatBits : 1000;
    bits += plainBlank && repeated ? 0 : std::min(most, pieceBits(pieces[i]));
  }
  return bits;
}

// How often signs written in capitals stand where one would not expect them: not worth much.
double capitalBits(std::string_view text) {
  const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto capitals = std::count_if(text.begin(), text.end(), isCapital);
  return std::min(4.0, static_cast<double>(capitals));
}

}  // namespace

PassphraseEstimate estimatePassphrase(const SecretString& passphrase) {
  PassphraseEstimate estimate;
  const SecretString lower = folded(passphrase);
  if (!passphrase.empty()) estimate.bits = bitsOf(lower.text()) + capitalBits(passphrase.text());
  if (estimate.bits >= kGoodBits) {
    estimate.strength = Strength::good;
    estimate.message = Message{"seal.strength.good", {}};
  } else if (estimate.bits >= kFairBits) {
    estimate.strength = Strength::fair;
    estimate.message = Message{"seal.strength.fair", {}};
  } else {
    estimate.message = Message{"seal.strength.weak", {}};
  }
  return estimate;
}

SecretString suggestPassphrase() {
  std::vector<std::string_view> words;
  for (std::size_t start = 0; start < kPassphraseWords.size();) {
    const std::size_t end = kPassphraseWords.find(' ', start);
    words.push_back(kPassphraseWords.substr(start, end - start));
    start = end + 1;
  }
  auto random = randomArray<2 * kSuggestedWords>();
  std::string text;
  text.reserve(128);
  for (std::size_t i = 0; i < kSuggestedWords; ++i) {
    const std::size_t number = random[2 * i] | (static_cast<std::size_t>(random[2 * i + 1]) << 8);
    if (i > 0) text += '-';
    text += words[number % words.size()];  // 1024 divides 65536: every word is as likely
  }
  wipeMemory(random.data(), random.size());
  return SecretString::takeFrom(text);
}

}  // namespace fyren::seal
