// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/csv_scanner.h"

#include <algorithm>

namespace fyren::exchange {

bool isNummerShaped(std::string_view piece) {
  constexpr std::string_view around = " \t\"'=";
  const std::size_t first = piece.find_first_not_of(around);
  if (first == std::string_view::npos) return false;
  piece = piece.substr(first, piece.find_last_not_of(around) - first + 1);
  if (piece.size() < 10 || piece.size() > 13) return false;
  const std::size_t sign = piece.find_first_of("-+");
  if (sign != std::string_view::npos && sign + 5 != piece.size()) return false;
  std::string digits(piece);
  if (sign != std::string_view::npos) digits.erase(sign, 1);
  if ((digits.size() != 10 && digits.size() != 12) || digits.find_first_not_of("0123456789") != std::string::npos) return false;
  const std::string_view day = std::string_view(digits).substr(digits.size() - 8, 4);
  return day.substr(0, 2) >= "01" && day.substr(0, 2) <= "12" && ((day.substr(2) >= "01" && day.substr(2) <= "31") || (day.substr(2) >= "61" && day.substr(2) <= "91"));
}

bool CsvScanner::next(std::vector<std::string_view>& cells, QuoteFault& fault) {
  constexpr std::size_t trust = 1000;  // so many stray quotes, and quotes mean nothing in this file
  cells.clear();
  fault = QuoteFault::none;
  if (position_ >= text_.size()) return false;
  const std::size_t start = position_, line = line_;
  const bool readsQuotes = faultsSeen_ < trust;
  if (record(cells, readsQuotes)) {
    const auto begins = [](std::string_view cell) { return !cell.empty() && cell.front() == '"'; };
    if (!readsQuotes && std::any_of(cells.begin(), cells.end(), begins)) fault = QuoteFault::unclosed;
    return true;
  }
  ++faultsSeen_;
  fault = fault_;
  cells.clear();
  restartAt(start, line);
  return record(cells, false);
}

// False when the quotes cannot be meant so.
bool CsvScanner::record(std::vector<std::string_view>& cells, bool quotes) {
  isSuspect_ = false;
  for (;;) {
    std::string_view cell;
    if (quotes && position_ < text_.size() && text_[position_] == '"') {
      if (!quoted(cell)) return false;
    } else {
      cell = plain();
    }
    cells.push_back(cell);
    if (position_ >= text_.size()) break;
    if (text_[position_] != delimiter_) {
      endLine();
      break;
    }
    ++position_;
  }
  if (!isSuspect_ || columns_ < 2 || cells.size() == columns_) return true;
  fault_ = QuoteFault::overRows;
  return false;
}

// A cell with line breaks is an address or a remark, unless rows of the list stand in it.
bool CsvScanner::hasSwallowedRows(std::string_view cell, bool goesOn) {
  if (goesOn) return true;  // more text after the quote that closes: it opened a cell of another row
  if (cell.find(delimiter_) == std::string_view::npos) return false;
  isSuspect_ = true;
  const char ends[] = {delimiter_, '\n', '\r', '\0'};
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(ends, at), cell.size());
    if (isNummerShaped(cell.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool CsvScanner::quoted(std::string_view& cell) {
  const std::size_t start = ++position_, line = line_;
  fault_ = QuoteFault::unclosed;
  std::string* rewritten = nullptr;
  std::size_t copied = start;
  for (;; ++position_) {
    if (position_ >= text_.size() || position_ - start > maxQuotedCell) return false;
    const char sign = text_[position_];
    if (sign == '\n' || (sign == '\r' && (position_ + 1 >= text_.size() || text_[position_ + 1] != '\n'))) ++line_;
    if (sign != '"') continue;
    const bool doubled = position_ + 1 < text_.size() && text_[position_ + 1] == '"';
    if (!doubled) break;
    if (!rewritten) rewritten = &rewritten_->emplace_back();
    rewritten->append(text_.substr(copied, position_ + 1 - copied));
    copied = ++position_ + 1;
  }
  const std::string_view rest = text_.substr(copied, position_ - copied), whole = text_.substr(start, position_ - start);
  ++position_;
  if (line_ != line && !trusted_) {
    closedOn_ = line_;
    fault_ = QuoteFault::overRows;
    const std::size_t after = std::min(text_.find_first_not_of(' ', position_), text_.size());
    if (hasSwallowedRows(whole, after < text_.size() && text_[after] != delimiter_ && text_[after] != '\n' && text_[after] != '\r')) return false;
  }
  if (atCellEnd() && !rewritten) {
    cell = rest;
    return true;
  }
  if (!rewritten) rewritten = &rewritten_->emplace_back();
  rewritten->append(rest);
  rewritten->append(plain());
  cell = *rewritten;
  return true;
}

std::string_view CsvScanner::plain() {
  const std::size_t start = position_;
  while (!atCellEnd()) ++position_;
  return text_.substr(start, position_ - start);
}

bool CsvScanner::atCellEnd() const {
  if (position_ >= text_.size()) return true;
  const char sign = text_[position_];
  return sign == delimiter_ || sign == '\n' || sign == '\r';
}

void CsvScanner::endLine() {
  const bool pair = text_[position_] == '\r' && position_ + 1 < text_.size() && text_[position_ + 1] == '\n';
  position_ += pair ? 2 : 1;
  ++line_;
}

}  // namespace fyren::exchange
