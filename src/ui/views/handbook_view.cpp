// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/handbook_view.h"

#include <utility>

#include "app/handbook_routine.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/guarded_text.h"
#include "ui/views/read_only.h"
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
  writing_.reset();
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
    else return drawChapter(*only_);
  }
  const auto count = static_cast<std::int64_t>(found_.size());
  if (found_.empty()) status(text({"handbook.nothing", {{"sokord", search_}}}));
  else if (!search_.empty()) status(text({"handbook.found", {{"antal", count}}}));
  for (const std::size_t chapter : found_) drawChapter(chapter);
}

void HandbookView::drawHead(Frame& frame) {
  Row row;
  const std::string label = text("handbook.search");
  searchField(label, search_, {.placeholder = label, .width = 320, .labelHidden = true});
  if (button(text("handbook.print"), {.icon = Icon::Print})) print(frame);
}

void HandbookView::print(Frame& frame) {
  const app::Session& session = *app_.session();
  const auto edition = edition_();
  const std::string about =
      text({"handbook.edition", {{"version", edition.version}, {"summa", edition.contents}}});
  frame.toast(
      {.text = navigator_.print(app::handbookHtml(session.today(), about, [&session](std::string_view id) {
        return app::ownRoutine(session, id);
      }))});
}

void drawChapterLines(const app::HandbookChapter& chapter) {
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

void HandbookView::drawChapter(std::size_t chapter) {
  const app::HandbookChapter& about = app::handbook()[chapter];
  Scope scope(about.title);
  Section section(about.title);
  drawChapterLines(about);
  if (writing_ == chapter)
    drawOwnForm(chapter);
  else
    drawOwn(chapter);
}

// The municipality's own words stand under the program's.
void HandbookView::drawOwn(std::size_t chapter) {
  app::Session& session = *app_.session();
  const std::string own = app::ownRoutine(session, app::handbook()[chapter].id);
  if (own.empty() && only_ != chapter) return;
  const auto write = [&](std::string_view label) {
    if (!button(label,
                {.kind = ButtonKind::Quiet, .icon = Icon::Edit, .disabledBecause = whyReadOnly(session)}))
      return;
    writing_ = chapter;
    routine_ = own;
    error_ = {};
  };
  if (own.empty()) return write(text("handbook.ownWrite"));
  Card card(text("handbook.own"));
  heading(text("handbook.own"), 3);
  body(own);
  write(text("handbook.ownChange"));
}

void HandbookView::drawOwnForm(std::size_t chapter) {
  app::Session& session = *app_.session();
  Card card(text("handbook.own"));
  const std::string error = error_.at("rutin"), help = text("handbook.ownHelp");
  guardedArea(session, std::nullopt, text("handbook.own"), routine_,
              {.help = help, .error = error, .width = 0, .maxLength = 3000, .lines = 6});
  const int answer = endButtons(text("handbook.ownKeep"), whyReadOnly(session));
  if (answer < 0) writing_.reset();
  if (answer <= 0) return;
  const auto done = app::keepRoutine(session, chapter, routine_);
  if (done)
    writing_.reset();
  else
    error_ = {done.error().field, text(done.error().message)};
  if (done) routine_.clear();
}

}  // namespace fyren::ui
