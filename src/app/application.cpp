// SPDX-License-Identifier: EUPL-1.2
#include "app/application.h"

#include <algorithm>

#include "app/application_state.h"
#include "app/collation.h"
#include "app/moment_text.h"
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

Application::Application(Seams seams) : impl_(std::make_unique<Impl>(seams)) {
  impl_->kommuner = allKommuner();
  impl_->seams.files.onDrop(
      [this, weak = std::weak_ptr<int>(impl_->alive)] {
        return weak.lock() && impl_->phase == Phase::open ? kMaxList : kMaxFile;
      },
      [this, weak = std::weak_ptr<int>(impl_->alive)](
          Result<std::vector<platform::OpenedFile>, platform::FileFailure> files) {
        if (!weak.lock()) return;
        if (!files) return impl_->tell(files.error().message);
        if (!files->empty()) takeDropped(std::move(*files));
      });
  impl_->watchWindows();
  impl_->readLabels();
}

Application::~Application() = default;

void Application::takeDropped(std::vector<platform::OpenedFile> files) {
  platform::OpenedFile& file = files.front();
  constexpr std::string_view kEnding = ".fyren";
  const bool isRegister = file.name.size() > kEnding.size() &&
                          file.name.compare(file.name.size() - kEnding.size(), kEnding.size(), kEnding) == 0;
  if (isRegister) {
    impl_->openPicked(std::move(file.name), std::move(file.bytes), file.handle);
  } else if (impl_->phase == Phase::open) {
    if (impl_->open->session->isStoring()) return impl_->tell(Message{"store.busy", {}});
    impl_->open->session->importFlow().addFile(std::move(file.name), std::move(file.bytes));
    dropped_ = true;
  } else {
    openBytes(std::move(file.name), std::move(file.bytes));
  }
  impl_->wake();
}

bool Application::takeDropNotice() { return std::exchange(dropped_, false); }

Application::Phase Application::phase() const { return impl_->curtain ? Phase::locking : impl_->phase; }

Session* Application::session() { return phase() == Phase::open ? impl_->open->session.get() : nullptr; }

const Job* Application::job() const {
  if (impl_->job) return impl_->job.get();
  return impl_->open && impl_->phase == Phase::open ? impl_->open->session->work() : nullptr;
}

void Application::cancelJob() {
  if (impl_->job) {
    if (impl_->job->canCancel()) impl_->job.reset();
    return;
  }
  if (impl_->open && impl_->open->session->work() != nullptr) impl_->open->session->importFlow().cancel();
}

const std::optional<Message>& Application::failure() const { return impl_->failure; }
void Application::dismissFailure() { impl_->failure.reset(); }
const std::vector<ResumableRegister>& Application::resumable() const { return impl_->resumable; }
const std::vector<KommunChoice>& Application::kommuner() const { return impl_->kommuner; }

std::optional<std::string> Application::setting(std::string_view key) const {
  return impl_->seams.surroundings.setting(key);
}

void Application::keepSetting(std::string_view key, std::string_view value) {
  impl_->seams.surroundings.keepSetting(key, value);
}

bool Application::tick(double budgetMs) {
  Impl& state = *impl_;
  state.reopenAfterTakeOver();
  if (!state.readyToResume.empty()) resume(std::exchange(state.readyToResume, std::string()));
  if (state.open) {
    state.askForWindow();
    state.flush();  // long work never delays what keeps a change
    state.yieldWhenSafe();
    if (state.truthIsOld()) state.tellTruth();
  }
  if (state.locking != Impl::Locking::no) state.lockWhenSafe();
  if (state.job) {
    const Job::Step step = state.job->step(budgetMs);
    if (step == Job::Step::done) state.job.reset();
    if (!state.job && state.afterJob) std::exchange(state.afterJob, nullptr)();
    return step != Job::Step::waiting;
  }
  if (!state.open) return false;
  if (state.open->session->noticeDay()) return true;
  if (Job* work = state.open->session->work()) return work->step(budgetMs) != Job::Step::waiting;
  return false;
}

bool Application::Impl::begin(bool canCancel) {
  if (job) return false;
  if (open && open->session->isStoring()) return tell(Message{"store.busy", {}}), false;
  failure.reset();
  afterJob = nullptr;
  job = std::make_unique<StagedJob>(canCancel);
  wake();
  return true;
}

Job::Step Application::Impl::giveUp(Message message) {
  job->stop();
  tell(std::move(message));
  return Job::Step::done;
}

std::string Application::Impl::shownMoment(std::int64_t utcMs) const {
  return momentText(seams.clock.localTime(utcMs), seams.clock.today());
}

store::StoreEnv Application::Impl::storeEnv() {
  store::StoreEnv env;
  env.nowUtcMs = [&clock = seams.clock] { return clock.nowUtcMilliseconds(); };
  env.fillRandom = [&random = seams.random](std::span<std::uint8_t> bytes) { random.fill(bytes); };
  std::array<std::uint8_t, 4> node{};
  seams.random.fill(node);
  for (const std::uint8_t byte : node) env.node = env.node << 8 | byte;
  return env;
}

void Application::Impl::readLabels() {
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

void Application::Impl::showLabels(std::vector<platform::Block> blocks) {
  labels.clear();
  resumable.clear();
  for (const auto& block : blocks)
    if (auto label = readLabel(block.bytes)) labels.push_back(std::move(*label));
  std::sort(labels.begin(), labels.end(),
            [](const auto& a, const auto& b) { return a.changedUtcMs > b.changedUtcMs; });
  for (const auto& label : labels)
    resumable.push_back({label.id, label.name, label.kind, shownMoment(label.changedUtcMs),
                         label.changesNotOnDisk == 0 && label.savedUtcMs != 0});
}

Result<void, Message> Application::Impl::takeOver(store::RegisterStore store, std::string user, seal::Locks locks,
                                                  seal::WorkingCopyKeys keys, WorkingCopyLabel label) {
  auto session = OpenSession::open(std::move(store), std::move(user), seams.clock);
  if (!session) return session.error().message;
  takeOver(std::move(*session), std::move(locks), std::move(keys), std::move(label));
  return {};
}

void Application::Impl::takeOver(std::unique_ptr<OpenSession> session, seal::Locks locks, seal::WorkingCopyKeys keys,
                                 WorkingCopyLabel label) {
  auto next = std::make_unique<OpenRegister>();
  next->session = std::move(session);
  next->locks = std::move(locks);
  next->label = std::move(label);
  next->copy = std::make_unique<WorkingCopy>(seams.blocks, std::move(keys), idOf(next->label), [this] {
    noteFlush();
    tellTruth();
    tellRefusal();
    wake();
  });
  next->copy->startAfter(latestFlush(next->label.id));
  open = std::move(next);
  readKeyRecords();
  listen();
  tellTruth();
}

void Application::Impl::listen() {
  open->session->onChange([this] {
    open->dirty = true;
    open->backups.changed = true;
    if (isNewAct()) ++open->label.changesNotOnDisk;
    open->label.changedUtcMs = seams.clock.nowUtcMilliseconds();
    tellTruth();
    wake();
  });
  open->session->onReading([this] {
    open->readingDirty = true;
    wake();
  });
}

}  // namespace fyren::app
