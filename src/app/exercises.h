// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "base/day.h"

namespace fyren::store {
class Act;
class RegisterStore;
}  // namespace fyren::store

namespace fyren::app {

class Session;

// Something to do in a training register, whose answer the program checks (assets/ovningar/sv.json).
struct Exercise {
  std::string id;  // stable; the progress is kept by it
  std::string title, why;
  std::vector<std::string> steps;
  std::string hint;
  std::string handbook;    // title of the chapter
  std::string place;       // the part of the program where it is done
  std::optional<Day> day;  // where the clock must stand, at the earliest
  std::string question;    // empty: nothing is to be answered
  bool hasList = false;    // a list is laid out for it (layOutList)
};

// In the order of the year. Read once.
const std::vector<Exercise>& exercises();
const Exercise* exerciseById(std::string_view id);

enum class ExerciseState : std::uint8_t { ejBorjad, pagar, klar };

ExerciseState exerciseState(const Session& session, const Exercise& exercise);
int exercisesDone(const Session& session);

// Only what is done from now on counts; beginning anew begins at nothing. Refused unless the register is for
// training.
CommandResult beginExercise(Session& session, const Exercise& exercise);

// Whether it is done, and if not what is left. `answer` as it was typed.
struct ExerciseVerdict {
  bool isDone = false;
  Message why;  // not done: what is left
};
ExerciseVerdict judgeExercise(const Session& session, const Exercise& exercise, std::string_view answer);
// The same, and keeps that it is done. Refused with what is left when it is not.
CommandResult checkExercise(Session& session, const Exercise& exercise, std::string_view answer);

// Hands the list that the exercise is about to the import.
CommandResult layOutList(Session& session, const Exercise& exercise);

// How far somebody has come, to be put again when the register's past has taken its place.
struct ExerciseProgress {
  std::string done;  // ids, with spaces between
};
ExerciseProgress exerciseProgress(const store::RegisterStore& store);
void putAgain(store::Act& act, const store::RegisterStore& store, const ExerciseProgress& progress);

}  // namespace fyren::app
