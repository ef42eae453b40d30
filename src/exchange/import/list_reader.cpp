// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.h"
#include "exchange/import/import_report.h"
#include "exchange/import/list_kind.h"
#include "exchange/import/list_table.h"
#include "exchange/import/xlsx/workbook_reading.h"

namespace fyren::exchange {
namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr std::size_t kMostCells = 20'000'000;   // 160 MB of views in the browser
constexpr std::size_t kHeadingsWithin = 20;      // records in which headings are looked for
constexpr std::size_t kSample = 64 * 1024;       // bytes from which the delimiter is guessed
constexpr std::array kDelimiters = {';', '\t', ',', '|'};

// No-break spaces and the like become blanks, signs without width go away. In place: what is said gets shorter.
void plainBlanks(std::string& text) {
  std::size_t to = text.find_first_of("\xC2\xE2\xEF");
  if (to == std::string::npos) return;
  const auto at = [&](std::size_t i) -> unsigned { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  for (std::size_t from = to; from < text.size();) {
    const unsigned lead = at(from), second = at(from + 1), third = at(from + 2);
    const bool blank = lead == 0xE2 && second == 0x80 && ((third >= 0x80 && third <= 0x8A) || third == 0xAF);
    const bool nothing = (lead == 0xE2 && second == 0x80 && third >= 0x8B && third <= 0x8F) || (lead == 0xEF && second == 0xBB && third == 0xBF);
    if (lead == 0xC2 && (second == 0xA0 || second == 0xAD)) {
      if (second == 0xA0) text[to++] = ' ';
      from += 2;
    } else if (blank || nothing) {
      if (blank) text[to++] = ' ';
      from += 3;
    } else {
      text[to++] = text[from++];
    }
  }
  text.resize(to);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// What a spreadsheet shows where it could not calculate, in Swedish and English.
bool isSheetError(std::string_view cell) {
  if (cell.size() < 4 || cell.front() != '#') return false;
  for (std::string_view error : {"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SAKNAS!", "#REFERENS!",
                                 "#NAMN?", "#VÄRDEFEL!", "#DIVISION/0!", "#SKÄRNING!", "#OGILTIGT!"})
    if (cell == error) return true;
  return false;
}

// Words with which the line below a list begins.
bool beginsATotal(std::string_view cell) {
  const std::string folded = foldWord(cell.substr(0, 40));
  for (std::string_view word : {"summa", "total", "antal", "delsumma", "subtotal", "medelvarde"})
    if (folded.compare(0, word.size(), word) == 0) return true;
  return false;
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
  return (digits == 10 || digits == 12) && cell.size() <= 16;
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

bool isZip(BytesView bytes) { return bytes.size() > 4 && asText(bytes.first(4)) == "PK\x03\x04"; }

// The lower line of headings that are merged downwards repeats the upper one in most columns.
bool continuesHeadings(const std::vector<std::string_view>& upper, const std::vector<std::string_view>& lower) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < std::min(upper.size(), lower.size()); ++i) {
    if (looksLikeNummer(trimmed(lower[i]))) return false;
    same += !trimmed(upper[i]).empty() && trimmed(upper[i]) == trimmed(lower[i]);
  }
  return same > 0;
}

// "Vårdnadshavare 1" over "Telefon" is a heading that the word below alone is not.
std::string groupedHeading(const std::string& group, std::string_view heading) {
  const std::string both = group + " " + std::string(heading);
  const auto isKnown = [](ListKind kind, std::string_view words) { return fieldByHeading(kind, words) != Field::none; };
  for (ListKind kind : allKinds())
    if (group != heading && isKnown(kind, both) && fieldByHeading(kind, both) != fieldByHeading(kind, heading)) return both;
  return std::string(heading);
}

// How much text of a sheet looks like a list: known headings first, else that there is something.
std::size_t scoreOfSheet(const std::string& text) {
  const Shape shape = shapeWith(text, SheetText::delimiter);
  return shape.headings * 100 + std::min<std::size_t>(shape.consistent, 99);
}

}  // namespace

std::string_view ListTable::cell(std::size_t row, std::size_t column) const {
  const Row& found = rows_[row];
  return column < found.cellCount ? cells_[found.firstCell + column] : std::string_view{};
}

const RowProblem* ListTable::refusal(std::size_t row) const {
  const std::uint32_t problem = rows_[row].problem;
  return problem == 0 ? nullptr : &problems_[problem - 1];
}

ListReader::ListReader() = default;
ListReader::~ListReader() = default;
ListReader::ListReader(ListReader&&) noexcept = default;
ListReader& ListReader::operator=(ListReader&&) noexcept = default;

Result<ListReader, ListFailure> ListReader::open(BytesView bytes, const ReadOptions& options) {
  ListReader reader;
  if (isZip(bytes)) {
    if (auto refused = refuseSize(bytes.size())) return *refused;
    auto workbook = WorkbookReading::open(bytes, options.sheet, scoreOfSheet);
    if (!workbook) return workbook.error();
    reader.workbook_ = std::move(workbook).value();
    return reader;
  }
  auto decoded = decodeList(bytes, options.encoding);
  if (!decoded) return decoded.error();
  reader.table_.encoding_ = decoded->encoding;
  plainBlanks(decoded->text);
  const char delimiter = options.delimiter.value_or(reader.guessDelimiter(decoded->text));
  reader.begin(std::move(decoded->text), delimiter);
  if (reader.failure_) return *reader.failure_;
  return reader;
}

// The text is there: where its headings are, and what they say.
void ListReader::begin(std::string text, char delimiter) {
  table_.text_ = std::make_unique<std::string>(std::move(text));
  table_.unquoted_ = std::make_unique<std::deque<std::string>>();
  size_ = table_.text_->size();
  table_.delimiter_ = delimiter;
  scanner_ = CsvScanner(*table_.text_, delimiter, table_.unquoted_.get());
  findHeadings();
  const std::size_t columns = table_.headings_.size();
  if (columns > kMostColumns)
    failure_ = ListFailure{ListRefusal::tooManyColumns, {"import.file.tooManyColumns", {{"antal", static_cast<std::int64_t>(columns)}}}, {}};
}

// True when something went wrong; else the sheet is text, or on its way to be.
bool ListReader::stepWorkbook() {
  if (!workbook_->step()) return false;
  failure_ = workbook_->failure();
  if (failure_) return true;
  table_.sheets_ = workbook_->sheets();
  table_.sheet_ = workbook_->sheetName();
  for (const MergedCells& cells : workbook_->merged())
    if (cells.lastRow > cells.firstRow) merged_.push_back(cells);
  std::sort(merged_.begin(), merged_.end(), [](const MergedCells& a, const MergedCells& b) { return a.firstRow < b.firstRow; });
  const auto count = static_cast<std::int64_t>(workbook_->formulasWithoutValue());
  if (count > 0) {
    const std::size_t row = workbook_->firstWithoutValue();
    table_.problems_.push_back({row, row, {"import.row.formulasWithoutValue", {{"antal", count}}}, false});
  }
  std::string text = workbook_->takeText();
  workbook_.reset();
  plainBlanks(text);
  begin(std::move(text), SheetText::delimiter);
  return failure_.has_value();
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
// unless that already holds a personnummer. Headings may stand on two lines, the upper one over groups of columns.
void ListReader::findHeadings() {
  std::vector<std::string_view> cells, above, best, bestAbove;
  std::size_t number = 0, seen = 0, bestKnown = 0, bestNumber = 0, bestEnd = 0, bestLine = 1;
  bool unclosed = false;
  const bool named = namedSeparator(*table_.text_) != '\0';
  while (seen < kHeadingsWithin && scanner_.next(cells, unclosed)) {
    ++number;
    if (isBlank(cells) || (named && number == 1)) continue;
    fillMerged(cells, number);
    const std::size_t known = knownHeadings(cells);
    const bool lower = known > 1 && known == bestKnown && number == bestNumber + 1 && continuesHeadings(best, cells);
    if (seen++ == 0 || lower || known > std::max<std::size_t>(bestKnown, 1)) {
      bestAbove = above;
      best = cells, bestKnown = known, bestNumber = number, bestEnd = scanner_.position(), bestLine = scanner_.line();
    }
    above = cells;
  }
  const bool dataFirst = bestKnown == 0 && std::any_of(best.begin(), best.end(), [](auto c) { return looksLikeNummer(trimmed(c)); });
  table_.hasHeadings_ = !dataFirst;
  scanner_.restartAt(dataFirst ? 0 : bestEnd, dataFirst ? 1 : bestLine);
  number_ = dataFirst ? 0 : bestNumber;
  active_.clear();
  nextMerged_ = 0;
  setHeadings(best, bestAbove);
}

void ListReader::setHeadings(const std::vector<std::string_view>& cells, const std::vector<std::string_view>& above) {
  std::string group;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view heading = cleaned(cells[i]);
    if (table_.hasHeadings_ && !heading.empty()) widest_ = i + 1;
    if (i < above.size() && !cleaned(above[i]).empty()) group = cleaned(above[i]);
    table_.headings_.emplace_back(table_.hasHeadings_ ? heading : std::string_view{});
    if (!heading.empty() && !group.empty()) table_.headings_.back() = groupedHeading(group, heading);
    if (const std::string word = foldWord(heading); word.find("skydd") != std::string::npos || word.find("sekret") != std::string::npos) guarded_ = i;
  }
}

// Cells that are merged over several rows count for each of them.
void ListReader::fillMerged(std::vector<std::string_view>& cells, std::size_t number) {
  if (merged_.empty()) return;
  for (; nextMerged_ < merged_.size() && merged_[nextMerged_].firstRow <= number; ++nextMerged_) {
    const MergedCells& area = merged_[nextMerged_];
    const std::size_t column = area.firstColumn - 1;
    if (area.firstColumn == 0 || area.lastRow < number || column >= cells.size() || trimmed(cells[column]).empty()) continue;
    active_.push_back({area.lastRow, column, cells[column]});
  }
  for (const Filling& filling : active_) {
    if (filling.lastRow < number) continue;
    if (filling.column >= cells.size()) cells.resize(filling.column + 1);
    if (trimmed(cells[filling.column]).empty()) cells[filling.column] = filling.cell;
  }
  active_.erase(std::remove_if(active_.begin(), active_.end(), [&](const Filling& f) { return f.lastRow <= number; }), active_.end());
}

bool ListReader::step(std::size_t rows) {
  if (failure_) return true;
  if (workbook_) return stepWorkbook();
  bool unclosed = false;
  for (; rows > 0; --rows) {
    const std::size_t line = scanner_.line();
    if (tooManyCells_ || !scanner_.next(scratch_, unclosed)) return true;
    ++number_;
    if (isBlank(scratch_)) continue;
    if (number_ == 1 && namedSeparator(*table_.text_) != '\0') continue;
    fillMerged(scratch_, number_);
    if (!unclosed && table_.hasHeadings_ && passesOver(line)) continue;
    addRow(unclosed, line);
  }
  return scanner_.position() >= size_;
}

// Lines that are no rows of the list: headings once more, totals and remarks. Each is told of.
bool ListReader::passesOver(std::size_t line) {
  const auto tell = [&](const char* key) {
    table_.problems_.push_back({number_, line, {key, {}}, false});
    return true;
  };
  if (isHeadings()) return tell("import.row.repeatedHeadings");
  std::size_t filled = 0;
  std::string_view first;
  for (const std::string_view raw : scratch_) {
    const std::string_view cell = trimmed(raw);
    if (cell.empty()) continue;
    if (filled++ == 0) first = cell;
    if (looksLikeNummer(cell) || filled > 4) return false;
  }
  if (beginsATotal(first)) return tell("import.row.total");
  const bool digits = std::count_if(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; }) > 8;
  if (filled == 1 && widest_ >= 3 && !digits) return tell("import.row.remark");
  return false;
}

// The headings again, as where a printed page began: nearly all of them.
bool ListReader::isHeadings() const {
  const auto& headings = table_.headings_;
  std::size_t same = 0, filled = 0;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].empty()) continue;
    ++filled;
    same += i < scratch_.size() && cleaned(scratch_[i]) == headings[i];
    if (i == 3 && same == 0) return false;
  }
  return filled > 0 && same * 10 >= filled * 8;
}

// Some programs leave out what is empty at the end of every row; in a list whose rows are whole, one that is not has
// been cut off.
bool ListReader::endsTooEarly() {
  if (workbook_ || !table_.hasHeadings_ || !guarded_) return false;
  if (scratch_.size() > *guarded_) {
    ++wholeRows_;
    return false;
  }
  return wholeRows_ > shortRows_++;
}

void ListReader::addRow(bool unclosed, std::size_t line) {
  ListTable::Row row;
  row.firstCell = table_.cells_.size();
  row.number = number_;
  row.line = line;
  std::size_t used = 0;
  for (std::size_t i = 0; i < scratch_.size() && i < kMostColumns; ++i) {
    table_.cells_.push_back(readCell(scratch_[i], i, line));
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
  const bool isCutOff = endsTooEarly();
  if (isCutOff && !unclosed)  // the mark of skyddade personuppgifter may be what is missing
    table_.problems_.push_back({number_, line, {"import.row.cutOff", {{"antal", count(scratch_.size())}, {"rubriker", count(columns)}}}, true});
  if (unclosed || isCutOff || (table_.hasHeadings_ && used > columns)) row.problem = static_cast<std::uint32_t>(table_.problems_.size());
  if (!row.problem || !table_.hasHeadings_) widest_ = std::max(widest_, used);
  table_.rows_.push_back(row);
  tooManyCells_ = table_.cells_.size() > kMostCells;
}

// What a spreadsheet could not calculate says nothing; that is told.
std::string_view ListReader::readCell(std::string_view raw, std::size_t column, std::size_t line) {
  const std::string_view cell = cleaned(raw);
  if (!isSheetError(cell)) return cell;
  const std::string heading = column < table_.headings_.size() ? table_.headings_[column] : std::string();
  table_.problems_.push_back({number_, line, {"import.row.sheetError", {{"fel", std::string(cell)}, {"kolumn", heading}}}, false});
  return {};
}

double ListReader::progress() const {
  if (workbook_) return workbook_->progress() * 0.7;
  return size_ == 0 ? 1.0 : static_cast<double>(scanner_.position()) / static_cast<double>(size_);
}

Result<ListTable, ListFailure> ListReader::take() {
  if (failure_) return *failure_;
  if (tooManyCells_) return ListFailure{ListRefusal::tooLarge, {"import.file.tooManyCells", {}}, {}};
  if (table_.rows_.empty()) return ListFailure{ListRefusal::noRows, noRowsMessage(), {}};
  table_.headings_.resize(std::min(widest_, kMostColumns));
  for (std::size_t i = 0; i < table_.headings_.size(); ++i)
    if (table_.headings_[i].empty())
      table_.headings_[i] = text(Message{"import.columnWithoutHeading", {{"nr", static_cast<std::int64_t>(i + 1)}}});
  return std::move(table_);
}

}  // namespace fyren::exchange
