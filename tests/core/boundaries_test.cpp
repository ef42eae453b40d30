// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "core/coverage/omfattning.h"
#include "core/persons.h"

// The boundaries of 29 kap. 9 § första stycket skollagen (2010:800), both sides of each, day by day. SkolL is
// skollagen; the number after the paragraph is the point of the first paragraph.
namespace fyren {
namespace {

using persons::Person;
using enum Skolform;
using enum ExamenTyp;

constexpr std::optional<bool> kIn = true;
constexpr std::optional<bool> kOut = false;
constexpr std::optional<bool> kUnknown = std::nullopt;

struct Case {
  const char* what;
  const char* source;
  Person person;
  const char* on;
  std::optional<bool> covered;
};

Person born(std::string_view day) { return Person("Elin", "Berg", day); }
Person of18() { return born("2008-03-05"); }
// In grundskola from autumn of the year of 13 to the end of that spring term.
Person fromGrundskola(std::string_view day, std::string_view last) {
  return born(day).school(grundskola, "2020-08-18", last);
}
Person folkhogskolan(const char* program) {
  Person person = of18().school(folkhogskola, "2026-08-20");
  UngdomFacts facts = person.facts();
  facts.skolplaceringar.back().program = program;
  return Person(facts);
}

std::vector<Case> age() {
  constexpr const char* source = "SkolL 29:9 p. 1: inte har fyllt 20 år";
  return {
      {"the day before the birthday", source, born("2006-11-23"), "2026-11-22", kIn},
      {"the birthday itself", source, born("2006-11-22"), "2026-11-22", kOut},
      {"the day after", source, born("2006-11-21"), "2026-11-22", kOut},
      {"not at the end of the month", source, born("2006-11-01"), "2026-11-30", kOut},
      {"not at the end of the year", source, born("2006-01-01"), "2026-12-31", kOut},
      {"New Year's Eve before a New Year's birthday", source, born("2007-01-01"), "2026-12-31", kIn},
      {"New Year's birthday", source, born("2007-01-01"), "2027-01-01", kOut},
      {"leap day, 28 February of the year of 20", source, born("2008-02-29"), "2028-02-28", kIn},
      {"leap day, the 20th birthday", source, born("2008-02-29"), "2028-02-29", kOut},
      {"born on 1 March of a leap year, 29 February", source, born("2008-03-01"), "2028-02-29", kIn},
  };
}

std::vector<Case> skolplikt() {
  constexpr const char* end = "SkolL 7:10, 7:12: vårterminen det kalenderår barnet fyller 16; skolförordningen 3 kap.";
  constexpr const char* longer = "SkolL 7:13: ett år senare, senast på 18-årsdagen";
  constexpr const char* late = "SkolL 29:9 p. 2, lydelse lag (2018:749): folkbokförd när skolplikt inte råder";
  return {
      {"presumed last day of the spring term", end, born("2010-04-12"), "2026-06-30", kOut},
      {"the day after", end, born("2010-04-12"), "2026-07-01", kIn},
      {"born on New Year's Day: the same spring", end, born("2010-01-01"), "2026-07-01", kIn},
      {"born on New Year's Eve: the same spring", end, born("2010-12-31"), "2026-07-01", kIn},
      {"one year younger", end, born("2011-01-01"), "2026-07-01", kOut},
      {"known last day in June", end, fromGrundskola("2010-04-12", "2026-06-10"), "2026-06-10", kOut},
      {"the day after it", end, fromGrundskola("2010-04-12", "2026-06-10"), "2026-06-11", kIn},
      {"left before June: the presumption holds", end, fromGrundskola("2010-04-12", "2026-05-31"), "2026-06-30", kOut},
      {"left before June, after the presumption", end, fromGrundskola("2010-04-12", "2026-05-31"), "2026-07-01", kIn},
      {"still in grundskola at 17", longer, born("2009-04-12").school(grundskola, "2020-08-18"), "2026-11-22", kOut},
      {"still there the day before 18", longer, born("2009-04-12").school(grundskola, "2020-08-18"), "2027-04-11", kOut},
      {"still there at 18", longer, born("2009-04-12").school(grundskola, "2020-08-18"), "2027-04-12", kIn},
      {"a year longer, its last day", longer, fromGrundskola("2009-04-12", "2026-06-12"), "2026-06-12", kOut},
      {"a year longer, the day after", longer, fromGrundskola("2009-04-12", "2026-06-12"), "2026-06-13", kIn},
      {"arrived at 17: before", late, born("2009-01-15").nowhere().lives("2281", "2026-09-01"), "2026-08-31", kUnknown},
      {"arrived at 17: the day itself", late, born("2009-01-15").nowhere().lives("2281", "2026-09-01"), "2026-09-01", kIn},
      {"arrived at 17, the day before the reform", late, born("2000-05-05").nowhere().lives("2281", "2017-09-01"),
       "2018-06-30", kOut},
      {"arrived at 17, the day of the reform", late, born("2000-05-05").nowhere().lives("2281", "2017-09-01"),
       "2018-07-01", kIn},
  };
}

std::vector<Case> school() {
  constexpr const char* np = "SkolL 29:9 p. 3: inte genomför utbildning i gymnasieskola … eller motsvarande utbildning";
  constexpr const char* im = "SkolL 29:9 p. 3, lydelse lag (2018:749); före 2018-07-01 nationella program";
  constexpr const char* anpassad = "SkolL 29:9 p. 3: anpassad gymnasieskola (lag 2022:1315)";
  constexpr const char* komvuxSource = "Utbildningsguiden: oklart för enstaka kurser; samordnaren beslutar";
  constexpr const char* fhs = "Skolverket: folkhögskola räknas först med behörighetsintyg; allmän kurs bedöms";
  constexpr const char* absent = "Sundsvalls metodbok 2.1: inskriven är inte i målgruppen, hur frånvarande den än är";
  return {
      {"the day before school begins", np, of18().school(gymnasieNationellt, "2026-08-20"), "2026-08-19", kIn},
      {"the first day at school", np, of18().school(gymnasieNationellt, "2026-08-20"), "2026-08-20", kOut},
      {"the last day at school", absent, of18().school(gymnasieNationellt, "2024-08-20", "2026-11-22"), "2026-11-22", kOut},
      {"the day after the last", np, of18().school(gymnasieNationellt, "2024-08-20", "2026-11-22"), "2026-11-23", kIn},
      {"between two schools", np,
       of18().school(gymnasieNationellt, "2024-08-20", "2026-10-01").school(gymnasieIntroduktion, "2026-10-15"), "2026-10-14", kIn},
      {"the first day at the second", np,
       of18().school(gymnasieNationellt, "2024-08-20", "2026-10-01").school(gymnasieIntroduktion, "2026-10-15"), "2026-10-15", kOut},
      {"one school ended, the other goes on", np,
       of18().school(gymnasieNationellt, "2024-08-20", "2026-10-01").school(gymnasieIntroduktion, "2026-09-01"), "2026-10-02", kOut},
      {"introduktionsprogram, last day of the old wording", im, born("2000-05-05").school(gymnasieIntroduktion, "2016-08-20"),
       "2018-06-30", kIn},
      {"introduktionsprogram, first day of the new", im, born("2000-05-05").school(gymnasieIntroduktion, "2016-08-20"),
       "2018-07-01", kOut},
      {"introduktionsprogram today", im, of18().school(gymnasieIntroduktion, "2025-08-20"), "2026-11-22", kOut},
      {"anpassad gymnasieskola", anpassad, of18().school(anpassadGymnasie, "2024-08-20"), "2026-11-22", kOut},
      {"anpassad gymnasieskola, the day after", anpassad, of18().school(anpassadGymnasie, "2024-08-20", "2026-11-21"),
       "2026-11-22", kIn},
      {"International Baccalaureate", np, of18().school(internationell, "2024-08-20"), "2026-11-22", kOut},
      {"komvux, the day before", komvuxSource, of18().school(komvux, "2026-09-01"), "2026-08-31", kIn},
      {"komvux, the first day", komvuxSource, of18().school(komvux, "2026-09-01"), "2026-09-01", kUnknown},
      {"komvux, its last day", komvuxSource, of18().school(komvux, "2026-09-01", "2026-10-31"), "2026-10-31", kUnknown},
      {"komvux, the day after", komvuxSource, of18().school(komvux, "2026-09-01", "2026-10-31"), "2026-11-01", kIn},
      {"komvux beside gymnasieskola", np, of18().school(komvux, "2026-09-01").school(gymnasieNationellt, "2024-08-20"),
       "2026-11-22", kOut},
      {"komvux never outlives the 20th birthday", np, born("2006-11-22").school(komvux, "2026-09-01"), "2026-11-22", kOut},
      {"folkhögskola, no course said", fhs, folkhogskolan(""), "2026-11-22", kUnknown},
      {"folkhögskola, allmän kurs", fhs, folkhogskolan("Allmän kurs"), "2026-11-22", kUnknown},
      {"folkhögskola, studiemotiverande", fhs, folkhogskolan("Studiemotiverande kurs"), "2026-11-22", kIn},
      {"private vocational training", "Stockholms årsrapport 2023: sysselsättning, inte gymnasieskola",
       of18().school(annan, "2026-08-20"), "2026-11-22", kIn},
      {"a school form that nobody knows", "okänd skolform: samordnaren tar reda på den", of18().school(okand, "2026-08-20"),
       "2026-11-22", kUnknown},
  };
}

std::vector<Case> papers() {
  constexpr const char* exam = "SkolL 29:9 p. 4, 16:26–28: gymnasieexamen";
  constexpr const char* bevis = "SKR och Sundsvalls metodbok: studiebevis är ingen examen";
  constexpr const char* intyg = "Skolverket: fullgjort introduktionsprogram ger gymnasieintyg, ingen examen";
  constexpr const char* anpassad = "SkolL 29:9 p. 5: gymnasiebevis avseende anpassad gymnasieskola";
  constexpr const char* equal = "SkolL 29:9 p. 6, prop. 2017/18:183: motsvarande utbildning med godkänt resultat";
  return {
      {"an adult's day before the examen", exam, born("2007-03-05").examen(gymnasieexamen, "2026-06-12"), "2026-06-11", kIn},
      {"the day of the examen", exam, born("2007-03-05").examen(gymnasieexamen, "2026-06-12"), "2026-06-12", kOut},
      {"with an examen long after", exam, born("2007-03-05").examen(gymnasieexamen, "2026-06-12"), "2026-11-22", kOut},
      {"studiebevis", bevis, born("2007-03-05").examen(studiebevis, "2026-06-12"), "2026-06-13", kIn},
      {"studiebevis, then examen: the day before", bevis,
       born("2007-03-05").examen(studiebevis, "2026-06-12").examen(gymnasieexamen, "2026-11-02"), "2026-11-01", kIn},
      {"studiebevis, then examen: the day", exam,
       born("2007-03-05").examen(studiebevis, "2026-06-12").examen(gymnasieexamen, "2026-11-02"), "2026-11-02", kOut},
      {"gymnasieintyg", intyg, born("2007-03-05").examen(gymnasieintyg, "2025-06-12"), "2026-11-22", kIn},
      {"gymnasiebevis, the day before", anpassad, born("2007-03-05").examen(gymnasiebevisAnpassad, "2026-06-12"), "2026-06-11", kIn},
      {"gymnasiebevis, the day", anpassad, born("2007-03-05").examen(gymnasiebevisAnpassad, "2026-06-12"), "2026-06-12", kOut},
      {"IB diploma, the day before", equal, born("2007-03-05").examen(internationellBaccalaureate, "2026-07-05"), "2026-07-04", kIn},
      {"IB diploma, the day", equal, born("2007-03-05").examen(internationellBaccalaureate, "2026-07-05"), "2026-07-05", kOut},
      {"behörighetsintyg from folkhögskola, the day before", equal,
       born("2007-03-05").examen(behorighetsintygFolkhogskola, "2026-06-05"), "2026-06-04", kIn},
      {"behörighetsintyg from folkhögskola", equal, born("2007-03-05").examen(behorighetsintygFolkhogskola, "2026-06-05"),
       "2026-06-05", kOut},
      {"a foreign exam", equal, born("2007-03-05").examen(utlandskMotsvarande, "2025-06-05"), "2026-11-22", kOut},
  };
}

std::vector<Case> home() {
  constexpr const char* home = "SkolL 29:6: hemkommun är den kommun där personen är folkbokförd";
  constexpr const char* number = "SkolL 29:2, 29:6 andra stycket; förordning 2006:39 4 §: bedöms för hand";
  constexpr const char* asylum = "Utbildningsguiden: asylsökande omfattas inte; utan folkbokföring går det inte att veta här";
  return {
      {"the last day here", home, of18().lives("2262", "2026-11-01"), "2026-10-31", kIn},
      {"the first day elsewhere", home, of18().lives("2262", "2026-11-01"), "2026-11-01", kOut},
      {"the day before moving in", home, of18().nowhere().lives("2262", "2008-03-05").lives("2281", "2026-11-01"), "2026-10-31", kOut},
      {"the day of moving in", home, of18().nowhere().lives("2262", "2008-03-05").lives("2281", "2026-11-01"), "2026-11-01", kIn},
      {"left the country: the last day", home, of18().nowhere().lives("2281", "2008-03-05", "2026-10-31"), "2026-10-31", kIn},
      {"left the country: the day after", home, of18().nowhere().lives("2281", "2008-03-05", "2026-10-31"), "2026-11-01", kOut},
      {"folkbokförd nowhere that we know", asylum, of18().nowhere(), "2026-11-22", kUnknown},
      {"samordningsnummer, not folkbokförd", number, of18().samordningsnummer(), "2026-11-22", kUnknown},
      {"samordningsnummer on a population list", number, of18().samordningsnummer().lives("2281", "2026-09-01"), "2026-11-22", kUnknown},
      {"samordningsnummer at gymnasieskola", number, of18().samordningsnummer().school(gymnasieNationellt, "2026-08-20"), "2026-11-22", kOut},
      {"samordningsnummer, the 20th birthday", number, born("2006-11-22").samordningsnummer(), "2026-11-22", kOut},
  };
}

void check(const std::vector<Case>& cases) {
  const RegisterFacts reg = persons::ourRegister();
  for (const Case& one : cases) {
    const Day day = persons::day(one.on);
    EXPECT_EQ(assessOmfattning(one.person.facts(), reg, day, builtInLaw()).omfattas, one.covered)
        << one.what << " on " << one.on << " (" << one.source << ")";
    EXPECT_EQ(isOmfattad(one.person.facts(), reg, day, builtInLaw()), one.covered) << one.what;
  }
}

TEST(Boundaries, OfAge) { check(age()); }
TEST(Boundaries, OfSkolplikt) { check(skolplikt()); }
TEST(Boundaries, OfSchool) { check(school()); }
TEST(Boundaries, OfExams) { check(papers()); }
TEST(Boundaries, OfHomeMunicipality) { check(home()); }

TEST(Boundaries, AreAtLeastSixty) {
  EXPECT_GE(age().size() + skolplikt().size() + school().size() + papers().size() + home().size(), 60U);
}

}  // namespace
}  // namespace fyren
