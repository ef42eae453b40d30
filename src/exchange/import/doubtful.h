// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "exchange/import/row_fact.h"

namespace fyren::exchange {

// Why a cell cannot be what its column says although it could be read: letters that were lost on the way, another row
// that ran into it. `delimiter` is what stands between the cells of the list.
std::optional<Message> whyDoubtful(Field field, std::string_view cell, char delimiter);

// Why the days of a fact cannot be right for who was born on `birth`: before the birth, as a small child, far ahead.
// The bounds are wide: what is refused is a slip of the pen, not an unusual life.
std::optional<Message> whyImpossible(const RowFact& fact, Day birth, Day today);

// A last day that means "until further notice", as systems write it that need one (2099-12-31, 9999-12-31).
bool isForEver(std::string_view cell, const std::optional<Day>& day);

}  // namespace fyren::exchange
