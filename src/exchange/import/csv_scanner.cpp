// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/csv_scanner.h"

namespace fyren::exchange {

bool CsvScanner::next(std::vector<std::string_view>& cells, bool& unclosed) {
  constexpr std::size_t trust = 1000;  // so many stray quotes, and quotes mean nothing in this file
  cells.clear();
  unclosed = false;
  if (position_ >= text_.size()) return false;
  const std::size_t start = position_, line = line_;
  if (record(cells, unclosedSeen_ < trust)) return true;
  ++unclosedSeen_;
  unclosed = true;
  cells.clear();
  restartAt(start, line);
  return record(cells, false);
}

// False when a quote was not closed.
bool CsvScanner::record(std::vector<std::string_view>& cells, bool quotes) {
  for (;;) {
    std::string_view cell;
    if (quotes && position_ < text_.size() && text_[position_] == '"') {
      if (!quoted(cell)) return false;
    } else {
      cell = plain();
    }
    cells.push_back(cell);
    if (position_ >= text_.size()) return true;
    if (text_[position_] != delimiter_) {
      endLine();
      return true;
    }
    ++position_;
  }
}

bool CsvScanner::quoted(std::string_view& cell) {
  const std::size_t start = ++position_;
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
  const std::string_view rest = text_.substr(copied, position_ - copied);
  ++position_;
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
