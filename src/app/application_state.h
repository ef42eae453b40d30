// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/backup_room.h"
#include "app/copy_opening.h"
#include "app/exercises.h"
#include "app/file_desk.h"
#include "app/file_room.h"
#include "app/idle_watch.h"
#include "app/key_record.h"
#include "app/key_room.h"
#include "app/last_save.h"
#include "app/open_session.h"
#include "app/opening_room.h"
#include "app/pending.h"
#include "app/staged_job.h"
#include "app/unlocking.h"
#include "app/working_copy.h"
#include "exchange/import/list_table.h"
#include "platform/platform.h"
#include "seal/fyren_file.h"
#include "store/register_opening.h"

// The inside of Application, shared by its rooms.
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
  bool mayReplace = false;  // the user has chosen it before what the browser has
  std::string slot;  // which passphrase unlocked it; empty: the recovery key
  // What opened the file, until it has been tried on the working copy's keys too: its backups live on then.
  std::function<seal::SealResult<void>(seal::AgeReader&)> opensToo;
  std::optional<seal::WorkingCopyKeys> copyKeys;
  std::optional<CopyState> copyState;
};

// A register that has been unlocked and read, before somebody is said to work in it.
struct Unlocked {
  std::unique_ptr<OpenSession> session;
  seal::Locks locks;
  seal::WorkingCopyKeys keys;
  WorkingCopyLabel label;
  platform::FileHandle handle = 0;
  std::string slot;
  std::function<void()> goOn;  // from what the browser has of it, as soon as it is open; none: it has nothing
};

// Of the state that the browser has, for the next backup; and what was last looked at.
struct BackupDesk {
  RegisterCounts counts;
  std::int64_t changedUtcMs = 0;
  std::optional<Comparison> comparison;
  bool isAskedFor = false;  // by hand, and not yet told that it is made
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
  FileDesk desk;
  std::string slot;   // the passphrase that unlocked it; empty: the recovery key
  std::vector<SlotRecord> holders;  // of locks.slots, in their order
  RecoveryRecord recovery;
  std::int64_t locksChangedAfterSave = -1;
  BackupDesk backups;
  Pending pending;
  std::optional<platform::BlockStoreError> refusal;  // why the browser keeps nothing, when that has been told
};

// What stands between a register that is ready and its place on the screen: what the job does then; nothing when it may.
using Guard = std::function<std::optional<Job::Step>()>;

struct Saving;
// Filled by a stage of a job: opened when the stage is done.
using OpeningStore = std::shared_ptr<std::optional<store::RegisterOpening>>;

struct ApplicationState {
  explicit ApplicationState(Seams given) : seams(given) {}

  Seams seams;
  Phase phase = Phase::starting;
  std::vector<WorkingCopyLabel> labels;
  std::vector<ResumableRegister> resumable;
  std::vector<KommunChoice> kommuner;
  std::shared_ptr<Waiting> waiting;
  std::unique_ptr<OpenRegister> open;
  std::optional<Repairing> repairing;
  std::string mayReplace;  // id of a working copy that the user has given up
  std::optional<seal::Identity> recovery;  // a new key, until it has been proven
  KeyRoom::Sheet sheet = KeyRoom::Sheet::first;
  std::optional<Unlocked> nameless;  // unlocked, waits for the user's name
  IdleWatch idle{seams.clock};
  std::unique_ptr<StagedJob> job;
  std::function<void()> afterJob;  // when it has ended well
  std::optional<Message> failure;
  std::optional<Message> notice;  // good news, once
  std::optional<Message> lockedJustNow;  // before this page was loaded
  WindowDesk windows;
  std::string takingOver;  // id of a register that another window has yielded
  std::string resuming;    // id of a working copy to go on with as soon as the labels have been read
  std::string readyToResume;
  std::optional<WaitingFile> leaving;
  std::int64_t triedStorageUtcMs = 0;  // again, after it had refused
  bool listDropped = false;  // has not been shown yet
  bool mayLeave = false;
  StorageFacts storageFacts;
  enum class Locking : std::uint8_t { no, byUser, byItself };
  Locking locking = Locking::no;  // as soon as nothing is lost by it
  bool curtain = false;           // nothing of the register is shown meanwhile
  bool veiled = false;            // the curtain stays until somebody gives the passphrase
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
  bool judgeForToday(double budgetMs);
  // True when no other long work is going on.
  bool begin(bool canCancel);

  store::StoreEnv storeEnv();
  void readLabels();
  void showLabels(std::vector<platform::Block> blocks);
  void takeDropped(std::vector<platform::OpenedFile> files);
  void readLists(std::vector<platform::OpenedFile> files);  // one import of them all
  void openPicked(std::string name, Bytes bytes, platform::FileHandle handle);
  void wait(std::shared_ptr<Waiting> what);
  void backToWelcome();
  void addUnlockStages(std::shared_ptr<Waiting> what, std::string user, seal::SecretString typed);
  // Ends the job when the browser holds a copy of the same register that knows more than the file.
  Job::Step preferCopy(Message why);
  void addNewerCopyStage(const std::shared_ptr<Waiting>& what);
  void addFileStages(std::shared_ptr<Waiting> what, std::string user);
  void addCopyStages(std::shared_ptr<Waiting> what, std::string user);
  // Opens the store that `begin` gives, in pieces that are told as up to `share` of the stage's work.
  OpeningStore addStoreStage(Message what, double share, std::function<Result<store::RegisterOpening, Message>()> begin);
  // Opens the store that `begin` gives, loads its session and hands it to `taken`, in pieces.
  void addLoadStage(std::function<Result<store::RegisterOpening, Message>()> begin, std::string user,
                    std::function<void(std::unique_ptr<OpenSession>)> taken, Guard guard = nullptr);
  bool wouldLose() const;  // leaving what is open, as it is kept now
  std::optional<Job::Step> holdsBack(const std::string& other);
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
  bool flush(double budgetMs);
  std::uint64_t latestFlush(const std::string& id) const;
  void noteFlush();
  void heardFromBrowser();
  void copyLost();
  void tellBackupMade();
  void watchStorage();
  void tryStorageAgain();
  // Opens the copy that was read, or its backup; what has been found already says which.
  void addReadStages(std::shared_ptr<Waiting> what, std::string user, std::shared_ptr<CopyOpening> opening);
  void goOnFrom(CopyOpening::Outcome& found, bool isOlder);
  void showRepair(std::shared_ptr<Waiting> what, std::string user, std::shared_ptr<CopyOpening> found);
  void takeFromRepair();
  void addEarlierCopyStages(const std::shared_ptr<Waiting>& what);
  std::optional<WorkingCopy::Backup> dueBackup();
  BackupLine lineOf(const BackupRecord& record) const;
  std::shared_ptr<const BackupRecord> backup(std::uint32_t number) const;
  std::shared_ptr<CopyReader> addBackupStage(const BackupRecord& record);
  void addCompareStages(const OpeningStore& scratch, const Comparison& about);
  Result<void, Message> showComparison(const store::RegisterStore& scratch, const Comparison& about, Comparison found);
  Comparison aboutBackup(const BackupRecord& record) const;
  void swapSession(std::unique_ptr<OpenSession> session, const BackupRecord& record);
  void keepProgress(const ExerciseProgress& progress);
  Result<void, Message> noteRehearsal();
  void addRehearsalFileStages(const std::shared_ptr<Waiting>& what, seal::SecretString typed);
  Locked locksOfFile(const std::shared_ptr<Waiting>& what) const;
  bool isKept() const;  // everything is safely in the browser
  void tellRefusal();
  void lock();
  bool canLock() const;
  bool isUnlockedOnly() const;
  bool isReal() const;  // what can be locked
  void stayOpen();
  void lockWhenSafe();
  void lockVeiled();
  void noteLock();  // for the next page, which the lock brings
  void readLock();
  void wipe();
  void veil();
  // What an unlocked register goes on to: open, or first a recovery sheet that was never proven.
  void enter(Unlocked unlocked);
  void warnOfClock();
  void readKeyRecords();
  void keepKeyRecords();
  // Makes a new recovery key, to be printed and proven before anything else.
  void makeSheet(KeyRoom::Sheet what);
  // One line in the history about the locks, which no undo takes back. The new locks are kept with it.
  CommandResult changeLocks(Message summary, const std::function<void(store::Act&)>& record,
                            const std::function<void()>& locks);
  CommandResult refusePassphrase(const std::string& passphrase) const;
  void putSlot(seal::PassphraseSlot slot, std::string namn, const std::string& insteadOf);
  void tellTruth();
  void noticeFlush();
  bool isNewAct();  // the session tells an undo twice
  void wantBackupBeforeImport();  // when the act that has just been done is one
  std::string momentOnClock(std::int64_t utcMs) const;  // "kl. 14:32", "fre 20 nov 14:32"
  void tellLastWords(const SaveTruth& truth);
  bool truthIsOld() const;
  // file_saving.cpp
  void saveTo(platform::SaveTarget target);
  void startSave(platform::SaveTarget target);
  void addPrepareStage(const std::shared_ptr<Saving>& saving);
  void addSealStages(const std::shared_ptr<Saving>& saving);
  void addWriteStage(const std::shared_ptr<Saving>& saving);
  Job::Step saveRefused(const Saving& saving, const platform::FileFailure& why);
  void saved(const Saving& saving);
  void showConflict(const platform::SaveTarget& target);
  std::uint64_t nextCounter() const;
  // last_save.h
  std::optional<LastSave> lastSave(const std::string& id) const;
  void noteLastSave(const LastSave& save);
  bool isBehindItsFile() const;  // the open working copy lacks what the file saved last from here has
  // The very file that the copy is behind, with nothing done in the copy since.
  bool isWhatCopyLacks(const seal::FileOpener& file, const WorkingCopyLabel& copy) const;
  void enteredFile(std::uint64_t counter);
  void warnOfNewerFile();
  void openDisputed(platform::FileHandle handle);
  // window_room.cpp
  void watchWindows();
  void askForWindow();
  bool onlyReads() const;
  const std::optional<Message>& whyReadsOnly() const;
  bool mayFlush() const;
  void readOnly(Message why);
  void yield();
  void yieldWhenSafe();
  void lose();
  void reopenAfterTakeOver();
  // leaving.cpp
  bool isOnDisk() const;  // all of it, as far as can be known
  // The only other place is a download that nobody has looked at: the browser keeps nothing.
  bool hangsOnDownload() const;
  bool mustAskBeforeLeaving(std::string& name, Bytes& bytes, platform::FileHandle handle);
  void openLeft();
  void openEmergencyCopy(BytesView bytes);
  std::string nextFileName() const;
};

RegisterKind kindOf(seal::RegisterKind kind);
seal::RegisterKind kindOf(RegisterKind kind);
std::array<std::uint8_t, 16> idOf(const WorkingCopyLabel& label);

inline bool isBlank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

// The setting that tells which passphrase was used last on this computer, so that it is tried first. A random id.
inline constexpr std::string_view kLastSlot = "lastSlot";

// What was locked just now and where it is: told once by the next page. Nothing of the register.
inline constexpr std::string_view kLockedSetting = "lockedJustNow";

// The passphrase of every training register: nothing in one is worth a secret.
inline constexpr std::string_view kTrainingPassphrase = "fyren lyser för alla";

}  // namespace fyren::app
