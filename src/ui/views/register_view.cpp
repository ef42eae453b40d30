// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/register_view.h"

#include <array>

#include "app/areas.h"
#include "app/commands/commands.h"
#include "app/person_history.h"
#include "base/text.h"
#include "ui/views/neighbours_part.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array<app::RegisterSort, 6> kColumnSort = {
    app::RegisterSort::namn,   app::RegisterSort::nummer,         app::RegisterSort::alder,
    app::RegisterSort::lage,   app::RegisterSort::senasteKontakt, app::RegisterSort::postort,
};

Mark markOf(app::Lage lage) {
  switch (lage) {
    case app::Lage::registrerad: return Mark::Ongoing;
    case app::Lage::attRegistrera:
    case app::Lage::attAvsluta: return Mark::ShouldCheck;
    case app::Lage::okant: return Mark::Info;
    case app::Lage::utanfor: return Mark::Quiet;
  }
  return Mark::Quiet;
}

std::string wordOf(app::Lage lage) {
  switch (lage) {
    case app::Lage::registrerad: return text("view.register.registrerad");
    case app::Lage::attRegistrera: return text("view.register.attRegistrera");
    case app::Lage::attAvsluta: return text("view.register.attAvsluta");
    case app::Lage::okant: return text("view.register.okant");
    case app::Lage::utanfor: return text("view.register.utanfor");
  }
  return {};
}

std::vector<Column> columns() {
  return {{.title = text("view.register.namn"), .weight = 3},
          {.title = text("view.register.nummer"), .width = 128, .tabular = true, .hideBelow = 480},
          {.title = text("view.register.alder"), .width = 56, .align = Align::Right, .tabular = true, .hideBelow = 520},
          {.title = text("view.register.lage"), .width = 192},
          {.title = text("view.register.senaste"), .width = 120, .tabular = true, .hideBelow = 600},
          {.title = text("view.register.postort"), .weight = 1.5F, .hideBelow = 760}};
}

}  // namespace

RegisterView::RegisterView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator) {
  table_.sort = {0, false};
}

std::string RegisterView::title() const { return text("view.register.title"); }

void RegisterView::open(UngdomId id) {
  if (!person_ || person_->id() != id) app::notePageOpened(session_, id);
  person_ = std::make_unique<PersonView>(session_, id);
  personThen_.reset();
}

// As of the day that the list is of.
void RegisterView::openListed(UngdomId id) {
  if (!asOf_) return open(id);
  person_.reset();
  if (session_.facts(id) != nullptr) app::notePageOpened(session_, id);
  personThen_ = std::make_unique<PersonThen>(session_, id, *asOf_);
}

void RegisterView::show(app::RegisterShow show, std::optional<Kunskapslage> kunskap) {
  query_.search.clear();
  query_.omrade.clear();
  query_.show = show;
  query_.kunskap = kunskap;
  asOf_.reset();
  then_.reset();
  asked_.reset();
  person_.reset();
  personThen_.reset();
}

void RegisterView::ask() {
  query_.sort = kColumnSort[static_cast<std::size_t>(table_.sort.column < 0 ? 0 : table_.sort.column)];
  query_.descending = table_.sort.descending;
  askAsOf();
  if (asked_ == query_ && askedVersion_ == session_.version()) return;
  std::optional<UngdomId> shown;
  if (person_) shown = person_->id();
  else if (personThen_) shown = personThen_->id();
  list_ = then_ ? app::listRows(then_->rows, then_->index, query_) : app::listRegister(session_, query_);
  asked_ = query_;
  askedVersion_ = session_.version();
  table_.selected = -1;
  for (std::size_t i = 0; shown && i < list_.rows.size(); ++i)
    if (rows()[list_.rows[i]].id == *shown) table_.selected = table_.cursor = static_cast<std::int64_t>(i);
}

void RegisterView::handleKeys(Frame& frame) {
  if (frame.pressed({.letter = U'/'})) focusSearch_ = true;
  if ((person_ || personThen_) && frame.pressed({.name = Key::Name::Escape})) {
    person_.reset();
    personThen_.reset();
    table_.focusCursor = true;
  }
}

void RegisterView::drawContent(Frame& frame) {
  ask();
  handleKeys(frame);
  {
    Split split(title(), person_ != nullptr || personThen_ != nullptr);
    if (split.list()) drawList(frame);
    if (split.detail()) drawPerson(frame, split.isNarrow());
  }
  drawAdd(frame);
  if (const auto withLog = person_ ? person_->takeUtdrag() : std::nullopt)
    frame.toast({.text = navigator_.printRegisterutdrag(person_->id(), *withLog)});
  if (auto paper = person_ ? person_->takePaper() : std::nullopt) frame.toast({.text = navigator_.print(std::move(*paper))});
  if (person_ && person_->isGone()) person_.reset();
}

// The way to the next in the list and the one before.
void RegisterView::drawNeighbourhood(Frame& frame) {
  const std::int64_t to =
      drawNeighbours(frame, table_.selected, static_cast<std::int64_t>(list_.rows.size()));
  if (to < 0) return;
  follow(table_, to);
  const app::RegisterRow& row = rows()[list_.rows[static_cast<std::size_t>(to)]];
  frame.announce(row.fornamn + " " + row.efternamn);
  open(row.id);
}

void RegisterView::drawPerson(Frame& frame, bool isNarrow) {
  if (!person_ && !personThen_) return;
  if (isNarrow && button(text("view.register.back"), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) {
    person_.reset();
    personThen_.reset();
  } else if (person_) {
    drawNeighbourhood(frame);
    person_->drawContent(frame);
  } else if (personThen_->draw()) {
    open(personThen_->id());
  }
}

void RegisterView::drawList(Frame& frame) {
  {
    Row row;
    heading(title(), 1);
    row.toTheRight();
    if (button(text("view.register.add"), {.kind = ButtonKind::Quiet, .icon = Icon::Plus, .disabledBecause = whyReadOnly(session_)})) adding_ = true;
  }
  if (session_.registerRows().empty()) {
    if (emptyState(text("view.register.emptyTitle"), text("view.register.emptyText"), text("view.register.emptyStep")))
      navigator_.go(Place::import);
    return;
  }
  drawSearch();
  drawFilters();
  drawAsOf();
  if (!then_) drawProposals(frame);
  ask();
  status(text({"view.register.hits", {{"antal", static_cast<std::int64_t>(list_.rows.size())}}}));
  drawTable();
}

void RegisterView::drawSearch() {
  const std::string example = text("view.register.searchExample");
  const FieldEvent event = searchField(text("view.register.search"), query_.search,
                                       {.placeholder = example, .width = 0, .labelHidden = true, .focus = focusSearch_});
  focusSearch_ = false;
  if (!event.wentDown && !event.submitted) return;
  ask();
  if (event.submitted && list_.rows.size() == 1) openListed(rows()[list_.rows.front()].id);
  if (!event.wentDown || list_.rows.empty()) return;
  table_.cursor = 0;
  table_.focusCursor = true;
}

void RegisterView::drawFilters() {
  const auto labelled = [this](std::string_view key, app::RegisterShow show) {
    return text(key) + " (" + countText(list_.counts[static_cast<std::size_t>(show)]) + ")";
  };
  const std::array<std::string, app::kRegisterShowCount> labels = {
      labelled("view.register.show.aktuella", app::RegisterShow::aktuella),
      labelled("view.register.show.registrerade", app::RegisterShow::registrerade),
      labelled("view.register.show.attRegistrera", app::RegisterShow::attRegistrera),
      labelled("view.register.show.attAvsluta", app::RegisterShow::attAvsluta),
      labelled("view.register.show.okanda", app::RegisterShow::okanda),
      labelled("view.register.show.medFynd", app::RegisterShow::medFynd),
      labelled("view.register.show.fyller20", app::RegisterShow::fyller20),
      labelled("view.register.show.utanfor", app::RegisterShow::utanfor),
      labelled("view.register.show.alla", app::RegisterShow::alla)};
  int chosen = static_cast<int>(query_.show);
  if (combo(text("view.register.showWhom"), labels, chosen, {.width = 280, .labelHidden = true}))
    query_.show = static_cast<app::RegisterShow>(chosen);
  drawKnowledge();
  if (session_.areas().isEmpty()) return;
  std::vector<std::string> areas = session_.areas().names(session_.today());
  areas.insert(areas.begin(), text("view.register.allaOmraden"));
  int area = query_.omrade.empty() ? 0 : indexOf(areas, query_.omrade);
  if (area == static_cast<int>(areas.size())) area = 0;
  if (combo(text("view.register.omrade"), areas, area, {.width = 280}))
    query_.omrade = area == 0 ? std::string() : areas[static_cast<std::size_t>(area)];
}

// Of those in the register: how well it is known what they do.
void RegisterView::drawKnowledge() {
  if (query_.show != app::RegisterShow::registrerade) {
    query_.kunskap.reset();
    return;
  }
  static const std::vector<std::string> kLabels = {text("view.register.kunskap.alla"), text("view.register.kunskap.farsk"), text("view.register.kunskap.fornyas"),
                                                   text("view.register.kunskap.gammal"), text("view.register.kunskap.saknas")};
  int chosen = query_.kunskap ? static_cast<int>(*query_.kunskap) + 1 : 0;
  if (!combo(text("view.register.kunskap.label"), kLabels, chosen, {.width = 280})) return;
  query_.kunskap = chosen == 0 ? std::nullopt : std::optional(static_cast<Kunskapslage>(chosen - 1));
}

const std::vector<app::RegisterRow>& RegisterView::rows() const { return then_ ? then_->rows : session_.registerRows(); }

void RegisterView::askAsOf() {
  if (!asOf_ || (then_ && thenVersion_ == session_.version())) return;
  auto made = app::registerAsOf(session_, *asOf_);
  asked_.reset();
  thenVersion_ = session_.version();
  if (made) {
    then_ = std::move(*made);
    return;
  }
  thenFailure_ = made.error();
  asOf_.reset();
  then_.reset();
}

// The list as it was (or will be) on another day: a sentence says so for as long as it is.
void RegisterView::drawAsOf() {
  if (thenFailure_) banner(Mark::MustFix, text(*thenFailure_));
  if (asOf_) {
    const std::string how = text(asOf_->knowledge == app::Knowledge::now ? "view.asOf.shownNow" : "view.asOf.shownThen");
    const Message when = asOf_->last ? Message{"view.asOf.period", {{"fran", asOf_->first}, {"till", *asOf_->last}}}
                                     : Message{"view.asOf.day", {{"dag", asOf_->first}}};
    if (banner(Mark::Info, text(when) + " " + how, {.action = text("view.asOf.back")}) == BannerPress::Action) {
      asOf_.reset();
      then_.reset();
      asked_.reset();
      personThen_.reset();
    }
    return;
  }
  if (choosingDay_) return drawAsOfForm();
  if (button(text("view.asOf.open"), {.kind = ButtonKind::Quiet})) {
    choosingDay_ = true;
    thenFailure_.reset();
  }
}

void RegisterView::drawAsOfForm() {
  Card card(text("view.asOf.title"));
  heading(text("view.asOf.title"), 2);
  {
    Row row;
    dateField(text("view.asOf.first"), firstTyped_, first_, {.width = 160});
    dateField(text("view.asOf.last"), lastTyped_, last_, {.width = 200});
  }
  static const std::vector<std::string> kKnowledge = {text("view.asOf.now"), text("view.asOf.then")};
  segmented(text("view.asOf.knowledge"), kKnowledge, knowledge_);
  std::string why;
  if (!first_ || (!last_ && !lastTyped_.empty())) why = text("view.form.noDay");
  else if (last_ && *last_ < *first_) why = text({"person.fel.slutForeStart", {{"start", *first_}}});
  const int answer = endButtons(text("view.asOf.show"), why);
  if (answer == 0) return;
  choosingDay_ = false;
  if (answer < 0) return;
  asOf_ = app::AsOf{*first_, last_, knowledge_ == 0 ? app::Knowledge::now : app::Knowledge::then};
  person_.reset();
}

// Accepting what the facts propose, for all that are listed: one act, one undo.
void RegisterView::drawProposals(Frame& frame) {
  const bool opening = query_.show == app::RegisterShow::attRegistrera;
  if ((!opening && query_.show != app::RegisterShow::attAvsluta) || list_.rows.empty()) return;
  const auto count = static_cast<std::int64_t>(list_.rows.size());
  const std::string sentence = text({opening ? "view.register.proposeOpen" : "view.register.proposeEnd", {{"antal", count}}});
  const std::string action = text({opening ? "view.register.acceptOpen" : "view.register.acceptEnd", {{"antal", count}}});
  if (banner(Mark::ShouldCheck, sentence, {.action = action}) != BannerPress::Action) return;
  std::vector<UngdomId> ids;
  for (const std::uint32_t row : list_.rows) ids.push_back(session_.registerRows()[row].id);
  const auto done = app::acceptProposals(session_, ids);
  frame.toast(said(session_, done));
}

void RegisterView::drawTable() {
  static const std::vector<Column> kColumns = columns();
  const bool isSearching = !query_.search.empty();
  const auto event = table(title(), kColumns, static_cast<std::int64_t>(list_.rows.size()), table_,
                           [this](Cells& cells, std::int64_t row) { drawRow(cells, row); },
                           {.opensOnArrow = false,
                            .emptyTitle = text(isSearching ? "view.register.noHitsTitle" : "view.register.noneTitle"),
                            .emptyText = text(isSearching ? "view.register.noHitsText" : "view.register.noneText")});
  if (event.opened) openListed(rows()[list_.rows[static_cast<std::size_t>(*event.opened)]].id);
}

void RegisterView::drawRow(Cells& cells, std::int64_t row) const {
  const app::RegisterRow& person = rows()[list_.rows[static_cast<std::size_t>(row)]];
  cells.strong(person.efternamn.empty() ? person.fornamn : person.efternamn + ", " + person.fornamn);
  cells.muted(text({"view.register.hiddenNumber", {{"slut", person.nummer.substr(person.nummer.size() - 4)}}}));
  cells.number(person.alder);
  if (person.rod > 0) cells.mark(Mark::MustFix);
  else cells.mark(markOf(person.lage), wordOf(person.lage));
  if (person.senasteKontakt) cells.text(dayText(*person.senasteKontakt, session_.today()));
  else cells.empty();
  cells.muted(person.omrade.empty() ? person.postort : person.omrade);
}

void RegisterView::drawAdd(Frame& frame) {
  Dialog dialog(text("view.register.addTitle"), adding_);
  if (!dialog) return;
  const std::string numberError = error_.at("nummer"), firstError = error_.at("fornamn");
  const std::string lastError = error_.at("efternamn"), dayError = error_.at("folkbokfordSedan");
  textField(text("view.register.nummer"), number_, {.error = numberError, .placeholder = text("view.register.numberExample")});
  textField(text("view.register.fornamn"), fornamn_, {.error = firstError});
  textField(text("view.register.efternamn"), efternamn_, {.error = lastError});
  const std::string dayHelp = text("view.register.folkbokfordHelp");
  dateField(text("view.register.folkbokford"), sinceTyped_, since_, {.help = dayHelp, .error = dayError});
  DialogButtons buttons;
  if (button(text("common.cancel"))) adding_ = false;
  if (button(text("view.register.addDo"), {.kind = ButtonKind::Primary, .disabledBecause = whyReadOnly(session_)})) add(frame);
}

void RegisterView::add(Frame& frame) {
  if (!since_ && !sinceTyped_.empty()) {
    error_ = {"folkbokfordSedan", text("view.form.noDay")};
    return;
  }
  const Day since = since_.value_or(session_.today());
  const auto added = app::addUngdom(session_, {number_, fornamn_, efternamn_, since});
  error_ = added ? FormError() : FormError{added.error().field, text(added.error().message)};
  if (!added) {
    if (error_.field.empty()) frame.toast({.text = error_.sentence, .urgent = true});
    return;
  }
  adding_ = false;
  frame.toast({.text = text({"view.register.added", {{"dag", since}}})});
  number_.clear();
  fornamn_.clear();
  efternamn_.clear();
  sinceTyped_.clear();
  since_.reset();
  open(*added);
}

}  // namespace fyren::ui
