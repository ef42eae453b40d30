// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/import_flow.h"
#include "app/import_questions.h"
#include "app/register_row.h"
#include "exchange/import/import_plan.h"

namespace fyren::app {

class Session;

// The facts of a youth as they would be with the plan's rows stored: a row with an id replaces the one it
// names, one without is added.
UngdomFacts withWrite(const UngdomFacts& before, const exchange::PersonWrite& write);

// From where the register is judged once the plan is stored.
Viewpoint viewAfter(const Session& session, const exchange::ImportPlan& plan);
// The register's first list of enrolments makes it known who is not at school, its first list of exams who has one.
bool looksAtEverybody(const Session& session, const exchange::ImportPlan& plan);

// A row of a list of exams names the youth and was not taken in.
bool mayHaveExamen(const exchange::ImportPlan& plan, const UngdomId& id);

// Works out, person by person and in slices, what the register would look like with the plan stored. Looks at
// those whom the plan touches, and at everybody when the register's first list of enrolments makes it known
// who is not at school, or its first list of exams who has one. Borrows session and plan; nothing is stored.
class OutcomeCounter {
 public:
  OutcomeCounter(const Session& session, const exchange::ImportPlan& plan);
  bool step(std::size_t persons);  // true when all are counted
  double progress() const;
  const ImportFlow::Consequence& without() const { return without_; }  // those who left the list wait
  const ImportFlow::Consequence& with() const { return with_; }        // they are ended too
  const std::vector<ImportQuestions::Fynd>& fyndWithout() const { return fyndWithout_; }
  const std::vector<ImportQuestions::Fynd>& fyndWith() const { return fyndWith_; }

 private:
  void countWrite(const exchange::PersonWrite& write, bool leaves);
  void countUntouched(const UngdomFacts& facts);
  void count(ImportFlow::Consequence& into, const UngdomFacts& facts) const;
  std::size_t total() const;

  const Session& session_;
  const exchange::ImportPlan& plan_;
  Viewpoint view_;
  bool everybody_ = false;
  std::vector<UngdomId> touched_;  // sorted
  std::size_t next_ = 0;
  ImportFlow::Consequence without_;
  ImportFlow::Consequence with_;
  std::vector<ImportQuestions::Fynd> fyndWithout_, fyndWith_;
};

}  // namespace fyren::app
