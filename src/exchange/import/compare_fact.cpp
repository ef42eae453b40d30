// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/compare_fact.h"

#include <algorithm>

#include "exchange/import/kommun.h"

namespace fyren::exchange {
namespace {

using Changes = std::vector<FieldChange>;

template <typename T>
std::string word(const std::optional<T>& value) {
  return value ? std::string(listWord(*value)) : std::string{};
}

// What `to` says that `from` does not, field by field.
void differ(const Skolplacering& from, const Skolplacering& to, Changes& changes) {
  noteChange(changes, Field::slutdatum, dayWord(from.days.last), dayWord(to.days.last));
  if (to.skolform != Skolform::okand)
    noteChange(changes, Field::skolform, std::string(listWord(from.skolform)), std::string(listWord(to.skolform)));
  noteChange(changes, Field::skolenhetskod, from.skolenhetskod, to.skolenhetskod);
  noteChange(changes, Field::arskurs, from.arskurs, to.arskurs);
  noteChange(changes, Field::avgangsorsak, from.avgangsorsak, to.avgangsorsak);
}
void differ(const Examen& from, const Examen& to, Changes& changes) {
  noteChange(changes, Field::datum, from.dag.iso(), to.dag.iso());
}
void differ(const Registrering& from, const Registrering& to, Changes& changes) {
  if (to.orsak != Registreringsorsak::saknas)
    noteChange(changes, Field::registreringsorsak, std::string(listWord(from.orsak)), std::string(listWord(to.orsak)));
  noteChange(changes, Field::avregistreringsdatum, dayWord(from.days.last), dayWord(to.days.last));
  noteChange(changes, Field::avregistreringsorsak, word(from.avregistreringsorsak), word(to.avregistreringsorsak));
}
void differ(const Kontakt&, const Kontakt&, Changes&) {}  // the whole contact is its key
void differ(const Sysselsattning& from, const Sysselsattning& to, Changes& changes) {
  noteChange(changes, Field::sysselsattning, std::string(listWord(from.typ)), std::string(listWord(to.typ)));
}
void differ(const Atgard& from, const Atgard& to, Changes& changes) {
  noteChange(changes, Field::slutdatum, dayWord(from.days.last), dayWord(to.days.last));
  noteChange(changes, Field::grundForSlut, word(from.grundAtgSlut), word(to.grundAtgSlut));
  noteChange(changes, Field::sysselsattningEfter, word(from.sysEfter), word(to.sysEfter));
}

bool same(const Skolplacering& a, const Skolplacering& b) { return sameEnrolment(a, b); }
bool same(const Examen& a, const Examen& b) { return a.typ == b.typ; }
bool same(const Registrering& a, const Registrering& b) { return a.days.first == b.days.first; }
bool same(const Kontakt& a, const Kontakt& b) {
  return a.dag == b.dag && a.kanal == b.kanal && a.riktning == b.riktning && a.mottagare == b.mottagare &&
         a.utfall == b.utfall && sameWord(a.personal, b.personal);
}
bool same(const Sysselsattning& a, const Sysselsattning& b) { return a.dag == b.dag && a.source == b.source; }
bool same(const Atgard& a, const Atgard& b) {
  return a.typ == b.typ && a.days.first == b.days.first && sameWord(a.anordnare, b.anordnare);
}

void take(std::string& known, const std::string& said) { if (!said.empty()) known = said; }
template <typename T>
void take(std::optional<T>& known, const std::optional<T>& said) { if (said) known = said; }

// `known` with what the list says put over it.
void merge(Skolplacering& known, const Skolplacering& said) {
  take(known.days.last, said.days.last);
  if (said.skolform != Skolform::okand) known.skolform = said.skolform;
  take(known.skolenhetskod, said.skolenhetskod);
  take(known.arskurs, said.arskurs);
  take(known.avgangsorsak, said.avgangsorsak);
}
void merge(Examen& known, const Examen& said) { known.dag = said.dag; }
void merge(Registrering& known, const Registrering& said) {
  if (said.orsak != Registreringsorsak::saknas) known.orsak = said.orsak;
  take(known.days.last, said.days.last);
  take(known.avregistreringsorsak, said.avregistreringsorsak);
}
void merge(Kontakt&, const Kontakt&) {}
void merge(Sysselsattning& known, const Sysselsattning& said) { known.typ = said.typ; }
void merge(Atgard& known, const Atgard& said) {
  take(known.days.last, said.days.last);
  take(known.grundAtgSlut, said.grundAtgSlut);
  take(known.sysEfter, said.sysEfter);
}

template <typename T>
Verdict compareIn(const std::vector<T>& known, std::vector<T>& writes, const T& said, UngdomId ungdom) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const T& entry) { return same(entry, said); });
  Verdict verdict;
  if (found == known.end()) {
    T added = said;
    added.ungdom = ungdom;
    writes.push_back(std::move(added));
    verdict.rowClass = RowClass::added;
    verdict.reason = {"import.reason.added", {}};
    return verdict;
  }
  differ(*found, said, verdict.changes);
  verdict.reason = {"import.reason.unchanged", {}};
  if (verdict.changes.empty()) return verdict;
  T merged = *found;
  merge(merged, said);
  writes.push_back(std::move(merged));
  verdict.rowClass = RowClass::changed;
  verdict.reason = {"import.reason.changed", {}};
  return verdict;
}

// A pupil whose enrolment had ended in the register and who is on the list without an end: back again.
Verdict compareSkolplacering(const Skolplacering& said, PersonDraft& draft) {
  const auto& known = draft.known->skolplaceringar;
  const auto found = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return same(entry, said); });
  if (found == known.end() || found->days.isOpen() || said.days.last)
    return compareIn(known, draft.write.facts.skolplaceringar, said, draft.known->ungdom.id);
  Verdict verdict{RowClass::returned, {"import.reason.enrolledAgain", {{"dag", *found->days.last}}}, {}, {}};
  differ(*found, said, verdict.changes);
  verdict.changes.insert(verdict.changes.begin(), {Field::slutdatum, dayWord(found->days.last), {}});
  Skolplacering merged = *found;
  merge(merged, said);
  merged.days.last.reset();
  merged.avgangsorsak = said.avgangsorsak;
  draft.write.facts.skolplaceringar.push_back(std::move(merged));
  return verdict;
}

void changeUngdom(PersonDraft& draft, std::string Ungdom::*field, Field name, const std::string& said, Verdict& verdict) {
  const std::size_t before = verdict.changes.size();
  noteChange(verdict.changes, name, draft.write.facts.ungdom.*field, said);
  if (verdict.changes.size() == before) return;
  draft.write.facts.ungdom.*field = said;
  draft.write.writesUngdom = true;
  if (verdict.rowClass != RowClass::unchanged) return;
  verdict.rowClass = RowClass::changed;
  verdict.reason = {"import.reason.changed", {}};
}

Verdict compareRegistrering(const RegistreringFact& said, PersonDraft& draft) {
  Verdict verdict = compareIn(draft.known->registreringar, draft.write.facts.registreringar, said.registrering, draft.known->ungdom.id);
  changeUngdom(draft, &Ungdom::handlaggare, Field::handlaggare, said.handlaggare, verdict);
  return verdict;
}

// The end is known; the day on which the school told may be new.
Verdict compareTold(const AvbrottFact& said, const Skolplacering& entry, PersonDraft& draft) {
  Verdict verdict{RowClass::unchanged, {"import.reason.unchanged", {}}, {}, {}};
  noteChange(verdict.changes, Field::anmalt, dayWord(entry.anmald), dayWord(said.anmalt));
  if (verdict.changes.empty()) return verdict;
  Skolplacering told = entry;
  told.anmald = said.anmalt;
  draft.write.facts.skolplaceringar.push_back(std::move(told));
  verdict.rowClass = RowClass::changed;
  verdict.reason = {"import.reason.changed", {}};
  return verdict;
}

Message enrolmentInWords(const Skolplacering& entry) {
  const char* key = entry.program.empty() ? "import.option.enrolment" : "import.option.enrolmentWithProgram";
  return {key, {{"skola", entry.skola}, {"program", entry.program}, {"dag", entry.days.first}}};
}

// A notice that a pupil has left ends the one enrolment that it can mean, or the one that the user says it means.
Verdict compareAvbrott(const AvbrottFact& said, PersonDraft& draft) {
  const Skolplacering* meant = nullptr;
  std::vector<RowOption> options;
  for (const Skolplacering& entry : draft.known->skolplaceringar) {
    const bool fits = (said.skola.empty() || sameWord(said.skola, entry.skola)) &&
                      (said.program.empty() || sameWord(said.program, entry.program));
    if (fits && entry.days.last == said.slutade) return compareTold(said, entry, draft);
    if (!fits || !entry.days.contains(said.slutade)) continue;
    if (options.empty() || said.meant == options.size()) meant = &entry;
    options.push_back({enrolmentInWords(entry), 0, options.size()});
  }
  if (options.empty()) return {RowClass::unclear, {"import.reason.noEnrolment", {{"dag", said.slutade}}}, {}, {}};
  const bool isChosen = said.meant && *said.meant < options.size();
  if (options.size() == 1) options.clear();
  else if (!isChosen) return {RowClass::unclear, {"import.reason.severalEnrolments", {}}, {}, {}, std::move(options)};
  Verdict verdict{RowClass::changed, {"import.reason.leftSchool", {{"skola", meant->skola}, {"dag", said.slutade}}}, {}, {}};
  noteChange(verdict.changes, Field::slutdatum, dayWord(meant->days.last), said.slutade.iso());
  noteChange(verdict.changes, Field::anmalt, dayWord(meant->anmald), dayWord(said.anmalt));
  Skolplacering merged = *meant;
  merged.days.last = said.slutade;
  take(merged.anmald, said.anmalt);
  draft.write.facts.skolplaceringar.push_back(std::move(merged));
  if (!options.empty()) verdict.options = std::move(options), verdict.chosen = said.meant;
  return verdict;
}

}  // namespace

void noteChange(std::vector<FieldChange>& changes, Field field, const std::string& from, const std::string& to) {
  if (!to.empty() && from != to) changes.push_back({field, from, to});
}

bool sameWord(std::string_view a, std::string_view b) { return a == b || foldWord(a) == foldWord(b); }

std::string dayWord(const std::optional<Day>& day) { return day ? day->iso() : std::string{}; }

bool sameEnrolment(const Skolplacering& a, const Skolplacering& b) {
  return a.days.first == b.days.first && sameWord(a.skola, b.skola) && sameWord(a.program, b.program);
}

Ungdom ungdomWith(Personnummer nummer) { return Ungdom{{}, nummer, {}, {}, {}, {}, {}, {}, {}, {}, {}}; }

Verdict compareFact(const RowFact& fact, const ImportContext& context, PersonDraft& draft) {
  if (const auto* said = std::get_if<FolkbokforingFact>(&fact)) return compareFolkbokforing(*said, context, draft);
  const UngdomFacts& known = *draft.known;
  UngdomFacts& writes = draft.write.facts;
  if (const auto* said = std::get_if<Skolplacering>(&fact)) return compareSkolplacering(*said, draft);
  if (std::holds_alternative<BetygFact>(fact)) return Verdict{RowClass::unchanged, {}, {}, {}};
  if (const auto* said = std::get_if<Examen>(&fact)) return compareIn(known.examina, writes.examina, *said, known.ungdom.id);
  if (std::holds_alternative<KontaktuppgiftFact>(fact)) return Verdict{RowClass::unchanged, {"import.reason.unchanged", {}}, {}, {}};
  if (const auto* said = std::get_if<AvbrottFact>(&fact)) return compareAvbrott(*said, draft);
  if (const auto* said = std::get_if<RegistreringFact>(&fact)) return compareRegistrering(*said, draft);
  if (const auto* said = std::get_if<Kontakt>(&fact)) return compareIn(known.kontakter, writes.kontakter, *said, known.ungdom.id);
  if (const auto* said = std::get_if<Sysselsattning>(&fact))
    return compareIn(known.sysselsattningar, writes.sysselsattningar, *said, known.ungdom.id);
  return compareIn(known.atgarder, writes.atgarder, std::get<Atgard>(fact), known.ungdom.id);
}

bool sameThing(const RowFact& a, const RowFact& b) {
  if (a.index() != b.index()) return false;  // an exam and a document of grades
  return std::visit([&](const auto& one) {
    using T = std::decay_t<decltype(one)>;
    const T& other = std::get<T>(b);
    if constexpr (std::is_same_v<T, RegistreringFact>) return same(one.registrering, other.registrering);
    else if constexpr (std::is_same_v<T, AvbrottFact>) return sameWord(one.skola, other.skola) && sameWord(one.program, other.program);
    else if constexpr (std::is_same_v<T, FolkbokforingFact> || std::is_same_v<T, KontaktuppgiftFact>) return true;
    else if constexpr (std::is_same_v<T, BetygFact>) return one.dag == other.dag;
    else return same(one, other);
  }, a);
}

namespace {

void noteDifference(Changes& changes, Field field, const std::string& a, const std::string& b) {
  if (a != b) changes.push_back({field, a, b});
}

// Both directions, so that an empty value against a filled one counts as well.
template <typename T>
void differBoth(const T& a, const T& b, Changes& changes) {
  Changes back;
  differ(a, b, changes);
  differ(b, a, back);
  for (const FieldChange& change : back) {
    const auto sameField = [&](const FieldChange& entry) { return entry.field == change.field; };
    if (std::none_of(changes.begin(), changes.end(), sameField)) changes.push_back({change.field, change.to, change.from});
  }
}

void differBoth(const FolkbokforingFact& a, const FolkbokforingFact& b, Changes& changes) {
  noteDifference(changes, Field::fornamn, a.fornamn, b.fornamn);
  noteDifference(changes, Field::efternamn, a.efternamn, b.efternamn);
  noteDifference(changes, Field::gatuadress, a.gatuadress, b.gatuadress);
  noteDifference(changes, Field::postnummer, a.postnummer, b.postnummer);
  noteDifference(changes, Field::postort, a.postort, b.postort);
  noteDifference(changes, Field::kommun, kommunName(a.kommun), kommunName(b.kommun));
  noteDifference(changes, Field::folkbokforingsdatum, dayWord(a.sedan), dayWord(b.sedan));
}
void differBoth(const BetygFact&, const BetygFact&, Changes&) {}  // only the day, and that is the same
void differBoth(const KontaktuppgiftFact& a, const KontaktuppgiftFact& b, Changes& changes) {
  const auto said = [](const KontaktuppgiftFact& fact, bool mail) {
    std::string all;
    for (const Kontaktvag& way : fact.vagar)
      if ((way.slag == Kontaktvagsslag::epost) == mail) all += (all.empty() ? "" : ", ") + way.varde + (way.namn.empty() ? "" : " " + way.namn);
    return all;
  };
  noteDifference(changes, Field::telefon, said(a, false), said(b, false));
  noteDifference(changes, Field::epost, said(a, true), said(b, true));
}
void differBoth(const AvbrottFact& a, const AvbrottFact& b, Changes& changes) {
  noteDifference(changes, Field::slutade, a.slutade.iso(), b.slutade.iso());
  noteDifference(changes, Field::anmalt, dayWord(a.anmalt), dayWord(b.anmalt));
}
void differBoth(const RegistreringFact& a, const RegistreringFact& b, Changes& changes) {
  differBoth(a.registrering, b.registrering, changes);
  noteDifference(changes, Field::handlaggare, a.handlaggare, b.handlaggare);
}

}  // namespace

std::vector<FieldChange> differences(const RowFact& a, const RowFact& b) {
  std::vector<FieldChange> changes;
  std::visit([&](const auto& one) { differBoth(one, std::get<std::decay_t<decltype(one)>>(b), changes); }, a);
  return changes;
}

Day dayOfFact(const RowFact& fact) {
  return std::visit([](const auto& said) {
    using T = std::decay_t<decltype(said)>;
    if constexpr (std::is_same_v<T, FolkbokforingFact>) return said.sedan.value_or(Day::fromNumber(0));
    else if constexpr (std::is_same_v<T, KontaktuppgiftFact>) return Day::fromNumber(0);
    else if constexpr (std::is_same_v<T, AvbrottFact>) return said.slutade;
    else if constexpr (std::is_same_v<T, RegistreringFact>) return said.registrering.days.first;
    else if constexpr (std::is_same_v<T, Skolplacering> || std::is_same_v<T, Atgard>) return said.days.first;
    else return said.dag;
  }, fact);
}

}  // namespace fyren::exchange
