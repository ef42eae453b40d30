// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "base/bytes.h"
#include "store/database.h"

// How an image becomes an open register. Throws StoreFault (foreign, newerVersion, damaged) and SqliteError.
namespace fyren::store {

void createEmpty(Database& database, RegisterInfo info);
// Whole foreign image: checked by itself, then copied row by row into a fresh database.
void openCopy(Database& database, BytesView image);
// This computer's own working copy: checked, then used as it stands.
void openInPlace(Database& database, std::span<const Bytes> blocks);

}  // namespace fyren::store
