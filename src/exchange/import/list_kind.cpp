// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/list_kind.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace fyren::exchange {
namespace {

using F = Field;

constexpr std::array kKinds = {
    ListKind::folkbokforing, ListKind::skolplacering, ListKind::examen,
    ListKind::kontaktuppgifter, ListKind::avbrott, ListKind::registrering,
    ListKind::kontakt, ListKind::sysselsattning, ListKind::atgard,
};
constexpr std::array<std::string_view, 9> kKindNames = {
    "folkbokforing", "skolplacering", "examen", "kontaktuppgifter", "avbrott",
    "registrering", "kontakt", "sysselsattning", "atgard",
};

// Headings of each field, folded, by words. Where two fields of one kind claim a word, the first one has it.
struct FieldWords {
  Field field;
  std::string_view name;
  std::string_view label;  // key of the catalogue
  std::string_view words;
};
constexpr FieldWords kFields[] = {
    {F::none, "none", "import.field.none", ""},
    {F::personnummer, "personnummer", "import.field.personnummer",
     "personnummer personnr persnr pnr personid personnummersamordningsnummer personsamordningsnummer "
     "personochsamordningsnummer samordningsnummer identitetsnummer idnummer elevpersonnummer elevenspersonnummer "
     "personnummerelev personnummer12 personnummer10 socialsecuritynumber ssn personalidentitynumber "
     "personalidentificationnumber personalnumber personalid identitynumber nationalid civicregistrationnumber"},
    {F::fornamn, "fornamn", "import.field.fornamn",
     "fornamn fornamnen tilltalsnamn elevfornamn firstname givenname givennames forename"},
    {F::efternamn, "efternamn", "import.field.efternamn",
     "efternamn mellanochefternamn slaktnamn elevefternamn lastname surname familyname"},
    {F::namn, "namn", "import.field.namn", "namn name elevnamn elevensnamn elev fullname fullstandigtnamn personnamn"},
    {F::gatuadress, "gatuadress", "import.field.gatuadress",
     "gatuadress adress utdelningsadress utdelningsadress2 folkbokforingsadress bostadsadress postadress gata "
     "adressrad1 address streetaddress street"},
    {F::postnummer, "postnummer", "import.field.postnummer", "postnummer postnr postalcode postcode zip zipcode"},
    {F::postort, "postort", "import.field.postort", "postort ort stad city town postaltown"},
    {F::kommun, "kommun", "import.field.kommun",
     "folkbokforingskommun folkbokforingskommunkod folkbkommun fbkommun kommun kommunkod kommunnamn hemkommun "
     "hemkommunkod lankommun lanochkommun bostadskommun municipality homemunicipality municipalitycode"},
    {F::folkbokforingsdatum, "folkbokforingsdatum", "import.field.folkbokforingsdatum",
     "folkbokforingsdatum folkbokforingsdag folkbokforddatum folkbokfordsedan folkbokfordfran fbdatum "
     "inflyttningsdatum inflyttdatum inflyttad inflyttat flyttdatum registrationdate movedin dateofmove"},
    {F::skyddad, "skyddad", "import.field.skyddad", "skyddad"},
    {F::skola, "skola", "import.field.skola",
     "skola skolnamn skolansnamn skolenhet skolenhetsnamn school schoolname schoolunit enhet gymnasieskola"},
    {F::skolenhetskod, "skolenhetskod", "import.field.skolenhetskod",
     "skolenhetskod skolkod enhetskod schoolcode schoolunitcode"},
    {F::skolform, "skolform", "import.field.skolform", "skolform skoltyp utbildningsform schoolform schooltype"},
    {F::program, "program", "import.field.program",
     "program programkod programnamn studievag studievagskod studievagsnamn utbildning programme programcode"},
    {F::programtyp, "programtyp", "import.field.programtyp",
     "programtyp typavprogram studievagstyp programmetype programtype"},
    {F::arskurs, "arskurs", "import.field.arskurs", "arskurs ak grade schoolyear"},
    {F::startdatum, "startdatum", "import.field.startdatum",
     "startdatum start startdag fran franochmed fom fromdatum datumfran from borjade borjan inskriven "
     "inskrivningsdatum giltigfran placeringstart placeringsstart studiestart atgstart startdate begindate"},
    {F::slutdatum, "slutdatum", "import.field.slutdatum",
     "slutdatum slut slutdag till tillochmed tom tomdatum datumtill to slutade avslutad avslutsdatum utskriven "
     "utskrivningsdatum giltigtill placeringslut placeringsslut avgangsdatum avbrottsdatum studieslut upphorde "
     "atgslut enddate stopdate"},
    {F::avgangsorsak, "avgangsorsak", "import.field.avgangsorsak",
     "avgangsorsak slutorsak orsak avbrottsorsak orsaktillavbrott avslutsorsak avslutningsorsak "
     "utskrivningsorsak reason leavingreason"},
    {F::examenstyp, "examenstyp", "import.field.examenstyp",
     "typ examenstyp examen bevis bevistyp typavbevis typavexamen examensbevis dokumenttyp betygsdokument "
     "betygsdokumenttyp dokument dokumentslag dokumentnamn betygshandling resultat type examtype degree qualification"},
    {F::datum, "datum", "import.field.datum",
     "datum dag examensdatum utfardat utfardatdatum utfardandedatum betygsdatum utfardad utfardades utfardande utfardandedag dokumentdatum examensdag datumforexamen datumforbevis "
     "kontaktdatum date day examdate issued issuedate dateofissue"},
    {F::mobil, "mobil", "import.field.mobil",
     "mobil mobilnr mobilnummer mobiltelefon mobiltelefonnummer telefonmobil mobile mobilephone cellphone"},
    {F::telefon, "telefon", "import.field.telefon",
     "telefon telefonnr telefonnummer tel telnr tfn hemtelefon telefonhem telefonbostad phone phonenumber"},
    {F::epost, "epost", "import.field.epost", "epost epostadress mejl mejladress mail mailadress email emailaddress"},
    {F::vardnadshavare1Namn, "vardnadshavare1Namn", "import.field.vardnadshavare1Namn",
     "vardnadshavare1namn vardnadshavare1 vardnadshavare vardnadshavarenamn namnvardnadshavare1 vh1 vh1namn "
     "guardian1 guardian1name guardian"},
    {F::vardnadshavare1Telefon, "vardnadshavare1Telefon", "import.field.vardnadshavare1Telefon",
     "vardnadshavare1telefon vardnadshavare1mobil vardnadshavaretelefon telefonvardnadshavare1 vh1telefon vh1tel "
     "vh1mobil guardian1phone guardianphone"},
    {F::vardnadshavare2Namn, "vardnadshavare2Namn", "import.field.vardnadshavare2Namn",
     "vardnadshavare2namn vardnadshavare2 namnvardnadshavare2 vh2 vh2namn guardian2 guardian2name"},
    {F::vardnadshavare2Telefon, "vardnadshavare2Telefon", "import.field.vardnadshavare2Telefon",
     "vardnadshavare2telefon vardnadshavare2mobil telefonvardnadshavare2 vh2telefon vh2tel vh2mobil guardian2phone"},
    {F::slutade, "slutade", "import.field.slutade",
     "slutade slutdatum slut slutdag tom till avbrottsdatum avgangsdatum datumforavbrott left leavingdate enddate"},
    {F::anmalt, "anmalt", "import.field.anmalt",
     "anmalt anmald anmaldatum anmalningsdatum rapporterat rapporteringsdatum inkom inkommet reported"},
    {F::registreringsdatum, "registreringsdatum", "import.field.registreringsdatum",
     "registreringsdatum registrerad registrerades regdat regdatum inskriven inskrivningsdatum startdatum start "
     "fran fom registrationdate registered startdate from"},
    {F::registreringsorsak, "registreringsorsak", "import.field.registreringsorsak",
     "registreringsorsak orsaktillregistrering registreringsskal sensysreg orsak senastesysselsattning "
     "senasteskolrelateradesysselsattning registrationreason reason"},
    {F::avregistreringsdatum, "avregistreringsdatum", "import.field.avregistreringsdatum",
     "avregistreringsdatum avregistrerad avregdat avregdatum avslutad avslutsdatum utskriven slutdatum slut till "
     "tom deregistrationdate enddate to"},
    {F::avregistreringsorsak, "avregistreringsorsak", "import.field.avregistreringsorsak",
     "avregistreringsorsak orsaktillavregistrering orsakavreg slutorsak avslutsorsak deregistrationreason endreason"},
    {F::omrade, "omrade", "import.field.omrade", "omrade stadsdel bostadsomrade distrikt area district"},
    {F::handlaggare, "handlaggare", "import.field.handlaggare",
     "handlaggare ansvarig ansvarighandlaggare samordnare coach kontaktperson caseworker officer"},
    {F::kanal, "kanal", "import.field.kanal", "kanal kontaktsatt kontaktvag kontakttyp typavkontakt typ channel type"},
    {F::riktning, "riktning", "import.field.riktning", "riktning direction"},
    {F::mottagare, "mottagare", "import.field.mottagare", "mottagare kontaktmed med vem recipient"},
    {F::utfall, "utfall", "import.field.utfall", "utfall resultat svar outcome result"},
    {F::personal, "personal", "import.field.personal",
     "personal utfordav handlaggare samordnare coach medarbetare staff"},
    {F::sysselsattning, "sysselsattning", "import.field.sysselsattning",
     "sysselsattning sysselsattningstyp sysselsattningvidkontakt syskontakt typ occupation"},
    {F::kalla, "kalla", "import.field.kalla", "kalla uppgiftskalla uppgiftfran source"},
    {F::atgard, "atgard", "import.field.atgard", "atgard atgardstyp typavatgard insats insatstyp typ measure"},
    {F::anordnare, "anordnare", "import.field.anordnare",
     "anordnare utforare arrangor leverantor arbetsgivare plats provider"},
    {F::grundForSlut, "grundForSlut", "import.field.grundForSlut",
     "grundforslut grundatgslut grundforavslut slutorsak avslutsorsak orsaktillslut orsak endreason"},
    {F::sysselsattningEfter, "sysselsattningEfter", "import.field.sysselsattningEfter",
     "sysselsattningefter sysselsattningefteratgard sysefter efter occupationafter"},
};
const FieldWords& wordsOf(Field field) { return kFields[static_cast<std::size_t>(field)]; }

constexpr FieldOfKind kFolkbokforing[] = {
    {F::personnummer, true}, {F::fornamn}, {F::efternamn}, {F::namn}, {F::gatuadress}, {F::postnummer},
    {F::postort}, {F::kommun}, {F::folkbokforingsdatum}, {F::mobil}, {F::telefon}, {F::epost}, {F::vardnadshavare1Namn},
    {F::vardnadshavare1Telefon}, {F::vardnadshavare2Namn}, {F::vardnadshavare2Telefon}, {F::skyddad}};
constexpr FieldOfKind kSkolplacering[] = {
    {F::personnummer, true}, {F::skola, true}, {F::startdatum, true}, {F::slutdatum}, {F::skolform},
    {F::programtyp}, {F::program}, {F::skolenhetskod}, {F::arskurs}, {F::avgangsorsak}, {F::skyddad}};
constexpr FieldOfKind kExamen[] = {
    {F::personnummer, true}, {F::examenstyp, true}, {F::datum, true}, {F::skyddad}};
constexpr FieldOfKind kKontaktuppgifter[] = {
    {F::personnummer, true}, {F::mobil}, {F::telefon}, {F::epost},
    {F::vardnadshavare1Namn}, {F::vardnadshavare1Telefon}, {F::vardnadshavare2Namn}, {F::vardnadshavare2Telefon},
    {F::skyddad}};
constexpr FieldOfKind kAvbrott[] = {
    {F::personnummer, true}, {F::slutade, true}, {F::skola}, {F::program}, {F::anmalt}, {F::mobil}, {F::telefon},
    {F::epost}, {F::vardnadshavare1Namn}, {F::vardnadshavare1Telefon}, {F::vardnadshavare2Namn}, {F::vardnadshavare2Telefon},
    {F::skyddad}};
constexpr FieldOfKind kRegistrering[] = {
    {F::personnummer, true}, {F::registreringsdatum, true}, {F::registreringsorsak}, {F::avregistreringsdatum},
    {F::avregistreringsorsak}, {F::omrade, false, false}, {F::handlaggare}, {F::mobil}, {F::telefon}, {F::epost},
    {F::vardnadshavare1Namn}, {F::vardnadshavare1Telefon}, {F::vardnadshavare2Namn}, {F::vardnadshavare2Telefon}, {F::skyddad}};
constexpr FieldOfKind kKontakt[] = {
    {F::personnummer, true}, {F::datum, true}, {F::kanal, true}, {F::riktning}, {F::mottagare}, {F::utfall},
    {F::personal}, {F::skyddad}};
constexpr FieldOfKind kSysselsattning[] = {
    {F::personnummer, true}, {F::datum, true}, {F::sysselsattning, true}, {F::kalla}, {F::skyddad}};
constexpr FieldOfKind kAtgard[] = {
    {F::personnummer, true}, {F::atgard, true}, {F::startdatum, true}, {F::slutdatum}, {F::anordnare},
    {F::grundForSlut}, {F::sysselsattningEfter}, {F::skyddad}};

bool hasWord(std::string_view words, std::string_view word) {
  std::size_t start = 0;
  while (start < words.size()) {
    std::size_t end = words.find(' ', start);
    if (end == std::string_view::npos) end = words.size();
    if (words.substr(start, end - start) == word) return true;
    start = end + 1;
  }
  return false;
}

bool isProtectionHeading(std::string_view folded) {
  for (std::string_view part : {"skydd", "sekretess", "kvarskriv", "fingerad", "protected", "confidential"})
    if (folded.find(part) != std::string_view::npos) return true;
  return folded.substr(0, 4) == "sekr";
}

// What a two-byte letter U+00C0..U+00FF is compared as.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo ouuuuyty";

}  // namespace

std::span<const ListKind> allKinds() { return kKinds; }
std::string_view kindName(ListKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<ListKind> kindFromName(std::string_view name) {
  for (ListKind kind : kKinds)
    if (kindName(kind) == name) return kind;
  return std::nullopt;
}

Message kindLabel(ListKind kind) {
  switch (kind) {
    case ListKind::folkbokforing: return {"import.kind.folkbokforing", {}};
    case ListKind::skolplacering: return {"import.kind.skolplacering", {}};
    case ListKind::examen: return {"import.kind.examen", {}};
    case ListKind::kontaktuppgifter: return {"import.kind.kontaktuppgifter", {}};
    case ListKind::avbrott: return {"import.kind.avbrott", {}};
    case ListKind::registrering: return {"import.kind.registrering", {}};
    case ListKind::kontakt: return {"import.kind.kontakt", {}};
    case ListKind::sysselsattning: return {"import.kind.sysselsattning", {}};
    case ListKind::atgard: return {"import.kind.atgard", {}};
  }
  return {};
}

std::optional<ListKind> kindOfFileName(std::string_view name) {
  const std::string folded = foldWord(name.substr(0, name.rfind('.')));
  const auto says = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return folded.find(word) != std::string::npos; });
  };
  if (says({"kontaktuppgift", "telefonlista", "telefonnummer"})) return ListKind::kontaktuppgifter;
  if (says({"avbrott"})) return ListKind::avbrott;
  if (says({"examen", "examina", "betyg", "studiebevis", "beda"})) return ListKind::examen;
  if (says({"sysselsattning"})) return ListKind::sysselsattning;
  if (says({"atgard", "insats"})) return ListKind::atgard;
  if (says({"folkbok", "befolkning", "invanare"}) || (says({"folk"}) && !says({"folkhogskol"}))) return ListKind::folkbokforing;
  if (says({"skolplacering", "placering", "elever", "elevlista", "elevregister", "inskriv", "skolor", "gymnasieelev"})) return ListKind::skolplacering;
  if (says({"registrering"})) return ListKind::registrering;
  if (says({"kontakt"})) return ListKind::kontakt;
  return std::nullopt;
}

bool isFullList(ListKind kind) { return kind == ListKind::folkbokforing || kind == ListKind::skolplacering; }

std::string_view fieldName(Field field) { return wordsOf(field).name; }

std::optional<Field> fieldFromName(std::string_view name) {
  for (const FieldWords& entry : kFields)
    if (entry.name == name) return entry.field;
  return std::nullopt;
}

Message fieldLabel(Field field) { return {std::string(wordsOf(field).label), {}}; }

std::span<const FieldOfKind> fieldsOf(ListKind kind) {
  switch (kind) {
    case ListKind::folkbokforing: return kFolkbokforing;
    case ListKind::skolplacering: return kSkolplacering;
    case ListKind::examen: return kExamen;
    case ListKind::kontaktuppgifter: return kKontaktuppgifter;
    case ListKind::avbrott: return kAvbrott;
    case ListKind::registrering: return kRegistrering;
    case ListKind::kontakt: return kKontakt;
    case ListKind::sysselsattning: return kSysselsattning;
    case ListKind::atgard: return kAtgard;
  }
  return {};
}

bool isContactField(Field field) { return field >= Field::mobil && field <= Field::vardnadshavare2Telefon; }

Field fieldByHeading(ListKind kind, std::string_view heading) {
  const std::string folded = foldWord(heading);
  if (folded.empty()) return Field::none;
  if (isProtectionHeading(folded)) return Field::skyddad;
  for (const FieldWords& entry : kFields) {
    if (!hasWord(entry.words, folded)) continue;
    for (const FieldOfKind& own : fieldsOf(kind))
      if (own.field == entry.field) return entry.field;
  }
  return Field::none;
}

std::string foldWord(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
    if (byte >= 'A' && byte <= 'Z') folded += static_cast<char>(byte + 32);
    else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) folded += static_cast<char>(byte);
    else if (byte == 0xC3 && next >= 0x80 && next <= 0xBF) folded += kLatin[next - 0x80];
    else if (byte == 0xC2 || byte == 0xCC || byte == 0xCD) {}  // signs and combining accents
    else if (byte >= 0xC4 && byte < 0xE0) { folded += static_cast<char>(byte); folded += static_cast<char>(next); }
    else continue;
    if (byte >= 0xC2 && byte < 0xE0) ++i;
  }
  return folded;
}

}  // namespace fyren::exchange
