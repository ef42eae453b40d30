// SPDX-License-Identifier: EUPL-1.2
// Foreign bytes as the payload of a file, as they come out of the seal: as they are, and as a packed image behind a sound
// header, in pieces of every size.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "seal/payload.h"

namespace {

using namespace fyren;
using namespace fyren::seal;

void read(BytesView bytes, std::size_t piece) {
  PayloadReader reader(bytes.size());
  for (std::size_t start = 0; start < bytes.size(); start += piece)
    if (!reader.add(bytes.subspan(start, std::min(piece, bytes.size() - start)))) return;
  if (!reader.finish()) return;
  if (reader.header() == nullptr || reader.takeImage().size() != reader.header()->imageSize) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(data, size);
  const std::size_t piece = size == 0 ? 1 : data[0] % 97 + 1;
  read(bytes, piece);
  PayloadHeader header;
  header.kommun = "Sundsvall";
  header.imageSize = size < 2 ? 0 : std::size_t{data[0]} * 256 + data[1];
  Bytes payload = writePayloadHeader(header);
  payload.insert(payload.end(), bytes.begin(), bytes.end());
  read(payload, piece);
  return 0;
}
