// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/register/ungdom_facts.h"

namespace fyren {

enum class Likhet : std::uint8_t {
  sammaNummer,         // one's number is, or was, the other's
  samordningsnummer,   // one has a samordningsnummer, the other a personnummer with the same birthday and sex
  sammaNamn,
  sammaEfternamn,
  sammaAdress,
  sammaTelefon,
  sammaEpost,
};

// Two entries that may be one youth: an EU citizen who got a personnummer (lag 2022:1697), a slip of the pen.
struct Dubblett {
  std::size_t first = 0, second = 0;  // places in what was looked through
  bool saker = false;                 // "säker"; otherwise "möjlig"
  std::vector<Likhet> likheter;       // why, strongest first; all share the birthday unless sammaNummer
};

// Säker: the same number; or samordningsnummer and personnummer of the same birthday and sex with the same name and
// one more thing in common. Möjlig: the same birthday and sex with the same name, or with a samordningsnummer and
// the same last name, or with the same telephone or e-mail and last name (not twins: they have other first names
// and two personnummer). Near to linear: only those of the same birthday are compared.
std::vector<Dubblett> findDuplicates(std::span<const UngdomFacts> ungdomar);

}  // namespace fyren
