// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/session.h"
#include "store/act_info.h"

// What the columns about a youth are called, and how their values are said: for the history and the
// registerutdrag. Every column of every table about a youth stands here (a test compares with the schema).
namespace fyren::app {

enum class FieldKind : std::uint8_t {
  reference,  // whose fact it is: not said
  text,
  nummer,  // personnummer
  day,
  lastDay,  // nothing: going on
  kommun,
  kalla,
  skolform,
  examen,
  registreringsorsak,
  avregistreringsorsak,
  kanal,
  riktning,
  mottagare,
  utfall,
  sysselsattning,
  atgard,
  grundAtgSlut,
  sysEfter,
  omfattas,  // 1: covered by decision, 0: not
  onskan,
  studielage,
  stod,  // bits
  givare,
  aktor,
  uppgifter,  // bits
  besoksutfall,
  bevakningsslag,
  bevakningsskal,
  erbjudandesvar,
  tystningsskal,
  radval,
  klockslag,  // minutes after midnight
  kontaktvagsslag,
};

struct FieldWords {
  std::string_view table;   // as in store/SCHEMA.md
  std::string_view column;
  std::string_view label;   // key into the catalogue; empty for a reference
  FieldKind kind;
};

std::span<const FieldWords> personFields();
const FieldWords* fieldOf(std::string_view table, std::string_view column);  // null: not known
// What a row of the table is called, "Skolplacering"; the table's own name when it is not known.
std::string tableLabel(std::string_view table);
// What several of them are called, "Skolplaceringar".
std::string tableHeading(std::string_view table);
// The value in words; nothing when there is none (for lastDay: "tills vidare").
std::optional<std::string> valueText(const FieldWords& field, const store::Cell& value);

}  // namespace fyren::app
