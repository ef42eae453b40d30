// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/day.h"
#include "base/half_year.h"
#include "base/interval.h"
#include "base/row_id.h"
#include "core/person/personnummer.h"
#include "core/person/ungdom.h"

// What a register keeps besides its youths: what it is itself, what has been delivered, what has been
// imported, and settings. (The youths' own values are in core/.)
namespace fyren::store {

struct RegisterTag {};
using RegisterId = RowId<RegisterTag>;

struct RegisterInfo {
  RegisterId id;  // the same on every computer that shares the register; given by create()
  RegisterKind kind = RegisterKind::real;  // never changes
  std::string kommun;      // municipality code, "2281"
  std::string kommunnamn;  // "Sundsvall"
  std::int64_t createdUtcMs = 0;
};

struct LeveransTag {};
using LeveransId = RowId<LeveransTag>;

// A file handed over to SCB, kept byte for byte: what was said must stay provable.
struct Leverans {
  LeveransId id;
  HalfYear period;
  std::int64_t madeAtUtcMs = 0;
  std::string by;                // user
  std::string filnamn;
  std::string sha256;            // hex of `bytes`
  Bytes bytes;                   // left empty by RegisterStore::leveranser()
  std::vector<UngdomId> rader;   // youth of each data row, in the file's order: finds the youth of an error row
  std::string periodfil;         // name of the period file that the delivery was built by
  std::string periodfilSha256;
};

struct ImportlistaTag {};
using ImportlistaId = RowId<ImportlistaTag>;

// One row of a list that has been imported: not its contents, only enough to see whether it changed.
struct ImportradHash {
  std::uint64_t nummer = 0;  // Personnummer::digits() of its youth; a youth may have several rows
  std::uint64_t hash = 0;    // of the row's meaning, as exchange computes it
  friend auto operator<=>(const ImportradHash&, const ImportradHash&) = default;
};

// A list that has been imported, so that the next one of the same kind and source can be compared with it.
// The three latest of each (slag, kalla) are kept.
struct Importlista {
  ImportlistaId id;
  std::string slag;   // "folkbokforing", "skolplacering", "examen"
  std::string kalla;  // which school or system, when several send lists of this kind; may be empty
  Day dag = Day::fromNumber(0);  // the day that the list describes
  std::string filnamn;
  std::vector<ImportradHash> rader;  // given back sorted
};

struct ImportrapportTag {};
using ImportrapportId = RowId<ImportrapportTag>;

// What an import did: counts and refused rows in the app's own form.
struct Importrapport {
  ImportrapportId id;
  std::string slag;
  std::string filnamn;
  std::int64_t atUtcMs = 0;
  std::string by;
  std::string innehall;  // JSON text; the store does not read it
};

struct ImportprofilTag {};
using ImportprofilId = RowId<ImportprofilTag>;

// How the columns of a known list are read.
struct Importprofil {
  ImportprofilId id;
  std::string namn;
  std::string slag;
  std::string innehall;  // JSON text; the store does not read it
};

struct SammanforingTag {};
using SammanforingId = RowId<SammanforingTag>;

// Two entries of the register were the same youth: `tidigare` was the other one's id, whose history belongs to
// `ungdom` now.
struct Sammanforing {
  SammanforingId id;
  UngdomId ungdom;
  UngdomId tidigare;
  Day dag = Day::fromNumber(0);
};

struct GallringTag {};
using GallringId = RowId<GallringTag>;

// The protocol of a gallring (förordning 2006:39 7 §): who decided what, and how many; nobody's data.
struct Gallring {
  GallringId id;
  Day dag = Day::fromNumber(0);  // carried out
  std::string av;                // by whom
  std::string beslutsfattare;
  Day beslutsdag = Day::fromNumber(0);
  std::string diarienummer;      // may be empty
  std::int64_t antal = 0;        // youths
  std::string grunder;           // "utgangAvAret:3;felregistrerad:1": how many by which rule
};

struct SkolenhetTag {};
using SkolenhetId = RowId<SkolenhetTag>;

// A school unit by this name; a merged or renamed one ended on its last day and goes on as `efter`.
struct Skolenhet {
  SkolenhetId id;
  std::string kod;   // skolenhetskod; may be empty
  std::string namn;
  Interval days{Day::fromNumber(0), std::nullopt};
  std::string efter;  // the name of the unit that took over; empty: none
};

struct OmradeTag {};
using OmradeId = RowId<OmradeTag>;

// Postal code to area (stadsdel, kommundel), for the days on which the municipality divides itself so.
struct Omrade {
  OmradeId id;
  std::string postnummer;  // five digits
  std::string namn;
  Interval days{Day::fromNumber(0), std::nullopt};
};

struct InstallningTag {};
using InstallningId = RowId<InstallningTag>;

// A setting of the register (not of the computer). The latest row of a key counts.
struct Installning {
  InstallningId id;
  std::string nyckel;
  std::string varde;
};

}  // namespace fyren::store
