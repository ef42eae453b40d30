// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "seal/seal_error.h"
#include "seal/secret.h"

// The readable beginning of an age v1 file: one line of introduction, the locks ("stanzas"), and a MAC.
// Source: https://c2sp.org/age (The age file encryption format, version 1).
namespace fyren::seal {

inline constexpr std::size_t kMaxHeaderSize = 64 * 1024;
inline constexpr std::size_t kMaxStanzas = 64;
inline constexpr std::size_t kFileKeySize = 16;

// One lock: the file key in a form that one kind of key opens. args[0] is the kind.
struct Stanza {
  std::vector<std::string> args;
  Bytes body;
};

struct AgeHeader {
  std::vector<Stanza> stanzas;
  std::array<std::uint8_t, 32> mac{};
  std::size_t macCovers = 0;  // the first bytes of the file, which the MAC speaks for
  std::size_t size = 0;       // bytes; the payload follows
};

// Reads strictly: what another spelling of the same header would be is refused.
SealResult<AgeHeader> parseAgeHeader(BytesView file);
// The bytes of a header with these locks, MAC included.
Bytes writeAgeHeader(const std::vector<Stanza>& stanzas, const SecretBytes& fileKey);
// True when the MAC holds, that is when the header is as the writer left it.
bool macHolds(const AgeHeader& header, BytesView file, const SecretBytes& fileKey);

}  // namespace fyren::seal
