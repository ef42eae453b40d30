// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/message.h"

namespace fyren {

// The sentence of `message` in the program's language (Swedish), from the one catalogue assets/text/sv.json.
//
// In the catalogue {namn} is replaced by the value called "namn"; {antal|rad|rader} becomes "1 rad",
// "2 rader" (a number with thousands set apart by a no-break space); {dag} of a Day becomes "22 nov 2026".
// A key that is missing gives the key itself in guillemets, so that a gap is seen and never crashes;
// tools/check_text keeps the catalogue and the code in step.
std::string text(const Message& message);
std::string text(std::string_view key);
// The same for a sentence that does not lie in the catalogue.
std::string worded(std::string_view sentence, const Message& message);

// True when the catalogue has the key.
bool hasText(std::string_view key);

// "22 nov 2026"; "sön 22 nov" when `day` lies in the same year as `today`.
std::string dayText(Day day);
std::string dayText(Day day, Day today);
// How many characters (code points) UTF-8 text has.
std::size_t characterCount(std::string_view utf8);
// "12 345" with a no-break space.
std::string countText(std::int64_t count);

}  // namespace fyren
