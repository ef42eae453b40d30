// SPDX-License-Identifier: EUPL-1.2
#include "app/timeline.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "app/casework_labels.h"
#include "app/labels.h"
#include "core/register/effective_days.h"
#include "exchange/import/kommun.h"

namespace fyren::app {
namespace {

using Entries = std::vector<TimelineEntry>;

Message mottagareInSentence(Mottagare mottagare) {
  switch (mottagare) {
    case Mottagare::ungdom:
      return {"person.tidslinje.mottagare.ungdom", {}};
    case Mottagare::vardnadshavare:
      return {"person.tidslinje.mottagare.vardnadshavare", {}};
    case Mottagare::annan:
      return {"person.tidslinje.mottagare.annan", {}};
  }
  return {};
}

Message utfallInSentence(Utfall utfall) {
  switch (utfall) {
    case Utfall::ingetSvar:
      return {"person.tidslinje.utfall.ingetSvar", {}};
    case Utfall::nadd:
      return {"person.tidslinje.utfall.nadd", {}};
    case Utfall::vardnadshavareSvarade:
      return {"person.tidslinje.utfall.vardnadshavareSvarade", {}};
    case Utfall::felNummer:
      return {"person.tidslinje.utfall.felNummer", {}};
    case Utfall::villInte:
      return {"person.tidslinje.utfall.villInte", {}};
    case Utfall::skickat:
      return {"person.tidslinje.utfall.skickat", {}};
  }
  return {};
}

// "Telefon till ungdomen, inget svar", "Hembesök hos vårdnadshavare, nådd".
Message rubrikOf(const Kontakt& kontakt) {
  Message rubrik{"person.tidslinje.utgaende",
                 {{"kanal", worded(label(kontakt.kanal))},
                  {"mottagare", worded(mottagareInSentence(kontakt.mottagare))},
                  {"utfall", worded(utfallInSentence(kontakt.utfall))}}};
  if (kontakt.riktning == Riktning::inkommande) rubrik.key = "person.tidslinje.inkommande";
  if (kontakt.kanal == Kanal::hembesok) rubrik.key = "person.tidslinje.hembesok";
  if (kontakt.kanal == Kanal::dropIn) rubrik.key = "person.tidslinje.dropIn";
  return rubrik;
}

Message clockOf(const Kontakt& kontakt) {
  if (!kontakt.minut) return {};
  return {"person.tidslinje.klockan", {{"tid", clockText(*kontakt.minut)}}};
}

void addKontakter(Entries& entries, const UngdomFacts& facts) {
  for (const Kontakt& kontakt : facts.kontakter)
    entries.push_back(
        {kontakt.dag, TimelineKind::kontakt, rubrikOf(kontakt), clockOf(kontakt), kontakt.personal, anyId(kontakt.id)});
}

void addSysselsattningar(Entries& entries, const UngdomFacts& facts) {
  for (const Sysselsattning& fact : facts.sysselsattningar)
    entries.push_back({fact.dag,
                       TimelineKind::sysselsattning,
                       {"person.tidslinje.sysselsattning", {{"typ", worded(label(fact.typ))}}},
                       {"person.tidslinje.kalla", {{"kalla", worded(label(fact.source))}}},
                       {},
                       anyId(fact.id)});
}

Message whatAndWhere(const Atgard& atgard) {
  if (!atgard.underrubrik.empty() && !atgard.anordnare.empty())
    return {"person.tidslinje.atgardAnnanHos",
            {{"underrubrik", atgard.underrubrik}, {"anordnare", atgard.anordnare}}};
  if (!atgard.underrubrik.empty())
    return {"person.tidslinje.atgardAnnan", {{"underrubrik", atgard.underrubrik}}};
  if (!atgard.anordnare.empty()) return {"person.tidslinje.atgardHos", {{"anordnare", atgard.anordnare}}};
  return {};
}

Message howItEnded(const Atgard& atgard) {
  if (atgard.grundAtgSlut && atgard.sysEfter)
    return {"person.tidslinje.atgardSlut",
            {{"grund", worded(label(*atgard.grundAtgSlut))}, {"efter", worded(label(*atgard.sysEfter))}}};
  if (atgard.grundAtgSlut)
    return {"person.tidslinje.atgardSlutGrund", {{"grund", worded(label(*atgard.grundAtgSlut))}}};
  if (atgard.sysEfter)
    return {"person.tidslinje.atgardSlutEfter", {{"efter", worded(label(*atgard.sysEfter))}}};
  return {};
}

void addAtgarder(Entries& entries, const UngdomFacts& facts) {
  for (const Atgard& atgard : facts.atgarder) {
    const auto typ = worded(label(atgard.typ));
    entries.push_back({atgard.days.first,
                       TimelineKind::atgard,
                       {"person.tidslinje.atgardBorjade", {{"typ", typ}}},
                       whatAndWhere(atgard),
                       {},
                       anyId(atgard.id)});
    if (atgard.days.last)
      entries.push_back({*atgard.days.last,
                         TimelineKind::atgard,
                         {"person.tidslinje.atgardSlutade", {{"typ", typ}}},
                         howItEnded(atgard),
                         {},
                         anyId(atgard.id)});
  }
}

Message::Value skolaName(const Skolplacering& placering) {
  if (placering.skola.empty()) return worded({"person.tidslinje.skolaUtanNamn", {}});
  return placering.skola;
}

Message programOf(const Skolplacering& placering) {
  const auto form = worded(label(placering.skolform));
  if (placering.program.empty()) return {"person.tidslinje.skolform", {{"form", form}}};
  return {"person.tidslinje.skolformProgram", {{"form", form}, {"program", placering.program}}};
}

void addSkola(Entries& entries, const UngdomFacts& facts) {
  for (const Skolplacering& placering : facts.skolplaceringar) {
    const auto skola = skolaName(placering);
    entries.push_back({placering.days.first,
                       TimelineKind::skola,
                       {"person.tidslinje.skolaBorjade", {{"skola", skola}}},
                       programOf(placering),
                       {},
                       anyId(placering.id)});
    if (!placering.days.last) continue;
    const Message orsak = placering.avgangsorsak.empty()
                              ? Message{}
                              : Message{"person.tidslinje.avgangsorsak", {{"orsak", placering.avgangsorsak}}};
    entries.push_back({*placering.days.last,
                       TimelineKind::skola,
                       {"person.tidslinje.skolaSlutade", {{"skola", skola}}},
                       orsak,
                       {},
                       anyId(placering.id)});
  }
  for (const Examen& examen : facts.examina)
    entries.push_back({examen.dag,
                       TimelineKind::examen,
                       {"person.tidslinje.examen", {{"typ", worded(label(examen.typ))}}},
                       {"person.tidslinje.kalla", {{"kalla", worded(label(examen.source))}}},
                       {},
                       anyId(examen.id)});
}

void addBosattningar(Entries& entries, const UngdomFacts& facts, const RegisterFacts& reg) {
  for (const Bosattning& bosattning : facts.bosattningar) {
    const exchange::Kommun* found = exchange::kommunByKod(bosattning.kommun);
    const Message::Value kommun =
        bosattning.kommun == reg.kommun ? Message::Value(reg.kommunnamn)
        : found != nullptr              ? Message::Value(found->namn)
                                        : worded({"person.tidslinje.annanKommun", {{"kod", bosattning.kommun}}});
    entries.push_back({bosattning.days.first,
                       TimelineKind::bosattning,
                       {"person.tidslinje.inflyttad", {{"kommun", kommun}}},
                       {},
                       {},
                       anyId(bosattning.id)});
    if (bosattning.days.last)
      entries.push_back({*bosattning.days.last,
                         TimelineKind::bosattning,
                         {"person.tidslinje.utflyttad", {{"kommun", kommun}}},
                         {},
                         {},
                         anyId(bosattning.id)});
  }
}

void addRegistreringar(Entries& entries, const UngdomFacts& facts, Day today, const Law& law) {
  for (const Registrering& registrering : facts.registreringar) {
    const AnyRowId row = anyId(registrering.id);
    entries.push_back({registrering.days.first,
                       TimelineKind::registrering,
                       {"person.tidslinje.registrerad", {}},
                       {"person.tidslinje.orsak", {{"orsak", worded(label(registrering.orsak))}}},
                       {},
                       row});
    const Interval days = effectiveDays(registrering, facts.ungdom, law);
    if (days.isBackwards() || !days.last || *days.last > today) continue;
    if (registrering.days.last == days.last) {
      const Message orsak = registrering.avregistreringsorsak
                                ? Message{"person.tidslinje.orsak",
                                          {{"orsak", worded(label(*registrering.avregistreringsorsak))}}}
                                : Message{};
      entries.push_back(
          {*days.last, TimelineKind::registrering, {"person.tidslinje.avregistrerad", {}}, orsak, {}, row});
    } else {
      entries.push_back(
          {*days.last + 1, TimelineKind::registrering, {"person.tidslinje.fyllde20", {}}, {}, {}, row});
    }
  }
}

// What was decided about coming steps, and whether the responsibility holds.
void addBeslut(Entries& entries, const UngdomFacts& facts) {
  for (const Bevakning& beslut : facts.bevakningar) {
    const Message moved{"person.tidslinje.nyDag", {{"dag", beslut.till}}};
    const Message rubrik = beslut.slag == Bevakningsslag::nyDag ? moved : Message{"person.tidslinje.steg", {{"slag", worded(label(beslut.slag))}}};
    entries.push_back({beslut.dag, TimelineKind::steg, rubrik, {"person.tidslinje.skal", {{"skal", worded(label(beslut.skal))}}}, beslut.av, anyId(beslut.id)});
  }
  for (const Omfattningsbeslut& beslut : facts.beslut)
    entries.push_back({beslut.dag, TimelineKind::beslut, {beslut.omfattas ? "person.tidslinje.beslutOmfattas" : "person.tidslinje.beslutInte", {}},
                       {"person.tidslinje.beslutFran", {{"dag", beslut.forsta}}}, beslut.av, anyId(beslut.id)});
}

void addPlanerOchErbjudanden(Entries& entries, const UngdomFacts& facts) {
  for (const Plan& plan : facts.planer)
    entries.push_back({plan.dag, TimelineKind::plan, {"person.tidslinje.plan", {{"nr", plan.nr}}}, {}, plan.personal, anyId(plan.id)});
  for (const Erbjudande& offer : facts.erbjudanden)
    entries.push_back({offer.dag, TimelineKind::erbjudande, {"person.tidslinje.erbjudande", {{"typ", worded(label(offer.typ))}, {"svar", worded(label(offer.svar))}}},
                       {}, {}, anyId(offer.id)});
}

}  // namespace

std::vector<TimelineEntry> timelineOf(const UngdomFacts& facts, const RegisterFacts& reg, Day today,
                                      const Law& law) {
  Entries entries;
  addBosattningar(entries, facts, reg);
  addSkola(entries, facts);
  addRegistreringar(entries, facts, today, law);
  addSysselsattningar(entries, facts);
  addAtgarder(entries, facts);
  addBeslut(entries, facts);
  addPlanerOchErbjudanden(entries, facts);
  addKontakter(entries, facts);
  std::stable_sort(entries.begin(), entries.end(),
                   [](const TimelineEntry& a, const TimelineEntry& b) { return a.dag < b.dag; });
  std::reverse(entries.begin(), entries.end());
  return entries;
}

}  // namespace fyren::app
