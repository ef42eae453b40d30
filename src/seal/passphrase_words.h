// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

// Only for the inside of seal/.
namespace fyren::seal {

// 1024 different Swedish words, each followed by a blank.
extern const std::string_view kPassphraseWords;

}  // namespace fyren::seal
