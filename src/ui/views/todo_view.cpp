// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/todo_view.h"

#include <algorithm>

#include "app/labels.h"
#include "app/person_history.h"
#include "base/text.h"
#include "core/outreach/contact_ways.h"
#include "ui/views/contact_ways_part.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::size_t kLatest = 4;  // contacts shown beside the step

std::vector<Column> columns() {
  return {{.title = text("view.todo.namn"), .weight = 3, .sortable = false},
          {.title = text("view.todo.vad"), .weight = 4, .sortable = false, .wraps = true},
          {.title = text("view.todo.nar"), .weight = 3, .sortable = false, .wraps = true},
          {.title = text("view.todo.handlaggare"), .weight = 2, .sortable = false, .hideBelow = 620}};
}

std::string keyOf(const app::TodoRow& row) {
  return std::string(row.id.bytes.begin(), row.id.bytes.end()) + row.steg.nyckel;
}

bool mayPassOver(const NastaSteg& step) {
  return step.slag != Stegskal::nyttVarv && step.slag != Stegskal::atgard;
}

bool mayBeDoneOtherwise(const NastaSteg& step) {
  return step.sort != Stegsort::kontakt || step.slag == Stegskal::fyller20 || step.slag == Stegskal::atgard || step.slag == Stegskal::plan;
}

}  // namespace

TodoView::TodoView(app::Session& session, app::TodoBoard& board, Navigator& navigator)
    : session_(session), board_(board), navigator_(navigator) {}

std::string TodoView::title() const { return text("view.todo.title"); }

void TodoView::show(app::TodoShow show) {
  query_ = {.show = show, .handlaggare = {}};
  coach_ = 0;
  table_ = {};
  person_.reset();
}

void TodoView::ask() {
  board_.refresh(session_);
  if (asked_ == query_ && askedVersion_ == session_.version()) return;
  list_ = board_.list(query_);
  asked_ = query_;
  askedVersion_ = session_.version();
  const auto last = static_cast<std::int64_t>(list_.rows.size()) - 1;
  table_.cursor = std::clamp<std::int64_t>(table_.cursor, 0, std::max<std::int64_t>(last, 0));
  table_.selected = last < 0 ? -1 : std::min(table_.selected, last);
}

const app::TodoRow* TodoView::chosen() const {
  if (table_.selected < 0 || table_.selected >= static_cast<std::int64_t>(list_.rows.size())) return nullptr;
  return &board_.rows()[list_.rows[static_cast<std::size_t>(table_.selected)]];
}

// The row becomes the open one; its form begins as the step says: this way, to this person.
void TodoView::choose(std::int64_t row) {
  table_.selected = row;
  const app::TodoRow* now = chosen();
  const std::string key = now == nullptr ? std::string() : keyOf(*now);
  if (key == chosenKey_) return;
  chosenKey_ = key;
  person_.reset();
  if (now != nullptr) kontakt_.begin(session_.today(), now->steg.kanal, now->steg.mottagare);
}

void TodoView::drawContent(Frame& frame) {
  ask();
  if (board_.rows().empty()) {
    heading(title(), 1);
    if (emptyState(text("view.todo.noneTitle"), text("view.todo.noneText"), text("view.todo.noneStep"))) navigator_.go(Place::registret);
    return;
  }
  choose(table_.selected);
  if (person_ && frame.pressed({.name = Key::Name::Escape})) {
    person_.reset();
    table_.focusCursor = true;
  }
  {
    Split split(title(), chosen() != nullptr);
    if (split.list()) drawList(frame);
    if (split.detail() && chosen() != nullptr) {
      if (split.isNarrow() && button(text("view.todo.back"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) choose(-1);
      else drawDetail(frame);
    }
  }
  if (const auto withLog = person_ ? person_->takeUtdrag() : std::nullopt)
    frame.toast({.text = navigator_.printRegisterutdrag(person_->id(), *withLog)});
  if (auto paper = person_ ? person_->takePaper() : std::nullopt) frame.toast({.text = navigator_.print(std::move(*paper))});
  if (person_ && person_->isGone()) person_.reset();
  if (bevakning_.draw(frame, session_)) moveOn();
}

void TodoView::drawList(Frame& frame) {
  {
    Row row;
    heading(title(), 1);
    row.toTheRight();
    if (button(text("view.routine.open"), {.kind = ButtonKind::Quiet, .icon = Icon::Settings})) navigator_.go(Place::trappa);
  }
  drawFilters();
  drawRisk();
  drawLetters();
  ask();
  status(text({"view.todo.hits", {{"antal", static_cast<std::int64_t>(list_.rows.size())}}}));
  if (!frame.isNarrow()) small(text("view.todo.howTo"));
  drawTable();
}

void TodoView::drawFilters() {
  const auto labelled = [this](std::string_view key, app::TodoShow show) {
    return text(key) + " (" + countText(list_.counts[static_cast<std::size_t>(show)]) + ")";
  };
  const std::array<std::string, app::kTodoShowCount> labels = {
      labelled("view.todo.show.nu", app::TodoShow::nu),         labelled("view.todo.show.forsenat", app::TodoShow::forsenat),
      labelled("view.todo.show.veckan", app::TodoShow::veckan), labelled("view.todo.show.senare", app::TodoShow::senare),
      labelled("view.todo.show.risk", app::TodoShow::risk),     labelled("view.todo.show.uppsok", app::TodoShow::uppsok),
      labelled("view.todo.show.alla", app::TodoShow::alla)};
  Row row;
  int chosenShow = static_cast<int>(query_.show);
  if (combo(text("view.todo.showWhich"), labels, chosenShow, {.width = 220, .labelHidden = true})) {
    query_.show = static_cast<app::TodoShow>(chosenShow);
    table_.cursor = 0;
    table_.selected = -1;
  }
  std::vector<std::string> coaches = {text("view.todo.allCoaches"), text("view.todo.noCoach")};
  coaches.insert(coaches.end(), board_.handlaggare().begin(), board_.handlaggare().end());
  coach_ = std::min(coach_, static_cast<int>(coaches.size()) - 1);
  if (combo(text("view.todo.coach"), coaches, coach_, {.width = 200, .labelHidden = true})) table_.selected = -1;
  query_.handlaggare = coach_ > 1 ? coaches[static_cast<std::size_t>(coach_)] : std::string();
  query_.utanHandlaggare = coach_ == 1;
}

void TodoView::drawRisk() {
  const int risk = list_.counts[static_cast<std::size_t>(app::TodoShow::risk)];
  if (risk == 0 || query_.show == app::TodoShow::risk) return;
  const std::int64_t left = HalfYear::of(session_.today()).last() - session_.today();
  const std::string sentence = text({"view.todo.riskBanner", {{"antal", std::int64_t{risk}}, {"dagar", left}}});
  if (banner(left <= 30 ? Mark::MustFix : Mark::ShouldCheck, sentence, {.action = text("view.todo.riskShow")}) != BannerPress::Action) return;
  query_.show = app::TodoShow::risk;
  table_.selected = -1;
}

// Letters and cards that steps ask for now go as one run, not one by one.
void TodoView::drawLetters() {
  const auto all = query_.utanHandlaggare ? std::vector<app::LetterDue>() : board_.lettersNow(query_.handlaggare);
  if (all.empty()) return;
  Row row;
  for (const app::LetterDue& due : all) {
    const std::string label = text({"view.todo.letters", {{"slag", text(app::label(due.slag))}, {"antal", std::int64_t{due.antal}}}});
    if (button(label, {.icon = Icon::Mail, .description = text("view.todo.lettersHelp")})) navigator_.openLetters(due.slag, query_.handlaggare);
  }
}

void TodoView::drawTable() {
  static const std::vector<Column> kColumns = columns();
  const auto event = table(title(), kColumns, static_cast<std::int64_t>(list_.rows.size()), table_,
                           [this](Cells& cells, std::int64_t row) { drawRow(cells, row); },
                           {.lines = 2, .opensOnArrow = true,
                            .emptyTitle = text("view.todo.emptyTitle"), .emptyText = text("view.todo.emptyText")});
  if (event.opened) choose(*event.opened);
}

void TodoView::drawRow(Cells& cells, std::int64_t row) const {
  const app::TodoRow& todo = board_.rows()[list_.rows[static_cast<std::size_t>(row)]];
  const std::string latest = text({"view.todo.senast", {{"dag", dayText(todo.steg.senast, session_.today())}}});
  cells.strong(todo.namn);
  cells.text(text(todo.steg.vad));
  switch (todo.when) {
    case app::TodoWhen::forsenat: cells.mark(Mark::MustFix, text("view.todo.forsenat") + ", " + latest); break;
    case app::TodoWhen::idag: cells.mark(todo.steg.senast == session_.today() ? Mark::ShouldCheck : Mark::Ongoing, latest); break;
    default: cells.mark(Mark::Quiet, text({"view.todo.fran", {{"dag", dayText(todo.steg.tidigast, session_.today())}}}));
  }
  cells.muted(todo.handlaggare);
}

void TodoView::drawDetail(Frame& frame) {
  const app::TodoRow row = *chosen();
  if (person_) {
    if (button(text("view.todo.next"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) person_.reset();
    else person_->drawContent(frame);
    return;
  }
  Scope scope(anyId(row.id));
  Scroll scroll(row.namn);
  drawStep(row);
  drawActions(frame, row);
  if (row.steg.sort == Stegsort::kontakt && row.steg.slag != Stegskal::fyller20 &&
      kontakt_.draw(frame, session_, row.id))
    moveOn();
  drawLatest(row);
}

void TodoView::drawStep(const app::TodoRow& row) {
  heading(row.namn, 2);
  if (row.when == app::TodoWhen::forsenat) mark(Mark::MustFix, text("view.todo.forsenat"));
  strong(text(row.steg.vad));
  body(text(row.steg.skal));
  if (!row.steg.grans.key.empty()) body(text(row.steg.grans));
  if (row.steg.tva) body(text("view.todo.two"));
  if (row.steg.avisera > 0) body(text({"view.todo.announce", {{"dagar", std::int64_t{row.steg.avisera}}}}));
  if (row.risk) mark(Mark::ShouldCheck, text({"view.todo.risk", {{"dagar", std::int64_t{row.dagarKvar}}}}));
  Facts facts(text("view.todo.next"), 120);
  facts.fact(text("view.todo.nar"), text({"view.todo.window", {{"fran", dayText(row.steg.tidigast, session_.today())},
                                                              {"till", dayText(row.steg.senast, session_.today())}}}));
  drawPhone(facts, row);
}

// The number beside a step of another way; the form of a call has its own.
void TodoView::drawPhone(Facts& facts, const app::TodoRow& row) const {
  const Kanal kanal = row.steg.kanal;
  if (row.steg.sort == Stegsort::kontakt && (kanal == Kanal::telefon || kanal == Kanal::sms || kanal == Kanal::epost)) return;
  const UngdomFacts* youth = session_.facts(row.id);
  if (youth == nullptr) return;
  const auto ways = rankedWays(*youth, Kanal::telefon, row.steg.mottagare, session_.today());
  if (ways.empty()) return facts.fact(text("view.todo.phone"), Mark::ShouldCheck, text("view.todo.noPhone"));
  facts.fact(text("view.todo.phone"), wayText(ways.front().vag), text(ways.front().skal));
}

void TodoView::drawActions(Frame&, const app::TodoRow& row) {
  const std::string reads = whyReadOnly(session_);
  Row line;
  if (button(text("view.todo.openPerson"), {.icon = Icon::People})) {
    app::notePageOpened(session_, row.id);
    person_ = std::make_unique<PersonView>(session_, row.id);
  }
  if (button(text("view.todo.newDay"), {.icon = Icon::Clock, .disabledBecause = reads}))
    bevakning_.open(Bevakningsslag::nyDag, row.id, row.steg, session_.today());
  if (mayBeDoneOtherwise(row.steg) && button(text("view.todo.done"), {.disabledBecause = reads}))
    bevakning_.open(Bevakningsslag::gjord, row.id, row.steg, session_.today());
  if (mayPassOver(row.steg) && button(text("view.todo.skip"), {.kind = ButtonKind::Quiet, .disabledBecause = reads}))
    bevakning_.open(Bevakningsslag::hoppadOver, row.id, row.steg, session_.today());
}

void TodoView::drawLatest(const app::TodoRow& row) {
  Section section(text("view.todo.latest"));
  const UngdomFacts* facts = session_.facts(row.id);
  if (facts == nullptr || facts->kontakter.empty()) {
    muted(text("view.todo.noContacts"));
    return;
  }
  Timeline timeline(text("view.todo.latest"));
  std::size_t shown = 0;
  for (auto kontakt = facts->kontakter.rbegin(); kontakt != facts->kontakter.rend() && shown < kLatest; ++kontakt, ++shown) {
    Scope scope(anyId(kontakt->id));
    const std::string when = dayText(kontakt->dag, session_.today());
    const std::string what = text(app::label(kontakt->kanal)) + ", " + text(app::label(kontakt->utfall));
    timeline.entry({.when = when, .icon = Icon::Phone, .what = what, .who = kontakt->personal});
  }
}

// What was done has left its place in the list, or moved down: the next one is there now.
void TodoView::moveOn() {
  chosenKey_.clear();  // its form begins anew, also when the step is the same
  ask();
  choose(table_.selected);
  table_.cursor = std::max<std::int64_t>(table_.selected, 0);
  table_.focusCursor = true;
}

}  // namespace fyren::ui
