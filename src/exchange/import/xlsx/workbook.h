// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "exchange/import/list_table.h"
#include "exchange/import/xlsx/number_format.h"
#include "exchange/import/xlsx/xml_reader.h"
#include "exchange/import/xlsx/zip_archive.h"

namespace fyren::exchange {

// A sheet as the workbook lists it.
struct Sheet {
  std::string name;
  bool hidden = false;
  std::string part;  // its name in the archive
};

// The texts that cells of all sheets share, one after the other in one piece of memory.
class SharedTexts {
 public:
  void add(std::string_view piece) { all_.append(piece); }
  void close() { ends_.push_back(all_.size()); }
  std::string_view at(std::size_t index) const;  // index < count()
  std::size_t count() const { return ends_.size(); }
  std::size_t size() const { return all_.size() + ends_.size() * sizeof(std::size_t); }  // of memory

 private:
  std::string all_;
  std::vector<std::size_t> ends_;
};

// What turns the cells of a sheet into text.
struct CellTexts {
  SharedTexts shared;
  std::vector<NumberFormat> formats;  // by style
  bool since1904 = false;
};

// Reads one part of an archive through XML events, in slices. Borrows both.
class PartReading {
 public:
  PartReading(ZipArchive& zip, std::string_view name, XmlEvents& events);
  // Reads about `pieces` times 64 kB; true when the part is read or cannot be. failure() tells which.
  bool step(std::size_t pieces);
  const std::optional<ListFailure>& failure() const { return failure_; }

 private:
  ZipArchive* zip_;
  XmlReader xml_;
  std::optional<ListFailure> failure_;
  bool done_ = false;
};

// Turns a sheet into text that CsvScanner reads: records end with a line feed and stand on the line of their row, cells
// are apart by `delimiter`.
class SheetText : public XmlEvents {
 public:
  static constexpr char delimiter = '\x1f';
  static constexpr std::size_t largestText = 100u * 1024u * 1024u;
  static constexpr std::size_t mostBroken = 1000;  // rows; with more the workbook is damaged

  // With `mostRows` only so many rows that hold something, to look at the beginning.
  SheetText(const CellTexts& texts, std::size_t mostRows);
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

  bool hasEnough() const { return rows_ > mostRows_; }
  bool isTooLarge() const { return text_.size() > largestText; }
  std::string takeText() { return std::move(text_); }
  const std::vector<MergedCells>& merged() const { return merged_; }
  std::size_t formulasWithoutValue() const { return formulasWithoutValue_; }
  std::size_t firstWithoutValue() const { return firstWithoutValue_; }  // row
  std::size_t cellsFarAway() const { return cellsFarAway_; }  // that hold something beyond the columns that are read
  std::size_t firstFarAway() const { return firstFarAway_; }
  // Rows whose cells do not stand where they say, or name a shared text that there is not; with the key of the sentence.
  const std::map<std::size_t, const char*>& brokenRows() const { return broken_; }
  // So much of it is broken that nothing of it can be trusted.
  bool isDamaged() const { return broken_.size() > mostBroken || brokenTexts_ * 2 > sharedCells_; }

 private:
  enum class Type : std::uint8_t { number, shared, text, boolean, error };
  void startCell(const XmlAttributes& attributes);
  void endCell();
  void startRow(std::string_view reference);
  void put(std::string_view value);
  std::string shown();
  void breakRow(std::size_t row, const char* key);

  const CellTexts* texts_;
  std::size_t mostRows_;
  std::string text_;
  std::string value_;
  std::vector<MergedCells> merged_;
  std::size_t row_ = 0, column_ = 0;    // of the cell being read
  std::size_t line_ = 1, written_ = 0;  // of the text: its last line, and the cells on it
  std::size_t rows_ = 0;
  std::size_t style_ = 0;
  Type type_ = Type::number;
  bool inValue_ = false, inPhonetic_ = false, hasFormula_ = false;
  std::size_t formulasWithoutValue_ = 0, firstWithoutValue_ = 0;
  std::size_t cellsFarAway_ = 0, firstFarAway_ = 0;
  std::size_t sharedCells_ = 0, brokenTexts_ = 0;
  std::map<std::size_t, const char*> broken_;
};

// A workbook in the format of Excel 2007 and later (ECMA-376, "xlsx"), opened but for its sheets and shared texts.
class Workbook {
 public:
  // Borrows the bytes as long as it lives. Refuses archives that are something else, with the reason.
  static Result<Workbook, ListFailure> open(BytesView bytes);

  const std::vector<Sheet>& sheets() const { return sheets_; }
  ZipArchive& zip() { return zip_; }
  const ZipArchive& zip() const { return zip_; }
  CellTexts& texts() { return *texts_; }
  const std::string& sharedPart() const { return sharedPart_; }  // empty: none

 private:
  explicit Workbook(ZipArchive zip) : zip_(std::move(zip)), texts_(std::make_unique<CellTexts>()) {}
  std::optional<ListFailure> readParts();

  ZipArchive zip_;
  std::unique_ptr<CellTexts> texts_;
  std::vector<Sheet> sheets_;
  std::string sharedPart_;
};

// Collects <si> texts.
class SharedTextEvents : public XmlEvents {
 public:
  explicit SharedTextEvents(SharedTexts& into) : into_(&into) {}
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

 private:
  SharedTexts* into_;
  bool inText_ = false, inPhonetic_ = false;
};

}  // namespace fyren::exchange
