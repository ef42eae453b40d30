// SPDX-License-Identifier: EUPL-1.2
#include "app/register_file.h"

#include <utility>

#include "app/application_state.h"

namespace fyren::app {
namespace {

constexpr std::string_view kKeyStart = "AGE-SECRET-KEY-1";

// The line that holds a recovery key; empty when there is none.
std::string_view keyLine(std::string_view text) {
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::string_view line = text.substr(start, end - start);
    if (line.substr(0, kKeyStart.size()) == kKeyStart) return line;
    start = end + 1;
  }
  return {};
}

seal::SealResult<seal::OpenedFile> openWith(Bytes file, const seal::SecretString& secret) {
  const std::string_view key = keyLine(secret.text());
  if (key.empty()) return seal::openFile(std::move(file), secret);
  const auto identity = seal::Identity::parse(seal::SecretString(key));
  if (!identity) return identity.error();
  return seal::openFile(std::move(file), *identity);
}

}  // namespace

seal::SealResult<UnsealedFile> unseal(Bytes file, const seal::SecretString& secret) {
  auto opened = openWith(std::move(file), secret);
  if (!opened) return opened.error();
  UnsealedFile unsealed;
  unsealed.seal.header = opened->header;
  unsealed.seal.locks.recipients = {opened->header.recovery};
  unsealed.seal.locks.slots = std::move(opened->slots);
  unsealed.image = std::move(opened->image);
  return unsealed;
}

seal::SealResult<NewLocks> makeLocks(const seal::SecretString& passphrase) {
  const seal::KdfRequest request = seal::newSlotRequest();
  const auto key = seal::deriveKey(request, passphrase);
  if (!key) return key.error();
  NewLocks made{seal::Identity::generate(), {}};
  made.locks.recipients = {made.recovery.recipient()};
  made.locks.slots = {seal::makeSlot(request, *key)};
  return made;
}

store::StoreResult<RegisterSeal> firstSeal(const store::RegisterStore& store, seal::Locks locks) {
  const auto info = store.info();
  if (!info) return info.error();
  RegisterSeal made;
  made.header.kind = kindOf(info->kind);
  made.header.registerId = info->id.bytes;
  made.header.recovery = locks.recipients.front();
  made.header.kommun = info->kommunnamn;
  made.locks = std::move(locks);
  return made;
}

Bytes sealImage(RegisterSeal before, Bytes image, std::int64_t nowUtcMs) {
  seal::PayloadHeader& header = before.header;
  header.schemaVersion = store::newestSchema();
  ++header.saveCounter;
  header.savedAt = nowUtcMs / 1000;
  header.createdBy = "Fyren " FYREN_VERSION;
  return seal::sealFile(header, std::move(image), seal::AgeWriter(before.locks));
}

}  // namespace fyren::app
