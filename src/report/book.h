// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace fyren::report {

// A number that a report may show, with the persons behind it. The same key is the same number wherever it stands, so
// that tables agree with each other and a number that is protected is protected everywhere.
struct Quantity {
  std::string key;             // "2023/nadda/kvinna/kontor=Kista"
  std::int64_t count = 0;      // persons, or events of theirs
  std::vector<std::uint32_t> persons;  // places in the facts, rising; of events: those whose they are
  bool unseen = false;         // stands in no table: only a step of somebody's reckoning
  bool hidden = false;         // too few persons, or one could compute such a number from it
};
using QuantityNr = std::size_t;

// total = the sum of the parts: what a reader could compute with.
struct Relation {
  QuantityNr total = 0;
  std::vector<QuantityNr> parts;
};

// A cell: a number, or `of` given, that number's share of another. Empty: nothing is meant to stand there.
struct Cell {
  std::optional<QuantityNr> quantity;
  std::optional<QuantityNr> of;
};

struct TableRow {
  Message label;
  std::vector<Cell> cells;
  bool isTotal = false;
};

// Two columns of numbers whose share a reader looks at: how certain it is stands under the table (G8).
struct ShareColumns {
  Message what;
  std::size_t count = 0, of = 0;  // places among the columns
  bool compared = true;           // the rows are groups that share no person, beside a total
};

struct Table {
  std::string id;  // "tabell1"
  Message title;
  Message corner;  // over the row labels
  std::vector<Message> columns;
  std::vector<TableRow> rows;
  std::vector<Message> definitions;  // printed under it: what each word means
  std::vector<Message> remarks;      // what was found in the figures: differences and their certainty
  std::vector<ShareColumns> shares = {};
};

enum class ChartKind : std::uint8_t { bars, stacked, lines, flow, funnel };

struct Series {
  Message name;
  std::vector<QuantityNr> values;  // one for each category
};
struct Stream {  // of a flow chart
  std::size_t from = 0, to = 0;  // places in categories
  QuantityNr value = 0;
};

struct Chart {
  std::string id;  // "diagram1"
  ChartKind kind = ChartKind::bars;
  Message title;
  std::vector<Message> categories;  // of a flow chart: its nodes, those on the left first
  std::vector<Series> series;       // one or more; of a flow chart none
  std::vector<Stream> streams;
  std::size_t leftNodes = 0;        // of a flow chart
  std::vector<Message> definitions;
};

// All that a report shows: its numbers, what adds up to what, and the tables and charts that point to them.
struct Book {
  std::vector<Quantity> quantities;
  std::vector<Relation> relations;
  std::vector<Table> tables;
  std::vector<Chart> charts;
  std::map<std::string, QuantityNr, std::less<>> byKey;

  // The number of that name; made with these persons when it is new.
  QuantityNr add(std::string key, std::vector<std::uint32_t> persons);
  QuantityNr addEvents(std::string key, std::int64_t count, std::vector<std::uint32_t> persons);
  QuantityNr addUnseen(std::string key, std::int64_t count, std::vector<std::uint32_t> persons);
  void relate(QuantityNr total, std::vector<QuantityNr> parts);  // said twice is said once
  // total = the parts and a rest that nobody prints but everybody can reckon; `restOf`: whose it is. Nothing when the
  // parts are more than the total.
  void relateRest(QuantityNr total, std::vector<QuantityNr> parts, std::vector<std::uint32_t> restOf);
  // A number of persons and one that lies in it; nothing when it does not.
  void relateInside(QuantityNr whole, QuantityNr part);
  // Numbers of persons that lie in or over each other: each is the sum of what it shares with the others and what it does
  // not. A reader who knows that areas lie in offices subtracts one from the other.
  void relateOverlaps(std::span<const QuantityNr> numbers);
  // What stands in no table and no chart is told to nobody. To be called when all tables and charts are made.
  void markUnseen();
  // The numbers and relations of another book of the same persons, as numbers that this one does not show: what was handed
  // out before is known to this book's readers too. A number that both have stays as it is here.
  void absorb(const Book& other);
  const Quantity& at(QuantityNr number) const { return quantities[number]; }
  const Table* table(std::string_view id) const;
  const Chart* chart(std::string_view id) const;
};

// What a cell says.
struct Shown {
  enum class Kind : std::uint8_t { empty, hidden, count, share, noShare } kind = Kind::empty;
  std::int64_t count = 0;  // of a share: the upper number
  std::int64_t of = 0;
};
Shown shown(const Book& book, const Cell& cell);
// As it is printed: "7 546", "54 %", "–" for a protected number, "" where nothing stands.
std::string cellText(const Book& book, const Cell& cell);
// 54 of 54.3; halves up. `of` more than 0.
std::int64_t wholePercent(std::int64_t count, std::int64_t of);

}  // namespace fyren::report
