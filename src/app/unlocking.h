// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/key_deriver.h"
#include "seal/key_derivation.h"
#include "seal/keys.h"

namespace fyren::app {

// A derivation under way in the worker. Poll result(); destroying it forgets the answer.
class Deriving {
 public:
  // `passphrase` is copied and wiped by the deriver.
  Deriving(platform::KeyDeriver& deriver, const seal::KdfRequest& request, std::string_view passphrase,
           std::function<void()> wake);
  bool isDone() const { return state_->result.has_value(); }
  // Only when isDone(), once.
  seal::SealResult<seal::SecretBytes> take();

 private:
  struct State {
    std::optional<seal::SealResult<seal::SecretBytes>> result;
  };
  std::shared_ptr<State> state_;
};

// Something locked that a passphrase or a recovery key opens: a file or the keys of a working copy.
struct Locked {
  std::function<seal::SealResult<std::vector<seal::KdfRequest>>()> requests;
  std::function<seal::SealResult<void>(const seal::Identity&)> byKey;
  std::function<seal::SealResult<void>(const seal::KdfRequest&, const seal::SecretBytes&)> byDerivedKey;
};

// Tries what the user typed on every lock that takes it, one derivation after the other; `first` (the id of a slot,
// may be empty) before the others. What looks like a recovery key is tried as one and as nothing else. A lock that
// needs more memory than there is does not hide the others; it is told when none of them opens.
class Unlocking {
 public:
  Unlocking(platform::KeyDeriver& deriver, Locked locked, seal::SecretString typed, std::string first,
            std::function<void()> wake);
  // Nothing while it goes on.
  std::optional<seal::SealResult<void>> step();
  // Which slot opened it; empty when that was the recovery key.
  const std::string& slot() const { return slot_; }

 private:
  seal::SealResult<void> tryKey();
  std::optional<seal::SealResult<void>> beginNext();

  platform::KeyDeriver& deriver_;
  Locked locked_;
  seal::SecretString typed_;
  std::string first_;
  std::string slot_;
  std::function<void()> wake_;
  std::optional<std::vector<seal::KdfRequest>> requests_;
  std::size_t at_ = 0;
  std::optional<Deriving> deriving_;
  std::optional<seal::SealFailure> tooLittleMemory_;
};

}  // namespace fyren::app
