// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "exchange/import/xlsx/workbook.h"

namespace fyren::exchange {

// Reads one sheet of a workbook to text, in slices: the texts that cells share, a look at the beginning of every sheet
// unless it is known which one is wanted, and the sheet.
class WorkbookReading {
 public:
  // How much the beginning of a sheet looks like a list; the higher the better, 0: not at all.
  using Score = std::size_t (*)(const std::string& text);

  // Borrows the bytes until the reading is done.
  static Result<std::unique_ptr<WorkbookReading>, ListFailure> open(BytesView bytes, std::optional<std::string> wanted, Score score);

  bool step();  // some milliseconds; true when done or failed
  const std::optional<ListFailure>& failure() const { return failure_; }
  double progress() const;

  // Once done:
  std::string takeText() { return sheet_->takeText(); }
  std::vector<SheetChoice> sheets() const;  // the one most like a list first
  std::string sheetName() const { return book_.sheets()[chosen_].name; }
  const std::vector<MergedCells>& merged() const { return sheet_->merged(); }
  std::size_t formulasWithoutValue() const { return sheet_->formulasWithoutValue(); }
  std::size_t firstWithoutValue() const { return sheet_->firstWithoutValue(); }
  std::size_t cellsFarAway() const { return sheet_->cellsFarAway(); }
  std::size_t firstFarAway() const { return sheet_->firstFarAway(); }
  const std::map<std::size_t, const char*>& brokenRows() const { return sheet_->brokenRows(); }

 private:
  enum class Phase : std::uint8_t { shared, looking, sheet, done };

  WorkbookReading(Workbook book, std::optional<std::string> wanted, Score score);
  void lookAt(std::size_t sheet);
  void choose();
  void beginSheet();
  bool fail(ListFailure why);

  Workbook book_;
  std::optional<std::string> wanted_;
  Score score_;
  Phase phase_ = Phase::shared;
  SharedTextEvents sharedEvents_;
  std::optional<PartReading> part_;
  std::optional<SheetText> sheet_;
  std::vector<std::size_t> scores_;  // of the sheets looked at
  std::size_t chosen_ = 0;
  std::size_t steps_ = 0;
  std::optional<ListFailure> failure_;
};

}  // namespace fyren::exchange
