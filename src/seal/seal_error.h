// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/message.h"
#include "base/result.h"

namespace fyren::seal {

// Why a file or a block could not be opened, as closely as the format lets us know.
enum class SealError : std::uint8_t {
  empty,             // no bytes at all
  notAFyrenFile,     // does not begin as an age file
  armoured,          // an age file in its text form, which Fyren neither writes nor reads
  newerVersion,      // written by a later Fyren (or a later age)
  truncatedHeader,   // ends before the locks do
  damagedHeader,     // the locks are not written as they must be
  headerChanged,     // the right key, but somebody or something has changed the locks (HMAC)
  noPassphrase,      // has no passphrase lock; only a key opens it
  wrongPassphrase,   // the passphrase opens none of the locks that were tried
  wrongKey,          // the key opens none of the locks
  malformedKey,      // what was typed is not a key: a letter missing or mistaken
  tooCostly,         // asks for more memory or time than any honest file
  outOfMemory,       // this computer could not give the memory needed
  notDerived,        // what turns a passphrase into a key could not be started
  damaged,           // the contents are changed somewhere before the end
  damagedAtEnd,      // the last part does not hold: the end is missing or changed
  truncated,         // surely cut off: everything up to here is genuine, but more should follow
  foreignAge,        // a sound age file with something else than Fyren's contents
  contentsDisagree,  // genuine, but the contents are not what its own header says
  tooLarge,          // more than Fyren can hold
  damagedBlock,      // a block of the working copy does not hold, or is not the one asked for
};

using SealFailure = Failure<SealError>;

template <typename T>
using SealResult = Result<T, SealFailure>;

// The failure with its sentence (catalogue section "seal"). `detail` is for the technical reader.
SealFailure sealFailure(SealError code, std::string detail = {});

}  // namespace fyren::seal
