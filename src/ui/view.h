// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace fyren::ui {

class Frame;

// A message at the lower edge for some seconds, said politely; with `undo` it has that button.
struct Toast {
  std::string text;
  std::string action = {};              // "Ångra"
  std::function<void(Frame&)> onAction = {};  // run inside a frame
  float seconds = 6;                    // ten when there is an action to press
  bool urgent = false;                  // said at once: something failed
  std::optional<std::weak_ptr<const void>> of = {};  // what the action acts on: the message goes when that has gone
};

// Keys of the whole program, handed to a view when no control took them.
struct Key {
  enum class Name { Letter, Escape, Enter, Up, Down, Left, Right, Home, End, PageUp, PageDown, Delete };
  Name name = Name::Letter;
  char32_t letter = 0;  // lower case
  bool ctrl = false, shift = false, alt = false;
};

// What a view is given while it draws.
class Frame {
 public:
  virtual Day today() const = 0;
  virtual float width() const = 0;   // of the window, CSS px
  virtual float height() const = 0;
  virtual bool isNarrow() const = 0;  // below kNarrow
  virtual bool reducedMotion() const = 0;
  virtual double seconds() const = 0;  // monotonic
  virtual void toast(Toast toast) = 0;
  virtual void announce(std::string_view text, bool urgent = false) = 0;
  // True once when this key was pressed outside any field and no control used it.
  virtual bool pressed(const Key& key) = 0;
  virtual void again() = 0;                   // one more frame soon (something moves)
  virtual void againIn(double seconds) = 0;   // a frame at that time
  virtual void copy(std::string text) = 0;    // to the clipboard

 protected:
  ~Frame() = default;
};

// One screen. Owns its screen state only; asks and commands app.
class View {
 public:
  virtual ~View() = default;
  virtual std::string title() const = 0;  // of the browser's tab, and the level 1 heading
  virtual void drawContent(Frame& frame) = 0;
};

}  // namespace fyren::ui
