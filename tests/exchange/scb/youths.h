// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/person/personnummer.h"
#include "core/register/ungdom_facts.h"

// Invented youths for the tests of deliveries.
namespace fyren::scb::test {

inline Day day(std::string_view iso) { return Day::parse(iso).value(); }

// The test personnummer of a birthday: 238 for women, 239 for men.
inline Personnummer testNumber(std::string_view birth, int fodelsenummer) {
  const std::string digits = day(birth).compact() + std::to_string(fodelsenummer);
  const int check = luhnCheckDigit(std::string_view(digits).substr(2));
  return Personnummer::fromStored(std::stoull(digits) * 10 + static_cast<std::uint64_t>(check));
}

template <typename Id>
Id idOf(int number) {
  Id id;
  id.bytes[0] = static_cast<std::uint8_t>(number & 255);
  id.bytes[1] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = 1;
  return id;
}

inline RegisterFacts sundsvall() { return {"2281", "Sundsvall", RegisterKind::training}; }

// A youth of Sundsvall with nothing but a birthday; the tests add what they are about.
class Youth {
 public:
  Youth(int number, std::string_view birth, int fodelsenummer)
      : facts_{Ungdom{idOf<UngdomId>(number), testNumber(birth, fodelsenummer), {}, "Elin", "Berg", "", "", "", "", "", ""},
               {}, {}, {}, {}, {}, {}, {}},
        number_(number) {
    facts_.bosattningar.push_back(
        {idOf<BosattningId>(number), facts_.ungdom.id, "2281", {day(birth), std::nullopt}, Source::folkbokforing});
  }
  Youth& registered(std::string_view first, Registreringsorsak orsak = Registreringsorsak::avbrottNp) {
    facts_.registreringar.push_back({idOf<RegistreringId>(next()), facts_.ungdom.id, {day(first), std::nullopt}, orsak,
                                     std::nullopt, Source::handlaggare});
    return *this;
  }
  Youth& ended(std::string_view last, Avregistreringsorsak orsak) {
    facts_.registreringar.back().days.last = day(last);
    facts_.registreringar.back().avregistreringsorsak = orsak;
    return *this;
  }
  Youth& told(std::string_view when, Sysselsattningstyp typ) {
    facts_.sysselsattningar.push_back({idOf<SysselsattningId>(next()), facts_.ungdom.id, day(when), typ, Source::kontakt});
    return *this;
  }
  Youth& began(std::string_view first, Atgardstyp typ, std::string_view underrubrik = "") {
    facts_.atgarder.push_back({idOf<AtgardId>(next()), facts_.ungdom.id, typ, "KAA", std::string(underrubrik),
                               {day(first), std::nullopt}, std::nullopt, std::nullopt});
    return *this;
  }
  Youth& finished(std::string_view last, std::optional<GrundAtgSlut> grund, std::optional<SysEfter> efter) {
    auto& atgard = facts_.atgarder.back();
    atgard.days.last = day(last);
    atgard.grundAtgSlut = grund;
    atgard.sysEfter = efter;
    return *this;
  }
  operator UngdomFacts() const { return facts_; }

 private:
  int next() { return number_ * 100 + ++rows_; }
  UngdomFacts facts_;
  int number_;
  int rows_ = 0;
};

}  // namespace fyren::scb::test
