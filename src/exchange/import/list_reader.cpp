// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.h"
#include "exchange/import/import_report.h"
#include "exchange/import/list_kind.h"
#include "exchange/import/list_table.h"

namespace fyren::exchange {
namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr std::size_t kMostCells = 20'000'000;   // 160 MB of views in the browser
constexpr std::size_t kHeadingsWithin = 20;      // records in which headings are looked for
constexpr std::size_t kSample = 64 * 1024;       // bytes from which the delimiter is guessed
constexpr std::array kDelimiters = {';', '\t', ',', '|'};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view hardBlank = "\xC2\xA0";
  for (;;) {
    if (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n' || text.front() == '\r')) text.remove_prefix(1);
    else if (text.substr(0, 2) == hardBlank) text.remove_prefix(2);
    else break;
  }
  for (;;) {
    if (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    else if (text.size() >= 2 && text.substr(text.size() - 2) == hardBlank) text.remove_suffix(2);
    else break;
  }
  return text;
}

// A cell as a person means it: no blanks around, and without what spreadsheets are told by = or an apostrophe.
std::string_view cleaned(std::string_view cell) {
  cell = trimmed(cell);
  if (cell.size() >= 3 && cell.substr(0, 2) == "=\"" && cell.back() == '"') cell = cell.substr(2, cell.size() - 3);
  return unguardFormula(cell);
}

bool isBlank(const std::vector<std::string_view>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
}

// How many cells are headings that some kind of list has.
std::size_t knownHeadings(const std::vector<std::string_view>& cells) {
  std::size_t known = 0;
  for (std::size_t i = 0; i < cells.size() && i < 100; ++i) {
    const std::string_view cell = trimmed(cells[i]);
    if (cell.empty() || cell.size() > 60) continue;
    known += std::any_of(allKinds().begin(), allKinds().end(),
                         [&](ListKind kind) { return fieldByHeading(kind, cell) != Field::none; });
  }
  return known;
}

bool looksLikeNummer(std::string_view cell) {
  const auto digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  return (digits == 10 || digits == 12) && cell.size() <= 14;
}

// The sign that a first line "sep=;" names, as spreadsheets write it; 0 if there is no such line.
char namedSeparator(std::string_view text) {
  const bool named = text.size() > 5 && (text.substr(0, 4) == "sep=" || text.substr(0, 4) == "SEP=");
  return named && (text[5] == '\r' || text[5] == '\n') ? text[4] : '\0';
}

struct Shape {
  std::size_t headings = 0;    // known ones in the best record
  std::size_t consistent = 0;  // records with the usual number of cells, when that is more than one
  std::size_t columns = 0;
};

Shape shapeWith(std::string_view text, char delimiter) {
  std::deque<std::string> rewritten;
  CsvScanner scanner(text, delimiter, &rewritten);
  std::vector<std::string_view> cells;
  std::vector<std::size_t> widths;
  Shape shape;
  bool unclosed = false;
  while (widths.size() < 100 && scanner.next(cells, unclosed)) {
    if (isBlank(cells)) continue;
    if (widths.size() < kHeadingsWithin && cells.size() > 1) shape.headings = std::max(shape.headings, knownHeadings(cells));
    widths.push_back(cells.size());
  }
  for (std::size_t width : widths) {
    const auto same = static_cast<std::size_t>(std::count(widths.begin(), widths.end(), width));
    if (width > 1 && same > shape.consistent) shape.consistent = same, shape.columns = width;
  }
  return shape;
}

Message noRowsMessage() { return {"import.file.noRows", {}}; }

}  // namespace

std::string_view ListTable::cell(std::size_t row, std::size_t column) const {
  const Row& found = rows_[row];
  return column < found.cellCount ? cells_[found.firstCell + column] : std::string_view{};
}

const RowProblem* ListTable::refusal(std::size_t row) const {
  const std::uint32_t problem = rows_[row].problem;
  return problem == 0 ? nullptr : &problems_[problem - 1];
}

Result<ListReader, ListFailure> ListReader::open(BytesView bytes, const ReadOptions& options) {
  auto decoded = decodeList(bytes, options.encoding);
  if (!decoded) return decoded.error();
  ListReader reader;
  reader.table_.encoding_ = decoded->encoding;
  reader.table_.text_ = std::make_unique<std::string>(std::move(decoded->text));
  reader.table_.unquoted_ = std::make_unique<std::deque<std::string>>();
  const std::string_view text = *reader.table_.text_;
  reader.size_ = text.size();
  reader.table_.delimiter_ = options.delimiter.value_or(reader.guessDelimiter(text));
  reader.scanner_ = CsvScanner(text, reader.table_.delimiter_, reader.table_.unquoted_.get());
  reader.findHeadings();
  if (reader.table_.headings_.size() > kMostColumns)
    return ListFailure{ListRefusal::tooManyColumns,
                       {"import.file.tooManyColumns", {{"antal", static_cast<std::int64_t>(reader.table_.headings_.size())}}}, {}};
  return reader;
}

char ListReader::guessDelimiter(std::string_view text) const {
  if (const char named = namedSeparator(text)) return named;
  const std::string_view sample = text.substr(0, kSample);
  char best = ';';
  Shape bestShape;
  for (char delimiter : kDelimiters) {
    const Shape shape = shapeWith(sample, delimiter);
    const auto rank = [](const Shape& s) { return std::tuple(s.headings, s.consistent, s.columns); };
    if (rank(shape) > rank(bestShape)) best = delimiter, bestShape = shape;
  }
  return best;
}

// Headings are the record, of the first ones, that holds the most known headings; without any, the first record,
// unless that already holds a personnummer.
void ListReader::findHeadings() {
  std::vector<std::string_view> cells, best;
  std::size_t number = 0, seen = 0, bestKnown = 0, bestNumber = 0, bestEnd = 0, bestLine = 1;
  bool unclosed = false;
  const bool named = namedSeparator(*table_.text_) != '\0';
  while (seen < kHeadingsWithin && scanner_.next(cells, unclosed)) {
    ++number;
    if (isBlank(cells) || (named && number == 1)) continue;
    const std::size_t known = knownHeadings(cells);
    if (seen++ == 0 || known > std::max<std::size_t>(bestKnown, 1)) {
      best = cells, bestKnown = known, bestNumber = number, bestEnd = scanner_.position(), bestLine = scanner_.line();
    }
  }
  const bool dataFirst = bestKnown == 0 && std::any_of(best.begin(), best.end(), [](auto c) { return looksLikeNummer(trimmed(c)); });
  table_.hasHeadings_ = !dataFirst;
  scanner_.restartAt(dataFirst ? 0 : bestEnd, dataFirst ? 1 : bestLine);
  number_ = dataFirst ? 0 : bestNumber;
  setHeadings(best);
}

void ListReader::setHeadings(const std::vector<std::string_view>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view heading = cleaned(cells[i]);
    if (table_.hasHeadings_ && !heading.empty()) widest_ = i + 1;
    table_.headings_.emplace_back(table_.hasHeadings_ ? heading : std::string_view{});
  }
}

bool ListReader::step(std::size_t rows) {
  bool unclosed = false;
  for (; rows > 0; --rows) {
    const std::size_t line = scanner_.line();
    if (tooManyCells_ || !scanner_.next(scratch_, unclosed)) return true;
    ++number_;
    if (isBlank(scratch_)) continue;
    if (number_ == 1 && namedSeparator(*table_.text_) != '\0') continue;
    if (table_.hasHeadings_ && isHeadings()) {
      table_.problems_.push_back({number_, line, {"import.row.repeatedHeadings", {}}, false});
      continue;
    }
    addRow(unclosed, line);
  }
  return scanner_.position() >= size_;
}

bool ListReader::isHeadings() const {
  const auto& headings = table_.headings_;
  if (scratch_.size() != headings.size() || cleaned(scratch_.front()) != headings.front()) return false;
  for (std::size_t i = 0; i < headings.size(); ++i)
    if (cleaned(scratch_[i]) != headings[i]) return false;
  return true;
}

void ListReader::addRow(bool unclosed, std::size_t line) {
  ListTable::Row row;
  row.firstCell = table_.cells_.size();
  row.number = number_;
  row.line = line;
  std::size_t used = 0;
  for (std::size_t i = 0; i < scratch_.size() && i < kMostColumns; ++i) {
    table_.cells_.push_back(cleaned(scratch_[i]));
    if (!table_.cells_.back().empty()) used = i + 1;
  }
  table_.cells_.resize(row.firstCell + used);
  row.cellCount = static_cast<std::uint32_t>(used);
  const std::size_t columns = table_.headings_.size();
  const auto count = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  if (unclosed)
    table_.problems_.push_back({number_, line, {"import.row.unclosedQuote", {{"rad", count(line)}}}, true});
  else if (table_.hasHeadings_ && used > columns)
    table_.problems_.push_back({number_, line, {"import.row.tooManyCells", {{"antal", count(used)}, {"rubriker", count(columns)}}}, true});
  if (unclosed || (table_.hasHeadings_ && used > columns)) row.problem = static_cast<std::uint32_t>(table_.problems_.size());
  if (!row.problem || !table_.hasHeadings_) widest_ = std::max(widest_, used);
  table_.rows_.push_back(row);
  tooManyCells_ = table_.cells_.size() > kMostCells;
}

double ListReader::progress() const {
  return size_ == 0 ? 1.0 : static_cast<double>(scanner_.position()) / static_cast<double>(size_);
}

Result<ListTable, ListFailure> ListReader::take() {
  if (tooManyCells_) return ListFailure{ListRefusal::tooLarge, {"import.file.tooManyCells", {}}, {}};
  if (table_.rows_.empty()) return ListFailure{ListRefusal::noRows, noRowsMessage(), {}};
  table_.headings_.resize(std::min(widest_, kMostColumns));
  for (std::size_t i = 0; i < table_.headings_.size(); ++i)
    if (table_.headings_[i].empty())
      table_.headings_[i] = text(Message{"import.columnWithoutHeading", {{"nr", static_cast<std::int64_t>(i + 1)}}});
  return std::move(table_);
}

}  // namespace fyren::exchange
