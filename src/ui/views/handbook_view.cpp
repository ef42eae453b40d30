// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/handbook_view.h"

#include <algorithm>
#include <string_view>

#include "assets/assets.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kReadingWidth = 680;

constexpr std::string_view kBullet = "• ";

// *Words of the program* stand between quotation marks: the page has two weights and keeps them for headings.
std::string plain(std::string_view line) {
  std::string kept;
  for (const char c : line) c == '*' ? kept += "”" : kept += c;
  return kept;
}

std::string folded(std::string_view line) {
  std::string lower(line);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

void drawBullet(std::string_view line) {
  Item item;
  Columns columns({24, 1}, 0, 0);
  body(line.substr(0, kBullet.size() - 1));
  columns.next();
  body(line.substr(kBullet.size()));
}

}  // namespace

HandbookView::HandbookView() {
  std::string_view rest = asset("handbook/sv.md");
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.starts_with("# ")) chapters_.push_back({plain(line.substr(2)), {}});
    else if (!line.empty() && !chapters_.empty())
      chapters_.back().lines.push_back(line.starts_with("- ") ? "• " + plain(line.substr(2)) : plain(line));
  }
}

std::string HandbookView::title() const { return text("handbook.title"); }

bool HandbookView::matches(const Chapter& chapter) const {
  const std::string wanted = folded(search_);
  if (wanted.empty() || folded(chapter.title).find(wanted) != std::string::npos) return true;
  return std::any_of(chapter.lines.begin(), chapter.lines.end(), [&wanted](const std::string& line) {
    return folded(line).find(wanted) != std::string::npos;
  });
}

void HandbookView::drawContent(Frame& /*frame*/) {
  heading(title(), 1);
  Width width(kReadingWidth);
  searchField(text("handbook.search"), search_, {.width = 320});
  bool any = false;
  for (const Chapter& chapter : chapters_) {
    if (!matches(chapter)) continue;
    drawChapter(chapter);
    any = true;
  }
  if (!any) body(text({"handbook.nothing", {{"sokord", search_}}}));
}

void HandbookView::drawChapter(const Chapter& chapter) {
  Scope scope(chapter.title);
  Section section(chapter.title);
  const auto isBullet = [&chapter](std::size_t i) { return i < chapter.lines.size() && chapter.lines[i].starts_with(kBullet); };
  for (std::size_t i = 0; i < chapter.lines.size(); ++i) {
    if (!isBullet(i)) {
      body(chapter.lines[i]);
      continue;
    }
    ItemList list(chapter.title);
    drawBullet(chapter.lines[i]);
    while (isBullet(i + 1)) drawBullet(chapter.lines[++i]);
  }
}

}  // namespace fyren::ui
