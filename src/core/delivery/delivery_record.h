// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/half_year.h"
#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren {

// What SCB's half-yearly survey asks about a youth, in the five blocks of SCB's form (obligatory facts,
// contact, measure begun, measure ended, responsibility ended), as plain values. Codes, columns, the order
// of rows and one row per what are the period file's business (exchange/scb), not decided here.
// Source: skollagen 26 kap. 25 §, förordning (2006:39) 9 §.

// Block 2. A day on which the youth's occupation became known, or on which someone was reached without it.
struct DeliveryContact {
  Day dag;
  std::optional<Sysselsattningstyp> sysKontakt;  // nothing: reached, but no occupation was recorded
  SysselsattningId sysselsattning;               // the fact behind sysKontakt; none without it
  // SCB's InSys: the youth had no occupation.
  bool isInSys() const { return sysKontakt == Sysselsattningstyp::ingen; }
};

// Blocks 3 and 4. A measure that went on during some day of the period.
struct DeliveryAtgard {
  AtgardId id;
  Atgardstyp typ = Atgardstyp::enstakaSamtal;
  std::string underrubrik;  // what `annan` is
  Day start;
  bool begunInPeriod = false;  // false: carried over from an earlier period
  // Block 4, empty while the measure goes on at the end of the period (or today).
  std::optional<Day> slut;
  std::optional<GrundAtgSlut> grundAtgSlut;
  std::optional<SysEfter> sysEfter;
};

// Block 5.
struct DeliveryEnd {
  Day sistaDag;  // the last day of responsibility; the responsibility does not hold on the day after
  std::optional<Avregistreringsorsak> orsak;  // fyllt20 is derived when nobody closed the period
};

// One registration period of one youth, seen from one half-year. A youth who was registered twice in the
// half-year gives two records.
struct DeliveryRecord {
  // Block 1.
  UngdomId ungdom;
  RegistreringId registrering;
  Personnummer nummer;
  std::string kommun;  // four-digit code
  Day regDat;
  Registreringsorsak senSysReg = Registreringsorsak::saknas;
  bool newInPeriod = false;  // false: carried over from an earlier period
  // Blocks 2 to 5.
  std::vector<DeliveryContact> kontakter;  // by day, at most one for each occupation fact
  std::vector<DeliveryAtgard> atgarder;    // by start
  std::optional<DeliveryEnd> upphort;
};

// True when the youth was registered on some day of the period that is not after `today`; also one who has
// turned 20 or moved since.
bool belongsToDelivery(const UngdomFacts& facts, HalfYear period, Day today, const Law& law);

// The records of one youth, by registration day; empty when the youth does not belong to the period.
// Contacts outside a registration are left out. A measure goes to the registration in which it began, else
// to the first one that it touches, else (finding Y3) to the last one, so that none is lost.
std::vector<DeliveryRecord> deliveryRecords(const UngdomFacts& facts, const RegisterFacts& reg, HalfYear period,
                                            Day today, const Law& law);

}  // namespace fyren
