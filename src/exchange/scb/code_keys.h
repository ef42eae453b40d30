// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "exchange/scb/period_file.h"

namespace fyren::scb {

// Our own keys of a code list with the stored number of the value that each stands for, in the list's order.
// Stable: a period file that someone keeps refers to them.
using CodeKey = std::pair<std::string_view, int>;
std::span<const CodeKey> keysOf(CodeList list);

// The list's name in a period file: "SENSYSREG".
std::string_view nameOf(CodeList list);

// The field's name in a period file: "regDat"; and back, nothing for an unknown name.
std::string_view nameOf(Field field);
std::optional<Field> fieldNamed(std::string_view name);

// The code list that a field is coded by; nothing for numbers, days and text.
std::optional<CodeList> listOf(Field field);

}  // namespace fyren::scb
