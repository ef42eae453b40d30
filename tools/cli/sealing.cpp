// SPDX-License-Identifier: EUPL-1.2
// The file format alone: a database's image sealed, and a register's image laid bare.
#include <utility>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/register.h"

namespace fyren::cli {

Outcome<Exit> sealImage(const Arguments& arguments, const Machine& machine) {
  if (const auto apart = notOver(arguments.at(0), arguments.at(1)); !apart) return apart.error();
  auto image = readFile(arguments.at(0));
  if (!image) return image.error();
  const auto store = store::RegisterStore::open(*image, machine.storeEnv());
  if (!store) return unopened(store.error().message);
  const auto locks = newLocks(machine);
  if (!locks) return locks.error();
  const auto seal = app::firstSeal(*store, locks->locks);
  if (!seal) return unopened(seal.error().message);
  auto file = StagedFile::write(arguments.at(1), app::sealImage(*seal, std::move(*image), machine.nowUtcMs()),
                                Access::ownerOnly);
  if (!file) return file.error();
  const auto keyFile = arguments.value("--recovery-out");
  if (keyFile) {
    auto key = stageRecoveryKey(*keyFile, *locks, *seal, machine);
    if (!key) return key.error();
    if (auto placed = key->putInPlace(); !placed) return placed.error();
  } else {
    tell({"cli.new.keepKey", {}});
    tellLine(locks->recovery.text().text());
  }
  if (auto placed = file->putInPlace(); !placed) return placed.error();
  if (arguments.has("--json")) print(Json{{"register", arguments.at(1)}, {"kommun", seal->header.kommun}});
  return Exit::done;
}

Outcome<Exit> unsealImage(const Arguments& arguments, const Machine& machine) {
  if (const auto apart = notOver(arguments.at(0), arguments.at(1)); !apart) return apart.error();
  const auto unsealed = unsealFile(arguments.at(0), machine);
  if (!unsealed) return unsealed.error();
  const auto written = writeFile(arguments.at(1), unsealed->image, Access::ownerOnly);
  if (!written) return written.error();
  tell({"cli.seal.bare", {{"fil", arguments.at(1)}}});
  if (arguments.has("--json")) print(Json{{"image", arguments.at(1)}, {"bytes", unsealed->image.size()}});
  return Exit::done;
}

}  // namespace fyren::cli
