// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "seal/secret.h"

// The two spellings of bytes that age uses. Both readers are strict: one text per value, and back.
namespace fyren::seal {

// RFC 4648 base64, standard alphabet, no padding.
std::string base64(BytesView bytes);
std::optional<Bytes> fromBase64(std::string_view text);

// Bech32 (BIP 173) without its limit on length, as age uses it. `prefix` in lower case.
std::string bech32(std::string_view prefix, BytesView bytes);
// Nothing unless the text has exactly this prefix, one case throughout and the right checksum.
std::optional<SecretBytes> fromBech32(std::string_view prefix, std::string_view text);

}  // namespace fyren::seal
