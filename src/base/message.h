// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/day.h"

namespace fyren {

// Something to tell a person, not yet worded: a key into the text catalogue (assets/text/sv.json) and the
// values that its sentence needs. Rules and readers return Messages; only the edge turns them into Swedish.
//
//   Message{"import.refused.checksum", {{"varde", "20080305-2388"}, {"rad", 17}}}
//
// A Message value inside a Message is worded first and then put in.
struct Message {
  using Value = std::variant<std::string, std::int64_t, Day, std::vector<Message>>;

  std::string key;
  std::vector<std::pair<std::string, Value>> values;

  friend bool operator==(const Message&, const Message&) = default;
};

// An operation that failed, told to the person at the screen. `code` is for programs and tests (stable,
// per stage), `message` for the person: what happened, what is safe, what to do. `detail` is technical,
// never holds personal data, and may be empty.
template <typename Code>
struct Failure {
  Code code;
  Message message;
  std::string detail;
};

}  // namespace fyren
