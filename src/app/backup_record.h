// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"
#include "core/register/ungdom_facts.h"

namespace fyren::app {

// How much a register holds: enough to see that nothing is missing.
struct RegisterCounts {
  std::int64_t ungdomar = 0;
  std::int64_t registreringar = 0;
  std::int64_t kontakter = 0;
  std::int64_t atgarder = 0;
  std::int64_t sysselsattningar = 0;
  friend bool operator==(const RegisterCounts&, const RegisterCounts&) = default;
};
// Counts one youth's records in (1) or out (-1).
void addTo(RegisterCounts& counts, const UngdomFacts& one, std::int64_t times);

// Stored; never renumber.
enum class BackupReason : std::uint8_t {
  firstChange = 1,   // as the register was before the first change after opening
  hourly = 2,        // before a change, an hour after the last backup
  beforeImport = 3,
  beforeRestore = 4,
  beforeMigration = 5,
  byHand = 6,
};

// A state of the register that the browser still has whole: which generation of every page it is made of. The
// pages themselves are shared with the working copy and with other backups.
struct BackupRecord {
  std::uint32_t number = 0;  // rises, never used again
  BackupReason reason = BackupReason::firstChange;
  std::int64_t madeUtcMs = 0;
  Day madeOn = Day::fromNumber(0);  // the user's day when it was made
  std::int64_t changedUtcMs = 0;    // the last change that is in it
  std::uint32_t schema = 0;
  RegisterCounts counts;
  std::vector<std::uint32_t> generations;  // per page
};

inline constexpr std::size_t kMaxPages = std::size_t{1} << 17U;  // 2 GiB
inline constexpr std::size_t kMaxBackupRecord = kMaxPages * 4 + 1024;

// What lies inside the seal. Reading trusts no length, and gives nothing for a version it does not know.
Bytes writeBackupRecord(const BackupRecord& record);
std::optional<BackupRecord> readBackupRecord(BytesView bytes);

}  // namespace fyren::app
