// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "ui/widgets/screen.h"

// What floats under a control until something is chosen, Esc is pressed or the focus goes elsewhere.
namespace fyren::ui {

class Popup {
 public:
  // `anchor` is the control; the popup stands under it (or above, where there is more room).
  Popup(Id id, const ImRect& anchor, float width, float height, A11yRole role, std::string_view name);
  ~Popup();
  Popup(const Popup&) = delete;
  Popup& operator=(const Popup&) = delete;
  explicit operator bool() const { return shown_; }
  static void open(Id id);
  static bool isOpen(Id id);
  void close(bool focusBack);

  // One choice among `count`, with the keys that walk them; true when chosen.
  bool option(int index, int count, const ImRect& rect, A11yRole role, std::string_view name, std::uint32_t states,
              Press& press);
  ImRect nextRow(float height);
  int focusedOption() const { return focused_; }  // of those drawn so far; -1 = none
  void focusOption(int index);

 private:
  Id id_, node_;
  bool shown_ = false;
  int focused_ = -1;
  ImRect rect_;
  std::vector<platform::A11yId> outerParents_;
};

}  // namespace fyren::ui
