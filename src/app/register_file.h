// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/bytes.h"
#include "base/message.h"
#include "base/result.h"
#include "core/person/personnummer.h"
#include "seal/fyren_file.h"
#include "seal/keys.h"
#include "seal/secret.h"
#include "store/register_store.h"

// A register's file, read and written at once: for programs that have no screen to keep alive. (Application
// does the same in slices.)
namespace fyren::app {

// What a file needs to be sealed again for everybody who can open it now.
struct RegisterSeal {
  seal::PayloadHeader header;
  seal::Locks locks;
};

// An unsealed file: the image as it lay there, not yet looked into.
struct UnsealedFile {
  RegisterSeal seal;
  Bytes image;
};

// `secret` is a passphrase, or a recovery key (also as the age program's identity file, with its comments).
// One derivation for each passphrase lock that is tried, about half a second.
seal::SealResult<UnsealedFile> unseal(Bytes file, const seal::SecretString& secret);

// Locks for a register that has none: this passphrase, and a recovery key that has just been made.
struct NewLocks {
  seal::Identity recovery;
  seal::Locks locks;
};
seal::SealResult<NewLocks> makeLocks(const seal::SecretString& passphrase);

// The seal of a register that has not been saved before. Errors: the store's.
store::StoreResult<RegisterSeal> firstSeal(const store::RegisterStore& store, seal::Locks locks);

// The file as saved at `nowUtcMs`; its saveCounter is one more than before.
Bytes sealImage(RegisterSeal before, Bytes image, std::int64_t nowUtcMs);

}  // namespace fyren::app
