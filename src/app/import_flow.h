// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/job.h"
#include "base/bytes.h"
#include "base/day.h"
#include "base/message.h"
#include "base/result.h"

namespace fyren::app {

class Session;

// One or several lists on their way in: read, mapped, compared, applied. Nothing is written before apply().
//
// Order: addFiles() → (Job runs) → columns() shown and corrected → counts() and details() shown → apply() → report().
// Several lists are one run: taken in the order of their kinds (population, enrolments, exams ...), each compared with
// the register as those before it leave it, stored as one act with one undo. What is said of columns, differences and
// choices is said of the list that is shown; what is said of consequences and reports is said of the run.
// Owned by Session (one run at a time; survives leaving the view, not a reload).
class ImportFlow {
 public:
  enum class Stage : std::uint8_t { empty, reading, refused, mapping, storing, applied };
  enum class RowClass : std::uint8_t { ny, ater, andrad, oforandrad, borta, oklar, avvisad };
  static constexpr std::size_t kRowClassCount = 7;
  // As they are shown: what somebody has to do something about first.
  static constexpr std::array<RowClass, kRowClassCount> kShownOrder = {
      RowClass::avvisad, RowClass::oklar, RowClass::ny, RowClass::ater, RowClass::andrad, RowClass::borta, RowClass::oforandrad};

  struct FieldChoice {  // a field of the list's kind
    std::string key;    // stable, "personnummer"
    std::string label;  // "Personnummer"
    bool required = false;
  };
  struct Column {  // a column of the file
    std::string heading;
    std::vector<std::string> firstValues;  // at most 4
    int field = -1;                        // index into fields(), -1: left out
    Message why;                           // why it was guessed; empty key: chosen by the user or left out
    std::int64_t filled = 0;               // values that are not empty
    std::int64_t approved = 0;             // of them, how many can be read as the field says
  };
  struct Detail {          // one row of the plan
    std::int64_t row = 0;  // the file's row as a spreadsheet counts; 0 for people who left the list
    std::string namn;
    std::string nummer;
    RowClass cls = RowClass::ny;
    Message skal;
    std::vector<Message> changes;  // "Postort: Sundsvall → Timrå"
    std::size_t write = 0;         // 1 + the place of what would be stored; 0: nothing, so there is nothing to choose
    Message sagt;                  // what was said of the row when an earlier list had it; empty key: nothing
  };
  struct Consequence {      // what the lists mean for the register
    int attRegistrera = 0;  // become covered without registration
    int attRegistreraOvissa = 0;  // as well, not counted above: their row in the list of exams was not taken in
    int attAvsluta = 0;     // registered, no longer covered
    int okanda = 0;
    int nyaFynd = 0;        // findings that must or should be mended and were not there before [E4]
    int losta = 0;          // findings that go away
    std::int64_t nya = 0, andrade = 0, vantar = 0;  // rows of all lists: accepted, and put off
    std::int64_t olasta = 0;                        // rows of all lists that could not be read
    std::int64_t testnummer =
        0;  // new persons with a test number, in a register of real persons: invented ones
  };
  // What is done with a row that would change something. Rows about the same person in one list go together.
  enum class Choice : std::uint8_t { accept, wait, refuse };
  struct File {
    std::string name;
    Bytes bytes;
  };
  struct List {  // one of the run's lists, in the order in which they are taken
    std::string fileName;
    std::string kind;      // key, empty: not recognised
    std::int64_t rows = 0;
    Message refusal;       // empty key: it could be read
    bool needsHelp = false;  // columns or kind must be chosen first
    bool isTwin = false;     // another list of the run is of the same kind
    std::int64_t apart = 0;  // rows that could not be read or are unclear: refusedRowsFile(list) holds them
    std::int64_t unread = 0;  // of them, those that could not be read
  };
  struct Sheet {
    std::string name;
    bool hidden = false;
  };
  struct Decisions {
    bool acceptLeft = false;      // end what is no longer on the list (else it waits)
    bool registerCovered = true;  // open registrations that the list proposes
    bool endUncovered = true;     // end registrations that the list proposes
    bool remember = false;        // how the lists were read, where the user corrected it, for the next ones like them
    bool registerUncertain = false;  // also of those who may have an exam (attRegistreraOvissa)
    bool testNumbers = false;  // the persons of Consequence::testnummer are wanted; else nothing is stored
  };

  virtual ~ImportFlow() = default;

  virtual Stage stage() const = 0;
  virtual const std::string& fileName() const = 0;
  virtual const Message& refusal() const = 0;  // why the file was refused (stage refused)

  // Starts anew with these files; the work goes on in the session's job. Nothing while a list is being stored.
  virtual void addFiles(std::vector<File> files) = 0;
  void addFile(std::string name, Bytes bytes) {
    std::vector<File> files;
    files.push_back({std::move(name), std::move(bytes)});
    addFiles(std::move(files));
  }
  // The run's lists, and the one that is shown.
  virtual std::vector<List> lists() const = 0;
  virtual std::size_t shown() const = 0;
  virtual void show(std::size_t list) = 0;
  virtual void putAway(std::size_t list) = 0;  // out of the run; the last one: as clear()
  virtual void clear() = 0;
  // How this source's lists are read: told before addFile(), true of that file only. Refuses what is no profile.
  virtual Result<void, Message> useProfile(std::string_view json) = 0;

  // --- mapping ---
  // The sheets of a workbook, the one most like a list first; empty for text files. The one that was read.
  virtual std::vector<Sheet> sheets() const = 0;
  virtual int sheet() const = 0;
  virtual void setSheet(int sheet) = 0;
  virtual std::vector<FieldChoice> kinds() const = 0;  // list kinds: key, label
  virtual int kind() const = 0;                        // index into kinds(), -1: not recognised
  virtual void setKind(int kind) = 0;
  virtual const std::vector<FieldChoice>& fields() const = 0;
  virtual const std::vector<Column>& columns() const = 0;
  virtual void setField(std::size_t column, int field) = 0;  // recomputes the plan
  virtual Day listDay() const = 0;  // the day the list tells of; today unless changed
  virtual void setListDay(Day day) = 0;
  // The shown list is read anew as the profile says. Refuses what is no profile.
  virtual Result<void, Message> applyProfile(std::string_view json) = 0;
  virtual bool isCorrected() const = 0;  // the user has said what some list or column is
  // The mapping as it stands, for useProfile() next time; empty before there is one.
  virtual std::string profileJson(std::string name) const = 0;
  virtual const std::vector<Message>& notes()
      const = 0;  // encoding, delimiter, unknown columns, protected diverted
  virtual const std::vector<Message>& obstacles() const = 0;  // missing columns ...: no plan until mended

  // --- difference ---
  virtual bool planReady() const = 0;
  virtual const std::array<std::int64_t, kRowClassCount>& counts() const = 0;
  virtual const std::vector<Detail>& details() const = 0;  // in kShownOrder, then by row; unchanged rows left out
  virtual std::int64_t rowCount() const = 0;
  virtual std::int64_t protectedCount() const = 0;
  // Those who left the list wait unless they are accepted here or by Decisions; everything else is accepted.
  virtual Choice choice(std::size_t detail) const = 0;
  virtual void choose(std::size_t detail, Choice choice) = 0;
  virtual void chooseClass(RowClass cls, Choice choice) = 0;
  virtual Consequence consequence(bool acceptLeft) const = 0;  // with or without ending what left the list
  Consequence consequence() const { return consequence(false); }

  // --- apply ---
  // One act; one undo. beginApply() goes on in the session's job, in stage storing; takeOutcome() then gives what
  // came of it, once. Meanwhile the register refuses every other change; until the job is done cancel() leaves
  // everything as it was. apply() does all of it before it returns.
  virtual Result<void, CommandFailure> beginApply(const Decisions& decisions) = 0;
  virtual std::optional<CommandResult> takeOutcome() = 0;
  virtual CommandResult apply(const Decisions& decisions) = 0;
  // Stops the work under way: from storing back to the difference, else as clear().
  virtual void cancel() = 0;
  virtual const std::vector<Message>& report() const = 0;       // stage applied
  virtual Bytes reportFile() const = 0;  // the same and the row numbers as plain text; names nobody
  virtual std::string reportName() const = 0;
  // One list's refused and unclear rows as CSV with "Varför"; without a number, of the list that is shown.
  virtual Bytes refusedRowsFile(std::size_t list) const = 0;
  virtual std::string refusedRowsName(std::size_t list) const = 0;
  Bytes refusedRowsFile() const { return refusedRowsFile(shown()); }
  std::string refusedRowsName() const { return refusedRowsName(shown()); }
};

// A sentence of a report that tells of rows which were not taken in: somebody should look at them.
bool tellsOfRowsApart(const Message& line);

}  // namespace fyren::app
