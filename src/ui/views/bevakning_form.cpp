// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/bevakning_form.h"

#include "app/casework_labels.h"
#include "app/commands/casework.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kReasons = {Bevakningsskal::overenskommet, Bevakningsskal::bortrest,   Bevakningsskal::annanAktor,
                                 Bevakningsskal::sokerUppgifter, Bevakningsskal::redanGjort, Bevakningsskal::passarInte,
                                 Bevakningsskal::annat};
constexpr int kProposedWait = 7;  // days

std::string titleOf(Bevakningsslag slag) {
  switch (slag) {
    case Bevakningsslag::nyDag: return text("view.todo.newDayTitle");
    case Bevakningsslag::hoppadOver: return text("view.todo.skipTitle");
    case Bevakningsslag::gjord: return text("view.todo.doneTitle");
  }
  return {};
}

}  // namespace

void BevakningForm::open(Bevakningsslag slag, UngdomId ungdom, const NastaSteg& step, Day today) {
  *this = {};
  open_ = true;
  slag_ = slag;
  ungdom_ = ungdom;
  steg_ = step.nyckel;
  what_ = text(step.vad);
  day_ = today + kProposedWait;
  dayTyped_ = day_->iso();
}

bool BevakningForm::draw(Frame& frame, app::Session& session) {
  Dialog dialog(titleOf(slag_), open_);
  if (!dialog) return false;
  body(what_);
  const std::string dayError = error_.at("till");
  if (slag_ == Bevakningsslag::nyDag) dateField(text("view.todo.day"), dayTyped_, day_, {.error = dayError, .width = 160});
  std::vector<std::string> labels;
  for (const Bevakningsskal reason : kReasons) labels.push_back(text(app::label(reason)));
  combo(text("view.todo.reason"), labels, reason_, {.placeholder = text("view.form.choose")});
  std::string why;
  if (reason_ < 0) why = text("view.todo.chooseReason");
  if (slag_ == Bevakningsslag::nyDag && !day_) why = text("view.form.noDay");
  DialogButtons buttons;
  if (button(text("common.cancel"))) open_ = false;
  if (!button(text("view.todo.save"), {.kind = ButtonKind::Primary, .disabledBecause = why})) return false;
  return save(frame, session);
}

bool BevakningForm::save(Frame& frame, app::Session& session) {
  const app::NyBevakning wish{ungdom_, slag_, steg_, day_.value_or(session.today()), valueAt(kReasons, reason_)};
  if (!settle(frame, session, app::recordBevakning(session, wish), error_)) return false;
  open_ = false;
  return true;
}

}  // namespace fyren::ui
