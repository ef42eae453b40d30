// SPDX-License-Identifier: EUPL-1.2
#include "app/exercises.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/commands/carry_out.h"
#include "app/exercise_checks.h"
#include "app/session.h"
#include "app/training_clock.h"
#include "app/training_register.h"
#include "assets/assets.h"
#include "base/text.h"
#include "exchange/generate/generate.h"

namespace fyren::app {
namespace {

using nlohmann::json;

constexpr std::string_view kDone = "ovning.klara";

std::string startKey(const Exercise& exercise) {
  return "ovning.start." + exercise.id;
}

Exercise exerciseOf(const json& entry) {
  const auto words = [&entry](const char* key) { return entry.at(key).get<std::string>(); };
  Exercise exercise{words("id"),
                    words("title"),
                    words("why"),
                    entry.at("steps").get<std::vector<std::string>>(),
                    words("hint"),
                    words("handbook"),
                    words("place"),
                    {},
                    {},
                    false};
  if (entry.contains("day")) exercise.day = Day::parse(words("day")).value();
  if (entry.contains("question")) exercise.question = words("question");
  exercise.hasList = entry.value("list", false);
  return exercise;
}

std::vector<Exercise> read() {
  std::vector<Exercise> all;  // our own file, tested whole
  for (const json& entry : json::parse(asset("ovningar/sv.json"))) all.push_back(exerciseOf(entry));
  return all;
}

std::string settingOf(const store::RegisterStore& store, std::string_view key) {
  const auto kept = store.installning(key);
  return kept && *kept ? **kept : std::string();
}

bool holds(std::string_view ids, std::string_view id) {
  while (!ids.empty()) {
    const std::size_t end = std::min(ids.find(' '), ids.size());
    if (ids.substr(0, end) == id) return true;
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
  return false;
}

std::optional<std::int64_t> startOf(const Session& session, const Exercise& exercise) {
  const std::string kept = settingOf(session.store(), startKey(exercise));
  if (kept.empty() || kept.find_first_not_of("0123456789") != std::string::npos || kept.size() > 18)
    return std::nullopt;
  return std::stoll(kept);
}

// The moment of the latest act, as the history orders them.
std::int64_t latestAct(const Session& session) {
  const auto acts = session.store().acts({.ungdom = {}, .olderThanHlc = {}, .limit = 1});
  return acts && !acts->empty() ? acts->front().hlc : 0;
}

std::optional<CommandFailure> refusal(const Session& session) {
  if (session.reg().kind != RegisterKind::training) return refused({"training.fel.baraOvning", {}});
  return std::nullopt;
}

CommandResult keep(Session& session, std::string_view command, Message summary, const std::string& key,
                   const std::string& value, Message said) {
  store::Act act = beginAct(session, command, std::nullopt, std::move(summary));
  act.putInstallning(key, value);
  act.settle();  // Ångra takes back what was done in the exercise, never how far one has come
  return carryOutRecord(session, act, std::move(said));
}

}  // namespace

const std::vector<Exercise>& exercises() {
  static const std::vector<Exercise> all = read();
  return all;
}

const Exercise* exerciseById(std::string_view id) {
  const auto found = std::find_if(exercises().begin(), exercises().end(),
                                  [id](const Exercise& exercise) { return exercise.id == id; });
  return found == exercises().end() ? nullptr : &*found;
}

ExerciseState exerciseState(const Session& session, const Exercise& exercise) {
  if (holds(settingOf(session.store(), kDone), exercise.id)) return ExerciseState::klar;
  return startOf(session, exercise) ? ExerciseState::pagar : ExerciseState::ejBorjad;
}

int exercisesDone(const Session& session) {
  const std::string done = settingOf(session.store(), kDone);
  return static_cast<int>(
      std::count_if(exercises().begin(), exercises().end(),
                    [&done](const Exercise& exercise) { return holds(done, exercise.id); }));
}

CommandResult beginExercise(Session& session, const Exercise& exercise) {
  if (auto failure = refusal(session)) return *failure;
  return keep(session, "exercise.begin", {"history.ovningBorjad", {{"titel", exercise.title}}},
              startKey(exercise), std::to_string(latestAct(session)),
              {"training.gjort.borjad", {{"titel", exercise.title}}});
}

ExerciseVerdict judgeExercise(const Session& session, const Exercise& exercise, std::string_view answer) {
  const auto start = startOf(session, exercise);
  if (!start) return {false, {"training.kvar.borja", {}}};
  if (exercise.day && session.today() < *exercise.day)
    return {false, {"training.kvar.klocka", {{"dag", *exercise.day}, {"nu", session.today()}}}};
  const ExerciseCheck check = exerciseCheck(exercise.id);
  return check == nullptr ? ExerciseVerdict{} : check({session, actsSince(session, *start), answer});
}

CommandResult checkExercise(Session& session, const Exercise& exercise, std::string_view answer) {
  if (auto failure = refusal(session)) return *failure;
  ExerciseVerdict verdict = judgeExercise(session, exercise, answer);
  if (!verdict.isDone) return refused(std::move(verdict.why));
  const std::string done = settingOf(session.store(), kDone);
  const Message said{"training.gjort.klar", {{"titel", exercise.title}}};
  if (holds(done, exercise.id)) return Done{said};
  return keep(session, "exercise.done", {"history.ovningKlar", {{"titel", exercise.title}}},
              std::string(kDone), done.empty() ? exercise.id : done + " " + exercise.id, said);
}

CommandResult layOutList(Session& session, const Exercise& exercise) {
  if (auto failure = refusal(session)) return *failure;
  if (!exercise.hasList) return refused({"training.fel.ingenLista", {}});
  auto town = inventedMunicipality(session.reg(), trainingStart());
  if (!town) return refused(town.error());
  auto& list = town->later.front();
  session.importFlow().addFile(std::move(list.name), std::move(list.bytes));
  return Done{{"training.gjort.lista", {}}};
}

ExerciseProgress exerciseProgress(const store::RegisterStore& store) {
  return {settingOf(store, kDone)};
}

// Beside what was done by then: nobody has to do an exercise twice because of another one that restores.
void putAgain(store::Act& act, const store::RegisterStore& store, const ExerciseProgress& progress) {
  std::string done = settingOf(store, kDone);
  for (const Exercise& exercise : exercises())
    if (holds(progress.done, exercise.id) && !holds(done, exercise.id))
      done += (done.empty() ? "" : " ") + exercise.id;
  act.putInstallning(kDone, done);
}

}  // namespace fyren::app
