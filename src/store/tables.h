// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "store/act_info.h"

namespace fyren::store {

// The tables that acts change and that computers share. Stored in the history; never renumber; gaps are allowed.
enum class Table : std::uint8_t {
  registret = 1,
  ungdom = 2,
  tidigareNummer = 3,
  bosattning = 4,
  skolplacering = 5,
  examen = 6,
  registrering = 7,
  kontakt = 8,
  sysselsattning = 9,
  atgard = 10,
  leverans = 11,
  importlista = 12,
  importrapport = 13,
  importprofil = 14,
  installning = 15,
  omfattningsbeslut = 16,
  sammanforing = 17,
  gallring = 18,
  skolenhet = 19,
  omrade = 20,
  ejSamma = 21,
  platshallare = 30,
  radval = 31,
  kartlaggning = 50,
  plan = 51,
  samtycke = 52,
  overlamning = 53,
  brevmall = 54,
  utskick = 55,
  brev = 56,
  hembesoksrunda = 57,
  hembesok = 58,
  bevakning = 35,
  uppfoljning = 36,
  insats = 37,
  erbjudande = 38,
  tystning = 39,
  kontaktvag = 40,
  tidspost = 65,
};

// Whose row it is.
enum class Owner : std::uint8_t {
  none,        // the register's
  self,        // the row is the youth
  firstColumn  // its first column is the youth
};

// A table as the history sees it. A column's number in the history is its place here, from 0: columns are
// only ever added at the end. (Before them stand id, hlc and node.)
struct TableDef {
  Table table;
  const char* name;
  Owner owner;
  std::vector<const char*> columns;
  // Ready SQL: "?1" is the id throughout.
  std::string insertSql;  // (id, hlc, node, columns…)
  std::string selectSql;  // id, columns… of one row
  std::string scanSql;    // id, columns… of all rows
  std::string ofUngdomSql;  // id, columns… of one youth's rows; owner firstColumn only
  std::string eraseSql;
};

std::span<const TableDef> allTables();
const TableDef& def(Table table);
// As def(), for a number out of an image; StoreFault damaged when there is no such table.
const TableDef& defOfNumber(std::int64_t number);

using Row = std::vector<Cell>;  // the values of a row, in the order of TableDef::columns

// The youth that owns a row, by its id and values.
std::optional<UngdomId> ownerOf(const TableDef& table, const AnyRowId& id, const Row& row);

// All values of a row that are not NULL as one blob, by column number: what the history keeps of an erased row.
Bytes packRow(const Row& row);
// Missing columns are NULL; StoreFault damaged when it is no packed row.
Row unpackRow(BytesView packed, std::size_t columnCount);

}  // namespace fyren::store
