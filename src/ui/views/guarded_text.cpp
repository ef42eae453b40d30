// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/guarded_text.h"

#include "app/case_papers.h"

namespace fyren::ui {

FieldEvent guardedField(const app::Session& session, std::optional<UngdomId> about, std::string_view label, std::string& value,
                        FieldOptions options) {
  const std::string notice = app::guardWarning(session, about, value);
  options.notice = notice;
  options.spellCheck = true;
  return textField(label, value, options);
}

FieldEvent guardedArea(const app::Session& session, std::optional<UngdomId> about, std::string_view label, std::string& value,
                       FieldOptions options) {
  const std::string notice = app::guardWarning(session, about, value);
  options.notice = notice;
  options.spellCheck = true;
  return textArea(label, value, options);
}

}  // namespace fyren::ui
