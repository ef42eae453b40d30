// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/quality/finding.h"
#include "ui/widgets/mark.h"

namespace fyren::ui {

inline Mark markOf(Niva niva) {
  switch (niva) {
    case Niva::rod: return Mark::MustFix;
    case Niva::gul: return Mark::ShouldCheck;
    case Niva::gron: return Mark::Ongoing;
  }
  return Mark::Info;
}

}  // namespace fyren::ui
