// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/register_store.h"

// What a register says of its own keys: whose passphrase a lock is, when the recovery key was made and proven. Kept
// among the register's settings, and so sealed like everything else: the locks outside say nothing of persons.
// Times are UTC milliseconds since 1970; 0 = not known.
namespace fyren::app {

struct SlotRecord {
  std::string namn;  // empty: made by a Fyren that kept no names
  std::int64_t sinceUtcMs = 0;
};

struct RecoveryRecord {
  // False only while the sheet of a new register has been shown and not yet proven. (Registers that say nothing
  // of it are older, or made on the command line.)
  bool isProven = true;
  std::int64_t madeUtcMs = 0;
  std::int64_t provenUtcMs = 0;  // the last time that somebody showed to have the key
  std::string provenBy;
};

SlotRecord slotRecord(const store::RegisterStore& store, std::string_view slot);
RecoveryRecord recoveryRecord(const store::RegisterStore& store);
// The counter of the file that the last change of the locks came after; negative: never changed.
std::int64_t locksChangedAfterSave(const store::RegisterStore& store);

void put(store::Act& act, std::string_view slot, const SlotRecord& record);
void put(store::Act& act, const RecoveryRecord& record);
void forgetSlot(store::Act& act, std::string_view slot);
void putLocksChanged(store::Act& act, std::uint64_t saveCounter);

}  // namespace fyren::app
