// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/theme/theme.h"

namespace fyren::ui {

// Things stand under each other with kGap between them, unless one of these says otherwise. Each is a block:
//   { ui::Row row; ui::button(...); ui::button(...); }
class [[nodiscard]] Block {
 public:
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;

 protected:
  Block() = default;
  ~Block() = default;
};

enum class Align : std::uint8_t { Left, Right };

// Side by side; what does not fit goes to the next line.
class [[nodiscard]] Row : Block {
 public:
  explicit Row(Align align = Align::Left, float gap = kGap);
  ~Row();
  // What follows stands at the right edge.
  void toTheRight();

 private:
  std::uint32_t id_ = 0;
};

// Parts of the width by weight (0 < weight) or in pixels (weight ≥ 24): {1, 1}, {240, 1}. Under each other when
// the box is narrower than `breakpoint`.
class [[nodiscard]] Columns : Block {
 public:
  explicit Columns(std::initializer_list<float> widths, float gap = kSectionGap, float breakpoint = 560);
  ~Columns();
  void next();

 private:
  void openBox();
  void closeBox();
  std::vector<float> left_, width_;
  std::size_t at_ = 0;
  float top_ = 0, bottom_ = 0, boxLeft_ = 0, boxRight_ = 0;
  bool stacked_ = false;
};

// Landmarks of the page. One Main per screen.
enum class Landmark : std::uint8_t { Main, Navigation, Banner, ContentInfo, Search, Region };
class [[nodiscard]] Region : Block {
 public:
  Region(Landmark kind, std::string_view name);
  ~Region();
};

// Things that belong together under a name, without lines around; the name is said, not shown.
class [[nodiscard]] Group : Block {
 public:
  explicit Group(std::string_view name);
  ~Group();
};

// A heading (level 2) and what belongs to it, with the space around it that a section has.
class [[nodiscard]] Section : Block {
 public:
  explicit Section(std::string_view title, int level = 2);
  ~Section();
};

// A bordered box with a name that is said; give it a heading of its own inside when it shall be seen.
class [[nodiscard]] Card : Block {
 public:
  explicit Card(std::string_view name, float padding = 16);
  ~Card();

 private:
  float left_ = 0, right_ = 0, top_ = 0, padding_ = 0;
};

// A list of things that are read as a list ("3 av 12").
class [[nodiscard]] ItemList : Block {
 public:
  explicit ItemList(std::string_view name);
  ~ItemList();
};
class [[nodiscard]] Item : Block {
 public:
  Item();
  ~Item();
};

// Scrolls when its content is higher than itself. height 0 = down to the bottom of the surrounding box. It stays where
// it was left, also while it is not shown; `fromTop` begins anew.
class [[nodiscard]] Scroll : Block {
 public:
  explicit Scroll(std::string_view name, float height = 0, float padding = 0, bool fromTop = false);
  ~Scroll();

 private:
  bool flows_ = false;
};

// Scrolls what comes next into view, when it has just been put there and most of it would lie below the edge.
void bringIntoView();

// The whole window as one page that scrolls, where it is too low for parts that each scroll: a Scroll or table within
// it grows to its content instead.
class [[nodiscard]] Page : Block {
 public:
  explicit Page(bool flows);  // flows false: nothing changes
  ~Page();

 private:
  std::optional<Scroll> scroll_;
};

// A list on the left and the open thing on the right; below kNarrow only one of them.
//   ui::Split split("Register", person.has_value());
//   if (split.list()) {...}   if (split.detail()) {...}
class [[nodiscard]] Split : Block {
 public:
  Split(std::string_view name, bool detailIsOpen, float listWidth = 0);  // 0 = 5/12 of the width
  ~Split();
  bool list();    // draw the list now
  bool detail();  // draw the open thing now
  bool isNarrow() const { return narrow_; }

 private:
  void close();
  std::string name_;
  float left_ = 0, right_ = 0, top_ = 0, bottom_ = 0, listWidth_ = 0;
  float used_ = 0;
  bool narrow_ = false, detailIsOpen_ = false, open_ = false;
};

// A strip across the whole box with a ground of its own: the top of the window, a status line, a band. Controls in
// it are centred in its height, which grows when they need more lines; a thin line on the side that faces the content.
enum class BarEdge : std::uint8_t { None, Top, Bottom };
class [[nodiscard]] Bar : Block {
 public:
  Bar(Colour ground, float height, BarEdge edge, float content = kControl);
  ~Bar();

 private:
  std::uint32_t id_ = 0;
  float left_ = 0, right_ = 0, bottom_ = 0;
  BarEdge edge_;
  float top_ = 0, least_ = 0, above_ = 0;
};

// Limits the width of what follows in the block, for text that shall be readable (CSS px).
class [[nodiscard]] Width : Block {
 public:
  explicit Width(float most);
  ~Width();

 private:
  float right_ = 0;
};

// Empty room around what follows in the block (CSS px); for bars and panels that reach the window's edge.
class [[nodiscard]] Inset : Block {
 public:
  explicit Inset(float sides, float above = 0, float below = 0);
  ~Inset();

 private:
  float below_ = 0;
};

// A coloured ground under what follows in the block, as wide as the box: the navigation, a status line, the band of
// a training register. height 0 = as high as what lies in it.
class [[nodiscard]] Ground : Block {
 public:
  explicit Ground(Colour colour, float height = 0);
  ~Ground();

 private:
  float top_ = 0, height_ = 0;
  std::uint32_t id_ = 0;
};

void space(float height = kGap);  // extra room; in a Row: to the side
void divider();                   // a thin line
float availableWidth();           // of the box, from here
float usedHeight();               // of the box, down to here
float availableHeight();          // down to the bottom of the surrounding Scroll or window

}  // namespace fyren::ui
