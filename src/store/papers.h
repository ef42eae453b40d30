// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/letters/letter.h"
#include "core/outreach/hembesok.h"
#include "core/plan/plan.h"
#include "core/plan/samtycke.h"

// What is read when it is asked for, not with every youth's facts.
namespace fyren::store {

// One youth's papers, newest first.
struct Papers {
  std::vector<Kartlaggning> kartlaggningar;
  std::vector<Plan> planer;
  std::vector<Samtycke> samtycken;
  std::vector<Overlamning> overlamningar;
};

// Everything that was sent, newest run first; letters of one run beside each other.
struct SentLetters {
  std::vector<Utskick> utskick;
  std::vector<Brev> brev;
};

// The rounds, latest day first, and whom they visit.
struct Rounds {
  std::vector<Hembesoksrunda> rundor;
  std::vector<Hembesok> besok;
};

}  // namespace fyren::store
