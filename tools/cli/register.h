// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "app/open_session.h"
#include "app/register_file.h"
#include "cli/disk.h"
#include "cli/machine.h"

namespace fyren::cli {

// A register's file while a command works with it.
struct OpenFile {
  std::string path;
  app::RegisterSeal seal;
  std::unique_ptr<platform::Clock> clock;  // the session borrows it
  std::unique_ptr<app::OpenSession> session;
};
Outcome<OpenFile> openRegister(const std::string& path, const Machine& machine);

// The file as it is now, ready to take the old one's place.
Outcome<StagedFile> stageRegister(const OpenFile& open, const Machine& machine);
Outcome<void> saveRegister(const OpenFile& open, const Machine& machine);

// The file's contents unsealed, not yet looked into.
Outcome<app::UnsealedFile> unsealFile(const std::string& path, const Machine& machine);

// Makes locks from the passphrase at hand.
Outcome<app::NewLocks> newLocks(const Machine& machine);

// The recovery key as a file that also the age program takes, readable by its owner alone.
Outcome<StagedFile> stageRecoveryKey(const std::string& path, const app::NewLocks& locks, const app::RegisterSeal& seal,
                                     const Machine& machine);

}  // namespace fyren::cli
