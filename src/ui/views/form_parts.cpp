// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/form_parts.h"

#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

bool settle(Frame& frame, app::Session& session, const app::CommandResult& done, FormError& error) {
  error = done ? FormError() : FormError{done.error().field, text(done.error().message)};
  if (done) {
    frame.toast(said(session, done));
    return true;
  }
  if (error.field.empty()) frame.toast({.text = error.sentence, .urgent = true});
  return false;
}

int endButtons(std::string_view saveLabel, std::string_view disabledBecause, bool focusSave) {
  Row row;
  int answer = 0;
  if (button(saveLabel, {.kind = ButtonKind::Primary, .disabledBecause = disabledBecause})) answer = 1;
  if (focusSave) focusLast();
  if (button(text("common.cancel"), {.kind = ButtonKind::Quiet})) answer = -1;
  if (!disabledBecause.empty()) muted(disabledBecause);
  return answer;
}

}  // namespace fyren::ui
