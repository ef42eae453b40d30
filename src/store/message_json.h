// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/message.h"

namespace fyren::store {

// The values of a history line as JSON text, e.g. [["antal",{"n":3}],["dag",{"d":20000}],["namn",{"t":"x"}]];
// a Message within a value is {"m":[[key, values], …]}. The key of the line itself is stored beside it.
std::string valuesToJson(const Message& message);
// Message with this key and the values of `json` (empty: none). StoreFault damaged when it is not such text.
Message messageFromJson(std::string key, std::string_view json);

}  // namespace fyren::store
