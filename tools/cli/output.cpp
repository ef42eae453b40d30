// SPDX-License-Identifier: EUPL-1.2
#include "cli/output.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"

namespace fyren::cli {
namespace {

void put(std::string_view text, std::FILE* to = stdout) { std::fwrite(text.data(), 1, text.size(), to); }

std::string written(const Json& document, int indent) {
  return document.dump(indent, ' ', false, Json::error_handler_t::replace);
}

// Signs, not bytes; good enough for Swedish.
std::size_t widthOf(std::string_view cell) {
  return static_cast<std::size_t>(
      std::count_if(cell.begin(), cell.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

void tellLine(std::string_view line) {
  put(line, stderr);
  put("\n", stderr);
}
void tell(const Message& message) { tellLine(text(message)); }

void print(const Json& document) { put(written(document, 2) + "\n"); }

JsonList::JsonList() { put("["); }
JsonList::~JsonList() { put(empty_ ? "]\n" : "\n]\n"); }
void JsonList::add(const Json& element) {
  put(empty_ ? "\n" : ",\n");
  empty_ = false;
  put(written(element, -1));
}

void Table::print() const {
  std::vector<std::size_t> widths(rows_.front().size());
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], widthOf(row[i]));
  const auto printRow = [&](const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] - widthOf(row[i]) + 2, ' ');
    }
    put(line + "\n");
  };
  printRow(rows_.front());
  std::vector<std::string> rule;
  for (const std::size_t width : widths) rule.emplace_back(width, '-');
  printRow(rule);
  for (std::size_t i = 1; i < rows_.size(); ++i) printRow(rows_[i]);
}

}  // namespace fyren::cli
