// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "core/person/personnummer.h"
#include "store/id_supply.h"
#include "store/register_store.h"
#include "store/sqlite/connection.h"

namespace fyren::store {

// The open register behind a RegisterStore: image, connection, clock.
struct Database {
  explicit Database(StoreEnv machine) : env(std::move(machine)) {}

  std::unique_ptr<BlockImage> image = std::make_unique<BlockImage>();
  std::unique_ptr<Connection> connection;
  StoreEnv env;
  IdSupply ids;
  std::int64_t lastHlc = 0;  // the greatest clock value seen
  RegisterKind kind = RegisterKind::real;
  bool isActing = false;
  bool readsOnly = false;
  bool hasGaps = false;  // something was purged, and the pages could not be written anew after it
};

// The next value of the hybrid logical clock: milliseconds and, in the low 16 bits, a counter that keeps it
// rising when the computer's clock stands still or goes back.
inline std::int64_t nextHlc(Database& database) {
  const std::int64_t wall = database.env.nowUtcMs() << 16;
  database.lastHlc = wall > database.lastHlc ? wall : database.lastHlc + 1;
  return database.lastHlc;
}

inline std::array<std::uint8_t, 16> randomId(Database& database) {
  return database.ids.next(database.env.fillRandom);
}

class RegisterStore::Impl : public Database {
 public:
  using Database::Database;
};

}  // namespace fyren::store
