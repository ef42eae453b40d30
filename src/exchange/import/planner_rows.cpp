// SPDX-License-Identifier: EUPL-1.2
// Planner: several rows about the same thing. Repetitions count once; rows that disagree are for a person to choose among.
#include <algorithm>

#include "exchange/import/compare_fact.h"
#include "exchange/import/planner_state.h"

namespace fyren::exchange {
namespace {

// Rows of one person are sorted by day; what two of them say of one thing stands near. Keeps a list with
// a hundred thousand rows about one person from taking hours.
constexpr std::size_t kNear = 200;

}  // namespace

void Planner::State::settleRepeated(std::size_t i, std::size_t j, std::vector<bool>& open, std::size_t begin) {
  if (!open[i - begin] || !open[j - begin]) return;
  const bool later = plan.details[reads[i].detail].row > plan.details[reads[j].detail].row;
  const Read& repeated = later ? reads[i] : reads[j];
  const Read& kept = later ? reads[j] : reads[i];
  settle(repeated, RowClass::repeated, {"import.reason.repeated", {{"rad", asCount(plan.details[kept.detail].row)}}});
  open[(later ? i : j) - begin] = false;
}

// "Rad 7: Postort Timrå", once.
void Planner::State::offerRow(RowDetail& to, const RowDetail& row, const std::vector<FieldChange>& changes, bool isFrom) {
  const auto isThere = [&](const RowOption& option) { return option.tableRow == row.tableRow; };
  if (std::any_of(to.options.begin(), to.options.end(), isThere)) return;
  std::vector<Message> said;
  for (const FieldChange& change : changes) {
    const std::string& value = isFrom ? change.from : change.to;
    said.push_back({value.empty() ? "import.option.nothing" : "import.option.value",
                    {{"kolumn", std::vector<Message>{fieldLabel(change.field)}}, {"varde", value}}});
  }
  to.options.push_back({{"import.option.row", {{"rad", asCount(row.row)}, {"uppgifter", said}}}, row.tableRow, {}});
  if (answers.preferred.contains(row.tableRow)) to.chosen = to.options.size() - 1;
}

// Both rows can be chosen with either of them.
void Planner::State::offerRows(std::size_t i, std::size_t j, const std::vector<FieldChange>& changes) {
  RowDetail& later = plan.details[reads[i].detail];
  RowDetail& earlier = plan.details[reads[j].detail];
  for (RowDetail* to : {&earlier, &later}) {
    offerRow(*to, earlier, changes, true);
    offerRow(*to, later, changes, false);
  }
}

// Rows that disagree with one that the user has chosen.
std::vector<bool> Planner::State::settleBeaten(std::size_t begin, std::size_t end) {
  std::vector<bool> open(end - begin, true);
  if (answers.preferred.empty()) return open;
  const auto isPreferred = [&](std::size_t read) { return answers.preferred.contains(plan.details[reads[read].detail].tableRow); };
  for (std::size_t i = begin; i < end; ++i) {
    for (std::size_t j = std::max(begin, i < kNear ? begin : i - kNear); j < i; ++j) {
      if (isPreferred(i) == isPreferred(j) || !sameThing(reads[i].fact, reads[j].fact)) continue;
      const auto changes = differences(reads[j].fact, reads[i].fact);
      if (changes.empty()) continue;
      offerRows(i, j, changes);
      const std::size_t beaten = isPreferred(i) ? j : i, held = isPreferred(i) ? i : j;
      settle(reads[beaten], RowClass::repeated, {"import.reason.otherChosen", {{"rad", asCount(plan.details[reads[held].detail].row)}}});
      open[beaten - begin] = false;
    }
  }
  return open;
}

// Rows that are to be compared. The others are settled here: repetitions and rows that disagree.
std::vector<bool> Planner::State::settleRows(std::size_t begin, std::size_t end) {
  std::vector<bool> open = settleBeaten(begin, end);
  const std::vector<bool> inPlay = open;
  for (std::size_t i = begin; i < end; ++i) {
    for (std::size_t j = std::max(begin, i < kNear ? begin : i - kNear); j < i; ++j) {
      if (!inPlay[i - begin] || !inPlay[j - begin] || !sameThing(reads[i].fact, reads[j].fact)) continue;
      const auto changes = differences(reads[j].fact, reads[i].fact);
      if (changes.empty()) {
        settleRepeated(i, j, open, begin);
        continue;
      }
      std::vector<Message> said;
      for (const FieldChange& change : changes)
        said.push_back({"import.disagreement", {{"kolumn", std::vector<Message>{fieldLabel(change.field)}},
                                                {"ett", change.from}, {"annat", change.to}}});
      offerRows(i, j, changes);
      for (const auto& [own, rival] : {std::pair(i, j), std::pair(j, i)}) {
        open[own - begin] = false;
        settle(reads[own], RowClass::unclear, {"import.reason.disagree", {{"rad", asCount(plan.details[reads[rival].detail].row)}, {"skillnader", said}}});
      }
    }
  }
  return open;
}

}  // namespace fyren::exchange
