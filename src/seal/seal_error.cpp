// SPDX-License-Identifier: EUPL-1.2
#include "seal/seal_error.h"

#include <cassert>
#include <utility>

namespace fyren::seal {
namespace {

const char* messageKey(SealError code) {
  switch (code) {
    case SealError::empty: return "seal.failed.empty";
    case SealError::notAFyrenFile: return "seal.failed.notAFyrenFile";
    case SealError::armoured: return "seal.failed.armoured";
    case SealError::newerVersion: return "seal.failed.newerVersion";
    case SealError::truncatedHeader: return "seal.failed.truncatedHeader";
    case SealError::damagedHeader: return "seal.failed.damagedHeader";
    case SealError::headerChanged: return "seal.failed.headerChanged";
    case SealError::noPassphrase: return "seal.failed.noPassphrase";
    case SealError::wrongPassphrase: return "seal.failed.wrongPassphrase";
    case SealError::wrongKey: return "seal.failed.wrongKey";
    case SealError::malformedKey: return "seal.failed.malformedKey";
    case SealError::tooCostly: return "seal.failed.tooCostly";
    case SealError::notDerived: return "seal.failed.notDerived";
    case SealError::outOfMemory: return "seal.failed.outOfMemory";
    case SealError::damaged: return "seal.failed.damaged";
    case SealError::damagedAtEnd: return "seal.failed.damagedAtEnd";
    case SealError::truncated: return "seal.failed.truncated";
    case SealError::foreignAge: return "seal.failed.foreignAge";
    case SealError::contentsDisagree: return "seal.failed.contentsDisagree";
    case SealError::tooLarge: return "seal.failed.tooLarge";
    case SealError::damagedBlock: return "seal.failed.damagedBlock";
  }
  assert(false && "a SealError without a sentence; add it to messageKey and to sv.json");
  return "seal.failed.damaged";
}

}  // namespace

SealFailure sealFailure(SealError code, std::string detail) {
  return SealFailure{code, Message{messageKey(code), {}}, std::move(detail)};
}

}  // namespace fyren::seal
