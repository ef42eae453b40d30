// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "core/person/personnummer.h"

namespace fyren {

// What a free text should not hold: sensitive data (GDPR art. 9.1) and crime, which förordning (2006:39) 5 § forbids;
// what 4 § does not list (other persons, grounds for an orosanmälan); and judgements, which no register needs.
enum class KansligUppgift : std::uint8_t {
  halsa, diagnos, religion, ursprung, sexualitet, politik, brott, vald, oro, omdome, personnummer, telefon,
};

// Where in the text (bytes) it stands.
struct GuardHit {
  std::size_t first = 0;
  std::size_t length = 0;
  KansligUppgift kind = KansligUppgift::halsa;
  friend bool operator==(const GuardHit&, const GuardHit&) = default;
};

// Whose text it is: the youth's own numbers do not warn.
struct GuardContext {
  std::vector<Personnummer> numbers;
  std::vector<std::string> telefoner = {};  // the youth's and the guardians', as far as known
};

// Words and numbers that should not stand there, in order, never overlapping. A gentle aid, measured in
// tests/core/guard_test.cpp: it misses much, and is now and then wrong. Nothing of it is kept.
std::vector<GuardHit> guardText(std::string_view text, const GuardContext& own);

// One kind sentence for all hits: which words, and what to write instead. An empty key: nothing to say.
Message guardSentence(std::string_view text, const std::vector<GuardHit>& hits);

}  // namespace fyren
