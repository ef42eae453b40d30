// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "platform/a11y_inbox.h"

namespace fyren::platform::web {

// Sends the changed nodes of each frame to web/mirror.js in one call.
class WebA11yTree final : public A11yInbox {
 public:
  WebA11yTree();
  ~WebA11yTree() override;
  WebA11yTree(const WebA11yTree&) = delete;
  WebA11yTree& operator=(const WebA11yTree&) = delete;
  void endFrame() override;
  void announce(std::string_view text, Politeness politeness) override;

 private:
  void complain();

  int toldDoubles_ = 0;
  std::unordered_map<A11yId, std::uint64_t> sent_, now_;
  std::vector<A11yId> order_, sentOrder_;
  std::vector<std::uint32_t> words_;
};

}  // namespace fyren::platform::web
