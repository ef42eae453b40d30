// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace fyren::platform {

// Copying only: pasting happens in text fields, which are the browser's own.
class Clipboard {
 public:
  virtual ~Clipboard() = default;
  virtual void copyText(std::string text) = 0;
};

}  // namespace fyren::platform
