// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "core/register/ungdom_facts.h"

// By which number or address somebody is sought, and which is tried first.
namespace fyren {

// The day of a youth's 18th birthday decides who is written to and sought, and until when guardians are
// known.
inline constexpr int kMyndig = 18;
bool isMyndig(const Personnummer& nummer, Day today);

// All there are: what is stored, and the telephone and e-mail of a register from before there was a table of
// them (no id, source and day not known) unless a row says the same. Guardians' only while the youth is
// under 18.
std::vector<Kontaktvag> contactWays(const UngdomFacts& facts, Day today);

// The youth's own only, whatever the day.
std::vector<Kontaktvag> ownWays(const UngdomFacts& facts);

struct Kontaktval {
  Kontaktvag vag;
  Message skal;  // why it stands where it stands, in a sentence
};
// What fits the way, best first. To the youth: their own, then the guardians' while under 18; to a guardian
// the other way round. Within: what has worked before what is untried before what did not work; the own word
// before a list; the newer first.
std::vector<Kontaktval> rankedWays(const UngdomFacts& facts, Kanal kanal, Mottagare till, Day today);

// The youth's own that stands first; empty when there is none. What did not work is not given.
std::string ownTelefon(const UngdomFacts& facts, Day today);
std::string ownEpost(const UngdomFacts& facts, Day today);

// Who said it: "från ungdomen", "från skolans lista", "uppgett av Maria Berg".
Message sourceOf(const Kontaktvag& way);

bool isPhone(Kontaktvagsslag slag);
// Mobile or not, by the number.
Kontaktvagsslag kindOfNumber(std::string_view written);
// "+46 70 …" and "070 …" are the same number; letters of an address have no case.
bool sameWay(const Kontaktvag& a, const Kontaktvag& b);
// Digits only, with the 0 of this country.
std::string nationalNumber(std::string_view written);

}  // namespace fyren
