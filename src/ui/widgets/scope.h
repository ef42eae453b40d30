// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

#include "base/row_id.h"

namespace fyren::ui {

using Id = std::uint32_t;  // of a control; the same in every frame

// Controls are told apart by their label within the scopes they stand in (the same label twice is counted).
// Things that repeat, such as rows and cards, get a scope of their own, so that they keep their identity when
// the list changes.
class [[nodiscard]] Scope {
 public:
  explicit Scope(std::string_view key);
  explicit Scope(std::int64_t key);
  explicit Scope(const AnyRowId& key);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
};

}  // namespace fyren::ui
