// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "core/outreach/contact_ways.h"
#include "core/outreach/kontakt.h"
#include "core/outreach/nasta_steg.h"
#include "core/register/ungdom_facts.h"

// Letters and cards: kinds, who gets them, what has been sent.
namespace fyren {

// All enums here are stored; never renumber.
enum class Brevslag : std::uint8_t {
  kontakt = 1,    // we have not reached you
  erbjudande = 2, // what the responsibility is, and what we offer: the first letter
  vykort = 3,     // a card; who is under 18 gets the guardians' letter instead
  inbjudan = 4,   // to a meeting
  hembesok = 5,   // notice of a home visit
  tjugoar = 6,    // where to turn after the 20th birthday
};
inline constexpr int kBrevslagCount = 6;

enum class Sprak : std::uint8_t { svenska = 0, lattSvenska = 1, engelska = 2, arabiska = 3 };
inline constexpr int kSprakCount = 4;
constexpr bool isRightToLeft(Sprak sprak) { return sprak == Sprak::arabiska; }

struct BrevmallTag {};
using BrevmallId = RowId<BrevmallTag>;

// The municipality's own text of a letter; takes the built-in one's place.
struct Brevmall {
  BrevmallId id;
  Brevslag slag = Brevslag::kontakt;
  Sprak sprak = Sprak::svenska;
  std::string innehall;  // template.h
};

struct UtskickTag {};
using UtskickId = RowId<UtskickTag>;

// A run: one kind of letter to many youths.
struct Utskick {
  UtskickId id;
  Day dag;
  Brevslag slag = Brevslag::kontakt;
  Sprak sprak = Sprak::svenska;
  std::string av;
  std::int64_t antal = 0;  // envelopes; stays when youths are purged
};

struct BrevTag {};
using BrevId = RowId<BrevTag>;

// A youth of a run; the contact that logs it is `kontakt`.
struct Brev {
  BrevId id;
  UngdomId ungdom;
  UtskickId utskick;
  KontaktId kontakt;
  Mottagare mottagare = Mottagare::ungdom;
};

// An answer within these days counts as an answer to the letter.
inline constexpr int kSvarstid = 30;

// Who is written to about the youth on `day`, or why nobody can be. Under 18 the guardians (Sundsvall's routine 2.3;
// SkolL 29:9 says nothing of it); about the 20th birthday always the youth. `bada`: under 18 the youth as well.
struct Adressater {
  std::vector<Mottagare> till;
  Message skal;  // why it is so; always there
};
Adressater addressees(const UngdomFacts& facts, Brevslag slag, Day day, bool bada);

// A card for an adult is a letter for the guardians.
Kanal kanalOf(Brevslag slag, Mottagare mottagare);

// Whether this kind of letter is what the step asks for.
bool isAskedFor(Brevslag slag, const NastaSteg& step);

// Whether somebody answered or came within kSvarstid days after `sent`, and no later than `today`.
bool hasAnswered(const UngdomFacts& facts, Day sent, Day today);

}  // namespace fyren
