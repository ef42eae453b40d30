// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/register/ungdom_facts.h"

// Invented test persons, and short ways to say facts about them. Their numbers have födelsenummer 238
// (women) or 239 (men), which test lists use and no real person has been seen to have.
namespace fyren::persons {

inline constexpr std::string_view kOurKommun = "2281";    // Sundsvall
inline constexpr std::string_view kOtherKommun = "2262";  // Timrå

enum class Sex : std::uint8_t { woman, man };

// "2008-03-05" -> Day; a typing error in a test asserts.
Day day(std::string_view iso);
// The test number of someone born that day, with its right check digit.
Personnummer testNumber(std::string_view birthDay, Sex sex = Sex::woman);
RegisterFacts ourRegister();

// Builds the facts of one youth, folkbokförd in our municipality since birth unless said otherwise:
//   Person("Elin", "Berg", "2008-03-05").school(Skolform::gymnasieNationellt, "2024-08-20").facts()
// Rows get ids in the order in which they are added. An empty last day means "still going on".
class Person {
 public:
  Person(std::string_view fornamn, std::string_view efternamn, std::string_view birthDay, Sex sex = Sex::woman);

  explicit Person(UngdomFacts facts) : facts_(std::move(facts)) {}

  Person& nowhere();  // no known bosättning
  Person& samordningsnummer();
  Person& lives(std::string_view kommun, std::string_view first, std::string_view last = "");
  Person& school(Skolform form, std::string_view first, std::string_view last = "");
  Person& examen(ExamenTyp typ, std::string_view dag, Source source = Source::beda);
  Person& registered(std::string_view first, std::string_view last = "",
                     Registreringsorsak orsak = Registreringsorsak::ejPaborjat,
                     std::optional<Avregistreringsorsak> avslut = std::nullopt);
  Person& contact(std::string_view dag, Utfall utfall = Utfall::nadd);
  Person& occupation(std::string_view dag, Sysselsattningstyp typ);
  Person& measure(Atgardstyp typ, std::string_view first, std::string_view last = "",
                  std::optional<GrundAtgSlut> grund = std::nullopt, std::optional<SysEfter> efter = std::nullopt);

  const UngdomFacts& facts() const { return facts_; }

 private:
  template <typename Row>
  void stamp(Row& row);
  UngdomFacts facts_;
  std::uint8_t rows_ = 0;
};

// The named ones, as they stand on 22 November 2026.
Person elinBerg();       // 20080305-2380: studiebevis in June 2026, covered and registered
Person omarHaddad();     // 20071014-2399: pupil of a national programme
Person linneaOstergren();  // 20061123-2380: turns 20 tomorrow
Person viktorAkesson();  // 20061122-2399: turns 20 today
Person saraNilsson();    // 20100412-2386: left grundskola in June 2026, no school
Person amirRezai();      // samordningsnummer 20090768-2397 (born 8 July 2009), not folkbokförd
Person majaLind();       // 20080917-2380: moved to another municipality on 1 November 2026
Person nilsHolm();       // 20070101-2395: introduktionsprogram ended with gymnasieintyg, in a measure

}  // namespace fyren::persons
