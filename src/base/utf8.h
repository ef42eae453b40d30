// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fyren {

// The sign at `at`, which moves past it; nothing when it is not UTF-8 (surrogates and overlong forms are none).
std::optional<char32_t> nextSign(std::string_view text, std::size_t& at);
// True when all of the text is well-formed.
bool isUtf8(std::string_view text);

}  // namespace fyren
