// SPDX-License-Identifier: EUPL-1.2
#include "core/delivery/delivery_record.h"

#include <algorithm>
#include <tuple>

#include "core/register/effective_days.h"

namespace fyren {
namespace {

// The days of the period that have been, and the youth's registrations that touch them.
struct Scope {
  Interval days;
  std::vector<const Registrering*> registreringar;  // by first day
};

Scope scopeOf(const UngdomFacts& facts, HalfYear period, Day today, const Law& law) {
  Scope scope{{period.first(), std::min(period.last(), today)}, {}};
  for (const Registrering& registrering : facts.registreringar) {
    const Interval days = effectiveDays(registrering, facts.ungdom, law);
    if (!days.isBackwards() && !scope.days.isBackwards() && days.overlaps(scope.days))
      scope.registreringar.push_back(&registrering);
  }
  std::sort(scope.registreringar.begin(), scope.registreringar.end(),
            [](const auto* a, const auto* b) { return a->days.first < b->days.first; });
  return scope;
}

bool wasReached(Utfall utfall) {
  return utfall == Utfall::nadd || utfall == Utfall::vardnadshavareSvarade || utfall == Utfall::villInte;
}

// Occupations told, and days on which someone was reached without telling one.
std::vector<DeliveryContact> contactsWithin(const UngdomFacts& facts, const Interval& days) {
  std::vector<DeliveryContact> contacts;
  for (const Sysselsattning& told : facts.sysselsattningar)
    if (days.contains(told.dag)) contacts.push_back({told.dag, told.typ, told.id});
  for (const Kontakt& kontakt : facts.kontakter) {
    const auto sameDay = [&](const DeliveryContact& contact) { return contact.dag == kontakt.dag; };
    if (days.contains(kontakt.dag) && wasReached(kontakt.utfall) &&
        std::none_of(contacts.begin(), contacts.end(), sameDay))
      contacts.push_back({kontakt.dag, std::nullopt, {}});
  }
  std::sort(contacts.begin(), contacts.end(), [](const auto& a, const auto& b) {
    return std::tie(a.dag, a.sysselsattning) < std::tie(b.dag, b.sysselsattning);
  });
  return contacts;
}

DeliveryAtgard recordOf(const Atgard& atgard, const Interval& period) {
  DeliveryAtgard record{
      atgard.id, atgard.typ, atgard.underrubrik, atgard.days.first, period.contains(atgard.days.first), {},
      {},        {}};
  if (!atgard.days.last || !period.contains(*atgard.days.last)) return record;
  record.slut = atgard.days.last;
  record.grundAtgSlut = atgard.grundAtgSlut;
  record.sysEfter = atgard.sysEfter;
  return record;
}

// The place in scope.registreringar of the registration that a measure belongs to.
std::size_t ownerOf(const Atgard& atgard, const UngdomFacts& facts, const Scope& scope, const Law& law) {
  const auto& all = scope.registreringar;
  const auto daysOf = [&](std::size_t i) { return effectiveDays(*all[i], facts.ungdom, law); };
  for (std::size_t i = 0; i < all.size(); ++i)
    if (daysOf(i).contains(atgard.days.first)) return i;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (daysOf(i).overlaps(atgard.days)) return i;
  return all.size() - 1;
}

// Turning 20 ends the responsibility by itself; it is over when the birthday has come.
std::optional<DeliveryEnd> endOf(const Registrering& registrering, const Interval& effective,
                                 const Interval& period, Day today) {
  const Day last = *effective.last;
  if (!period.contains(last)) return std::nullopt;
  if (registrering.days.last && *registrering.days.last <= last)
    return DeliveryEnd{last, registrering.avregistreringsorsak};
  if (last >= today) return std::nullopt;
  return DeliveryEnd{last, Avregistreringsorsak::fyllt20};
}

DeliveryRecord recordOf(const UngdomFacts& facts, const RegisterFacts& reg, const Registrering& registrering,
                        const Interval& period, Day today, const Law& law) {
  const Interval effective = effectiveDays(registrering, facts.ungdom, law);
  const Interval shared{std::max(effective.first, period.first), std::min(*effective.last, *period.last)};
  return {facts.ungdom.id,
          registrering.id,
          facts.ungdom.nummer,
          reg.kommun,
          registrering.days.first,
          registrering.orsak,
          period.contains(registrering.days.first),
          contactsWithin(facts, shared),
          {},
          endOf(registrering, effective, period, today)};
}

}  // namespace

bool belongsToDelivery(const UngdomFacts& facts, HalfYear period, Day today, const Law& law) {
  return !scopeOf(facts, period, today, law).registreringar.empty();
}

std::vector<DeliveryRecord> deliveryRecords(const UngdomFacts& facts, const RegisterFacts& reg,
                                            HalfYear period, Day today, const Law& law) {
  const Scope scope = scopeOf(facts, period, today, law);
  std::vector<DeliveryRecord> records;
  for (const Registrering* registrering : scope.registreringar)
    records.push_back(recordOf(facts, reg, *registrering, scope.days, today, law));
  if (records.empty()) return records;
  for (const Atgard& atgard : facts.atgarder)
    if (atgard.days.overlaps(scope.days) && !atgard.days.isBackwards())
      records[ownerOf(atgard, facts, scope, law)].atgarder.push_back(recordOf(atgard, scope.days));
  for (DeliveryRecord& record : records)
    std::sort(record.atgarder.begin(), record.atgarder.end(),
              [](const auto& a, const auto& b) { return std::tie(a.start, a.id) < std::tie(b.start, b.id); });
  return records;
}

}  // namespace fyren
