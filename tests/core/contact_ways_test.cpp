// SPDX-License-Identifier: EUPL-1.2
// Which number is tried first. That telephone numbers of the school's system are often stale, and that
// guardians are sought while the youth is under 18: Sundsvalls metodbok (rev. 2020-05-28) 2.2.
#include "core/outreach/contact_ways.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "core/persons.h"

namespace fyren {
namespace {

using persons::day;
using persons::Person;

constexpr std::string_view kToday = "2026-11-22";

// A youth with contact ways, and the order in which they are tried.
class Ways {
 public:
  explicit Ways(std::string_view birthDay = "2008-03-05")
      : facts_(Person("Elin", "Berg", birthDay).facts()) {}
  Ways& own(std::string value, std::string_view dag, Source source = Source::skola) {
    Kontaktvag way{.slag = kindOfNumber(value), .varde = std::move(value), .source = source, .dag = day(dag)};
    return add(way);
  }
  Ways& guardian(std::string value, std::string_view dag) {
    Kontaktvag way{.slag = kindOfNumber(value),
                   .varde = std::move(value),
                   .vems = Mottagare::vardnadshavare,
                   .namn = "Maria Berg",
                   .source = Source::skola,
                   .dag = day(dag)};
    return add(way);
  }
  Ways& mail(std::string value) {
    return add({.slag = Kontaktvagsslag::epost,
                .varde = std::move(value),
                .source = Source::skola,
                .dag = day("2026-09-01")});
  }
  Ways& worked(std::string_view dag) { return facts_.kontaktvagar.back().fungerade = day(dag), *this; }
  Ways& failed(std::string_view dag) { return facts_.kontaktvagar.back().fungerarEj = day(dag), *this; }
  UngdomFacts& facts() { return facts_; }
  std::vector<Kontaktval> ranked(Mottagare till = Mottagare::ungdom, Kanal kanal = Kanal::telefon,
                                 std::string_view today = kToday) const {
    return rankedWays(facts_, kanal, till, day(today));
  }
  std::vector<std::string> order(Mottagare till = Mottagare::ungdom, Kanal kanal = Kanal::telefon,
                                 std::string_view today = kToday) const {
    std::vector<std::string> values;
    for (const Kontaktval& one : ranked(till, kanal, today)) values.push_back(one.vag.varde);
    return values;
  }

 private:
  Ways& add(Kontaktvag way) {
    way.id.bytes[0] = ++last_;
    way.ungdom = facts_.ungdom.id;
    facts_.kontaktvagar.push_back(std::move(way));
    return *this;
  }
  UngdomFacts facts_;
  std::uint8_t last_ = 0;
};

using Values = std::vector<std::string>;

TEST(ContactWays, WhatHasWorkedIsTriedBeforeWhatIsUntriedBeforeWhatDidNotWork) {
  const Ways ways = Ways()
                        .own("070-174 06 05", "2026-11-01")
                        .failed("2026-11-12")
                        .own("070-174 06 06", "2026-10-01")
                        .own("070-174 06 07", "2025-09-01")
                        .worked("2025-10-01");
  EXPECT_EQ(ways.order(), (Values{"070-174 06 07", "070-174 06 06", "070-174 06 05"}));
}

TEST(ContactWays, TheNewerSourceIsTriedFirst) {
  EXPECT_EQ(Ways().own("070-174 06 05", "2026-08-31").own("070-174 06 06", "2026-09-01").order(),
            (Values{"070-174 06 06", "070-174 06 05"}));
}

TEST(ContactWays, TheYouthsOwnWordGoesBeforeANewerList) {
  EXPECT_EQ(
      Ways().own("070-174 06 05", "2026-11-01").own("070-174 06 06", "2026-09-03", Source::kontakt).order(),
      (Values{"070-174 06 06", "070-174 06 05"}));
}

TEST(ContactWays, UntilTheYouthIs18AStepToTheGuardianRingsTheGuardianFirst) {
  const Ways ways = Ways("2008-11-23")
                        .own("070-174 06 05", "2026-11-01")
                        .worked("2026-11-02")
                        .guardian("070-174 06 30", "2026-09-01");
  EXPECT_EQ(ways.order(Mottagare::vardnadshavare), (Values{"070-174 06 30", "070-174 06 05"}));
  EXPECT_EQ(ways.order(Mottagare::ungdom), (Values{"070-174 06 05", "070-174 06 30"}));
}

TEST(ContactWays, AGuardianWhoseNumberDidNotWorkComesAfterTheYouth) {
  const Ways ways = Ways("2010-04-12")
                        .own("070-174 06 05", "2026-09-01")
                        .guardian("070-174 06 30", "2026-09-01")
                        .failed("2026-11-01");
  EXPECT_EQ(ways.order(Mottagare::vardnadshavare), (Values{"070-174 06 05", "070-174 06 30"}));
}

// Förordning (2006:39) 3 and 4 §§: data about the youths, as far as needed; guardians until the youth is of
// age.
TEST(ContactWays, GuardiansAreThereOnTheDayBeforeThe18thBirthdayAndNotOnIt) {
  const Ways ways = Ways("2008-11-23").guardian("070-174 06 30", "2026-09-01");
  EXPECT_EQ(ways.order(Mottagare::vardnadshavare, Kanal::telefon, "2026-11-22"), Values{"070-174 06 30"});
  EXPECT_TRUE(ways.order(Mottagare::vardnadshavare, Kanal::telefon, "2026-11-23").empty());
}

TEST(ContactWays, AMessageGoesToAMobileAndALetterByMailToAnAddress) {
  const Ways ways =
      Ways().own("08-465 004 05", "2026-11-01").own("070-174 06 05", "2026-09-01").mail("elin@exempel.se");
  EXPECT_EQ(ways.order(Mottagare::ungdom, Kanal::sms).front(), "070-174 06 05");
  EXPECT_EQ(ways.order(Mottagare::ungdom, Kanal::telefon).front(), "08-465 004 05");
  EXPECT_EQ(ways.order(Mottagare::ungdom, Kanal::epost), Values{"elin@exempel.se"});
}

TEST(ContactWays, SayInASentenceWhyTheyStandWhereTheyStand) {
  const auto ranked = Ways()
                          .own("070-174 06 05", "2026-09-03", Source::kontakt)
                          .own("070-174 06 06", "2026-08-20")
                          .worked("2026-10-01")
                          .own("070-174 06 07", "2026-08-20")
                          .failed("2026-11-12")
                          .ranked();
  ASSERT_EQ(ranked.size(), 3U);
  EXPECT_EQ(text(ranked[0].skal), "Någon svarade 1 okt 2026.");
  EXPECT_EQ(text(ranked[1].skal), "Inte provat, från ungdomen 3 sep 2026.");
  EXPECT_EQ(text(ranked[2].skal), "Fungerade inte 12 nov 2026.");
}

TEST(ContactWays, ATelephoneOfAnOlderRegisterStandsThereUntilARowSaysTheSame) {
  Ways ways;
  ways.facts().ungdom.telefon = "+46 70 174 06 05";
  ways.facts().ungdom.epost = "elin@exempel.se";
  ASSERT_EQ(ways.order(), Values{"+46 70 174 06 05"});
  EXPECT_TRUE(ways.ranked()[0].vag.id.isNone());
  EXPECT_EQ(text(ways.ranked()[0].skal), "Inte provat, källan är inte känd.");
  EXPECT_EQ(ownEpost(ways.facts(), day(kToday)), "elin@exempel.se");
  ways.own("070-174 06 05", "2026-09-01");
  EXPECT_EQ(ways.order(), Values{"070-174 06 05"});
}

TEST(ContactWays, TheOwnTelephoneIsNeverAGuardiansNorOneThatDidNotWork) {
  const Ways ways = Ways("2010-04-12")
                        .own("070-174 06 05", "2026-09-01")
                        .failed("2026-11-01")
                        .guardian("070-174 06 30", "2026-09-01");
  Ways mutableWays = ways;
  EXPECT_EQ(ownTelefon(mutableWays.facts(), day(kToday)), "");
  mutableWays.own("070-174 06 06", "2026-01-01");
  EXPECT_EQ(ownTelefon(mutableWays.facts(), day(kToday)), "070-174 06 06");
}

}  // namespace
}  // namespace fyren
