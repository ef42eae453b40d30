// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/day.h"
#include "base/message.h"
#include "base/result.h"
#include "core/register/ungdom_facts.h"
#include "exchange/import/list_kind.h"
#include "exchange/import/list_table.h"
#include "exchange/import/value.h"

namespace fyren::exchange {

// What reading a list depends on beside its bytes.
struct ImportContext {
  RegisterFacts reg;  // our municipality; the kind of register decides which numbers are taken
  Day today;
  Day listDay;        // the day that the list shows, "today" unless the user says otherwise
  std::string fileName = {};  // empty: not known
};

// How a source's lists are read, saved so that the next one needs no questions. Columns by heading.
struct MappingProfile {
  std::string name;
  ListKind kind = ListKind::folkbokforing;
  std::vector<std::pair<std::string, Field>> columns;  // heading, field
  std::optional<char> delimiter;
  std::optional<Encoding> encoding;
  std::optional<std::string> sheet;  // of a workbook
  DateForm dateForm = DateForm::automatic;
  friend bool operator==(const MappingProfile&, const MappingProfile&) = default;
};
std::string toJson(const MappingProfile& profile);

enum class ProfileRefusal : std::uint8_t { notJson, notAProfile, newerVersion, tooLarge };
// Takes any bytes: unknown keys are skipped, unknown fields and kinds refused.
Result<MappingProfile, Failure<ProfileRefusal>> parseProfile(std::string_view json);

enum class GuessedBy : std::uint8_t { nobody, heading, content, profile, user };

// One column of the file, for its card in the mapping step.
struct ColumnMapping {
  std::string heading;
  std::vector<std::string> firstValues;  // up to five that are not empty
  Field field = Field::none;             // none: left out
  GuessedBy guessedBy = GuessedBy::nobody;
  Message why;             // "Rubriken är densamma", "Alla 412 värden är personnummer", "Känns inte igen"
  std::size_t filled = 0;    // cells that are not empty, of those counted so far
  std::size_t approved = 0;  // of `filled`, those that can be read as `field`
  std::optional<Message> firstBad;  // why the first unreadable one is unreadable, with its row
  std::size_t firstBadRow = 0;      // of the table
};

// One field of the kind, with the column it is read from.
struct FieldMapping {
  Field field = Field::none;
  bool required = false;
  bool kept = true;                   // false: recognised, not stored yet
  std::optional<std::size_t> column;
};

// Which column is what: guessed, corrected by the user, judged by content. Borrows the table.
class Mapping {
 public:
  // Guesses kind (unless given) and columns. With a profile its headings go before guesses.
  Mapping(const ListTable& table, const ImportContext& context, std::optional<ListKind> kind = std::nullopt,
          const MappingProfile* profile = nullptr);

  std::optional<ListKind> kind() const { return kind_; }  // nothing: could not be guessed, ask the user
  const Message& kindWhy() const { return kindWhy_; }
  const std::vector<ColumnMapping>& columns() const { return columns_; }
  std::vector<FieldMapping> fields() const;  // of the kind, required ones first
  std::optional<std::size_t> columnOf(Field field) const;
  // Columns whose headings say skyddade personuppgifter, mapped or not: rows marked there are diverted whatever
  // the user chose.
  const std::vector<std::size_t>& protectionColumns() const { return protectionColumns_; }
  bool isProtected(std::size_t row) const;  // marked there, or some cell says so
  // Rows about these youths (numbers without the hyphen) are not shown as examples either: another list marks them.
  void hideRowsOf(const std::unordered_set<std::uint64_t>& numbers);
  DateForm dateForm() const { return dateForm_; }  // never automatic when a column settled it
  // Days that mean two things ("03/04/2026"), and no other that says which is meant: the user should look. Empty when
  // there are none; else one of them as it stands in the list.
  const std::string& doubtfulDay() const { return doubtfulDay_; }
  void setDateForm(DateForm form);  // the user's choice

  void setKind(ListKind kind);  // guesses the columns anew
  // The user's choice. A field has one column: one that had it before is left out. Field::none leaves out.
  void assign(std::size_t column, Field field);

  // Counts `filled` and `approved` over at most `rows` further rows; true when all are counted. Starts over by
  // itself for columns that were assigned anew.
  bool step(std::size_t rows);

  // What stops the import: kind unknown, or a sentence per required column that is missing, with the
  // headings that the file has. Empty: ready to plan.
  std::vector<Message> obstacles() const;
  std::vector<std::string> unknownHeadings() const;  // left out

  MappingProfile profile(std::string name) const;
  bool isCorrected() const;  // the user has said what something is
  const ListTable& table() const { return *table_; }
  const ImportContext& context() const { return context_; }

 private:
  void guessKind();
  void guessColumns(const MappingProfile* profile);
  bool isAmbiguous(std::size_t column, Field field) const;
  void guessByContent();
  void settleDateForm();
  void recount(std::size_t column);
  void setField(std::size_t column, Field field, GuessedBy by, Message why);
  void countCell(std::size_t column, std::size_t row);
  void noteIfBad(std::size_t column, std::size_t row);
  bool isHidden(std::size_t row) const;
  void takeFirstValues();

  const ListTable* table_;
  ImportContext context_;
  std::optional<ListKind> kind_;
  Message kindWhy_;
  DateForm dateForm_ = DateForm::automatic;
  bool dateFormTold_ = false;    // by a profile or by the user
  bool dateFormChosen_ = false;  // by the user
  bool dateFormSeen_ = false;    // some day can be read in one way only
  std::string doubtfulDay_;
  bool kindChosen_ = false;
  std::vector<ColumnMapping> columns_;
  std::vector<std::size_t> counted_;  // rows counted, per column
  std::vector<std::size_t> protectionColumns_;
  std::unordered_set<std::uint64_t> hidden_;
};

}  // namespace fyren::exchange
