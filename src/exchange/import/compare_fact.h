// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "exchange/import/row_fact.h"

namespace fyren::exchange {

// One person on the way from list to register: what is known, and what shall be written.
struct PersonDraft {
  const UngdomFacts* known = nullptr;  // nothing: new
  PersonWrite write;
};

struct Verdict {
  RowClass rowClass = RowClass::unchanged;
  Message reason;
  std::vector<FieldChange> changes;
  std::vector<Message> notes;
  std::vector<RowOption> options = {};      // what an unclear one may mean
  std::optional<std::size_t> chosen = {};
};

// Compares one fact with what is known of its person and adds what differs to the draft. A value that the list
// leaves empty never takes away what is known. Facts other than folkbokföring need a known person.
Verdict compareFact(const RowFact& fact, const ImportContext& context, PersonDraft& draft);

// An enrolment of the register and one of a list are the same: school, programme and first day.
bool sameEnrolment(const Skolplacering& a, const Skolplacering& b);

// Reused by the differences: notes a change when `to` says something and it is not what `from` says.
void noteChange(std::vector<FieldChange>& changes, Field field, const std::string& from, const std::string& to);

Ungdom ungdomWith(Personnummer nummer);
bool sameWord(std::string_view a, std::string_view b);  // but for case, blanks, accents
std::string dayWord(const std::optional<Day>& day);

// Adds the contact ways that the row says beside its fact, whatever the list is about; the verdict of the row may change.
void compareWays(const std::vector<Kontaktvag>& said, const ImportContext& context, PersonDraft& draft, Verdict& verdict);

Verdict compareFolkbokforing(const FolkbokforingFact& fact, const ImportContext& context, PersonDraft& draft);

}  // namespace fyren::exchange
