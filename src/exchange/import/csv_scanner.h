// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace fyren::exchange {

// Splits text into records of cells by RFC 4180, and forgives: CR, LF and CRLF end a record, text after a closing
// quote belongs to the cell, a quote that is never closed (or not within maxQuotedCell) is an ordinary sign and
// its record ends with its line. Borrows the text and the place where rewritten cells are kept.
class CsvScanner {
 public:
  static constexpr std::size_t maxQuotedCell = 16 * 1024;

  CsvScanner() = default;
  CsvScanner(std::string_view text, char delimiter, std::deque<std::string>* rewritten)
      : text_(text), delimiter_(delimiter), rewritten_(rewritten) {}

  // The next record's cells as they are written, quotes taken away; false at the end.
  bool next(std::vector<std::string_view>& cells, bool& unclosed);

  std::size_t position() const { return position_; }
  std::size_t line() const { return line_; }  // of the next record, from 1
  void restartAt(std::size_t position, std::size_t line) { position_ = position; line_ = line; }

 private:
  bool record(std::vector<std::string_view>& cells, bool quotes);
  bool quoted(std::string_view& cell);
  std::string_view plain();
  bool atCellEnd() const;
  void endLine();

  std::string_view text_;
  char delimiter_ = ';';
  std::deque<std::string>* rewritten_ = nullptr;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
  std::size_t unclosedSeen_ = 0;
};

}  // namespace fyren::exchange
