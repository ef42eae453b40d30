// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>

#include "base/bytes.h"
#include "seal/age_file.h"
#include "seal/locks.h"
#include "seal/seal_error.h"
#include "seal/secret.h"

// The working copy: the blocks of the database as they lie in the browser, each sealed on its own with
// XChaCha20-Poly1305 under the database key and a random nonce.
namespace fyren::seal {

inline constexpr std::size_t kBlockOverhead = 24 + 16;  // nonce and tag

// The numbers are stored and never change meaning.
enum class BlockKind : std::uint8_t { page = 1, manifest = 2, settings = 3, backup = 4 };

// What a block is. Bound to its bytes: a block in another place, of another database or of another time does
// not open. (That the generation asked for is the newest is for the manifest to know.)
struct BlockName {
  std::array<std::uint8_t, 16> database{};
  BlockKind kind = BlockKind::page;
  std::uint64_t number = 0;
  std::uint64_t generation = 0;
};

Bytes sealBlock(const SecretBytes& databaseKey, const BlockName& name, BytesView plain);
// damagedBlock
SealResult<Bytes> openBlock(const SecretBytes& databaseKey, const BlockName& name, BytesView sealed);

// The keys of a working copy, and how they lie beside its blocks: a small age file with the register's locks,
// opened like any other (AgeReader), then readKeys().
struct WorkingCopyKeys {
  SecretBytes databaseKey;  // 32 bytes
  Recipient recovery;       // whom the register must be sealed to when it is saved

  static WorkingCopyKeys generate(const Recipient& recovery);
};

Bytes sealKeys(const WorkingCopyKeys& keys, const Locks& locks);
// foreignAge when it is some other age file, newerVersion, and what AgeReader::next() says.
SealResult<WorkingCopyKeys> readKeys(AgeReader& unlocked);

}  // namespace fyren::seal
