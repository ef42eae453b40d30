// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/error_list.h"

#include <map>

namespace fyren::scb {
namespace {

// The runs of digits of a line; a hyphen between eight and four of them belongs to a personnummer.
std::vector<std::string> numbersOf(std::string_view line) {
  std::vector<std::string> numbers;
  std::string run;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const char sign = i < line.size() ? line[i] : ' ';
    if (sign >= '0' && sign <= '9') run.push_back(sign);
    else if (sign == '-' && run.size() == 8) continue;
    else if (!run.empty()) numbers.push_back(std::move(run)), run.clear();
  }
  return numbers;
}

std::optional<std::size_t> rowOfLine(const std::string& number, const SentDelivery& sent) {
  if (number.size() > 7) return std::nullopt;
  const auto line = static_cast<std::size_t>(std::stoul(number));
  const std::size_t before = sent.format.headerRow ? 2 : 1;
  if (line < before || line - before >= sent.owners.size()) return std::nullopt;
  return line - before;
}

}  // namespace

std::vector<ErrorRow> readErrorList(std::string_view pasted, const SentDelivery& sent) {
  std::map<std::string, std::size_t, std::less<>> rowOfNummer;
  if (const auto rows = readBack(sent))
    for (std::size_t i = rows->rows.size(); i-- > 0;)
      for (const std::string& cell : rows->rows[i].cells)
        if (cell.size() == 12 && cell.find_first_not_of("0123456789") == std::string::npos) rowOfNummer[cell] = i;
  std::vector<ErrorRow> found;
  while (!pasted.empty()) {
    const std::size_t end = pasted.find('\n');
    std::string_view line = pasted.substr(0, end);
    pasted = end == std::string_view::npos ? std::string_view() : pasted.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::vector<std::string> numbers = numbersOf(line);
    if (numbers.empty()) continue;
    ErrorRow error{std::string(line), {}, {}};
    for (const std::string& number : numbers)
      if (const auto at = rowOfNummer.find(number); !error.row && at != rowOfNummer.end()) error.row = at->second;
    for (std::size_t i = 0; i < numbers.size() && !error.row; ++i) error.row = rowOfLine(numbers[i], sent);
    if (error.row) error.ungdom = sent.owners[*error.row];
    found.push_back(std::move(error));
  }
  return found;
}

}  // namespace fyren::scb
