// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/text.h"

namespace fyren::app::testing {

// What is wrong with the wording of `message` as a person reads it; empty when nothing is.
inline std::string faultOfWording(const Message& message) {
  if (message.key.empty()) return "has no key";
  if (!hasText(message.key)) return "the key " + message.key + " has no text";
  const std::string sentence = text(message);
  if (sentence.find("«") != std::string::npos) return "holds a key without text: " + sentence;
  if (sentence.find_first_of("{}") != std::string::npos) return "holds a gap that was not filled: " + sentence;
  if (sentence.find("  ") != std::string::npos) return "holds two blanks: " + sentence;
  return {};
}

// A refusal must be at least one whole sentence: it begins as one and ends as one.
inline std::string faultOfSentence(const Message& message) {
  if (const std::string fault = faultOfWording(message); !fault.empty()) return fault;
  const std::string sentence = text(message);
  const auto first = static_cast<unsigned char>(sentence.front());
  if (first >= 'a' && first <= 'z') return "begins in the middle: " + sentence;
  if (sentence.back() != '.' && sentence.back() != '?') return "does not end: " + sentence;
  if (sentence.find(' ') == std::string::npos) return "is one word: " + sentence;
  return {};
}

// Whether the message, or one that stands inside it, has this key.
inline bool speaksOf(const Message& message, const std::string& key) {
  if (message.key == key) return true;
  for (const auto& [name, value] : message.values)
    if (const auto* inner = std::get_if<std::vector<Message>>(&value))
      for (const Message& one : *inner)
        if (speaksOf(one, key)) return true;
  return false;
}

}  // namespace fyren::app::testing
