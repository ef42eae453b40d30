// SPDX-License-Identifier: EUPL-1.2
#include "app/backup_room.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/application_state.h"
#include "app/backup_ladder.h"
#include "app/commands/carry_out.h"
#include "app/commands/contact_book.h"
#include "app/register_comparing.h"
#include "base/text.h"

namespace fyren::app {
namespace {

constexpr std::size_t kSlice = 256 * 1024;
constexpr std::size_t kYouths = 500;  // compared in a millisecond or less
constexpr std::size_t kPages = 256;   // 4 MB, joined in a few
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

CommandFailure refusedBecause(const char* key) { return {CommandError::refused, "", Message{key, {}}}; }

// Pages that become an image, some at a time.
struct Joining {
  std::vector<Bytes> pages;
  std::size_t at = 0;
  Bytes image;
};

// True when all are joined.
bool joinMore(Joining& joining) {
  if (joining.at == 0 && !joining.pages.empty()) joining.image.reserve(joining.pages.size() * joining.pages.front().size());
  for (const std::size_t end = std::min(joining.pages.size(), joining.at + kPages); joining.at < end; ++joining.at) {
    Bytes page = std::move(joining.pages[joining.at]);
    joining.image.insert(joining.image.end(), page.begin(), page.end());
  }
  return joining.at == joining.pages.size();
}

}  // namespace

bool ApplicationState::isKept() const {
  return mayFlush() && !open->pending.isDueWithChanges() && open->copy->state() == WorkingCopy::State::kept && open->copy->kept() != nullptr;
}

std::optional<WorkingCopy::Backup> ApplicationState::dueBackup() {
  BackupDesk& desk = open->backups;
  const CopyState* kept = open->copy->kept();
  const auto wanted = open->pending.wantedBackup();
  if (kept == nullptr || (!open->pending.contentIsNew() && !wanted)) return std::nullopt;
  const std::int64_t now = seams.clock.nowUtcMilliseconds();
  const std::int64_t last = kept->backups.empty() ? 0 : kept->backups.back()->madeUtcMs;
  std::optional<BackupReason> reason = wanted;
  if (!reason && open->pending.isFirst()) reason = BackupReason::firstChange;
  if (!reason && (now - last >= kBackupEveryMs || now < last)) reason = BackupReason::hourly;
  if (!reason) return std::nullopt;
  const bool isThere = !kept->backups.empty() && kept->backups.back()->generations == kept->generations;
  if (isThere && (!wanted || *wanted == BackupReason::beforeImport)) return std::nullopt;
  return WorkingCopy::Backup{*reason, now, seams.clock.today(), desk.changedUtcMs, desk.counts};
}

// Wanted as long as the browser refuses the write that it goes with. What is wanted already is not forgotten for it.
void ApplicationState::wantBackupBeforeImport() {
  const auto newest = open->session->store().acts({std::nullopt, std::nullopt, 1});
  if (!newest || newest->empty() || newest->front().kind == store::ActKind::undo) return;
  if (newest->front().command == kImportCommand && !open->pending.wantedBackup()) open->pending.wantBackup(BackupReason::beforeImport);
}

// Not before the browser has it.
void ApplicationState::tellBackupMade() {
  if (!open->backups.isAskedFor || open->copy->state() != WorkingCopy::State::kept || open->pending.wantedBackup()) return;
  open->backups.isAskedFor = false;
  notice = Message{"backup.made", {}};
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
  room.today = state_.open->session->counts();
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
  state_.open->pending.wantBackup(BackupReason::byHand);
  state_.open->backups.isAskedFor = true;
  state_.wake();
  return Done{Message{"backup.making", {}}};
}

// Reads a backup's pages; they are with the reader when the stage is done.
std::shared_ptr<CopyReader> ApplicationState::addBackupStage(const BackupRecord& record) {
  auto reader = std::make_shared<CopyReader>(seams.blocks, open->copy->keys().databaseKey, open->copy->id(), record.generations, waker());
  job->then(Message{"backup.reading", {}}, [this, reader](double budgetMs, StagedJob::Progress& progress) {
    const auto step = reader->step(seams.clock, seams.clock.monotonicMilliseconds() + budgetMs);
    progress.fraction = reader->progress();
    if (step != Job::Step::done) return step;
    if (reader->failure()) return giveUp(reader->failure()->message);
    if (!reader->isIntact()) return giveUp(Message{"backup.notSound", {{"antal", std::int64_t{reader->unsoundPages()}}}});
    return step;
  });
  return reader;
}

// What was opened beside the register is compared with it and shown; a rehearsal is noted as well.
void ApplicationState::addCompareStages(const OpeningStore& scratch, const Comparison& about) {
  auto comparing = std::make_shared<std::optional<RegisterComparing>>();
  job->then(Message{"backup.comparing", {}}, [this, scratch, about, comparing](double budgetMs, StagedJob::Progress& progress) {
    if (!*comparing) comparing->emplace((*scratch)->takeFacts());
    const double until = seams.clock.monotonicMilliseconds() + budgetMs;
    while (!(*comparing)->step(*open->session, kYouths)) {
      progress.fraction = (*comparing)->progress();
      if (seams.clock.monotonicMilliseconds() >= until) return Job::Step::more;
    }
    const auto shown = showComparison((*scratch)->takeStore(), about, std::move((*comparing)->found()));
    return shown ? Job::Step::done : giveUp(shown.error());
  });
}

Result<void, Message> ApplicationState::showComparison(const store::RegisterStore& scratch, const Comparison& about, Comparison found) {
  store::ActQuery newest;
  newest.limit = 1;
  const auto acts = scratch.acts(newest);
  if (!acts) return acts.error().message;
  found.title = about.title;
  found.number = about.number;
  found.isRehearsal = about.isRehearsal;
  if (!acts->empty())
    found.lastChange = text({"backup.change", {{"vad", text(acts->front().summary)}, {"tid", shownMoment(acts->front().atUtcMs)},
                                               {"vem", acts->front().user}}});
  open->backups.comparison = std::move(found);
  wake();
  return about.isRehearsal ? noteRehearsal() : Result<void, Message>();
}

Comparison ApplicationState::aboutBackup(const BackupRecord& record) const {
  Comparison about;
  about.title = Message{"backup.from", {{"tid", shownMoment(record.madeUtcMs)}}};
  about.number = record.number;
  return about;
}

void BackupRoom::compare(std::uint32_t number) {
  const auto record = state_.backup(number);
  if (!record || !state_.begin(true)) return;
  const auto reader = state_.addBackupStage(*record);
  const auto scratch = state_.addStoreStage(Message{"backup.checking", {}}, 1, [this, reader]() -> Result<store::RegisterOpening, Message> {
    return store::RegisterOpening::ofBlocks(reader->takePages(), state_.storeEnv());
  });
  state_.addCompareStages(scratch, state_.aboutBackup(*record));
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
  const auto reader = state_.addBackupStage(*record);
  state_.addLoadStage(
      [this, reader]() -> Result<store::RegisterOpening, Message> {
        return store::RegisterOpening::ofBlocks(reader->takePages(), state_.storeEnv());
      },
      state_.open->session->user(),
      [this, record](std::unique_ptr<OpenSession> session) {
        if (session->reg().kind != state_.open->session->reg().kind)
          state_.giveUp(Message{"backup.otherKind", {}});
        else if (state_.isKept())
          state_.swapSession(std::move(session), *record);
        else
          state_.giveUp(Message{"backup.notKept", {}});  // something was changed meanwhile
      });
  return Done{Message{"backup.restoring", {}}};
}

// The pages that differ are written, and the state that they replace is kept as a backup, in one transaction.
void ApplicationState::swapSession(std::unique_ptr<OpenSession> session, const BackupRecord& record) {
  const CopyState& kept = *open->copy->kept();
  std::vector<std::uint32_t> pages;
  for (std::uint32_t page = 0; page < record.generations.size(); ++page)
    if (page >= kept.generations.size() || kept.generations[page] != record.generations[page])
      pages.push_back(page);
  const ExerciseProgress progress = exerciseProgress(open->session->store());
  open->session = std::move(session);
  open->copy->markDiffering(pages);
  keepProgress(progress);
  keepKeyRecords();
  readKeyRecords();
  (void)open->session->store().settle();  // Ångra would take back something of long ago; the way back is the backup
  open->session->recordsChanged();
  listen();
  (void)isNewAct();  // its newest is none that is to be counted
  open->pending.contentChanged();
  open->pending.wantBackup(BackupReason::beforeRestore);
  open->backups.comparison.reset();
  ++open->label.changesNotOnDisk;
  open->label.changedUtcMs = seams.clock.nowUtcMilliseconds();
  purgeGuardiansOfAdults(*open->session);
  tellTruth();
  wake();
}

// Of a training register: how far somebody has come is theirs, not the register's past.
void ApplicationState::keepProgress(const ExerciseProgress& progress) {
  if (open->label.kind != RegisterKind::training || progress.done.empty()) return;
  store::Act act = beginAct(*open->session, "exercise.keep", std::nullopt, {"history.ovningFramsteg", {}});
  putAgain(act, open->session->store(), progress);
  act.settle();
  (void)act.commit();  // the restored register is whole without it
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
  const auto reader = state_.addBackupStage(*record);
  auto joining = std::make_shared<Joining>();
  state_.job->then(Message{"backup.checking", {}}, [reader, joining](double, StagedJob::Progress&) {
    if (joining->at == 0) joining->pages = reader->takePages();
    return joinMore(*joining) ? Job::Step::done : Job::Step::more;
  });
  const auto scratch = state_.addStoreStage(Message{"backup.checking", {}}, 1, [this, joining]() -> Result<store::RegisterOpening, Message> {
    return store::RegisterOpening::ofImage(std::move(joining->image), state_.storeEnv());  // checks all of it
  });
  Comparison about = state_.aboutBackup(*record);
  about.isRehearsal = true;
  state_.addCompareStages(scratch, about);
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
  const auto scratch = addStoreStage(Message{"backup.checking", {}}, 1, [this, what]() -> Result<store::RegisterOpening, Message> {
    if (what->file->header().registerId != open->copy->id()) return Message{"backup.otherRegister", {{"namn", what->name}}};
    return store::RegisterOpening::ofImage(what->file->takeImage(), storeEnv());
  });
  Comparison about;
  about.title = Message{"backup.ofFile", {{"namn", what->name}}};
  about.isRehearsal = true;
  addCompareStages(scratch, about);
}

}  // namespace fyren::app
