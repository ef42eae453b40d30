// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "app/commands/carry_out.h"
#include "app/commands/casework.h"
#include "app/commands/commands.h"
#include "app/commands/contact_book.h"
#include "app/labels.h"

namespace fyren::app {
namespace {

// "Karin Ek och Ali Noor", "Karin, Ali", "Karin/Ali", "Karin & Ali".
bool namesTwo(const std::string& personal) {
  for (const std::string_view sign : {",", "/", "&", "+", ";", " och ", " samt "}) {
    const std::size_t at = personal.find(sign);
    if (at != std::string::npos && at > 0 && at + sign.size() < personal.size()) return true;
  }
  return false;
}

bool wasAnswered(Utfall utfall) {
  return utfall == Utfall::nadd || utfall == Utfall::vardnadshavareSvarade || utfall == Utfall::villInte;
}

std::optional<CommandFailure> check(const Session& session, const UngdomFacts& facts,
                                    const NyKontakt& kontakt, const std::string& personal) {
  if (kontakt.dag > session.today())
    return invalid("dag", {"person.fel.dagIFramtiden", {{"dag", kontakt.dag}}});
  const Day birth = facts.ungdom.nummer.birthDay();
  if (kontakt.dag < birth) return invalid("dag", {"person.fel.dagForeFodelsen", {{"fodd", birth}}});
  if (personal.empty()) return invalid("personal", {"person.fel.personalSaknas", {}});
  if (auto failure = tooLong("personal", personal)) return failure;
  if (kontakt.kanal == Kanal::hembesok && !namesTwo(personal))
    return invalid("personal", {"person.fel.hembesokKraverTva", {}});
  if (kontakt.sysselsattning && !wasAnswered(kontakt.utfall))
    return invalid("sysselsattning", {"person.fel.sysselsattningUtanSvar", {}});
  if (kontakt.avtalad && *kontakt.avtalad <= kontakt.dag)
    return invalid("avtalad", {"todo.fel.avtaladForTidigt", {}});
  if (kontakt.avtalad) return tooFarAhead(session, "avtalad", *kontakt.avtalad);
  return std::nullopt;
}

}  // namespace

CommandResult recordKontakt(Session& session, const NyKontakt& kontakt) {
  const UngdomFacts* facts = session.facts(kontakt.ungdom);
  if (facts == nullptr) return unknownUngdom();
  const std::string written = trimmed(kontakt.personal);
  const std::string personal = written.empty() ? session.user() : written;
  if (const auto failure = check(session, *facts, kontakt, personal)) return *failure;

  store::Act act =
      beginAct(session, "kontakt.record", kontakt.ungdom,
               {"history.kontakt", {{"kanal", worded(label(kontakt.kanal))}, {"dag", kontakt.dag}}});
  act.put(Kontakt{{},
                  kontakt.ungdom,
                  kontakt.dag,
                  kontakt.kanal,
                  kontakt.riktning,
                  kontakt.mottagare,
                  kontakt.utfall,
                  personal,
                  kontakt.klockslag});
  if (kontakt.vag) noteTried(act, *facts, *kontakt.vag, kontakt.utfall, kontakt.dag);
  if (kontakt.sysselsattning)
    act.put(Sysselsattning{{}, kontakt.ungdom, kontakt.dag, *kontakt.sysselsattning, Source::kontakt});
  if (kontakt.avtalad) act.put(Uppfoljning{.id = {}, .ungdom = kontakt.ungdom, .dag = *kontakt.avtalad, .minut = kontakt.minut});
  return carryOut(session, act, {"person.gjort.kontakt", {}});
}

CommandResult changeKontakt(Session& session, const Kontakt& wish) {
  const UngdomFacts* facts = session.facts(wish.ungdom);
  if (facts == nullptr) return unknownUngdom();
  const bool known = std::any_of(facts->kontakter.begin(), facts->kontakter.end(),
                                 [&](const Kontakt& other) { return other.id == wish.id; });
  if (!known) return CommandFailure{CommandError::notFound, "", {"person.fel.redanBorttagen", {}}};
  Kontakt kontakt = wish;
  kontakt.personal = trimmed(wish.personal);
  const NyKontakt asNew{.ungdom = wish.ungdom, .dag = wish.dag, .kanal = wish.kanal, .utfall = wish.utfall, .personal = kontakt.personal, .sysselsattning = std::nullopt};
  if (const auto failure = check(session, *facts, asNew, kontakt.personal)) return *failure;
  store::Act act = beginAct(session, "kontakt.change", wish.ungdom,
                            {"history.kontaktAndrad", {{"kanal", worded(label(kontakt.kanal))}, {"dag", kontakt.dag}}});
  act.put(kontakt);
  return carryOut(session, act, {"person.gjort.kontaktAndrad", {}});
}

}  // namespace fyren::app
