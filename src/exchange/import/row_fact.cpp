// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/row_fact.h"

#include <algorithm>

#include "base/text.h"
#include "core/outreach/contact_ways.h"
#include "exchange/import/check_cell.h"
#include "exchange/import/doubtful.h"
#include "exchange/import/proper_name.h"

namespace fyren::exchange {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

Message inColumn(Field field, const Message& reason) {
  return {"import.refused.inColumn", {{"kolumn", std::vector<Message>{fieldLabel(field)}}, {"skal", std::vector<Message>{reason}}}};
}

// A quote without a fellow stands there by mistake.
bool dropLoneQuote(std::string& name) {
  if (std::count(name.begin(), name.end(), '"') % 2 == 0) return false;
  name.erase(name.rfind('"'), 1);
  if (!name.empty() && name.back() == ' ') name.pop_back();
  return true;
}

// "Berg, Elin" or "Elin Berg".
void splitName(std::string_view name, FolkbokforingFact& fact) {
  const auto trim = [](std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string(text);
  };
  if (const std::size_t comma = name.find(','); comma != std::string_view::npos) {
    fact.efternamn = trim(name.substr(0, comma));
    fact.fornamn = trim(name.substr(comma + 1));
  } else if (const std::size_t blank = name.rfind(' '); blank != std::string_view::npos) {
    fact.fornamn = trim(name.substr(0, blank));
    fact.efternamn = trim(name.substr(blank + 1));
  } else {
    fact.fornamn = trim(name);
  }
}

// Who said it, by what the list is about.
Source sourceOfKind(ListKind kind) {
  if (kind == ListKind::folkbokforing) return Source::folkbokforing;
  return kind == ListKind::registrering ? Source::egetRegister : Source::skola;
}

}  // namespace

RowReader::RowReader(const Mapping& mapping) : mapping_(&mapping), columnOf_(64, kNone) {
  for (std::size_t column = 0; column < mapping.columns().size(); ++column)
    columnOf_[static_cast<std::size_t>(mapping.columns()[column].field)] = column;
  columnOf_[static_cast<std::size_t>(Field::none)] = kNone;
  capitalFornamn_ = isInCapitals(Field::fornamn);
  capitalEfternamn_ = isInCapitals(Field::efternamn);
  capitalNamn_ = isInCapitals(Field::namn);
}

// One name in small letters, and the capitals of the others are how these persons write themselves.
bool RowReader::isInCapitals(Field field) const {
  if (columnOf_[static_cast<std::size_t>(field)] == kNone) return false;
  std::size_t capitals = 0;
  for (std::size_t row = 0; row < mapping_->table().rowCount(); ++row) {
    const std::string_view text = cell(row, field);
    if (text.empty()) continue;
    if (!isAllCapitals(text)) return false;
    ++capitals;
  }
  return capitals > 0;
}

std::string RowReader::name(std::size_t row, Field field) const {
  const std::string_view text = cell(row, field);
  const bool capitals = field == Field::fornamn ? capitalFornamn_ : field == Field::efternamn ? capitalEfternamn_ : capitalNamn_;
  return capitals ? properName(text) : std::string(text);
}

std::string_view RowReader::cell(std::size_t row, Field field) const {
  const std::size_t column = columnOf_[static_cast<std::size_t>(field)];
  return column == kNone ? std::string_view{} : mapping_->table().cell(row, column);
}

Parsed<Personnummer> RowReader::nummer(std::size_t row) const {
  const std::string_view text = cell(row, Field::personnummer);
  if (text.empty()) return Message{"import.refused.noNumber", {}};
  return parseNummer(text, mapping_->context().reg.kind, mapping_->context().today);
}

bool RowReader::hasNames() const {
  const auto has = [&](Field field) { return columnOf_[static_cast<std::size_t>(field)] != kNone; };
  return has(Field::namn) || has(Field::fornamn) || has(Field::efternamn);
}

bool RowReader::isProtected(std::size_t row) const { return mapping_->isProtected(row); }

Parsed<std::optional<Day>> RowReader::day(std::size_t row, Field field) const {
  const std::string_view text = cell(row, field);
  if (text.empty()) return std::optional<Day>{};
  const auto parsed = parseDay(text, mapping_->dateForm(), mapping_->context().today);
  if (!parsed) return inColumn(field, parsed.error());
  return std::optional<Day>{*parsed};
}

Parsed<Day> RowReader::neededDay(std::size_t row, Field field) const {
  const auto parsed = day(row, field);
  if (!parsed) return parsed.error();
  if (!*parsed) return Message{"import.refused.emptyCell", {{"kolumn", std::vector<Message>{fieldLabel(field)}}}};
  return **parsed;
}

Parsed<Interval> RowReader::days(std::size_t row, Field first, Field last) const {
  const auto begin = neededDay(row, first);
  if (!begin) return begin.error();
  const auto end = openEnd(row, last).empty() ? day(row, last) : Parsed<std::optional<Day>>(std::optional<Day>{});
  if (!end) return end.error();
  const Interval made{*begin, *end};
  if (made.isBackwards()) return Message{"import.refused.backwards", {{"start", made.first}, {"slut", *made.last}}};
  return made;
}

// The note that a last day was read as none.
std::vector<Message> RowReader::openEnd(std::size_t row, Field last) const {
  const auto said = day(row, last);
  if (!isForEver(cell(row, last), said ? *said : std::nullopt)) return {};
  return {Message{"import.note.openEnd", {{"kolumn", std::vector<Message>{fieldLabel(last)}}, {"varde", std::string(cell(row, last).substr(0, 40))}}}};
}

std::optional<Message> RowReader::doubtful(std::size_t row) const {
  for (std::size_t i = 0; i < columnOf_.size(); ++i)
    if (auto problem = whyDoubtful(static_cast<Field>(i), cell(row, static_cast<Field>(i)), mapping_->table().delimiter())) return problem;
  return std::nullopt;
}

std::optional<Message> RowReader::tooLong(std::size_t row) const {
  for (std::size_t i = 0; i < columnOf_.size(); ++i) {
    const Field field = static_cast<Field>(i);
    const std::string_view text = cell(row, field);
    if (text.size() <= kLongestText) continue;
    const std::size_t characters = characterCount(text);
    if (characters <= kLongestText) continue;
    return inColumn(field, {"import.refused.tooLong", {{"antal", static_cast<std::int64_t>(characters)},
                                                       {"hogst", static_cast<std::int64_t>(kLongestText)}}});
  }
  return std::nullopt;
}

Parsed<ReadRow> RowReader::read(std::size_t row) const {
  if (const auto problem = tooLong(row)) return *problem;
  if (const auto problem = doubtful(row)) return *problem;
  auto read = readFact(row);
  if (!read) return read;
  addVagar(row, *read);
  if (auto* fact = std::get_if<KontaktuppgiftFact>(&read->fact)) fact->vagar = read->vagar;
  return read;
}

Parsed<ReadRow> RowReader::readFact(std::size_t row) const {
  switch (*mapping_->kind()) {
    case ListKind::folkbokforing: return folkbokforing(row);
    case ListKind::skolplacering: return skolplacering(row);
    case ListKind::examen: return examen(row);
    case ListKind::kontaktuppgifter: return kontaktuppgifter(row);
    case ListKind::avbrott: return avbrott(row);
    case ListKind::registrering: return registrering(row);
    case ListKind::kontakt: return kontakt(row);
    case ListKind::sysselsattning: return sysselsattning(row);
    case ListKind::atgard: return atgard(row);
  }
  return Message{"import.kindWhy.unknown", {}};
}

Parsed<ReadRow> RowReader::folkbokforing(std::size_t row) const {
  ReadRow read;
  FolkbokforingFact fact;
  splitName(name(row, Field::namn), fact);
  if (auto fornamn = name(row, Field::fornamn); !fornamn.empty()) fact.fornamn = std::move(fornamn);
  if (auto efternamn = name(row, Field::efternamn); !efternamn.empty()) fact.efternamn = std::move(efternamn);
  for (const auto& [field, part] : {std::pair(Field::fornamn, &fact.fornamn), std::pair(Field::efternamn, &fact.efternamn)})
    if (dropLoneQuote(*part)) read.notes.push_back({"import.note.quoteInName", {{"kolumn", std::vector<Message>{fieldLabel(field)}}}});
  fact.gatuadress = cell(row, Field::gatuadress);
  fact.postort = cell(row, Field::postort);
  if (const auto text = cell(row, Field::postnummer); !text.empty()) {
    const auto postnummer = parsePostnummer(text);
    if (postnummer) fact.postnummer = *postnummer;
    else read.notes.push_back({"import.note.leftOut", {{"skal", std::vector<Message>{postnummer.error()}}}});
  }
  fact.kommun = mapping_->context().reg.kommun;
  if (const auto text = cell(row, Field::kommun); !text.empty()) {
    const auto kommun = parseKommun(text);
    if (!kommun) return inColumn(Field::kommun, kommun.error());
    fact.kommun = *kommun;
  }
  const auto sedan = day(row, Field::folkbokforingsdatum);
  if (!sedan) return sedan.error();
  fact.sedan = *sedan;
  if (hasNames() && fact.fornamn.empty() && fact.efternamn.empty()) read.notes.push_back({"import.note.noName", {}});
  read.namn = fact.fornamn + (fact.fornamn.empty() || fact.efternamn.empty() ? "" : " ") + fact.efternamn;
  read.fact = std::move(fact);
  return read;
}

Parsed<ReadRow> RowReader::skolplacering(std::size_t row) const {
  const auto interval = days(row, Field::startdatum, Field::slutdatum);
  if (!interval) return interval.error();
  const auto form = parseSkolform(cell(row, Field::skolform), cell(row, Field::programtyp), cell(row, Field::program));
  if (!form) return form.error();
  Skolplacering fact{{}, {}, {}, {}, *form, {}, {}, *interval, {}, Source::skola};
  fact.skola = cell(row, Field::skola);
  fact.skolenhetskod = cell(row, Field::skolenhetskod);
  fact.program = cell(row, Field::program);
  fact.arskurs = cell(row, Field::arskurs);
  fact.avgangsorsak = cell(row, Field::avgangsorsak);
  return ReadRow{std::move(fact), {}, openEnd(row, Field::slutdatum)};
}

Parsed<ReadRow> RowReader::examen(std::size_t row) const {
  const auto dag = neededDay(row, Field::datum);
  if (!dag) return dag.error();
  const std::string_view text = cell(row, Field::examenstyp);
  if (text.empty()) return Message{"import.refused.emptyCell", {{"kolumn", std::vector<Message>{fieldLabel(Field::examenstyp)}}}};
  if (isBetygsdokument(text))
    return ReadRow{BetygFact{*dag}, {}, {{"import.note.noExamen", {{"dokument", std::string(text.substr(0, 60))}}}}};
  const auto typ = parseExamenTyp(text);
  if (!typ) return typ.error();
  return ReadRow{Examen{{}, {}, *typ, *dag, Source::beda}, {}, {}};
}

Parsed<ReadRow> RowReader::kontaktuppgifter(std::size_t) const { return ReadRow{KontaktuppgiftFact{}, {}, {}}; }

// The cell of a contact column, or nothing with a note of why it was left out.
std::string RowReader::contactCell(std::size_t row, Field field, ReadRow& read) const {
  const std::string_view text = cell(row, field);
  if (text.empty()) return {};
  auto bad = whyUnreadable(field, text, mapping_->dateForm(), mapping_->context());
  if (!bad) return std::string(text);
  read.notes.push_back({"import.note.leftOut", {{"skal", std::vector<Message>{*bad}}}});
  return {};
}

void RowReader::addGuardian(std::size_t row, Field name, Field phone, ReadRow& read) const {
  const std::string number = contactCell(row, phone, read);
  const std::string who(cell(row, name));
  if (number.empty() && who.empty()) return;
  const auto nummer = this->nummer(row);
  if (nummer && isMyndig(*nummer, mapping_->context().today)) {
    read.notes.push_back({"import.note.guardianOfAdult", {}});
    return;
  }
  if (number.empty()) {
    read.notes.push_back({"import.note.guardianWithoutNumber", {}});
    return;
  }
  const Kontaktvag way{.slag = kindOfNumber(number), .varde = number, .vems = Mottagare::vardnadshavare, .namn = who};
  if (std::none_of(read.vagar.begin(), read.vagar.end(), [&](const Kontaktvag& one) { return sameWay(one, way); })) read.vagar.push_back(way);
}

void RowReader::addVagar(std::size_t row, ReadRow& read) const {
  for (const Field field : {Field::mobil, Field::telefon, Field::epost}) {
    const std::string value = contactCell(row, field, read);
    if (value.empty()) continue;
    Kontaktvag way;
    way.slag = field == Field::epost ? Kontaktvagsslag::epost : field == Field::mobil ? Kontaktvagsslag::mobil : kindOfNumber(value);
    way.varde = value;
    if (std::none_of(read.vagar.begin(), read.vagar.end(), [&](const Kontaktvag& one) { return sameWay(one, way); })) read.vagar.push_back(std::move(way));
  }
  addGuardian(row, Field::vardnadshavare1Namn, Field::vardnadshavare1Telefon, read);
  addGuardian(row, Field::vardnadshavare2Namn, Field::vardnadshavare2Telefon, read);
  for (Kontaktvag& way : read.vagar) {
    way.source = sourceOfKind(*mapping_->kind());
    way.dag = mapping_->context().listDay;
  }
}

Parsed<ReadRow> RowReader::avbrott(std::size_t row) const {
  const auto slutade = neededDay(row, Field::slutade);
  if (!slutade) return slutade.error();
  AvbrottFact fact{std::string(cell(row, Field::skola)), std::string(cell(row, Field::program)), *slutade};
  std::vector<Message> notes;
  const auto anmalt = day(row, Field::anmalt);
  if (anmalt) fact.anmalt = *anmalt;
  else notes.push_back({"import.note.leftOut", {{"skal", std::vector<Message>{anmalt.error()}}}});
  return ReadRow{std::move(fact), {}, std::move(notes)};
}

Parsed<ReadRow> RowReader::registrering(std::size_t row) const {
  const auto interval = days(row, Field::registreringsdatum, Field::avregistreringsdatum);
  if (!interval) return interval.error();
  RegistreringFact fact{Registrering{{}, {}, *interval, Registreringsorsak::saknas, std::nullopt, Source::egetRegister},
                        std::string(cell(row, Field::handlaggare))};
  if (const auto text = cell(row, Field::registreringsorsak); !text.empty()) {
    const auto orsak = parseRegistreringsorsak(text);
    if (!orsak) return orsak.error();
    fact.registrering.orsak = *orsak;
  }
  if (const auto text = cell(row, Field::avregistreringsorsak); !text.empty()) {
    const auto orsak = parseAvregistreringsorsak(text);
    if (!orsak) return orsak.error();
    if (!interval->last) return Message{"import.refused.reasonWithoutEnd", {}};
    fact.registrering.avregistreringsorsak = *orsak;
  }
  return ReadRow{std::move(fact), {}, openEnd(row, Field::avregistreringsdatum)};
}

Parsed<ReadRow> RowReader::kontakt(std::size_t row) const {
  const auto dag = neededDay(row, Field::datum);
  if (!dag) return dag.error();
  const std::string_view kanalText = cell(row, Field::kanal);
  if (kanalText.empty()) return Message{"import.refused.emptyCell", {{"kolumn", std::vector<Message>{fieldLabel(Field::kanal)}}}};
  const auto kanal = parseKanal(kanalText);
  if (!kanal) return kanal.error();
  const bool written = *kanal == Kanal::brev || *kanal == Kanal::vykort || *kanal == Kanal::knackkort;
  Kontakt fact{{}, {}, *dag, *kanal, Riktning::utgaende, Mottagare::ungdom, written ? Utfall::skickat : Utfall::ingetSvar,
               std::string(cell(row, Field::personal))};
  if (const auto text = cell(row, Field::riktning); !text.empty()) {
    const auto riktning = parseRiktning(text);
    if (!riktning) return riktning.error();
    fact.riktning = *riktning;
  }
  if (const auto text = cell(row, Field::mottagare); !text.empty()) {
    const auto mottagare = parseMottagare(text);
    if (!mottagare) return mottagare.error();
    fact.mottagare = *mottagare;
  }
  if (const auto text = cell(row, Field::utfall); !text.empty()) {
    const auto utfall = parseUtfall(text);
    if (!utfall) return utfall.error();
    fact.utfall = *utfall;
  }
  return ReadRow{std::move(fact), {}, {}};
}

Parsed<ReadRow> RowReader::sysselsattning(std::size_t row) const {
  const auto dag = neededDay(row, Field::datum);
  if (!dag) return dag.error();
  const std::string_view text = cell(row, Field::sysselsattning);
  if (text.empty()) return Message{"import.refused.emptyCell", {{"kolumn", std::vector<Message>{fieldLabel(Field::sysselsattning)}}}};
  const auto typ = parseSysselsattning(text);
  if (!typ) return typ.error();
  Sysselsattning fact{{}, {}, *dag, *typ, Source::kontakt};
  if (const auto kalla = cell(row, Field::kalla); !kalla.empty()) {
    const auto source = parseSource(kalla);
    if (!source) return source.error();
    fact.source = *source;
  }
  return ReadRow{fact, {}, {}};
}

Parsed<ReadRow> RowReader::atgard(std::size_t row) const {
  const auto interval = days(row, Field::startdatum, Field::slutdatum);
  if (!interval) return interval.error();
  const std::string_view text = cell(row, Field::atgard);
  if (text.empty()) return Message{"import.refused.emptyCell", {{"kolumn", std::vector<Message>{fieldLabel(Field::atgard)}}}};
  const auto typ = parseAtgardstyp(text);
  if (!typ) return typ.error();
  Atgard fact{{}, {}, *typ, std::string(cell(row, Field::anordnare)), {}, *interval, std::nullopt, std::nullopt};
  if (const auto grund = cell(row, Field::grundForSlut); !grund.empty()) {
    const auto parsed = parseGrundAtgSlut(grund);
    if (!parsed) return parsed.error();
    fact.grundAtgSlut = *parsed;
  }
  if (const auto efter = cell(row, Field::sysselsattningEfter); !efter.empty()) {
    const auto parsed = parseSysEfter(efter);
    if (!parsed) return parsed.error();
    fact.sysEfter = *parsed;
  }
  return ReadRow{std::move(fact), {}, openEnd(row, Field::slutdatum)};
}

}  // namespace fyren::exchange
