// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/measures/atgard.h"
#include "core/outreach/kontakt.h"
#include "core/person/ungdom.h"
#include "core/register/registrering.h"
#include "exchange/generate/archetype.h"
#include "exchange/generate/dice.h"

namespace fyren::generate {

// One invented life, as far as a municipality's lists would tell it. The core's values without ids.
struct Story {
  Archetype archetype = Archetype::nationelltProgram;
  Personnummer nummer = Personnummer::fromStored(0);
  std::string fornamn;
  std::string efternamn;
  std::string gatuadress;
  std::string postnummer;
  std::string postort;
  std::string omrade;
  std::string handlaggare;
  std::string kommun;
  Day folkbokford = Day::fromNumber(0);

  struct Place {
    Skolform form = Skolform::okand;
    std::string skola;
    std::string skolenhetskod;
    std::string program;
    std::string arskurs;
    Interval days{Day::fromNumber(0), std::nullopt};
    std::string avgangsorsak;
  };
  struct Exam {
    ExamenTyp typ = ExamenTyp::gymnasieexamen;
    Day dag = Day::fromNumber(0);
  };
  struct Registered {
    Interval days{Day::fromNumber(0), std::nullopt};
    Registreringsorsak orsak = Registreringsorsak::saknas;
    std::optional<Avregistreringsorsak> slut;
  };
  struct Contact {
    Day dag = Day::fromNumber(0);
    Kanal kanal = Kanal::telefon;
    Riktning riktning = Riktning::utgaende;
    Mottagare mottagare = Mottagare::ungdom;
    Utfall utfall = Utfall::ingetSvar;
    std::string personal;
  };
  struct Occupation {
    Day dag = Day::fromNumber(0);
    Sysselsattningstyp typ = Sysselsattningstyp::okand;
  };
  struct Measure {
    Atgardstyp typ = Atgardstyp::enstakaSamtal;
    std::string anordnare;
    Interval days{Day::fromNumber(0), std::nullopt};
    std::optional<GrundAtgSlut> grund;
    std::optional<SysEfter> efter;
  };
  std::vector<Place> places;
  std::vector<Exam> exams;
  std::vector<Registered> registered;
  std::vector<Contact> contacts;
  std::vector<Occupation> occupations;
  std::vector<Measure> measures;

  // Rows that stand in a list beside what the story tells: kind of list, cells after the number as it is written.
  struct OddRow {
    std::string kind;
    std::string cells;
  };
  std::vector<OddRow> oddRows;
  bool markedLater = false;  // the next population list says skyddade personuppgifter

  // What each part of the story means for the responsibility while it lasts; told with the part, not worked out by
  // the rules. Nothing said: covered from the end of skolplikt to the day before the 20th birthday.
  struct Meaning {
    Interval days{Day::fromNumber(0), std::nullopt};
    std::optional<bool> omfattas;  // false, or nothing: the lists cannot tell
  };
  std::vector<Meaning> meanings;

  // The truth on the reference day.
  std::optional<bool> omfattas;
  std::optional<Day> upphor;

  Day born() const { return nummer.birthDay(); }
  Day turns20() const { return born().plusYears(20); }
};

// The truth on any day from what the parts mean: out goes before unknown, unknown before in.
std::optional<bool> truthOn(const Story& story, Day day);

struct Setting {
  Day today = Day::fromNumber(0);
  Day horizon = Day::fromNumber(0);  // nothing of our own register is older
  std::string kommun;
  std::string kommunnamn;
};

// Who it is and where it lives.
void tellPerson(Story& story, const Setting& setting, Dice& dice);
// Schools, exams, moves, the truth, and the days on which the municipality was responsible.
void tellSchool(Story& story, const Setting& setting, Dice& dice);
// Contacts, occupations and measures in the registered periods, without anything that a red rule minds.
void tellOutreach(Story& story, const Setting& setting, Dice& dice);

}  // namespace fyren::generate
