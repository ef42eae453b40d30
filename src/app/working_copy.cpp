// SPDX-License-Identifier: EUPL-1.2
#include "app/working_copy.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>

#include "app/backup_ladder.h"

namespace fyren::app {
namespace {

constexpr std::size_t kPagesAtOnce = 32;  // half a megabyte: a few milliseconds to seal

using Written = Result<void, platform::BlockStoreFailure>;
using Backups = std::vector<std::shared_ptr<const BackupRecord>>;

// Whether one of the backups is made of this generation of the page.
bool isNamed(const Backups& backups, std::uint32_t page, std::uint32_t generation) {
  return std::any_of(backups.begin(), backups.end(), [&](const auto& backup) {
    return page < backup->generations.size() && backup->generations[page] == generation;
  });
}

bool isCurrent(const CopyState& state, std::uint32_t page, std::uint32_t generation) {
  return page < state.generations.size() && state.generations[page] == generation;
}

}  // namespace

// Outlives the WorkingCopy as long as a write is on its way.
struct WorkingCopy::Shared {
  bool writing = false;
  bool alive = true;
  std::optional<platform::BlockStoreFailure> failure;
  std::optional<CopyState> kept;     // as the browser has it
  std::optional<CopyState> doubted;  // what a refused write would have made of it: the answer may be wrong
  bool couldNotAsk = false;          // what became of it
  std::uint64_t startAfter = 0;
  bool lost = false;  // what was kept has gone, and nobody has been told yet
  std::set<std::uint32_t> inFlight;   // moved to and fro without needing memory
  std::set<std::uint32_t> differing;  // pages that the browser has not, though the store no longer calls them dirty
  bool locksRefused = false;
  int resealWanted = 0, resealDone = 0;  // the keys are new: nothing that is there can be opened with them
  std::function<void()> told;

  bool hasEverything() const { return kept && differing.empty() && !doubted && !locksRefused; }
  void settle() {
    writing = false;
    if (alive && told) told();
  }
  void written(Written done, CopyState next) {
    failure.reset();
    doubted.reset();
    if (done) {
      kept = std::move(next);
    } else {
      failure = done.error();
      differing.merge(inFlight);
      locksRefused = true;
      if (failure->code == platform::BlockStoreError::Gone) forgetKept();
      else if (failure->code != platform::BlockStoreError::Overtaken) doubted = std::move(next);
    }
    inFlight.clear();
    settle();
  }
  void handOverFailed() {
    writing = false;
    differing.merge(inFlight);
    inFlight.clear();
    locksRefused = true;
  }
  void forgetKept() {
    startAfter = kept ? kept->flush : startAfter;
    kept.reset();
    locksRefused = lost = true;
  }
};

WorkingCopy::WorkingCopy(platform::BlockStore& blocks, seal::WorkingCopyKeys keys, const RegisterBytes& id,
                         std::function<void()> told)
    : blocks_(blocks), keys_(std::move(keys)), id_(id), shared_(std::make_shared<Shared>()) {
  shared_->told = std::move(told);
}

WorkingCopy::~WorkingCopy() { shared_->alive = false; }

void WorkingCopy::continueFrom(CopyState state, std::optional<std::vector<std::uint32_t>> differing) {
  ahead_.clear();
  shared_->kept = std::move(state);
  everythingDiffers_ = !differing;
  if (differing) markDiffering(*differing);
  markDiffering(shared_->kept->displaced);
  locksWritten_ = true;
}

void WorkingCopy::rekey(seal::WorkingCopyKeys keys) {
  keys_ = std::move(keys);
  ahead_.clear();
  everythingDiffers_ = true;
  locksWritten_ = false;
  ++shared_->resealWanted;
}

void WorkingCopy::markDiffering(const std::vector<std::uint32_t>& pages) {
  shared_->differing.insert(pages.begin(), pages.end());
  for (const std::uint32_t page : pages) ahead_.erase(page);
}

std::uint64_t WorkingCopy::nextFlush() const { return (shared_->kept ? shared_->kept->flush : shared_->startAfter) + 1; }

// Every page that the browser has not as the store has it now. When memory runs out between taking the store's marks and
// having them all here, everything is taken for different.
void WorkingCopy::collect(store::RegisterStore& store) {
  std::set<std::uint32_t>& pages = shared_->differing;
  if (ahead_.empty() || aheadOf_ != nextFlush()) {
    ahead_.clear();
    aheadOf_ = nextFlush();
    aheadFrom_ = 0;
  }
  const auto dirty = store.takeDirtyBlocks();
  const bool everything = std::exchange(everythingDiffers_, true);
  for (const auto& block : dirty) ahead_.erase(block.number);
  for (const auto& block : dirty) pages.insert(block.number);
  const std::uint32_t count = store.blockCount();
  const bool goesOn = shared_->kept && shared_->resealDone == shared_->resealWanted;
  if (everything)
    for (std::uint32_t page = 0; page < count; ++page) pages.insert(page);
  const std::size_t there = goesOn ? shared_->kept->generations.size() : 0;
  for (auto page = static_cast<std::uint32_t>(there); page < count; ++page) pages.insert(page);
  everythingDiffers_ = false;
  pages.erase(pages.lower_bound(count), pages.end());
  ahead_.erase(ahead_.lower_bound(count), ahead_.end());
}

Bytes WorkingCopy::sealed(store::RegisterStore& store, std::uint32_t page, std::uint64_t flush) const {
  return seal::sealBlock(keys_.databaseKey, {id_, seal::BlockKind::page, page, flush}, store.block(page).bytes);
}

bool WorkingCopy::prepare(store::RegisterStore& store, const std::function<bool()>& mayGoOn) {
  if (shared_->writing || shared_->doubted) return true;  // flush() says what then
  collect(store);
  const std::set<std::uint32_t>& pages = shared_->differing;
  for (bool first = true; pages.size() - ahead_.size() > kPagesAtOnce && (first || mayGoOn()); first = false) {
    auto next = pages.lower_bound(aheadFrom_);
    while (next != pages.end() && ahead_.count(*next) > 0) ++next;
    aheadFrom_ = next == pages.end() ? 0 : *next + 1;
    if (next != pages.end()) ahead_.emplace(*next, sealed(store, *next, aheadOf_));
  }
  return pages.size() - ahead_.size() <= kPagesAtOnce;
}

WorkingCopy::State WorkingCopy::state() const {
  if (shared_->writing) return State::writing;
  return shared_->failure ? State::failed : State::kept;
}

const std::optional<platform::BlockStoreFailure>& WorkingCopy::failure() const { return shared_->failure; }
bool WorkingCopy::takeLoss() { return std::exchange(shared_->lost, false); }
void WorkingCopy::startAfter(std::uint64_t flush) { shared_->startAfter = flush; }

bool WorkingCopy::wasRefused() const { return shared_->failure && !shared_->hasEverything(); }

void WorkingCopy::lookAgain() {
  if (shared_->writing || !shared_->kept) return;  // a write says it itself
  shared_->writing = true;
  blocks_.readAll(registerPrefix(id_) + "manifest",
                  [shared = shared_](Result<std::vector<platform::Block>, platform::BlockStoreFailure> read) {
                    if (!read) {
                      shared->failure = read.error();
                    } else if (read->empty()) {
                      shared->failure = platform::goneFailure();
                      shared->forgetKept();
                    } else if (shared->hasEverything() && read->front().bytes == shared->kept->manifest) {
                      shared->failure.reset();  // an earlier look had failed, no write
                    }
                    shared->settle();
                  });
}

bool WorkingCopy::isInDoubt() const { return shared_->doubted.has_value(); }
const CopyState* WorkingCopy::kept() const { return shared_->kept ? &*shared_->kept : nullptr; }

// A write that was answered as refused may have been done all the same (the answer was lost): going on from the
// old manifest would then be refused for ever.
bool WorkingCopy::resolveDoubt() {
  if (std::exchange(shared_->couldNotAsk, false)) return false;
  shared_->writing = true;
  blocks_.readAll(registerPrefix(id_) + "manifest",
                  [shared = shared_](Result<std::vector<platform::Block>, platform::BlockStoreFailure> read) {
                    const bool isDone = read && read->size() == 1 && read->front().bytes == shared->doubted->manifest;
                    if (isDone) shared->kept = std::move(shared->doubted);
                    if (read) shared->doubted.reset();
                    else shared->failure = read.error();
                    shared->couldNotAsk = !read;
                    shared->settle();
                  });
  return true;
}

void WorkingCopy::addBackup(const Backup& backup, CopyState& next, platform::BlockBatch& batch) const {
  const CopyState& now = *shared_->kept;
  auto record = std::make_shared<BackupRecord>();
  record->number = next.nextBackup++;
  record->reason = backup.reason;
  record->madeUtcMs = backup.nowUtcMs;
  record->madeOn = backup.today;
  record->changedUtcMs = backup.changedUtcMs;
  record->schema = store::newestSchema();
  record->counts = backup.counts;
  record->generations = now.generations;
  const seal::BlockName name{id_, seal::BlockKind::backup, record->number, 0};
  batch.put.push_back({backupKey(id_, record->number), seal::sealBlock(keys_.databaseKey, name, writeBackupRecord(*record))});
  next.backups.push_back(std::move(record));

  std::vector<Day> days;
  for (const auto& one : next.backups) days.push_back(one->madeOn);
  const auto surplus = surplusBackups(days, backup.today);
  Backups dropped;
  for (auto place = surplus.rbegin(); place != surplus.rend(); ++place) {
    dropped.push_back(next.backups[*place]);
    next.backups.erase(next.backups.begin() + static_cast<std::ptrdiff_t>(*place));
  }
  for (const auto& one : dropped) {
    batch.remove.push_back(backupKey(id_, one->number));
    for (std::uint32_t page = 0; page < one->generations.size(); ++page) {
      const std::uint32_t generation = one->generations[page];
      if (!isCurrent(now, page, generation) && !isNamed(next.backups, page, generation))
        batch.remove.push_back(keptKey(id_, page, generation));
    }
  }
}

void WorkingCopy::addPages(store::RegisterStore& store, CopyState& next, platform::BlockBatch& batch) {
  collect(store);
  const std::set<std::uint32_t>& pages = shared_->differing;  // cleared when all is ready: memory may run out before
  auto ahead = std::exchange(ahead_, {});
  const std::uint32_t count = store.blockCount();
  for (auto page = count; page < next.generations.size(); ++page) batch.remove.push_back(pageKey(id_, page));
  next.generations.resize(count);
  batch.put.reserve(pages.size() + 4);
  for (const std::uint32_t page : pages) {
    next.generations[page] = static_cast<std::uint32_t>(next.flush);
    const auto found = ahead.find(page);
    batch.put.push_back({pageKey(id_, page), found == ahead.end() ? sealed(store, page, next.flush) : std::move(found->second)});
  }
}

void WorkingCopy::keepOverwritten(const CopyState& next, platform::BlockBatch& batch) const {
  const CopyState& now = *shared_->kept;
  for (std::uint32_t page = 0; page < now.generations.size(); ++page) {
    const std::uint32_t generation = now.generations[page];
    if (std::binary_search(now.displaced.begin(), now.displaced.end(), page)) continue;  // it is there already
    if (!isCurrent(next, page, generation) && isNamed(next.backups, page, generation))
      batch.copy.push_back({pageKey(id_, page), keptKey(id_, page, generation)});
  }
}

void WorkingCopy::flush(store::RegisterStore& store, const WorkingCopyLabel& label, const seal::Locks& locks,
                        const std::optional<Backup>& backup) {
  assert(!shared_->writing && !shared_->doubted && "one flush at a time, from a state that is known");
  platform::BlockBatch batch;
  const bool goesOn = shared_->kept && shared_->resealDone == shared_->resealWanted;
  CopyState next = goesOn ? *shared_->kept : CopyState{};
  if (!goesOn) {
    next.flush = shared_->kept ? shared_->kept->flush : shared_->startAfter;
    batch.clear.push_back(registerPrefix(id_));  // what lies there cannot be opened with these keys
  }
  if (shared_->kept && !shared_->kept->manifest.empty())
    batch.expect = platform::Block{registerPrefix(id_) + "manifest", shared_->kept->manifest};
  ++next.flush;
  next.displaced.clear();  // these pages are written now
  if (backup && goesOn) addBackup(*backup, next, batch);
  addPages(store, next, batch);
  if (goesOn) keepOverwritten(next, batch);
  sealManifest(keys_.databaseKey, id_, next);
  batch.put.push_back({registerPrefix(id_) + "manifest", next.manifest});
  batch.put.push_back({labelKey(label.id), writeLabel(label)});
  if (shared_->locksRefused || !locksWritten_) batch.put.push_back({registerPrefix(id_) + "keys", seal::sealKeys(keys_, locks)});
  shared_->locksRefused = false;
  locksWritten_ = true;
  shared_->inFlight = std::exchange(shared_->differing, {});
  shared_->writing = true;
  try {
    hand(std::move(batch), std::move(next));
  } catch (...) {  // no memory to hand it over: nothing was written
    shared_->handOverFailed();
    throw;
  }
}

void WorkingCopy::hand(platform::BlockBatch batch, CopyState next) {
  blocks_.write(std::move(batch), [shared = shared_, next = std::move(next), reseal = shared_->resealWanted](Written done) mutable {
    if (done) shared->resealDone = reseal;
    shared->written(std::move(done), std::move(next));
  });
}

}  // namespace fyren::app
