// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/import_view.h"

#include <algorithm>

#include "app/list_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

using RowClass = app::ImportFlow::RowClass;
using Stage = app::ImportFlow::Stage;

}  // namespace

std::string ImportView::title() const { return text("view.import.title"); }

app::ImportFlow& ImportView::flow() { return app_.session()->importFlow(); }

app::ImportQuestions& ImportView::questions() { return app::importQuestions(*app_.session()); }

void ImportView::drawContent(Frame& frame) {
  heading(title(), 1);
  tellOutcome(frame);
  switch (flow().stage()) {
    case Stage::empty: drawEmpty(frame); return;
    case Stage::reading: muted(text({"view.import.reading", {{"fil", flow().fileName()}}})); return;
    case Stage::refused: drawRefused(); return;
    case Stage::mapping: drawMapping(frame); return;
    case Stage::storing: muted(text({"view.import.storing", {{"fil", flow().fileName()}}})); return;
    case Stage::applied: drawApplied(frame); return;
  }
}

void ImportView::drawEmpty(Frame& frame) {
  Width width(680);
  body(text("view.import.intro"));
  {
    ItemList list(text("view.import.order"));
    for (const std::string_view key : {"view.import.first", "view.import.second", "view.import.third"}) {
      Item item;
      body(text(key));
    }
  }
  if (button(text("view.import.pick"), {.kind = ButtonKind::Primary, .icon = Icon::Folder, .disabledBecause = whyReadOnly(*app_.session())})) app_.lists().pickList();
  muted(text("view.import.drop"));
  waiting_.draw(frame);
  reports_.draw();
  profiles_.draw(frame);
}

void ImportView::drawRefused() {
  (void)banner(Mark::MustFix, text({"view.import.refused", {{"fil", flow().fileName()}}}) + " " + text(flow().refusal()));
  Row row;
  if (button(text("view.import.pickOther"), {.kind = ButtonKind::Primary, .icon = Icon::Folder, .disabledBecause = whyReadOnly(*app_.session())})) app_.lists().pickList();
  if (button(text("common.close"), {.kind = ButtonKind::Quiet})) flow().clear();
}

void ImportView::drawMapping(Frame& frame) {
  drawLists();
  {
    Row row;
    icon(Icon::File);
    strong(flow().fileName());
    muted(text({"view.import.rows", {{"antal", flow().rowCount()}}}));
    row.toTheRight();
    if (button(text("view.import.putAway"), {.kind = ButtonKind::Quiet, .icon = Icon::Cross})) {
      flow().putAway(flow().shown());
      return;
    }
  }
  if (!flow().refusal().key.empty()) {
    (void)banner(Mark::MustFix, text({"view.import.refused", {{"fil", flow().fileName()}}}) + " " + text(flow().refusal()));
    return;
  }
  drawKind();
  drawTwinWarning();
  for (const Message& note : flow().notes()) small(text(note));
  for (const Message& obstacle : flow().obstacles()) {
    Scope scope(text(obstacle));
    (void)banner(Mark::MustFix, text(obstacle));
  }
  drawPlan(frame);
  if (flow().stage() == Stage::mapping) drawColumns();
}

// Several files are one run: which there are, which is shown.
void ImportView::drawLists() {
  const auto lists = flow().lists();
  if (lists.size() < 2) return;
  Section section(text("view.import.lists"));
  ItemList list(text("view.import.lists"));
  const auto kinds = flow().kinds();
  for (std::size_t i = 0; i < lists.size(); ++i) {
    Scope scope(static_cast<std::int64_t>(i));
    Item item;
    Row row;
    if (i == flow().shown()) strong(lists[i].fileName);
    else if (link(lists[i].fileName)) flow().show(i);
    for (const auto& kind : kinds)
      if (kind.key == lists[i].kind) muted(text({"view.import.listOf", {{"slag", kind.label}, {"antal", lists[i].rows}}}));
    if (!lists[i].refusal.key.empty()) mark(Mark::MustFix, text("view.import.listUnreadable"));
    else if (lists[i].needsHelp) mark(Mark::ShouldCheck, text("view.import.listNeedsHelp"));
    if (lists[i].isTwin) mark(Mark::ShouldCheck, text("view.import.listIsTwin"));
  }
}

// The same list twice, or one taken for another: each is compared with the register as the one before leaves it.
void ImportView::drawTwinWarning() {
  const auto lists = flow().lists();
  if (flow().shown() >= lists.size() || !lists[flow().shown()].isTwin || flow().kind() < 0) return;
  (void)banner(Mark::ShouldCheck, text({"view.import.twin", {{"slag", flow().kinds()[static_cast<std::size_t>(flow().kind())].label}}}));
}

void ImportView::drawPlan(Frame& frame) {
  if (!flow().planReady()) {
    bool waits = flow().obstacles().empty();
    const auto lists = flow().lists();
    waits = waits && std::any_of(lists.begin(), lists.end(), [](const auto& list) { return list.needsHelp || !list.refusal.key.empty(); });
    if (waits) (void)banner(Mark::ShouldCheck, text("view.import.otherMustBeMended"));
    return;
  }
  Section section(text("view.import.whatHappens"));
  drawCounts();
  drawDecisions(frame);
  if (flow().stage() == Stage::mapping) drawDetails();
}

// Registering before the exams are known would take in youths who have one, only to end them at the next list: it
// waits, unless the user says otherwise.
void ImportView::decideAnew() {
  const auto lists = flow().lists();
  std::string file;
  for (const auto& list : lists) file += list.fileName + list.kind;
  if (file == decidedFor_) return;
  decidedFor_ = file;
  decisions_ = {};
  decisions_.remember = true;
  const bool exams = std::any_of(lists.begin(), lists.end(), [](const auto& list) { return list.kind == "examen"; });
  decisions_.registerCovered = exams || app_.session()->lastList("examen").has_value();
}

std::string ImportView::applyLabel(const app::ImportFlow::Consequence& consequence) {
  const auto lists = static_cast<std::int64_t>(flow().lists().size());
  const bool unread = consequence.olasta > 0;
  const char* key = unread ? "view.import.applyUnread" : "view.import.apply";
  if (lists > 1) key = unread ? "view.import.applyRunUnread" : "view.import.applyRun";
  return text({key, {{"listor", lists}, {"nya", consequence.nya}, {"andrade", consequence.andrade},
                     {"vantar", consequence.vantar}, {"olasta", consequence.olasta}}});
}

void ImportView::drawDecisions(Frame& frame) {
  decideAnew();
  const auto consequence = flow().consequence(decisions_.acceptLeft);
  const std::int64_t left = flow().counts()[static_cast<std::size_t>(RowClass::borta)];
  const std::string leftHelp = text("view.import.acceptLeftHelp");
  if (left > 0) checkbox(text({"view.import.acceptLeft", {{"antal", left}}}), decisions_.acceptLeft, {.help = leftHelp});
  const bool isSchoolList = flow().kind() >= 0 && flow().kinds()[static_cast<std::size_t>(flow().kind())].key == "skolplacering";
  const std::string registerHelp = isSchoolList ? text("view.import.registerCoveredHelp") : std::string();
  if (consequence.attRegistrera > 0)
    checkbox(text({"view.import.registerCovered", {{"antal", std::int64_t{consequence.attRegistrera}}}}), decisions_.registerCovered,
             {.help = registerHelp});
  const std::string uncertainHelp = text("view.import.registerUncertainHelp");
  if (consequence.attRegistreraOvissa > 0)
    checkbox(text({"view.import.registerUncertain", {{"antal", std::int64_t{consequence.attRegistreraOvissa}}}}), decisions_.registerUncertain,
             {.help = uncertainHelp});
  if (consequence.attAvsluta > 0)
    checkbox(text({"view.import.endUncovered", {{"antal", std::int64_t{consequence.attAvsluta}}}}), decisions_.endUncovered);
  if (flow().isCorrected()) checkbox(text("view.import.remember"), decisions_.remember);
  drawFindings();
  const std::string why = drawTestNumbers(consequence.testnummer);
  if (!button(applyLabel(consequence),
              {.kind = ButtonKind::Primary, .icon = Icon::Check, .disabledBecause = why}))
    return;
  const auto begun = flow().beginApply(decisions_);
  if (!begun) frame.toast({.text = text(begun.error().message), .urgent = true});
}

// Invented persons on their way into a real register; gives why the list cannot be applied.
std::string ImportView::drawTestNumbers(std::int64_t count) {
  const std::string reads = whyReadOnly(*app_.session());
  if (count == 0) return reads;
  (void)banner(Mark::MustFix, text({"view.import.testNumbers", {{"antal", count}}}));
  checkbox(text({"view.import.takeTestNumbers", {{"antal", count}}}), decisions_.testNumbers);
  if (!reads.empty() || decisions_.testNumbers) return reads;
  return text({"register.import.testnummer", {{"antal", count}}});
}

// What came of storing the list, told once.
void ImportView::tellOutcome(Frame& frame) {
  const auto done = flow().takeOutcome();
  if (!done) return;
  if (*done) frame.announce(text((*done)->said));  // the page says it too
  else frame.toast({.text = text(done->error().message), .urgent = true});
}

}  // namespace fyren::ui
