// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "ui/widgets/screen.h"

// A control with its label and help above and its error below: the same everywhere.
namespace fyren::ui {

class Labelled {
 public:
  // Takes the room for all of it. `height` is that of the control itself.
  Labelled(Id id, std::string_view label, std::string_view help, std::string_view error, bool labelHidden,
           float width, float height, bool required = false, std::string_view notice = {});
  const ImRect& control() const { return control_; }
  // Publishes help and error (or notice) and ties them to the control's node (already published).
  void describe() const;

 private:
  Id id_;
  std::string_view label_, help_, error_;  // error_ holds the notice when there is no error
  bool wrong_;
  ImRect control_, help_rect_, error_rect_;
};

}  // namespace fyren::ui
