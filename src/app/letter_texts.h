// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/letters/letter.h"
#include "core/letters/template.h"

// Letter texts: those that come with the program, the municipality's own, and who they are from.
namespace fyren::app {

class Session;

// Who writes: stands on every letter.
struct Avsandare {
  std::string namn;     // "Kommunens aktivitetsansvar i Sundsvall"
  std::string adress;   // one line
  std::string telefon;
  std::string epost;
  bool fonsterVanster = false;  // envelopes with the window to the left (V2); else to the right (H2)
};
Avsandare avsandare(const Session& session);
CommandResult changeAvsandare(Session& session, const Avsandare& avsandare);

// Why no letter may be printed or logged: whoever gets it could not answer. Nothing: it may.
std::optional<Message> letterHindrance(const Session& session);

struct LetterText {
  std::string innehall;
  bool isOwn = false;      // the municipality's own
  bool isSwedish = false;  // there is none in the language: the Swedish one
};
LetterText letterText(const Session& session, Brevslag slag, Sprak sprak);
// Empty, or the same as the program's text: that one holds again. Refused while a line is faulty.
CommandResult changeLetterText(Session& session, Brevslag slag, Sprak sprak, const std::string& innehall);

const std::vector<std::string>& letterFieldNames();
std::vector<TemplateFault> letterFaults(const std::string& innehall);

// What a letter about a visit or a meeting says of when.
struct Moment {
  std::optional<Day> dag;
  std::string tid;
};
LetterFields letterFields(const Session& session, const UngdomFacts& facts, Mottagare mottagare, Sprak sprak, const Moment& when);
// "22 november 2026" in the letter's language.
std::string letterDay(Day day, Sprak sprak);

}  // namespace fyren::app
