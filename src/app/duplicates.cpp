// SPDX-License-Identifier: EUPL-1.2
#include "app/duplicates.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "core/outreach/contact_ways.h"

namespace fyren::app {
namespace {

Message label(Likhet likhet) {
  switch (likhet) {
    case Likhet::sammaNummer: return {"dubblett.skal.sammaNummer", {}};
    case Likhet::samordningsnummer: return {"dubblett.skal.samordningsnummer", {}};
    case Likhet::sammaNamn: return {"dubblett.skal.sammaNamn", {}};
    case Likhet::sammaEfternamn: return {"dubblett.skal.sammaEfternamn", {}};
    case Likhet::sammaAdress: return {"dubblett.skal.sammaAdress", {}};
    case Likhet::sammaTelefon: return {"dubblett.skal.sammaTelefon", {}};
    case Likhet::sammaEpost: return {"dubblett.skal.sammaEpost", {}};
  }
  return {};
}

std::string nameOf(const Ungdom& ungdom) { return ungdom.fornamn + " " + ungdom.efternamn; }

std::size_t factCount(const UngdomFacts& facts) {
  return facts.registreringar.size() + facts.kontakter.size() + facts.sysselsattningar.size() + facts.atgarder.size() +
         facts.skolplaceringar.size() + facts.examina.size() + facts.kontaktvagar.size();
}

bool staysBefore(const UngdomFacts& a, const UngdomFacts& b) {
  const bool aPerson = a.ungdom.nummer.kind() == NumberKind::personnummer;
  const bool bPerson = b.ungdom.nummer.kind() == NumberKind::personnummer;
  if (aPerson != bPerson) return aPerson;
  return factCount(a) >= factCount(b);
}

void fill(std::string& value, const std::string& other) {
  if (value.empty()) value = other;
}

// The one youth: both numbers, a personnummer in force if there is one.
Ungdom merged(Ungdom keep, const Ungdom& other) {
  Personnummer earlier = other.nummer;
  if (keep.nummer.kind() == NumberKind::samordningsnummer && other.nummer.kind() == NumberKind::personnummer)
    std::swap(keep.nummer, earlier);
  std::vector<Personnummer>& numbers = keep.tidigareNummer;
  numbers.push_back(earlier);
  numbers.insert(numbers.end(), other.tidigareNummer.begin(), other.tidigareNummer.end());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::erase(numbers, keep.nummer);
  if (keep.gatuadress.empty()) {
    keep.gatuadress = other.gatuadress;
    keep.postnummer = other.postnummer;
    keep.postort = other.postort;
  }
  fill(keep.telefon, other.telefon);
  fill(keep.epost, other.epost);
  fill(keep.handlaggare, other.handlaggare);
  return keep;
}

}  // namespace

std::vector<DuplicateLine> duplicateList(const Session& session) {
  std::vector<DuplicateLine> lines;
  for (const Dubblett& pair : findDuplicates(session.allFacts())) {
    const UngdomFacts* keep = &session.allFacts()[pair.first];
    const UngdomFacts* other = &session.allFacts()[pair.second];
    if (!staysBefore(*keep, *other)) std::swap(keep, other);
    DuplicateLine line{keep->ungdom.id,          other->ungdom.id,
                       nameOf(keep->ungdom),     nameOf(other->ungdom),
                       keep->ungdom.nummer.hyphenated(), other->ungdom.nummer.hyphenated(),
                       pair.saker,               {}};
    for (const Likhet likhet : pair.likheter) line.skal.push_back(label(likhet));
    lines.push_back(std::move(line));
  }
  return lines;
}

CommandResult tellApart(Session& session, UngdomId one, UngdomId other) {
  if (session.facts(one) == nullptr || session.facts(other) == nullptr) return unknownUngdom();
  if (one == other) return refused({"dubblett.fel.samma", {}});
  store::Act act = beginAct(session, "ungdom.tellApart", one, {"history.ejSamma", {}});
  act.put(EjSamma{{}, one, other, session.today(), session.user()});
  return carryOut(session, act, {"dubblett.isar", {}});
}

CommandResult mergeUngdomar(Session& session, UngdomId keep, UngdomId other) {
  const UngdomFacts* stays = session.facts(keep);
  const UngdomFacts* goes = session.facts(other);
  if (stays == nullptr || goes == nullptr) return unknownUngdom();
  if (keep == other) return refused({"dubblett.fel.samma", {}});
  const Ungdom one = merged(stays->ungdom, goes->ungdom);
  store::Act act = beginAct(session, "ungdom.merge", keep, {"history.sammanforing", {}});
  act.merge(keep, other, session.today());
  act.put(one);
  for (Kontaktvag way : ownWays(*goes))
    if (way.id.isNone() && way.varde != one.telefon && way.varde != one.epost) {
      way.ungdom = keep;
      act.put(way);
    }
  return carryOut(session, act, {"dubblett.gjort", {}});
}

}  // namespace fyren::app
