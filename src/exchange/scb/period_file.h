// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"
#include "base/half_year.h"
#include "base/message.h"
#include "base/result.h"
#include "core/measures/atgard.h"
#include "core/outreach/kontakt.h"
#include "core/register/registrering.h"

namespace fyren::scb {

// What a half-year's file to SCB looks like is data, not code: the period file (JSON, assets/periods/). SCB
// issues codes and file description anew for each half-year, so the user can load the year's own. The ones
// built in are a proposal and say so ("official": false); show PeriodFile::official wherever codes are shown.

// What a column holds. The JSON name of each stands in assets/periods/README.md.
enum class Field : std::uint8_t {
  personnummer,      // ÅÅÅÅMMDDNNNC
  kommun,            // four digits
  regDat,            // first day of the registration period
  senSysReg,         // coded by SENSYSREG
  orsakReg,          // the same fact, coded by ORSAKREG
  newInPeriod,       // 1: registered in the period, 0: carried over
  kontaktDag,
  sysKontakt,        // coded by SYSKONTAKT
  inSys,             // 1/0: no occupation, as a column of its own
  atgard,            // coded by ATGARD
  atgardUnderrubrik, // what "annan åtgärd" is (the one free text)
  atgardStart,
  atgardSlut,
  grundAtgSlut,      // coded by GRUNDATGSLUT
  sysEfter,          // coded by SYSEFTER
  sistaDag,          // last day of responsibility
  upphorDag,         // the day after: the first day on which it does not hold
  orsakAvreg,        // coded by ORSAKAVREG
};

struct Column {
  std::string name;  // heading in the file
  Field field = Field::personnummer;
};

enum class RowUnit : std::uint8_t {
  youthOccasion,  // first row: first contact, first åtgärd, end; then one row per further contact or åtgärd
  youthAtgard,    // one row per åtgärd with the contact that belongs to it; one row for a youth without åtgärd
  youth,          // one row with the last contact and the last åtgärd
};
enum class Encoding : std::uint8_t { utf8, windows1252 };
enum class LineEnd : std::uint8_t { crlf, lf };
enum class DateForm : std::uint8_t { compact, iso };  // 20261122, 2026-11-22

// How rows become bytes. Enough to read a kept delivery again.
struct FileFormat {
  bool headerRow = true;
  char delimiter = ';';
  LineEnd lineEnd = LineEnd::crlf;
  Encoding encoding = Encoding::utf8;
  bool byteOrderMark = false;
  DateForm dateForm = DateForm::compact;
};

// The code lists, in the order of the JSON's "codes".
enum class CodeList : std::uint8_t { senSysReg, orsakReg, sysKontakt, atgard, grundAtgSlut, sysEfter, orsakAvreg };
inline constexpr std::size_t codeListCount = 7;

// One code: our own stable key ("GR") and what the file shall hold for it.
struct Code {
  std::string key;
  std::string code;
};

struct PeriodFile {
  HalfYear period = HalfYear::of(Day::fromNumber(0));
  Day deadline = Day::fromNumber(0);  // last day for delivery: 1 Sept the same year, 1 Feb the next
  bool official = false;              // true only when the file says that the codes are SCB's own
  std::string note;                   // shown beside the codes: "förslag, ej officiella"
  FileFormat format;
  RowUnit rowUnit = RowUnit::youthOccasion;
  // False: "no occupation" is a code of SYSKONTAKT. True: it has its own column (Field::inSys), and the
  // SysKontakt cell is then empty.
  bool inSysIsColumn = false;
  std::vector<Column> columns;
  std::array<std::vector<Code>, codeListCount> codes;
  std::string json;  // the text it was read from; keep it with the delivery that was sent

  // The file's code of a value. Never empty: a file that lacks one was refused when it was read.
  const std::string& codeOf(Registreringsorsak orsak) const;
  const std::string& orsakRegCodeOf(Registreringsorsak orsak) const;
  const std::string& codeOf(Sysselsattningstyp typ) const;
  const std::string& codeOf(Atgardstyp typ) const;
  const std::string& codeOf(GrundAtgSlut grund) const;
  const std::string& codeOf(SysEfter efter) const;
  const std::string& codeOf(Avregistreringsorsak orsak) const;
};

// Why a period file was refused: every fault, each a sentence that names the place in the file.
struct PeriodFileFaults {
  std::vector<Message> faults;  // never empty
};

// Reads and checks a period file from anyone: at most periodFileMaxBytes; unknown keys, missing or double
// codes, columns without a code list and settings that cannot be carried out are faults.
inline constexpr std::size_t periodFileMaxBytes = 256 * 1024;
Result<PeriodFile, PeriodFileFaults> readPeriodFile(BytesView json);

// The period file built in for this half-year: its own, else the nearest one with period and deadline
// moved. Never official.
PeriodFile builtInPeriodFile(HalfYear period);

// Deadline as far as known: 1 September for the first half-year, 1 February for the second.
Day usualDeadline(HalfYear period);

// The half-year whose delivery is next due on `today`: in January 2027 that is
// 2026H2, from 2 February 2027 it is 2027H1.
HalfYear periodDueNext(Day today);

}  // namespace fyren::scb
