// SPDX-License-Identifier: EUPL-1.2
#include "base/utf8.h"

namespace fyren {
namespace {

unsigned byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::size_t lengthByLead(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

bool isAllowed(char32_t sign, std::size_t length) {
  if (length == 3 && sign < 0x800) return false;
  if (length == 4 && sign < 0x10000) return false;
  return sign <= 0x10FFFF && (sign < 0xD800 || sign > 0xDFFF);
}

}  // namespace

std::optional<char32_t> nextSign(std::string_view text, std::size_t& at) {
  const unsigned lead = byteAt(text, at);
  const std::size_t length = lengthByLead(lead);
  if (length == 0 || at + length > text.size()) return std::nullopt;
  char32_t sign = length == 1 ? lead : lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned follow = byteAt(text, at + i);
    if ((follow & 0xC0u) != 0x80u) return std::nullopt;
    sign = (sign << 6) | (follow & 0x3Fu);
  }
  if (!isAllowed(sign, length)) return std::nullopt;
  at += length;
  return sign;
}

bool isUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!nextSign(text, at)) return false;
  return true;
}

}  // namespace fyren
