// SPDX-License-Identifier: EUPL-1.2
#include "core/guard/guard.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>

#include "base/text.h"
#include "core/guard/wordlist.h"

namespace fyren {
namespace {

std::vector<std::string> sentences(const std::string& file) {
  std::ifstream in(std::string(FYREN_TEST_DIR) + "/fixtures/guard/" + file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool warns(const std::string& sentence) { return !guardText(sentence, {}).empty(); }

std::vector<KansligUppgift> kindsIn(const std::string& sentence, const GuardContext& own = {}) {
  std::vector<KansligUppgift> kinds;
  for (const GuardHit& hit : guardText(sentence, own)) kinds.push_back(hit.kind);
  return kinds;
}

using Kinds = std::vector<KansligUppgift>;
using enum KansligUppgift;

// Sentences as coaches write them, invented: those that F 2006:39 5 § (or 4 §) leaves no room for, and those that it
// does. The first two files and the words come from the same hand and time; the "nya" came after the
// first words, which found 38 % of them, and were then used to widen the list; so were the "sista", of which 55 % were
// found when they were new. The "fjarde" were written after that, and no word was mended for them: theirs is the figure
// to trust.
struct Measured {
  int found = 0, missed = 0, wrong = 0, quiet = 0;
  double precision() const { return static_cast<double>(found) / (found + wrong); }
  double recall() const { return static_cast<double>(found) / (found + missed); }
};

Measured measure(const std::string& which) {
  Measured measured;
  for (const std::string& sentence : sentences(which + "kansliga.txt")) {
    ++(warns(sentence) ? measured.found : measured.missed);
    if (!warns(sentence)) std::cout << "missed: " << sentence << "\n";
  }
  for (const std::string& sentence : sentences(which + "ofarliga.txt")) {
    ++(warns(sentence) ? measured.wrong : measured.quiet);
    if (warns(sentence)) std::cout << "wrong: " << sentence << "\n";
  }
  return measured;
}

void tell(const char* which, const Measured& m) {
  std::cout << which << ": " << m.found << " found, " << m.missed << " missed, " << m.wrong << " wrong, " << m.quiet
            << " quiet; precision " << m.precision() << ", recall " << m.recall() << "\n";
}

TEST(Guard, IsMeasuredOnSentencesAsCoachesWriteThem) {
  ASSERT_GE(sentences("kansliga.txt").size(), 150U);
  ASSERT_GE(sentences("ofarliga.txt").size(), 150U);
  const Measured first = measure(""), later = measure("nya-"), third = measure("sista-"), unseen = measure("fjarde-");
  tell("first", first);
  tell("later", later);
  EXPECT_GE(first.precision(), 0.97);
  EXPECT_GE(first.recall(), 0.97);
  tell("third", third);
  tell("unseen", unseen);
  EXPECT_GE(later.precision(), 0.97);
  EXPECT_GE(later.recall(), 0.97);
  EXPECT_GE(third.precision(), 0.97);
  EXPECT_GE(third.recall(), 0.97);
  EXPECT_GE(unseen.precision(), 0.9);
  EXPECT_GE(unseen.recall(), 0.5);
}

TEST(Guard, KnowsTheFormsOfAWord) {
  for (const char* sentence : {"Diagnosen är ny.", "Diagnoserna är nya.", "DIAGNOS!", "en diagnos", "diagnosens följder"})
    EXPECT_EQ(kindsIn(sentence), (Kinds{diagnos})) << sentence;
  for (const char* sentence : {"är deprimerad", "är deprimerat", "är Deprimerade"}) EXPECT_EQ(kindsIn(sentence), (Kinds{halsa})) << sentence;
}

TEST(Guard, FindsAWordAtTheEndOfACompoundAndLettersOutsideAscii) {
  EXPECT_EQ(kindsIn("Har SKOLÅNGEST."), (Kinds{halsa}));
  EXPECT_EQ(kindsIn("Rån."), (Kinds{brott}));
}

TEST(Guard, LetsSchoolWordsAlone) {
  for (const char* sentence : {"Läser religionskunskap 1.", "Studieavbrott i maj.", "Psykologi 2a återstår.", "Avbrottet anmäldes."})
    EXPECT_TRUE(kindsIn(sentence).empty()) << sentence;
}

TEST(Guard, SaysWhereTheWordStands) {
  const std::string sentence = "Är ofta sjukskriven nu.";
  const auto hits = guardText(sentence, {});
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(sentence.substr(hits[0].first, hits[0].length), "sjukskriven");
}

TEST(Guard, WarnsOfOtherPersonsNumbersButNotOfTheYouthsOwn) {
  const GuardContext own{{Personnummer::fromStored(200803052380)}, {"070-174 06 05"}};
  EXPECT_EQ(kindsIn("Hon har 20080305-2380 och 0701740605.", own), Kinds{});
  EXPECT_EQ(kindsIn("Hon har 080305-2380, +46 70 174 06 05.", own), Kinds{});
  EXPECT_EQ(kindsIn("Brodern 20040612-2390, mobil 070-174 06 15.", own), (Kinds{personnummer, telefon}));
}

TEST(Guard, KnowsDaysTimesAndFileNumbersFromNumbersOfPersons) {
  for (const char* text : {"Möte 2026-12-03 kl. 08.30", "Dnr 2026/00123", "2150 av 2500 poäng", "20040612-2391 har fel kontrollsiffra"})
    EXPECT_EQ(kindsIn(text), Kinds{}) << text;
}

TEST(Guard, AsksInOneKindSentence) {
  const std::string note = "Har adhd och ångest.";
  const Message sentence = guardSentence(note, guardText(note, {}));
  EXPECT_EQ(sentence.key, "guard.diagnos");
  EXPECT_NE(text(sentence).find("”adhd”"), std::string::npos);
  EXPECT_TRUE(guardSentence("Allt väl.", {}).key.empty());
}

TEST(Guard, TakesAnyBytes) {
  EXPECT_TRUE(guardText(std::string("\xC3"), {}).empty());
  EXPECT_TRUE(guardText(std::string("\xE2\x80"), {}).empty());
  EXPECT_TRUE(guardText("- -- +", {}).empty());
}

}  // namespace
}  // namespace fyren
