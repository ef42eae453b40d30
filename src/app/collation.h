// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace fyren::app {

// Names in Swedish order, and names as people type them. Both take UTF-8, composed or not, and give bytes
// that are only for comparing. O(n).

// Compare these as bytes: å, ä, ö stand after z in that order, w after v, é with e, ü with y, æ with ä,
// ø with ö; upper and lower case are the same; blanks and signs before digits before letters.
std::string sortKey(std::string_view text);

// What search compares: case and every mark over or under a letter are gone, so that å, ä and a are the
// same, ö and o, é and e, on both sides. Whoever types "å" finds "å" and "a"; whoever has no å on the
// keyboard finds everyone all the same.
std::string searchKey(std::string_view text);

}  // namespace fyren::app
