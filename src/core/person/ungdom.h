// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/interval.h"
#include "base/row_id.h"
#include "core/person/personnummer.h"

namespace fyren {

struct UngdomTag {};
using UngdomId = RowId<UngdomTag>;

// Where a fact comes from. Stored; never renumber.
enum class Source : std::uint8_t {
  unknown = 0,
  folkbokforing = 1,  // population list
  skola = 2,          // school's or school system's list
  beda = 3,           // exam list (BEDA/UHR)
  kontakt = 4,        // told by the youth or a relative
  handlaggare = 5,    // own decision or observation
  egetRegister = 6,   // another KAA register or a spreadsheet
};

// A youth in the register: who it is. Only what förordning (2006:39) 4 § 1 allows: name, number, address,
// e-mail and telephone. Everything else about a youth is a dated fact of its own.
// How long a free text of a youth's facts may be, in characters: names, addresses, who took a contact. Longer ones are a
// slip, such as a whole page in one cell of a list.
inline constexpr std::size_t kLongestText = 200;

struct Ungdom {
  UngdomId id;
  Personnummer nummer;                   // the one in force; earlier ones in `tidigareNummer`
  std::vector<Personnummer> tidigareNummer;  // e.g. the samordningsnummer before folkbokföring
  std::string fornamn;
  std::string efternamn;
  std::string gatuadress;
  std::string postnummer;  // five digits, no blank; empty if unknown
  std::string postort;
  std::string epost;
  std::string telefon;
  std::string handlaggare;  // the coach's name as written by the municipality; empty: nobody yet
};

// A postnummer as it is written: 856 43. What is no postnummer stays as it is.
std::string postnummerText(std::string postnummer);

struct BosattningTag {};
using BosattningId = RowId<BosattningTag>;

// Hemkommun over time: the youth is folkbokförd in `kommun` these days (29 kap. 6 § skollagen). The first
// day may be the day of the first list when the list does not say since when.
struct Bosattning {
  BosattningId id;
  UngdomId ungdom;
  std::string kommun;  // four-digit municipality code, "2281"
  Interval days;
  Source source = Source::folkbokforing;
};

// School forms as far as 29 kap. 9 § needs them. Stored; never renumber.
enum class Skolform : std::uint8_t {
  okand = 0,
  grundskola = 1,  // with anpassad grundskola, specialskola, sameskola: skolplikt is being fulfilled
  gymnasieNationellt = 2,
  gymnasieIntroduktion = 3,  // introduktionsprogram; outside the target group since 2018-07-01
  anpassadGymnasie = 4,      // gymnasiesärskola until 2023-07-01
  internationell = 5,        // IB and the like: "motsvarande utbildning"
  komvux = 6,                // grey zone: single courses do not end the responsibility
  folkhogskola = 7,          // does not end it without behörighetsintyg
  annan = 8,                 // private vocational training, abroad ...: occupation, not gymnasial education
};

struct SkolplaceringTag {};
using SkolplaceringId = RowId<SkolplaceringTag>;

// An enrolment: the youth is a pupil there these days, whatever the attendance.
struct Skolplacering {
  SkolplaceringId id;
  UngdomId ungdom;
  std::string skola;
  std::string skolenhetskod;
  Skolform skolform = Skolform::okand;
  std::string program;
  std::string arskurs;
  Interval days;
  std::string avgangsorsak;  // the school's word for why it ended
  Source source = Source::skola;
  std::optional<Day> anmald = {};  // when the school told that the youth had left (15 kap. 15 § skollagen)
};

// Stored; never renumber.
enum class ExamenTyp : std::uint8_t {
  gymnasieexamen = 1,  // yrkesexamen or högskoleförberedande examen
  studiebevis = 2,     // not an exam: does not end the responsibility
  gymnasieintyg = 3,   // from introduktionsprogram: does not end it
  gymnasiebevisAnpassad = 4,
  internationellBaccalaureate = 5,
  behorighetsintygFolkhogskola = 6,
  utlandskMotsvarande = 7,
};

struct ExamenTag {};
using ExamenId = RowId<ExamenTag>;

struct Examen {
  ExamenId id;
  UngdomId ungdom;
  ExamenTyp typ = ExamenTyp::gymnasieexamen;
  Day dag;
  Source source = Source::beda;
};

}  // namespace fyren
