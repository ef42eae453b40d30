// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/avtal_form.h"

#include "app/commands/casework.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

void AvtalFields::draw(const std::string& dayError) {
  const bool misread = !clock_.empty() && !readClock(clock_);
  const std::string clockError = misread ? text("todo.fel.klockan") : std::string();
  Row row;
  dateField(text("view.form.avtaladDag"), dayTyped_, day_, {.error = dayError, .width = 160});
  textField(text("view.form.klockan"), clock_, {.error = clockError, .placeholder = "14.30", .width = 96, .maxLength = 5});
}

bool AvtalFields::isWhole() const { return (dayTyped_.empty() || day_) && (clock_.empty() || (readClock(clock_) && !dayTyped_.empty())); }

std::optional<std::int64_t> AvtalFields::minut() const { return clock_.empty() ? std::nullopt : readClock(clock_); }

bool AvtalForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  Card card(text("view.form.avtal"));
  heading(text("view.form.avtal"), 2);
  muted(text("view.form.avtalHjalp"));
  when_.draw(error_.at("dag"));
  const std::string why = when_.isEmpty() || !when_.isWhole() ? text("view.form.avtalOlast") : std::string();
  const int answer = endButtons(text("view.form.save"), why);
  if (answer <= 0) return answer < 0;
  return settle(frame, session, app::recordUppfoljning(session, {.id = {}, .ungdom = id, .dag = *when_.day(), .minut = when_.minut()}), error_);
}

}  // namespace fyren::ui
