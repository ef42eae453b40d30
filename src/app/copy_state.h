// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/backup_record.h"
#include "base/bytes.h"
#include "platform/block_store.h"
#include "seal/block.h"

namespace fyren::app {

// What a working copy in the browser consists of, besides its pages. Keys in the block store:
//   label/<id>                                   readable: what the welcome screen shows
//   register/<id>/keys                           a small age file
//   register/<id>/manifest                       sealed: the generation of every page, and which backups there are
//   register/<id>/page/<8 hex>                   sealed: the pages as they are now
//   register/<id>/backup/<8 hex>                 sealed: a BackupRecord
//   register/<id>/kept/<8 hex>/<8 hex>           sealed: a page and its generation, overwritten since but part of a backup
using RegisterBytes = std::array<std::uint8_t, 16>;

struct CopyState {
  std::uint64_t flush = 0;                  // one more with each write
  std::vector<std::uint32_t> generations;   // per page: the flush that wrote it
  std::vector<std::shared_ptr<const BackupRecord>> backups;  // oldest first
  std::uint32_t nextBackup = 1;
  Bytes manifest;                           // as it lies in the browser, sealed
  std::vector<std::uint32_t> displaced;     // pages that were found only among those put aside, rising
  int lostBackups = 0;                      // named by the manifest, but not there or not readable
};

// Seals the manifest of `state` and leaves it in it.
void sealManifest(const seal::SecretBytes& databaseKey, const RegisterBytes& id, CopyState& state);
// Of blocks under registerPrefix(): the manifest and backups. damagedBlock when there is no sound manifest.
seal::SealResult<CopyState> openCopyState(const seal::SecretBytes& databaseKey, const RegisterBytes& id,
                                          const std::vector<platform::Block>& blocks);
// When there is no sound manifest: what the backups that open by themselves say. Its pages cannot be read.
CopyState salvageCopyState(const seal::SecretBytes& databaseKey, const RegisterBytes& id,
                           const std::vector<platform::Block>& blocks, std::uint64_t latestFlush);

// The inside of the manifest: flush, pages, backups' numbers, the next number. Trusts no length.
struct Manifest {
  std::uint64_t flush = 0;
  std::vector<std::uint32_t> generations;
  std::vector<std::uint32_t> backups;
  std::uint32_t nextBackup = 1;
};
Bytes writeManifest(const Manifest& manifest);
// version 1: before there were backups.
std::optional<Manifest> readManifest(BytesView bytes, int version);

std::string labelKey(std::string_view id);
std::string registerPrefix(std::string_view id);
std::string registerPrefix(const RegisterBytes& id);
std::string pageKey(const RegisterBytes& id, std::uint32_t page);
std::string keptKey(const RegisterBytes& id, std::uint32_t page, std::uint32_t generation);
std::string backupKey(const RegisterBytes& id, std::uint32_t number);
// Of the 256 pages from `group` * 256 on.
std::string pageGroup(const RegisterBytes& id, std::uint32_t group);
std::string keptGroup(const RegisterBytes& id, std::uint32_t group);

}  // namespace fyren::app
