// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <vector>

#include "base/bytes.h"
#include "platform/a11y_tree.h"
#include "platform/clipboard.h"
#include "platform/clock.h"
#include "platform/surroundings.h"
#include "ui/view.h"

struct ImDrawData;

namespace fyren::ui {

// TrueType files of one weight, the chief one first; the others fill in what it lacks.
struct FontFiles {
  std::vector<BytesView> regular, strong;  // live as long as the Host
};

struct WindowSize {
  float width = 0, height = 0;  // CSS px
  float scale = 1;              // device pixels per CSS px
};

// What the interface itself asks of the machine.
struct HostSeams {
  platform::Clock& clock;
  platform::Surroundings& surroundings;
  platform::Clipboard& clipboard;
};

// Runs the interface: one draw() per frame, of the root view. Owns Dear ImGui's state; one at a time.
class Host {
 public:
  Host(platform::A11yTree& tree, const HostSeams& seams, const FontFiles& fonts);
  ~Host();
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  // Draws one frame and publishes it. `milliseconds`: any clock that does not go back.
  void draw(View& root, WindowSize size, double milliseconds);
  // How long until the next frame is wanted, in milliseconds: 0 = at once, negative = only when something happens.
  double nextFrameIn() const;
  // Of the last frame; for the renderer.
  ImDrawData& drawData();
  int cursor() const;  // ImGuiMouseCursor

 private:
  class HostFrame;
  std::unique_ptr<HostFrame> frame_;
};

}  // namespace fyren::ui
