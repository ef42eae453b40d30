// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/list_parts.h"

#include <algorithm>

#include "app/list_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kRowHeight = 36;
constexpr std::size_t kMostRows = 8;

std::string personOf(const app::WaitingRow& row) { return row.namn.empty() ? text("radval.okand") : row.namn; }

}  // namespace

void WaitingPart::draw(Frame& frame) {
  if (askedVersion_ != app_.session()->version()) {
    askedVersion_ = app_.session()->version();
    rows_ = app::waitingRows(*app_.session());
    chosen_ = -1;
  }
  if (rows_.empty()) return;
  Section section(text("radval.title"));
  body(text("radval.intro"));
  static const std::vector<Column> kColumns = {{.title = text("radval.namn"), .weight = 3, .sortable = false},
                                               {.title = text("radval.lista"), .weight = 2, .sortable = false},
                                               {.title = text("radval.val"), .width = 96, .sortable = false},
                                               {.title = text("radval.sedan"), .width = 120, .sortable = false, .tabular = true},
                                               {.title = text("radval.av"), .weight = 2, .sortable = false, .hideBelow = 640}};
  const float height = kRowHeight * static_cast<float>(std::min(rows_.size(), kMostRows) + 1);
  const auto event = table(text("radval.title"), kColumns, static_cast<std::int64_t>(rows_.size()), table_,
                           [this](Cells& cells, std::int64_t at) {
                             const app::WaitingRow& row = rows_[static_cast<std::size_t>(at)];
                             cells.strong(personOf(row));
                             cells.text(row.lista);
                             cells.text(text(row.refused ? "view.import.refuse" : "view.import.wait"));
                             cells.text(row.dag.iso());
                             cells.muted(row.av);
                           },
                           {.height = height});
  if (event.opened) chosen_ = *event.opened;
  drawChosen(frame);
}

void WaitingPart::drawChosen(Frame& frame) {
  if (chosen_ < 0 || static_cast<std::size_t>(chosen_) >= rows_.size()) return;
  const app::WaitingRow row = rows_[static_cast<std::size_t>(chosen_)];
  Scope scope(chosen_);
  Card card(personOf(row), 12);
  strong(personOf(row));
  small(text("radval.glomHjalp"));
  Row buttons;
  if (button(text("radval.glom"), {.disabledBecause = whyReadOnly(*app_.session())}))
    frame.toast(said(*app_.session(), app::forgetWaiting(*app_.session(), row.id)));
  if (!row.namn.empty() && button(text({"radval.oppna", {{"namn", row.namn}}}), {.kind = ButtonKind::Quiet})) navigator_.openUngdom(row.ungdom);
}

void ProfilesPart::draw(Frame& frame) {
  if (askedVersion_ != app_.session()->version()) {
    askedVersion_ = app_.session()->version();
    lines_ = app::importProfiles(*app_.session());
  }
  Section section(text("profil.title"));
  if (lines_.empty()) muted(text("profil.none"));
  else body(text("profil.intro"));
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Scope scope(static_cast<std::int64_t>(i));
    if (drawProfile(frame, lines_[i])) break;
  }
  if (button(text("profil.las"), {.kind = ButtonKind::Quiet, .icon = Icon::Folder, .disabledBecause = whyReadOnly(*app_.session())})) app_.lists().pickKeptProfile();
  drawNaming(frame);
}

bool ProfilesPart::drawProfile(Frame& frame, const app::ProfileLine& line) {
  const std::string name = line.namn, why = whyReadOnly(*app_.session());
  Row row;
  body(text({"profil.rad", {{"namn", name}, {"slag", line.slag}, {"antal", line.kolumner}}}));
  row.toTheRight();
  if (button(text("profil.byt"), {.kind = ButtonKind::Quiet, .icon = Icon::Edit, .disabledBecause = why, .description = name})) {
    named_ = line;
    name_ = name;
    error_ = {};
    naming_ = true;
  }
  if (button(text("profil.dela"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = name})) app_.lists().saveKeptProfile(anyId(line.id));
  if (!button(text("profil.taBort"), {.kind = ButtonKind::Quiet, .icon = Icon::Cross, .disabledBecause = why, .description = name})) return false;
  frame.toast(said(*app_.session(), app::eraseProfile(*app_.session(), line.id)));
  return true;
}

void ProfilesPart::drawNaming(Frame& frame) {
  Dialog dialog(text({"profil.nyttNamn", {{"namn", named_.namn}}}), naming_);
  if (!dialog) return;
  const std::string error = error_.at("namn");
  textField(text({"profil.nyttNamn", {{"namn", named_.namn}}}), name_, {.error = error, .labelHidden = true});
  DialogButtons buttons;
  if (button(text("common.cancel"))) naming_ = false;
  if (!button(text("profil.spara"), {.kind = ButtonKind::Primary, .disabledBecause = whyReadOnly(*app_.session())})) return;
  if (settle(frame, *app_.session(), app::renameProfile(*app_.session(), named_.id, name_), error_)) naming_ = false;
}

}  // namespace fyren::ui
