// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ui/view.h"

namespace fyren::ui {

// The messages at the lower edge, newest lowest.
class Toasts {
 public:
  void add(Toast toast, double now);
  void draw(Frame& frame);

 private:
  struct Shown {
    Toast toast;
    double until;
    long long number;
  };
  std::vector<Shown> shown_;
  long long next_ = 1;
};

}  // namespace fyren::ui
