// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/check_cell.h"

namespace fyren::exchange {
namespace {

template <typename T>
std::optional<Message> why(const Parsed<T>& parsed) {
  if (parsed) return std::nullopt;
  return parsed.error();
}

std::optional<Message> whyNoMail(std::string_view cell) {
  const std::size_t at = cell.find('@');
  const bool good = at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos &&
                    cell.find(' ') == std::string_view::npos;
  if (good) return std::nullopt;
  return Message{"import.refused.epost", {{"varde", std::string(cell.substr(0, 60))}}};
}

std::optional<Message> whyNoPhone(std::string_view cell) {
  std::size_t digits = 0, foreign = 0;
  for (char c : cell) {
    digits += c >= '0' && c <= '9';
    foreign += (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
  if (digits >= 5 && digits <= 20 && foreign == 0) return std::nullopt;
  return Message{"import.refused.telefon", {{"varde", std::string(cell.substr(0, 60))}}};
}

}  // namespace

bool isDayField(Field field) {
  return field == Field::folkbokforingsdatum || field == Field::startdatum || field == Field::slutdatum ||
         field == Field::datum || field == Field::slutade || field == Field::anmalt ||
         field == Field::registreringsdatum || field == Field::avregistreringsdatum;
}

bool isTestable(Field field) {
  if (isDayField(field)) return true;
  switch (field) {
    case Field::personnummer: case Field::postnummer: case Field::kommun: case Field::skolform: case Field::programtyp:
    case Field::examenstyp: case Field::mobil: case Field::telefon: case Field::epost:
    case Field::vardnadshavare1Telefon: case Field::vardnadshavare2Telefon: case Field::registreringsorsak:
    case Field::avregistreringsorsak: case Field::kanal: case Field::riktning: case Field::mottagare: case Field::utfall:
    case Field::sysselsattning: case Field::kalla: case Field::atgard: case Field::grundForSlut:
    case Field::sysselsattningEfter: return true;
    default: return false;
  }
}

std::optional<Message> whyUnreadable(Field field, std::string_view cell, DateForm form, const ImportContext& context) {
  if (isDayField(field)) return why(parseDay(cell, form, context.today));
  switch (field) {
    case Field::personnummer: return why(parseNummer(cell, context.reg.kind, context.today));
    case Field::postnummer: return why(parsePostnummer(cell));
    case Field::kommun: return why(parseKommun(cell));
    case Field::skolform: return why(parseSkolform(cell, {}, {}));
    case Field::programtyp: return why(parseSkolform({}, cell, {}));
    case Field::examenstyp:
      if (isBetygsdokument(cell)) return std::nullopt;
      return why(parseExamenTyp(cell));
    case Field::mobil: case Field::telefon: case Field::vardnadshavare1Telefon: case Field::vardnadshavare2Telefon: return whyNoPhone(cell);
    case Field::epost: return whyNoMail(cell);
    case Field::registreringsorsak: return why(parseRegistreringsorsak(cell));
    case Field::avregistreringsorsak: return why(parseAvregistreringsorsak(cell));
    case Field::kanal: return why(parseKanal(cell));
    case Field::riktning: return why(parseRiktning(cell));
    case Field::mottagare: return why(parseMottagare(cell));
    case Field::utfall: return why(parseUtfall(cell));
    case Field::sysselsattning: return why(parseSysselsattning(cell));
    case Field::kalla: return why(parseSource(cell));
    case Field::atgard: return why(parseAtgardstyp(cell));
    case Field::grundForSlut: return why(parseGrundAtgSlut(cell));
    case Field::sysselsattningEfter: return why(parseSysEfter(cell));
    default: return std::nullopt;
  }
}

}  // namespace fyren::exchange
