// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "core/measures/atgard.h"
#include "core/outreach/kontakt.h"
#include "core/person/ungdom.h"
#include "core/register/registrering.h"
#include "exchange/import/list_kind.h"

namespace fyren::exchange {

// Which of the two numbers of "3/4 2026" is the day. `automatic` is dayFirst, the Swedish order, unless the
// column holds days that only monthFirst can read.
enum class DateForm : std::uint8_t { automatic, dayFirst, monthFirst };

// A value that could not be read: the sentence names the value and what is wrong with it.
template <typename T>
using Parsed = Result<T, Message>;

// With a plain hyphen instead of the other signs that look like one (U+2010 to U+2015, U+2212).
std::string plainHyphens(std::string_view text);

// Cells as lists write them. Each takes trimmed text that is not empty.
// Beyond Personnummer::parse: a spreadsheet's number forms ("200803052389.0", "2,00803E+11" refused) and a
// leading zero that a spreadsheet dropped ("803052389" is 080305-2389).
Parsed<Personnummer> parseNummer(std::string_view text, RegisterKind kind, Day today);
// ÅÅÅÅ-MM-DD, ÅÅÅÅMMDD, ÅÅMMDD, ÅÅÅÅ/MM/DD, D/M ÅÅÅÅ, DD.MM.ÅÅÅÅ, "2 mars 2026", "2026-03-02T10:15:00",
// a spreadsheet's day number (20,000 to 80,000). A day that does not exist is refused by name.
Parsed<Day> parseDay(std::string_view text, DateForm form, Day today);
Parsed<std::string> parsePostnummer(std::string_view text);  // five digits
Parsed<std::string> parseKommun(std::string_view text);      // code
Parsed<Skolform> parseSkolform(std::string_view skolform, std::string_view programtyp, std::string_view program);
Parsed<ExamenTyp> parseExamenTyp(std::string_view text);
// A document of single grades ("Samlat betygsdokument", "Utdrag ur betygskatalogen"): known, and no exam.
bool isBetygsdokument(std::string_view text);
Parsed<Registreringsorsak> parseRegistreringsorsak(std::string_view text);
Parsed<Avregistreringsorsak> parseAvregistreringsorsak(std::string_view text);
Parsed<Kanal> parseKanal(std::string_view text);
Parsed<Riktning> parseRiktning(std::string_view text);
Parsed<Mottagare> parseMottagare(std::string_view text);
Parsed<Utfall> parseUtfall(std::string_view text);
Parsed<Sysselsattningstyp> parseSysselsattning(std::string_view text);
Parsed<Source> parseSource(std::string_view text);
Parsed<Atgardstyp> parseAtgardstyp(std::string_view text);
Parsed<GrundAtgSlut> parseGrundAtgSlut(std::string_view text);
Parsed<SysEfter> parseSysEfter(std::string_view text);

// The same values as lists write them: the first word that the parser above takes for each ("Gymnasieexamen").
// For those who write lists that shall be read again.
std::string_view listWord(Skolform value);  // a Programtyp
std::string_view listWord(ExamenTyp value);
std::string_view listWord(Registreringsorsak value);
std::string_view listWord(Avregistreringsorsak value);
std::string_view listWord(Kanal value);
std::string_view listWord(Riktning value);
std::string_view listWord(Mottagare value);
std::string_view listWord(Utfall value);
std::string_view listWord(Sysselsattningstyp value);
std::string_view listWord(Source value);
std::string_view listWord(Atgardstyp value);
std::string_view listWord(GrundAtgSlut value);
std::string_view listWord(SysEfter value);

// A mark of skyddade personuppgifter: anything in a column for it but a plain no (nej, n, 0, false, -, ingen).
bool isProtectionMark(std::string_view text);
// Words that lists put in an address or a name instead of it ("Skyddad adress", "Sekretessmarkerad").
bool namesProtection(std::string_view text);

}  // namespace fyren::exchange
