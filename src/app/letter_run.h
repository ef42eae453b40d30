// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "app/letter_texts.h"

// A run of letters or cards: who gets one and why, the paper, what is logged, and how many answered.
namespace fyren::app {

enum class LetterTo : std::uint8_t {
  registrerade,  // everybody in the register today
  ejNadda,       // in the register, and nobody has answered for 30 days
  nya,           // registered within 30 days, nothing sent yet
  fyller20,      // 20 years within three months
  nastaSteg,     // a step that waits for this kind of letter or card may be taken now
};
inline constexpr int kLetterToCount = 5;

struct LetterWish {
  Brevslag slag = Brevslag::kontakt;
  Sprak sprak = Sprak::svenska;
  LetterTo to = LetterTo::registrerade;
  std::string postnummer;    // how it begins, "85"; empty: everywhere
  std::string handlaggare;   // a part of the coach's name; empty: all
  bool bada = false;         // under 18: to the youth as well
  Moment when;               // of an invitation or visit
  std::vector<UngdomId> leftOut;
};

struct LetterRecipient {
  UngdomId id;
  std::string namn;
  int alder = 0;
  std::string ort;               // street and place
  std::vector<Mottagare> till;   // empty: gets none
  Message skal;
  bool isLeftOut = false;
  bool isUncovered = false;      // still in the register, but no longer covered: gets none, `skal` says why
};

struct LetterRun {
  std::vector<LetterRecipient> rows;  // by name; those without an address too
  int envelopes = 0;
  int without = 0;                    // cannot be written to
};
LetterRun letterRun(const Session& session, const LetterWish& wish);

// The paper of the whole run: A4 with the address where the window is, or cards. Empty when nobody gets one,
// or letterHindrance().
std::string letterRunHtml(const Session& session, const LetterWish& wish);
// One letter to somebody invented, with the place of the address outlined: to be folded and tried in the envelope.
std::string sampleLetterHtml(const Session& session, Brevslag slag, Sprak sprak, const std::string& innehall);
// What the first recipient's letter says.
struct LetterPreview {
  std::string to;
  std::vector<LetterBlock> blocks;
};
LetterPreview letterPreview(const Session& session, const LetterWish& wish, const std::string& innehall);

// Logs the run: a contact for each letter, the run itself, and before the 20th birthday that this step is taken; one act.
CommandResult recordLetterRun(Session& session, const LetterWish& wish);

// A run that was sent, and how many of its youths answered or came within 30 days.
struct SentRun {
  Day dag = Day::fromNumber(0);
  std::string what;  // "Kontaktbrev, svenska"
  std::string av;
  int envelopes = 0;
  int youths = 0;
  int answered = 0;
  int daysLeft = 0;  // of the 30; 0: settled
};
std::vector<SentRun> sentRuns(const Session& session);

}  // namespace fyren::app
