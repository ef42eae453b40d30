// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/care_view.h"

#include <algorithm>

#include "app/areas.h"
#include "app/gallring_room.h"
#include "app/list_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kReadingWidth = 680;
constexpr float kRowHeight = 36;
constexpr std::size_t kMostRows = 10;

}  // namespace

std::string CareView::title() const { return text("view.care.title"); }

void CareView::drawContent(Frame& frame) {
  heading(title(), 1);
  static const std::array<std::string, 4> kTabs = {text("gallring.title"), text("dubblett.title"), text("omrade.title"), text("skydd.title")};
  tabs(title(), kTabs, tab_);
  if (tab_ == 0) gallring_.draw(frame);
  else if (tab_ == 1) duplicates_.draw(frame);
  else if (tab_ == 2) areas_.draw(frame);
  else placeholders_.draw(frame);
}

void AreasPart::draw(Frame& frame) {
  Width width(kReadingWidth);
  body(text("omrade.intro"));
  drawAreas(frame);
  drawSchools(frame);
}

void AreasPart::drawAreas(Frame& frame) {
  Section section(text("omrade.tabell"));
  app::Session& session = *app_.session();
  const std::vector<std::string> names = session.areas().names(session.today());
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  if (names.empty()) muted(text("omrade.inga"));
  else body(text({"omrade.nu", {{"antal", static_cast<std::int64_t>(names.size())}, {"namn", all}}}));
  const std::string error = error_.at("tabell");
  textArea(text("omrade.tabell"), areas_, {.error = error, .placeholder = "85230; Centrum", .width = 0, .lines = 6, .labelHidden = true});
  dateField(text("omrade.from"), fromTyped_, from_, {.width = 160});
  const std::string why = from_ ? whyReadOnly(session) : text("view.form.noDay");
  Row row;
  if (button(text("omrade.fil"), {.icon = Icon::Folder, .disabledBecause = why})) app_.lists().pickAreas(*from_);
  if (!button(text("omrade.save"), {.kind = ButtonKind::Primary, .disabledBecause = why})) return;
  if (settle(frame, session, app::setAreas(session, areas_, *from_), error_)) areas_.clear();
}

void AreasPart::drawSchools(Frame& frame) {
  Section section(text("omrade.skolor"));
  app::Session& session = *app_.session();
  body(text("omrade.skolorIntro"));
  for (const auto& unit : session.areas().skolor())
    if (unit.days.last) muted(text({"omrade.skolrad", {{"skola", unit.namn}, {"efter", unit.efter}, {"dag", *unit.days.last + 1}}}));
  const std::string error = error_.at("skolor");
  textArea(text("omrade.skoltabell"), schools_, {.error = error, .placeholder = "Nacksta skola; Höglundaskolan; 2019-07-01", .width = 0, .lines = 4});
  if (!button(text("omrade.saveSkolor"), {.disabledBecause = whyReadOnly(session)})) return;
  if (settle(frame, session, app::setSchools(session, schools_), error_)) schools_.clear();
}

void GallringPart::ask() {
  if (askedVersion_ != app_.session()->version()) {
    askedVersion_ = app_.session()->version();
    list_ = app::gallringList(*app_.session());
  }
  shown_.clear();
  chosenIds_.clear();
  for (std::size_t i = 0; i < list_.lines.size(); ++i) {
    const app::GallringLine& line = list_.lines[i];
    if (!isChosen(line)) continue;
    shown_.push_back(i);
    if (line.forslag.grund == Gallringsgrund::tidsgrans || !line.forslag.vantarPa) chosenIds_.push_back(line.id);
  }
}

bool GallringPart::isChosen(const app::GallringLine& line) const {
  return chosen_[static_cast<std::size_t>(line.forslag.grund) - 1];
}

void GallringPart::draw(Frame& frame) {
  ask();
  {
    Width width(kReadingWidth);
    body(text("gallring.intro"));
    small(text("gallring.leveranser"));
  }
  if (list_.lines.empty()) {
    (void)emptyState(text("gallring.none"), text("gallring.noneText"), {});
  } else {
    drawGroups();
    ask();
    drawTable();
    drawDecision();
  }
  drawProtocols();
  drawQuestion(frame);
}

void GallringPart::drawGroups() {
  Section section(text("gallring.which"));
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    const Gallringsgrund grund = app::kGallringsgrunder[i];
    const auto count = std::count_if(list_.lines.begin(), list_.lines.end(),
                                     [&](const app::GallringLine& line) { return line.forslag.grund == grund; });
    const std::string label = text({"gallring.whichCount", {{"grund", text(app::label(grund))}, {"antal", static_cast<std::int64_t>(count)}}});
    if (count > 0) checkbox(label, chosen_[i]);
  }
  if (list_.vantar > 0) mark(Mark::Info, text({"gallring.vantar", {{"antal", static_cast<std::int64_t>(list_.vantar)}}}));
}

void GallringPart::drawTable() {
  if (shown_.empty()) return;
  static const std::vector<Column> kColumns = {{.title = text("gallring.namn"), .weight = 2, .sortable = false},
                                               {.title = text("gallring.skal"), .weight = 2, .sortable = false},
                                               {.title = text("gallring.sedan"), .width = 128, .sortable = false, .tabular = true},
                                               {.title = text("gallring.senast"), .width = 128, .sortable = false, .tabular = true}};
  const float rows = static_cast<float>(std::min(shown_.size(), kMostRows) + 1);
  table(text("gallring.title"), kColumns, static_cast<std::int64_t>(shown_.size()), table_,
        [this](Cells& cells, std::int64_t row) {
          const app::GallringLine& line = list_.lines[shown_[static_cast<std::size_t>(row)]];
          const Gallringsforslag& forslag = line.forslag;
          const bool waits = forslag.vantarPa && forslag.grund != Gallringsgrund::tidsgrans;
          cells.strong(line.namn);
          if (waits) cells.mark(Mark::Info, text({"gallring.vantarPa", {{"period", forslag.vantarPa->text()}}}));
          else cells.text(text(app::label(forslag.grund)));
          cells.text(forslag.sedan.iso());
          cells.text(forslag.senast.iso());
        },
        {.height = kRowHeight * rows});
}

void GallringPart::drawDecision() {
  Section section(text("gallring.beslut"));
  const std::string whoError = error_.at("beslutsfattare"), dayError = error_.at("beslutsdag");
  textField(text("gallring.beslutsfattare"), who_, {.help = text("gallring.beslutsfattareHjalp"), .error = whoError});
  {
    Row row;
    dateField(text("gallring.beslutsdag"), dayTyped_, day_, {.error = dayError, .width = 160});
    textField(text("gallring.diarienummer"), diary_, {.width = 240});
  }
  std::string why = whyReadOnly(*app_.session());
  if (why.empty() && chosenIds_.empty()) why = text("gallring.chooseNone");
  else if (why.empty() && who_.empty()) why = text("gallring.fel.beslutsfattare");
  else if (why.empty() && !day_) why = text("view.form.noDay");
  const Message label{"gallring.do", {{"antal", static_cast<std::int64_t>(chosenIds_.size())}}};
  if (button(text(label), {.kind = ButtonKind::Primary, .disabledBecause = why})) asking_ = true;
  if (!why.empty()) muted(why);
}

void GallringPart::drawQuestion(Frame& frame) {
  const auto count = static_cast<std::int64_t>(chosenIds_.size());
  Dialog dialog(text({"gallring.ask", {{"antal", count}}}), asking_);
  if (!dialog) return;
  body(text("gallring.askText"));
  body(text("gallring.askCopies"));
  DialogButtons buttons;
  if (button(text("common.cancel"))) asking_ = false;
  if (!button(text("gallring.confirm"), {.kind = ButtonKind::Primary}) || !day_) return;
  asking_ = false;
  const auto done = app_.gallring().gallra({chosenIds_, who_, *day_, diary_});
  error_ = done ? FormError() : FormError{done.error().field, text(done.error().message)};
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

void GallringPart::drawProtocols() {
  Section section(text("gallring.protokollen"));
  if (list_.protokoll.empty()) muted(text("gallring.noProtokoll"));
  std::int64_t nr = 0;
  for (const auto& one : list_.protokoll) {
    Scope scope(nr++);
    Row row;
    const std::string line = text({"gallring.protokollRad", {{"dag", one.dag}, {"antal", one.antal}, {"vem", one.beslutsfattare}, {"beslutsdag", one.beslutsdag}}});
    body(line);
    if (button(text("gallring.print"), {.kind = ButtonKind::Quiet, .icon = Icon::Print, .description = line})) app_.gallring().printProtocol(one);
  }
}

void DuplicatesPart::draw(Frame& frame) {
  if (askedVersion_ != app_.session()->version()) {
    askedVersion_ = app_.session()->version();
    lines_ = app::duplicateList(*app_.session());
  }
  {
    Width width(kReadingWidth);
    body(text("dubblett.intro"));
  }
  if (lines_.empty()) {
    (void)emptyState(text("dubblett.none"), text("dubblett.noneText"), {});
    return;
  }
  for (const auto& line : lines_) {
    Scope scope(anyId(line.other));
    drawPair(frame, line);
    if (askedVersion_ != app_.session()->version()) return;  // the pairs may be others now
  }
}

void DuplicatesPart::drawPair(Frame& frame, const app::DuplicateLine& line) {
  const std::string pair = text({"dubblett.par", {{"ena", line.keepName}, {"enaNummer", line.keepNumber},
                                                  {"andra", line.otherName}, {"andraNummer", line.otherNumber}}});
  Card card(pair);
  heading(pair, 2);
  std::string why;
  for (const Message& one : line.skal) why += (why.empty() ? "" : ", ") + text(one);
  mark(line.saker ? Mark::ShouldCheck : Mark::Info, text(line.saker ? "dubblett.saker" : "dubblett.mojlig") + ": " + why + ".");
  muted(text({"dubblett.stays", {{"namn", line.keepName}, {"nummer", line.keepNumber}}}));
  Row row;
  if (button(text("dubblett.merge"), {.kind = line.saker ? ButtonKind::Primary : ButtonKind::Normal, .disabledBecause = whyReadOnly(*app_.session()), .description = pair})) {
    frame.toast(said(*app_.session(), app::mergeUngdomar(*app_.session(), line.keep, line.other)));
    return;
  }
  if (button(text("dubblett.tellApart"), {.disabledBecause = whyReadOnly(*app_.session()), .description = pair})) {
    frame.toast(said(*app_.session(), app::tellApart(*app_.session(), line.keep, line.other)));
    return;
  }
  if (button(text({"dubblett.open", {{"namn", line.keepName}}}), {.kind = ButtonKind::Quiet, .description = line.keepNumber})) navigator_.openUngdom(line.keep);
  if (button(text({"dubblett.open", {{"namn", line.otherName}}}), {.kind = ButtonKind::Quiet, .description = line.otherNumber})) navigator_.openUngdom(line.other);
}

}  // namespace fyren::ui
