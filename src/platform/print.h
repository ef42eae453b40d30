// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace fyren::platform {

class Print {
 public:
  virtual ~Print() = default;
  // Opens the print dialog for a whole, self-contained HTML document (no scripts, no outside addresses).
  virtual void printHtml(std::string html) = 0;
};

}  // namespace fyren::platform
