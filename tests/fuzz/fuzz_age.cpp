// SPDX-License-Identifier: EUPL-1.2
// Foreign bytes as an age file, as the payload inside one, and as a key.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "seal/fyren_file.h"

namespace {

using namespace fyren;
using namespace fyren::seal;

// The key of the age format's public test vectors.
const Identity& identity() {
  static const Identity identity = [] {
    auto parsed = Identity::parse(
        SecretString("AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"));
    return std::move(*parsed);
  }();
  return identity;
}

void need(bool holds) {
  if (!holds) std::abort();
}

bool isCheap(const KdfRequest& request) {
  return request.kind == KdfKind::scrypt ? request.logN <= 4 : request.mebibytes <= 1 && request.passes <= 1;
}

void openAsFile(BytesView bytes) {
  auto opener = FileOpener::read({bytes.begin(), bytes.end()});
  if (!opener) return;
  const auto requests = opener->passphraseRequests();
  if (requests) {
    for (const KdfRequest& request : *requests) {
      const auto again = parseKdfRequest(toText(request));
      need(again.ok() || again.error().code == SealError::damagedHeader);
      if (!isCheap(request)) continue;
      const auto key = deriveKey(request, SecretString("password"));
      need(key.ok());
      if (opener->unlock(request, *key)) break;
    }
  }
  if (!opener->unlock(identity())) return;
  for (;;) {
    const auto done = opener->step(1);
    if (!done) return;
    if (*done) break;
  }
  need(opener->takeImage().size() == opener->header().imageSize);
}

void readAsPayload(BytesView bytes) {
  PayloadReader reader(bytes.size());
  for (std::size_t start = 0; start < bytes.size(); start += 100) {
    if (!reader.add(bytes.subspan(start, std::min<std::size_t>(100, bytes.size() - start)))) return;
  }
  if (!reader.finish()) return;
  need(reader.header() && reader.takeImage().size() == reader.header()->imageSize);
}

void parseAsHeader(BytesView bytes) {
  const auto header = parseAgeHeader(bytes);
  if (!header) return;
  need(header->size <= bytes.size() && header->macCovers < header->size && !header->stanzas.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView all(data, size);
  parseAsHeader(all);
  openAsFile(all);
  readAsPayload(all);
  const std::string text(asText(all));
  if (const auto parsed = Identity::parse(SecretString(text))) need(parsed->text().text().size() == 74);
  if (const auto parsed = Recipient::parse(text)) need(parsed->text() == text || text.find_first_of("AGE") == 0);
  return 0;
}
