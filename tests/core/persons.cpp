// SPDX-License-Identifier: EUPL-1.2
#include "core/persons.h"

#include <cassert>
#include <cstdlib>

namespace fyren::persons {
namespace {

std::optional<Day> dayOrNone(std::string_view iso) {
  if (iso.empty()) return std::nullopt;
  return day(iso);
}

Interval span(std::string_view first, std::string_view last) {
  return {day(first), dayOrNone(last)};
}

}  // namespace

Day day(std::string_view iso) {
  const auto parsed = Day::parse(iso);
  if (!parsed) std::abort();  // a typing error in a test
  return *parsed;
}

Personnummer testNumber(std::string_view birthDay, Sex sex) {
  const std::string date = day(birthDay).compact();
  const std::string nine = date.substr(2) + (sex == Sex::woman ? "238" : "239");
  return Personnummer::fromStored(
      std::stoull(date.substr(0, 2) + nine + std::to_string(luhnCheckDigit(nine))));
}

RegisterFacts ourRegister() {
  return {std::string(kOurKommun), "Sundsvall", RegisterKind::training};
}

Person::Person(std::string_view fornamn, std::string_view efternamn, std::string_view birthDay, Sex sex)
    : facts_{Ungdom{{},
                    testNumber(birthDay, sex),
                    {},
                    std::string(fornamn),
                    std::string(efternamn),
                    {},
                    {},
                    {},
                    {},
                    {},
                    {}},
             {},
             {},
             {},
             {},
             {},
             {},
             {}} {
  facts_.ungdom.id.bytes[0] = 1;
  lives(kOurKommun, birthDay);
}

template <typename Row>
void Person::stamp(Row& row) {
  row.id.bytes[0] = 1;
  row.id.bytes[15] = ++rows_;
  row.ungdom = facts_.ungdom.id;
}

Person& Person::nowhere() {
  facts_.bosattningar.clear();
  return *this;
}

Person& Person::samordningsnummer() {
  const std::string birth = facts_.ungdom.nummer.text12();
  const std::string nine =
      birth.substr(2, 4) + std::to_string(std::stoi(birth.substr(6, 2)) + 60) + birth.substr(8, 3);
  facts_.ungdom.nummer =
      Personnummer::fromStored(std::stoull(birth.substr(0, 2) + nine + std::to_string(luhnCheckDigit(nine))));
  return nowhere();
}

Person& Person::lives(std::string_view kommun, std::string_view first, std::string_view last) {
  Bosattning row{{}, {}, std::string(kommun), span(first, last), Source::folkbokforing};
  stamp(row);
  // A move ends the home before it, as a population list says.
  if (!facts_.bosattningar.empty() && facts_.bosattningar.back().days.isOpen())
    facts_.bosattningar.back().days.last = row.days.first - 1;
  facts_.bosattningar.push_back(row);
  return *this;
}

Person& Person::school(Skolform form, std::string_view first, std::string_view last) {
  Skolplacering row{{}, {}, "Skvadronsskolan", {}, form, {}, {}, span(first, last), {}, Source::skola};
  stamp(row);
  facts_.skolplaceringar.push_back(row);
  return *this;
}

Person& Person::examen(ExamenTyp typ, std::string_view dag, Source source) {
  Examen row{{}, {}, typ, day(dag), source};
  stamp(row);
  facts_.examina.push_back(row);
  return *this;
}

Person& Person::registered(std::string_view first, std::string_view last, Registreringsorsak orsak,
                           std::optional<Avregistreringsorsak> avslut) {
  Registrering row{{}, {}, span(first, last), orsak, avslut, Source::handlaggare};
  stamp(row);
  facts_.registreringar.push_back(row);
  return *this;
}

Person& Person::contact(std::string_view dag, Utfall utfall) {
  Kontakt row{
      {}, {}, day(dag), Kanal::telefon, Riktning::utgaende, Mottagare::ungdom, utfall, "Test Samordnare"};
  stamp(row);
  facts_.kontakter.push_back(row);
  return *this;
}

Person& Person::occupation(std::string_view dag, Sysselsattningstyp typ) {
  Sysselsattning row{{}, {}, day(dag), typ, Source::kontakt};
  stamp(row);
  facts_.sysselsattningar.push_back(row);
  return *this;
}

Person& Person::measure(Atgardstyp typ, std::string_view first, std::string_view last,
                        std::optional<GrundAtgSlut> grund, std::optional<SysEfter> efter) {
  Atgard row{{}, {}, typ, {}, {}, span(first, last), grund, efter};
  stamp(row);
  facts_.atgarder.push_back(row);
  return *this;
}

Person elinBerg() {
  return Person("Elin", "Berg", "2008-03-05")
      .school(Skolform::grundskola, "2017-08-20", "2024-06-11")
      .school(Skolform::gymnasieNationellt, "2024-08-20", "2026-06-11")
      .examen(ExamenTyp::studiebevis, "2026-06-11")
      .registered("2026-08-20", "", Registreringsorsak::studiebevis)
      .contact("2026-09-03")
      .occupation("2026-09-03", Sysselsattningstyp::arbete);
}

Person omarHaddad() {
  return Person("Omar", "Haddad", "2007-10-14", Sex::man).school(Skolform::gymnasieNationellt, "2024-08-20");
}

Person linneaOstergren() {
  return Person("Linnea", "Östergren", "2006-11-23");
}
Person viktorAkesson() {
  return Person("Viktor", "Åkesson", "2006-11-22", Sex::man);
}

Person saraNilsson() {
  return Person("Sara", "Nilsson", "2010-04-12").school(Skolform::grundskola, "2019-08-20", "2026-06-10");
}

Person amirRezai() {
  return Person("Amir", "Rezai", "2009-07-08", Sex::man).samordningsnummer();
}

Person majaLind() {
  return Person("Maja", "Lind", "2008-09-17")
      .lives(kOtherKommun, "2026-11-01")
      .registered("2026-08-20", "", Registreringsorsak::avbrottNp);
}

Person nilsHolm() {
  return Person("Nils", "Holm", "2007-01-01", Sex::man)
      .school(Skolform::gymnasieIntroduktion, "2024-08-20", "2026-06-11")
      .examen(ExamenTyp::gymnasieintyg, "2026-06-11")
      .registered("2026-07-01", "", Registreringsorsak::gymnasieintyg)
      .contact("2026-09-10")
      .occupation("2026-09-10", Sysselsattningstyp::praktik)
      .measure(Atgardstyp::praktik, "2026-09-01");
}

}  // namespace fyren::persons
