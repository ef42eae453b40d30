// SPDX-License-Identifier: EUPL-1.2
#include "seal/secret.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace fyren::seal {

SecretBytes::SecretBytes(std::size_t size) : data_(new std::uint8_t[size]()), size_(size) {}

SecretBytes SecretBytes::copyOf(BytesView bytes) {
  SecretBytes copy(bytes.size());
  if (!bytes.empty()) std::memcpy(copy.data(), bytes.data(), bytes.size());
  return copy;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  if (this == &other) return *this;
  wipe();
  data_ = std::move(other.data_);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

SecretBytes::~SecretBytes() {
  wipe();
}

void SecretBytes::wipe() {
  if (data_) wipeMemory(data_.get(), size_);
  data_.reset();
  size_ = 0;
}

SecretString SecretString::takeFrom(std::string& source) {
  SecretString taken{std::string_view(source)};
  wipeMemory(source.data(), source.size());
  source.clear();
  return taken;
}

void wipeMemory(void* data, std::size_t size) {
  if (size != 0) sodium_memzero(data, size);  // nothing may be a null pointer
}

}  // namespace fyren::seal
