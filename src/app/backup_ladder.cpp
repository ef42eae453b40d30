// SPDX-License-Identifier: EUPL-1.2
#include "app/backup_ladder.h"

#include <algorithm>
#include <map>

namespace fyren::app {

std::vector<std::size_t> surplusBackups(const std::vector<Day>& madeOn, Day today) {
  std::map<Day, std::size_t> keptOf;
  std::size_t kept = 0;
  std::vector<std::size_t> surplus;
  for (std::size_t i = madeOn.size(); i > 0; --i) {
    const Day day = std::min(madeOn[i - 1], today);
    const std::size_t room = day == today ? kBackupsToday : 1;
    if (kept < kBackupsInAll && keptOf[day] < room) {
      ++keptOf[day];
      ++kept;
    } else {
      surplus.push_back(i - 1);
    }
  }
  std::reverse(surplus.begin(), surplus.end());
  return surplus;
}

}  // namespace fyren::app
