// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/measures/kunskap.h"
#include "core/quality/finding.h"
#include "core/register/ungdom_facts.h"

namespace fyren::app {

class Session;
class RegisterIndex;

// What the responsibility and the register say of a youth today, as one word for lists.
enum class Lage : std::uint8_t {
  registrerad,   // in the KAA register (open registration period)
  attRegistrera, // covered, but no open registration period: proposed
  attAvsluta,    // open registration period, but no longer covered: proposed
  okant,         // not known whether covered: something to find out
  utanfor,       // neither covered nor registered (at school, has an exam ...)
};

// One line of the register list: everything the list shows, sorts and searches, kept ready in memory.
struct RegisterRow {
  UngdomId id;
  std::string fornamn;
  std::string efternamn;
  std::string nummer;       // "20080305-2389"; lists show lastFour unless asked for more
  int alder = 0;            // whole years today
  Lage lage = Lage::utanfor;
  Message skal;             // why, in a sentence
  std::optional<Day> sedan; // registered since, else covered since
  std::optional<Day> senasteKontakt;
  std::string postort;
  std::string omrade;       // of the postal code; empty: not known
  std::string handlaggare;
  Day fyller20 = Day::fromNumber(0);  // the 20th birthday
  bool fyllerSnart = false;           // concerned now, and 20 within three months
  std::optional<Kunskapslage> kunskap;  // how well it is known what the youth does; only of those registered
  int rod = 0;              // findings of the current half-year
  int gul = 0;
};

// registrerade: all in the register today, also those to be ended.
enum class RegisterShow : std::uint8_t { aktuella, registrerade, attRegistrera, attAvsluta, okanda, medFynd, fyller20, utanfor, alla };
inline constexpr std::size_t kRegisterShowCount = 9;
enum class RegisterSort : std::uint8_t { namn, nummer, alder, lage, sedan, senasteKontakt, postort, handlaggare, fynd };

struct RegisterQuery {
  std::string search;  // every word must be found in name, number, place or coach; å ä ö and case folded
  RegisterShow show = RegisterShow::aktuella;
  RegisterSort sort = RegisterSort::namn;  // names by Swedish order, å ä ö last
  bool descending = false;
  std::string omrade = {};  // only this area; empty: all
  std::optional<Kunskapslage> kunskap = {};  // only those of whom so much is known
  friend bool operator==(const RegisterQuery&, const RegisterQuery&) = default;
};

struct RegisterList {
  std::vector<std::uint32_t> rows;  // indices into Session::registerRows(), in order
  std::array<int, kRegisterShowCount> counts{};  // by RegisterShow, whatever the search
};

// The same over lines that are not those of today (as_of.h).
RegisterList listRows(const std::vector<RegisterRow>& rows, const RegisterIndex& index, const RegisterQuery& query);

// `aktuella` = registrerad + attRegistrera + attAvsluta. n log n in the rows; search over 50,000 within
// milliseconds. Ask again only when the query or Session::version() changed.
RegisterList listRegister(const Session& session, const RegisterQuery& query);

}  // namespace fyren::app
