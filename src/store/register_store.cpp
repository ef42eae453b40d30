// SPDX-License-Identifier: EUPL-1.2
#include "store/register_store.h"

#include <cassert>

#include "store/act_state.h"
#include "store/all_facts.h"
#include "store/facts_reader.h"
#include "store/guard.h"
#include "store/history.h"
#include "store/kept_lists.h"
#include "store/migrations/migrations.h"
#include "store/opening.h"
#include "store/past_facts.h"
#include "store/register_opening.h"
#include "store/sqlite/sqlite_error.h"
#include "store/survey_counts.h"

namespace fyren::store {
namespace {

template <typename T>
std::vector<T> readAll(Connection& connection, std::string_view order) {
  Query query(connection.statement(def(kTableOf<T>).scanSql + " ORDER BY " + std::string(order)));
  return valuesOf<T>(query);
}

template <typename T>
std::vector<T> newestFirst(Connection& connection, const UngdomId& ungdom, std::string_view day) {
  Query query(connection.statement(def(kTableOf<T>).ofUngdomSql + " ORDER BY " + std::string(day) + " DESC, hlc DESC"));
  query.bind(1, ungdom);
  return valuesOf<T>(query);
}

template <typename T, typename Id>
std::optional<T> readOne(Connection& connection, const Id& id) {
  Query query(connection.statement(def(kTableOf<T>).selectSql));
  query.bind(1, id);
  if (!query.step()) return std::nullopt;
  return valueOf<T>(query);
}

}  // namespace

std::uint32_t newestSchema() { return static_cast<std::uint32_t>(currentSchema()); }

RegisterStore::RegisterStore(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RegisterStore::RegisterStore(RegisterStore&&) noexcept = default;
RegisterStore& RegisterStore::operator=(RegisterStore&&) noexcept = default;
RegisterStore::~RegisterStore() { assert((!impl_ || !impl_->isActing) && "a register closed during an act"); }

StoreResult<RegisterStore> RegisterStore::create(const RegisterInfo& info, StoreEnv env) {
  return guard<RegisterStore>([&] {
    auto impl = std::make_unique<Impl>(std::move(env));
    createEmpty(*impl, info);
    return RegisterStore(std::move(impl));
  });
}

StoreResult<RegisterStore> RegisterStore::open(BytesView image, StoreEnv env) {
  return guard<RegisterStore>([&] {
    auto opening = OpeningWork::ofImage(image, std::move(env));
    while (!opening->step()) continue;
    return RegisterStore(opening->takeDatabase());
  });
}

StoreResult<RegisterStore> RegisterStore::openBlocks(std::span<const Bytes> blocks, StoreEnv env) {
  return guard<RegisterStore>([&] {
    auto opening = OpeningWork::ofBlocks(blocks, std::move(env));
    while (!opening->step()) continue;
    return RegisterStore(opening->takeDatabase());
  });
}

RegisterOpening::RegisterOpening(std::unique_ptr<OpeningWork> work) : work_(std::move(work)) {}
RegisterOpening::RegisterOpening(RegisterOpening&&) noexcept = default;
RegisterOpening& RegisterOpening::operator=(RegisterOpening&&) noexcept = default;
RegisterOpening::~RegisterOpening() = default;

RegisterOpening RegisterOpening::ofImage(Bytes image, StoreEnv env) {
  return RegisterOpening(OpeningWork::ofImage(std::move(image), std::move(env)));
}

RegisterOpening RegisterOpening::ofBlocks(std::vector<Bytes> blocks, StoreEnv env) {
  return RegisterOpening(OpeningWork::ofBlocks(std::move(blocks), std::move(env)));
}

StoreResult<bool> RegisterOpening::step() {
  return guard<bool>([&] { return work_->step(); });
}

double RegisterOpening::progress() const { return work_->progress(); }
RegisterStore RegisterOpening::takeStore() { return RegisterStore(work_->takeDatabase()); }
std::vector<UngdomFacts> RegisterOpening::takeFacts() { return work_->takeFacts(); }

Bytes RegisterStore::image() const {
  assert(!impl_->isActing && "an image was taken during an act");
  return impl_->image->bytes();
}

std::uint32_t RegisterStore::blockCount() const { return impl_->image->blockCount(); }

std::vector<Block> RegisterStore::takeDirtyBlocks() {
  assert(!impl_->isActing && "blocks were taken during an act");
  return impl_->image->takeDirtyBlocks();
}

Block RegisterStore::block(std::uint32_t number) const {
  assert(!impl_->isActing && "a block was taken during an act");
  return impl_->image->blockAt(number);
}

StoreResult<void> RegisterStore::compact() {
  assert(!impl_->isActing && "a register was compacted during an act");
  return guard<void>([&] { impl_->connection->execute("VACUUM"); });
}

StoreResult<RegisterInfo> RegisterStore::info() const {
  return guard<RegisterInfo>([&] { return readRegister(*impl_->connection); });
}

StoreResult<RegisterFacts> RegisterStore::registerFacts() const {
  return guard<RegisterFacts>([&] {
    RegisterInfo info = readRegister(*impl_->connection);
    return RegisterFacts{std::move(info.kommun), std::move(info.kommunnamn), info.kind};
  });
}

StoreResult<std::vector<UngdomFacts>> RegisterStore::allFacts() const {
  return guard<std::vector<UngdomFacts>>([&] { return readAllFacts(*impl_->connection); });
}

StoreResult<std::vector<UngdomFacts>> RegisterStore::factsKnownAt(std::int64_t utcMs) const {
  return guard<std::vector<UngdomFacts>>([&] {
    if (impl_->isActing) throw StoreFault(StoreError::busy, "the past is read in a transaction of its own");
    return readFactsKnownAt(*impl_->connection, utcMs);
  });
}

StoreResult<std::optional<UngdomFacts>> RegisterStore::factsKnownAt(const UngdomId& id, std::int64_t utcMs) const {
  return guard<std::optional<UngdomFacts>>([&] {
    if (impl_->isActing) throw StoreFault(StoreError::busy, "the past is read in a transaction of its own");
    return readFactsKnownAt(*impl_->connection, id, utcMs);
  });
}

FactsReading RegisterStore::allFactsInPieces() const {
  return FactsReading(std::make_unique<AllFacts>(*impl_->connection));
}

StoreResult<std::optional<UngdomFacts>> RegisterStore::facts(const UngdomId& id) const {
  return guard<std::optional<UngdomFacts>>([&] { return readFacts(*impl_->connection, id); });
}

StoreResult<std::vector<UngdomFacts>> RegisterStore::facts(std::span<const UngdomId> ids) const {
  return guard<std::vector<UngdomFacts>>([&] {
    std::vector<UngdomFacts> found;
    for (const UngdomId& id : ids)
      if (auto one = readFacts(*impl_->connection, id)) found.push_back(std::move(*one));
    return found;
  });
}

StoreResult<std::vector<UngdomId>> RegisterStore::findByNumber(const Personnummer& nummer) const {
  return guard<std::vector<UngdomId>>([&] {
    Query query(impl_->connection->statement(
        "SELECT id, 0 AS rang FROM ungdom WHERE nummer = ?1 UNION"
        " SELECT ungdom, 1 FROM tidigare_nummer WHERE nummer = ?1 AND ungdom IN (SELECT id FROM ungdom)"
        " ORDER BY rang, 1"));
    query.bind(1, static_cast<std::int64_t>(nummer.digits()));
    std::vector<UngdomId> found;
    while (query.step()) found.push_back(UngdomId{query.id(0).bytes});
    return found;
  });
}

StoreResult<std::vector<Leverans>> RegisterStore::leveranser() const {
  return guard<std::vector<Leverans>>([&] {
    Query query(impl_->connection->statement(
        "SELECT id, period, gjord, av, filnamn, sha256, NULL, rader, periodfil, periodfil_sha256 FROM leverans"
        " ORDER BY gjord DESC, hlc DESC"));
    return valuesOf<Leverans>(query);
  });
}

StoreResult<std::optional<Leverans>> RegisterStore::leverans(const LeveransId& id) const {
  return guard<std::optional<Leverans>>([&] { return readOne<Leverans>(*impl_->connection, id); });
}

StoreResult<std::optional<Importlista>> RegisterStore::latestImportlista(std::string_view slag,
                                                                         std::string_view kalla) const {
  return guard<std::optional<Importlista>>([&]() -> std::optional<Importlista> {
    Query query(impl_->connection->statement(
        def(Table::importlista).scanSql +
        " WHERE coalesce(slag, '') = ?1 AND coalesce(kalla, '') = ?2 ORDER BY hlc DESC, id LIMIT 1"));
    query.bind(1, slag).bind(2, kalla);
    if (!query.step()) return std::nullopt;
    return valueOf<Importlista>(query);
  });
}

StoreResult<std::vector<Importrapport>> RegisterStore::importrapporter() const {
  return guard<std::vector<Importrapport>>(
      [&] { return readAll<Importrapport>(*impl_->connection, "gjord DESC, hlc DESC"); });
}

StoreResult<std::vector<Gallring>> RegisterStore::gallringar() const {
  return guard<std::vector<Gallring>>([&] { return readAll<Gallring>(*impl_->connection, "hlc DESC, id"); });
}

StoreResult<std::vector<Skolenhet>> RegisterStore::skolenheter() const {
  return guard<std::vector<Skolenhet>>([&] { return readAll<Skolenhet>(*impl_->connection, "namn, forsta, id"); });
}

StoreResult<std::vector<Omrade>> RegisterStore::omraden() const {
  return guard<std::vector<Omrade>>([&] { return readAll<Omrade>(*impl_->connection, "postnummer, forsta, id"); });
}

StoreResult<std::vector<Platshallare>> RegisterStore::platshallare() const {
  return guard<std::vector<Platshallare>>([&] { return readAll<Platshallare>(*impl_->connection, "nr, id"); });
}

StoreResult<std::vector<Radval>> RegisterStore::radval() const {
  return guard<std::vector<Radval>>([&] { return readAll<Radval>(*impl_->connection, "slag, dag, hlc, id"); });
}

StoreResult<std::vector<Importprofil>> RegisterStore::importprofiler() const {
  return guard<std::vector<Importprofil>>([&] { return readAll<Importprofil>(*impl_->connection, "namn, id"); });
}

StoreResult<std::vector<Insats>> RegisterStore::insatser() const {
  return guard<std::vector<Insats>>([&] { return readAll<Insats>(*impl_->connection, "namn, id"); });
}

StoreResult<std::vector<Tidspost>> RegisterStore::tidsposter() const {
  return guard<std::vector<Tidspost>>([&] { return readAll<Tidspost>(*impl_->connection, "dag DESC, hlc DESC, id"); });
}

StoreResult<std::vector<Enkatsumma>> RegisterStore::surveys() const {
  return guard<std::vector<Enkatsumma>>([&] { return readSurveys(*impl_->connection); });
}

StoreResult<void> RegisterStore::countAnswers(int year, const Enkatsvar& answers) {
  if (impl_->isActing) return failureOf(StoreError::busy);
  if (impl_->readsOnly) return failureOf(StoreError::readsOnly);
  return guard<void>([&] { store::countAnswers(*impl_, year, answers); });
}

StoreResult<std::optional<std::string>> RegisterStore::installning(std::string_view nyckel) const {
  return guard<std::optional<std::string>>([&]() -> std::optional<std::string> {
    auto found = findInstallning(*impl_->connection, nyckel);
    if (!found) return std::nullopt;
    return std::move(found->varde);
  });
}

StoreResult<Papers> RegisterStore::papers(const UngdomId& ungdom) const {
  return guard<Papers>([&] {
    Connection& connection = *impl_->connection;
    return Papers{newestFirst<Kartlaggning>(connection, ungdom, "dag"), newestFirst<Plan>(connection, ungdom, "dag"),
                  newestFirst<Samtycke>(connection, ungdom, "forsta"), newestFirst<Overlamning>(connection, ungdom, "dag")};
  });
}

StoreResult<SentLetters> RegisterStore::sentLetters() const {
  return guard<SentLetters>([&] {
    return SentLetters{readAll<Utskick>(*impl_->connection, "dag DESC, hlc DESC"), readAll<Brev>(*impl_->connection, "utskick, id")};
  });
}

StoreResult<Rounds> RegisterStore::rounds() const {
  return guard<Rounds>([&] {
    return Rounds{readAll<Hembesoksrunda>(*impl_->connection, "dag DESC, hlc DESC"), readAll<Hembesok>(*impl_->connection, "runda, id")};
  });
}

StoreResult<std::vector<Brevmall>> RegisterStore::brevmallar() const {
  return guard<std::vector<Brevmall>>([&] { return readAll<Brevmall>(*impl_->connection, "slag, sprak, hlc DESC"); });
}

StoreResult<std::vector<ActInfo>> RegisterStore::acts(const ActQuery& query) const {
  return guard<std::vector<ActInfo>>([&] { return readActs(*impl_->connection, query); });
}

StoreResult<std::vector<Change>> RegisterStore::changes(const ActId& act) const {
  return guard<std::vector<Change>>([&] { return readChanges(*impl_->connection, act); });
}

StoreResult<std::vector<StoredRow>> RegisterStore::record(const UngdomId& ungdom) const {
  return guard<std::vector<StoredRow>>([&] { return readRecord(*impl_->connection, ungdom); });
}

StoreResult<std::vector<Importlista>> RegisterStore::listsHolding(const UngdomId& ungdom) const {
  return guard<std::vector<Importlista>>([&] {
    std::set<std::uint64_t> numbers;
    for (const Personnummer& nummer : numbersOf(*impl_->connection, ungdom)) numbers.insert(nummer.digits());
    return store::listsHolding(*impl_->connection, numbers);
  });
}

StoreResult<std::vector<PersonAct>> RegisterStore::personActs(const UngdomId& ungdom) const {
  return guard<std::vector<PersonAct>>([&] { return readPersonActs(*impl_->connection, ungdom); });
}

StoreResult<void> RegisterStore::noteReading(const UngdomId& ungdom, std::string_view user, ReadKind kind) {
  if (impl_->isActing) return failureOf(StoreError::busy);
  if (impl_->readsOnly) return failureOf(StoreError::readsOnly);
  return guard<void>([&] { writeReading(*impl_, ungdom, user, kind); });
}

StoreResult<std::vector<Reading>> RegisterStore::readings(const UngdomId& ungdom) const {
  return guard<std::vector<Reading>>([&] { return readReadings(*impl_->connection, ungdom); });
}

StoreResult<std::int64_t> RegisterStore::logCount(LogShow show) const {
  return guard<std::int64_t>([&] { return countLog(*impl_->connection, show); });
}

StoreResult<std::vector<LogLine>> RegisterStore::log(const LogQuery& query) const {
  return guard<std::vector<LogLine>>([&] { return readLog(*impl_->connection, query); });
}

void RegisterStore::moveTime(std::function<std::int64_t(std::int64_t)> moved) {
  impl_->env.nowUtcMs = [moved = std::move(moved), wall = std::move(impl_->env.nowUtcMs)] {
    return moved(wall());
  };
}

void RegisterStore::readOnly() {
  impl_->readsOnly = true;
}

Act RegisterStore::begin(ActHeader header) { return Act(std::make_unique<Act::State>(*impl_, std::move(header))); }

StoreResult<std::optional<ActInfo>> RegisterStore::undoable() const {
  return guard<std::optional<ActInfo>>([&]() -> std::optional<ActInfo> {
    auto act = findUndoable(*impl_->connection);
    if (!act) return std::nullopt;
    return std::move(act->info);
  });
}

StoreResult<std::optional<ActInfo>> RegisterStore::redoable() const {
  return guard<std::optional<ActInfo>>([&]() -> std::optional<ActInfo> {
    auto act = findRedoable(*impl_->connection);
    if (!act) return std::nullopt;
    return std::move(act->info);
  });
}

StoreResult<ActOutcome> RegisterStore::undo(std::string_view user) {
  if (impl_->isActing) return failureOf(StoreError::busy);
  if (impl_->readsOnly) return failureOf(StoreError::readsOnly);
  return guard<ActOutcome>([&] { return undoLast(*impl_, user); });
}

StoreResult<ActOutcome> RegisterStore::redo(std::string_view user) {
  if (impl_->isActing) return failureOf(StoreError::busy);
  if (impl_->readsOnly) return failureOf(StoreError::readsOnly);
  return guard<ActOutcome>([&] { return redoLast(*impl_, user); });
}

StoreResult<void> RegisterStore::settle() {
  assert(!impl_->isActing && "the history was settled during an act");
  return guard<void>([&] { settleAll(*impl_->connection); });
}

std::array<std::uint8_t, 16> RegisterStore::randomBytes16() const { return randomId(*impl_); }

}  // namespace fyren::store
