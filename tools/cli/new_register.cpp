// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/register.h"
#include "exchange/import/kommun.h"
#include "seal/passphrase.h"

namespace fyren::cli {
namespace {

Outcome<store::RegisterInfo> infoOf(const Arguments& arguments) {
  const auto kod = arguments.needed("--kommun");
  if (!kod) return kod.error();
  const exchange::Kommun* kommun = exchange::kommunByKod(*kod);
  if (kommun == nullptr) return usage({"cli.usage.unknownKommun", {{"kod", *kod}}});
  if (arguments.has("--training") && arguments.has("--load-test")) return usage({"cli.usage.oneKind", {}});
  store::RegisterInfo info;
  info.kommun = kommun->kod;
  info.kommunnamn = kommun->namn;
  if (arguments.has("--training")) info.kind = RegisterKind::training;
  if (arguments.has("--load-test")) info.kind = RegisterKind::loadTest;
  return info;
}

void printMade(const Arguments& arguments, const store::RegisterInfo& info, const app::NewLocks& locks) {
  const auto keyFile = arguments.value("--recovery-out");
  const std::string key = keyFile ? std::string() : std::string(locks.recovery.text().text());
  if (arguments.has("--json")) {
    print(Json{{"register", arguments.at(0)},
               {"kommun", info.kommun},
               {"recovery", keyFile ? Json(*keyFile) : Json(nullptr)},
               {"recoveryKey", keyFile ? Json(nullptr) : Json(key)}});
    return;
  }
  Table table({text("cli.new.register"), arguments.at(0)});
  table.add({text("cli.new.kommun"), info.kommun + " " + info.kommunnamn});
  table.add({text("cli.new.key"), keyFile.value_or(key)});
  table.print();
}

}  // namespace

Outcome<Exit> newRegister(const Arguments& arguments, const Machine& machine) {
  const std::string& path = arguments.at(0);
  const auto info = infoOf(arguments);
  if (!info) return info.error();
  if (fileExists(path)) return usage({"cli.usage.fileExists", {{"fil", path}}});
  const auto passphrase = machine.passphrase();
  if (!passphrase) return passphrase.error();
  const auto strength = seal::estimatePassphrase(*passphrase);
  if (info->kind == RegisterKind::real && strength.strength == seal::Strength::weak) tell(strength.message);

  const auto store = store::RegisterStore::create(*info, machine.storeEnv());
  if (!store) return unopened(store.error().message);
  const auto locks = newLocks(machine);
  if (!locks) return locks.error();
  const auto seal = app::firstSeal(*store, locks->locks);
  if (!seal) return unopened(seal.error().message);
  auto file = StagedFile::write(path, app::sealImage(*seal, store->image(), machine.nowUtcMs()), Access::ownerOnly);
  if (!file) return file.error();
  if (const auto keyFile = arguments.value("--recovery-out")) {
    auto key = stageRecoveryKey(*keyFile, *locks, *seal, machine);
    if (!key) return key.error();
    if (auto placed = key->putInPlace(); !placed) return placed.error();
  } else {
    tell({"cli.new.keepKey", {}});
  }
  if (auto placed = file->putInPlace(); !placed) return placed.error();
  printMade(arguments, *info, *locks);
  return Exit::done;
}

}  // namespace fyren::cli
