// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/import_report.h"

#include <algorithm>

#include "base/text.h"

namespace fyren::exchange {
namespace {

Message with(const char* key, const char* name, Message::Value value) { return {key, {{name, std::move(value)}}}; }

// Where the apostrophes in front of a cell end, when a sign follows that spreadsheets calculate with.
bool isFormulaAfterApostrophes(std::string_view cell) {
  const std::size_t at = cell.find_first_not_of('\'');
  return at != std::string_view::npos && std::string_view("=+-@\t\r").find(cell[at]) != std::string_view::npos;
}

void appendCell(std::string& csv, std::string_view cell) {
  const std::string safe = guardFormula(cell);
  if (safe.find_first_of(";\"\r\n") == std::string::npos) {
    csv += safe;
    return;
  }
  csv += '"';
  for (char sign : safe) csv.append(sign == '"' ? 2 : 1, sign);
  csv += '"';
}

std::string rowNumbers(const ImportPlan& plan, RowClass rowClass) {
  constexpr std::size_t most = 20;
  std::string numbers;
  std::size_t listed = 0;
  for (const RowDetail& detail : plan.details) {
    if (detail.rowClass != rowClass) continue;
    if (listed++ == most) return numbers + " …";
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(detail.row);
  }
  return numbers;
}

}  // namespace

std::vector<std::string> importReport(const std::string& fileName, const ImportPlan& plan) {
  std::vector<std::string> lines;
  lines.push_back(text(Message{"import.report.title", {{"fil", fileName}, {"slag", std::vector<Message>{kindLabel(plan.kind)}}}}));
  lines.push_back(text(with("import.report.listDay", "dag", plan.listDay)));
  lines.push_back(text(with("import.report.rows", "antal", static_cast<std::int64_t>(plan.counts.rows))));
  for (std::size_t i = 0; i < rowClassCount; ++i) {
    const auto rowClass = static_cast<RowClass>(i);
    const auto count = static_cast<std::int64_t>(plan.counts.of(rowClass));
    if (count == 0) continue;
    lines.push_back(text(Message{"import.report.class", {{"klass", std::vector<Message>{classLabel(rowClass)}}, {"antal", count}}}));
    if (rowClass != RowClass::refused && rowClass != RowClass::unclear) continue;
    lines.push_back(text(with("import.report.rowNumbers", "rader", rowNumbers(plan, rowClass))));
  }
  if (plan.counts.skyddade > 0)
    lines.push_back(text(with("import.report.skyddade", "antal", static_cast<std::int64_t>(plan.counts.skyddade))));
  if (!plan.skyddadeStored.empty())
    lines.push_back(text(with("import.report.skyddadeStored", "antal", static_cast<std::int64_t>(plan.skyddadeStored.size()))));
  for (const Message& note : plan.notes) lines.push_back(text(note));
  return lines;
}

Bytes rowsAsCsv(const ListTable& table, const ImportPlan& plan, std::span<const RowClass> classes) {
  std::string csv = "\xEF\xBB\xBF";
  for (const std::string& heading : table.headings()) {
    appendCell(csv, heading);
    csv += ';';
  }
  csv += text("import.csv.row") + ";" + text("import.csv.why") + "\r\n";
  for (const RowDetail& detail : plan.details) {
    if (detail.row == 0 || std::find(classes.begin(), classes.end(), detail.rowClass) == classes.end()) continue;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
      appendCell(csv, table.cell(detail.tableRow, column));
      csv += ';';
    }
    csv += std::to_string(detail.row) + ";";
    appendCell(csv, text(detail.reason));
    csv += "\r\n";
  }
  return Bytes(csv.begin(), csv.end());
}

std::string guardFormula(std::string_view cell) {
  return isFormulaAfterApostrophes(cell) ? "'" + std::string(cell) : std::string(cell);
}

std::string_view unguardFormula(std::string_view cell) {
  if (!cell.empty() && cell.front() == '\'' && isFormulaAfterApostrophes(cell)) cell.remove_prefix(1);
  return cell;
}

}  // namespace fyren::exchange
