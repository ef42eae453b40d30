// SPDX-License-Identifier: EUPL-1.2
#include "exchange/scb/code_table.h"

#include <array>

#include <nlohmann/json.hpp>

#include "exchange/scb/code_keys.h"

namespace fyren::scb {
namespace {

constexpr std::string_view kHeading = "lista;nyckel;kod";

std::string trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '"')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '"' || text.back() == '\r')) text.remove_suffix(1);
  return std::string(text);
}

// The three cells of a line; fewer: empty ones.
std::array<std::string, 3> cellsOf(std::string_view line) {
  std::array<std::string, 3> cells;
  for (std::string& cell : cells) {
    const std::size_t at = line.find_first_of(";\t");
    cell = trimmed(line.substr(0, at));
    line = at == std::string_view::npos ? std::string_view() : line.substr(at + 1);
  }
  return cells;
}

bool isKnown(std::string_view list, std::string_view key) {
  for (std::size_t i = 0; i < codeListCount; ++i) {
    if (nameOf(static_cast<CodeList>(i)) != list) continue;
    for (const CodeKey& known : keysOf(static_cast<CodeList>(i)))
      if (known.first == key) return true;
  }
  return false;
}

}  // namespace

std::string codeTable(const PeriodFile& period) {
  std::string all = std::string(kHeading) + "\n";
  for (std::size_t i = 0; i < codeListCount; ++i)
    for (const Code& code : period.codes[i]) all += std::string(nameOf(static_cast<CodeList>(i))) + ";" + code.key + ";" + code.code + "\n";
  return all;
}

Result<PeriodFile, PeriodFileFaults> withCodes(const PeriodFile& period, std::string_view table, bool official) {
  nlohmann::json json = nlohmann::json::parse(period.json, nullptr, false);
  PeriodFileFaults faults;
  std::int64_t number = 0;
  while (!table.empty() && json.is_object()) {
    const std::size_t end = table.find('\n');
    const auto cells = cellsOf(table.substr(0, end));
    table = end == std::string_view::npos ? std::string_view() : table.substr(end + 1);
    ++number;
    const bool isHeading = number == 1 && cells[1] == "nyckel";
    if (isHeading || (cells[0].empty() && cells[1].empty() && cells[2].empty())) continue;
    if (!isKnown(cells[0], cells[1])) faults.faults.push_back({"delivery.ownPeriod.unknownKey", {{"rad", number}, {"lista", cells[0]}, {"nyckel", cells[1]}}});
    else json["codes"][cells[0]][cells[1]] = cells[2];
  }
  if (!faults.faults.empty()) return faults;
  json["official"] = official;
  if (official) json["note"] = "";
  const std::string text = json.dump(2);
  return readPeriodFile(asBytes(text));
}

}  // namespace fyren::scb
