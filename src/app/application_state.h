// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/copy_opening.h"
#include "app/open_session.h"
#include "app/staged_job.h"
#include "app/unlocking.h"
#include "app/working_copy.h"
#include "exchange/import/list_table.h"
#include "platform/platform.h"
#include "seal/fyren_file.h"
#include "store/register_opening.h"

// The inside of Application, shared by its parts: application.cpp (phases and the loop), opening.cpp,
// creating.cpp, saving.cpp.
namespace fyren::app {

// What is refused by its size alone, before it is read.
inline constexpr std::uint64_t kMaxFile = std::uint64_t{1} << 30;  // what one browser tab can hold twice
inline constexpr std::uint64_t kMaxList = exchange::maxListBytes;

// Something that waits for its passphrase: a file, or a working copy in this browser.
struct Waiting {
  std::string name;
  platform::FileHandle handle = 0;
  std::optional<seal::FileOpener> file;
  std::optional<WorkingCopyLabel> label;  // a working copy
  Bytes keysBlob;                         // what keysReader looks into
  std::optional<seal::AgeReader> keysReader;
  // What opened the file, until it has been tried on the working copy's keys too: its backups live on then.
  std::function<seal::SealResult<void>(seal::AgeReader&)> opensToo;
  std::optional<seal::WorkingCopyKeys> copyKeys;
  std::optional<CopyState> copyState;
};

// When the next backup is due, and what was last looked at.
struct BackupDesk {
  bool changed = false;      // the register, since the last flush began
  bool isFirst = true;       // no backup has been made since it was opened
  std::optional<BackupReason> wanted;
  std::optional<store::ActId> lastImport;
  RegisterCounts counts;     // of what the browser has
  std::int64_t changedUtcMs = 0;
  std::optional<Comparison> comparison;
};

// A working copy that is not sound, and what was found in its place.
struct Repairing {
  std::shared_ptr<Waiting> what;
  std::string user;
  std::shared_ptr<CopyOpening> found;
  Repair shown;
};

// An open register and how it is kept.
struct OpenRegister {
  std::unique_ptr<OpenSession> session;
  std::unique_ptr<WorkingCopy> copy;
  seal::Locks locks;
  WorkingCopyLabel label;
  platform::FileHandle handle = 0;
  BackupDesk backups;
  bool dirty = true;  // something has changed since the last flush began
  std::optional<platform::BlockStoreError> refusal;  // why the browser keeps nothing, when that has been told
};

struct Application::Impl {
  explicit Impl(Seams given) : seams(given) {}

  Seams seams;
  Phase phase = Phase::starting;
  std::vector<WorkingCopyLabel> labels;
  std::vector<ResumableRegister> resumable;
  std::vector<KommunChoice> kommuner;
  std::shared_ptr<Waiting> waiting;
  std::unique_ptr<OpenRegister> open;
  std::optional<Repairing> repairing;
  std::string mayReplace;  // id of a working copy that the user has given up
  std::optional<seal::Identity> recovery;  // of a new register, until it has been proven
  std::unique_ptr<StagedJob> job;
  std::optional<Message> failure;
  bool locking = false;  // as soon as nothing is lost by it
  // Answers that come late (a file dialog, a worker) ask whether they are still wanted.
  std::shared_ptr<int> alive = std::make_shared<int>(0);

  // A moment as the user's clock shows it, with its day when that is not today.
  std::string shownMoment(std::int64_t utcMs) const;
  void wake() { seams.surroundings.wake(); }
  std::function<void()> waker() {
    return [this, weak = std::weak_ptr<int>(alive)] {
      if (weak.lock()) wake();
    };
  }
  void tell(Message message) {
    failure = std::move(message);
    wake();
  }
  // Ends the running job with a failure; nothing has been changed.
  Job::Step giveUp(Message message);
  // True when no other long work is going on.
  bool begin(bool canCancel);

  store::StoreEnv storeEnv();
  void readLabels();
  void showLabels(std::vector<platform::Block> blocks);
  void openPicked(std::string name, Bytes bytes, platform::FileHandle handle);
  void wait(std::shared_ptr<Waiting> what);
  void addUnlockStages(std::shared_ptr<Waiting> what, std::string user, seal::SecretString typed);
  // Ends the job when the browser holds a copy of the same register that knows more than the file.
  Job::Step preferCopy(Message why);
  void addNewerCopyStage(const std::shared_ptr<Waiting>& what);
  void addFileStages(std::shared_ptr<Waiting> what, std::string user);
  void addCopyStages(std::shared_ptr<Waiting> what, std::string user);
  // Opens the store that `begin` gives, loads its session and hands it to `taken`, in pieces.
  void addLoadStage(std::function<Result<store::RegisterOpening, Message>()> begin, std::string user,
                    std::function<void(std::unique_ptr<OpenSession>)> taken);
  // Derives the key of a new passphrase, with less memory where there is not enough, and hands over its slot.
  void addSlotStage(seal::SecretString passphrase, int mebibytes, std::function<void(seal::PassphraseSlot)> made);
  // A new, empty register of this kind; nothing is shown yet.
  Result<void, Message> makeRegister(const NewRegister& wish, seal::PassphraseSlot slot);
  // The register is there: sets it up and shows it. The name, or what went wrong.
  Result<void, Message> takeOver(store::RegisterStore store, std::string user, seal::Locks locks,
                                 seal::WorkingCopyKeys keys, WorkingCopyLabel label);
  void takeOver(std::unique_ptr<OpenSession> session, seal::Locks locks, seal::WorkingCopyKeys keys,
                WorkingCopyLabel label);
  // The session tells what changes from now on.
  void listen();
  void flush();
  std::uint64_t latestFlush(const std::string& id) const;
  void noteFlush();
  // Opens the copy that was read, or its backup; what has been found already says which.
  void addReadStages(std::shared_ptr<Waiting> what, std::string user, std::shared_ptr<CopyOpening> opening);
  void goOnFrom(const Waiting& what, CopyOpening::Outcome& found, bool isOlder, std::unique_ptr<OpenSession> session);
  void showRepair(std::shared_ptr<Waiting> what, std::string user, std::shared_ptr<CopyOpening> found);
  void takeFromRepair();
  void addEarlierCopyStages(const std::shared_ptr<Waiting>& what);
  std::optional<WorkingCopy::Backup> dueBackup();
  BackupLine lineOf(const BackupRecord& record) const;
  std::shared_ptr<const BackupRecord> backup(std::uint32_t number) const;
  void addBackupStage(const BackupRecord& record, std::function<Result<void, Message>(std::vector<Bytes>)> read);
  void swapSession(std::unique_ptr<OpenSession> session, const BackupRecord& record);
  Result<void, Message> compare(const store::RegisterStore& scratch, Comparison comparison);
  Result<void, Message> noteRehearsal();
  void addRehearsalFileStages(const std::shared_ptr<Waiting>& what, seal::SecretString typed);
  Locked locksOfFile(const std::shared_ptr<Waiting>& what) const;
  bool isKept() const;  // everything is safely in the browser
  void tellRefusal();
  void lockWhenSafe();
  void tellTruth();
  void startSave(platform::SaveTarget target);
  std::string nextFileName() const;
};

RegisterKind kindOf(seal::RegisterKind kind);
seal::RegisterKind kindOf(RegisterKind kind);
std::array<std::uint8_t, 16> idOf(const WorkingCopyLabel& label);

// The passphrase of every training register: nothing in one is worth a secret.
inline constexpr std::string_view kTrainingPassphrase = "fyren lyser för alla";

}  // namespace fyren::app
