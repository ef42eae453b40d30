// SPDX-License-Identifier: EUPL-1.2
#include "app/emergency_copy.h"

#include <string_view>
#include <utility>

#include "app/working_copy.h"

namespace fyren::app {
namespace {

constexpr std::string_view kMagic = "fyren-nodkopia-1\n";
constexpr std::size_t kSize = 4;

std::optional<BytesView> takePart(BytesView& rest) {
  if (rest.size() < kSize) return std::nullopt;
  std::size_t size = 0;
  for (std::size_t i = 0; i < kSize; ++i) size |= std::size_t{rest[i]} << (8 * i);
  if (rest.size() - kSize < size) return std::nullopt;
  const BytesView part = rest.subspan(kSize, size);
  rest = rest.subspan(kSize + size);
  return part;
}

void appendPart(Bytes& file, BytesView part) {
  for (std::size_t i = 0; i < kSize; ++i) file.push_back(static_cast<std::uint8_t>(part.size() >> (8 * i)));
  file.insert(file.end(), part.begin(), part.end());
}

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

}  // namespace

bool isEmergencyCopy(BytesView file) { return startsWith(asText(file), kMagic); }

std::optional<EmergencyCopy> readEmergencyCopy(BytesView file) {
  if (!isEmergencyCopy(file)) return std::nullopt;
  EmergencyCopy copy;
  BytesView rest = file.subspan(kMagic.size());
  while (!rest.empty()) {
    const auto key = takePart(rest);
    const auto bytes = key ? takePart(rest) : std::nullopt;
    if (!bytes) return std::nullopt;
    copy.blocks.push_back({std::string(asText(*key)), Bytes(bytes->begin(), bytes->end())});
  }
  if (copy.blocks.empty()) return std::nullopt;
  auto label = readLabel(copy.blocks.front().bytes);
  if (!label || copy.blocks.front().key != labelKey(label->id)) return std::nullopt;
  for (std::size_t i = 1; i < copy.blocks.size(); ++i)
    if (!startsWith(copy.blocks[i].key, registerPrefix(label->id))) return std::nullopt;
  copy.label = std::move(*label);
  return copy;
}

Bytes writeEmergencyCopy(const std::vector<platform::Block>& blocks) {
  Bytes file(kMagic.begin(), kMagic.end());
  for (const platform::Block& block : blocks) {
    appendPart(file, asBytes(block.key));
    appendPart(file, block.bytes);
  }
  return file;
}

}  // namespace fyren::app
