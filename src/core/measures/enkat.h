// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace fyren {

// The anonymous survey among youths: questions answered on a scale of 1 to 5 (the first one as in Stockholm's annual
// report for 2023, diagram 8). No person, no day and no order is kept with the answers, and no words of one's own:
// they could tell what förordning 2006:39 5 § forbids, and who wrote them.
inline constexpr std::size_t kEnkatfragor = 4;
inline constexpr int kSvarSteg = 5;
// Nothing is told before so many have answered, and then only when as many more have: who looks before and after one
// answer learns nothing of it.
inline constexpr std::int64_t kFewestAnswers = 7;

// One youth's answers, in the order of the questions; 0: left out.
using Enkatsvar = std::array<int, kEnkatfragor>;

// What may be told of one year's survey.
struct Enkatsumma {
  int ar = 0;
  std::int64_t waiting = 0;   // answers that are not told yet: fewer than kFewestAnswers
  std::int64_t youths = 0;    // whose answers are told
  std::array<std::array<std::int64_t, kSvarSteg>, kEnkatfragor> told{};  // [question][answer - 1]
};

}  // namespace fyren
