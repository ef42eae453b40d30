// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace fyren::exchange {

// Six or eight digits that can be a day, perhaps a hyphen, and four more: a personnummer, right or wrong.
bool isNummerShaped(std::string_view piece);

// What is wrong with the quotes of a record. They are ordinary signs then, and the record ends with its line.
enum class QuoteFault : std::uint8_t {
  none,
  unclosed,  // a quote is not closed, or not within maxQuotedCell
  overRows,  // a cell in quotes goes on into what looks like other rows: the next stray quote has closed it
};

// Splits text into records of cells by RFC 4180, and forgives: CR, LF and CRLF end a record, text after a closing
// quote belongs to the cell, a quote with a fault is an ordinary sign. Borrows the text and the place where rewritten
// cells are kept.
class CsvScanner {
 public:
  static constexpr std::size_t maxQuotedCell = 16 * 1024;

  CsvScanner() = default;
  CsvScanner(std::string_view text, char delimiter, std::deque<std::string>* rewritten)
      : text_(text), delimiter_(delimiter), rewritten_(rewritten) {}

  // The next record's cells as they are written, quotes taken away; false at the end.
  bool next(std::vector<std::string_view>& cells, QuoteFault& fault);
  std::size_t closedOn() const { return closedOn_; }  // the line on which the latest quote over rows was closed
  // So many cells a record usually has: with line breaks in quotes and another number, rows have run together. 0: not known.
  void expect(std::size_t columns) { columns_ = columns; }
  // The quotes are our own and stand where they shall.
  void trustQuotes() { trusted_ = true; }

  std::size_t position() const { return position_; }
  std::size_t line() const { return line_; }  // of the next record, from 1
  void restartAt(std::size_t position, std::size_t line) { position_ = position; line_ = line; }

 private:
  bool record(std::vector<std::string_view>& cells, bool quotes);
  bool quoted(std::string_view& cell);
  bool hasSwallowedRows(std::string_view cell, bool goesOn);
  std::string_view plain();
  bool atCellEnd() const;
  void endLine();

  std::string_view text_;
  char delimiter_ = ';';
  std::deque<std::string>* rewritten_ = nullptr;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
  std::size_t columns_ = 0, closedOn_ = 0;
  std::size_t faultsSeen_ = 0;
  QuoteFault fault_ = QuoteFault::none;
  bool trusted_ = false;
  bool isSuspect_ = false;  // a cell of the record holds both a line break and the delimiter
};

}  // namespace fyren::exchange
