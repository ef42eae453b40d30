// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/message.h"
#include "core/register/ungdom_facts.h"
#include "exchange/import/list_kind.h"
#include "exchange/import/list_table.h"
#include "exchange/import/mapping.h"

namespace fyren::exchange {

// What happens with a row. Names as on the command line: className().
enum class RowClass : std::uint8_t {
  added,      // "new": a person, enrolment, exam ... that the register did not know
  returned,   // known, had left, is back
  changed,    // known, something differs
  unchanged,
  left,       // known from this source and not on the list; nothing happens unless the user accepts
  unclear,    // cannot be decided: nothing of it is stored
  refused,    // cannot be read: nothing of it is stored
  repeated,   // the same as an earlier row in every word; counted once
};
inline constexpr std::size_t rowClassCount = 8;
std::string_view className(RowClass rowClass);  // "new", "returned", "changed", "unchanged", "left", ...
Message classLabel(RowClass rowClass);          // "Nya", "Tillbaka" ...

struct FieldChange {
  Field field = Field::none;
  std::string from;  // as a person reads it; empty: nothing was known
  std::string to;
};

// What to store about one person: only the rows that are new or different. A row without id (isNone) is to be
// inserted, one with id replaces the row of that id. With `isNew` the person is to be inserted too and its new
// id put into the `ungdom` of every row. Nothing is ever deleted.
struct PersonWrite {
  bool isNew = false;
  bool writesUngdom = false;  // facts.ungdom holds changed values (always true with isNew)
  UngdomFacts facts;          // facts.ungdom says who, changed or not

  bool isEmpty() const;
};

// One of the things that a row which cannot be decided may mean, for a person to choose among.
struct RowOption {
  Message what;
  std::size_t tableRow = 0;                // the row that holds, of those that disagree
  std::optional<std::size_t> enrolment;    // or: which of the possible enrolments the row is about
};

// What the user has chosen so far. True of one reading of one list: rows are told by their place in the table.
struct RowAnswers {
  std::unordered_set<std::size_t> preferred;                   // rows that hold against those they disagree with
  std::unordered_map<std::size_t, std::size_t> enrolments;     // by row: RowOption::enrolment
  void choose(const std::vector<RowOption>& options, std::size_t option, std::size_t tableRow);
};

// One line of the difference: a row of the list, or a person/enrolment that left it.
struct RowDetail {
  std::size_t row = 0;       // spreadsheet row; 0 for `left`
  std::size_t tableRow = 0;  // index into the ListTable; meaningless for `left`
  std::optional<Personnummer> nummer;
  std::string namn;          // for the eye: from the list or the register; may be empty
  UngdomId ungdom;           // none when the register does not know the person
  RowClass rowClass = RowClass::unchanged;
  Message reason;
  std::vector<FieldChange> changes;
  std::vector<Message> notes;  // about single values: left out because unreadable, may be a known person ...
  std::vector<RowOption> options;      // what it may mean; more than one, or none
  std::optional<std::size_t> chosen;   // of options
  std::size_t write = 0;     // 1 + index into plan.writes, or for `left` into plan.leaving; 0: nothing
};

struct ImportCounts {
  std::size_t rows = 0;  // data rows of the file, all of them
  std::size_t byClass[rowClassCount] = {};
  std::size_t skyddade = 0;        // diverted rows: counted, nothing else is kept of them
  std::size_t of(RowClass rowClass) const { return byClass[static_cast<std::size_t>(rowClass)]; }
  // rows == new + returned + changed + unchanged + unclear + refused + repeated + skyddade
};

// The difference between a list and the register, as plain values: nothing is stored yet.
struct ImportPlan {
  ListKind kind = ListKind::folkbokforing;
  std::vector<ListKind> joined;  // when several lists have been made one plan: all their kinds
  Day listDay = Day::fromNumber(0);
  ImportCounts counts;
  std::vector<RowDetail> details;    // by row, then `left` by nummer
  std::vector<PersonWrite> writes;   // to be stored in one act; one per person, by nummer
  std::vector<PersonWrite> leaving;  // one per `left` detail, each only if the user accepts it
  std::vector<UngdomId> skyddadeStored;  // already stored and now marked as protected: hide at once
  // Youths of whom a list of exams has a row that was not taken in: they may have an exam all the same. Sorted.
  std::vector<UngdomId> examenOkand;
  std::vector<Message> notes;        // about the file as a whole: unknown columns, repeated headings ...

  bool changesNothing() const { return writes.empty() && skyddadeStored.empty(); }
  bool isOf(ListKind one) const {
    return joined.empty() ? kind == one : std::find(joined.begin(), joined.end(), one) != joined.end();
  }
};

// The register as the planner asks for it. Pointers stay good while the planner lives.
class RegisterLookup {
 public:
  virtual ~RegisterLookup() = default;
  // By the number in force or an earlier one; nullptr if unknown.
  virtual const UngdomFacts* find(const Personnummer& nummer) const = 0;
  virtual std::size_t count() const = 0;
  virtual const UngdomFacts& at(std::size_t index) const = 0;  // any stable order
};

// A lookup over facts held in memory; borrows them.
class FactsLookup : public RegisterLookup {
 public:
  explicit FactsLookup(std::span<const UngdomFacts> facts);
  const UngdomFacts* find(const Personnummer& nummer) const override;
  std::size_t count() const override { return facts_.size(); }
  const UngdomFacts& at(std::size_t index) const override { return facts_[index]; }

 private:
  std::span<const UngdomFacts> facts_;
  std::unordered_map<std::uint64_t, std::size_t> byNummer_;
};

// Compares a mapped list with the register, in steps. Borrows mapping (and its table) and lookup.
//
//   Planner planner(mapping, lookup);
//   while (!planner.step(1000)) {}
//   ImportPlan plan = planner.take();
//
// The caller has seen to it that mapping.obstacles() is empty. Row order does not matter for what is stored;
// a list that is planned again after its writes are stored gives a plan that changes nothing.
class Planner {
 public:
  Planner(const Mapping& mapping, const RegisterLookup& lookup);
  ~Planner();
  Planner(Planner&&) noexcept;
  Planner& operator=(Planner&&) noexcept;

  bool step(std::size_t rows);  // true when done
  double progress() const;      // 0 to 1
  ImportPlan take();            // once, after step() has said true

  // What the user has chosen for rows that could not be decided.
  void answered(const RowAnswers& answers);
  // Numbers of youths whom an earlier list of the same run marked as protected: their rows are diverted here too.
  // What this list has marked is asked for after step() has said true; it is never stored.
  void alsoProtected(const std::unordered_set<std::uint64_t>& numbers);
  const std::unordered_set<std::uint64_t>& protectedNumbers() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fyren::exchange
