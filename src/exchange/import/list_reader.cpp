// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.h"
#include "exchange/import/import_report.h"
#include "exchange/import/list_kind.h"
#include "exchange/import/list_shape.h"
#include "exchange/import/list_table.h"
#include "exchange/import/plain_signs.h"
#include "exchange/import/xlsx/workbook_reading.h"

namespace fyren::exchange {
namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr std::size_t kMostCells = 20'000'000;   // 160 MB of views in the browser
constexpr std::size_t kSample = 64 * 1024;       // bytes from which the delimiter is guessed
constexpr std::array kDelimiters = {';', '\t', ',', '|'};

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
  reader.wantedHeadings_ = options.headingRow;
  if (isZip(bytes)) {
    if (auto refused = refuseSize(bytes.size())) return *refused;
    auto workbook = WorkbookReading::open(bytes, options.sheet, scoreOfSheet);
    if (!workbook) return workbook.error();
    reader.workbook_ = std::move(workbook).value();
    return reader;
  }
  auto decoded = decodeList(bytes, options.encoding, options.insists);
  if (!decoded) return decoded.error();
  reader.noteEncoding(*decoded);
  reader.hidden_ = makePlain(decoded->text, '\0');
  const char delimiter = options.delimiter.value_or(reader.guessDelimiter(decoded->text));
  reader.begin(std::move(decoded->text), delimiter);
  if (reader.failure_) return *reader.failure_;
  return reader;
}

// What was assumed about the letters, when it is not what lists have today.
void ListReader::noteEncoding(const DecodedText& decoded) {
  table_.encoding_ = decoded.encoding;
  if (decoded.encoding == Encoding::cp850) table_.notes_.push_back({"import.note.readAsDos", {}});
  if (decoded.encoding == Encoding::macRoman) table_.notes_.push_back({"import.note.readAsMac", {}});
  if (decoded.mended) table_.notes_.push_back({"import.note.mendedLetters", {}});
}

// The text is there: where its headings are, and what they say.
void ListReader::begin(std::string text, char delimiter) {
  table_.text_ = std::make_unique<std::string>(std::move(text));
  table_.unquoted_ = std::make_unique<std::deque<std::string>>();
  size_ = table_.text_->size();
  table_.delimiter_ = delimiter;
  scanner_ = CsvScanner(*table_.text_, delimiter, table_.unquoted_.get());
  if (delimiter == SheetText::delimiter) scanner_.trustQuotes();
  findHeadings();
  const std::size_t columns = width_ = table_.headings_.size();
  scanner_.expect(columns);
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
  noteSheet();
  std::string text = workbook_->takeText();
  hidden_ = makePlain(text, SheetText::delimiter);
  begin(std::move(text), SheetText::delimiter);
  const auto& broken = workbook_->brokenRows();
  if (!failure_ && table_.hasHeadings_ && !broken.empty() && broken.begin()->first <= number_)  // what the columns are is lost
    failure_ = ListFailure{ListRefusal::damaged, {"import.file.damaged", {}}, {}};
  broken_ = broken;
  workbook_.reset();
  isSheet_ = true;
  return failure_.has_value();
}

// What the sheet as a whole did not give.
void ListReader::noteSheet() {
  const auto tell = [&](const char* key, std::size_t count, std::size_t row) {
    if (count > 0) table_.problems_.push_back({row, row, {key, {{"antal", static_cast<std::int64_t>(count)}}}, false});
  };
  tell("import.row.formulasWithoutValue", workbook_->formulasWithoutValue(), workbook_->firstWithoutValue());
  tell("import.row.farAway", workbook_->cellsFarAway(), workbook_->firstFarAway());
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
  if (wantedHeadings_ && takeHeadings(*wantedHeadings_)) return;
  std::vector<std::string_view> cells, above, best, bestAbove;
  std::size_t number = 0, seen = 0, bestKnown = 0, bestNumber = 0, bestEnd = 0, bestLine = 1;
  QuoteFault fault{};
  const bool named = namedSeparator(*table_.text_) != '\0';
  while (seen < kHeadingsWithin && scanner_.next(cells, fault)) {
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
  const bool dataFirst = bestKnown == 0 && std::any_of(best.begin(), best.end(), [](auto c) { return looksLikeData(trimmed(c)); });
  if (bestKnown == 0 && !dataFirst && bestNumber > 0)
    table_.notes_.push_back({"import.note.unknownHeadings", {{"rad", static_cast<std::int64_t>(bestNumber)}}});
  startBelow(dataFirst, bestNumber, bestEnd, bestLine);
  setHeadings(best, bestAbove);
}

// The row that the user says holds the headings, or none (0). False when the file has no such row.
bool ListReader::takeHeadings(std::size_t row) {
  std::vector<std::string_view> cells, above;
  QuoteFault fault{};
  for (std::size_t number = 1; scanner_.next(cells, fault); ++number) {
    const bool wanted = row == 0 ? !isBlank(cells) : number == row;
    fillMerged(cells, number);
    if (wanted) {
      startBelow(row == 0, number, scanner_.position(), scanner_.line());
      setHeadings(cells, row == 0 ? std::vector<std::string_view>{} : above);
      return true;
    }
    above = cells;
  }
  scanner_.restartAt(0, 1);
  active_.clear();
  nextMerged_ = 0;
  return false;
}

// The rows begin below the headings, or with the first one when there are none.
void ListReader::startBelow(bool dataFirst, std::size_t row, std::size_t position, std::size_t line) {
  table_.hasHeadings_ = !dataFirst;
  table_.headingRow_ = row;
  scanner_.restartAt(dataFirst ? 0 : position, dataFirst ? 1 : line);
  number_ = dataFirst ? 0 : row;
  active_.clear();
  nextMerged_ = 0;
  recordStart_ = scanner_.position();
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
  QuoteFault fault{};
  for (; rows > 0; --rows) {
    const std::size_t line = scanner_.line();
    if (tooManyCells_ || !scanner_.next(scratch_, fault)) return true;
    ++number_;
    if (fault == QuoteFault::overRows) strayFrom_ = line, strayTo_ = scanner_.closedOn();
    noteHidden();
    const auto broken = broken_.find(number_);
    if (isBlank(scratch_)) {
      if (broken != broken_.end()) table_.problems_.push_back({number_, line, {broken->second, {}}, false});
      continue;
    }
    if (number_ == 1 && namedSeparator(*table_.text_) != '\0') continue;
    fillMerged(scratch_, number_);
    if (fault == QuoteFault::none && broken == broken_.end() && table_.hasHeadings_ && passesOver(line)) continue;
    addRow(fault, line);
  }
  return scanner_.position() >= size_;
}

// Rows from which invisible signs were taken away. Headings are not told of: their words are shown.
void ListReader::noteHidden() {
  constexpr std::size_t kMostTold = 10;
  bool found = false;
  for (; nextHidden_ < hidden_.size() && (hidden_[nextHidden_] < scanner_.position() || scanner_.position() == size_); ++nextHidden_) found = found || hidden_[nextHidden_] >= recordStart_;
  recordStart_ = scanner_.position();
  if (!found) return;
  if (++hiddenRows_ <= kMostTold) hiddenTold_ += (hiddenTold_.empty() ? "" : ", ") + std::to_string(number_);
  if (hiddenRows_ == kMostTold + 1) hiddenTold_ += " …";
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
  if (isSheet_ || !table_.hasHeadings_ || !guarded_) return false;
  if (scratch_.size() > *guarded_) {
    ++wholeRows_;
    return false;
  }
  return wholeRows_ > shortRows_++;
}

void ListReader::addRow(QuoteFault fault, std::size_t line) {
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
  if (auto why = whyNoRow(fault, used, line)) {
    table_.problems_.push_back({number_, line, std::move(*why), true});
    row.problem = static_cast<std::uint32_t>(table_.problems_.size());
  }
  if (!row.problem || !table_.hasHeadings_) widest_ = std::max(widest_, used);
  table_.rows_.push_back(row);
  tooManyCells_ = table_.cells_.size() > kMostCells;
}

// The sentence that refuses the row before anything of it is read.
std::optional<Message> ListReader::whyNoRow(QuoteFault fault, std::size_t used, std::size_t line) {
  const auto count = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  const std::size_t columns = table_.headings_.size();
  const bool isCutOff = endsTooEarly();
  if (const auto broken = broken_.find(number_); broken != broken_.end()) return Message{broken->second, {}};
  if (fault == QuoteFault::unclosed) return Message{"import.row.unclosedQuote", {{"rad", count(line)}}};
  if (fault == QuoteFault::overRows) return Message{"import.row.quoteOverRows", {{"rad", count(line)}, {"slut", count(strayTo_)}}};
  if (isCutOff)  // the mark of skyddade personuppgifter may be what is missing
    return Message{"import.row.cutOff", {{"antal", count(scratch_.size())}, {"rubriker", count(columns)}}};
  if (table_.hasHeadings_ && used > columns)
    return Message{"import.row.tooManyCells", {{"antal", count(used)}, {"rubriker", count(columns)}}};
  if (const std::size_t inside = separatorsInside(); inside > 0 && scratch_.size() + inside == width_)
    return Message{"import.row.separatorInQuotes", {{"antal", count(inside)}}};
  return std::nullopt;
}

// Separators in the quoted cells of a row that has too few cells. A comma with a blank after it is part of a text.
std::size_t ListReader::separatorsInside() const {
  if (scratch_.size() >= width_ || isSheet_) return 0;
  std::size_t inside = 0;
  for (const std::string_view cell : scratch_)
    for (std::size_t at = cell.find(table_.delimiter_); at != std::string_view::npos; at = cell.find(table_.delimiter_, at + 1))
      inside += table_.delimiter_ != ',' || at + 1 >= cell.size() || cell[at + 1] != ' ';
  return inside;
}

// What a spreadsheet could not calculate says nothing, and a quote that closes another row's is no part of the cell;
// both are told.
std::string_view ListReader::readCell(std::string_view raw, std::size_t column, std::size_t line) {
  const std::string_view cell = cleaned(raw);
  const bool mayStray = line > strayFrom_ && line <= strayTo_;
  const std::string heading = column < table_.headings_.size() ? table_.headings_[column] : std::string();
  if (mayStray && std::count(cell.begin(), cell.end(), '"') % 2 == 1) {
    std::string& kept = table_.unquoted_->emplace_back(cell);
    kept.erase(kept.rfind('"'), 1);
    table_.problems_.push_back({number_, line, {"import.row.strayQuote", {{"kolumn", heading}, {"rad", static_cast<std::int64_t>(strayFrom_)}}}, false});
    return trimmed(kept);
  }
  if (!isSheetError(cell)) return cell;
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
  if (hiddenRows_ > 0)
    table_.notes_.push_back({"import.note.hiddenSigns", {{"antal", static_cast<std::int64_t>(hiddenRows_)}, {"rader", hiddenTold_}}});
  table_.headings_.resize(std::min(widest_, kMostColumns));
  for (std::size_t i = 0; i < table_.headings_.size(); ++i)
    if (table_.headings_[i].empty())
      table_.headings_[i] = text(Message{"import.columnWithoutHeading", {{"nr", static_cast<std::int64_t>(i + 1)}}});
  return std::move(table_);
}

}  // namespace fyren::exchange
