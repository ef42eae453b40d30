// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fyren::scb {

// UTF-8 as Windows-1252; nothing when a sign has no place there or the text is not UTF-8.
std::optional<std::string> toWindows1252(std::string_view utf8);
// The other way; the five bytes that Windows-1252 leaves open become U+FFFD.
std::string fromWindows1252(std::string_view bytes);

}  // namespace fyren::scb
