// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/a11y_tree.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/view.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/scope.h"

// What the wrappers share; views never include it. One screen is drawn at a time, on one thread.
namespace fyren::ui {

using platform::A11yKey;
using platform::A11yKeyPress;
using platform::A11yNode;
using platform::A11yRole;

// A column of things, or the line of a Row within it.
struct Box {
  float left = 0, right = 0, top = 0, bottom = 0;
  float y = 0;             // where the next thing stands
  bool first = true;       // no gap before the first
  bool inRow = false;
  float x = 0, gap = kGap;  // of a row
  float lineHeight = 0;    // of a row: as in the last frame
  float seenHeight = 0;
  float rightStart = -1;   // of a row: x where the right part started, < 0 = none
  Id rowId = 0;
};

struct Press {
  bool pressed = false, hovered = false, held = false;
};

class Screen {
 public:
  platform::A11yTree* tree = nullptr;
  Frame* frame = nullptr;
  std::vector<Box> boxes;
  std::vector<platform::A11yId> parents;
  std::vector<Id> seeds;
  std::unordered_map<Id, int> seen;          // how often an id was made in this frame
  std::unordered_map<Id, float> remembered;  // measures of the last frame
  std::vector<platform::A11yKeyPress> unclaimed;
  Id last = 0;             // the last control, for focusLast()
  int modalDepth = 0;
  bool flowing = false;    // within a Page: what scrolls by itself elsewhere grows instead
  bool again = false;
  std::string headingHelp;  // the button beside the next heading of the first level; empty: none
  bool headingHelpPressed = false;

  void beginFrame();
  void endFrame();
};

Screen& screen();

// --- identity
Id makeId(std::string_view kind, std::string_view label);
Id childId(Id parent, std::string_view part);

// --- layout
Box& box();
ImRect place(float width, float height);  // takes the room for one thing
float room();                             // width to the right edge from where the next thing will stand
void pushBox(float left, float right, float top, float bottom);
Box popBox();
void used(const ImRect& rect);  // tells the window how far its content goes
// Keeps a measure for the next frame; asks for one more frame when it changed.
void remember(Id id, float value);
float recall(Id id, float fallback);

// --- meaning
platform::A11yRect toRect(const ImRect& rect);
A11yNode& publish(Id id, A11yRole role, const ImRect& rect, std::string_view name, std::uint32_t states = 0);
// A node that others lie within; its rectangle is set when it closes.
Id openNode(Id id, A11yRole role, std::string_view name, std::uint32_t states = 0);
void closeNode(Id id, const ImRect& rect);
Id publishText(const ImRect& rect, std::string_view text, Size size = Size::Body, Weight weight = Weight::Regular,
               bool tabular = false);
platform::A11yFont a11yFont(Size size, Weight weight);

// --- reacting
// Pointer and activation of a control; draws the focus ring when it has the keyboard focus.
Press press(Id id, const ImRect& rect, bool enabled = true, float radius = kRadius);
Press react(Id id, const ImRect& rect, bool enabled = true);  // without the ring
void focusRing(Id id, const ImRect& rect, float radius = kRadius);
// Moves the current window as the page asked for the node `id` (find in page, focus out of view).
void scrollAsAsked(Id id);
// Publishes (as position and count) how many pixels lie above and below what is seen: the mirror scrolls as far as that and no further.
void tellScroll(Id id);
// Scrolls the current window, whose node is `id`, so that what has just taken the keyboard focus within it is seen: the
// browser can only scroll forwards by itself. Call it last in the window.
void revealFocus(Id id, const ImRect& seen);
bool hasFocus(Id id);
// The key that was pressed on this control, if it is this one (A11yKey::None: whichever); used up then.
bool takeKey(Id id, A11yKey key);
bool takeUnclaimed(A11yKey key, char32_t letter = 0, bool ctrl = false);
bool takeUnclaimedWithAlt(A11yKey key);
void tooltip(Id id, const ImRect& rect, std::string_view text, bool hovered);

// --- drawing
ImDrawList& canvas();
void fill(const ImRect& rect, std::uint32_t colour, float radius = 0);
void shadow(const ImRect& rect, float radius = kRadius + 2);  // under what floats
void outline(const ImRect& rect, std::uint32_t colour, float radius = 0, float width = 1);
void line(ImVec2 from, ImVec2 to, std::uint32_t colour, float width = 1);
void writeLine(const ImRect& rect, std::string_view text, std::uint32_t colour, Size size = Size::Body,
               Weight weight = Weight::Regular, bool tabular = false);  // centred in height, cut at the right

}  // namespace fyren::ui
