// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "seal/seal_error.h"
#include "seal/secret.h"

namespace fyren::seal {

// The public half of a key: whom a file is sealed to. Not secret. Written "age1…".
struct Recipient {
  std::array<std::uint8_t, 32> point{};

  std::string text() const;
  // Refuses (malformedKey) also points that no honest key has.
  static SealResult<Recipient> parse(std::string_view text);
  static std::optional<Recipient> ofPoint(BytesView point);

  friend bool operator==(const Recipient&, const Recipient&) = default;
};

// The secret half: what opens a file. The recovery key of a register is one, printed as "AGE-SECRET-KEY-1…".
class Identity {
 public:
  static Identity generate();
  // As typed from paper or pasted: blanks, line breaks and either case are forgiven; a letter that is wrong or
  // missing is not (malformedKey: the checksum tells).
  static SealResult<Identity> parse(const SecretString& text);
  static Identity ofSecret(SecretBytes secret);  // 32 bytes

  const Recipient& recipient() const { return recipient_; }
  const SecretBytes& secret() const { return secret_; }
  SecretString text() const;  // upper case, 74 characters

 private:
  explicit Identity(SecretBytes secret);
  SecretBytes secret_;
  Recipient recipient_;
};

}  // namespace fyren::seal
