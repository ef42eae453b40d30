// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/shell_parts.h"

#include <array>

namespace fyren::ui {

std::span<const ShellPart> shellParts(bool isTraining) {
  using Part = ShellPart;
  static constexpr std::array kParts = {
      Part{Place::ovningar, "shell.place.exercises", Icon::Lighthouse},
      Part{Place::oversikt, "shell.place.overview", Icon::Home},
      Part{Place::attGora, "shell.place.todo", Icon::Check},
      Part{Place::registret, "shell.place.register", Icon::People},
      Part{Place::import, "shell.place.import", Icon::Import},
      Part{Place::brev, "shell.place.letters", Icon::Mail},
      Part{Place::hembesok, "shell.place.visits", Icon::Folder},
      Part{Place::insatser, "shell.place.insatser", Icon::Ongoing},
      Part{Place::kvalitet, "shell.place.quality", Icon::Warning},
      Part{Place::leverans, "shell.place.delivery", Icon::Send},
      Part{Place::statistik, "shell.place.statistics", Icon::Chart},
      Part{Place::rapport, "shell.place.report", Icon::Print},
      Part{Place::logg, "shell.place.log", Icon::Clock},
      Part{Place::handbok, "shell.place.handbook", Icon::Book, true},
      Part{Place::sakerhet, "shell.place.security", Icon::Shield},
      Part{Place::installningar, "shell.place.settings", Icon::Settings},
  };
  return std::span(kParts).subspan(isTraining ? 0 : 1);
}

}  // namespace fyren::ui
