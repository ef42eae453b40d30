// SPDX-License-Identifier: EUPL-1.2
#include "app/application.h"

#include <algorithm>

#include "app/application_state.h"
#include "app/collation.h"
#include "app/export_room.h"
#include "app/gallring_room.h"
#include "app/list_room.h"
#include "app/locking_room.h"
#include "app/moment_text.h"
#include "app/report_room.h"
#include "app/update_room.h"
#include "app/window_room.h"
#include "exchange/import/kommun.h"

namespace fyren::app {
namespace {

constexpr std::string_view kLabelPrefix = "label/";

std::vector<KommunChoice> allKommuner() {
  std::vector<KommunChoice> choices;
  for (const auto& kommun : exchange::allKommuner()) choices.push_back({kommun.kod, kommun.namn});
  std::sort(choices.begin(), choices.end(),
            [](const KommunChoice& a, const KommunChoice& b) { return sortKey(a.name) < sortKey(b.name); });
  return choices;
}

}  // namespace

RegisterKind kindOf(seal::RegisterKind kind) {
  switch (kind) {
    case seal::RegisterKind::real: return RegisterKind::real;
    case seal::RegisterKind::training: return RegisterKind::training;
    case seal::RegisterKind::loadTest: return RegisterKind::loadTest;
  }
  return RegisterKind::real;
}

seal::RegisterKind kindOf(RegisterKind kind) {
  switch (kind) {
    case RegisterKind::real: return seal::RegisterKind::real;
    case RegisterKind::training: return seal::RegisterKind::training;
    case RegisterKind::loadTest: return seal::RegisterKind::loadTest;
  }
  return seal::RegisterKind::real;
}

std::array<std::uint8_t, 16> idOf(const WorkingCopyLabel& label) {
  std::array<std::uint8_t, 16> id{};
  const auto bytes = fromHexText(label.id);
  if (bytes && bytes->size() == id.size()) std::copy(bytes->begin(), bytes->end(), id.begin());
  return id;
}

struct Application::Rooms {
  explicit Rooms(ApplicationState& state)
      : opening(state), files(state), keys(state), backups(state), lists(state), exports(state), reports(state), locking(state),
        windows(state), gallring(state), updates(state) {}

  OpeningRoom opening;
  FileRoom files;
  KeyRoom keys;
  BackupRoom backups;
  ListRoom lists;
  ExportRoom exports;
  ReportRoom reports;
  LockingRoom locking;
  WindowRoom windows;
  GallringRoom gallring;
  UpdateRoom updates;
};

Application::Application(Seams seams)
    : state_(std::make_unique<ApplicationState>(seams)), rooms_(std::make_unique<Rooms>(*state_)) {
  state_->kommuner = allKommuner();
  state_->seams.files.onDrop(
      [this, weak = std::weak_ptr<int>(state_->alive)] {
        return weak.lock() && state_->phase == Phase::open ? kMaxList : kMaxFile;
      },
      [this, weak = std::weak_ptr<int>(state_->alive)](
          Result<std::vector<platform::OpenedFile>, platform::FileFailure> files) {
        if (!weak.lock()) return;
        if (!files) return state_->tell(files.error().message);
        if (!files->empty()) state_->takeDropped(std::move(*files));
      });
  if (seams.surroundings.setting(kLockedSetting) == "1") {
    seams.surroundings.keepSetting(kLockedSetting, "");
    state_->notice = Message{"start.locked", {}};
  }
  state_->watchStorage();
  state_->watchWindows();
  state_->readLabels();
}

Application::~Application() = default;

OpeningRoom& Application::opening() { return rooms_->opening; }
FileRoom& Application::files() { return rooms_->files; }
KeyRoom& Application::keys() { return rooms_->keys; }
BackupRoom& Application::backups() { return rooms_->backups; }
ListRoom& Application::lists() { return rooms_->lists; }
ExportRoom& Application::exports() { return rooms_->exports; }
ReportRoom& Application::reports() { return rooms_->reports; }
LockingRoom& Application::locking() { return rooms_->locking; }
WindowRoom& Application::windows() { return rooms_->windows; }
GallringRoom& Application::gallring() { return rooms_->gallring; }
UpdateRoom& Application::updates() { return rooms_->updates; }

Application::Phase Application::phase() const {
  if (state_->veiled) return Phase::veiled;
  return state_->curtain ? Phase::locking : state_->phase;
}

Session* Application::session() { return phase() == Phase::open ? state_->open->session.get() : nullptr; }

const Job* Application::job() const {
  if (state_->job) return state_->job.get();
  return state_->open && state_->phase == Phase::open ? state_->open->session->work() : nullptr;
}

void Application::cancelJob() {
  if (state_->job) {
    if (!state_->job->canCancel()) return;
    state_->job.reset();
    if (state_->open) state_->open->desk.afterSave = nullptr;  // it was to come after this save
    return;
  }
  if (state_->open && state_->open->session->work() != nullptr) state_->open->session->importFlow().cancel();
}

const std::optional<Message>& Application::failure() const { return state_->failure; }
void Application::dismissFailure() { state_->failure.reset(); }
std::optional<Message> Application::takeNotice() { return std::exchange(state_->notice, std::nullopt); }

void Application::giveUpForMemory() {
  state_->job.reset();
  state_->afterJob = nullptr;
  if (state_->open && state_->open->session->work() != nullptr) state_->open->session->importFlow().clear();
  state_->tell(Message{"file.noMemory", {}});
}

std::optional<std::string> Application::setting(std::string_view key) const {
  return state_->seams.surroundings.setting(key);
}

void Application::keepSetting(std::string_view key, std::string_view value) {
  state_->seams.surroundings.keepSetting(key, value);
}

bool Application::tick(double budgetMs) {
  ApplicationState& state = *state_;
  bool sealing = false;
  state.reopenAfterTakeOver();
  if (!state.readyToResume.empty()) opening().resume(std::exchange(state.readyToResume, std::string()));
  if (state.open) {
    state.askForWindow();
    sealing = state.flush(budgetMs);  // long work never delays what keeps a change
    state.yieldWhenSafe();
    if (state.truthIsOld()) state.tellTruth();
  }
  if (state.locking != ApplicationState::Locking::no) state.lockWhenSafe();
  if (state.job) {
    const Job::Step step = state.job->step(budgetMs);
    if (step == Job::Step::done) state.job.reset();
    if (!state.job && state.afterJob) std::exchange(state.afterJob, nullptr)();
    return sealing || step != Job::Step::waiting;
  }
  if (!state.open) return false;
  if (state.judgeForToday(budgetMs)) return true;
  if (Job* work = state.open->session->work()) return work->step(budgetMs) != Job::Step::waiting || sealing;
  return sealing;
}

// After midnight; true while it goes on.
bool ApplicationState::judgeForToday(double budgetMs) {
  constexpr std::size_t kYouths = 100;
  OpenSession& session = *open->session;
  if (session.isStoring() || (!session.beginDay() && !session.isJudging())) return false;
  const double until = seams.clock.monotonicMilliseconds() + budgetMs;
  do session.judge(kYouths);
  while (session.isJudging() && seams.clock.monotonicMilliseconds() < until);
  return true;
}

bool ApplicationState::begin(bool canCancel) {
  if (job) return false;
  if (open && open->session->isStoring()) return tell(Message{"store.busy", {}}), false;
  failure.reset();
  afterJob = nullptr;
  job = std::make_unique<StagedJob>(canCancel);
  wake();
  return true;
}

Job::Step ApplicationState::giveUp(Message message) {
  job->stop();
  tell(std::move(message));
  return Job::Step::done;
}

std::string ApplicationState::shownMoment(std::int64_t utcMs) const {
  return momentText(seams.clock.localTime(utcMs), seams.clock.today());
}

store::StoreEnv ApplicationState::storeEnv() {
  store::StoreEnv env;
  env.nowUtcMs = [&clock = seams.clock] { return clock.nowUtcMilliseconds(); };
  env.fillRandom = [&random = seams.random](std::span<std::uint8_t> bytes) { random.fill(bytes); };
  std::array<std::uint8_t, 4> node{};
  seams.random.fill(node);
  for (const std::uint8_t byte : node) env.node = env.node << 8 | byte;
  return env;
}

void ApplicationState::readLabels() {
  seams.blocks.readAll(std::string(kLabelPrefix), [this, weak = std::weak_ptr<int>(alive)](
                                                      Result<std::vector<platform::Block>, platform::BlockStoreFailure> read) {
    if (!weak.lock()) return;
    if (read) showLabels(std::move(*read));
    else failure = read.error().message;
    if (phase == Phase::starting) phase = Phase::welcome;
    wake();
    if (read) readyToResume = std::exchange(resuming, std::string());
  });
}

void ApplicationState::showLabels(std::vector<platform::Block> blocks) {
  labels.clear();
  resumable.clear();
  for (const auto& block : blocks)
    if (auto label = readLabel(block.bytes)) labels.push_back(std::move(*label));
  std::sort(labels.begin(), labels.end(),
            [](const auto& a, const auto& b) { return a.changedUtcMs > b.changedUtcMs; });
  for (const auto& label : labels)
    resumable.push_back({label.id, label.name, label.kind, shownMoment(label.changedUtcMs),
                         label.changesNotOnDisk == 0 && label.savedUtcMs != 0, !label.downloadSha256.empty()});
}

Result<void, Message> ApplicationState::takeOver(store::RegisterStore store, std::string user, seal::Locks locks,
                                                  seal::WorkingCopyKeys keys, WorkingCopyLabel label) {
  auto session = OpenSession::open(std::move(store), std::move(user), seams.clock);
  if (!session) return session.error().message;
  takeOver(std::move(*session), std::move(locks), std::move(keys), std::move(label));
  return {};
}

void ApplicationState::takeOver(std::unique_ptr<OpenSession> session, seal::Locks locks, seal::WorkingCopyKeys keys,
                                 WorkingCopyLabel label) {
  auto next = std::make_unique<OpenRegister>();
  next->session = std::move(session);
  next->locks = std::move(locks);
  next->label = std::move(label);
  next->copy = std::make_unique<WorkingCopy>(seams.blocks, std::move(keys), idOf(next->label), [this] {
    heardFromBrowser();
  });
  next->copy->startAfter(latestFlush(next->label.id));
  open = std::move(next);
  if (onlyReads()) {  // opened anew, from its file, in a window that may not write it
    open->session->store().readOnly();
    open->pending.giveUpWriting();
  }
  readKeyRecords();
  listen();
  tellTruth();
}

void ApplicationState::listen() {
  open->session->onChange([this] {
    open->pending.contentChanged();
    if (isNewAct()) ++open->label.changesNotOnDisk;
    open->label.changedUtcMs = seams.clock.nowUtcMilliseconds();
    tellTruth();
    wake();
  });
  // What the old key opens is gone with it: the pages as they were, and every backup.
  open->session->onPurge([this] {
    open->copy->rekey(seal::WorkingCopyKeys::generate(open->copy->keys().recovery));
    open->pending.besideChanged();
    wake();
  });
  open->session->onReading([this] {
    open->pending.wasRead();
    wake();
  });
}

}  // namespace fyren::app
