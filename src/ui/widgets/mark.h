// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/theme/icon.h"
#include "ui/widgets/layout.h"

namespace fyren::ui {

// Never colour alone: mark + word + colour.
enum class Mark : std::uint8_t {
  MustFix,      // red: måste rättas
  ShouldCheck,  // yellow: bör kontrolleras
  Ongoing,      // green: pågår
  Done,         // green tick
  Info,         // neutral
  Quiet,        // grey: avslutad, vilar
};

// The icon and the word, in the mark's colour. `word` empty = the mark's own word from the catalogue.
void mark(Mark mark, std::string_view word = {});
// The same as a filled label, for few and important ones.
void badge(Mark mark, std::string_view word);
// A small "Kommun Sundsvall" pair; not pressable.
void chip(std::string_view key, std::string_view value);

struct BannerOptions {
  std::string_view code = {};    // "R4", shown before the text
  std::string_view action = {};  // the button at the right, "Ange den här"
  std::string_view second = {};  // a second, quieter one
};
enum class BannerPress : std::uint8_t { None, Action, Second };
// A sentence that concerns the whole view or thing. MustFix is read at once as an alert.
BannerPress banner(Mark mark, std::string_view text, const BannerOptions& options = {});

// Terms on the left, values on the right.
class [[nodiscard]] Facts : Block {
 public:
  explicit Facts(std::string_view name, float termWidth = 160);
  ~Facts();
  void fact(std::string_view term, std::string_view value, std::string_view aside = {});
  // The value with a mark before it.
  void fact(std::string_view term, Mark mark, std::string_view value, std::string_view aside = {});
  // The value as a link; true when pressed.
  [[nodiscard]] bool link(std::string_view term, std::string_view value);

 private:
  float termWidth_;
};

// One line of a timeline: day, icon, what, who, and a second line. True when pressed (only if `opens`).
struct TimelineEntry {
  std::string_view when = {};
  Icon icon = Icon::None;
  std::string_view what = {};
  std::string_view who = {};
  std::string_view more = {};
  bool opens = false;
};
class [[nodiscard]] Timeline : Block {
 public:
  explicit Timeline(std::string_view name);
  ~Timeline();
  bool entry(const TimelineEntry& entry);
};

// share 0..1, nothing = unknown; true when "Avbryt" was pressed (only if cancellable).
bool progress(std::string_view what, std::optional<float> share, std::string_view detail = {},
              bool cancellable = true);

// An empty list says what would be here and offers the first step; true when the step was pressed.
bool emptyState(std::string_view title, std::string_view explanation, std::string_view step = {});

}  // namespace fyren::ui
