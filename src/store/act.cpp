// SPDX-License-Identifier: EUPL-1.2
#include "store/act.h"

#include <cassert>
#include <set>

#include "store/act_state.h"
#include "store/change_log.h"
#include "store/facts_reader.h"
#include "store/guardian_rows.h"
#include "store/guard.h"
#include "store/history.h"
#include "store/kept_deliveries.h"
#include "store/kept_lists.h"
#include "store/merged_ungdomar.h"
#include "store/rows.h"
#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

void checkIsAllowed(const Database& database, const Personnummer& nummer) {
  if (database.kind == RegisterKind::training && !nummer.isTestNumber())
    throw StoreFault(StoreError::notAllowed, "not a test number in a training register");
}

// Stores `value` under its id, or under a new one when it has none.
template <typename T>
decltype(T::id) putValue(ActWork& work, const T& value) {
  auto id = value.id;
  const bool isNew = id.isNone();
  work.attempt([&](ChangeLog& log) {
    if (isNew) id.bytes = randomId(work.database);
    log.put(def(kTableOf<T>), anyId(id), rowOf(value), !isNew);
  });
  return id;
}

// The earlier numbers of a youth as they shall be: rows that are missing come, others go.
void putEarlierNumbers(ActWork& work, ChangeLog& log, const UngdomId& ungdom,
                       const std::vector<Personnummer>& numbers) {
  const TableDef& table = def(Table::tidigareNummer);
  std::set<Personnummer> missing(numbers.begin(), numbers.end());
  for (const TidigareNummer& had : rowsOf<TidigareNummer>(*work.database.connection, ungdom))
    if (missing.erase(had.nummer) == 0) log.erase(table, anyId(had.id));
  for (const Personnummer& nummer : missing)
    log.insert(table, AnyRowId{randomId(work.database)}, rowOf(TidigareNummer{{}, ungdom, nummer}));
}

}  // namespace

ActWork::ActWork(Database& db, ActHeader head) : database(db), header(std::move(head)) {
  if (database.isActing) {
    failure = failureOf(StoreError::busy);
    isGoingOn = false;
    return;
  }
  database.isActing = true;
  database.ids.startSmall();
  auto begun = guard<void>([&] {
    transaction.emplace(*database.connection);
    log.emplace(database);
  });
  if (!begun) failure = begun.error();
  else if (database.readsOnly) failure = failureOf(StoreError::readsOnly);
}

ActWork::~ActWork() { end(); }

void ActWork::end() {
  if (!isGoingOn) return;
  isGoingOn = false;
  transaction.reset();  // rolls back unless committed
  database.isActing = false;
}

Act::Act(std::unique_ptr<State> state) : state_(std::move(state)) {}
Act::Act(Act&&) noexcept = default;
Act& Act::operator=(Act&&) noexcept = default;
Act::~Act() = default;

UngdomId Act::put(const Ungdom& ungdom) {
  state_->attempt([&](ChangeLog&) {
    checkIsAllowed(state_->database, ungdom.nummer);
    for (const Personnummer& earlier : ungdom.tidigareNummer) checkIsAllowed(state_->database, earlier);
  });
  const UngdomId id = putValue(*state_, ungdom);
  if (!ungdom.id.isNone() || !ungdom.tidigareNummer.empty())
    state_->attempt([&](ChangeLog& log) { putEarlierNumbers(*state_, log, id, ungdom.tidigareNummer); });
  return id;
}

BosattningId Act::put(const Bosattning& bosattning) { return putValue(*state_, bosattning); }
SkolplaceringId Act::put(const Skolplacering& skolplacering) { return putValue(*state_, skolplacering); }
ExamenId Act::put(const Examen& examen) { return putValue(*state_, examen); }
RegistreringId Act::put(const Registrering& registrering) { return putValue(*state_, registrering); }
KontaktId Act::put(const Kontakt& kontakt) { return putValue(*state_, kontakt); }
SysselsattningId Act::put(const Sysselsattning& sysselsattning) { return putValue(*state_, sysselsattning); }
AtgardId Act::put(const Atgard& atgard) { return putValue(*state_, atgard); }
LeveransId Act::put(const Leverans& leverans) { return putValue(*state_, leverans); }
ImportrapportId Act::put(const Importrapport& importrapport) { return putValue(*state_, importrapport); }
ImportprofilId Act::put(const Importprofil& importprofil) { return putValue(*state_, importprofil); }
OmfattningsbeslutId Act::put(const Omfattningsbeslut& beslut) { return putValue(*state_, beslut); }
SammanforingId Act::put(const Sammanforing& sammanforing) { return putValue(*state_, sammanforing); }
GallringId Act::put(const Gallring& gallring) { return putValue(*state_, gallring); }
SkolenhetId Act::put(const Skolenhet& skolenhet) { return putValue(*state_, skolenhet); }
OmradeId Act::put(const Omrade& omrade) { return putValue(*state_, omrade); }
PlatshallareId Act::put(const Platshallare& platshallare) { return putValue(*state_, platshallare); }
RadvalId Act::put(const Radval& radval) { return putValue(*state_, radval); }

KartlaggningId Act::put(const Kartlaggning& value) { return putValue(*state_, value); }
PlanId Act::put(const Plan& value) { return putValue(*state_, value); }
SamtyckeId Act::put(const Samtycke& value) { return putValue(*state_, value); }
OverlamningId Act::put(const Overlamning& value) { return putValue(*state_, value); }
BrevmallId Act::put(const Brevmall& value) { return putValue(*state_, value); }
UtskickId Act::put(const Utskick& value) { return putValue(*state_, value); }
BrevId Act::put(const Brev& value) { return putValue(*state_, value); }
HembesoksrundaId Act::put(const Hembesoksrunda& value) { return putValue(*state_, value); }
HembesokId Act::put(const Hembesok& value) { return putValue(*state_, value); }
BevakningId Act::put(const Bevakning& bevakning) { return putValue(*state_, bevakning); }
UppfoljningId Act::put(const Uppfoljning& uppfoljning) { return putValue(*state_, uppfoljning); }
InsatsId Act::put(const Insats& insats) { return putValue(*state_, insats); }
ErbjudandeId Act::put(const Erbjudande& erbjudande) { return putValue(*state_, erbjudande); }
TystningId Act::put(const Tystning& tystning) { return putValue(*state_, tystning); }
TidspostId Act::put(const Tidspost& tidspost) { return putValue(*state_, tidspost); }
KontaktvagId Act::put(const Kontaktvag& kontaktvag) { return putValue(*state_, kontaktvag); }
EjSammaId Act::put(const EjSamma& ejSamma) { return putValue(*state_, ejSamma); }

ImportlistaId Act::put(const Importlista& importlista) {
  const ImportlistaId id = putValue(*state_, importlista);
  state_->attempt([&](ChangeLog& log) {
    forgetOldLists(*state_->database.connection, log, importlista.slag, importlista.kalla);
  });
  return id;
}

RegisterId Act::put(const RegisterInfo& info) {
  RegisterId id;
  state_->attempt([&](ChangeLog& log) {
    RegisterInfo kept = readRegister(*state_->database.connection);
    kept.kommun = info.kommun;
    kept.kommunnamn = info.kommunnamn;
    id = kept.id;
    log.put(def(Table::registret), anyId(id), rowOf(kept), true);
  });
  return id;
}

void Act::putInstallning(std::string_view nyckel, std::string_view varde) {
  Installning value{{}, std::string(nyckel), std::string(varde)};
  state_->attempt([&](ChangeLog&) {
    if (const auto had = findInstallning(*state_->database.connection, nyckel)) value.id = had->id;
  });
  putValue(*state_, value);
}

void Act::erase(const UngdomId& id) {
  state_->attempt([&](ChangeLog& log) {
    for (const auto& [table, row] : rowsOwnedBy(*state_->database.connection, id)) log.erase(*table, row);
    log.erase(def(Table::ungdom), anyId(id));
  });
}

void Act::erase(const BosattningId& id) { state_->erase(Table::bosattning, anyId(id)); }
void Act::erase(const SkolplaceringId& id) { state_->erase(Table::skolplacering, anyId(id)); }
void Act::erase(const ExamenId& id) { state_->erase(Table::examen, anyId(id)); }
void Act::erase(const RegistreringId& id) { state_->erase(Table::registrering, anyId(id)); }
void Act::erase(const KontaktId& id) { state_->erase(Table::kontakt, anyId(id)); }
void Act::erase(const SysselsattningId& id) { state_->erase(Table::sysselsattning, anyId(id)); }
void Act::erase(const AtgardId& id) { state_->erase(Table::atgard, anyId(id)); }
void Act::erase(const ImportprofilId& id) { state_->erase(Table::importprofil, anyId(id)); }
void Act::erase(const OmfattningsbeslutId& id) { state_->erase(Table::omfattningsbeslut, anyId(id)); }
void Act::erase(const SkolenhetId& id) { state_->erase(Table::skolenhet, anyId(id)); }
void Act::erase(const OmradeId& id) { state_->erase(Table::omrade, anyId(id)); }
void Act::erase(const PlatshallareId& id) { state_->erase(Table::platshallare, anyId(id)); }
void Act::erase(const RadvalId& id) { state_->erase(Table::radval, anyId(id)); }
void Act::forget(const RadvalId& id) {
  state_->attempt([&](ChangeLog& log) { log.forget(def(Table::radval), anyId(id)); });
}

void Act::merge(const UngdomId& keep, const UngdomId& other, Day dag) {
  state_->attempt([&](ChangeLog& log) {
    Connection& connection = *state_->database.connection;
    mergeRows(connection, log, keep, other);
    log.erase(def(Table::ungdom), anyId(other));
  });
  put(Sammanforing{{}, keep, other, dag});
}

void Act::erase(const BrevmallId& id) { state_->erase(Table::brevmall, anyId(id)); }
void Act::erase(const HembesoksrundaId& id) { state_->erase(Table::hembesoksrunda, anyId(id)); }
void Act::erase(const HembesokId& id) { state_->erase(Table::hembesok, anyId(id)); }
void Act::erase(const BevakningId& id) { state_->erase(Table::bevakning, anyId(id)); }
void Act::erase(const UppfoljningId& id) { state_->erase(Table::uppfoljning, anyId(id)); }
void Act::erase(const InsatsId& id) { state_->erase(Table::insats, anyId(id)); }
void Act::erase(const ErbjudandeId& id) { state_->erase(Table::erbjudande, anyId(id)); }
void Act::erase(const TystningId& id) { state_->erase(Table::tystning, anyId(id)); }
void Act::erase(const TidspostId& id) { state_->erase(Table::tidspost, anyId(id)); }
void Act::erase(const KontaktvagId& id) { state_->erase(Table::kontaktvag, anyId(id)); }
void Act::erase(const EjSammaId& id) { state_->erase(Table::ejSamma, anyId(id)); }

void Act::purgeGuardians(const UngdomId& id) {
  state_->attempt([&](ChangeLog& log) {
    Connection& connection = *state_->database.connection;
    std::vector<UngdomId> ids = mergedInto(connection, id);
    ids.push_back(id);
    const std::vector<AnyRowId> once = onceGuardianRows(connection, ids);  // those of today are among them
    for (const AnyRowId& row : guardianRows(connection, ids)) log.forget(def(Table::kontaktvag), row);
    for (const AnyRowId& row : once) log.forgetHistoryOf(def(Table::kontaktvag), row, ids);
  });
}

void Act::purge(const UngdomId& id) {
  state_->attempt([&](ChangeLog& log) {
    Connection& connection = *state_->database.connection;
    for (const Personnummer& nummer : numbersOf(connection, id)) state_->purgedNumbers.insert(nummer.digits());
    std::vector<UngdomId> ids = mergedInto(connection, id);
    ids.push_back(id);
    forgetInDeliveries(connection, ids);
    for (const auto& [table, row] : rowsOwnedBy(connection, id)) log.forget(*table, row);
    log.forget(def(Table::ungdom), anyId(id));
    for (const UngdomId& one : ids) log.forgetHistoryOf(one);
  });
  if (state_->header.ungdom == id) state_->header.ungdom.reset();
}

void Act::settle() { state_->isSettled = true; }
void Act::setSummary(Message summary) { state_->header.summary = std::move(summary); }
bool Act::hasFailed() const { return state_->failure.has_value(); }
bool Act::isEmpty() const { return state_->failure.has_value() || state_->log->isEmpty(); }

StoreResult<ActOutcome> Act::commit() {
  ActWork& work = *state_;
  assert((work.isGoingOn || work.failure) && "an act was committed twice");
  ActOutcome outcome;
  work.attempt([&](ChangeLog& log) {
    if (log.isEmpty()) return;
    if (!work.purgedNumbers.empty()) forgetNumbers(*work.database.connection, work.purgedNumbers);
    outcome.info.user = work.header.user;
    outcome.info.command = work.header.command;
    outcome.info.ungdom = work.header.ungdom;
    outcome.info.summary = work.header.summary;
    outcome.info = writeAct(work.database, log, std::move(outcome.info),
                            log.hasPurged() || work.isSettled ? ActState::settled : ActState::done);
    outcome.touched = log.touched();
    work.transaction->commit();
  });
  const bool hasPurged = work.log && work.log->hasPurged();
  work.end();
  if (work.failure) return *work.failure;
  // secure_delete leaves what lay in the gaps of a page that was rebuilt: only pages written anew hold nothing else. The
  // act is done also when there was no memory for that; the next one tries again.
  Database& database = work.database;
  if (hasPurged || database.hasGaps)
    database.hasGaps = !guard<void>([&] { database.connection->execute("VACUUM"); });
  return outcome;
}

}  // namespace fyren::store
