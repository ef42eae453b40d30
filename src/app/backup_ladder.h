// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "base/day.h"

namespace fyren::app {

inline constexpr std::size_t kBackupsToday = 3;
inline constexpr std::size_t kBackupsInAll = 10;
inline constexpr std::int64_t kBackupEveryMs = 3'600'000;

// Which backups there is no room for: the three newest of today stay, of each earlier day the newest, ten in all.
// `madeOn`: the days of the backups, oldest first. Gives places in it, rising. A day after today (the clock was
// put back) counts as today.
std::vector<std::size_t> surplusBackups(const std::vector<Day>& madeOn, Day today);

}  // namespace fyren::app
