// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/import_view.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/list_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

using RowClass = app::ImportFlow::RowClass;
using Stage = app::ImportFlow::Stage;

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

std::vector<std::string> labelsOf(const std::vector<app::ImportFlow::FieldChoice>& choices, std::string first) {
  std::vector<std::string> labels;
  if (!first.empty()) labels.push_back(std::move(first));
  for (const auto& choice : choices)
    labels.push_back(choice.required ? text({"view.import.requiredField", {{"falt", choice.label}}}) : choice.label);
  return labels;
}

using Choice = app::ImportFlow::Choice;

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

std::string ImportView::title() const { return text("view.import.title"); }

app::ImportFlow& ImportView::flow() { return app_.session()->importFlow(); }

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

void ImportView::drawSheet() {
  const auto sheets = flow().sheets();
  if (sheets.size() < 2) return;
  std::vector<std::string> names;
  for (const auto& sheet : sheets) names.push_back(sheet.hidden ? text({"view.import.hiddenSheet", {{"blad", sheet.name}}}) : sheet.name);
  int chosen = flow().sheet();
  if (combo(text("view.import.sheet"), names, chosen, {.width = 200})) flow().setSheet(chosen);
}

void ImportView::drawKind() {
  Row row;
  drawSheet();
  if (flow().stage() != Stage::mapping || flow().columns().empty()) return;
  static std::vector<std::string> labels;
  labels = labelsOf(flow().kinds(), {});
  int kind = flow().kind();
  if (combo(text("view.import.kind"), labels, kind, {.placeholder = text("view.import.kindUnknown"), .width = 240}))
    flow().setKind(kind);
  if (!day_ || *day_ != flow().listDay()) {
    if (dayTyped_.empty() || day_) dayTyped_ = flow().listDay().iso();
    day_ = flow().listDay();
  }
  std::optional<Day> typed = day_;
  if (dateField(text("view.import.listDay"), dayTyped_, typed, {.width = 160}) && typed) {
    day_ = typed;
    flow().setListDay(*typed);
  }
}

void ImportView::drawColumns() {
  Section section(text("view.import.columns"));
  body(text("view.import.columnsHelp"));
  drawProfile();
  for (std::size_t i = 0; i < flow().columns().size(); ++i) drawColumn(i);
}

void ImportView::drawProfile() {
  Row row;
  if (flow().kind() >= 0 && button(text("view.import.saveProfile"), {.kind = ButtonKind::Quiet, .icon = Icon::Download})) app_.lists().saveProfile();
  if (button(text("view.import.pickProfile"), {.kind = ButtonKind::Quiet, .icon = Icon::Folder})) app_.lists().pickProfile();
}

void ImportView::drawColumn(std::size_t index) {
  const app::ImportFlow::Column& column = flow().columns()[index];
  Scope scope(static_cast<std::int64_t>(index));
  Card card(column.heading, 12);
  Columns columns({2, 3});
  strong(column.heading.empty() ? text("view.import.noHeading") : column.heading);
  std::string values;
  for (const std::string& value : column.firstValues) values += (values.empty() ? "" : " · ") + value;
  muted(values.empty() ? text("view.import.noValues") : values);
  columns.next();
  const std::vector<std::string> labels = labelsOf(flow().fields(), text("view.import.leftOut"));
  int chosen = column.field + 1;
  const std::string help = column.why.key.empty() ? std::string() : text(column.why);
  if (combo(text("view.import.means"), labels, chosen, {.help = help, .width = 280})) {
    flow().setField(index, chosen - 1);
    return;
  }
  if (column.field < 0) return;
  const bool all = column.approved == column.filled;
  mark(all ? Mark::Done : Mark::ShouldCheck,
       text({"view.import.approved", {{"bra", column.approved}, {"alla", column.filled}}}));
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

// The quality rules as they would judge the register afterwards.
void ImportView::drawFindings() {
  const auto consequence = flow().consequence(decisions_.acceptLeft);
  if (consequence.nyaFynd == 0 && consequence.losta == 0) return;
  Row row;
  if (consequence.nyaFynd > 0) mark(Mark::ShouldCheck, text({"view.import.newFindings", {{"antal", std::int64_t{consequence.nyaFynd}}}}));
  if (consequence.losta > 0) mark(Mark::Done, text({"view.import.goneFindings", {{"antal", std::int64_t{consequence.losta}}}}));
}

// What came of storing the list, told once.
void ImportView::tellOutcome(Frame& frame) {
  const auto done = flow().takeOutcome();
  if (!done) return;
  if (*done) frame.announce(text((*done)->said));  // the page says it too
  else frame.toast({.text = text(done->error().message), .urgent = true});
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
  if (!canBeChosen(detail.cls) || detail.write == 0) return;
  int chosen = static_cast<int>(flow().choice(place));
  if (segmented(text({"view.import.chooseRow", {{"namn", detail.namn}}}), choiceWords(), chosen)) flow().choose(place, static_cast<Choice>(chosen));
}

void ImportView::drawDetails() {
  const std::string wanted = flow().fileName() + std::to_string(flow().details().size()) + std::to_string(shownClass_);
  if (wanted != detailsOf_) {
    detailsOf_ = wanted;
    row_ = -1;
    detailRows_.clear();
    for (std::uint32_t i = 0; i < flow().details().size(); ++i)
      if (shownClass_ < 0 || static_cast<int>(flow().details()[i].cls) == shownClass_) detailRows_.push_back(i);
  }
  if (detailRows_.empty()) return;
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
