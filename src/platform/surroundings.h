// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fyren::platform {

// What the machine around the program wishes and knows.
class Surroundings {
 public:
  virtual ~Surroundings() = default;
  virtual bool prefersDark() const = 0;
  virtual bool prefersReducedMotion() const = 0;
  virtual bool prefersHighContrast() const = 0;
  virtual std::string place() const = 0;  // the address after '#': "gallery"
  // Small settings that hold no personal data (theme, row height), kept outside the register.
  virtual std::optional<std::string> setting(std::string_view key) const = 0;
  virtual void keepSetting(std::string_view key, std::string_view value) = 0;
  // Leaving asks first while this is on (changes that are in memory only).
  virtual void warnBeforeLeaving(bool warn) = 0;
  virtual void setTitle(std::string_view title) = 0;
  // Wipes this instance by loading the page anew (locking).
  virtual void restart() = 0;
  // Wants a frame although nothing came from the user: a callback changed what is shown.
  virtual void wake() = 0;
};

}  // namespace fyren::platform
