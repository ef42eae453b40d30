// SPDX-License-Identifier: EUPL-1.2
#include "app/handbook.h"

#include <algorithm>
#include <utility>

#include "app/collation.h"
#include "app/finder.h"
#include "app/letter_paper.h"
#include "app/recovery_sheet.h"
#include "assets/assets.h"
#include "base/text.h"

namespace fyren::app {
namespace {

using Kind = HandbookLine::Kind;

// **Strong** words lose their marks, *words of the program* get quotation marks.
std::string plain(std::string_view line) {
  std::string kept;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '*') kept += line[i];
    else if (i + 1 < line.size() && line[i + 1] == '*') ++i;
    else kept += "”";
  }
  return kept;
}

// "1. Har inte fyllt 20 år.": where the words begin; 0 = no number.
std::size_t afterNumber(std::string_view line) {
  const std::size_t dot = line.find_first_not_of("0123456789");
  return dot != std::string_view::npos && dot > 0 && line.substr(dot).starts_with(". ") ? dot + 2 : 0;
}

// "Läsa in listor" → "lasa-in-listor".
std::string idOf(std::string_view title) {
  std::string id;
  for (const char c : searchKey(title)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

HandbookChapter chapterNamed(std::string_view line) {
  const std::size_t mark = line.find(" {#");
  if (mark == std::string_view::npos || !line.ends_with('}')) return {idOf(line), plain(line), {}};
  return {std::string(line.substr(mark + 3, line.size() - mark - 4)), plain(line.substr(0, mark)), {}};
}

HandbookLine lineOf(std::string_view line) {
  if (line.starts_with("- ")) return {Kind::bullet, plain(line.substr(2))};
  if (const std::size_t at = afterNumber(line)) return {Kind::numbered, plain(line.substr(at))};
  return {Kind::paragraph, plain(line)};
}

std::vector<HandbookChapter> read(std::string_view rest) {
  std::vector<HandbookChapter> chapters;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.starts_with("# "))
      chapters.push_back(chapterNamed(line.substr(2)));
    else if (!line.empty() && !chapters.empty())
      chapters.back().lines.push_back(lineOf(line));
  }
  return chapters;
}

std::string wordsOf(const HandbookChapter& chapter) {
  std::string all = chapter.title;
  for (const HandbookLine& line : chapter.lines) all += "\n" + line.words;
  return all;
}

std::string_view listTag(Kind kind) { return kind == Kind::bullet ? "ul" : "ol"; }

std::string linesHtml(const std::vector<HandbookLine>& lines) {
  std::string html;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Kind kind = lines[i].kind;
    const std::string words = escapedHtml(lines[i].words);
    if (kind == Kind::paragraph) {
      html += "<p>" + words + "</p>\n";
      continue;
    }
    const std::string tag(listTag(kind));
    if (i == 0 || lines[i - 1].kind != kind) html += "<" + tag + ">\n";
    html += "<li>" + words + "</li>\n";
    if (i + 1 == lines.size() || lines[i + 1].kind != kind) html += "</" + tag + ">\n";
  }
  return html;
}

std::string ownHtml(std::string_view words) {
  if (words.empty()) return {};
  return "<div class=\"own\"><h3>" + escapedHtml(text("handbook.own")) + "</h3><p>" + escapedHtml(words) +
         "</p></div>\n";
}

}  // namespace

const std::vector<HandbookChapter>& handbook() {
  static const std::vector<HandbookChapter> chapters = read(asset("handbook/sv.md"));
  return chapters;
}

std::size_t chapterOf(std::string_view id) {
  const auto& chapters = handbook();
  const auto at =
      std::find_if(chapters.begin(), chapters.end(), [id](const auto& chapter) { return chapter.id == id; });
  return static_cast<std::size_t>(at - chapters.begin());
}

std::vector<std::size_t> searchHandbook(std::string_view words) {
  const auto& chapters = handbook();
  std::vector<std::size_t> inTitle, elsewhere;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (holdsWords(chapters[i].title, words)) inTitle.push_back(i);
    else if (holdsWords(wordsOf(chapters[i]), words)) elsewhere.push_back(i);
  }
  inTitle.insert(inTitle.end(), elsewhere.begin(), elsewhere.end());
  return inTitle;
}

std::string handbookHtml(Day day, std::string_view edition,
                         const std::function<std::string(std::string_view id)>& routineOf) {
  std::string contents, chapters;
  for (const HandbookChapter& chapter : handbook()) {
    contents += "<li>" + escapedHtml(chapter.title) + "</li>\n";
    chapters += "<section>\n<h2>" + escapedHtml(chapter.title) + "</h2>\n" + linesHtml(chapter.lines) +
                ownHtml(routineOf(chapter.id)) + "</section>\n";
  }
  return filledPage(asset("print/handbok.html"), {{"rubrik", escapedHtml(text("handbook.printTitle"))},
                                                  {"utgava", escapedHtml(edition)},
                                                  {"dag", dayText(day)},
                                                  {"innehall", contents},
                                                  {"kapitel", chapters}});
}

}  // namespace fyren::app
