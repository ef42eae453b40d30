// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>

#include "base/half_year.h"
#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// Why a youth's data shall or may go. Stored by name in the protocol; never change the meaning.
enum class Gallringsgrund : std::uint8_t {
  tidsgrans = 1,       // the calendar year in which the youth turned 21 is over: 7 § förordning (2006:39), must
  fyllt20 = 2,         // the responsibility ended with the 20th birthday: no longer needed
  flyttat = 3,         // another municipality's, or abroad
  felregistrerad = 4,  // was registered by mistake only
};

struct Gallringsforslag {
  Gallringsgrund grund = Gallringsgrund::tidsgrans;
  Day sedan;                         // the first day on which the ground held
  Day senast;                        // the last day on which the law lets the data be kept
  std::optional<HalfYear> vantarPa;  // better wait: registered in this half-year, which has not been delivered
};

// Nothing while the data is needed: the youth is or may be covered, or is registered. `delivered`: the half-years
// of which a kept delivery holds the youth. A proposal only; a named person decides.
std::optional<Gallringsforslag> proposeGallring(const UngdomFacts& facts, const RegisterFacts& reg,
                                                std::span<const HalfYear> delivered, Day today, const Law& law);

}  // namespace fyren
