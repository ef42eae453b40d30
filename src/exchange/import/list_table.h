// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/message.h"
#include "base/result.h"
#include "exchange/import/csv_scanner.h"

namespace fyren::exchange {

enum class Encoding : std::uint8_t { utf8, utf8Bom, utf16le, utf16be, windows1252, cp850, macRoman };
// "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "cp850", "macintosh"
std::string_view encodingName(Encoding encoding);
std::optional<Encoding> encodingFromName(std::string_view name);

// Why a file cannot be read as a list. The Message says what the file seems to be and what to do instead.
enum class ListRefusal : std::uint8_t {
  empty,         // no bytes, or nothing but blanks
  tooLarge,      // more than maxListBytes
  spreadsheet,   // xls, xlsb, ods, numbers: save as xlsx
  damaged,       // a workbook that is not whole
  locked,        // a workbook with a password
  otherDocument, // a letter, a web page
  pdf,
  image,
  fyrenFile,     // a register (.fyren, age): open it, do not import it
  archive,
  binary,        // something else that is not text
  noRows,        // headings and nothing below
  tooManyColumns,
};
using ListFailure = Failure<ListRefusal>;

// Larger files are refused, best before they are read (ask refuseSize with the size alone). A list of 40,000
// persons is about 5 MB; the browser must hold the bytes, the text and the rows at once.
inline constexpr std::size_t maxListBytes = 100u * 1024u * 1024u;
std::optional<ListFailure> refuseSize(std::size_t bytes);

struct DecodedText {
  std::string text;  // UTF-8 without BOM; U+FFFD where the bytes made no sense
  Encoding encoding = Encoding::utf8;
  bool mended = false;  // letters that had been encoded twice were put right
};
// The text of a list file. Encoding is told from the bytes: BOM, pattern of NULs, valid UTF-8, else that of the older
// ones in which the words look like words; `encoding` decides between what the bytes leave open.
// Somebody who insists (the user looks at the letters) is followed, but for files whose first bytes name their encoding.
Result<DecodedText, ListFailure> decodeList(BytesView bytes, std::optional<Encoding> encoding = std::nullopt, bool insists = false);

// Something about one row of the file that makes it unfit or worth telling.
struct RowProblem {
  std::size_t row = 0;   // the row in a spreadsheet, the file's first being 1
  std::size_t line = 0;  // the line in a text editor (differs when a cell holds line breaks)
  Message text;
  bool refused = false;  // true: the row cannot be read; false: only worth telling
};

// A sheet of a workbook.
struct SheetChoice {
  std::string name;
  bool hidden = false;
};

// A list as rows of cells; owns its text, cells are views into it. Movable, not copyable.
// Blank rows, preamble above the headings and repeated headings are not among the rows.
class ListTable {
 public:
  ListTable() = default;
  ListTable(ListTable&&) noexcept = default;
  ListTable& operator=(ListTable&&) noexcept = default;
  ListTable(const ListTable&) = delete;
  ListTable& operator=(const ListTable&) = delete;

  const std::vector<std::string>& headings() const { return headings_; }
  bool hasHeadings() const { return hasHeadings_; }  // false: the first row is data, headings are made up
  std::size_t headingRow() const { return hasHeadings_ ? headingRow_ : 0; }  // as a spreadsheet counts; 0: none
  std::size_t columnCount() const { return headings_.size(); }
  std::size_t rowCount() const { return rows_.size(); }
  // Trimmed text of a cell; empty when the row is shorter.
  std::string_view cell(std::size_t row, std::size_t column) const;
  std::size_t rowNumber(std::size_t row) const { return rows_[row].number; }   // spreadsheet row, from 1
  std::size_t lineNumber(std::size_t row) const { return rows_[row].line; }
  // The problem that refuses this row, if any.
  const RowProblem* refusal(std::size_t row) const;

  const std::vector<RowProblem>& problems() const { return problems_; }
  const std::vector<Message>& notes() const { return notes_; }  // about the file as a whole
  char delimiter() const { return delimiter_; }
  Encoding encoding() const { return encoding_; }
  // Of a workbook: its sheets, the one most like a list first, and the one that was read. Empty for text files.
  const std::vector<SheetChoice>& sheets() const { return sheets_; }
  const std::string& sheet() const { return sheet_; }
  bool isWorkbook() const { return !sheets_.empty(); }

 private:
  friend class ListReader;
  struct Row {
    std::size_t firstCell = 0;
    std::uint32_t cellCount = 0;
    std::uint32_t problem = 0;  // 1 + index into problems_; 0: none
    std::size_t number = 0;
    std::size_t line = 0;
  };
  std::unique_ptr<std::string> text_;            // on the heap: views stay good when the table moves
  std::unique_ptr<std::deque<std::string>> unquoted_;  // cells that had to be rewritten
  std::vector<std::string_view> cells_;
  std::vector<Row> rows_;
  std::vector<std::string> headings_;
  std::vector<RowProblem> problems_;
  std::vector<Message> notes_;
  char delimiter_ = ';';
  Encoding encoding_ = Encoding::utf8;
  std::vector<SheetChoice> sheets_;
  std::string sheet_;
  bool hasHeadings_ = true;
  std::size_t headingRow_ = 0;
};

// What is known beforehand (a saved profile, the user's choice); empty: guess.
struct ReadOptions {
  std::optional<Encoding> encoding;
  std::optional<char> delimiter;     // ; , tab |
  std::optional<std::string> sheet;  // of a workbook
  bool insists = false;              // the encoding is the user's choice
  std::optional<std::size_t> headingRow = {};  // as a spreadsheet counts; 0: the list has no headings
};

class WorkbookReading;

// A cell area of a sheet that is shown as one cell. Rows and columns from 1.
struct MergedCells {
  std::size_t firstRow = 0, lastRow = 0, firstColumn = 0, lastColumn = 0;
};

// Reads a list in steps, so that a Job can run it in slices and show progress.
//
//   auto reader = ListReader::open(bytes, {});
//   if (!reader) return reader.error().message;
//   while (!reader->step(2000)) {}
//   auto table = reader->take();          // fails on a list without rows
class ListReader {
 public:
  // Decodes the text (about 0.5 ms per MB natively) and guesses delimiter and headings. Borrows the bytes of a workbook
  // until step() has said true.
  static Result<ListReader, ListFailure> open(BytesView bytes, const ReadOptions& options);

  // Reads at most `rows` further rows; true when the whole file is read.
  bool step(std::size_t rows);
  double progress() const;  // 0 to 1
  // The table; call once, after step() has said true.
  Result<ListTable, ListFailure> take();

  ~ListReader();
  ListReader(ListReader&&) noexcept;
  ListReader& operator=(ListReader&&) noexcept;

 private:
  ListReader();
  void begin(std::string text, char delimiter);
  bool stepWorkbook();
  char guessDelimiter(std::string_view text) const;
  void findHeadings();
  bool takeHeadings(std::size_t row);
  void startBelow(bool dataFirst, std::size_t row, std::size_t position, std::size_t line);
  void setHeadings(const std::vector<std::string_view>& cells, const std::vector<std::string_view>& above);
  void fillMerged(std::vector<std::string_view>& cells, std::size_t number);
  bool passesOver(std::size_t line);
  std::string_view readCell(std::string_view raw, std::size_t column, std::size_t line);
  void noteEncoding(const DecodedText& decoded);
  void noteSheet();
  void noteHidden();
  void addRow(QuoteFault fault, std::size_t line);
  std::optional<Message> whyNoRow(QuoteFault fault, std::size_t used, std::size_t line);
  std::size_t separatorsInside() const;
  bool endsTooEarly();
  bool isHeadings() const;

  ListTable table_;
  std::optional<std::size_t> wantedHeadings_;
  CsvScanner scanner_;
  std::vector<std::string_view> scratch_;
  std::size_t size_ = 0;
  std::size_t number_ = 0;  // spreadsheet row read last
  std::size_t widest_ = 0;  // columns up to the last one that holds anything
  std::optional<std::size_t> guarded_;  // the column that marks skyddade personuppgifter, in a text file: no row may end before it
  std::size_t wholeRows_ = 0, shortRows_ = 0;  // that reach it, and that do not
  bool tooManyCells_ = false;
  std::unique_ptr<WorkbookReading> workbook_;  // until its sheet is text
  std::vector<MergedCells> merged_;            // several rows high; by first row
  struct Filling {  // such cells, from the row after their first
    std::size_t lastRow = 0, column = 0;
    std::string_view cell;
  };
  std::vector<Filling> active_;
  std::size_t nextMerged_ = 0;
  std::map<std::size_t, const char*> broken_;  // rows of a sheet that cannot be trusted, and the sentence that says why
  bool isSheet_ = false;
  std::size_t width_ = 0;                     // cells of the row of headings, also the empty ones at its end
  std::size_t strayFrom_ = 0, strayTo_ = 0;   // lines over which a stray quote ran
  std::vector<std::size_t> hidden_;           // places in the text from which invisible signs were taken
  std::size_t nextHidden_ = 0, recordStart_ = 0, hiddenRows_ = 0;
  std::string hiddenTold_;                    // the first rows of them
  std::optional<ListFailure> failure_;
};

}  // namespace fyren::exchange
