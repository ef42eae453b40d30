// SPDX-License-Identifier: EUPL-1.2
// Application: a new register, its recovery sheet, and the training municipality.
#include <algorithm>
#include <utility>

#include "app/application_state.h"
#include "app/recovery_sheet.h"
#include "app/training_register.h"
#include "base/text.h"
#include "exchange/import/kommun.h"
#include "platform/print.h"
#include "seal/passphrase.h"

namespace fyren::app {
namespace {

constexpr std::size_t kProofLength = 6;

CommandFailure invalidField(std::string field, Message message) {
  return {CommandError::invalid, std::move(field), std::move(message)};
}

std::string lettersOf(std::string_view typed) {
  std::string letters;
  for (const char c : typed)
    if (c != ' ' && c != '-') letters.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  return letters;
}

}  // namespace

void Application::Impl::addSlotStage(seal::SecretString passphrase, int mebibytes,
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

Result<void, Message> Application::Impl::makeRegister(const NewRegister& wish, seal::PassphraseSlot slot) {
  store::RegisterInfo info;
  info.kind = wish.kind;
  info.kommun = wish.kommun;
  info.kommunnamn = exchange::kommunByKod(wish.kommun)->namn;
  auto store = store::RegisterStore::create(info, storeEnv());
  if (!store) return store.error().message;
  const auto made = store->info();
  if (!made) return made.error().message;
  recovery = seal::Identity::generate();
  seal::Locks locks;
  locks.recipients = {recovery->recipient()};
  locks.slots = {std::move(slot)};
  WorkingCopyLabel label;
  label.id = hexText(made->id.bytes);
  label.name = info.kommunnamn;
  label.kind = wish.kind;
  label.changedUtcMs = seams.clock.nowUtcMilliseconds();
  return takeOver(std::move(*store), wish.anvandare, std::move(locks),
                  seal::WorkingCopyKeys::generate(recovery->recipient()), std::move(label));
}

CommandResult Application::createRegister(const NewRegister& wish) {
  if (exchange::kommunByKod(wish.kommun) == nullptr) return invalidField("kommun", Message{"start.chooseKommun", {}});
  if (wish.anvandare.find_first_not_of(' ') == std::string::npos)
    return invalidField("anvandare", Message{"start.giveName", {}});
  const Strength strength = passphraseStrength(wish.passphrase);
  if (strength.score < kLowestStrength) return invalidField("passphrase", strength.sentence);
  if (!impl_->begin(true)) return CommandFailure{CommandError::refused, "", Message{"file.busy", {}}};
  impl_->addSlotStage(seal::SecretString(wish.passphrase), seal::kUsualMebibytes,
                      [this, kept = NewRegister{wish.kommun, wish.anvandare, {}, wish.kind}](seal::PassphraseSlot slot) {
                        const auto made = impl_->makeRegister(kept, std::move(slot));
                        if (!made) impl_->giveUp(made.error());
                        else impl_->phase = Phase::recoverySheet;
                      });
  return Done{Message{"start.creating", {}}};
}

void Application::openTraining() {
  if (!impl_->begin(true)) return;
  impl_->addSlotStage(seal::SecretString(kTrainingPassphrase), seal::kSparseMebibytes, [this](seal::PassphraseSlot slot) {
    NewRegister wish;
    wish.kommun = "2281";
    wish.anvandare = text("start.trainingUser");
    wish.kind = RegisterKind::training;
    const auto made = impl_->makeRegister(wish, std::move(slot));
    if (!made) impl_->giveUp(made.error());
  });
  impl_->job->then(Message{"start.inventing", {}}, [this](double, StagedJob::Progress&) {
    if (!impl_->open) return Job::Step::done;
    const auto filled = fillTrainingRegister(*impl_->open->session);
    if (!filled) return impl_->giveUp(filled.error());
    impl_->recovery.reset();
    impl_->phase = Phase::open;
    return Job::Step::done;
  });
}

std::string Application::recoveryKey() const {
  return impl_->recovery ? std::string(impl_->recovery->text().text()) : std::string();
}

void Application::printRecoverySheet() {
  if (!impl_->recovery || !impl_->open) return;
  const WorkingCopyLabel& label = impl_->open->label;
  impl_->seams.print.printHtml(recoverySheetHtml({label.name, impl_->open->session->user(), label.id,
                                                  impl_->seams.clock.today(), recoveryKey()}));
}

CommandResult Application::proveRecovery(const std::string& lastSix) {
  if (!impl_->recovery || !impl_->open) return CommandFailure{CommandError::refused, "", Message{"file.nothingOpen", {}}};
  const std::string key = recoveryKey();
  if (lettersOf(lastSix) != key.substr(key.size() - kProofLength))
    return invalidField("proof", Message{"start.proofWrong", {}});
  impl_->recovery.reset();
  impl_->phase = Phase::open;
  return Done{Message{"start.created", {{"kommun", impl_->open->label.name}}}};
}

Application::Strength Application::passphraseStrength(const std::string& passphrase) {
  const auto estimate = seal::estimatePassphrase(seal::SecretString(passphrase));
  return {static_cast<int>(estimate.strength), estimate.message};
}

std::string Application::suggestPassphrase() { return std::string(seal::suggestPassphrase().text()); }

}  // namespace fyren::app
