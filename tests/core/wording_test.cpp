// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "base/text.h"
#include "core/coverage/omfattning.h"
#include "core/persons.h"
#include "core/quality/finding.h"

// The core's messages as a person reads them: every key has its sentence and every gap in it is filled.
namespace fyren {
namespace {

using persons::day;
using persons::Person;

std::vector<Person> people() {
  std::vector<Person> all{persons::elinBerg(),      persons::omarHaddad(),  persons::linneaOstergren(),
                          persons::viktorAkesson(), persons::saraNilsson(), persons::amirRezai(),
                          persons::majaLind(),      persons::nilsHolm()};
  const auto young = [] { return Person("Elin", "Berg", "2008-03-05"); };
  for (int form = 0; form <= 8; ++form)
    all.push_back(young().school(static_cast<Skolform>(form), "2024-08-20"));
  for (int typ = 1; typ <= 7; ++typ) all.push_back(young().examen(static_cast<ExamenTyp>(typ), "2026-06-11"));
  all.push_back(young().nowhere());
  all.push_back(young().nowhere().lives(persons::kOurKommun, "2026-01-01"));
  all.push_back(young().nowhere().lives(persons::kOurKommun, "2008-03-05", "2026-06-01"));
  all.push_back(Person("Ida", "Ek", "2000-03-05").school(Skolform::gymnasieIntroduktion, "2016-08-20"));
  all.push_back(Person("Yara", "Saleh", "2000-05-01").nowhere().lives(persons::kOurKommun, "2017-11-10"));
  for (int typ = 1; typ <= 8; ++typ)
    for (int efter = 1; efter <= 9; ++efter)
      all.push_back(young()
                        .registered("2026-09-02", "", static_cast<Registreringsorsak>(efter % 6))
                        .registered("2025-09-02", "2025-08-01")
                        .registered("2028-09-02")
                        .occupation("2026-10-01", Sysselsattningstyp::ingen)
                        .contact("2026-12-24")
                        .examen(ExamenTyp::studiebevis, "2026-06-11")
                        .measure(static_cast<Atgardstyp>(typ), "2026-09-01", "2026-10-15", std::nullopt,
                                 static_cast<SysEfter>(efter))
                        .measure(static_cast<Atgardstyp>(typ), "2026-10-15", "2026-10-01")
                        .measure(static_cast<Atgardstyp>(typ), "2026-10-02"));
  return all;
}

void expectReadable(const Message& message) {
  ASSERT_FALSE(message.key.empty());
  EXPECT_TRUE(hasText(message.key)) << message.key;
  const std::string sentence = text(message);
  EXPECT_EQ(sentence.find_first_of("{}"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find("\u00AB"), std::string::npos) << sentence;  // the sign of a missing key
  EXPECT_EQ(sentence.find("  "), std::string::npos) << sentence;
}

TEST(Wording, OfTheResponsibilityIsComplete) {
  for (const Person& person : people())
    for (const char* on : {"2014-06-01", "2018-06-30", "2024-01-01", "2026-11-22", "2027-02-01"}) {
      const Omfattning omfattning =
          assessOmfattning(person.facts(), persons::ourRegister(), day(on), builtInLaw());
      expectReadable(omfattning.skal);
      expectReadable(omfattning.hemkommun.fakta);
      for (const Villkor& villkor : omfattning.villkor) expectReadable(villkor.fakta);
      if (omfattning.upphor) expectReadable(omfattning.upphorSkal);
      if (!omfattning.anmarkning.key.empty()) expectReadable(omfattning.anmarkning);
    }
}

TEST(Wording, OfFindingsIsComplete) {
  RegisterFacts reg = persons::ourRegister();
  reg.kind = RegisterKind::real;
  for (const Person& person : people())
    for (const Finding& finding :
         checkQuality(person.facts(), reg, *HalfYear::parse("2026H2"), day("2026-11-22"), builtInLaw())) {
      expectReadable(finding.text);
      expectReadable(finding.mend);
    }
}

TEST(Wording, OfNumberErrorsIsComplete) {
  for (int error = 0; error <= static_cast<int>(NumberError::notBornYet); ++error)
    expectReadable(describe(static_cast<NumberError>(error), "20080305-2381"));
}

TEST(Wording, NamesTheFactAndItsDay) {
  const Omfattning omfattning =
      assessOmfattning(persons::elinBerg().facts(), persons::ourRegister(), day("2026-11-22"), builtInLaw());
  EXPECT_EQ(text(omfattning.skal), "Omfattas. Fick studiebevis 11 jun 2026. Det är ingen examen.");
  EXPECT_EQ(text(omfattning.upphorSkal), "Fyller 20 år 5 mar 2028.");
}

}  // namespace
}  // namespace fyren
