// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/interval.h"
#include "base/message.h"
#include "base/row_id.h"
#include "core/plan/plan.h"

// Consent that lifts secrecy between authorities (not the legal basis of the register), and what is handed over by it.
namespace fyren {

// All enums here are stored; never renumber.

// Who receives: a neutral list, never the kind of care.
enum class Aktor : std::uint8_t {
  arbetsformedlingen = 1, komvux = 2, folkhogskola = 3, gymnasieskola = 4, annanKommunalVerksamhet = 5,
  annanMyndighet = 6, arbetsgivare = 7, annan = 8,
};

// Who has given it.
enum class Givare : std::uint8_t { ungdomen = 0, vardnadshavare = 1, bada = 2 };

// Kinds of data, bits of Samtycke::uppgifter and Overlamning::uppgifter.
enum class Uppgiftsslag : std::uint8_t { kontaktuppgifter = 0, skolgang = 1, sysselsattning = 2, kartlaggning = 3, plan = 4, atgarder = 5 };
inline constexpr int kUppgiftsslagCount = 6;
constexpr bool holds(std::uint32_t bits, Uppgiftsslag kind) { return (bits >> static_cast<unsigned>(kind) & 1U) != 0; }

struct SamtyckeTag {};
using SamtyckeId = RowId<SamtyckeTag>;

struct Samtycke {
  SamtyckeId id;
  UngdomId ungdom;
  Interval days;             // from, to (never open: a consent has an end)
  Givare givare = Givare::ungdomen;
  Aktor aktor = Aktor::arbetsformedlingen;
  std::string mottagare;     // the receiver's name, "Arbetsförmedlingen Sundsvall"
  std::string andamal;       // what for
  std::uint32_t uppgifter = 0;  // bit 1 << Uppgiftsslag
  std::optional<Day> aterkallat;
  std::string personal;
};

enum class SamtyckeStatus : std::uint8_t { galler, inteAn, utganget, aterkallat };
// Withdrawn counts from its day on; the last day is still one of the consent's.
SamtyckeStatus statusOn(const Samtycke& samtycke, Day day);

struct OverlamningTag {};
using OverlamningId = RowId<OverlamningTag>;

// What was handed over, to whom, on which consent.
struct Overlamning {
  OverlamningId id;
  UngdomId ungdom;
  Day dag;
  SamtyckeId samtycke;
  Aktor aktor = Aktor::arbetsformedlingen;
  std::string mottagare;
  std::uint32_t uppgifter = 0;
  std::string personal;
};

// Why these kinds of data cannot be handed over by this consent on this day; nothing when they can.
std::optional<Message> whyNotHandOver(const Samtycke& samtycke, std::uint32_t uppgifter, Day day);

}  // namespace fyren
