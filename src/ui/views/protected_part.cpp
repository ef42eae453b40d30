// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/protected_part.h"

#include <array>

#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kReadingWidth = 680;
constexpr float kListHeight = 240;
constexpr std::array kAnswers = {store::OmfattasSvar::vetInte, store::OmfattasSvar::ja, store::OmfattasSvar::nej};

const std::array<std::string, 3>& answerWords() {
  static const std::array<std::string, 3> words = {text("skydd.vetInte"), text("skydd.ja"), text("skydd.nej")};
  return words;
}

std::string isoOrNothing(const std::optional<Day>& day) { return day ? day->iso() : std::string(); }

}  // namespace

void PlaceholdersPart::ask() {
  app::Session& session = *app_.session();
  if (askedVersion_ == session.version()) return;
  askedVersion_ = session.version();
  list_ = app::placeholders(session);
  keeps_ = app::keepsPlaceholders(session);
}

void PlaceholdersPart::draw(Frame& frame) {
  ask();
  {
    Width width(kReadingWidth);
    body(text("skydd.intro"));
    drawMode(frame);
  }
  if (keeps_ || list_.open > 0 || !list_.lines.empty()) drawList();
  drawForm(frame);
}

void PlaceholdersPart::drawMode(Frame& frame) {
  static const std::array<std::string, 2> kModes = {text("skydd.lageAntal"), text("skydd.lagePlatshallare")};
  int chosen = keeps_ ? 1 : 0;
  if (!radioGroup(text("skydd.lage"), kModes, chosen, {.help = text("skydd.lageHjalp"), .disabledBecause = whyReadOnly(*app_.session())})) return;
  frame.toast(said(*app_.session(), app::setKeepsPlaceholders(*app_.session(), chosen == 1)));
}

void PlaceholdersPart::drawList() {
  Section section(text("skydd.platshallare"));
  static const std::vector<Column> kColumns = {{.title = text("skydd.rubrikNamn"), .weight = 2, .sortable = false},
                                               {.title = text("skydd.rubrikSedan"), .width = 120, .sortable = false, .tabular = true},
                                               {.title = text("skydd.rubrikOmfattas"), .width = 160, .sortable = false},
                                               {.title = text("skydd.rubrikAnsvarig"), .weight = 2, .sortable = false},
                                               {.title = text("skydd.rubrikNasta"), .width = 120, .sortable = false, .tabular = true}};
  const auto event = table(text("skydd.platshallare"), kColumns, static_cast<std::int64_t>(list_.lines.size()), table_,
                           [this](Cells& cells, std::int64_t at) {
                             const app::PlaceholderLine& line = list_.lines[static_cast<std::size_t>(at)];
                             cells.strong(line.name);
                             cells.text(line.row.sedan.iso());
                             if (line.row.avslutad) cells.muted(text({"skydd.avslutadRad", {{"dag", *line.row.avslutad}}}));
                             else cells.text(answerWords()[static_cast<std::size_t>(line.row.omfattas) - 1]);
                             cells.text(line.row.ansvarig.empty() ? text("skydd.ingen") : line.row.ansvarig);
                             cells.text(isoOrNothing(line.row.nasta));
                           },
                           {.height = kListHeight, .emptyTitle = text("skydd.inga")});
  if (event.opened) begin(list_.lines[static_cast<std::size_t>(*event.opened)].row);
  for (const auto& other : list_.others) muted(text({"skydd.andras", {{"vem", other.ansvarig}, {"antal", other.count}}}));
  small(text("skydd.roller"));
  if (button(text("skydd.ny"), {.icon = Icon::Plus, .disabledBecause = whyReadOnly(*app_.session())})) {
    begin({});
    edited_.ansvarig = app_.session()->user();
  }
}

void PlaceholdersPart::begin(const store::Platshallare& placeholder) {
  edited_ = placeholder;
  covered_ = indexOf(kAnswers, placeholder.omfattas);
  nextTyped_ = isoOrNothing(placeholder.nasta);
  endTyped_ = isoOrNothing(placeholder.avslutad);
  error_ = {};
  editing_ = true;
}

void PlaceholdersPart::drawForm(Frame& frame) {
  const bool isNew = edited_.id.isNone();
  const std::string name = text({"skydd.namn", {{"nr", edited_.nr}}});
  Dialog dialog(isNew ? text("skydd.ny") : text({"skydd.andra", {{"namn", name}}}), editing_);
  if (!dialog) return;
  const std::string whoError = error_.at("ansvarig"), endError = error_.at("avslutad");
  combo(text("skydd.omfattas"), answerWords(), covered_);
  textField(text("skydd.ansvarig"), edited_.ansvarig, {.help = text("skydd.ansvarigHjalp"), .error = whoError});
  dateField(text("skydd.nasta"), nextTyped_, edited_.nasta, {.width = 160});
  if (!isNew) dateField(text("skydd.avslutad"), endTyped_, edited_.avslutad, {.help = text("skydd.avslutadHjalp"), .error = endError, .width = 160});
  DialogButtons buttons;
  if (button(text("common.cancel"))) editing_ = false;
  const std::string why = whyReadOnly(*app_.session());
  if (!isNew && button(text({"skydd.taBort", {{"namn", name}}}), {.kind = ButtonKind::Danger, .disabledBecause = why})) {
    editing_ = false;
    frame.toast(said(*app_.session(), app::erasePlaceholder(*app_.session(), edited_.id)));
  }
  if (button(text("view.form.save"), {.kind = ButtonKind::Primary, .disabledBecause = why})) save(frame);
}

void PlaceholdersPart::save(Frame& frame) {
  edited_.omfattas = valueAt(kAnswers, covered_);
  if (settle(frame, *app_.session(), app::savePlaceholder(*app_.session(), edited_), error_)) editing_ = false;
}

bool ProtectedPart::draw(Frame& frame, const std::string& name) {
  if (button(text("skydd.sent"), {.kind = ButtonKind::Quiet, .disabledBecause = whyReadOnly(session_)})) asking_ = true;
  Dialog dialog(text({"skydd.sentFraga", {{"namn", name}}}), asking_, 560);
  if (!dialog) return false;
  body(text("skydd.sentText"));
  if (app::keepsPlaceholders(session_)) body(text("skydd.sentPlatshallare"));
  body(text("skydd.sentFiler"));
  DialogButtons buttons;
  if (button(text("common.cancel"))) asking_ = false;
  if (!button(text("skydd.sentGor"), {.kind = ButtonKind::Danger})) return false;
  asking_ = false;
  const std::array one = {id_};
  const auto done = app::hideProtected(session_, one);
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
  return done.ok();
}

}  // namespace fyren::ui
