// SPDX-License-Identifier: EUPL-1.2
// ListImport: how the file is read, as long as the user can say it otherwise, and what rows mean that cannot be decided.
#include <algorithm>
#include <array>
#include <utility>

#include "app/import_text.h"
#include "app/list_import.h"
#include "app/row_choices.h"
#include "app/session.h"
#include "base/text.h"
#include "exchange/import/value.h"

namespace fyren::app {
namespace {

using exchange::Encoding;

constexpr std::array kEncodings = {Encoding::utf8, Encoding::windows1252, Encoding::cp850, Encoding::macRoman};
constexpr std::array kDelimiters = {';', ',', '\t', '|'};
constexpr int kHeadingRows = 20;  // among which the user can choose

template <typename Values, typename Value>
int placeOf(const Values& values, const Value& value) {
  const auto found = std::find(values.begin(), values.end(), value);
  return found == values.end() ? -1 : static_cast<int>(found - values.begin());
}

}  // namespace

bool wasPutRight(const ImportPart& file) {
  const bool wasBefore = file.isCorrected || file.wanted.encoding || file.wanted.delimiter;
  return file.mapping && (wasBefore || file.mapping->isCorrected());
}

ImportQuestions& importQuestions(Session& session) { return static_cast<ListImport&>(session.importFlow()); }

ImportQuestions::Reading ListImport::reading() const {
  Reading reading;
  const auto& table = part().table;
  if (!table || part().bytes.empty()) return reading;
  reading.headingRow = static_cast<int>(table->headingRow());
  reading.lastHeadingRow = std::max(kHeadingRows, reading.headingRow);
  if (!table->isWorkbook()) {
    for (const Encoding encoding : kEncodings) reading.encodings.push_back(encodingText(encoding));
    for (const char delimiter : kDelimiters) reading.delimiters.push_back(text(delimiterNote(delimiter)));
    reading.encoding = placeOf(kEncodings, table->encoding());
    reading.delimiter = placeOf(kDelimiters, table->delimiter());
  }
  const auto& mapping = part().mapping;
  if (!mapping || mapping->doubtfulDay().empty()) return reading;
  reading.doubtfulDay = mapping->doubtfulDay();
  reading.isMonthFirst = mapping->dateForm() == exchange::DateForm::monthFirst;
  if (const auto day = exchange::parseDay(reading.doubtfulDay, exchange::DateForm::dayFirst, session_.today())) reading.dayFirst = *day;
  if (const auto day = exchange::parseDay(reading.doubtfulDay, exchange::DateForm::monthFirst, session_.today())) reading.monthFirst = *day;
  return reading;
}

void ListImport::readAnew(exchange::ReadOptions wanted) {
  if (stage_ != Stage::mapping || part().bytes.empty()) return;
  forgetPlans();
  ImportPart& file = part();
  if (file.mapping && file.mapping->kind() && wasPutRight(file)) {
    file.kept = file.mapping->profile("");
    file.isCorrected = file.isCorrected || file.mapping->isCorrected();
  }
  file.wanted = std::move(wanted);
  file.isReadAnew = true;
  file.notThatWay.reset();
  file.mapping.reset();
  file.table.reset();
  at_ = shown_;
  phase_ = Phase::opening;
}

void ListImport::setEncoding(int encoding) {
  if (encoding < 0 || encoding >= static_cast<int>(kEncodings.size()) || reading().encoding < 0) return;
  exchange::ReadOptions wanted = part().wanted;
  wanted.encoding = kEncodings[static_cast<std::size_t>(encoding)];
  readAnew(std::move(wanted));
}

void ListImport::setDelimiter(int delimiter) {
  if (delimiter < 0 || delimiter >= static_cast<int>(kDelimiters.size()) || reading().delimiter < 0) return;
  exchange::ReadOptions wanted = part().wanted;
  wanted.delimiter = kDelimiters[static_cast<std::size_t>(delimiter)];
  readAnew(std::move(wanted));
}

void ListImport::setHeadingRow(int row) {
  if (row < 0 || row > reading().lastHeadingRow) return;
  exchange::ReadOptions wanted = part().wanted;
  wanted.headingRow = static_cast<std::size_t>(row);
  readAnew(std::move(wanted));
}

void ListImport::setMonthFirst(bool monthFirst) {
  if (stage_ != Stage::mapping || !part().mapping || part().mapping->doubtfulDay().empty()) return;
  forgetPlans();
  part().mapping->setDateForm(monthFirst ? exchange::DateForm::monthFirst : exchange::DateForm::dayFirst);
  startJudging();
}

Message ListImport::firstBad(std::size_t column) const {
  const auto& mapping = part().mapping;
  if (!mapping || column >= mapping->columns().size()) return {};
  return mapping->columns()[column].firstBad.value_or(Message{});
}

// --- rows that cannot be decided ---

const exchange::RowDetail* ListImport::rowOf(std::size_t detail) const {
  if (!part().plan || detail >= part().details.size()) return nullptr;
  const std::int64_t row = part().details[detail].row;
  for (const exchange::RowDetail& one : part().plan->details)
    if (one.row > 0 && static_cast<std::int64_t>(one.row) == row) return &one;
  return nullptr;
}

std::vector<Message> ListImport::options(std::size_t detail) const {
  std::vector<Message> options;
  if (const exchange::RowDetail* row = rowOf(detail))
    for (const exchange::RowOption& option : row->options) options.push_back(option.what);
  return options;
}

int ListImport::chosenOption(std::size_t detail) const {
  const exchange::RowDetail* row = rowOf(detail);
  return row != nullptr && row->chosen ? static_cast<int>(*row->chosen) : -1;
}

void ListImport::answer(std::size_t detail, int option) {
  const exchange::RowDetail* row = rowOf(detail);
  if (stage_ != Stage::mapping || !planReady() || row == nullptr) return;
  if (option < 0 || static_cast<std::size_t>(option) >= row->options.size()) return;
  part().answers.choose(row->options, static_cast<std::size_t>(option), row->tableRow);
  for (const auto& file : parts_) keepSaid(*file);
  forgetComparisons();
  beginComparing();
}

}  // namespace fyren::app
