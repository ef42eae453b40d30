// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "ui/views/form_parts.h"

namespace fyren::ui {

// The day and time of the day that were agreed with a youth: two fields of a form, and a form of their own.
class AvtalFields {
 public:
  void draw(const std::string& dayError);
  bool isEmpty() const { return dayTyped_.empty(); }
  bool isWhole() const;  // both can be read, or are empty
  std::optional<Day> day() const { return dayTyped_.empty() ? std::nullopt : day_; }
  std::optional<std::int64_t> minut() const;

 private:
  std::string dayTyped_, clock_;
  std::optional<Day> day_;
};

class AvtalForm {
 public:
  void begin() { *this = {}; }
  bool draw(Frame& frame, app::Session& session, UngdomId id);

 private:
  AvtalFields when_;
  FormError error_;
};

}  // namespace fyren::ui
