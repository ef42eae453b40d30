// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "exchange/import/import_plan.h"

namespace fyren::exchange {

// What one row of a list says, read but not yet compared. Empty texts and absent values: the list does not say.
struct FolkbokforingFact {
  std::string fornamn, efternamn, gatuadress, postnummer, postort;
  std::string kommun;          // code; our own when the list has no column for it
  std::optional<Day> sedan;
  friend bool operator==(const FolkbokforingFact&, const FolkbokforingFact&) = default;
};
struct KontaktuppgiftFact {
  std::vector<Kontaktvag> vagar;  // what the row says; also ReadRow::vagar
  friend bool operator==(const KontaktuppgiftFact&, const KontaktuppgiftFact&) = default;
};
struct AvbrottFact {
  std::string skola, program;
  Day slutade = Day::fromNumber(0);
  std::optional<Day> anmalt = {};  // when the school told
  std::optional<std::size_t> meant = {};  // which of several possible enrolments, when the user has said
  friend bool operator==(const AvbrottFact&, const AvbrottFact&) = default;
};
struct RegistreringFact {
  Registrering registrering;
  std::string handlaggare;
};
// A document of grades in a list of exams: it is no exam, so there is nothing to store.
struct BetygFact {
  Day dag = Day::fromNumber(0);
};
using RowFact = std::variant<FolkbokforingFact, Skolplacering, Examen, BetygFact, KontaktuppgiftFact, AvbrottFact, RegistreringFact,
                             Kontakt, Sysselsattning, Atgard>;

struct ReadRow {
  RowFact fact;
  std::string namn;             // for the eye
  std::vector<Message> notes;   // values that were left out, with the reason
  std::vector<Kontaktvag> vagar = {};  // telephones, e-mail, guardians: in many kinds of lists
};

// Reads rows of one mapped list. Borrows the mapping.
class RowReader {
 public:
  explicit RowReader(const Mapping& mapping);
  Parsed<Personnummer> nummer(std::size_t row) const;
  // The row's fact, or the sentence that refuses it.
  Parsed<ReadRow> read(std::size_t row) const;
  bool isProtected(std::size_t row) const;
  bool hasNames() const;  // some column is a name

 private:
  std::string_view cell(std::size_t row, Field field) const;
  Parsed<std::optional<Day>> day(std::size_t row, Field field) const;
  Parsed<Day> neededDay(std::size_t row, Field field) const;
  Parsed<Interval> days(std::size_t row, Field first, Field last) const;
  Parsed<ReadRow> readFact(std::size_t row) const;
  void addVagar(std::size_t row, ReadRow& read) const;
  std::string contactCell(std::size_t row, Field field, ReadRow& read) const;
  void addGuardian(std::size_t row, Field name, Field phone, ReadRow& read) const;
  std::vector<Message> openEnd(std::size_t row, Field last) const;
  std::optional<Message> tooLong(std::size_t row) const;
  std::optional<Message> doubtful(std::size_t row) const;
  Parsed<ReadRow> folkbokforing(std::size_t row) const;
  Parsed<ReadRow> skolplacering(std::size_t row) const;
  Parsed<ReadRow> examen(std::size_t row) const;
  Parsed<ReadRow> kontaktuppgifter(std::size_t row) const;
  Parsed<ReadRow> avbrott(std::size_t row) const;
  Parsed<ReadRow> registrering(std::size_t row) const;
  Parsed<ReadRow> kontakt(std::size_t row) const;
  Parsed<ReadRow> sysselsattning(std::size_t row) const;
  Parsed<ReadRow> atgard(std::size_t row) const;

  const Mapping* mapping_;
  std::string name(std::size_t row, Field field) const;
  bool isInCapitals(Field field) const;

  std::vector<std::size_t> columnOf_;  // by Field; npos when the list has none
  bool capitalFornamn_ = false, capitalEfternamn_ = false, capitalNamn_ = false;  // the whole column is
};

// Two facts of one list about the same thing (the same enrolment ...): they must agree.
bool sameThing(const RowFact& a, const RowFact& b);
// Where they differ, as a person reads it; empty when they say the same.
std::vector<FieldChange> differences(const RowFact& a, const RowFact& b);
// First day of a fact; orders the facts of one person whatever the order of the rows.
Day dayOfFact(const RowFact& fact);

}  // namespace fyren::exchange
