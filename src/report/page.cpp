// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "report/rendering.h"

namespace fyren::report {
namespace {

std::string paragraphs(std::string_view text) {
  std::string all;
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    const std::string_view part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
    if (part.find_first_not_of(" \n\r\t") == std::string_view::npos) continue;
    std::string line = escaped(part);
    for (std::size_t at = 0; (at = line.find('\n', at)) != std::string::npos; at += 4) line.replace(at, 1, "<br>");
    all += "<p>" + line + "</p>\n";
  }
  return all;
}

std::string notes(const std::vector<Message>& said, const char* kind) {
  if (said.empty()) return {};
  std::string all = std::string("<ul class=\"") + kind + "\">";
  for (const Message& one : said) all += "<li>" + escaped(fyren::text(one)) + "</li>";
  return all + "</ul>\n";
}

std::string tableHtml(const Book& book, const Table& table) {
  std::string html = "<figure><table><caption>" + escaped(fyren::text(table.title)) + "</caption><thead><tr><th scope=\"col\">" + escaped(fyren::text(table.corner)) + "</th>";
  for (const Message& column : table.columns) html += "<th scope=\"col\" class=\"n\">" + escaped(fyren::text(column)) + "</th>";
  html += "</tr></thead><tbody>";
  for (const TableRow& row : table.rows) {
    html += std::string(row.isTotal ? "<tr class=\"sum\">" : "<tr>") + "<th scope=\"row\">" + escaped(fyren::text(row.label)) + "</th>";
    for (const Cell& cell : row.cells) html += "<td class=\"n\">" + escaped(cellText(book, cell)) + "</td>";
    html += "</tr>";
  }
  return html + "</tbody></table>" + notes(table.remarks, "remarks") + notes(table.definitions, "definitions") + "</figure>\n";
}

std::string chartHtml(const Book& book, const Chart& chart, float width) {
  return "<figure><p class=\"caption\">" + escaped(fyren::text(chart.title)) + "</p>" + svgOf(book, chart, width) + notes(chart.definitions, "definitions") + "</figure>\n";
}

const char* const kStyle = R"css(@page { size: A4; margin: 18mm; }
body { font: 10.5pt/1.45 Inter, "Segoe UI", Arial, sans-serif; color: #111; max-width: 174mm; margin: 0 auto; }
h1 { font-size: 20pt; margin: 0 0 1mm; } h2 { font-size: 13pt; margin: 8mm 0 1mm; break-after: avoid; }
.sub { color: #444; margin: 0 0 6mm; } p { margin: 0 0 2.5mm; }
figure { margin: 3mm 0 6mm; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; } caption, .caption { text-align: left; font-weight: 600; padding: 0 0 1.5mm; }
th, td { text-align: left; vertical-align: bottom; padding: 1mm 2mm 1mm 0; border-bottom: .5pt solid #999; font-weight: 400; }
thead th { font-weight: 600; border-bottom: 1pt solid #111; } .n { text-align: right; font-variant-numeric: tabular-nums; }
.sum th, .sum td { font-weight: 600; border-top: 1pt solid #111; }
ul { margin: 1.5mm 0 0; padding: 0 0 0 4mm; font-size: 8.5pt; color: #333; } .remarks { font-size: 10pt; color: #111; }
svg { width: 100%; height: auto; } footer { margin-top: 8mm; font-size: 8.5pt; color: #333; }
* { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
)css";
const char* const kOnePage = R"css(@page { margin: 12mm; } body { font-size: 9pt; } h1 { font-size: 16pt; } h2 { font-size: 11pt; margin: 3mm 0 .5mm; }
h2 { margin: 2mm 0 .5mm; } p { margin: 0 0 1mm; } .definitions { display: none; } .sub { margin-bottom: 1mm; } footer { margin-top: 1mm; }
section { display: flex; flex-wrap: wrap; column-gap: 7mm; } section > h2, section > p { flex: 0 0 100%; }
figure { flex: 1 1 40%; min-width: 0; margin: .5mm 0 1.5mm; } figure:has(svg) { flex-basis: 100%; } svg { max-height: 36mm; } svg.flow { max-height: 58mm; }
th, td { padding: .5mm 1.5mm .5mm 0; } .remarks { font-size: 8pt; margin-top: .5mm; }
)css";

}  // namespace

std::string htmlOf(const Book& book, const Page& page, const std::vector<PageChapter>& chapters) {
  std::string html = "<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(page.title) + "</title>\n<style>\n" + kStyle +
                     (page.onePage ? kOnePage : "") + "</style>\n</head>\n<body>\n<h1>" + escaped(page.title) + "</h1>\n<p class=\"sub\">" + escaped(page.subtitle) + "</p>\n";
  for (const PageChapter& chapter : chapters) {
    html += "<section>\n<h2>" + escaped(chapter.heading) + "</h2>\n" + paragraphs(chapter.text);
    for (const std::string& id : chapter.tables)
      if (const Table* table = book.table(id)) html += tableHtml(book, *table);
    for (const std::string& id : chapter.charts)
      if (const Chart* chart = book.chart(id)) html += chartHtml(book, *chart, page.onePage ? 640.0F : 720.0F);
    html += "</section>\n";
  }
  return html + "<footer>" + escaped(page.foot) + "</footer>\n</body>\n</html>\n";
}

std::vector<std::vector<std::string>> sheetOf(const Book& book, const Table& table) {
  std::vector<std::vector<std::string>> sheet = {{fyren::text(table.title)}, {fyren::text(table.corner)}};
  const auto isShare = [&table](std::size_t column) {
    return !table.rows.empty() && column < table.rows.front().cells.size() && table.rows.front().cells[column].of.has_value();
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    sheet[1].push_back(fyren::text(table.columns[i]) + (isShare(i) ? " (%)" : ""));
  for (const TableRow& row : table.rows) {
    sheet.push_back({fyren::text(row.label)});
    for (const Cell& cell : row.cells) {
      const Shown what = shown(book, cell);
      if (what.kind == Shown::Kind::count) sheet.back().push_back(std::to_string(what.count));
      else if (what.kind == Shown::Kind::share) sheet.back().push_back(std::to_string(wholePercent(what.count, what.of)));
      else sheet.back().push_back(cellText(book, cell));
    }
  }
  sheet.emplace_back();
  for (const Message& remark : table.remarks) sheet.push_back({fyren::text(remark)});
  for (const Message& definition : table.definitions) sheet.push_back({fyren::text(definition)});
  return sheet;
}

std::string csvOf(const std::vector<std::vector<std::string>>& sheet) {
  std::string csv = "\xEF\xBB\xBF";
  for (const auto& row : sheet) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) csv.push_back(';');
      // A cell that begins so is a formula to a spreadsheet program.
      const bool formula = !row[i].empty() && std::string_view("=+-@\t\r").find(row[i].front()) != std::string_view::npos;
      const std::string cell = (formula ? "'" : "") + row[i];
      if (cell.find_first_of(";\"\r\n") == std::string::npos) {
        csv += cell;
        continue;
      }
      csv.push_back('"');
      for (const char sign : cell) csv += sign == '"' ? std::string("\"\"") : std::string(1, sign);
      csv.push_back('"');
    }
    csv += "\r\n";
  }
  return csv;
}

}  // namespace fyren::report
