// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/command.h"
#include "core/person/ungdom.h"
#include "store/act.h"
#include "store/records.h"

// Skyddade personuppgifter: such a youth is kept outside the register and reported by a separate routine. A municipality
// may choose to keep a placeholder of each: a number, who is responsible and what comes next, nothing of who it is.
namespace fyren::exchange {
struct ImportPlan;
}

namespace fyren::app {

class Session;

// The mark has come for youths that are in the register: they go at once and for good, with every earlier value in
// the history, and the program's own copies with them. Only how many there were is kept, or a placeholder of each.
// Nothing to undo.
CommandResult hideProtected(Session& session, std::span<const UngdomId> ungdomar);

// --- placeholders ---
bool keepsPlaceholders(const Session& session);
// Placeholders that are there stay when the municipality chooses to keep none.
CommandResult setKeepsPlaceholders(Session& session, bool keeps);

struct PlaceholderLine {
  store::Platshallare row;
  std::string name;  // "Skyddad 3"
};
struct PlaceholderList {
  std::vector<PlaceholderLine> lines;  // those of the user and of nobody yet: open ones first, by number
  struct Others {
    std::string ansvarig;
    std::int64_t count = 0;
  };
  std::vector<Others> others;  // open ones that somebody else is responsible for: counted, not shown
  std::int64_t open = 0;       // all
  std::int64_t covered = 0;    // of them, said to be covered
};
PlaceholderList placeholders(const Session& session);

// A new one when `id` is none; else what is said of one that the user is responsible for, or nobody.
CommandResult savePlaceholder(Session& session, store::Platshallare placeholder);
CommandResult erasePlaceholder(Session& session, const store::PlatshallareId& id);

// --- of an import ---
// What a population list with marked rows means for the placeholders, in words. Names nobody.
std::vector<Message> placeholderNotes(const Session& session, const exchange::ImportPlan& plan);
// Adds those that the list has more of than the register; in the import's own act.
void addPlaceholders(const Session& session, store::Act& act, const exchange::ImportPlan& plan);

}  // namespace fyren::app
