// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fyren::platform {

// What the screen means, for those who do not see it: every wrapper in ui/widgets publishes a node per frame,
// in reading order, and asks back what assistive technology, the keyboard or a text field did to it.
//
// On the web the nodes become real, transparent elements over the canvas (web/mirror.js), which also hold the
// keyboard focus and edit all text. Natively a recording tree serves tests (platform/native/recording_tree.h).
// Lengths are in CSS pixels from the window's upper left corner.
using A11yId = std::uint32_t;  // 0 = none; the same thing has the same id in every frame

// The numbers are the contract with web/mirror.js: append, never renumber.
enum class A11yRole : std::uint8_t {
  None = 0, Group, Region, Main, Navigation, Banner, ContentInfo, Search, Form,
  Heading, Text, Status, Alert, Button, Link, Checkbox, RadioGroup, Radio, Combobox, Listbox, Option,
  TextField, TabList, Tab, TabPanel, List, ListItem, Grid, RowGroup, Row, ColumnHeader, Cell,
  Dialog, Menu, MenuItem, Progress, Term, Definition, DefinitionList, Scroll, Image, Tooltip,
};

enum A11yState : std::uint32_t {
  kA11yChecked = 1U << 0U,
  kA11yExpandable = 1U << 1U,
  kA11yExpanded = 1U << 2U,
  kA11yDisabled = 1U << 3U,
  kA11ySelectable = 1U << 4U,
  kA11ySelected = 1U << 5U,
  kA11yCurrent = 1U << 6U,   // aria-current="page"
  kA11yInvalid = 1U << 7U,
  kA11yRequired = 1U << 8U,
  kA11yReadOnly = 1U << 9U,
  kA11yMultiline = 1U << 10U,
  kA11yModal = 1U << 11U,
  kA11yFocusable = 1U << 12U,  // a Tab stop
  kA11yFocusByCode = 1U << 13U,  // can hold focus but is no Tab stop (roving focus)
  kA11yHasPopup = 1U << 14U,   // of a text field: a list is under it (a combobox)
  kA11yPressed = 1U << 15U,    // a toggle button that is on
  kA11yToggle = 1U << 16U,     // a toggle button
  kA11ySpellCheck = 1U << 17U,
  kA11yTabular = 1U << 18U,    // numerals of equal width
  kA11yLabelHidden = 1U << 19U,
};

enum class A11yTextKind : std::uint8_t { Text = 0, Password, Search, Date, Number };
enum class A11ySort : std::uint8_t { NotSortable = 0, None, Ascending, Descending };
enum class A11yFont : std::uint8_t { Body = 0, Small, Title, BodyStrong, SmallStrong, TitleStrong };
enum class Politeness : std::uint8_t { Polite, Assertive };

struct A11yRect {
  float x = 0, y = 0, width = 0, height = 0;
};

struct A11yNode {
  A11yId id = 0;
  A11yId parent = 0;
  A11yRole role = A11yRole::None;
  std::uint32_t states = 0;  // A11yState
  A11yRect rect;
  std::string name;
  std::string value;        // of a text field, combobox, progress ("3 av 10")
  std::string placeholder;
  std::string description;  // said after the name: a disabled button's reason, a shortcut
  A11yId describedBy = 0;   // the node with the help text
  A11yId errorBy = 0;       // the node with the error text
  A11yId controls = 0;
  A11yId active = 0;        // of a text field with a list: the option that Enter takes
  std::int32_t level = 0;       // heading 1..6
  std::int32_t position = 0;    // row index (1 = the header) or place in the set; 0 = not said
  std::int32_t column = 0;      // column index from 1
  std::int32_t count = 0;       // rows of a grid, size of the set, per cent of a progress
  std::int32_t columns = 0;     // columns of a grid
  std::int32_t maxLength = 0;   // UTF-16 units; 0 = no limit
  A11yTextKind textKind = A11yTextKind::Text;
  A11ySort sort = A11ySort::NotSortable;
  A11yFont font = A11yFont::Body;
};

// A key pressed while a node held the focus and that the node's element did not use up itself.
enum class A11yKey : std::uint8_t {
  None = 0, Up, Down, Left, Right, Home, End, PageUp, PageDown, Enter, Space, Escape, Delete, Letter,
};
struct A11yKeyPress {
  A11yKey key = A11yKey::None;
  char32_t letter = 0;  // lower case, for Letter
  bool ctrl = false, shift = false, alt = false;
};

class A11yTree {
 public:
  virtual ~A11yTree() = default;

  virtual void beginFrame() = 0;
  // Publishes a node and gives its place, so that a container can set its rectangle when it is known:
  // the reference holds until the next publish().
  virtual A11yNode& publish(A11yNode node) = 0;
  virtual A11yNode* find(A11yId id) = 0;  // of this frame; null if not published
  // Sends what changed since the last frame.
  virtual void endFrame() = 0;

  // What came from outside since the last frame; each is given once.
  virtual bool takeActivation(A11yId id) = 0;                      // click by keyboard or assistive technology
  virtual std::optional<std::string> takeValue(A11yId id) = 0;     // new text of a text field
  // The key pressed while `id` had the focus, if nobody used it yet; useKey() by whoever acts on it.
  virtual const A11yKeyPress* key(A11yId id) const = 0;
  virtual void useKey() = 0;
  virtual void noteKeyUsed() = 0;  // an unclaimed key that the program acted on: the browser shall not
  // After the controls: the key that none of them used (Ctrl+K, ?, letters).
  virtual std::optional<A11yKeyPress> takeUnclaimedKey() = 0;
  virtual std::optional<float> takeScroll(A11yId id) = 0;          // pixels down that a Scroll node shall move

  virtual A11yId focused() const = 0;       // 0 = nothing of ours
  virtual bool focusIsVisible() const = 0;  // keyboard focus, to be drawn
  virtual void requestFocus(A11yId id) = 0;  // after this frame; the node must be published by then or the next

  virtual void announce(std::string_view text, Politeness politeness) = 0;
};

}  // namespace fyren::platform
