// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/person/ungdom.h"
#include "store/act_info.h"

namespace fyren::store {

struct Database;
class Connection;

// What was done with a youth's page. Stored; never renumber.
enum class ReadKind : std::uint8_t {
  opened = 1,   // the page was opened
  extract = 2,  // a registerutdrag was printed
};

// Openings of one page by one user with less than this between them are one line of the read log.
inline constexpr std::int64_t kOneReadingMs = std::int64_t{15} * 60 * 1000;

// One line of the read log. It lies beside the history: no act, nothing to undo. Times are UTC milliseconds.
struct Reading {
  UngdomId ungdom;
  std::string user;
  ReadKind kind = ReadKind::opened;
  std::int64_t firstUtcMs = 0;
  std::int64_t lastUtcMs = 0;
  std::int64_t count = 1;  // openings
};

// Throw StoreFault and SqliteError.
void writeReading(Database& database, const UngdomId& ungdom, std::string_view user, ReadKind kind);
std::vector<Reading> readReadings(Connection& connection, const UngdomId& ungdom);  // newest first

// --- the log of the whole register: acts and readings in one order ---
enum class LogShow : std::uint8_t { everything, acts, readings };

// One line: an act, or a reading.
struct LogLine {
  std::optional<ActInfo> act;
  std::optional<Reading> reading;
  std::int64_t ungdomar = 0;  // how many youths it touched
};
struct LogQuery {
  LogShow show = LogShow::everything;
  std::int64_t offset = 0;  // lines to pass over; 0 = from the newest
  std::int64_t limit = 50;
};
std::int64_t countLog(Connection& connection, LogShow show);
std::vector<LogLine> readLog(Connection& connection, const LogQuery& query);  // newest first

}  // namespace fyren::store
