// SPDX-License-Identifier: EUPL-1.2
// Application: saving to a file, and what is done when the file cannot be written or is no longer the same.
#include <utility>

#include "app/application_state.h"
#include "seal/crypto.h"

namespace fyren::app {
namespace {

constexpr std::size_t kSlice = 256 * 1024;
const platform::FileKind kFyrenFile{"Fyren", {".fyren"}};

using Written = Result<void, platform::FileFailure>;

}  // namespace

// One save from the image to the bytes on disk.
struct Saving {
  platform::SaveTarget target;
  seal::PayloadHeader header;
  int changes = 0;  // that the file holds and the disk did not
  std::optional<seal::FileSealer> sealer;
  std::optional<seal::FileOpener> check;
  std::array<std::uint8_t, 32> digest{};
  bool asked = false;
  std::optional<Written> answer;
};

namespace {

std::array<std::uint8_t, 32> digestOf(BytesView bytes) {
  seal::Sha256 digest;
  digest.add(bytes);
  return digest.finish();
}

}  // namespace

void FileRoom::save() {
  ApplicationState& state = state_;
  if (state.phase != Phase::open || state.job) return;
  if (state.whyReadsOnly()) return state.tell(Message{"window.cannotSave", {}});
  if (state.open->handle != 0) return state.saveTo({state.open->label.fileName, state.open->handle, false, false});
  state.seams.files.find(state.open->label.id, [this, weak = std::weak_ptr<int>(state.alive)](std::optional<platform::SaveTarget> kept) {
    if (!weak.lock() || state_.phase != Phase::open || state_.job) return;
    if (!kept || kept->name != state_.open->label.fileName) return saveAs();
    state_.saveTo(std::move(*kept));
  });
}

// To the file that it has: what was saved there last must not be lost for a copy that lacks it.
void ApplicationState::saveTo(platform::SaveTarget target) {
  if (isBehindItsFile()) return showConflict(target);
  startSave(std::move(target));
}

void FileRoom::saveAs() {
  if (state_.phase != Phase::open || state_.job) return;
  state_.seams.files.chooseSave(
      kFyrenFile, state_.nextFileName(),
      [this, weak = std::weak_ptr<int>(state_.alive)](
          Result<std::optional<platform::SaveTarget>, platform::FileFailure> chosen) {
        if (!weak.lock() || state_.phase != Phase::open) return;
        if (!chosen) return state_.tell(chosen.error().message);
        if (*chosen) state_.startSave(std::move(**chosen));
        else state_.open->desk.afterSave = nullptr;
        state_.wake();
      });
}

void ApplicationState::startSave(platform::SaveTarget target) {
  if (!begin(true)) return;
  open->desk.saveFailed = false;
  open->desk.conflict.reset();
  auto saving = std::make_shared<Saving>();
  saving->target = std::move(target);
  seal::PayloadHeader& header = saving->header;
  header.kind = kindOf(open->label.kind);
  header.registerId = idOf(open->label);
  header.schemaVersion = store::newestSchema();
  header.saveCounter = nextCounter();
  header.recovery = open->copy->keys().recovery;
  header.kommun = open->label.name;
  header.createdBy = "Fyren " FYREN_VERSION;
  addPrepareStage(saving);
  addSealStages(saving);
  addWriteStage(saving);
}

void ApplicationState::showConflict(const platform::SaveTarget& target) {
  const WorkingCopyLabel& label = open->label;
  FileConflict conflict;
  conflict.fileName = target.name;
  const std::int64_t changed = seams.files.changedUtcMs(target.handle);
  if (changed != 0) conflict.changedAt = momentOnClock(changed);
  conflict.counter = label.saveCounter;
  if (label.savedUtcMs != 0) conflict.since = momentOnClock(label.savedUtcMs);
  conflict.changes = label.changesNotOnDisk;
  open->desk.conflict = std::move(conflict);
  open->desk.disputed = target;
  open->desk.afterSave = nullptr;
  wake();
}

Job::Step ApplicationState::saveRefused(const Saving& saving, const platform::FileFailure& why) {
  if (why.code == platform::FileError::Changed) {
    job->stop();
    showConflict(saving.target);
    return Job::Step::done;
  }
  open->desk.saveFailed = true;
  open->desk.afterSave = nullptr;
  return giveUp(why.message);
}

// While the click still counts: afterwards the browser would not let us ask for the right to write.
void ApplicationState::addPrepareStage(const std::shared_ptr<Saving>& saving) {
  if (saving->target.handle == 0) return;
  job->then(Message{"file.asking", {{"namn", saving->target.name}}}, [this, saving](double, StagedJob::Progress&) {
    if (!std::exchange(saving->asked, true))
      seams.files.prepare(saving->target.handle, [saving, wake = waker()](Written done) {
        saving->answer.emplace(std::move(done));
        wake();
      });
    if (!saving->answer) return Job::Step::waiting;
    const Written answer = *std::exchange(saving->answer, std::nullopt);
    saving->asked = false;
    const bool allowed = answer.ok() || (saving->target.overwrite && answer.error().code == platform::FileError::Changed);
    return allowed ? Job::Step::done : saveRefused(*saving, answer.error());
  });
}

// Sealed, and opened again before anything is written: a file that would not open must not take another's place.
void ApplicationState::addSealStages(const std::shared_ptr<Saving>& saving) {
  job->then(Message{"file.sealing", {{"namn", saving->target.name}}}, [this, saving](double budgetMs, StagedJob::Progress& progress) {
    const double until = seams.clock.monotonicMilliseconds() + budgetMs;
    if (!saving->sealer) {
      saving->header.savedAt = seams.clock.nowUtcMilliseconds() / 1000;
      saving->changes = open->label.changesNotOnDisk;
      saving->sealer.emplace(saving->header, open->session->store().image(), seal::AgeWriter(open->locks));
    }
    do {
      const bool done = saving->sealer->step(kSlice);
      progress.fraction = saving->sealer->progress();
      if (done) return Job::Step::done;
    } while (seams.clock.monotonicMilliseconds() < until);
    return Job::Step::more;
  });
  job->then(Message{"file.testing", {{"namn", saving->target.name}}}, [this, saving](double budgetMs, StagedJob::Progress& progress) {
    const double until = seams.clock.monotonicMilliseconds() + budgetMs;
    if (!saving->check) {
      const seal::SecretBytes key = saving->sealer->fileKey().clone();
      Bytes file = saving->sealer->takeFile();
      saving->sealer.reset();
      saving->digest = digestOf(file);
      auto opener = seal::FileOpener::read(std::move(file));
      if (!opener || !opener->unlockWith(key)) return giveUp(Message{"file.testFailed", {}});
      saving->check.emplace(std::move(*opener));
    }
    do {
      const auto done = saving->check->step(kSlice);
      if (!done) return giveUp(Message{"file.testFailed", {}});
      progress.fraction = saving->check->progress();
      if (*done) return Job::Step::done;
    } while (seams.clock.monotonicMilliseconds() < until);
    return Job::Step::more;
  });
}

void ApplicationState::addWriteStage(const std::shared_ptr<Saving>& saving) {
  job->then(Message{"file.writing", {{"namn", saving->target.name}}}, [this, saving](double, StagedJob::Progress&) {
    if (!std::exchange(saving->asked, true)) {
      Bytes file = saving->check->takeFile();
      saving->check.reset();
      seams.files.write(saving->target, std::move(file), [saving, wake = waker()](Written done) {
        saving->answer.emplace(std::move(done));
        wake();
      });
    }
    if (!saving->answer) return Job::Step::waiting;
    if (!*saving->answer) return saveRefused(*saving, saving->answer->error());
    saved(*saving);
    return Job::Step::done;
  });
}

void ApplicationState::saved(const Saving& saving) {
  const platform::SaveTarget& target = saving.target;
  FileDesk& desk = open->desk;
  open->label.fileName = target.name;
  open->label.savedUtcMs = saving.header.savedAt * 1000;
  open->label.saveCounter = saving.header.saveCounter;
  noteLastSave({saving.header.saveCounter, hexText(saving.digest), seams.clock.nowUtcMilliseconds()});
  open->label.changesNotOnDisk -= saving.changes;
  open->pending.savedToDisk(saving.changes);
  open->handle = target.isDownload ? 0 : target.handle;
  open->label.downloadSha256 = target.isDownload ? hexText(saving.digest) : std::string();
  desk.downloadLeft = false;
  if (!onlyReads()) seams.files.keep(open->label.id, open->handle);
  if (!onlyReads()) open->pending.besideChanged();  // the label
  tellTruth();
  if (auto then = std::exchange(desk.afterSave, nullptr)) afterJob = std::move(then);
}

const FileConflict* FileRoom::conflict() const {
  return state_.phase == Phase::open && state_.open->desk.conflict ? &*state_.open->desk.conflict : nullptr;
}

void FileRoom::answerConflict(ConflictAnswer answer) {
  if (conflict() == nullptr) return;
  FileDesk& desk = state_.open->desk;
  platform::SaveTarget target = desk.disputed;
  const int changes = std::exchange(desk.conflict, std::nullopt)->changes;
  switch (answer) {
    case ConflictAnswer::leave: return;
    case ConflictAnswer::saveAsNew: return saveAs();
    case ConflictAnswer::overwrite:
      target.overwrite = true;
      return state_.startSave(std::move(target));
    case ConflictAnswer::openOther:
      if (changes == 0) return state_.openDisputed(target.handle);
      desk.afterSave = [this, handle = target.handle] { state_.openDisputed(handle); };
      return saveAs();
  }
}

void ApplicationState::openDisputed(platform::FileHandle handle) {
  seams.files.read(handle, kMaxFile, [this, weak = std::weak_ptr<int>(alive)](Result<platform::OpenedFile, platform::FileFailure> read) {
    if (!weak.lock() || phase != Phase::open) return;
    if (!read) return tell(read.error().message);
    openPicked(std::move(read->name), std::move(read->bytes), read->handle);
    if (waiting) waiting->mayReplace = true;
    wake();
  });
}

bool FileRoom::saveFailed() const { return state_.phase == Phase::open && state_.open->desk.saveFailed; }

std::string FileRoom::uncheckedDownload() const {
  if (state_.phase != Phase::open || state_.open->desk.downloadLeft || state_.open->label.downloadSha256.empty()) return {};
  return state_.open->label.fileName;
}

void FileRoom::leaveDownloadUnchecked() {
  if (state_.phase == Phase::open) state_.open->desk.downloadLeft = true;  // the line goes on saying so
}

void FileRoom::checkDownload() {
  const auto isWanted = [this] { return state_.phase == Phase::open && !state_.open->label.downloadSha256.empty(); };
  if (!isWanted()) return;
  state_.seams.files.open(kFyrenFile, false, kMaxFile, [this, isWanted, weak = std::weak_ptr<int>(state_.alive)](
                                                           Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
    if (!weak.lock() || !isWanted()) return;
    if (!picked) return state_.tell(picked.error().message);
    if (picked->empty()) return;
    OpenRegister& open = *state_.open;
    const bool isSame = hexText(digestOf(picked->front().bytes)) == open.label.downloadSha256;
    state_.notice = Message{isSame ? "file.download.whole" : "file.download.differs", {{"fil", picked->front().name}}};
    if (isSame) {
      open.label.downloadSha256.clear();
      if (!state_.onlyReads()) open.pending.besideChanged();
    }
    state_.tellTruth();
    state_.wake();
  });
}

}  // namespace fyren::app
