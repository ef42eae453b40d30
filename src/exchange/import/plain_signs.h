// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fyren::exchange {

// Makes the text of a list plain, in place; what is said gets shorter. No-break spaces and the like become blanks. Signs
// that nobody sees go away: without width, control signs, those that turn the direction of writing, which can make a
// name look like another. A letter and its accent written apart become one letter (NFC, for the letters of Latin-1 and
// Latin Extended-A). `kept` is a control sign that stays, 0 for none.
// Returns where in the new text invisible signs were taken away, rising; at most the first 100,000 places.
std::vector<std::size_t> makePlain(std::string& text, char kept);

}  // namespace fyren::exchange
