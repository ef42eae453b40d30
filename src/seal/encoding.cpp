// SPDX-License-Identifier: EUPL-1.2
#include "seal/encoding.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace fyren::seal {
namespace {

constexpr std::string_view kLetters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t kChecksumSize = 6;
using Fives = std::vector<std::uint8_t>;  // values of five bits

std::uint32_t polymod(const Fives& values) {
  constexpr std::array<std::uint32_t, 5> kGenerator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                       0x2a1462b3};
  std::uint32_t check = 1;
  for (const std::uint8_t value : values) {
    const std::uint32_t top = check >> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (std::size_t bit = 0; bit < kGenerator.size(); ++bit) {
      if ((top >> bit) & 1) check ^= kGenerator[bit];
    }
  }
  return check;
}

// The prefix as the checksum sees it.
Fives expanded(std::string_view prefix) {
  Fives values;
  for (const char c : prefix) values.push_back(static_cast<std::uint8_t>(c >> 5));
  values.push_back(0);
  for (const char c : prefix) values.push_back(static_cast<std::uint8_t>(c & 31));
  return values;
}

Fives toFives(BytesView bytes) {
  Fives values;
  std::uint32_t pending = 0;
  int bits = 0;
  for (const std::uint8_t byte : bytes) {
    pending = (pending << 8) | byte;
    for (bits += 8; bits >= 5;) {
      bits -= 5;
      values.push_back(static_cast<std::uint8_t>((pending >> bits) & 31));
    }
  }
  if (bits > 0) values.push_back(static_cast<std::uint8_t>((pending << (5 - bits)) & 31));
  return values;
}

std::optional<SecretBytes> fromFives(const Fives& values) {
  SecretBytes bytes(values.size() * 5 / 8);
  std::uint32_t pending = 0;
  int bits = 0;
  std::size_t count = 0;
  for (const std::uint8_t value : values) {
    pending = (pending << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.data()[count++] = static_cast<std::uint8_t>((pending >> bits) & 255);
  }
  const bool filledWithZeros = bits < 5 && (pending & ((1u << bits) - 1)) == 0;
  if (!filledWithZeros) return std::nullopt;
  return bytes;
}

bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}

// The text in lower case; empty when it mixes cases.
std::string inOneCase(std::string_view text) {
  const bool mixed = std::any_of(text.begin(), text.end(), isUpper) &&
                     std::any_of(text.begin(), text.end(), isLower);
  if (mixed) return {};
  std::string lower(text);
  for (char& c : lower) {
    if (isUpper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::string base64(BytesView bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back();  // the closing zero
  return text;
}

std::optional<Bytes> fromBase64(std::string_view text) {
  Bytes bytes(text.size() * 3 / 4 + 3);
  std::size_t size = 0;
  const char* end = nullptr;
  const int status = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                                       &end, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  if (status != 0 || end != text.data() + text.size()) return std::nullopt;
  bytes.resize(size);
  if (base64(bytes) != text) return std::nullopt;
  return bytes;
}

std::string bech32(std::string_view prefix, BytesView bytes) {
  Fives data = toFives(bytes);
  Fives checked = expanded(prefix);
  checked.insert(checked.end(), data.begin(), data.end());
  checked.insert(checked.end(), kChecksumSize, 0);
  const std::uint32_t check = polymod(checked) ^ 1;
  for (std::size_t i = 0; i < kChecksumSize; ++i) {
    data.push_back(static_cast<std::uint8_t>((check >> (5 * (kChecksumSize - 1 - i))) & 31));
  }
  std::string text = std::string(prefix) + '1';
  for (const std::uint8_t value : data) text += kLetters[value];
  wipeMemory(data.data(), data.size());
  wipeMemory(checked.data(), checked.size());
  return text;
}

std::optional<SecretBytes> fromBech32(std::string_view prefix, std::string_view text) {
  SecretString lower = [&] {
    std::string folded = inOneCase(text);
    return SecretString::takeFrom(folded);
  }();
  const std::string_view all = lower.text();
  const std::string start = std::string(prefix) + '1';
  if (!all.starts_with(start) || all.size() < start.size() + kChecksumSize) return std::nullopt;

  Fives data;
  data.reserve(all.size());
  for (const char c : all.substr(start.size())) {
    const std::size_t value = kLetters.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    data.push_back(static_cast<std::uint8_t>(value));
  }
  Fives checked = expanded(prefix);
  checked.insert(checked.end(), data.begin(), data.end());
  const bool sound = polymod(checked) == 1;
  data.resize(data.size() - kChecksumSize);
  std::optional<SecretBytes> bytes = sound ? fromFives(data) : std::nullopt;
  wipeMemory(data.data(), data.size());
  wipeMemory(checked.data(), checked.size());
  return bytes;
}

}  // namespace fyren::seal
