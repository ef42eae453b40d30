// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/casework_labels.h"
#include "app/command.h"
#include "app/labels.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/view.h"

// What the forms that record something share. Each draws itself in place and gives true when it is done (recorded or
// put away); what it recorded can be taken back from the message at the lower edge.
namespace fyren::ui {

inline constexpr std::array kSysselsattning = {Sysselsattningstyp::arbete,    Sysselsattningstyp::studier,
                                        Sysselsattningstyp::praktik,   Sysselsattningstyp::utomlands,
                                        Sysselsattningstyp::annan,     Sysselsattningstyp::ingen,
                                        Sysselsattningstyp::okand};

template <typename Values>
std::vector<std::string> labelsOf(const Values& values) {
  std::vector<std::string> labels;
  for (const auto value : values) labels.push_back(text(app::label(value)));
  return labels;
}

template <typename Values>
auto valueAt(const Values& values, int index) {
  return values[static_cast<std::size_t>(index)];
}

template <typename Values, typename Value>
int indexOf(const Values& values, Value value) {
  return static_cast<int>(std::find(values.begin(), values.end(), value) - values.begin());
}

// What is wrong with what was filled in: the sentence stands under the field it is about.
struct FormError {
  std::string field, sentence;
  std::string at(std::string_view name) const { return field == name ? sentence : std::string(); }
};

// Says it, with Ångra; keeps the form open with its error otherwise.
bool settle(Frame& frame, app::Session& session, const app::CommandResult& done, FormError& error);

// The two buttons that end a form: 1 save, -1 put away.
int endButtons(std::string_view saveLabel, std::string_view disabledBecause, bool focusSave = false);

}  // namespace fyren::ui
