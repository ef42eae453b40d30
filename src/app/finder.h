// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fyren::app {

// True when every word of `words` is found somewhere in `text`; case and every mark over a letter aside.
bool holdsWords(std::string_view text, std::string_view words);

// Which of the labels somebody means who has typed this: every word typed begins a word of the label. Those that begin
// as was typed come first, the rest in their order. All of them when nothing is typed. Indices into `labels`.
std::vector<std::size_t> meant(std::string_view typed, std::span<const std::string> labels);

}  // namespace fyren::app
