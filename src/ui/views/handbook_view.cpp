// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/handbook_view.h"

#include <utility>

#include "app/session.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kReadingWidth = 680;

using Kind = app::HandbookLine::Kind;

void drawItem(const app::HandbookLine& line, int number) {
  Item item;
  Columns columns({24, 1}, 0, 0);
  body(line.kind == Kind::bullet ? std::string("•") : std::to_string(number) + ".");
  columns.next();
  body(line.words);
}

}  // namespace

HandbookView::HandbookView(app::Application& application, Navigator& navigator, platform::EditionNow edition)
    : app_(application), navigator_(navigator), edition_(std::move(edition)) {}

std::string HandbookView::title() const { return text("handbook.title"); }

void HandbookView::show(std::size_t chapter) {
  only_ = chapter;
  search_.clear();
  asked_.reset();
}

void HandbookView::ask() {
  if (asked_ == search_) return;
  if (asked_ && !search_.empty()) only_.reset();
  asked_ = search_;
  found_ = app::searchHandbook(search_);
}

void HandbookView::drawContent(Frame& frame) {
  heading(title(), 1);
  Width width(kReadingWidth);
  drawHead(frame);
  ask();
  if (only_) {
    if (link(text("handbook.whole"))) only_.reset();
    else return drawChapter(app::handbook()[*only_]);
  }
  const auto count = static_cast<std::int64_t>(found_.size());
  if (found_.empty()) status(text({"handbook.nothing", {{"sokord", search_}}}));
  else if (!search_.empty()) status(text({"handbook.found", {{"antal", count}}}));
  for (const std::size_t chapter : found_) drawChapter(app::handbook()[chapter]);
}

void HandbookView::drawHead(Frame& frame) {
  Row row;
  const std::string label = text("handbook.search");
  searchField(label, search_, {.placeholder = label, .width = 320, .labelHidden = true});
  if (button(text("handbook.print"), {.icon = Icon::Print})) print(frame);
}

void HandbookView::print(Frame& frame) {
  const auto edition = edition_();
  const std::string about = text({"handbook.edition", {{"version", edition.version}, {"summa", edition.contents}}});
  frame.toast({.text = navigator_.print(app::handbookHtml(app_.session()->today(), about))});
}

void HandbookView::drawChapter(const app::HandbookChapter& chapter) {
  Scope scope(chapter.title);
  Section section(chapter.title);
  for (std::size_t i = 0; i < chapter.lines.size();) {
    const Kind kind = chapter.lines[i].kind;
    if (kind == Kind::paragraph) {
      body(chapter.lines[i++].words);
      continue;
    }
    ItemList list(chapter.title);
    for (int number = 1; i < chapter.lines.size() && chapter.lines[i].kind == kind; ++number) drawItem(chapter.lines[i++], number);
  }
}

}  // namespace fyren::ui
