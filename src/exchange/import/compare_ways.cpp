// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/outreach/contact_ways.h"
#include "exchange/import/compare_fact.h"

namespace fyren::exchange {
namespace {

Field fieldOf(const Kontaktvag& way) {
  if (way.vems == Mottagare::vardnadshavare) return Field::vardnadshavare1Telefon;
  if (way.slag == Kontaktvagsslag::epost) return Field::epost;
  return way.slag == Kontaktvagsslag::mobil ? Field::mobil : Field::telefon;
}

std::string words(const Kontaktvag& way) {
  return way.namn.empty() ? way.varde : way.namn + " " + way.varde;
}

// Of two ways of one kind to one person the later said is the one that a list means now.
bool isRival(const Kontaktvag& a, const Kontaktvag& b) {
  return a.vems == b.vems && a.slag == b.slag && sameWord(a.namn, b.namn) && !sameWay(a, b);
}

std::string rivalOf(const std::vector<Kontaktvag>& known, const Kontaktvag& said) {
  const Kontaktvag* newest = nullptr;
  for (const Kontaktvag& way : known)
    if (isRival(way, said) && (newest == nullptr || way.dag > newest->dag)) newest = &way;
  return newest != nullptr ? words(*newest) : std::string();
}

bool hasNewerRival(const std::vector<Kontaktvag>& known, const Kontaktvag& way) {
  return std::any_of(known.begin(), known.end(),
                     [&](const Kontaktvag& one) { return isRival(one, way) && one.dag > way.dag; });
}

void addWay(PersonDraft& draft, Kontaktvag way) {
  way.ungdom = draft.write.facts.ungdom.id;
  draft.write.facts.kontaktvagar.push_back(std::move(way));
}

// What was known without a source gets one; it stands in the table from then on.
void takeOver(PersonDraft& draft, const Kontaktvag& said) {
  Ungdom& ungdom = draft.write.facts.ungdom;
  (said.slag == Kontaktvagsslag::epost ? ungdom.epost : ungdom.telefon).clear();
  draft.write.writesUngdom = true;
  addWay(draft, said);
}

void becomeChanged(Verdict& verdict, const char* reason) {
  if (verdict.rowClass != RowClass::unchanged) return;
  verdict.rowClass = RowClass::changed;
  verdict.reason = {reason, {}};
}

void compareWay(const Kontaktvag& said, const std::vector<Kontaktvag>& known, PersonDraft& draft,
                Verdict& verdict) {
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const Kontaktvag& way) { return sameWay(way, said); });
  if (found == known.end()) {
    noteChange(verdict.changes, fieldOf(said), rivalOf(known, said), words(said));
    addWay(draft, said);
    return becomeChanged(verdict, "import.reason.changed");
  }
  if (found->id.isNone()) {
    takeOver(draft, said);
    return becomeChanged(verdict, "import.reason.sourceKnown");
  }
  Kontaktvag now = *found;
  if (!said.namn.empty() && !sameWord(now.namn, said.namn)) now.namn = said.namn;
  if (hasNewerRival(known, now) && said.dag > now.dag) now.dag = said.dag;  // on the list again
  if (now == *found) return;
  noteChange(verdict.changes, fieldOf(said), now.namn != found->namn ? words(*found) : rivalOf(known, said),
             words(now));
  addWay(draft, std::move(now));
  becomeChanged(verdict, "import.reason.changed");
}

}  // namespace

void compareWays(const std::vector<Kontaktvag>& said, const ImportContext& context, PersonDraft& draft,
                 Verdict& verdict) {
  if (said.empty() || verdict.rowClass == RowClass::unclear) return;
  const UngdomFacts& before = draft.known != nullptr ? *draft.known : draft.write.facts;
  const std::vector<Kontaktvag> known = contactWays(before, context.today);
  std::vector<Kontaktvag>& written = draft.write.facts.kontaktvagar;
  for (const Kontaktvag& way : said) {
    const bool isWritten =
        std::any_of(written.begin(), written.end(), [&](const Kontaktvag& one) { return sameWay(one, way); });
    if (!isWritten) compareWay(way, known, draft, verdict);
  }
}

}  // namespace fyren::exchange
