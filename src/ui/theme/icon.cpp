// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme/icon.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "ui/theme/type.h"

namespace fyren::ui {
namespace {

// M x y: a new line from here; further x y: on to there; O x y r: a circle; A x y r from to: an arc in degrees
// (0 = right, clockwise); D x y: a dot.
constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::kCount)> kPaths = {
    "",                                                                       // None
    "M 5 12.5 10 17.5 19 7",                                                  // Check
    "M 6 6 18 18 M 18 6 6 18",                                                // Cross
    "M 12 5 12 19 M 5 12 19 12",                                              // Plus
    "M 5 12 19 12",                                                           // Minus
    "M 6 9 12 15 18 9",                                                       // ChevronDown
    "M 6 15 12 9 18 15",                                                      // ChevronUp
    "M 9 6 15 12 9 18",                                                       // ChevronRight
    "M 15 6 9 12 15 18",                                                      // ChevronLeft
    "M 4 12 20 12 M 14 6 20 12 14 18",                                        // ArrowRight
    "M 20 12 4 12 M 10 6 4 12 10 18",                                         // ArrowLeft
    "M 8.3 3 15.7 3 21 8.3 21 15.7 15.7 21 8.3 21 3 15.7 3 8.3 8.3 3 M 12 8 12 12.5 D 12 16",  // Alert
    "M 12 4 21.5 20 2.5 20 12 4 M 12 10 12 14 D 12 17",                       // Warning
    "O 12 12 9 M 12 11 12 16 D 12 8",                                         // Info
    "A 12 12 8.5 -60 210 M 12 7 12 12 15.5 14 D 6.2 6.2",                     // Ongoing
    "O 11 11 6.5 M 16 16 20.5 20.5",                                          // Search
    "M 5 11 19 11 19 20 5 20 5 11 A 12 11 4.5 180 360 D 12 15.5",             // Lock
    "M 14 3 6 3 6 21 19 21 19 8 14 3 14 8 19 8",                              // File
    "M 3 19 3 5 9 5 11.5 8 21 8 21 19 3 19",                                  // Folder
    "M 4 4 16 4 20 8 20 20 4 20 4 4 M 8 4 8 9 15 9 15 4 M 7.5 20 7.5 14 16.5 14 16.5 20",  // Save
    "M 12 4 12 15 M 7 10.5 12 15.5 17 10.5 M 4 20 20 20",                     // Download
    "M 12 16 12 4.5 M 7 9 12 4 17 9 M 4 20 20 20",                            // Upload
    "M 4 6 20 6 20 20 4 20 4 6 M 4 10.5 20 10.5 M 8.5 3 8.5 7 M 15.5 3 15.5 7",  // Calendar
    "M 4 4 9 4 10.5 9 8 11 9.5 13.5 11 15 13 16 15 13.5 20 15 20 20 17.5 20 13 18.8 9 16 5.5 11.5 4 7 4 4",  // Phone
    "M 3 5 21 5 21 19 3 19 3 5 M 3 6.5 12 13 21 6.5",                         // Mail
    "M 3.5 11 12 4 20.5 11 M 6 9.5 6 20 18 20 18 9.5 M 10 20 10 14 14 14 14 20",  // Home
    "O 12 8 4 A 12 21 7.5 180 360",                                           // Person
    "O 9 8 3.5 A 9 20.5 6.5 180 360 A 16.2 8 3.3 -85 95 A 16 20.5 6 -65 0",   // People
    "M 9 6 20 6 M 9 12 20 12 M 9 18 20 18 D 4.5 6 D 4.5 12 D 4.5 18",         // List
    "M 4 4 4 20 20 20 M 9 16 9 11 M 13.5 16 13.5 7 M 18 16 18 13",            // Chart
    "M 21 3 3 10.5 10.5 13.5 13.5 21 21 3 10.5 13.5",                         // Send
    "M 12 6.5 9.5 5 3 5 3 18.5 9.5 18.5 12 20 14.5 18.5 21 18.5 21 5 14.5 5 12 6.5 12 20",  // Book
    "M 4 7 11 7 M 17 7 20 7 O 14 7 2.8 M 4 17 7 17 M 13 17 20 17 O 10 17 2.8",  // Settings
    "M 8.5 5 4 9.5 8.5 14 M 4 9.5 14 9.5 A 14 14.5 5 -90 90 M 14 19.5 9 19.5",  // Undo
    "M 15.5 5 20 9.5 15.5 14 M 20 9.5 10 9.5 A 10 14.5 5 90 270 M 10 19.5 15 19.5",  // Redo
    "M 7 8 7 3 17 3 17 8 M 6 17 3 17 3 8 21 8 21 17 18 17 M 7 14 17 14 17 21 7 21 7 14",  // Print
    "M 4 20 4.8 15.6 16.2 4.2 19.8 7.8 8.4 19.2 4 20 M 13.8 6.6 17.4 10.2",   // Edit
    "M 4 6.5 20 6.5 M 9 6.5 9 3.5 15 3.5 15 6.5 M 6 6.5 7 20.5 17 20.5 18 6.5 M 10 10.5 10 16.5 M 14 10.5 14 16.5",
    "O 12 12 8.5 M 12 7 12 12 15.5 14",                                       // Clock
    "O 12 12 9 A 12 9.8 2.7 -170 60 M 13.3 12.2 12 13.4 12 14 D 12 17",       // Help
    "D 5 12 D 12 12 D 19 12",                                                 // More
    "M 4 6 20 6 M 4 12 20 12 M 4 18 20 18",                                   // Menu
    "M 4 4 20 20 A 12 20 14 -124 -106 A 12 20 14 -80 -56 A 12 20 8.5 -128 -108 D 12 19",  // NetworkOff
    "O 12 12 4 M 12 2.5 12 4.5 M 12 19.5 12 21.5 M 2.5 12 4.5 12 M 19.5 12 21.5 12 M 5.3 5.3 6.7 6.7 "
    "M 17.3 17.3 18.7 18.7 M 5.3 18.7 6.7 17.3 M 17.3 6.7 18.7 5.3",          // Sun
    "A 12 12 8.5 35 260 A 17 7 7.2 75 210",                                   // Moon
    "M 9.5 9 7.5 21 16.5 21 14.5 9 M 8.5 9 15.5 9 M 9.5 9 9.5 5.5 12 3 14.5 5.5 14.5 9 M 8.8 14 15.2 14 "
    "M 17.5 6.5 21 5 M 17.5 8 21 9.5 M 6.5 6.5 3 5 M 6.5 8 3 9.5",            // Lighthouse
    "A 12 18.5 12 -143 -37 A 12 5.5 12 37 143 O 12 12 2.8",                   // Eye
    "M 9 9 20 9 20 20 9 20 9 9 M 5.5 15 4 15 4 4 15 4 15 5.5",                // Copy
    "M 4 12 14 12 M 10 8 14 12 10 16 M 9 4 20 4 20 20 9 20",                  // Import
    "M 12 3 20 6 20 12 17.5 17 12 21 6.5 17 4 12 4 6 12 3",                   // Shield
    "M 3 5 21 5 14 13 14 19 10 21 10 13 3 5",                                 // Filter
};

class Reader {
 public:
  explicit Reader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}
  bool done() {
    while (at_ < end_ && *at_ == ' ') ++at_;
    return at_ >= end_;
  }
  bool atNumber() { return !done() && (*at_ == '-' || (*at_ >= '0' && *at_ <= '9')); }
  char letter() { return *at_++; }
  float number() {
    char* stop = nullptr;  // the paths are literals: ended by a zero
    const float value = std::strtof(at_, &stop);
    at_ = stop;
    return value;
  }

 private:
  const char* at_;
  const char* end_;
};

}  // namespace

void drawIcon(ImDrawList& list, Icon icon, ImVec2 at, float size, std::uint32_t colour) {
  const float unit = size / 24.0F;
  const float stroke = size < 18 ? 1.5F : 1.6F;
  const auto point = [&](Reader& reader) {
    const float x = reader.number();
    return ImVec2(at.x + x * unit, at.y + reader.number() * unit);
  };
  Reader reader(kPaths[static_cast<std::size_t>(icon)]);
  while (!reader.done()) {
    const char what = reader.letter();
    if (what == 'M') {
      while (reader.atNumber()) list.PathLineTo(point(reader));
      list.PathStroke(colour, 0, stroke);
    } else if (what == 'D') {
      list.AddCircleFilled(point(reader), stroke * 0.85F, colour);
    } else {
      const ImVec2 centre = point(reader);
      const float radius = reader.number() * unit;
      if (what == 'O') {
        list.AddCircle(centre, radius, colour, 0, stroke);
      } else {
        const float from = reader.number() * 0.0174533F;
        list.PathArcTo(centre, radius, from, reader.number() * 0.0174533F);
        list.PathStroke(colour, 0, stroke);
      }
    }
  }
}

}  // namespace fyren::ui
