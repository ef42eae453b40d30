// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/session.h"
#include "ui/widgets/field.h"

// Free text about a youth: as any field, with a gentle sentence under it while it holds a word or number that the
// register has no room for. Nothing is blocked and nothing of it is kept.
namespace fyren::ui {

FieldEvent guardedField(const app::Session& session, std::optional<UngdomId> about, std::string_view label, std::string& value,
                        FieldOptions options = {});
FieldEvent guardedArea(const app::Session& session, std::optional<UngdomId> about, std::string_view label, std::string& value,
                       FieldOptions options = {});

}  // namespace fyren::ui
