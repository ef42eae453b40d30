// SPDX-License-Identifier: EUPL-1.2
// Application: going on with a working copy, and what to do with one that is not sound.
#include <cstdlib>
#include <utility>

#include "app/application_state.h"

namespace fyren::app {
namespace {

using Damage = CopyOpening::Damage;

std::string flushKey(const std::string& id) { return "flush." + id; }

Message whatIsWrong(const CopyOpening::Outcome& found) {
  const auto all = static_cast<std::int64_t>(found.state.generations.size());
  switch (found.damage) {
    case Damage::manifest: return {"repair.manifest", {}};
    case Damage::rolledBack: return {"repair.rolledBack", {{"antal", static_cast<std::int64_t>(found.missing)}}};
    default: return {"repair.pages", {{"antal", std::int64_t{found.unsound}}, {"alla", all}}};
  }
}

// As SQLite's header says (https://www.sqlite.org/fileformat2.html, 1.3).
std::uint32_t schemaOf(const std::vector<Bytes>& pages) {
  constexpr std::size_t kUserVersionAt = 60;
  if (pages.empty() || pages.front().size() < kUserVersionAt + 4) return 0;
  std::uint32_t version = 0;
  for (std::size_t i = 0; i < 4; ++i) version = version << 8U | pages.front()[kUserVersionAt + i];
  return version;
}

// Pages of `generations` that the copy has in another generation, or not at all.
std::vector<std::uint32_t> differing(const CopyState& state, const std::vector<std::uint32_t>& generations) {
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < generations.size(); ++page)
    if (page >= state.generations.size() || state.generations[page] != generations[page]) pages.push_back(page);
  return pages;
}

}  // namespace

std::uint64_t ApplicationState::latestFlush(const std::string& id) const {
  return std::strtoull(seams.surroundings.setting(flushKey(id)).value_or("0").c_str(), nullptr, 10);
}

// Kept apart from the copy, and only when the copy is on the disk: it can be behind, never ahead.
void ApplicationState::noteFlush() {
  const CopyState* kept = open->copy->kept();
  if (kept == nullptr || open->copy->state() != WorkingCopy::State::kept) return;
  seams.surroundings.keepSetting(flushKey(open->label.id), std::to_string(kept->flush));
  if (open->pending.isDueWithChanges()) return;
  open->backups.counts = open->session->counts();
  open->backups.changedUtcMs = open->label.changedUtcMs;
}

void ApplicationState::addCopyStages(std::shared_ptr<Waiting> what, std::string user) {
  auto found = std::make_shared<std::shared_ptr<CopyOpening>>();
  job->then(Message{"file.loading", {}}, [this, what, user, found](double budgetMs, StagedJob::Progress& progress) {
    std::shared_ptr<CopyOpening>& opening = *found;
    if (!opening) {
      auto keys = seal::readKeys(*what->keysReader);
      if (!keys) return giveUp(keys.error().message);
      what->copyKeys.emplace(std::move(*keys));
      opening = std::make_shared<CopyOpening>(seams.blocks, what->copyKeys->databaseKey, idOf(*what->label),
                                              latestFlush(what->label->id), waker());
    }
    const auto step = opening->step(seams.clock, seams.clock.monotonicMilliseconds() + budgetMs);
    progress.fraction = opening->progress();
    if (opening->failure()) return giveUp(opening->failure()->message);
    if (step != Job::Step::done) return step;
    if (opening->outcome().damage != Damage::none) {
      showRepair(what, user, opening);
      job->stop();
    } else {
      addReadStages(what, user, opening);
    }
    return Job::Step::done;
  });
}

void ApplicationState::addReadStages(std::shared_ptr<Waiting> what, std::string user,
                                      std::shared_ptr<CopyOpening> opening) {
  auto isOlder = std::make_shared<bool>(false);
  addLoadStage(
      [this, opening, isOlder]() -> Result<store::RegisterOpening, Message> {
        auto& pages = opening->outcome().pages;
        *isOlder = schemaOf(pages) < store::newestSchema();
        return store::RegisterOpening::ofBlocks(std::move(pages), storeEnv());
      },
      std::move(user),
      [this, what, opening, isOlder](std::unique_ptr<OpenSession> session) {
        seal::Locks locks;
        locks.recipients.push_back(what->copyKeys->recovery);
        locks.slots = what->keysReader->slots();
        seal::WorkingCopyKeys keys{seal::SecretBytes::copyOf(what->copyKeys->databaseKey.view()), what->copyKeys->recovery};
        enter({std::move(session), std::move(locks), std::move(keys), *what->label, 0, what->slot,
               [this, opening, isOlder] { goOnFrom(opening->outcome(), *isOlder); }});
      });
}

void ApplicationState::goOnFrom(CopyOpening::Outcome& found, bool isOlder) {
  const bool isOwn = !found.backup;
  const auto pages = isOwn ? std::vector<std::uint32_t>() : differing(found.state, found.backup->generations);
  open->copy->continueFrom(std::move(found.state), pages);
  open->pending.nothing(isOwn);  // what was not sound is no backup
  if (!isOwn || found.damage == Damage::rolledBack) open->pending.besideChanged();
  if (!isOwn) ++open->label.changesNotOnDisk;
  noteFlush();
  if (isOlder) {
    open->pending.contentChanged();
    open->pending.wantBackup(BackupReason::beforeMigration);
  }
}

void ApplicationState::showRepair(std::shared_ptr<Waiting> what, std::string user, std::shared_ptr<CopyOpening> found) {
  const CopyOpening::Outcome& outcome = found->outcome();
  Repair shown;
  shown.name = what->label->name;
  shown.what = whatIsWrong(outcome);
  if (outcome.backup) shown.newest = lineOf(*outcome.backup);
  shown.unsoundBackups = outcome.unsoundBackups + outcome.state.lostBackups;
  shown.opensAsItIs = outcome.damage == Damage::rolledBack;
  shown.changedAt = shownMoment(what->label->changedUtcMs);
  shown.fileName = what->label->fileName;
  if (what->label->savedUtcMs != 0) shown.savedAt = shownMoment(what->label->savedUtcMs);
  repairing = Repairing{std::move(what), std::move(user), std::move(found), std::move(shown)};
  waiting.reset();
  idle.touch();
  phase = Phase::repair;
  wake();
}

const Repair* OpeningRoom::repair() const {
  return state_.phase == Phase::repair && state_.repairing ? &state_.repairing->shown : nullptr;
}

void ApplicationState::takeFromRepair() {
  if (!begin(false)) return;
  const Repairing taken = *std::exchange(repairing, std::nullopt);
  mayReplace.clear();  // it is gone on with, not given up
  phase = Phase::welcome;  // where one is when it cannot be opened after all
  addReadStages(taken.what, taken.user, taken.found);
}

void OpeningRoom::openSoundBackup() {
  if (repair() != nullptr && state_.repairing->shown.newest) state_.takeFromRepair();
}

void OpeningRoom::openAsItIs() {
  if (repair() != nullptr && state_.repairing->shown.opensAsItIs) state_.takeFromRepair();
}

void OpeningRoom::openFileInstead() {
  if (repair() == nullptr) return;
  state_.mayReplace = state_.repairing->what->label->id;
  openFile();
}

Locked ApplicationState::locksOfFile(const std::shared_ptr<Waiting>& what) const {
  return {[what] { return what->file->passphraseRequests(); },
          [what](const seal::Identity& key) {
            auto opened = what->file->unlock(key);
            if (opened)
              what->opensToo = [text = std::make_shared<seal::SecretString>(key.text())](seal::AgeReader& keys) -> seal::SealResult<void> {
                const auto same = seal::Identity::parse(*text);
                return same ? keys.unlock(*same) : seal::SealResult<void>(same.error());
              };
            return opened;
          },
          [what](const seal::KdfRequest& request, const seal::SecretBytes& key) {
            auto opened = what->file->unlock(request, key);
            if (opened)
              what->opensToo = [request, kept = std::make_shared<seal::SecretBytes>(seal::SecretBytes::copyOf(key.view()))](
                                   seal::AgeReader& keys) { return keys.unlock(request, *kept); };
            return opened;
          }};
}

// The working copy that the file will replace: when what opened the file opens its keys too, they are kept, and with
// them its backups.
void ApplicationState::addEarlierCopyStages(const std::shared_ptr<Waiting>& what) {
  using Read = Result<std::vector<platform::Block>, platform::BlockStoreFailure>;
  auto answers = std::make_shared<std::vector<Read>>();
  auto asked = std::make_shared<bool>(false);
  job->then(Message{"file.loading", {}}, [this, what, answers, asked](double, StagedJob::Progress&) {
    const RegisterBytes id = what->file->header().registerId;
    constexpr std::array<const char*, 3> kParts = {"keys", "backup/", "manifest"};
    if (!std::exchange(*asked, true))
      for (const char* part : kParts)
        seams.blocks.readAll(registerPrefix(id) + part, [answers, wake = waker()](Read read) {
          answers->push_back(std::move(read));
          wake();
        });
    if (answers->size() < kParts.size()) return Job::Step::waiting;
    const auto opensToo = std::exchange(what->opensToo, nullptr);
    std::vector<platform::Block> blocks;
    for (const Read& read : *answers)
      if (read) blocks.insert(blocks.end(), read->begin(), read->end());
    for (const auto& block : blocks) {
      if (block.key != registerPrefix(id) + "keys" || !opensToo) continue;
      auto reader = seal::AgeReader::read(block.bytes);
      if (!reader || !opensToo(*reader)) break;
      auto keys = seal::readKeys(*reader);
      if (!keys || keys->recovery != what->file->header().recovery) break;
      auto state = openCopyState(keys->databaseKey, id, blocks);
      what->copyState = state ? std::move(*state) : salvageCopyState(keys->databaseKey, id, blocks, latestFlush(hexText(id)));
      what->copyKeys.emplace(std::move(*keys));
    }
    return Job::Step::done;
  });
}

}  // namespace fyren::app
