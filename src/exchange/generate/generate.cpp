// SPDX-License-Identifier: EUPL-1.2
#include "exchange/generate/generate.h"

#include <algorithm>
#include <array>

#include "exchange/generate/expected.h"
#include "exchange/generate/lists.h"
#include "exchange/generate/number_supply.h"
#include "exchange/generate/oddities.h"
#include "exchange/generate/planted.h"
#include "exchange/generate/stories.h"
#include "exchange/generate/ugly.h"

namespace fyren::generate {
namespace {

using Refused = Failure<GenerateError>;

// Each person has dice of its own, and these have others.
constexpr std::uint64_t castingPurpose = 1;
constexpr std::uint64_t numberPurpose = 2;
constexpr std::uint64_t orderPurpose = 3;
constexpr std::uint64_t firstPersonPurpose = 1000;

constexpr int womenPercent = 45;  // as in the target group (2022/23)

std::optional<Refused> refusalOf(const GenerateOptions& options) {
  const auto refused = [](GenerateError code, Message message) { return Refused{code, std::move(message), ""}; };
  const std::int64_t most = generateMaxSize;
  const std::int64_t mostTraining = trainingMaxSize;
  if (options.size < 1 || options.size > generateMaxSize)
    return refused(GenerateError::sizeOutOfRange, {"generate.sizeOutOfRange", {{"storst", most}}});
  if (options.years < 1 || options.years > 10) return refused(GenerateError::yearsOutOfRange, {"generate.yearsOutOfRange", {}});
  const bool isCode = options.kommun.size() == 4 && std::all_of(options.kommun.begin(), options.kommun.end(),
                                                                [](char c) { return c >= '0' && c <= '9'; });
  if (!isCode) return refused(GenerateError::kommunNotACode, {"generate.kommunNotACode", {}});
  if (options.kind == RegisterKind::real) return refused(GenerateError::realRegister, {"generate.realRegister", {}});
  if (options.kind == RegisterKind::training && options.size > trainingMaxSize)
    return refused(GenerateError::tooFewTestNumbers, {"generate.tooFewTestNumbers", {{"storst", mostTraining}}});
  return std::nullopt;
}

// Who is in the municipality: every story once if there is room, then by their shares. The rare ones come
// first, because theirs are the fewest birth days.
std::vector<Archetype> cast(int size, std::uint64_t seed) {
  const auto all = allArchetypes();
  std::vector<Archetype> roles;
  const auto count = static_cast<std::size_t>(size);
  if (count >= all.size())
    for (const auto& facts : all) roles.push_back(facts.archetype);
  std::vector<Archetype> urn;
  for (const auto& facts : all) urn.insert(urn.end(), static_cast<std::size_t>(facts.perMille), facts.archetype);
  Dice dice = Dice::forPurpose(seed, castingPurpose);
  while (roles.size() < count) roles.push_back(dice.pick(urn));
  return roles;
}

// A number for the role; when its birth days are used up the person gets a story with more of them.
std::optional<Personnummer> numberFor(Archetype& role, NumberSupply& supply, Day today, Dice& dice) {
  constexpr std::array fallbacks{Archetype::nationelltProgram, Archetype::gymnasieexamen, Archetype::avbrottNp,
                                 Archetype::fyllt20};
  const bool woman = dice.chance(womenPercent);
  const auto tryRole = [&](Archetype candidate) {
    const Interval births = birthDaysOf(candidate, today);
    return supply.take(births.first, *births.last, woman, dice);
  };
  auto number = tryRole(role);
  for (std::size_t i = 0; !number && i < fallbacks.size(); ++i) {
    role = fallbacks[i];
    number = tryRole(role);
  }
  return number;
}

void shuffle(std::vector<Story>& stories, std::uint64_t seed) {
  Dice dice = Dice::forPurpose(seed, orderPurpose);
  for (std::size_t i = stories.size(); i > 1; --i) std::swap(stories[i - 1], stories[dice.below(i)]);
}

RegisterKind kindFor(const GenerateOptions& options) {
  if (options.kind) return *options.kind;
  return options.size <= trainingMaxSize ? RegisterKind::training : RegisterKind::loadTest;
}

std::string monthsOf(const Story& story, const std::vector<Day>& days) {
  std::string months;
  for (const Day day : days) {
    const auto truth = truthOn(story, day);
    months += !truth ? '?' : *truth ? '1' : '0';
  }
  return months;
}

}  // namespace

std::vector<Day> monthEnds(Day today, int count) {
  const Day first = *Day::of(today.year(), today.month(), 1);
  std::vector<Day> days;
  for (int i = count - 1; i >= 0; --i) days.push_back(first.plusMonths(-i) - 1);
  return days;
}

std::optional<std::vector<Story>> tellStories(const GenerateOptions& options, RegisterKind kind) {
  const Setting setting{options.today, options.today.plusYears(-options.years), options.kommun, options.kommunnamn};
  NumberSupply supply(kind);
  Dice numberDice = Dice::forPurpose(options.seed, numberPurpose);
  std::vector<Story> stories;
  stories.reserve(static_cast<std::size_t>(options.size));
  for (Archetype role : cast(options.size, options.seed)) {
    const auto number = numberFor(role, supply, options.today, numberDice);
    if (!number) return std::nullopt;
    Story& story = stories.emplace_back();
    story.archetype = role;
    story.nummer = *number;
    Dice dice = Dice::forPurpose(options.seed, firstPersonPurpose + stories.size());
    tellPerson(story, setting, dice);
    tellSchool(story, setting, dice);
    tellOutreach(story, setting, dice);
  }
  shuffle(stories, options.seed);
  return stories;
}

Result<Municipality, Failure<GenerateError>> generateMunicipality(const GenerateOptions& options) {
  if (auto refused = refusalOf(options)) return std::move(*refused);
  Municipality municipality;
  municipality.kind = kindFor(options);
  municipality.period = plantingPeriod(options.today);
  auto stories = tellStories(options, municipality.kind);
  if (!stories) {
    const std::int64_t most = trainingMaxSize;
    return Refused{GenerateError::tooFewTestNumbers, {"generate.tooFewTestNumbers", {{"storst", most}}}, ""};
  }
  if (options.errors) {
    municipality.planted = plantErrors(*stories, municipality.period, options.today);
    municipality.oddities = plantOddities(*stories, municipality.planted, municipality.kind, options.today);
    municipality.later = writeLater(*stories, options.today);
  }
  municipality.expected = expectedFindings(*stories, municipality.planted, municipality.period, options.today);
  municipality.manadsslut = monthEnds(options.today, facitMonths);
  for (const auto& story : *stories)
    municipality.facit.push_back(
        {story.nummer, monthsOf(story, municipality.manadsslut), std::string(nameOf(story.archetype)), story.omfattas, story.upphor});
  municipality.files = writeLists(*stories, options.today);
  if (options.ugly) municipality.ugly = uglyOf(municipality.files);
  municipality.files.push_back(writeFacit(municipality, options));
  return municipality;
}

}  // namespace fyren::generate
