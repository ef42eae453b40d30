// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the planner holds while it works; for planner*.cpp only.
#include <cassert>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exchange/import/import_plan.h"
#include "exchange/import/row_fact.h"

namespace fyren::exchange {

inline std::int64_t asCount(std::size_t value) { return static_cast<std::int64_t>(value); }

// A row that could be read, waiting for the other rows about the same person.
struct Read {
  std::uint64_t person = 0;  // the number in force of whom it is about
  std::size_t detail = 0;    // index into the plan's details
  RowFact fact;
  std::vector<Kontaktvag> vagar;
};

struct Planner::State {
  enum class Phase { rows, people, left, finish, done };

  const Mapping* mapping;
  const RegisterLookup* lookup;
  RowReader reader;
  ImportPlan plan;
  Phase phase = Phase::rows;
  std::size_t next = 0;
  std::vector<Read> reads;                        // sorted by person after the rows phase
  std::unordered_set<std::uint64_t> onList;       // numbers in force of everyone whom the list names
  std::unordered_set<std::uint64_t> unreadable;   // of them, those with a row that could not be read
  std::unordered_set<std::uint64_t> skyddade;     // of marked rows; forgotten with the planner
  std::unordered_multimap<std::string, const UngdomFacts*> bySamordning;  // birth day and name
  std::size_t expected = 0, missing = 0;          // of full lists: who should be on it, who is not
  std::unordered_set<std::string> schools;        // on the list, folded
  std::unordered_set<int> birthYears;             // on the list
  RowAnswers answers;

  State(const Mapping& theMapping, const RegisterLookup& theLookup)
      : mapping(&theMapping), lookup(&theLookup), reader(theMapping) {
    assert(theMapping.obstacles().empty() && "a list is planned only when nothing stands in the way");
    plan.kind = *theMapping.kind();
    plan.listDay = theMapping.context().listDay;
    plan.counts.rows = theMapping.table().rowCount();
  }

  std::uint64_t inForce(const Personnummer& nummer, const UngdomFacts* known) const {
    return known ? known->ungdom.nummer.digits() : nummer.digits();
  }

  void readRow(std::size_t row);
  void divert(std::size_t row);
  void refuse(RowDetail detail, Message reason);
  void sortReads();
  void comparePerson(std::size_t begin, std::size_t end);
  std::vector<bool> settleRows(std::size_t begin, std::size_t end);
  std::vector<bool> settleBeaten(std::size_t begin, std::size_t end);
  void settleRepeated(std::size_t i, std::size_t j, std::vector<bool>& open, std::size_t begin);
  void offerRows(std::size_t i, std::size_t j, const std::vector<FieldChange>& changes);
  void offerRow(RowDetail& to, const RowDetail& row, const std::vector<FieldChange>& changes, bool isFrom);
  void settle(const Read& read, RowClass rowClass, Message reason);
  void noteSamordning(const Read& read, const FolkbokforingFact& fact);
  void noteWhoIsThere();
  void findLeft(const UngdomFacts& known);
  Message whyNotAtSchool(const UngdomFacts& known, const Skolplacering& entry) const;
  Message whyNotHere(const UngdomFacts& known) const;
  void leftFolkbokforing(const UngdomFacts& known);
  void leftSkolplacering(const UngdomFacts& known);
  bool isOnList(const UngdomFacts& known, const Skolplacering& entry) const;
  void propose(const UngdomFacts& known, Message reason, PersonWrite write, FieldChange change);
  void finish();
  void noteFile();
  void noteUnknownExams();
  void noteRowsToCheck();
};

}  // namespace fyren::exchange
