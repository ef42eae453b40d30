// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/letters/letter.h"
#include "core/measures/tidspost.h"
#include "core/outreach/hembesok.h"
#include "core/plan/plan.h"
#include "core/plan/samtycke.h"
#include "core/register/ungdom_facts.h"
#include "store/act_info.h"
#include "store/records.h"
#include "store/store_error.h"

namespace fyren::store {

// One thing that a user does: its changes, its history line and what undo needs are one transaction. Rolls
// back unless committed. Only one Act of a register can be going on at a time: another one that begins meanwhile
// does nothing, and its commit() says busy.
//
//   Act act = store.begin({user, "contact.record", youth, Message{"history.contactRecorded", {...}}});
//   act.put(kontakt);
//   StoreResult<ActOutcome> done = act.commit();
//
// put(): a value without an id, or with an id from newId(), becomes a new row; a known id updates the columns
// that differ (none: nothing is written). The row's id is returned.
// The first failure is kept: later calls do nothing and commit() reports it, having rolled back. So nothing
// needs to be tested before commit(). Reading the store meanwhile sees what has been put.
class Act {
 public:
  Act(Act&&) noexcept;
  Act& operator=(Act&&) noexcept;
  ~Act();

  UngdomId put(const Ungdom& ungdom);  // with its earlier numbers
  BosattningId put(const Bosattning& bosattning);
  SkolplaceringId put(const Skolplacering& skolplacering);
  ExamenId put(const Examen& examen);
  RegistreringId put(const Registrering& registrering);
  KontaktId put(const Kontakt& kontakt);
  SysselsattningId put(const Sysselsattning& sysselsattning);
  AtgardId put(const Atgard& atgard);
  LeveransId put(const Leverans& leverans);
  ImportlistaId put(const Importlista& importlista);  // the fourth oldest of its kind and source is forgotten
  ImportrapportId put(const Importrapport& importrapport);
  ImportprofilId put(const Importprofil& importprofil);
  OmfattningsbeslutId put(const Omfattningsbeslut& beslut);
  SammanforingId put(const Sammanforing& sammanforing);
  GallringId put(const Gallring& gallring);
  SkolenhetId put(const Skolenhet& skolenhet);
  OmradeId put(const Omrade& omrade);
  PlatshallareId put(const Platshallare& platshallare);
  RadvalId put(const Radval& radval);
  BevakningId put(const Bevakning& bevakning);
  UppfoljningId put(const Uppfoljning& uppfoljning);
  InsatsId put(const Insats& insats);
  ErbjudandeId put(const Erbjudande& erbjudande);
  TystningId put(const Tystning& tystning);
  TidspostId put(const Tidspost& tidspost);
  KontaktvagId put(const Kontaktvag& kontaktvag);
  EjSammaId put(const EjSamma& ejSamma);
  RegisterId put(const RegisterInfo& info);  // kommun and kommunnamn only
  // Letters, plans and home visits (rows_letters.cpp).
  KartlaggningId put(const Kartlaggning& value);
  PlanId put(const Plan& value);
  SamtyckeId put(const Samtycke& value);
  OverlamningId put(const Overlamning& value);
  BrevmallId put(const Brevmall& value);
  UtskickId put(const Utskick& value);
  BrevId put(const Brev& value);
  HembesoksrundaId put(const Hembesoksrunda& value);
  HembesokId put(const Hembesok& value);
  void putInstallning(std::string_view nyckel, std::string_view varde);

  void erase(const UngdomId& id);  // with every fact about the youth
  void erase(const BosattningId& id);
  void erase(const SkolplaceringId& id);
  void erase(const ExamenId& id);
  void erase(const RegistreringId& id);
  void erase(const KontaktId& id);
  void erase(const SysselsattningId& id);
  void erase(const AtgardId& id);
  void erase(const ImportprofilId& id);
  void erase(const OmfattningsbeslutId& id);
  void erase(const SkolenhetId& id);
  void erase(const OmradeId& id);
  void erase(const PlatshallareId& id);
  void erase(const RadvalId& id);
  void forget(const RadvalId& id);  // as erase(), but no undo brings it back and no history keeps what it held

  // Two entries were one youth: every fact about `other` becomes one about `keep` (a fact that both have stays once),
  // and `other` goes, its history told with the one's from now on. Put `keep` with its numbers afterwards.
  void merge(const UngdomId& keep, const UngdomId& other, Day dag);
  void erase(const BrevmallId& id);
  void erase(const HembesoksrundaId& id);
  void erase(const HembesokId& id);
  void erase(const BevakningId& id);
  void erase(const UppfoljningId& id);
  void erase(const InsatsId& id);
  void erase(const ErbjudandeId& id);
  void erase(const TystningId& id);
  void erase(const TidspostId& id);
  void erase(const KontaktvagId& id);
  void erase(const EjSammaId& id);

  // What is known of a youth's guardians goes for good, with what the history keeps of it. Cannot be undone.
  void purgeGuardians(const UngdomId& id);

  // Gallring: removes the youth with all facts, with what the history keeps of them and with the numbers in
  // kept lists and its lines in kept deliveries (their SHA-256 stays: that of the file that was sent). Cannot be
  // undone; what is left is ids without personal data.
  void purge(const UngdomId& id);

  // The act stands in the history but cannot be undone: what it tells of lies outside the database (the locks).
  void settle();

  // The summary may depend on what was done; replaces the one given to begin().
  void setSummary(Message summary);

  bool hasFailed() const;
  bool isEmpty() const;  // nothing has changed so far

  // Makes everything last, with one history line. An act that changed nothing leaves no line and succeeds
  // (its info has no id).
  StoreResult<ActOutcome> commit();

 private:
  friend class RegisterStore;
  class State;
  explicit Act(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace fyren::store
