// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/a11y_inbox.h"

namespace fyren::platform {

// Remembers what was published, for tests: what a screen reader would meet, and hands to press and type with.
class RecordingTree final : public A11yInbox {
 public:
  void endFrame() override {
    if (wantedFocus() != 0 && isPublished(wantedFocus())) setFocus(takeWantedFocus(), true);
    forgetInput();
  }
  void announce(std::string_view text, Politeness politeness) override {
    announced.emplace_back(std::string(text), politeness);
  }
  // The first node of this frame with that role and name; null if there is none.
  const A11yNode* byName(A11yRole role, std::string_view name) const {
    for (const A11yNode& node : nodes()) {
      if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
  }

  std::vector<std::pair<std::string, Politeness>> announced;
};

}  // namespace fyren::platform
