// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/sysselsattning_form.h"

#include <array>

#include "app/commands/commands.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/form_parts.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kKallor = {Source::kontakt, Source::handlaggare, Source::skola};

}  // namespace

void SysselsattningForm::begin(Day today) {
  *this = {};
  day_ = today;
  dayTyped_ = today.iso();
}

bool SysselsattningForm::draw(Frame& frame, app::Session& session, UngdomId id) {
  Card card(text("view.form.sysselsattning"));
  heading(text("view.form.sysselsattning"), 2);
  static const auto kDoes = labelsOf(kSysselsattning);
  static const auto kFrom = labelsOf(kKallor);
  const bool chosen = segmented(text("view.form.does"), kDoes, typ_, {.numberKeys = true});  // and Enter: Spara has the focus
  const std::string dayError = error_.at("dag");
  dateField(text("view.form.dag"), dayTyped_, day_, {.error = dayError, .width = 160});
  segmented(text("view.form.kalla"), kFrom, kalla_);
  const std::string why = typ_ < 0 ? text("view.form.chooseDoes") : !day_ ? text("view.form.noDay") : std::string();
  const int answer = endButtons(text("view.form.save"), why, chosen);
  if (answer < 0) return true;
  if (answer == 0) return false;
  return settle(frame, session,
                app::recordSysselsattning(session, {id, *day_, valueAt(kSysselsattning, typ_), valueAt(kKallor, kalla_)}),
                error_);
}

}  // namespace fyren::ui
