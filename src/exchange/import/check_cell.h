// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "exchange/import/mapping.h"

namespace fyren::exchange {

// Why a cell that is not empty cannot be read as `field`; nothing when it can.
std::optional<Message> whyUnreadable(Field field, std::string_view cell, DateForm form, const ImportContext& context);

// A field whose values have a form that can be tested, so that content says something about the column.
bool isTestable(Field field);
bool isDayField(Field field);

}  // namespace fyren::exchange
