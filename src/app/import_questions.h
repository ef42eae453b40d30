// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/message.h"

namespace fyren::app {

class Session;

// What an import asks beside its columns (import_flow.h), of the list that is shown: how the file is read, and what the
// rows mean that cannot be decided; and which findings the lists would make and mend. Places of columns and rows are
// those of ImportFlow::columns() and details().
class ImportQuestions {
 public:
  // How the list was read. What is -1 cannot be chosen: a workbook has no encoding, a file may name its own.
  struct Reading {
    std::vector<std::string> encodings, delimiters;
    int encoding = -1, delimiter = -1;
    int headingRow = 0;        // as a spreadsheet counts; 0: no row of headings
    int lastHeadingRow = 0;    // the last one to choose; 0: nothing can be chosen
    std::string doubtfulDay;   // "03/04/2026", when days mean two things; empty: they do not
    std::optional<Day> dayFirst, monthFirst;  // what it means either way
    bool isMonthFirst = false;
  };
  struct Fynd {  // a finding that must or should be mended [E4]
    std::string namn;     // of whom
    std::string regel;    // "R1"
    Message text;         // what is wrong
    bool rod = false;     // must be mended; else should be looked at
    bool forsvinner = false;
  };
  static constexpr std::size_t kMostFynd = 500;

  virtual ~ImportQuestions() = default;

  virtual Reading reading() const = 0;
  // The file is read anew; columns that the user chose are kept where the headings are the same. What cannot be read so
  // is read as before, and told among the notes.
  virtual void setEncoding(int encoding) = 0;
  virtual void setDelimiter(int delimiter) = 0;
  virtual void setHeadingRow(int row) = 0;
  virtual void setMonthFirst(bool monthFirst) = 0;
  // Why the first value of the column that cannot be read cannot, with its row; empty key: all can.
  virtual Message firstBad(std::size_t column) const = 0;

  // What a row that cannot be decided may mean, and which of it was chosen (-1: nothing yet).
  virtual std::vector<Message> options(std::size_t detail) const = 0;
  virtual int chosenOption(std::size_t detail) const = 0;
  // The lists are compared anew; what was said of other rows stays said.
  virtual void answer(std::size_t detail, int option) = 0;

  // The findings that Consequence counts, one by one: new ones first, red before yellow, at most kMostFynd.
  virtual const std::vector<Fynd>& findings(bool acceptLeft) const = 0;
};

// Those of the session's import.
ImportQuestions& importQuestions(Session& session);

}  // namespace fyren::app
