// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "base/bytes.h"
#include "base/half_year.h"
#include "core/quality/finding.h"

namespace fyren::scb {
struct PeriodFile;
}

namespace fyren::app {

class Session;

struct DeliveryFinding {
  Finding finding;
  std::string namn;
  std::string nummer;
};

// A piece of the file as it is: at most sixteen bytes, which end where a line ends.
struct ByteLine {
  std::size_t at = 0;   // of its first byte in the file
  std::string hex;      // "32 30 30 38 …"
  std::string signs;    // as the file's encoding shows them; line ends and tabs as ¬ ¶ »
};
inline constexpr std::size_t kBytesInLine = 16;
struct DeliveryRoom;
ByteLine byteLine(const DeliveryRoom& room, std::size_t line);

// Everything the delivery view shows for one period. Computed when asked: 7,500 youths within 200 ms.
struct DeliveryRoom {
  HalfYear period = HalfYear::of(Day::fromNumber(0));
  bool official = false;  // false: the period file is our proposal ("förslag, ej officiella")
  Message periodNote;
  std::vector<Message> notices;  // what to know before sending: half-year not over, deadline passed ...
  Day deadline = Day::fromNumber(0);
  int daysLeft = 0;                       // below 0: passed
  std::vector<DeliveryFinding> findings;  // red first
  int red = 0;
  int yellow = 0;
  int green = 0;
  bool mayWrite = false;
  Message lock;  // why not, when !mayWrite
  int ungdomar = 0;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;  // the file as a table
  std::vector<UngdomId> rowUngdom;
  Bytes bytes;                           // that would be written
  bool isUtf8 = true;                    // else Windows-1252
  std::vector<std::size_t> byteLines;    // where each line of byteLine() begins
  std::size_t byteCount = 0;
  std::string sha256;  // of the bytes that would be written; empty while locked
  std::string fileName;
};

struct KeptDelivery {  // a delivery that was made; its exact bytes are kept in the register
  AnyRowId id;
  HalfYear period;
  std::string madeAt;  // local date and time
  std::string madeBy;
  std::int64_t rows = 0;
  std::string sha256;
  std::string fileName;
};

// Every half-year whose deadline is shown and every one in which somebody was registered, newest first.
std::vector<HalfYear> deliveryPeriods(const Session& session);
HalfYear suggestedPeriod(const Session& session);               // the one whose deadline is next
DeliveryRoom deliveryRoom(const Session& session, HalfYear period);

// A file made before the half-year was over lacks its last days: it is a draft, to be made anew.
bool isMadeAfter(const Session& session, HalfYear period, std::int64_t madeAtUtcMs);
struct DeliveryStanding {
  bool isDone = false;       // a delivery was made after the last day of the half-year
  std::optional<Day> draft;  // else the day on which the latest draft was made
};
DeliveryStanding deliveryStanding(const Session& session, HalfYear period);


// Makes the delivery: keeps the exact bytes in the register (one act) and gives them back for saving.
// Refused while a red finding remains.
struct MadeDelivery {
  Bytes bytes;
  std::string fileName;
  std::string sha256;
};
Result<MadeDelivery, CommandFailure> makeDelivery(Session& session, HalfYear period);
// The same by another period file than the one built in.
Result<MadeDelivery, CommandFailure> makeDelivery(Session& session, const scb::PeriodFile& periodFile);
// Errors: storage, and for keptBytes notFound.
Result<std::vector<KeptDelivery>, CommandFailure> keptDeliveries(const Session& session);
Result<MadeDelivery, CommandFailure> keptBytes(const Session& session, AnyRowId id);

}  // namespace fyren::app
