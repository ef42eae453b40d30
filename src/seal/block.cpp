// SPDX-License-Identifier: EUPL-1.2
#include "seal/block.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <string_view>

#include "seal/crypto.h"
#include "seal/numbers.h"

namespace fyren::seal {
namespace {

constexpr std::string_view kBlockLabel = "fyrenkaa/block/1";
constexpr std::string_view kKeysLabel = "fyrenkaa/keys/1\n";
constexpr std::size_t kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
static_assert(kBlockOverhead == kNonceSize + crypto_aead_xchacha20poly1305_ietf_ABYTES);

Bytes associatedData(const BlockName& name) {
  Bytes data;
  data.reserve(64);
  data.insert(data.end(), kBlockLabel.begin(), kBlockLabel.end());
  data.insert(data.end(), name.database.begin(), name.database.end());
  appendLittleEndian(data, static_cast<std::uint8_t>(name.kind), 1);
  appendLittleEndian(data, name.number, 8);
  appendLittleEndian(data, name.generation, 8);
  return data;
}

}  // namespace

Bytes sealBlock(const SecretBytes& databaseKey, const BlockName& name, BytesView plain) {
  assert(databaseKey.size() == kKeySize && "a database key is 32 bytes");
  const Bytes data = associatedData(name);
  Bytes sealed(plain.size() + kBlockOverhead);
  fillRandom(std::span(sealed).first(kNonceSize));
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + kNonceSize, nullptr, plain.data(), plain.size(),
                                             data.data(), data.size(), nullptr, sealed.data(),
                                             databaseKey.data());
  return sealed;
}

SealResult<Bytes> openBlock(const SecretBytes& databaseKey, const BlockName& name, BytesView sealed) {
  assert(databaseKey.size() == kKeySize && "a database key is 32 bytes");
  if (sealed.size() < kBlockOverhead) return sealFailure(SealError::damagedBlock, "too short");
  const Bytes data = associatedData(name);
  const BytesView body = sealed.subspan(kNonceSize);
  Bytes plain(sealed.size() - kBlockOverhead);
  const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, body.data(),
                                                                body.size(), data.data(), data.size(),
                                                                sealed.data(), databaseKey.data());
  if (status != 0) return sealFailure(SealError::damagedBlock, "does not hold");
  return plain;
}

WorkingCopyKeys WorkingCopyKeys::generate(const Recipient& recovery) {
  WorkingCopyKeys keys{SecretBytes(kKeySize), recovery};
  fillRandom(keys.databaseKey.writable());
  return keys;
}

Bytes sealKeys(const WorkingCopyKeys& keys, const Locks& locks) {
  AgeWriter writer(locks);
  writer.write(asBytes(kKeysLabel));
  writer.write(keys.databaseKey.view());
  writer.write(keys.recovery.point);
  writer.finish();
  return std::move(writer.sealed());
}

SealResult<WorkingCopyKeys> readKeys(AgeReader& unlocked) {
  const auto plain = readAll(unlocked);
  if (!plain) return plain.error();
  const BytesView bytes = plain->view();
  const bool ours = bytes.size() == kKeysLabel.size() + kKeySize + 32 &&
                    asText(bytes.first(kKeysLabel.size())) == kKeysLabel;
  if (!ours) return sealFailure(SealError::foreignAge, "not the keys of a working copy");
  WorkingCopyKeys keys{SecretBytes::copyOf(bytes.subspan(kKeysLabel.size(), kKeySize)), {}};
  const BytesView point = bytes.last(32);
  std::copy(point.begin(), point.end(), keys.recovery.point.begin());
  return keys;
}

}  // namespace fyren::seal
