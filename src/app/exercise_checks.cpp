// SPDX-License-Identifier: EUPL-1.2
#include "app/exercise_checks.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/commands/carry_out.h"
#include "app/session.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

constexpr std::array<std::pair<std::string_view, ExerciseCheck>, 18> kChecks{
    {{"lista", checkLista},
     {"grazon", checkGrazon},
     {"registrera", checkRegistrera},
     {"samtal", checkSamtal},
     {"ny-dag", checkNyDag},
     {"brev", checkBrev},
     {"hembesok", checkHembesok},
     {"atgard", checkAtgard},
     {"plan", checkPlan},
     {"dubbletter", checkDubbletter},
     {"fynd", checkFynd},
     {"provkorning", checkProvkorning},
     {"leverans", checkLeverans},
     {"antal", checkAntal},
     {"rapport", checkRapport},
     {"spara", checkSpara},
     {"angra", checkAngra},
     {"gallring", checkGallring}}};

// Of a page of the history: what was taken back by an undo that no later doing again has met.
void sort(const std::vector<store::ActInfo>& page, std::int64_t after, std::set<store::ActId>& settled,
          std::set<store::ActId>& undone, ActsSince& since) {
  for (const store::ActInfo& act : page) {
    if (act.hlc <= after) return;
    if (act.kind == store::ActKind::act) {
      if (undone.contains(act.id))
        since.hasUndone = true;
      else
        since.acts.push_back(act);
    } else if (act.undoOf && settled.insert(*act.undoOf).second && act.kind == store::ActKind::undo) {
      undone.insert(*act.undoOf);
    }
  }
}

}  // namespace

ExerciseCheck exerciseCheck(std::string_view id) {
  const auto found =
      std::find_if(kChecks.begin(), kChecks.end(), [id](const auto& known) { return known.first == id; });
  return found == kChecks.end() ? nullptr : found->second;
}

ActsSince actsSince(const Session& session, std::int64_t hlc) {
  constexpr int kPage = 200;
  ActsSince since;
  std::set<store::ActId> settled, undone;
  std::optional<std::int64_t> olderThan;
  while (true) {
    const auto page = session.store().acts({.ungdom = {}, .olderThanHlc = olderThan, .limit = kPage});
    if (!page || page->empty()) return since;
    sort(*page, hlc, settled, undone, since);
    olderThan = page->back().hlc;
    if (*olderThan <= hlc) return since;
  }
}

bool has(const ExerciseRun& run, std::string_view command) {
  return std::any_of(run.since.acts.begin(), run.since.acts.end(),
                     [command](const store::ActInfo& act) { return act.command == command; });
}

Rows putSince(const ExerciseRun& run) {
  Rows rows;
  for (const store::ActInfo& act : run.since.acts) {
    if (act.command == "lista.apply") continue;  // thousands of rows, and none that an exercise asks for
    const auto changes = run.session.store().changes(act.id);
    if (!changes) continue;
    for (const store::Change& change : *changes)
      if (change.op == store::ChangeOp::insert) rows.insert(change.row);
  }
  return rows;
}

ExerciseVerdict compareAnswer(const ExerciseRun& run, std::int64_t right) {
  const std::string typed = trimmed(run.answer);
  if (typed.empty()) return isLeft({"training.kvar.svara", {}});
  std::int64_t number = 0;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (read.ec != std::errc() || read.ptr != typed.data() + typed.size())
    return isLeft({"training.kvar.ingetTal", {}});
  return number == right ? isDone() : isLeft({"training.kvar.felSvar", {{"svar", number}}});
}

}  // namespace fyren::app
