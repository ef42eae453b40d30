// SPDX-License-Identifier: EUPL-1.2
#include "app/register_row.h"

#include <algorithm>

#include "app/areas.h"
#include "core/quality/finding.h"
#include "core/quality/silencing.h"
#include "core/register/effective_days.h"

namespace fyren::app {
namespace {

// In time to hand over to whoever helps after 20 (municipal routine).
constexpr int kBefore20Months = 3;

// A registration whose last day is settled has nothing left to end.
Lage lageOf(std::optional<bool> omfattas, const Registrering* current, bool schoolListRead) {
  if (current != nullptr)
    return omfattas == false && current->days.isOpen() ? Lage::attAvsluta : Lage::registrerad;
  if (!omfattas) return Lage::okant;
  if (!*omfattas) return Lage::utanfor;
  return schoolListRead ? Lage::attRegistrera : Lage::okant;
}

Message skalOf(const Omfattning& omfattning, Lage lage) {
  const Message::Value skal = std::vector<Message>{omfattning.skal};
  if (lage == Lage::attAvsluta) return {"register.skal.attAvsluta", {{"skal", skal}}};
  if (lage == Lage::okant && omfattning.omfattas == true)
    return {"register.skal.ingenSkollista", {{"skal", skal}}};
  return omfattning.skal;
}

// Those whom nothing concerns have no findings: whoever was never registered is in no delivery.
void countFindings(RegisterRow& row, const UngdomFacts& facts, const Viewpoint& view) {
  if (row.lage == Lage::utanfor && facts.registreringar.empty() && facts.atgarder.empty()) return;
  for (const Finding& finding :
       checkQuality(facts, view.reg, HalfYear::of(view.today), view.today, view.law)) {
    if (finding.niva == Niva::rod) ++row.rod;
    if (finding.niva == Niva::gul && silencedBy(finding, facts) == nullptr) ++row.gul;
  }
}

}  // namespace

int ageOn(const Personnummer& nummer, Day day) {
  const Day birth = nummer.birthDay();
  const int years = day.year() - birth.year();
  return birth.plusYears(years) > day ? years - 1 : years;
}

Lage lageOf(const UngdomFacts& facts, const Viewpoint& view) {
  const Registrering* current = registreringOn(facts, view.today, view.law);
  return lageOf(isOmfattad(facts, view.reg, view.today, view.law), current, view.schoolListRead);
}

RegisterRow registerRow(const UngdomFacts& facts, const Viewpoint& view) {
  const Ungdom& ungdom = facts.ungdom;
  const Registrering* registrering = registreringOn(facts, view.today, view.law);
  const Omfattning omfattning = assessOmfattning(facts, view.reg, view.today, view.law);
  RegisterRow row;
  row.id = ungdom.id;
  row.fornamn = ungdom.fornamn;
  row.efternamn = ungdom.efternamn;
  row.nummer = ungdom.nummer.hyphenated();
  row.alder = ageOn(ungdom.nummer, view.today);
  row.lage = lageOf(omfattning.omfattas, registrering, view.schoolListRead);
  row.skal = skalOf(omfattning, row.lage);
  row.sedan = registrering != nullptr ? std::optional(registrering->days.first) : omfattning.sedan;
  if (!facts.kontakter.empty()) row.senasteKontakt = facts.kontakter.back().dag;
  row.fyller20 = ungdom.nummer.birthDay().plusYears(view.law.ageLimit.on(view.today).value);
  row.fyllerSnart = row.lage != Lage::utanfor && row.fyller20 > view.today &&
                    row.fyller20 <= view.today.plusMonths(kBefore20Months);
  row.postort = ungdom.postort;
  if (view.areas != nullptr) row.omrade = view.areas->areaOf(ungdom.postnummer, view.today);
  row.handlaggare = ungdom.handlaggare;
  if (registrering != nullptr) row.kunskap = knowledgeOf(facts, view.today).lage;
  countFindings(row, facts, view);
  return row;
}

}  // namespace fyren::app
