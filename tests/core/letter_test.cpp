// SPDX-License-Identifier: EUPL-1.2
#include "core/letters/letter.h"

#include <gtest/gtest.h>

#include "core/letters/template.h"
#include "core/persons.h"

namespace fyren {
namespace {

using persons::day;

UngdomFacts youth() {  // 18 on 23 November 2026
  UngdomFacts facts = persons::Person("Åsa", "Provsson", "2008-11-23").facts();
  facts.ungdom.gatuadress = "Storgatan 1";
  facts.ungdom.postnummer = "85630";
  facts.ungdom.postort = "Sundsvall";
  return facts;
}

using To = std::vector<Mottagare>;

// Sundsvall's routine 2.3: under 18 the guardians, from 18 the youth.
TEST(Letter, GoesToTheGuardiansUntilTheDayBeforeThe18thBirthday) {
  EXPECT_EQ(addressees(youth(), Brevslag::kontakt, day("2026-11-22"), false).till, To{Mottagare::vardnadshavare});
  EXPECT_EQ(addressees(youth(), Brevslag::kontakt, day("2026-11-23"), false).till, To{Mottagare::ungdom});
  EXPECT_EQ(addressees(youth(), Brevslag::kontakt, day("2026-11-22"), true).till, (To{Mottagare::vardnadshavare, Mottagare::ungdom}));
}

TEST(Letter, NeverGoesWhereThereIsNoAddress) {
  UngdomFacts facts = youth();
  facts.ungdom.gatuadress.clear();
  const Adressater none = addressees(facts, Brevslag::kontakt, day("2026-11-22"), true);
  EXPECT_TRUE(none.till.empty());
  EXPECT_EQ(none.skal.key, "brev.skal.ingenAdress");
}

TEST(Letter, IsACardForAdultsAndALetterForGuardians) {
  EXPECT_EQ(kanalOf(Brevslag::vykort, Mottagare::ungdom), Kanal::vykort);
  EXPECT_EQ(kanalOf(Brevslag::vykort, Mottagare::vardnadshavare), Kanal::brev);
}

TEST(Letter, IsAnsweredFromTheDayAfterForThirtyDays) {
  const auto answered = [](const char* when) {
    UngdomFacts facts = youth();
    facts.kontakter.push_back({.id = {}, .ungdom = {}, .dag = day(when), .kanal = Kanal::telefon, .utfall = Utfall::nadd, .personal = {}});
    return hasAnswered(facts, day("2026-09-01"), day("2026-12-31"));
  };
  EXPECT_FALSE(answered("2026-09-01"));
  EXPECT_TRUE(answered("2026-09-02"));
  EXPECT_TRUE(answered("2026-10-01"));
  EXPECT_FALSE(answered("2026-10-02"));
}

TEST(LetterTemplate, PutsInFieldsAndSettlesConditions) {
  const std::string source = "# Hej {namn}\n\n{om vuxen}Du{annars}Ni{slut} är välkomna.\n\n- {ort}\n- {om inte vuxen}båda{slut}\n";
  using Blocks = std::vector<LetterBlock>;
  EXPECT_EQ(renderTemplate(source, {{"namn", "Åsa"}, {"vuxen", "1"}, {"ort", "Sundsvall"}}),
            (Blocks{{BlockKind::heading, "Hej Åsa"}, {BlockKind::paragraph, "Du är välkomna."}, {BlockKind::point, "Sundsvall"}, {BlockKind::paragraph, "-"}}));
  EXPECT_EQ(renderTemplate(source, {{"namn", "Åsa"}, {"vuxen", ""}, {"ort", "Sundsvall"}})[1].text, "Ni är välkomna.");
}

TEST(LetterTemplate, NeverReadsAValueAsATemplate) {
  EXPECT_EQ(renderTemplate("{namn}", {{"namn", "{ort}"}, {"ort", "x"}}).front().text, "{ort}");
}

TEST(LetterTemplate, SaysWhereItIsFaulty) {
  const std::vector<std::string> known = {"namn"};
  const auto lines = [&](std::string_view source) {
    std::vector<std::pair<int, std::string>> told;
    for (const TemplateFault& fault : checkTemplate(source, known)) told.emplace_back(fault.line, fault.text.key);
    return told;
  };
  using Told = std::vector<std::pair<int, std::string>>;
  EXPECT_EQ(lines("Hej\n{nam}"), (Told{{2, "mall.fel.okantFalt"}}));
  EXPECT_EQ(lines("{om namn}x"), (Told{{1, "mall.fel.omUtanSlut"}}));
  EXPECT_EQ(lines("x\n\n{slut}"), (Told{{3, "mall.fel.utanOm"}}));
  EXPECT_EQ(lines("{namn"), (Told{{1, "mall.fel.utanSlut"}}));
  EXPECT_EQ(lines("{om namn}{namn}{annars}–{slut}"), Told{});
}

}  // namespace
}  // namespace fyren
