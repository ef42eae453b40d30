// SPDX-License-Identifier: EUPL-1.2
#include "app/field_words.h"

#include "app/casework_labels.h"
#include "app/labels.h"
#include "base/text.h"
#include "core/person/personnummer.h"
#include "exchange/import/kommun.h"

namespace fyren::app {
namespace {

constexpr FieldWords kFields[] = {
    {"ungdom", "nummer", "field.nummer", FieldKind::nummer},
    {"ungdom", "fornamn", "field.fornamn", FieldKind::text},
    {"ungdom", "efternamn", "field.efternamn", FieldKind::text},
    {"ungdom", "gatuadress", "field.gatuadress", FieldKind::text},
    {"ungdom", "postnummer", "field.postnummer", FieldKind::text},
    {"ungdom", "postort", "field.postort", FieldKind::text},
    {"ungdom", "epost", "field.epost", FieldKind::text},
    {"ungdom", "telefon", "field.telefon", FieldKind::text},
    {"ungdom", "handlaggare", "field.handlaggare", FieldKind::text},
    {"tidigare_nummer", "ungdom", {}, FieldKind::reference},
    {"tidigare_nummer", "nummer", "field.tidigareNummer", FieldKind::nummer},
    {"bosattning", "ungdom", {}, FieldKind::reference},
    {"bosattning", "kommun", "field.kommun", FieldKind::kommun},
    {"bosattning", "forsta", "field.fran", FieldKind::day},
    {"bosattning", "sista", "field.till", FieldKind::lastDay},
    {"bosattning", "kalla", "field.kalla", FieldKind::kalla},
    {"skolplacering", "ungdom", {}, FieldKind::reference},
    {"skolplacering", "skola", "field.skola", FieldKind::text},
    {"skolplacering", "skolenhetskod", "field.skolenhetskod", FieldKind::text},
    {"skolplacering", "skolform", "field.skolform", FieldKind::skolform},
    {"skolplacering", "program", "field.program", FieldKind::text},
    {"skolplacering", "arskurs", "field.arskurs", FieldKind::text},
    {"skolplacering", "forsta", "field.fran", FieldKind::day},
    {"skolplacering", "sista", "field.till", FieldKind::lastDay},
    {"skolplacering", "avgangsorsak", "field.avgangsorsak", FieldKind::text},
    {"skolplacering", "kalla", "field.kalla", FieldKind::kalla},
    {"examen", "ungdom", {}, FieldKind::reference},
    {"examen", "typ", "field.examen", FieldKind::examen},
    {"examen", "dag", "field.dag", FieldKind::day},
    {"examen", "kalla", "field.kalla", FieldKind::kalla},
    {"skolplacering", "anmald", "field.anmald", FieldKind::day},
    {"kontakt", "minut", "field.klockslag", FieldKind::klockslag},
    {"atgard", "mal", "field.atgardMal", FieldKind::text},
    {"registrering", "ungdom", {}, FieldKind::reference},
    {"registrering", "forsta", "field.fran", FieldKind::day},
    {"registrering", "sista", "field.till", FieldKind::lastDay},
    {"registrering", "orsak", "field.registreringsorsak", FieldKind::registreringsorsak},
    {"registrering", "avregistreringsorsak", "field.avregistreringsorsak", FieldKind::avregistreringsorsak},
    {"registrering", "kalla", "field.kalla", FieldKind::kalla},
    {"kontakt", "ungdom", {}, FieldKind::reference},
    {"kontakt", "dag", "field.dag", FieldKind::day},
    {"kontakt", "kanal", "field.kanal", FieldKind::kanal},
    {"kontakt", "riktning", "field.riktning", FieldKind::riktning},
    {"kontakt", "mottagare", "field.mottagare", FieldKind::mottagare},
    {"kontakt", "utfall", "field.utfall", FieldKind::utfall},
    {"kontakt", "personal", "field.personal", FieldKind::text},
    {"sysselsattning", "ungdom", {}, FieldKind::reference},
    {"sysselsattning", "dag", "field.dag", FieldKind::day},
    {"sysselsattning", "typ", "field.sysselsattning", FieldKind::sysselsattning},
    {"sysselsattning", "kalla", "field.kalla", FieldKind::kalla},
    {"atgard", "ungdom", {}, FieldKind::reference},
    {"atgard", "typ", "field.atgard", FieldKind::atgard},
    {"atgard", "anordnare", "field.anordnare", FieldKind::text},
    {"atgard", "underrubrik", "field.underrubrik", FieldKind::text},
    {"atgard", "forsta", "field.fran", FieldKind::day},
    {"atgard", "sista", "field.till", FieldKind::lastDay},
    {"atgard", "grund_atg_slut", "field.grundAtgSlut", FieldKind::grundAtgSlut},
    {"atgard", "sys_efter", "field.sysEfter", FieldKind::sysEfter},
    {"omfattningsbeslut", "ungdom", {}, FieldKind::reference},
    {"omfattningsbeslut", "dag", "field.beslutsdag", FieldKind::day},
    {"omfattningsbeslut", "forsta", "field.gallerFran", FieldKind::day},
    {"omfattningsbeslut", "omfattas", "field.beslut", FieldKind::omfattas},
    {"omfattningsbeslut", "motivering", "field.motivering", FieldKind::text},
    {"omfattningsbeslut", "av", "field.beslutadAv", FieldKind::text},
    {"omfattningsbeslut", "vilar_pa", {}, FieldKind::reference},
    {"sammanforing", "ungdom", {}, FieldKind::reference},
    {"sammanforing", "tidigare", {}, FieldKind::reference},
    {"sammanforing", "dag", "field.dag", FieldKind::day},
    {"kartlaggning", "ungdom", {}, FieldKind::reference},
    {"kartlaggning", "dag", "field.dag", FieldKind::day},
    {"kartlaggning", "personal", "field.personal", FieldKind::text},
    {"kartlaggning", "onskan", "field.onskan", FieldKind::onskan},
    {"kartlaggning", "studielage", "field.studielage", FieldKind::studielage},
    {"kartlaggning", "stod", "field.stod", FieldKind::stod},
    {"kartlaggning", "anteckning", "field.anteckning", FieldKind::text},
    {"plan", "ungdom", {}, FieldKind::reference},
    {"plan", "dag", "field.dag", FieldKind::day},
    {"plan", "personal", "field.personal", FieldKind::text},
    {"plan", "mal", "field.mal", FieldKind::text},
    {"plan", "ungdomen", "field.ungdomensDel", FieldKind::text},
    {"plan", "kommunen", "field.kommunensDel", FieldKind::text},
    {"plan", "andra", "field.andrasDel", FieldKind::text},
    {"plan", "forsta", "field.fran", FieldKind::day},
    {"plan", "sista", "field.till", FieldKind::lastDay},
    {"plan", "avslut", "field.planAvslut", FieldKind::text},
    {"plan", "uppfoljning", "field.uppfoljning", FieldKind::day},
    {"plan", "nr", "field.planNr", FieldKind::text},
    {"samtycke", "ungdom", {}, FieldKind::reference},
    {"samtycke", "forsta", "field.fran", FieldKind::day},
    {"samtycke", "sista", "field.till", FieldKind::lastDay},
    {"samtycke", "givare", "field.givare", FieldKind::givare},
    {"samtycke", "aktor", "field.aktor", FieldKind::aktor},
    {"samtycke", "mottagare", "field.samtyckeMottagare", FieldKind::text},
    {"samtycke", "andamal", "field.andamal", FieldKind::text},
    {"samtycke", "uppgifter", "field.uppgifter", FieldKind::uppgifter},
    {"samtycke", "personal", "field.personal", FieldKind::text},
    {"samtycke", "aterkallat", "field.aterkallat", FieldKind::day},
    {"overlamning", "ungdom", {}, FieldKind::reference},
    {"overlamning", "dag", "field.dag", FieldKind::day},
    {"overlamning", "samtycke", {}, FieldKind::reference},
    {"overlamning", "aktor", "field.aktor", FieldKind::aktor},
    {"overlamning", "mottagare", "field.samtyckeMottagare", FieldKind::text},
    {"overlamning", "uppgifter", "field.uppgifter", FieldKind::uppgifter},
    {"overlamning", "personal", "field.personal", FieldKind::text},
    {"brev", "ungdom", {}, FieldKind::reference},
    {"brev", "utskick", {}, FieldKind::reference},
    {"brev", "kontakt", {}, FieldKind::reference},
    {"brev", "mottagare", "field.brevTill", FieldKind::mottagare},
    {"hembesok", "ungdom", {}, FieldKind::reference},
    {"hembesok", "runda", {}, FieldKind::reference},
    {"hembesok", "utfall", "field.besoksutfall", FieldKind::besoksutfall},
    {"atgard", "insats", {}, FieldKind::reference},
    {"bevakning", "ungdom", {}, FieldKind::reference},
    {"bevakning", "dag", "field.dag", FieldKind::day},
    {"bevakning", "slag", "field.bevakningsslag", FieldKind::bevakningsslag},
    {"bevakning", "steg", "field.bevakningssteg", FieldKind::text},
    {"bevakning", "till", "field.bevakningTill", FieldKind::day},
    {"bevakning", "skal", "field.bevakningsskal", FieldKind::bevakningsskal},
    {"bevakning", "av", "field.bevakningAv", FieldKind::text},
    {"uppfoljning", "ungdom", {}, FieldKind::reference},
    {"uppfoljning", "atgard", {}, FieldKind::reference},
    {"uppfoljning", "dag", "field.uppfoljningDag", FieldKind::day},
    {"uppfoljning", "gjord", "field.uppfoljningGjord", FieldKind::day},
    {"uppfoljning", "minut", "field.klockslag", FieldKind::klockslag},
    {"erbjudande", "ungdom", {}, FieldKind::reference},
    {"erbjudande", "insats", {}, FieldKind::reference},
    {"erbjudande", "typ", "field.atgard", FieldKind::atgard},
    {"erbjudande", "dag", "field.dag", FieldKind::day},
    {"erbjudande", "svar", "field.erbjudandesvar", FieldKind::erbjudandesvar},
    {"tystning", "ungdom", {}, FieldKind::reference},
    {"tystning", "regel", "field.tystningRegel", FieldKind::text},
    {"tystning", "spar", {}, FieldKind::reference},
    {"tystning", "dag", "field.dag", FieldKind::day},
    {"tystning", "skal", "field.tystningsskal", FieldKind::tystningsskal},
    {"tystning", "av", "field.tystningAv", FieldKind::text},
    {"radval", "ungdom", {}, FieldKind::reference},
    {"radval", "slag", "field.radvalLista", FieldKind::text},
    {"radval", "rad", {}, FieldKind::reference},
    {"radval", "innehall", {}, FieldKind::reference},
    {"radval", "val", "field.radval", FieldKind::radval},
    {"radval", "dag", "field.dag", FieldKind::day},
    {"radval", "av", "field.tystningAv", FieldKind::text},
    {"kontaktvag", "ungdom", {}, FieldKind::reference},
    {"kontaktvag", "slag", "field.kontaktvagsslag", FieldKind::kontaktvagsslag},
    {"kontaktvag", "varde", "field.kontaktvag", FieldKind::text},
    {"kontaktvag", "vems", "field.kontaktvagVems", FieldKind::mottagare},
    {"kontaktvag", "namn", "field.kontaktvagNamn", FieldKind::text},
    {"kontaktvag", "kalla", "field.kalla", FieldKind::kalla},
    {"kontaktvag", "uppgett_av", "field.uppgettAv", FieldKind::text},
    {"kontaktvag", "dag", "field.uppgettDag", FieldKind::day},
    {"kontaktvag", "fungerar_ej", "field.fungerarEj", FieldKind::day},
    {"kontaktvag", "fungerade", "field.fungerade", FieldKind::day},
    {"ej_samma", "ungdom", {}, FieldKind::reference},
    {"ej_samma", "andra", {}, FieldKind::reference},
    {"ej_samma", "dag", "field.dag", FieldKind::day},
    {"ej_samma", "av", "field.ejSammaAv", FieldKind::text},
};

struct TableWords {
  std::string_view table, one, many;
};
constexpr TableWords kTables[] = {
    {"ungdom", "table.one.ungdom", "table.many.ungdom"},
    {"tidigare_nummer", "table.one.tidigareNummer", "table.many.tidigareNummer"},
    {"bosattning", "table.one.bosattning", "table.many.bosattning"},
    {"skolplacering", "table.one.skolplacering", "table.many.skolplacering"},
    {"examen", "table.one.examen", "table.many.examen"},
    {"registrering", "table.one.registrering", "table.many.registrering"},
    {"kontakt", "table.one.kontakt", "table.many.kontakt"},
    {"sysselsattning", "table.one.sysselsattning", "table.many.sysselsattning"},
    {"atgard", "table.one.atgard", "table.many.atgard"},
    {"omfattningsbeslut", "table.one.omfattningsbeslut", "table.many.omfattningsbeslut"},
    {"sammanforing", "table.one.sammanforing", "table.many.sammanforing"},
    {"kartlaggning", "table.one.kartlaggning", "table.many.kartlaggning"},
    {"plan", "table.one.plan", "table.many.plan"},
    {"samtycke", "table.one.samtycke", "table.many.samtycke"},
    {"overlamning", "table.one.overlamning", "table.many.overlamning"},
    {"brev", "table.one.brev", "table.many.brev"},
    {"hembesok", "table.one.hembesok", "table.many.hembesok"},
    {"bevakning", "table.one.bevakning", "table.many.bevakning"},
    {"uppfoljning", "table.one.uppfoljning", "table.many.uppfoljning"},
    {"erbjudande", "table.one.erbjudande", "table.many.erbjudande"},
    {"tystning", "table.one.tystning", "table.many.tystning"},
    {"radval", "table.one.radval", "table.many.radval"},
    {"kontaktvag", "table.one.kontaktvag", "table.many.kontaktvag"},
    {"ej_samma", "table.one.ejSamma", "table.many.ejSamma"},
};

// A stored code in words; the code itself when it has none.
template <typename Enum>
std::string coded(std::int64_t code) {
  const Message word = label(static_cast<Enum>(code));
  return word.key.empty() ? std::to_string(code) : text(word);
}

std::string riktningText(std::int64_t code) {
  return text(code == static_cast<std::int64_t>(Riktning::inkommande) ? "field.inkommande" : "field.utgaende");
}

// Several codes in one number, a bit each.
template <typename Enum>
std::string codedBits(std::int64_t bits, int count) {
  std::string words;
  for (int i = 0; i < count; ++i)
    if ((bits >> i & 1) != 0) words += (words.empty() ? "" : ", ") + text(label(static_cast<Enum>(i)));
  return words.empty() ? "–" : words;
}

std::string codeText(FieldKind kind, std::int64_t code) {
  switch (kind) {
    case FieldKind::nummer: return Personnummer::fromStored(static_cast<std::uint64_t>(code)).hyphenated();
    case FieldKind::day:
    case FieldKind::lastDay: return dayText(Day::fromNumber(static_cast<std::int32_t>(code)));
    case FieldKind::kalla: return coded<Source>(code);
    case FieldKind::skolform: return coded<Skolform>(code);
    case FieldKind::examen: return coded<ExamenTyp>(code);
    case FieldKind::registreringsorsak: return coded<Registreringsorsak>(code);
    case FieldKind::avregistreringsorsak: return coded<Avregistreringsorsak>(code);
    case FieldKind::kanal: return coded<Kanal>(code);
    case FieldKind::riktning: return riktningText(code);
    case FieldKind::mottagare: return coded<Mottagare>(code);
    case FieldKind::utfall: return coded<Utfall>(code);
    case FieldKind::sysselsattning: return coded<Sysselsattningstyp>(code);
    case FieldKind::atgard: return coded<Atgardstyp>(code);
    case FieldKind::grundAtgSlut: return coded<GrundAtgSlut>(code);
    case FieldKind::sysEfter: return coded<SysEfter>(code);
    case FieldKind::radval: return text(code == 1 ? "view.import.wait" : "view.import.refuse");
    case FieldKind::omfattas: return text(code != 0 ? "field.omfattas" : "field.omfattasInte");
    case FieldKind::onskan: return coded<Onskan>(code);
    case FieldKind::studielage: return coded<Studielage>(code);
    case FieldKind::stod: return codedBits<Stod>(code, kStodCount);
    case FieldKind::givare: return coded<Givare>(code);
    case FieldKind::aktor: return coded<Aktor>(code);
    case FieldKind::uppgifter: return codedBits<Uppgiftsslag>(code, kUppgiftsslagCount);
    case FieldKind::besoksutfall: return coded<Besoksutfall>(code);
    case FieldKind::bevakningsslag: return coded<Bevakningsslag>(code);
    case FieldKind::bevakningsskal: return coded<Bevakningsskal>(code);
    case FieldKind::erbjudandesvar: return coded<Erbjudandesvar>(code);
    case FieldKind::tystningsskal: return coded<Tystningsskal>(code);
    case FieldKind::klockslag: return clockText(code);
    case FieldKind::kontaktvagsslag: return coded<Kontaktvagsslag>(code);
    default: return std::to_string(code);
  }
}

std::string kommunText(const std::string& code) {
  const exchange::Kommun* kommun = exchange::kommunByKod(code);
  return kommun == nullptr ? code : kommun->namn;
}

const TableWords* wordsOf(std::string_view table) {
  for (const TableWords& words : kTables)
    if (words.table == table) return &words;
  return nullptr;
}

}  // namespace

std::span<const FieldWords> personFields() { return kFields; }

const FieldWords* fieldOf(std::string_view table, std::string_view column) {
  for (const FieldWords& field : kFields)
    if (field.table == table && field.column == column) return &field;
  return nullptr;
}

std::string tableLabel(std::string_view table) {
  const TableWords* words = wordsOf(table);
  return words == nullptr ? std::string(table) : text(words->one);
}

std::string tableHeading(std::string_view table) {
  const TableWords* words = wordsOf(table);
  return words == nullptr ? std::string(table) : text(words->many);
}

std::optional<std::string> valueText(const FieldWords& field, const store::Cell& value) {
  if (field.kind == FieldKind::reference) return std::nullopt;
  if (const auto* code = std::get_if<std::int64_t>(&value)) return codeText(field.kind, *code);
  if (const auto* words = std::get_if<std::string>(&value))
    return field.kind == FieldKind::kommun ? kommunText(*words) : *words;
  if (field.kind == FieldKind::lastDay) return text("field.tillsVidare");
  return std::nullopt;
}

}  // namespace fyren::app
