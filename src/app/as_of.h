// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/loaded_register.h"
#include "app/person_page.h"
#include "base/interval.h"

// The register as of another day or period than today: who was in it, and what was known of each. Nothing here
// writes.
namespace fyren::app {

// Later corrections belong to what is known now; the history tells what the register held then.
enum class Knowledge : std::uint8_t { now, then };

struct AsOf {
  Day first;               // the day, or the first of a period
  std::optional<Day> last; // a period: at any time in it
  Knowledge knowledge = Knowledge::now;
  friend bool operator==(const AsOf&, const AsOf&) = default;
};

// The lines are judged on the asked day, by the law of that day; for a period, on the first day in it on which the
// youth was registered, else covered, else on its last day. What happened later is left out. Known then: at the end
// of the day (the period's last). Gallrade youths are in neither. The message says why the history cannot be read.
Result<LoadedRegister, Message> registerAsOf(const Session& session, const AsOf& asOf);

// One youth on a day.
struct PersonOnDay {
  Day dag;
  int alder = 0;
  Omfattning omfattning;
  std::optional<Registrering> registrering;
  std::vector<Skolplacering> skolor;   // those that held that day
  std::vector<Bosattning> bosattning;
  std::optional<Sysselsattning> sysselsattning;  // the latest statement by then
  std::vector<Atgard> atgarder;                  // those that held that day
  std::optional<Kontakt> kontakt;                // the latest by then
  std::string fornamn, efternamn, nummer;        // as they were known
};
// Nothing when the youth is not in the register (then, not yet); the message when the history cannot be read.
Result<std::optional<PersonOnDay>, Message> personOnDay(const Session& session, UngdomId id, Day day, Knowledge knowledge);
// One youth of registerAsOf(), on the day on which its line is judged.
Result<std::optional<PersonOnDay>, Message> personAsOf(const Session& session, UngdomId id, const AsOf& asOf);

}  // namespace fyren::app
