// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/law/law.h"
#include "core/register/ungdom_facts.h"

namespace fyren::report {

// A period of a report: both days included, always with a last day.
struct Period {
  Day first = Day::fromNumber(0);
  Day last = Day::fromNumber(0);
  Interval days() const { return {first, last}; }
  bool contains(Day day) const { return day >= first && day <= last; }
  // The same span a year earlier.
  Period yearBefore() const { return {first.plusYears(-1), first == last ? last.plusYears(-1) : (last + 1).plusYears(-1) - 1}; }
  friend bool operator==(const Period&, const Period&) = default;
};

inline constexpr std::size_t kKanaler = 11;  // Kanal's numbers begin at 1

// What one youth is counted as in a period. Everything comes from dated facts; nothing is kept.
struct PersonFigures {
  std::uint32_t person = 0;  // place in the facts given
  bool kvinna = false;
  int alder = 0;  // on the last day in the register, within the period; else on the period's last day

  // In the register: a registration held on some day of the period.
  bool iRegistret = false;
  bool vidIngang = false;  // came in with a registration that began before the period
  bool vidSlut = false;    // still registered when the period was over
  bool ny = false;         // a registration began in it
  bool upphord = false;    // a registration ended in it
  Registreringsorsak orsak = Registreringsorsak::saknas;  // of the latest registration in the period
  std::optional<Avregistreringsorsak> upphorOrsak;        // of the latest that ended in it
  Day registreradFran = Day::fromNumber(0);               // first day of that latest registration
  std::uint16_t perioderIn = 0, perioderNya = 0, perioderUpphorda = 0, perioderUt = 0;  // registrations, not persons

  // Outreach, within the period, of those in the register.
  bool sokt = false;    // at least one attempt, or reached
  bool nadd = false;    // the youth or a relative answered, or came on their own
  bool sjalv = false;   // reached before any attempt, on their own
  std::array<std::uint16_t, kKanaler> forsok{};  // outgoing attempts by Kanal
  std::array<std::uint16_t, kKanaler> svar{};    // of them answered
  std::optional<Sysselsattningstyp> vidKontakt;  // occupation told when first reached
  bool bosattningskontroll = false;              // reported to Skatteverket's check of where they live

  // Measures.
  bool iAtgard = false;     // a measure went on some day of the period
  bool nyIAtgard = false;   // none went on the day before, the first of the period began in it
  bool avslutad = false;    // had measures, all ended, the last one in the period
  std::optional<GrundAtgSlut> grund;  // of that last one
};

// An answer to a letter, card or message counts when the youth makes contact within so many days.
inline constexpr int kSvarstid = 30;

// One entry for each youth who has anything to do with the period, in the order of `everyone`. Days after `today`
// are not counted. `anordnare` not empty: only measures of that provider. O(facts).
std::vector<PersonFigures> figuresOf(std::span<const UngdomFacts> everyone, Period period, Day today, const Law& law,
                                     std::string_view anordnare = {});

// The youth or a relative answered, or it was they who made contact.
bool isReached(const Kontakt& kontakt);
// The attempt at that place was answered: a letter says nothing by itself, and is when the youth makes contact within
// kSvarstid. `kontakter` by day.
bool isAnswered(const std::vector<Kontakt>& kontakter, std::size_t at);

}  // namespace fyren::report
