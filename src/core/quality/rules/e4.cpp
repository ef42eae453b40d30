// SPDX-License-Identifier: EUPL-1.2
#include "core/quality/rules/rules.h"

namespace fyren::quality {

// E4: two registrations that share days would report the youth twice.
void checkE4(Check& check) {
  const auto& all = check.facts.registreringar;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j)
      if (!all[i].days.isBackwards() && !all[j].days.isBackwards() && all[i].days.overlaps(all[j].days))
        check.report("E4", Niva::rod, Mend::registrering, anyId(all[j].id),
                     {"quality.e4.text", {{"dag", all[i].days.first}, {"annan", all[j].days.first}}},
                     {"quality.e4.mend", {}});
}

}  // namespace fyren::quality
