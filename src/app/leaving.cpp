// SPDX-License-Identifier: EUPL-1.2
// Application: opening another file while a register is open; what the browser's storage is worth.
#include <utility>

#include "app/application_state.h"
#include "app/emergency_copy.h"

namespace fyren::app {

bool ApplicationState::hangsOnDownload() const {
  return open && open->copy->state() == WorkingCopy::State::failed && !open->label.downloadSha256.empty();
}

bool ApplicationState::isOnDisk() const {
  return open->label.savedUtcMs != 0 && open->label.changesNotOnDisk == 0 && !hangsOnDownload();
}

// True when the user must be asked first; the file waits for the answer.
bool ApplicationState::mustAskBeforeLeaving(std::string& name, Bytes& bytes, platform::FileHandle handle) {
  if (!open || phase != Phase::open || mayLeave) return false;
  const bool losesChanges = open->pending.onlyInMemory() > 0 || hangsOnDownload();
  const bool isReal = open->label.kind == RegisterKind::real;
  if (!losesChanges && (!isReal || open->label.changesNotOnDisk == 0)) return false;
  leaving = WaitingFile{std::move(name), std::move(bytes), handle};
  wake();
  return true;
}

std::optional<LeavingQuestion> FileRoom::leaving() const {
  if (!state_.leaving || state_.phase != Phase::open) return std::nullopt;
  const OpenRegister& open = *state_.open;
  const bool isRefused = open.copy->state() == WorkingCopy::State::failed && open.pending.onlyInMemory() > 0;
  return LeavingQuestion{state_.leaving->name, open.label.changesNotOnDisk, isRefused || state_.hangsOnDownload(),
                         !isRefused && state_.hangsOnDownload()};
}

void ApplicationState::openLeft() {
  if (!leaving) return;
  WaitingFile file = std::move(*std::exchange(leaving, std::nullopt));
  mayLeave = true;
  openPicked(std::move(file.name), std::move(file.bytes), file.handle);
  mayLeave = false;
}

void FileRoom::answerLeaving(LeavingAnswer answer) {
  const auto question = leaving();
  if (!question) return;
  switch (answer) {
    case LeavingAnswer::stay: state_.leaving.reset(); return;
    case LeavingAnswer::open:
      if (!question->losesChanges) state_.openLeft();
      return;
    case LeavingAnswer::save:
      state_.open->desk.afterSave = [this, file = std::make_shared<WaitingFile>(std::move(*state_.leaving))]() mutable {
        state_.leaving = std::move(*file);
        if (state_.hangsOnDownload()) state_.wake();  // asks again: the download must be looked at first
        else state_.openLeft();
      };
      state_.leaving.reset();
      save();
  }
}

void ApplicationState::openEmergencyCopy(BytesView bytes) {
  auto copy = readEmergencyCopy(bytes);
  if (!copy) return tell(Message{"file.emergency.damaged", {}});
  const auto shared = std::make_shared<EmergencyCopy>(std::move(*copy));
  seams.blocks.readAll(labelKey(shared->label.id), [this, shared, weak = std::weak_ptr<int>(alive)](
                                                       Result<std::vector<platform::Block>, platform::BlockStoreFailure> read) {
    if (!weak.lock()) return;
    if (!read) return tell(read.error().message);
    if (!read->empty()) return tell(Message{"file.emergency.exists", {{"namn", shared->label.name}}});
    platform::BlockBatch batch;
    batch.put = std::move(shared->blocks);
    seams.blocks.write(std::move(batch), [this, shared, weak](Result<void, platform::BlockStoreFailure> done) {
      if (!weak.lock()) return;
      if (!done) return tell(done.error().message);
      if (phase == Phase::welcome) resuming = shared->label.id;
      else tell(Message{"file.emergency.there", {{"namn", shared->label.name}}});
      readLabels();
    });
  });
}

StorageFacts FileRoom::storage() const {
  StorageFacts facts = state_.storageFacts;
  facts.guardsWindows = state_.windows.knowsLocks;
  return facts;
}

void FileRoom::lookAtStorage(bool askForPersistence) {
  state_.seams.storage.look(askForPersistence, [this, weak = std::weak_ptr<int>(state_.alive)](platform::StorageTruth truth) {
    if (!weak.lock()) return;
    using From = platform::StorageTruth::Persistence;
    using To = StorageFacts::Persistence;
    StorageFacts& facts = state_.storageFacts;
    facts.known = true;
    facts.persistence = truth.persistence == From::persistent ? To::persistent
                        : truth.persistence == From::evictable ? To::evictable : To::unknown;
    facts.usedBytes = truth.usedBytes;
    facts.quotaBytes = truth.quotaBytes;
    facts.isShortLived = truth.isShortLived;
    state_.wake();
  });
}

}  // namespace fyren::app
