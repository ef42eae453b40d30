// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "core/person/ungdom.h"

namespace fyren {

struct OmfattningsbeslutTag {};
using OmfattningsbeslutId = RowId<OmfattningsbeslutTag>;

// The coordinator's decision where the facts leave the responsibility unknown: single courses at komvux,
// folkhögskola, samordningsnummer … (29 kap. 9 § skollagen leaves it to the municipality to judge). It holds
// from `forsta` on every day on which exactly the same things are unknown as when it was taken (`vilarPa`,
// see decisionStamp()); anything known for certain goes before it, such as the 20th birthday.
struct Omfattningsbeslut {
  OmfattningsbeslutId id;
  UngdomId ungdom;
  Day dag;     // taken
  Day forsta;  // the first day for which it holds
  bool omfattas = false;
  std::string motivering;
  std::string av;  // who took it
  std::int64_t vilarPa = 0;
};

}  // namespace fyren
