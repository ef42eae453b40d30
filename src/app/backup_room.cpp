// SPDX-License-Identifier: EUPL-1.2
#include "app/backup_room.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "app/application_state.h"
#include "app/backup_ladder.h"
#include "app/commands/carry_out.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::size_t kSlice = 256 * 1024;
constexpr std::size_t kMostNames = 50;
constexpr const char* kRehearsedSetting = "restore.rehearsed";  // UTC milliseconds
constexpr const char* kImportCommand = "lista.apply";

Message reasonText(BackupReason reason) {
  switch (reason) {
    case BackupReason::firstChange: return {"backup.reason.firstChange", {}};
    case BackupReason::hourly: return {"backup.reason.hourly", {}};
    case BackupReason::beforeImport: return {"backup.reason.beforeImport", {}};
    case BackupReason::beforeRestore: return {"backup.reason.beforeRestore", {}};
    case BackupReason::beforeMigration: return {"backup.reason.beforeMigration", {}};
    case BackupReason::byHand: return {"backup.reason.byHand", {}};
  }
  return {};
}

std::string nameOf(const UngdomFacts& facts) { return facts.ungdom.efternamn + ", " + facts.ungdom.fornamn; }

bool sameRecords(const UngdomFacts& a, const UngdomFacts& b) {
  return a.bosattningar.size() == b.bosattningar.size() && a.skolplaceringar.size() == b.skolplaceringar.size() &&
         a.examina.size() == b.examina.size() && a.registreringar.size() == b.registreringar.size() &&
         a.kontakter.size() == b.kontakter.size() && a.sysselsattningar.size() == b.sysselsattningar.size() &&
         a.atgarder.size() == b.atgarder.size();
}

void addName(std::vector<std::string>& names, const UngdomFacts& facts) {
  if (names.size() < kMostNames) names.push_back(nameOf(facts));
}

void compareYouths(Comparison& comparison, const std::vector<UngdomFacts>& then, const std::vector<UngdomFacts>& today) {
  std::unordered_map<UngdomId, const UngdomFacts*> byId;
  for (const UngdomFacts& one : today) byId.emplace(one.ungdom.id, &one);
  for (const UngdomFacts& one : then) {
    const auto found = byId.find(one.ungdom.id);
    if (found == byId.end()) {
      addName(comparison.onlyThen, one);
      continue;
    }
    if (!sameRecords(one, *found->second)) addName(comparison.differing, one);
    byId.erase(found);
  }
  for (const UngdomFacts& one : today)
    if (byId.count(one.ungdom.id) > 0) addName(comparison.onlyToday, one);
}

CommandFailure refusedBecause(const char* key) { return {CommandError::refused, "", Message{key, {}}}; }

Bytes joined(std::vector<Bytes> pages) {
  Bytes image;
  for (Bytes& page : pages) {
    image.insert(image.end(), page.begin(), page.end());
    Bytes().swap(page);
  }
  return image;
}

}  // namespace

bool ApplicationState::isKept() const {
  return mayFlush() && !open->dirty && open->copy->state() == WorkingCopy::State::kept && open->copy->kept() != nullptr;
}

std::optional<WorkingCopy::Backup> ApplicationState::dueBackup() {
  BackupDesk& desk = open->backups;
  const CopyState* kept = open->copy->kept();
  if (kept == nullptr || (!desk.changed && !desk.wanted)) return std::nullopt;
  const auto act = open->session->store().undoable();
  const bool imported = act && *act && (*act)->command == kImportCommand;
  const bool isNewImport = imported && desk.lastImport != (*act)->id;
  if (imported) desk.lastImport = (*act)->id;
  const std::int64_t now = seams.clock.nowUtcMilliseconds();
  const std::int64_t last = kept->backups.empty() ? 0 : kept->backups.back()->madeUtcMs;
  std::optional<BackupReason> reason = desk.wanted;
  if (!reason && isNewImport) reason = BackupReason::beforeImport;
  if (!reason && desk.isFirst) reason = BackupReason::firstChange;
  if (!reason && (now - last >= kBackupEveryMs || now < last)) reason = BackupReason::hourly;
  if (!reason) return std::nullopt;
  const bool isThere = !kept->backups.empty() && kept->backups.back()->generations == kept->generations;
  if (isThere && !desk.wanted) return std::nullopt;
  return WorkingCopy::Backup{*reason, now, seams.clock.today(), desk.changedUtcMs, desk.counts};
}

BackupLine ApplicationState::lineOf(const BackupRecord& record) const {
  return {record.number, shownMoment(record.madeUtcMs), shownMoment(record.changedUtcMs), reasonText(record.reason), record.counts};
}

std::shared_ptr<const BackupRecord> ApplicationState::backup(std::uint32_t number) const {
  if (!open || open->copy->kept() == nullptr) return nullptr;
  for (const auto& one : open->copy->kept()->backups)
    if (one->number == number) return one;
  return nullptr;
}

BackupList BackupRoom::list() const {
  BackupList room;
  room.rehearsed = Message{"backup.neverRehearsed", {}};
  if (!state_.open) return room;
  room.today = countsOf(state_.open->session->allFacts());
  if (const CopyState* kept = state_.open->copy->kept()) {
    for (auto one = kept->backups.rbegin(); one != kept->backups.rend(); ++one) room.backups.push_back(state_.lineOf(**one));
    room.lost = kept->lostBackups;
  }
  const auto kept = state_.open->session->store().installning(kRehearsedSetting);
  if (kept && *kept) {
    std::int64_t atUtcMs = 0;
    std::from_chars((*kept)->data(), (*kept)->data() + (*kept)->size(), atUtcMs);
    room.rehearsed = Message{"backup.rehearsed", {{"tid", state_.shownMoment(atUtcMs)}}};
    room.wasRehearsed = true;
  }
  return room;
}

CommandResult BackupRoom::backUpNow() {
  if (state_.phase != Phase::open || state_.job) return refusedBecause("file.busy");
  if (!state_.isKept()) return refusedBecause("backup.notKept");
  state_.open->backups.wanted = BackupReason::byHand;
  state_.open->dirty = true;
  state_.wake();
  return Done{Message{"backup.made", {}}};
}

// Reads a backup's pages and hands them on; what `read` refuses is told.
void ApplicationState::addBackupStage(const BackupRecord& record, std::function<Result<void, Message>(std::vector<Bytes>)> read) {
  auto reader = std::make_shared<CopyReader>(seams.blocks, open->copy->keys().databaseKey, open->copy->id(), record.generations, waker());
  job->then(Message{"backup.reading", {}}, [this, reader](double budgetMs, StagedJob::Progress& progress) {
    const auto step = reader->step(seams.clock, seams.clock.monotonicMilliseconds() + budgetMs);
    progress.fraction = reader->progress();
    if (step != Job::Step::done) return step;
    if (reader->failure()) return giveUp(reader->failure()->message);
    if (!reader->isIntact()) return giveUp(Message{"backup.notSound", {{"antal", std::int64_t{reader->unsoundPages()}}}});
    return step;
  });
  job->then(Message{"backup.checking", {}}, [this, reader, read = std::move(read)](double, StagedJob::Progress&) {
    const auto done = read(reader->takePages());
    return done ? Job::Step::done : giveUp(done.error());
  });
}

Result<void, Message> ApplicationState::compare(const store::RegisterStore& scratch, Comparison comparison) {
  const auto facts = scratch.allFacts();
  if (!facts) return facts.error().message;
  store::ActQuery newest;
  newest.limit = 1;
  const auto acts = scratch.acts(newest);
  if (!acts) return acts.error().message;
  comparison.then = countsOf(*facts);
  comparison.today = countsOf(open->session->allFacts());
  if (!acts->empty())
    comparison.lastChange = text({"backup.change", {{"vad", text(acts->front().summary)}, {"tid", shownMoment(acts->front().atUtcMs)},
                                                    {"vem", acts->front().user}}});
  compareYouths(comparison, *facts, open->session->allFacts());
  open->backups.comparison = std::move(comparison);
  wake();
  return {};
}

void BackupRoom::compare(std::uint32_t number) {
  const auto record = state_.backup(number);
  if (!record || !state_.begin(true)) return;
  state_.addBackupStage(*record, [this, record](std::vector<Bytes> pages) -> Result<void, Message> {
    const auto scratch = store::RegisterStore::openBlocks(pages, state_.storeEnv());
    if (!scratch) return scratch.error().message;
    Comparison comparison;
    comparison.title = Message{"backup.from", {{"tid", state_.shownMoment(record->madeUtcMs)}}};
    comparison.number = record->number;
    return state_.compare(*scratch, std::move(comparison));
  });
}

const Comparison* BackupRoom::comparison() const {
  return state_.open && state_.open->backups.comparison ? &*state_.open->backups.comparison : nullptr;
}

void BackupRoom::closeComparison() {
  if (state_.open) state_.open->backups.comparison.reset();
}

CommandResult BackupRoom::restore(std::uint32_t number) {
  const auto record = state_.backup(number);
  if (!record) return refusedBecause("backup.gone");
  if (!state_.isKept()) return refusedBecause("backup.notKept");
  if (!state_.begin(true)) return refusedBecause("file.busy");
  state_.addBackupStage(*record, [this, record](std::vector<Bytes> pages) -> Result<void, Message> {
    if (!state_.isKept()) return Message{"backup.notKept", {}};  // something was changed meanwhile
    auto store = store::RegisterStore::openBlocks(pages, state_.storeEnv());
    if (!store) return store.error().message;
    auto session = OpenSession::open(std::move(*store), state_.open->session->user(), state_.seams.clock);
    if (!session) return session.error().message;
    state_.swapSession(std::move(*session), *record);
    return {};
  });
  return Done{Message{"backup.restoring", {}}};
}

// The pages that differ are written, and the state that they replace is kept as a backup, in one transaction.
void ApplicationState::swapSession(std::unique_ptr<OpenSession> session, const BackupRecord& record) {
  const CopyState& kept = *open->copy->kept();
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < record.generations.size(); ++page)
    if (page >= kept.generations.size() || kept.generations[page] != record.generations[page]) pages.push_back(page);
  open->session = std::move(session);
  open->copy->markDiffering(pages);
  keepKeyRecords();
  readKeyRecords();
  listen();
  (void)isNewAct();  // its newest is none that is to be counted
  open->dirty = open->backups.changed = true;
  open->backups.wanted = BackupReason::beforeRestore;
  open->backups.comparison.reset();
  ++open->label.changesNotOnDisk;
  open->label.changedUtcMs = seams.clock.nowUtcMilliseconds();
  tellTruth();
  wake();
}

Result<void, Message> ApplicationState::noteRehearsal() {
  store::Act act = beginAct(*open->session, "restore.rehearse", std::nullopt, {"history.rehearsed", {}});
  act.putInstallning(kRehearsedSetting, std::to_string(seams.clock.nowUtcMilliseconds()));
  const auto done = carryOut(*open->session, act, Message{"backup.rehearsedNow", {}});
  if (!done) return done.error().message;
  open->session->recordsChanged();
  return {};
}

CommandResult BackupRoom::rehearse() {
  const CopyState* kept = state_.open ? state_.open->copy->kept() : nullptr;
  if (kept == nullptr || kept->backups.empty()) return refusedBecause("backup.none");
  if (!state_.begin(true)) return refusedBecause("file.busy");
  const auto record = kept->backups.back();
  state_.addBackupStage(*record, [this, record](std::vector<Bytes> pages) -> Result<void, Message> {
    const auto scratch = store::RegisterStore::open(joined(std::move(pages)), state_.storeEnv());  // checks all of it
    if (!scratch) return scratch.error().message;
    Comparison comparison;
    comparison.title = Message{"backup.from", {{"tid", state_.shownMoment(record->madeUtcMs)}}};
    comparison.number = record->number;
    comparison.isRehearsal = true;
    const auto compared = state_.compare(*scratch, std::move(comparison));
    return compared ? state_.noteRehearsal() : compared;
  });
  return Done{Message{"backup.rehearsing", {}}};
}

void BackupRoom::rehearseFile(std::string passphraseOrRecoveryKey) {
  auto typed = std::make_shared<seal::SecretString>(seal::SecretString::takeFrom(passphraseOrRecoveryKey));
  state_.seams.files.open({"Fyren", {".fyren"}}, false, kMaxFile,
                          [this, typed, weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock() || state_.phase != Phase::open) return;
                            if (!picked) return state_.tell(picked.error().message);
                            if (picked->empty()) return;
                            auto opener = seal::FileOpener::read(std::move(picked->front().bytes));
                            if (!opener) return state_.tell(opener.error().message);
                            auto what = std::make_shared<Waiting>();
                            what->name = picked->front().name;
                            what->file.emplace(std::move(*opener));
                            if (!state_.begin(true)) return state_.tell(Message{"file.busy", {}});
                            state_.addRehearsalFileStages(what, std::move(*typed));
                          });
}

void ApplicationState::addRehearsalFileStages(const std::shared_ptr<Waiting>& what, seal::SecretString typed) {
  auto unlocking = std::make_shared<Unlocking>(seams.keys, locksOfFile(what), std::move(typed), "", waker());
  job->then(Message{"file.deriving", {}}, [this, unlocking](double, StagedJob::Progress&) {
    const auto opened = unlocking->step();
    if (!opened) return Job::Step::waiting;
    return *opened ? Job::Step::done : giveUp(opened->error().message);
  });
  job->then(Message{"backup.reading", {}}, [this, what](double budgetMs, StagedJob::Progress& progress) {
    const double until = seams.clock.monotonicMilliseconds() + budgetMs;
    do {
      const auto done = what->file->step(kSlice);
      if (!done) return giveUp(done.error().message);
      progress.fraction = what->file->progress();
      if (*done) return Job::Step::done;
    } while (seams.clock.monotonicMilliseconds() < until);
    return Job::Step::more;
  });
  job->then(Message{"backup.checking", {}}, [this, what](double, StagedJob::Progress&) {
    if (what->file->header().registerId != open->copy->id()) return giveUp(Message{"backup.otherRegister", {{"namn", what->name}}});
    const auto scratch = store::RegisterStore::open(what->file->takeImage(), storeEnv());
    if (!scratch) return giveUp(scratch.error().message);
    Comparison comparison;
    comparison.title = Message{"backup.ofFile", {{"namn", what->name}}};
    comparison.isRehearsal = true;
    auto done = compare(*scratch, std::move(comparison));
    if (done) done = noteRehearsal();
    return done ? Job::Step::done : giveUp(done.error());
  });
}

}  // namespace fyren::app
