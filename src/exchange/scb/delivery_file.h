// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/message.h"
#include "base/result.h"
#include "core/delivery/delivery_record.h"
#include "core/quality/finding.h"
#include "exchange/scb/period_file.h"

namespace fyren::scb {

// One row of the file, as text cells in the order of the period file's columns; also the preview's row.
struct DeliveryRow {
  UngdomId ungdom;
  std::vector<std::string> cells;
};

// The file to SCB.
struct DeliveryFile {
  std::vector<std::string> header;  // the columns' names, also when the file has no header row
  std::vector<DeliveryRow> rows;    // by personnummer, registration day, then occasion
  std::size_t youths = 0;           // persons, not rows
  Bytes bytes;                      // exactly what is to be sent
  std::string sha256;               // of `bytes`, 64 lower-case hex digits
  std::vector<Finding> findings;    // rule "L1": a value that the file's encoding cannot hold (red)
  std::string fileName;             // "kaa-2281-2026H1.txt"

  // The row's number in the file as a person or SCB counts lines: the first line is 1, the header counts.
  std::size_t lineOf(std::size_t row, const PeriodFile& period) const {
    return row + 1 + (period.format.headerRow ? 1 : 0);
  }
};

// 64 lower-case hex digits.
std::string sha256Of(BytesView bytes);

// Writes the records by the period file. Pure: the same records in any order give the same bytes. A cell with
// the delimiter, a quote or a line break is quoted (RFC 4180). O(n log n).
DeliveryFile writeDelivery(std::vector<DeliveryRecord> records, const PeriodFile& period);

// A delivery that was sent, as it was kept.
struct SentDelivery {
  Bytes bytes;
  std::vector<UngdomId> owners;  // one for each row, the header not counted
  FileFormat format;
};

enum class ReadBackError { ownersDoNotMatch, notInThisFormat };

// The rows of a kept delivery; refuses bytes that do not fit their format or their owners. The first row is
// the header when the format has one.
struct ReadBack {
  std::vector<std::string> header;  // empty without header row
  std::vector<DeliveryRow> rows;
};
Result<ReadBack, Failure<ReadBackError>> readBack(const SentDelivery& sent);

enum class PersonChange { added, gone, changed };

// What differs for one person between two deliveries; rows that are the same in both are left out.
struct PersonDifference {
  UngdomId ungdom;
  PersonChange change = PersonChange::changed;
  std::vector<std::vector<std::string>> before;  // rows that are gone
  std::vector<std::vector<std::string>> after;   // rows that are new
};

struct DeliveryDifference {
  std::vector<PersonDifference> persons;  // in the order of the new file; those who are gone last
  std::size_t added = 0;
  std::size_t gone = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;  // persons with the same rows in both
};

// By person. Columns are compared as they stand: another period file's columns make every person changed.
DeliveryDifference compareDeliveries(const ReadBack& before, const DeliveryFile& after);

}  // namespace fyren::scb
