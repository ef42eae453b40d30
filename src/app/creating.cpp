// SPDX-License-Identifier: EUPL-1.2
// Application: a new register, and the training municipality.
#include <algorithm>
#include <utility>

#include "app/application_state.h"
#include "app/passphrase_strength.h"
#include "app/training_clock.h"
#include "app/training_register.h"
#include "base/text.h"
#include "exchange/import/kommun.h"

namespace fyren::app {
namespace {

CommandFailure invalidField(std::string field, Message message) {
  return {CommandError::invalid, std::move(field), std::move(message)};
}

store::StoreResult<void> noteTrainingDay(store::RegisterStore& store, const std::string& user) {
  store::Act act =
      store.begin({user, "clock.move", std::nullopt, Message{"history.klocka", {{"dag", trainingStart()}}}});
  putTrainingDay(act, trainingStart());
  act.settle();
  const auto done = act.commit();
  if (!done) return done.error();
  return {};
}

// Whose the first passphrase is, and that the recovery key is still to be proven. Nothing of a training
// register: everybody knows its passphrase.
store::StoreResult<void> noteFirstKeys(store::RegisterStore& store, const NewRegister& wish,
                                       std::string_view slot, std::int64_t nowUtcMs) {
  if (wish.kind == RegisterKind::training) return noteTrainingDay(store, wish.anvandare);
  if (wish.kind != RegisterKind::real) return {};
  const std::string& namn = wish.anvandare;
  store::Act act = store.begin({namn, "keys.first", std::nullopt, Message{"history.passphraseAdded", {{"namn", namn}}}});
  put(act, slot, {namn, nowUtcMs});
  put(act, RecoveryRecord{false, nowUtcMs, 0, {}});
  act.settle();
  const auto done = act.commit();
  if (!done) return done.error();
  return {};
}

}  // namespace

void ApplicationState::addSlotStage(seal::SecretString passphrase, int mebibytes,
                                     std::function<void(seal::PassphraseSlot)> made) {
  struct Making {
    seal::SecretString passphrase;
    seal::KdfRequest request;
    std::optional<Deriving> deriving;
  };
  auto making = std::make_shared<Making>();
  making->passphrase = std::move(passphrase);
  making->request = seal::newSlotRequest(mebibytes);
  job->then(Message{"file.deriving", {}}, [this, making, made](double, StagedJob::Progress&) {
    if (!making->deriving) making->deriving.emplace(seams.keys, making->request, making->passphrase.text(), waker());
    if (!making->deriving->isDone()) return Job::Step::waiting;
    const auto key = making->deriving->take();
    if (key) {
      made(seal::makeSlot(making->request, *key));
      return Job::Step::done;
    }
    const bool canSpare = making->request.mebibytes > seal::kSparseMebibytes;
    if (key.error().code != seal::SealError::outOfMemory || !canSpare) return giveUp(key.error().message);
    making->request = seal::newSlotRequest(seal::kSparseMebibytes);
    making->deriving.reset();
    return Job::Step::more;
  });
}

Result<void, Message> ApplicationState::makeRegister(const NewRegister& wish, seal::PassphraseSlot slot) {
  store::RegisterInfo info;
  info.kind = wish.kind;
  info.kommun = wish.kommun;
  info.kommunnamn = exchange::kommunByKod(wish.kommun)->namn;
  auto store = store::RegisterStore::create(info, storeEnv());
  if (!store) return store.error().message;
  const auto made = store->info();
  if (!made) return made.error().message;
  if (const auto noted = noteFirstKeys(*store, wish, slot.id(), seams.clock.nowUtcMilliseconds()); !noted)
    return noted.error().message;
  recovery = seal::Identity::generate();
  seal::Locks locks;
  locks.recipients = {recovery->recipient()};
  locks.slots = {std::move(slot)};
  WorkingCopyLabel label;
  label.id = hexText(made->id.bytes);
  label.name = info.kommunnamn;
  label.kind = wish.kind;
  label.changedUtcMs = seams.clock.nowUtcMilliseconds();
  const std::string slotId = locks.slots.front().id();
  auto taken = takeOver(std::move(*store), wish.anvandare, std::move(locks),
                        seal::WorkingCopyKeys::generate(recovery->recipient()), std::move(label));
  if (taken) open->slot = slotId;
  return taken;
}

CommandResult OpeningRoom::createRegister(const NewRegister& wish) {
  if (exchange::kommunByKod(wish.kommun) == nullptr) return invalidField("kommun", Message{"start.chooseKommun", {}});
  if (isBlank(wish.anvandare))
    return invalidField("anvandare", Message{"start.giveName", {}});
  const Strength strength = passphraseStrength(wish.passphrase);
  if (strength.score < kLowestStrength) return invalidField("passphrase", strength.sentence);
  if (!state_.begin(true)) return CommandFailure{CommandError::refused, "", Message{"file.busy", {}}};
  state_.addSlotStage(seal::SecretString(wish.passphrase), seal::kUsualMebibytes,
                      [this, kept = NewRegister{wish.kommun, wish.anvandare, {}, wish.kind}](seal::PassphraseSlot slot) {
                        const auto made = state_.makeRegister(kept, std::move(slot));
                        if (!made) {
                          state_.giveUp(made.error());
                          return;
                        }
                        state_.sheet = KeyRoom::Sheet::first;
                        state_.phase = Phase::recoverySheet;
                      });
  return Done{Message{"start.creating", {}}};
}

void OpeningRoom::openTraining() {
  if (!state_.begin(false)) return;
  state_.addSlotStage(seal::SecretString(kTrainingPassphrase), seal::kSparseMebibytes, [this](seal::PassphraseSlot slot) {
    NewRegister wish;
    wish.kommun = "2281";
    wish.anvandare = text("start.trainingUser");
    wish.kind = RegisterKind::training;
    const auto made = state_.makeRegister(wish, std::move(slot));
    if (!made) state_.giveUp(made.error());
    state_.recovery.reset();  // nobody needs it: the passphrase is known to all
  });
  auto filling = std::make_shared<std::optional<TrainingFilling>>();
  state_.job->then(Message{"start.inventing", {}}, [this, filling](double budgetMs, StagedJob::Progress& progress) {
    if (!state_.open) return Job::Step::done;
    if (!*filling) filling->emplace(*state_.open->session);
    const double until = state_.seams.clock.monotonicMilliseconds() + budgetMs;
    do {
      const auto done = (*filling)->step(until - state_.seams.clock.monotonicMilliseconds());
      if (!done) return state_.giveUp(done.error());
      progress.fraction = (*filling)->progress();
      if (!*done) continue;
      state_.phase = Phase::open;
      return Job::Step::done;
    } while (state_.seams.clock.monotonicMilliseconds() < until);
    return Job::Step::more;
  });
}

}  // namespace fyren::app
