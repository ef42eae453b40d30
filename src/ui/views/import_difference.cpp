// SPDX-License-Identifier: EUPL-1.2
// ImportView: what would change, row by row, and what is chosen for it.
#include <algorithm>

#include "app/import_flow.h"
#include "base/text.h"
#include "ui/views/import_view.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

using RowClass = app::ImportFlow::RowClass;
using Choice = app::ImportFlow::Choice;

constexpr float kDetailsHeight = 360;

Mark markOf(RowClass cls) {
  switch (cls) {
    case RowClass::ny:
    case RowClass::ater: return Mark::Ongoing;
    case RowClass::andrad: return Mark::Info;
    case RowClass::oforandrad: return Mark::Quiet;
    case RowClass::borta:
    case RowClass::oklar: return Mark::ShouldCheck;
    case RowClass::avvisad: return Mark::MustFix;
  }
  return Mark::Info;
}

std::string countOf(RowClass cls, std::int64_t count) {
  const auto counted = [count](const char* key) { return text({key, {{"antal", count}}}); };
  switch (cls) {
    case RowClass::ny: return counted("view.import.ny");
    case RowClass::ater: return counted("view.import.ater");
    case RowClass::andrad: return counted("view.import.andrad");
    case RowClass::oforandrad: return counted("view.import.oforandrad");
    case RowClass::borta: return counted("view.import.borta");
    case RowClass::oklar: return counted("view.import.oklar");
    case RowClass::avvisad: return counted("view.import.avvisad");
  }
  return {};
}

std::string wordOf(RowClass cls) {
  switch (cls) {
    case RowClass::ny: return text("view.import.one.ny");
    case RowClass::ater: return text("view.import.one.ater");
    case RowClass::andrad: return text("view.import.one.andrad");
    case RowClass::oforandrad: return text("view.import.one.oforandrad");
    case RowClass::borta: return text("view.import.one.borta");
    case RowClass::oklar: return text("view.import.one.oklar");
    case RowClass::avvisad: return text("view.import.one.avvisad");
  }
  return {};
}

std::string wordOf(Choice choice) {
  switch (choice) {
    case Choice::accept: return text("view.import.accept");
    case Choice::wait: return text("view.import.wait");
    case Choice::refuse: return text("view.import.refuse");
  }
  return {};
}

const std::vector<std::string>& choiceWords() {
  static const std::vector<std::string> words = {wordOf(Choice::accept), wordOf(Choice::wait), wordOf(Choice::refuse)};
  return words;
}

bool canBeChosen(RowClass cls) {
  return cls == RowClass::ny || cls == RowClass::ater || cls == RowClass::andrad || cls == RowClass::borta;
}

std::string sentenceOf(const app::ImportFlow::Detail& detail) {
  std::string sentence = detail.sagt.key.empty() ? std::string() : text(detail.sagt);
  if (!detail.skal.key.empty()) sentence += (sentence.empty() ? "" : " ") + text(detail.skal);
  for (const Message& change : detail.changes) {
    if (!sentence.empty()) sentence += " ";
    sentence += text(change);
  }
  return sentence;
}

}  // namespace

void ImportView::drawCounts() {
  Row row;
  for (const RowClass cls : app::ImportFlow::kShownOrder) {
    const auto i = static_cast<std::size_t>(cls);
    const std::int64_t count = flow().counts()[i];
    if (count == 0) continue;
    Scope scope(static_cast<std::int64_t>(i));
    const std::string label = countOf(cls, count);
    if (cls == RowClass::oforandrad) muted(label);
    else if (link(label)) shownClass_ = shownClass_ == static_cast<int>(i) ? -1 : static_cast<int>(i);
  }
  if (flow().protectedCount() > 0)
    mark(Mark::Info, text({"view.import.protected", {{"antal", flow().protectedCount()}}}));
}

// The quality rules as they would judge the register afterwards: how many findings, and which of whom.
void ImportView::drawFindings() {
  const auto consequence = flow().consequence(decisions_.acceptLeft);
  if (consequence.nyaFynd == 0 && consequence.losta == 0) return;
  {
    Row row;
    if (consequence.nyaFynd > 0) mark(Mark::ShouldCheck, text({"view.import.newFindings", {{"antal", std::int64_t{consequence.nyaFynd}}}}));
    if (consequence.losta > 0) mark(Mark::Done, text({"view.import.goneFindings", {{"antal", std::int64_t{consequence.losta}}}}));
    if (button(text(showsFindings_ ? "view.import.hideFindings" : "view.import.showFindings"), {.kind = ButtonKind::Quiet})) showsFindings_ = !showsFindings_;
  }
  if (showsFindings_) drawFindingTable(std::int64_t{consequence.nyaFynd} + consequence.losta);
}

void ImportView::drawFindingTable(std::int64_t all) {
  const auto& findings = questions().findings(decisions_.acceptLeft);
  const auto shown = static_cast<std::int64_t>(findings.size());
  if (shown < all) small(text({"view.import.firstFindings", {{"antal", shown}, {"av", all}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.import.finding"), .width = 168, .sortable = false},
                                               {.title = text("view.register.namn"), .weight = 2, .sortable = false},
                                               {.title = text("view.import.rule"), .width = 56, .sortable = false, .hideBelow = 480},
                                               {.title = text("view.import.why"), .weight = 4, .sortable = false, .wraps = true}};
  const float height = std::min(kDetailsHeight, 36 + 52 * static_cast<float>(shown));
  (void)table(text("view.import.findings"), kColumns, shown, findings_,
              [&](Cells& cells, std::int64_t row) {
                const auto& fynd = findings[static_cast<std::size_t>(row)];
                if (fynd.forsvinner) cells.mark(Mark::Done, text("view.import.findingGone"));
                else cells.mark(fynd.rod ? Mark::MustFix : Mark::ShouldCheck, text(fynd.rod ? "view.import.findingRed" : "view.import.findingYellow"));
                cells.text(fynd.namn);
                cells.muted(fynd.regel);
                cells.text(text(fynd.text));
              },
              {.height = height, .lines = 2});
}

// One choice for all rows of the class that is shown.
void ImportView::drawClassChoice() {
  if (shownClass_ < 0 || detailRows_.empty()) return;
  const auto cls = static_cast<RowClass>(shownClass_);
  if (!canBeChosen(cls)) return;
  int chosen = static_cast<int>(flow().choice(detailRows_.front()));
  for (const std::uint32_t row : detailRows_)
    if (static_cast<int>(flow().choice(row)) != chosen) chosen = -1;
  const std::int64_t count = static_cast<std::int64_t>(detailRows_.size());
  if (segmented(text({"view.import.chooseAll", {{"klass", countOf(cls, count)}}}), choiceWords(), chosen, {.help = text("view.import.choiceHelp")}))
    flow().chooseClass(cls, static_cast<Choice>(chosen));
}

// The row that was pressed: all of its difference, and what is done with it.
void ImportView::drawRowChoice() {
  if (row_ < 0 || static_cast<std::size_t>(row_) >= flow().details().size()) return;
  const auto place = static_cast<std::size_t>(row_);
  const app::ImportFlow::Detail& detail = flow().details()[place];
  Scope scope(row_);
  Card card(text("view.import.chosenRow"), 12);
  strong(detail.namn.empty() ? detail.nummer : detail.namn);
  if (!detail.sagt.key.empty()) mark(Mark::Info, text(detail.sagt));
  if (!detail.skal.key.empty()) body(text(detail.skal));
  for (const Message& change : detail.changes) body(text(change));
  if (drawRowOptions(place)) return;
  if (!canBeChosen(detail.cls) || detail.write == 0) return;
  int chosen = static_cast<int>(flow().choice(place));
  if (segmented(text({"view.import.chooseRow", {{"namn", detail.namn}}}), choiceWords(), chosen)) flow().choose(place, static_cast<Choice>(chosen));
}

// A row that cannot be decided: what it may mean. True when the lists are to be compared anew.
bool ImportView::drawRowOptions(std::size_t place) {
  const app::ImportFlow::Detail& detail = flow().details()[place];
  std::vector<std::string> options;
  for (const Message& option : questions().options(place)) options.push_back(text(option));
  if (options.empty()) return false;
  int chosen = questions().chosenOption(place);
  if (!radioGroup(text("view.import.whichHolds"), options, chosen, {.help = text("view.import.whichHoldsHelp")})) return false;
  answered_ = detail.row;
  detailsOf_.clear();
  questions().answer(place, chosen);
  return true;
}

void ImportView::listDetails() {
  const std::string wanted = flow().fileName() + std::to_string(flow().details().size()) + std::to_string(shownClass_);
  if (wanted == detailsOf_) return;
  detailsOf_ = wanted;
  row_ = -1;
  detailRows_.clear();
  for (std::uint32_t i = 0; i < flow().details().size(); ++i) {
    const app::ImportFlow::Detail& detail = flow().details()[i];
    if (answered_ > 0 && detail.row == answered_) row_ = i;
    if (shownClass_ < 0 || static_cast<int>(detail.cls) == shownClass_) detailRows_.push_back(i);
  }
  answered_ = 0;
}

void ImportView::drawDetails() {
  listDetails();
  if (detailRows_.empty()) return drawRowChoice();
  drawClassChoice();
  static const std::vector<Column> kColumns = {{.title = text("view.import.row"), .width = 64, .sortable = false, .align = Align::Right, .tabular = true},
                                               {.title = text("view.register.namn"), .weight = 2, .sortable = false},
                                               {.title = text("view.register.nummer"), .width = 148, .sortable = false, .tabular = true, .hideBelow = 720},
                                               {.title = text("view.import.class"), .width = 180, .sortable = false},
                                               {.title = text("view.import.choice"), .width = 84, .sortable = false, .hideBelow = 640},
                                               {.title = text("view.import.why"), .weight = 4, .sortable = false, .wraps = true}};
  const auto event = table(text("view.import.details"), kColumns, static_cast<std::int64_t>(detailRows_.size()), details_,
              [this](Cells& cells, std::int64_t row) {
                const auto& detail = flow().details()[detailRows_[static_cast<std::size_t>(row)]];
                if (detail.row > 0) cells.number(detail.row);
                else cells.empty();
                cells.text(detail.namn);
                cells.muted(detail.nummer);
                cells.mark(markOf(detail.cls), wordOf(detail.cls));
                if (detail.write > 0 && canBeChosen(detail.cls)) cells.text(wordOf(flow().choice(detailRows_[static_cast<std::size_t>(row)])));
                else cells.empty();
                cells.text(sentenceOf(detail));
              },
              {.height = kDetailsHeight, .lines = 2});
  if (event.opened) row_ = detailRows_[static_cast<std::size_t>(*event.opened)];
  drawRowChoice();
}

}  // namespace fyren::ui
