// SPDX-License-Identifier: EUPL-1.2
// A year in a municipality: 250 youths come, leave and turn 20, and two coaches work by the list every weekday.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "core/outreach/nadd.h"
#include "core/outreach/nasta_steg.h"
#include "core/persons.h"
#include "core/register/effective_days.h"

namespace fyren {
namespace {

using persons::Person;

constexpr unsigned kSeed = 2026;
constexpr int kYouths = 250;
constexpr int kCoaches = 2;
constexpr int kActsADay = 6;  // of each coach

Day day(std::string_view iso) { return Day::parse(iso).value(); }

class Municipality {
 public:
  explicit Municipality(Trappa trappa) : trappa_(std::move(trappa)) {
    for (int i = 0; i < kYouths; ++i) people_.push_back(somebody());
  }

  void work(Day first, Day last) {
    for (Day today = first; today <= last; today = today + 1)
      if (today.weekday() <= 5) workOn(today);
  }

  std::vector<UngdomFacts>& people() { return people_; }
  const Trappa& trappa() const { return trappa_; }
  int acts() const { return acts_; }
  int late() const { return late_; }  // acts after their latest day

 private:
  int below(int count) { return static_cast<int>(chance_() % static_cast<unsigned>(count)); }

  // Two thirds are 18 or 19; 60 % come in the course of the year, some leave again.
  UngdomFacts somebody() {
    const Day birth = day("2006-02-01") + below(3 * 365);
    const Day comes = below(100) < 40 ? day("2025-10-01") + below(92) : day("2026-01-05") + below(330);
    const Day leaves = comes + 20 + below(500);
    const bool stays = below(100) < 70 || leaves > day("2026-12-31");
    return Person("Alva", "Prov", birth.iso()).lives("2281", birth.iso()).registered(comes.iso(), stays ? "" : leaves.iso()).facts();
  }

  void workOn(Day today) {
    struct Item {
      Day senast;
      std::size_t who;
      NastaSteg step;
    };
    std::vector<Item> list;
    for (std::size_t i = 0; i < people_.size(); ++i)
      if (const auto step = nextStep(people_[i], trappa_, today, builtInLaw()); step && step->tidigast <= today)
        list.push_back({step->senast, i, *step});
    std::stable_sort(list.begin(), list.end(), [](const Item& a, const Item& b) { return a.senast < b.senast; });
    if (list.size() > kCoaches * kActsADay) list.erase(list.begin() + kCoaches * kActsADay, list.end());
    for (const Item& item : list) act(people_[item.who], item.step, today);
  }

  void act(UngdomFacts& facts, const NastaSteg& step, Day today) {
    ++acts_;
    late_ += step.senast < today ? 1 : 0;
    const UngdomId id = facts.ungdom.id;
    if (below(100) < 5 && step.slag == Stegskal::trappa) {
      facts.bevakningar.push_back({{}, id, today, below(2) == 0 ? Bevakningsslag::nyDag : Bevakningsslag::hoppadOver, step.nyckel, today + below(60), Bevakningsskal::bortrest, "Karin"});
      return;
    }
    facts.kontakter.push_back({KontaktId{{static_cast<std::uint8_t>(acts_ & 0xFF), static_cast<std::uint8_t>(acts_ >> 8)}}, id, today, step.kanal, Riktning::utgaende, step.mottagare, answer(step.kanal), "Karin"});
    if (isNadd(facts.kontakter.back()) && below(100) < 20) {
      const AtgardId atgard{{static_cast<std::uint8_t>(acts_ & 0xFF), static_cast<std::uint8_t>(acts_ >> 8), 1}};
      facts.atgarder.push_back({atgard, id, Atgardstyp::praktik, "", "", {today, {}}, {}, {}});
      facts.uppfoljningar.push_back({{}, id, atgard, today + 20 + below(60), {}});
    }
  }

  Utfall answer(Kanal kanal) {
    if (kanal == Kanal::brev || kanal == Kanal::vykort || kanal == Kanal::sms || kanal == Kanal::knackkort) return Utfall::skickat;
    const int n = below(100);
    return n < 60 ? Utfall::ingetSvar : n < 85 ? Utfall::nadd : n < 92 ? Utfall::vardnadshavareSvarade : n < 97 ? Utfall::villInte : Utfall::felNummer;
  }

  Trappa trappa_;
  std::vector<UngdomFacts> people_;
  std::mt19937 chance_{kSeed};
  int acts_ = 0, late_ = 0;
};

bool wasSought(const UngdomFacts& facts, const Interval& days) {
  return std::any_of(facts.kontakter.begin(), facts.kontakter.end(), [&](const Kontakt& kontakt) { return days.contains(kontakt.dag); });
}

// The half-years in which somebody ought to have been sought: those in which outreach could begin at least a fortnight
// before they ended, or before the responsibility did.
std::vector<HalfYear> dueHalfYears(const UngdomFacts& facts, const Trappa& trappa, Day until) {
  std::vector<HalfYear> due;
  const Interval held = effectiveDays(facts.registreringar[0], facts.ungdom, builtInLaw());
  Day begins = held.first + trappa.karens.value_or(builtInLaw().karensDays);
  const int mmdd = begins.month() * 100 + begins.dayOfMonth();
  if (trappa.vilaFran > 0 && mmdd >= trappa.vilaFran && mmdd <= trappa.vilaTill)
    begins = Day::of(begins.year(), trappa.vilaTill / 100, trappa.vilaTill % 100).value() + 1;
  for (const HalfYear half : {HalfYear::parse("2026H1").value(), HalfYear::parse("2026H2").value()}) {
    const Day end = std::min(half.last(), *held.last);
    if (end == half.last() ? begins + 14 <= end && end <= until : begins + 45 <= end && half.first() + 150 <= end) due.push_back(half);
  }
  return due;
}

class SimulatedYear : public ::testing::TestWithParam<std::size_t> {};

TEST_P(SimulatedYear, EndsWithNobodyForgottenAndNoHalfYearWithoutAnAttempt) {
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  Municipality sundsvall(builtInTrappor()[GetParam()]);
  const Day last = day("2026-12-31");
  sundsvall.work(day("2025-10-01"), last);
  int registered = 0, halves = 0;
  for (const UngdomFacts& facts : sundsvall.people()) {
    if (registreringOn(facts, last, builtInLaw()) != nullptr) {
      ++registered;
      const auto next = nextStep(facts, sundsvall.trappa(), last, builtInLaw());
      ASSERT_TRUE(next) << "somebody has no next date";
      EXPECT_GE(next->senast, last - 4) << "somebody waits beyond the latest day";
    }
    for (const HalfYear half : dueHalfYears(facts, sundsvall.trappa(), last)) {
      ++halves;
      EXPECT_TRUE(wasSought(facts, half.days())) << facts.ungdom.nummer.hyphenated() << " in " << half.text();
    }
  }
  EXPECT_GT(registered, 60);
  EXPECT_GT(halves, 150);
  EXPECT_GT(sundsvall.acts(), 800);
  RecordProperty("acts", sundsvall.acts());
  RecordProperty("late", sundsvall.late());
}

TEST_P(SimulatedYear, GivesTheSameStateInAnyOrderOfEntryWithinADay) {
  Municipality town(builtInTrappor()[GetParam()]);
  town.work(day("2025-10-01"), day("2026-12-31"));
  std::mt19937 chance(kSeed);
  for (UngdomFacts& facts : town.people()) {
    const Day today = day("2026-06-01") + static_cast<int>(chance() % 200);
    const auto before = waitingSteps(facts, town.trappa(), today, builtInLaw());
    std::shuffle(facts.kontakter.begin(), facts.kontakter.end(), chance);
    std::shuffle(facts.bevakningar.begin(), facts.bevakningar.end(), chance);
    const auto after = waitingSteps(facts, town.trappa(), today, builtInLaw());
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      EXPECT_EQ(before[i].nyckel, after[i].nyckel);
      EXPECT_EQ(before[i].senast, after[i].senast);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(BothRoutines, SimulatedYear, ::testing::Values(0U, 1U),
                         [](const auto& which) { return builtInTrappor()[which.param].id; });

}  // namespace
}  // namespace fyren
