// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>
#include <tuple>
#include <unordered_set>

#include "exchange/import/compare_fact.h"
#include "exchange/import/doubtful.h"
#include "exchange/import/planner_state.h"

namespace fyren::exchange {

void Planner::State::readRow(std::size_t row) {
  const ListTable& table = mapping->table();
  if (reader.isProtected(row)) return divert(row);
  RowDetail detail;
  detail.row = table.rowNumber(row);
  detail.tableRow = row;
  if (const RowProblem* problem = table.refusal(row)) {
    // Who it is about is on the list, whatever is wrong with the rest.
    if (const auto about = reader.nummer(row)) {
      detail.nummer = *about;
      const std::uint64_t person = inForce(*about, lookup->find(*about));
      onList.insert(person);
      unreadable.insert(person);
    }
    return refuse(std::move(detail), problem->text);
  }
  const auto nummer = reader.nummer(row);
  if (!nummer) return refuse(std::move(detail), nummer.error());
  detail.nummer = *nummer;
  const UngdomFacts* known = lookup->find(*nummer);
  const std::uint64_t person = inForce(*nummer, known);
  onList.insert(person);
  if (known) {
    detail.ungdom = known->ungdom.id;
    detail.namn = known->ungdom.fornamn + " " + known->ungdom.efternamn;
  }
  auto read = reader.read(row);
  if (!read) {
    unreadable.insert(person);
    return refuse(std::move(detail), read.error());
  }
  if (const auto impossible = whyImpossible(read->fact, nummer->birthDay(), mapping->context().today)) {
    const std::vector<Message> why = {*impossible};
    auto* lives = std::get_if<FolkbokforingFact>(&read->fact);
    if (lives == nullptr) {
      unreadable.insert(person);
      return refuse(std::move(detail), {"import.refused.impossible", {{"skal", why}}});
    }
    lives->sedan.reset();  // who lives here is not lost for a day
    read->notes.push_back({"import.note.dayLeftOut", {{"skal", why}, {"dag", plan.listDay}}});
  }
  if (!read->namn.empty()) detail.namn = std::move(read->namn);
  detail.notes = std::move(read->notes);
  reads.push_back({person, plan.details.size(), std::move(read->fact), std::move(read->vagar)});
  plan.details.push_back(std::move(detail));
}

// A marked row is counted. Its number is kept while the plan is made, so that other rows about the same person
// are diverted too and a stored person can be hidden.
void Planner::State::divert(std::size_t row) {
  ++plan.counts.skyddade;
  const auto nummer = reader.nummer(row);
  if (!nummer) return;
  const UngdomFacts* known = lookup->find(*nummer);
  const bool first = skyddade.insert(inForce(*nummer, known)).second;
  if (known && first) plan.skyddadeStored.push_back(known->ungdom.id);
}

void Planner::State::refuse(RowDetail detail, Message reason) {
  detail.rowClass = RowClass::refused;
  detail.reason = std::move(reason);
  plan.details.push_back(std::move(detail));
}

void Planner::State::sortReads() {
  std::stable_sort(reads.begin(), reads.end(), [](const Read& a, const Read& b) {
    return a.person != b.person ? a.person < b.person : dayOfFact(a.fact) < dayOfFact(b.fact);
  });
  if (plan.kind != ListKind::folkbokforing) return;
  for (std::size_t i = 0; i < lookup->count(); ++i) {
    const Ungdom& ungdom = lookup->at(i).ungdom;
    if (ungdom.nummer.kind() == NumberKind::samordningsnummer)
      bySamordning.emplace(ungdom.nummer.birthDay().compact() + foldWord(ungdom.fornamn + ungdom.efternamn), &lookup->at(i));
  }
}

void Planner::State::settle(const Read& read, RowClass rowClass, Message reason) {
  plan.details[read.detail].rowClass = rowClass;
  plan.details[read.detail].reason = std::move(reason);
}

void Planner::State::comparePerson(std::size_t begin, std::size_t end) {
  if (skyddade.count(reads[begin].person) > 0) {
    plan.counts.skyddade += end - begin;
    for (std::size_t i = begin; i < end; ++i) plan.details[reads[i].detail].row = 0;  // taken away in finish()
    return;
  }
  const Personnummer nummer = *plan.details[reads[begin].detail].nummer;
  const UngdomFacts* known = lookup->find(nummer);
  PersonDraft draft{known, PersonWrite{false, false, {known ? known->ungdom : ungdomWith(nummer), {}, {}, {}, {}, {}, {}, {}}}};
  if (!known && plan.kind != ListKind::folkbokforing) {
    for (std::size_t i = begin; i < end; ++i) settle(reads[i], RowClass::unclear, {"import.reason.notInRegister", {}});
    return;
  }
  const std::vector<bool> open = settleRows(begin, end);
  std::vector<std::size_t> written;
  for (std::size_t i = begin; i < end; ++i) {
    if (!open[i - begin]) continue;
    RowDetail& detail = plan.details[reads[i].detail];
    if (auto* notice = std::get_if<AvbrottFact>(&reads[i].fact))
      if (const auto answer = answers.enrolments.find(detail.tableRow); answer != answers.enrolments.end()) notice->meant = answer->second;
    Verdict verdict = compareFact(reads[i].fact, mapping->context(), draft);
    compareWays(reads[i].vagar, mapping->context(), draft, verdict);
    for (RowOption& option : verdict.options) option.tableRow = detail.tableRow;
    if (!verdict.options.empty()) detail.options = std::move(verdict.options), detail.chosen = verdict.chosen;
    detail.rowClass = verdict.rowClass;
    detail.reason = std::move(verdict.reason);
    detail.changes = std::move(verdict.changes);
    const bool writes = detail.rowClass == RowClass::added || detail.rowClass == RowClass::changed || detail.rowClass == RowClass::returned;
    if (writes) written.push_back(reads[i].detail);
    if (const auto* fact = std::get_if<FolkbokforingFact>(&reads[i].fact); fact && draft.write.isNew) noteSamordning(reads[i], *fact);
  }
  if (draft.write.isEmpty()) return;
  plan.writes.push_back(std::move(draft.write));
  for (std::size_t detail : written) plan.details[detail].write = plan.writes.size();
}

void Planner::State::noteSamordning(const Read& read, const FolkbokforingFact& fact) {
  RowDetail& detail = plan.details[read.detail];
  if (detail.nummer->kind() == NumberKind::samordningsnummer) return;
  const auto found = bySamordning.find(detail.nummer->birthDay().compact() + foldWord(fact.fornamn + fact.efternamn));
  if (found == bySamordning.end()) return;
  detail.notes.push_back({"import.note.maybeSame", {{"nummer", found->second->ungdom.nummer.hyphenated()}}});
}

void Planner::State::finish() {
  const auto diverted = [&](const RowDetail& detail) { return detail.row == 0 && detail.rowClass != RowClass::left; };
  const auto refusedOfProtected = [&](const RowDetail& detail) {
    if (detail.rowClass != RowClass::refused || !detail.nummer) return false;
    return skyddade.count(inForce(*detail.nummer, lookup->find(*detail.nummer))) > 0;
  };
  plan.counts.skyddade += static_cast<std::size_t>(std::count_if(plan.details.begin(), plan.details.end(), refusedOfProtected));
  plan.details.erase(std::remove_if(plan.details.begin(), plan.details.end(), [&](const RowDetail& detail) { return diverted(detail) || refusedOfProtected(detail); }), plan.details.end());
  std::stable_sort(plan.details.begin(), plan.details.end(), [](const RowDetail& a, const RowDetail& b) {
    const auto key = [](const RowDetail& d) { return std::tuple(d.rowClass == RowClass::left, d.row); };
    if (key(a) != key(b)) return key(a) < key(b);
    return a.rowClass == RowClass::left && *a.nummer < *b.nummer;
  });
  for (const RowDetail& detail : plan.details) ++plan.counts.byClass[static_cast<std::size_t>(detail.rowClass)];
  if (plan.kind == ListKind::examen) noteUnknownExams();
  noteFile();
}

void Planner::State::noteUnknownExams() {
  for (const RowDetail& detail : plan.details) {
    if (detail.rowClass != RowClass::refused && detail.rowClass != RowClass::unclear) continue;
    const UngdomFacts* known = detail.nummer ? lookup->find(*detail.nummer) : nullptr;
    if (known) plan.examenOkand.push_back(known->ungdom.id);
  }
  std::sort(plan.examenOkand.begin(), plan.examenOkand.end());
  plan.examenOkand.erase(std::unique(plan.examenOkand.begin(), plan.examenOkand.end()), plan.examenOkand.end());
}

void Planner::State::noteFile() {
  plan.notes = mapping->table().notes();
  if (plan.kind == ListKind::folkbokforing && !reader.hasNames()) plan.notes.push_back({"import.note.noNameColumn", {}});
  std::string unknown;
  for (const std::string& heading : mapping->unknownHeadings()) unknown += (unknown.empty() ? "" : ", ") + heading.substr(0, 60);
  if (!unknown.empty()) plan.notes.push_back({"import.note.unknownColumns", {{"rubriker", unknown.substr(0, 600)}}});
  for (const FieldMapping& field : mapping->fields())
    if (field.column && !field.kept)
      plan.notes.push_back({"import.note.notKept", {{"kolumn", std::vector<Message>{fieldLabel(field.field)}}}});
  if (plan.kind == ListKind::folkbokforing && !mapping->columnOf(Field::kommun))
    plan.notes.push_back({"import.note.noKommun", {{"kommun", mapping->context().reg.kommunnamn}}});
  for (const RowProblem& problem : mapping->table().problems())
    if (!problem.refused)
      plan.notes.push_back({"import.note.row", {{"rad", asCount(problem.row)}, {"text", std::vector<Message>{problem.text}}}});
  noteRowsToCheck();
  if (missing > 10 && missing * 2 > expected)
    plan.notes.push_back({"import.note.mostAreMissing", {{"antal", asCount(missing)}, {"av", asCount(expected)}}});
}

// What is noted of single rows stands with them; that there is something is said at once.
void Planner::State::noteRowsToCheck() {
  constexpr std::size_t kMostTold = 20;
  std::size_t rows = 0;
  std::string told;
  for (const RowDetail& detail : plan.details) {
    if (detail.notes.empty() || detail.row == 0) continue;
    if (++rows <= kMostTold) told += (told.empty() ? "" : ", ") + std::to_string(detail.row);
  }
  if (rows > kMostTold) told += " …";
  if (rows > 0) plan.notes.push_back({"import.note.rowsToCheck", {{"antal", asCount(rows)}, {"rader", told}}});
}

Planner::Planner(const Mapping& mapping, const RegisterLookup& lookup) : state_(std::make_unique<State>(mapping, lookup)) {}
Planner::~Planner() = default;
Planner::Planner(Planner&&) noexcept = default;
Planner& Planner::operator=(Planner&&) noexcept = default;

bool Planner::step(std::size_t rows) {
  using Phase = State::Phase;
  State& s = *state_;
  const auto go = [&](Phase phase) { s.phase = phase; s.next = 0; };
  const std::size_t tableRows = s.plan.counts.rows;
  if (s.phase == Phase::rows) {
    for (; rows > 0 && s.next < tableRows; --rows) s.readRow(s.next++);
    if (s.next < tableRows) return false;
    s.sortReads();
    go(Phase::people);
    return false;
  }
  if (s.phase == Phase::people) {
    for (std::size_t spent = 0; spent < rows && s.next < s.reads.size();) {
      std::size_t end = s.next + 1;
      while (end < s.reads.size() && s.reads[end].person == s.reads[s.next].person) ++end;
      s.comparePerson(s.next, end);
      spent += end - s.next;
      s.next = end;
    }
    if (s.next == s.reads.size() && isFullList(s.plan.kind)) s.noteWhoIsThere();
    if (s.next == s.reads.size()) go(isFullList(s.plan.kind) ? Phase::left : Phase::finish);
    return false;
  }
  if (s.phase == Phase::left) {
    for (; rows > 0 && s.next < s.lookup->count(); --rows) s.findLeft(s.lookup->at(s.next++));
    if (s.next == s.lookup->count()) go(Phase::finish);
    return false;
  }
  if (s.phase == Phase::finish) s.finish();
  s.phase = Phase::done;
  return true;
}

double Planner::progress() const {
  const State& s = *state_;
  const auto part = [&](std::size_t all) { return all == 0 ? 1.0 : static_cast<double>(s.next) / static_cast<double>(all); };
  switch (s.phase) {
    case State::Phase::rows: return 0.5 * part(s.plan.counts.rows);
    case State::Phase::people: return 0.5 + 0.35 * part(s.reads.size());
    case State::Phase::left: return 0.85 + 0.1 * part(s.lookup->count());
    case State::Phase::finish: return 0.95;
    case State::Phase::done: break;
  }
  return 1.0;
}

ImportPlan Planner::take() {
  assert(state_->phase == State::Phase::done && "take() was asked of a planner that is not done; step() it first");
  return std::move(state_->plan);
}

void Planner::answered(const RowAnswers& answers) { state_->answers = answers; }

void Planner::alsoProtected(const std::unordered_set<std::uint64_t>& numbers) {
  state_->skyddade.insert(numbers.begin(), numbers.end());
}

const std::unordered_set<std::uint64_t>& Planner::protectedNumbers() const { return state_->skyddade; }

}  // namespace fyren::exchange
