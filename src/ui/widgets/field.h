// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace fyren::ui {

struct FieldOptions {
  std::string_view help = {};         // under the label, always there
  std::string_view error = {};        // under the field; not empty marks the field as wrong
  std::string_view notice = {};       // under the field, gently: something to think of, nothing is wrong
  std::string_view placeholder = {};  // an example, never the label
  std::string_view disabledBecause = {};
  float width = 320;                  // CSS px; 0 = as wide as the box
  int maxLength = 0;                  // UTF-16 units; 0 = no limit
  int lines = 4;                      // of textArea
  bool labelHidden = false;           // the label is still read aloud
  bool required = false;
  bool spellCheck = false;            // free text in Swedish
  bool focus = false;                 // take the focus; give true in one frame only
};

struct FieldEvent {
  bool changed = false;
  bool submitted = false;  // Enter (in a text area: Ctrl+Enter)
  bool left = false;       // lost the focus
  bool wentDown = false;   // of a search field: ArrowDown, on to what was found
  explicit operator bool() const { return changed; }
};

// The text lies with the caller, UTF-8. While it is edited the browser's own field stands in the same place,
// so dead keys, input methods, clipboard, undo and spell check are the user's own.
FieldEvent textField(std::string_view label, std::string& value, const FieldOptions& options = {});
FieldEvent textArea(std::string_view label, std::string& value, const FieldOptions& options = {});
FieldEvent searchField(std::string_view label, std::string& value, const FieldOptions& options = {});
// Never painted in clear text; wipe `value` after use.
FieldEvent passwordField(std::string_view label, std::string& value, const FieldOptions& options = {});
// A day as ÅÅÅÅ-MM-DD, and as people write it (base/typed_day.h). `typed` is what stands in the field; `day` is empty while that
// is no day, and the field says so by itself when it has been left.
FieldEvent dateField(std::string_view label, std::string& typed, std::optional<Day>& day,
                     const FieldOptions& options = {});

}  // namespace fyren::ui
