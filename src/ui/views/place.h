// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/quality_list.h"
#include "app/register_list.h"
#include "app/todo_board.h"
#include "core/letters/letter.h"
#include "core/person/ungdom.h"

namespace fyren::ui {

// The parts of the program; kopior, vard and trappa are reached from the settings, ovningar only in a
// training register.
enum class Place : std::uint8_t {
  oversikt,
  attGora,
  registret,
  import,
  brev,
  hembesok,
  insatser,
  kvalitet,
  leverans,
  statistik,
  rapport,
  logg,
  handbok,
  sakerhet,
  installningar,
  kopior,
  vard,
  trappa,
  ovningar
};

// What views ask of the shell: to go somewhere else. Back (Esc, browser-like) returns to the same place.
class Navigator {
 public:
  virtual void go(Place place) = 0;
  virtual void openUngdom(UngdomId id) = 0;
  // A list with this choice made: what a number on the overview leads to.
  virtual void openTodo(app::TodoShow show) = 0;
  virtual void openRegister(app::RegisterShow show, std::optional<Kunskapslage> kunskap = {}) = 0;
  virtual void openQuality(app::QualityShow show) = 0;
  // A run of this kind to those whose step asks for it now; a coach's, or everybody's when empty.
  virtual void openLetters(Brevslag slag, const std::string& handlaggare) = 0;
  // Prints all that is known of the youth, for the youth; gives the sentence to say.
  virtual std::string printRegisterutdrag(UngdomId id, bool withLog) = 0;
  // Prints a paper; gives the sentence to say.
  virtual std::string print(std::string page) = 0;
  // The survey takes the window over until the register is locked.
  virtual void startSurvey() = 0;
  virtual void openHandbook(std::string_view chapterId) = 0;

 protected:
  ~Navigator() = default;
};

}  // namespace fyren::ui
