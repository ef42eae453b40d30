// SPDX-License-Identifier: EUPL-1.2
#include "cli/register.h"

#include <utility>

namespace fyren::cli {

Outcome<app::UnsealedFile> unsealFile(const std::string& path, const Machine& machine) {
  auto file = readFile(path);
  if (!file) return file.error();
  const auto passphrase = machine.passphrase();
  if (!passphrase) return passphrase.error();
  auto unsealed = app::unseal(std::move(*file), *passphrase);
  if (!unsealed) return unopened(unsealed.error().message);
  return std::move(*unsealed);
}

Outcome<OpenFile> openRegister(const std::string& path, const Machine& machine) {
  auto unsealed = unsealFile(path, machine);
  if (!unsealed) return unsealed.error();
  auto store = store::RegisterStore::open(unsealed->image, machine.storeEnv());
  if (!store) return unopened(store.error().message);
  unsealed->image = {};
  auto clock = machine.clock();
  auto session = app::OpenSession::open(std::move(*store), machine.user(), *clock);
  if (!session) return unopened(session.error().message);
  return OpenFile{path, std::move(unsealed->seal), std::move(clock), std::move(*session)};
}

Outcome<StagedFile> stageRegister(const OpenFile& open, const Machine& machine) {
  if (open.seal.locks.slots.empty()) return refused({"cli.file.copy", {}});
  const Bytes file = app::sealImage(open.seal, open.session->store().image(), machine.nowUtcMs());
  return StagedFile::write(open.path, file, Access::ownerOnly);
}

Outcome<void> saveRegister(const OpenFile& open, const Machine& machine) {
  auto staged = stageRegister(open, machine);
  if (!staged) return staged.error();
  return staged->putInPlace();
}

Outcome<app::NewLocks> newLocks(const Machine& machine) {
  const auto passphrase = machine.passphrase();
  if (!passphrase) return passphrase.error();
  auto locks = app::makeLocks(*passphrase);
  if (!locks) return unopened(locks.error().message);
  return std::move(*locks);
}

Outcome<StagedFile> stageRecoveryKey(const std::string& path, const app::NewLocks& locks, const app::RegisterSeal& seal,
                                     const Machine& machine) {
  const Message head{"cli.new.keyFile", {{"kommun", seal.header.kommun}, {"dag", machine.today().iso()}}};
  std::string sheet = "# " + text(head) + "\n# " + locks.recovery.recipient().text() + "\n";
  sheet += locks.recovery.text().text();
  sheet += "\n";
  auto staged = StagedFile::write(path, asBytes(sheet), Access::ownerOnly);
  seal::wipeMemory(sheet.data(), sheet.size());
  return staged;
}

}  // namespace fyren::cli
