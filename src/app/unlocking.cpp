// SPDX-License-Identifier: EUPL-1.2
#include "app/unlocking.h"

#include <algorithm>
#include <cctype>

namespace fyren::app {
namespace {

seal::SealError codeOf(platform::KeyDeriveError error) {
  switch (error) {
    case platform::KeyDeriveError::OutOfMemory: return seal::SealError::outOfMemory;
    case platform::KeyDeriveError::Refused: return seal::SealError::tooCostly;
    case platform::KeyDeriveError::Broken: break;
  }
  return seal::SealError::notDerived;
}

seal::SealResult<seal::SecretBytes> answered(Result<platform::DerivedKey, platform::KeyDeriveError> derived) {
  if (!derived) {
    return seal::sealFailure(codeOf(derived.error()), "key derivation");
  }
  auto key = seal::SecretBytes::copyOf(*derived);
  seal::wipeMemory(derived->data(), derived->size());
  return key;
}

bool looksLikeRecoveryKey(std::string_view typed) {
  static constexpr std::string_view kStart = "agesecretkey1";
  std::size_t matched = 0;
  for (char c : typed) {
    if (matched == kStart.size()) return true;
    if (c == '-' || std::isspace(static_cast<unsigned char>(c)) != 0) continue;
    if (std::tolower(static_cast<unsigned char>(c)) != kStart[matched]) return false;
    ++matched;
  }
  return matched == kStart.size();
}

}  // namespace

Deriving::Deriving(platform::KeyDeriver& deriver, const seal::KdfRequest& request, std::string_view passphrase,
                   std::function<void()> wake)
    : state_(std::make_shared<State>()) {
  const BytesView bytes = asBytes(passphrase);
  const std::weak_ptr<State> weak = state_;
  deriver.derive(seal::toText(request), Bytes(bytes.begin(), bytes.end()),
                 [weak, wake = std::move(wake)](Result<platform::DerivedKey, platform::KeyDeriveError> derived) {
                   auto key = answered(std::move(derived));  // wiped also when nobody waits any more
                   if (const auto state = weak.lock()) state->result.emplace(std::move(key));
                   if (wake) wake();
                 });
}

seal::SealResult<seal::SecretBytes> Deriving::take() {
  auto result = std::move(*state_->result);
  state_->result.reset();
  return result;
}

Unlocking::Unlocking(platform::KeyDeriver& deriver, Locked locked, seal::SecretString typed, std::string first,
                     std::function<void()> wake)
    : deriver_(deriver), locked_(std::move(locked)), typed_(std::move(typed)), first_(std::move(first)),
      wake_(std::move(wake)) {}

seal::SealResult<void> Unlocking::tryKey() {
  const auto identity = seal::Identity::parse(typed_);
  if (!identity) return identity.error();
  return locked_.byKey(*identity);
}

std::optional<seal::SealResult<void>> Unlocking::beginNext() {
  if (at_ >= requests_->size() && tooLittleMemory_) return *tooLittleMemory_;
  if (at_ >= requests_->size()) return seal::sealFailure(seal::SealError::wrongPassphrase);
  deriving_.emplace(deriver_, (*requests_)[at_], typed_.text(), wake_);
  return std::nullopt;
}

std::optional<seal::SealResult<void>> Unlocking::step() {
  if (looksLikeRecoveryKey(typed_.text())) return tryKey();
  if (!requests_) {
    auto requests = locked_.requests();
    if (!requests) return requests.error();
    requests_ = std::move(*requests);
    std::stable_partition(requests_->begin(), requests_->end(),
                          [this](const seal::KdfRequest& request) { return request.slot == first_; });
    if (auto early = beginNext()) return early;
  }
  if (!deriving_->isDone()) return std::nullopt;
  const auto key = deriving_->take();
  if (!key && key.error().code != seal::SealError::outOfMemory) return key.error();
  if (key) {
    auto opened = locked_.byDerivedKey((*requests_)[at_], *key);
    if (opened) slot_ = (*requests_)[at_].slot;
    if (opened || opened.error().code != seal::SealError::wrongPassphrase) return opened;
  } else {
    tooLittleMemory_ = key.error();
  }
  ++at_;
  return beginNext();
}

}  // namespace fyren::app
