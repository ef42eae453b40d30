// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "report/annual_report.h"
#include "report/book.h"
#include "report/drawing.h"

namespace fyren::report {

// A self-contained picture, white ground, with the patterns that survive a black and white printer. Width in CSS px.
std::string svgOf(const Book& book, const Chart& chart, float width = 720);

// Rows as text for other programs: the table's title, its head, its rows, then what the words mean. Protected numbers
// stand as "–"; shares as whole per cent without the sign, under a heading that says so.
std::vector<std::vector<std::string>> sheetOf(const Book& book, const Table& table);
// UTF-8 with byte order mark, semicolons, CRLF: what a Swedish spreadsheet program opens by itself.
std::string csvOf(const std::vector<std::vector<std::string>>& sheet);

// A page to print: self-contained, no scripts, no outside addresses.
struct Page {
  std::string title, subtitle;
  std::string foot;       // small, at the end: when it was made, the threshold
  bool onePage = false;   // smaller, without new pages
};
struct PageChapter {
  std::string heading;
  std::string text;  // paragraphs parted by an empty line
  std::vector<std::string> tables, charts;
};
std::string htmlOf(const Book& book, const Page& page, const std::vector<PageChapter>& chapters);

std::string escaped(std::string_view text);  // for HTML and SVG

}  // namespace fyren::report
