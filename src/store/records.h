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

struct PlatshallareTag {};
using PlatshallareId = RowId<PlatshallareTag>;

// How a placeholder came to be. Stored; never renumber.
enum class Ursprung : std::uint8_t { lista = 1, senMarkning = 2, forHand = 3 };
// Stored; never renumber.
enum class OmfattasSvar : std::uint8_t { vetInte = 1, ja = 2, nej = 3 };

// Stands for a youth with skyddade personuppgifter where the municipality has chosen to keep one: nothing in it says
// who it is. Whoever is responsible knows that from the separate routine.
struct Platshallare {
  PlatshallareId id;
  std::int64_t nr = 0;           // "Skyddad 3"
  Day sedan = Day::fromNumber(0);
  Ursprung ursprung = Ursprung::lista;
  OmfattasSvar omfattas = OmfattasSvar::vetInte;  // said by whoever is responsible, not judged
  std::string ansvarig;          // empty: nobody yet
  std::optional<Day> nasta;      // the next thing to do
  std::optional<Day> avslutad;
};

struct RadvalTag {};
using RadvalId = RowId<RadvalTag>;

// What somebody said of one row of a list that was not taken in: kept so that the next list asks again instead of taking
// it in. Says whose row it is by hashes only, and by the youth when the register has one.
struct Radval {
  enum class Val : std::uint8_t { vanta = 1, avboj = 2 };  // stored; never renumber
  RadvalId id;
  UngdomId ungdom;           // none: not in the register
  std::string slag;          // the kind of list
  std::int64_t rad = 0;      // hash of what the row is about
  std::int64_t innehall = 0;  // hash of what it would have changed
  Val val = Val::vanta;
  Day dag = Day::fromNumber(0);
  std::string av;
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
