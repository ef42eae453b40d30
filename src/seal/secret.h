// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace fyren::seal {

// Bytes that nobody else may read: owned, never copied by accident, overwritten when they go.
// A moved-from one is empty.
class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(std::size_t size);  // zeros
  static SecretBytes copyOf(BytesView bytes);

  SecretBytes(SecretBytes&& other) noexcept;
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
  ~SecretBytes();

  SecretBytes clone() const { return copyOf(view()); }
  void wipe();

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  std::uint8_t* data() { return data_.get(); }
  const std::uint8_t* data() const { return data_.get(); }
  std::span<std::uint8_t> writable() { return {data_.get(), size_}; }
  BytesView view() const { return {data_.get(), size_}; }

 private:
  std::unique_ptr<std::uint8_t[]> data_;
  std::size_t size_ = 0;
};

// A passphrase or a printed key as the person wrote it: UTF-8 in Unicode form NFC (the caller's duty; in the
// browser `text.normalize('NFC')`), wiped when it goes.
class SecretString {
 public:
  SecretString() = default;
  explicit SecretString(std::string_view text) : bytes_(SecretBytes::copyOf(asBytes(text))) {}
  // Takes the text and overwrites the source.
  static SecretString takeFrom(std::string& source);

  bool empty() const { return bytes_.empty(); }
  std::string_view text() const { return asText(bytes_.view()); }
  SecretString clone() const { return SecretString(text()); }
  void wipe() { bytes_.wipe(); }

 private:
  SecretBytes bytes_;
};

// Overwrites memory in a way that the compiler does not leave out.
void wipeMemory(void* data, std::size_t size);

}  // namespace fyren::seal
