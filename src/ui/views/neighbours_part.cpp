// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/neighbours_part.h"

#include <string>

#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

std::int64_t drawNeighbours(Frame& frame, std::int64_t at, std::int64_t count) {
  const bool up = frame.pressed({.name = Key::Name::Up, .alt = true}),
             down = frame.pressed({.name = Key::Name::Down, .alt = true});
  const std::string unlisted = at < 0 ? text("neighbours.unlisted") : std::string();
  const std::string first = at == 0 ? text("neighbours.first") : unlisted;
  const std::string last = at >= 0 && at + 1 >= count ? text("neighbours.last") : unlisted;
  const std::string upKey = text("neighbours.upKey"), downKey = text("neighbours.downKey");
  Row row(Align::Left, 0);
  const bool before = iconButton(Icon::ChevronUp, text("neighbours.previous"),
                                 {.disabledBecause = first, .description = upKey});
  const bool after = iconButton(Icon::ChevronDown, text("neighbours.next"),
                                {.disabledBecause = last, .description = downKey});
  if (at >= 0) muted(text({"neighbours.at", {{"nummer", at + 1}, {"antal", count}}}));
  if (at < 0) return -1;
  if ((before || up) && at > 0) return at - 1;
  if ((after || down) && at + 1 < count) return at + 1;
  return -1;
}

void follow(TableState& table, std::int64_t row) {
  table.selected = table.cursor = row;
  table.revealCursor = true;
}

}  // namespace fyren::ui
