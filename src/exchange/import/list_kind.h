// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/message.h"

namespace fyren::exchange {

// What a list is about. The name of each (kindName) is the word of the command line and of profiles.
enum class ListKind : std::uint8_t {
  folkbokforing,     // who lives here; a full list
  skolplacering,     // enrolments; a full list
  examen,            // BEDA/UHR
  kontaktuppgifter,  // phones, e-mail, guardians
  avbrott,           // notices that a pupil has left (15 kap. 15 § skollagen)
  registrering,      // periods in a KAA register
  kontakt,           // contact log
  sysselsattning,    // occupations
  atgard,            // measures
};

std::span<const ListKind> allKinds();
std::string_view kindName(ListKind kind);                       // "folkbokforing"
std::optional<ListKind> kindFromName(std::string_view name);    // exact
Message kindLabel(ListKind kind);                               // "Folkbokföring"

// What a file is called often says what is in it ("Examen 2026.csv"); nothing: it says nothing.
std::optional<ListKind> kindOfFileName(std::string_view name);
// A full list shows everyone whom its source knows: who is in the register from that source but not on the
// list has left it.
bool isFullList(ListKind kind);

// What a column can hold.
enum class Field : std::uint8_t {
  none,  // left out
  personnummer, fornamn, efternamn, namn /* whole name in one column */, gatuadress, postnummer, postort,
  kommun, folkbokforingsdatum, skyddad,
  skola, skolenhetskod, skolform, program, programtyp, arskurs, startdatum, slutdatum, avgangsorsak,
  examenstyp, datum,
  mobil, telefon, epost, vardnadshavare1Namn, vardnadshavare1Telefon, vardnadshavare2Namn,
  vardnadshavare2Telefon,
  slutade, anmalt,
  registreringsdatum, registreringsorsak, avregistreringsdatum, avregistreringsorsak, omrade, handlaggare,
  kanal, riktning, mottagare, utfall, personal,
  sysselsattning, kalla,
  atgard, anordnare, grundForSlut, sysselsattningEfter,
};

std::string_view fieldName(Field field);                     // "personnummer": the word of profiles
std::optional<Field> fieldFromName(std::string_view name);   // exact
Message fieldLabel(Field field);                             // "Personnummer", "Startdatum" ...

// A field that a kind can have. `kept` is false for columns that are recognised but have no place in the
// register yet: they are listed and left out.
struct FieldOfKind {
  Field field;
  bool required = false;
  bool kept = true;
};
std::span<const FieldOfKind> fieldsOf(ListKind kind);

// Telephone, e-mail and guardians: many lists carry them beside what they are about.
bool isContactField(Field field);

// The field of `kind` whose heading this is, whatever the case, blanks, dots, hyphens and å/ä/ö; Field::none
// if none. "Person-nr", "PERSONNUMMER" and "social security number" are all Field::personnummer.
Field fieldByHeading(ListKind kind, std::string_view heading);

// Letters and digits only, lower case, å ä ö é folded to a a o e: how headings and coded words are compared.
std::string foldWord(std::string_view text);

}  // namespace fyren::exchange
