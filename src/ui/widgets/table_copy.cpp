// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/table_copy.h"

#include <string_view>

#include "ui/widgets/mark_look.h"

namespace fyren::ui {
namespace {

// A cell is one line of one column, and never a formula.
std::string cellText(std::string_view value) {
  constexpr std::string_view kFormula = "=+-@";
  std::string cell;
  if (value.size() > 1 && kFormula.find(value.front()) != std::string_view::npos) cell = "'";
  for (const char sign : value) cell += sign == '\t' || sign == '\n' || sign == '\r' ? ' ' : sign;
  return cell;
}

// Collects the cells of rows instead of drawing them.
class CopiedCells final : public Cells {
 public:
  CopiedCells(std::span<const CellPlace> places, std::string& out) : places_(places), out_(out) {}

  void text(std::string_view value) override { add(cellText(value)); }
  void muted(std::string_view value) override { add(cellText(value)); }
  void strong(std::string_view value) override { add(cellText(value)); }
  void mark(Mark mark, std::string_view word) override {
    add(cellText(word.empty() ? std::string_view(wordOf(mark)) : word));
  }
  void number(std::int64_t value) override {
    add(std::to_string(value));
  }  // without the space between thousands
  void empty() override { add({}); }

 private:
  void add(const std::string& cell) {
    if (at_ >= places_.size() || !places_[at_++].shown) return;
    if (!first_) out_ += '\t';
    first_ = false;
    out_ += cell;
  }

  std::span<const CellPlace> places_;
  std::string& out_;
  std::size_t at_ = 0;
  bool first_ = true;
};

void appendRow(std::string& out, std::span<const CellPlace> places, std::int64_t row,
               const std::function<void(Cells&, std::int64_t)>& draw) {
  CopiedCells cells(places, out);
  draw(cells, row);
  out += "\r\n";
}

}  // namespace

std::string copiedRow(std::span<const CellPlace> places, std::int64_t row,
                      const std::function<void(Cells&, std::int64_t)>& draw) {
  std::string out;
  appendRow(out, places, row, draw);
  return out;
}

std::string copiedTable(std::span<const Column> columns, std::span<const CellPlace> places, std::int64_t rows,
                        const std::function<void(Cells&, std::int64_t)>& draw) {
  std::string out;
  appendRow(out, places, 0, [columns](Cells& cells, std::int64_t) {
    for (const Column& column : columns) cells.text(column.title);
  });
  for (std::int64_t row = 0; row < rows; ++row) appendRow(out, places, row, draw);
  return out;
}

}  // namespace fyren::ui
