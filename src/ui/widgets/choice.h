// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fyren::ui {

struct ChoiceOptions {
  std::string_view help = {};
  std::string_view error = {};
  std::string_view disabledBecause = {};
  std::string_view placeholder = {};  // of a combo with nothing chosen (index -1)
  float width = 320;                  // of a combo, CSS px
  bool labelHidden = false;           // the label is still read aloud
  bool numberKeys = false;            // segmented: 1..9 choose, outside fields, and are shown
};

// All return true when the user changed the choice. `chosen` is an index, -1 = none.
bool checkbox(std::string_view label, bool& on, const ChoiceOptions& options = {});
bool radioGroup(std::string_view label, std::span<const std::string> options, int& chosen,
                const ChoiceOptions& more = {});
// Buttons in one line of which one is chosen; for two to six short words.
bool segmented(std::string_view label, std::span<const std::string> options, int& chosen,
               const ChoiceOptions& more = {});
bool combo(std::string_view label, std::span<const std::string> options, int& chosen,
           const ChoiceOptions& more = {});

}  // namespace fyren::ui
