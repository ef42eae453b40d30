// SPDX-License-Identifier: EUPL-1.2
#include "seal/payload.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "seal/deflate.h"
#include "seal/numbers.h"

namespace fyren::seal {
namespace {

constexpr std::string_view kMagic = "fyrenkaa/payload";  // 16 bytes
constexpr std::size_t kFixedSize = 16 + 2 + 2;           // magic, version, length of the rest
constexpr std::uint8_t kDeflate = 1;

SealFailure disagrees(const char* detail) {
  return sealFailure(SealError::contentsDisagree, detail);
}

void appendText(Bytes& target, const std::string& text) {
  assert(text.size() <= kMaxPayloadText && "a text of the payload header is too long");
  appendLittleEndian(target, text.size(), 2);
  target.insert(target.end(), text.begin(), text.end());
}

template <std::size_t Size>
void appendBytes(Bytes& target, const std::array<std::uint8_t, Size>& bytes) {
  target.insert(target.end(), bytes.begin(), bytes.end());
}

// Reads fields from the front; once something is missing everything after reads as nothing.
class Fields {
 public:
  explicit Fields(BytesView bytes) : rest_(bytes) {}

  std::uint64_t number(std::size_t size) { return readLittleEndian(take(size)); }
  template <std::size_t Size>
  void bytes(std::array<std::uint8_t, Size>& target) {
    const BytesView taken = take(Size);
    std::copy(taken.begin(), taken.end(), target.begin());
  }
  std::string text() {
    const std::size_t size = static_cast<std::size_t>(number(2));
    if (size > kMaxPayloadText) sound_ = false;
    return sound_ ? std::string(asText(take(size))) : std::string();
  }
  bool allRead() const { return sound_ && rest_.empty(); }

 private:
  BytesView take(std::size_t size) {
    if (size > rest_.size()) sound_ = false;
    if (!sound_) return {};
    const BytesView taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
  }
  BytesView rest_;
  bool sound_ = true;
};

SealResult<PayloadHeader> parseHeader(BytesView bytes) {
  Fields fields(bytes);
  PayloadHeader header;
  const std::uint64_t kind = fields.number(1);
  const std::uint64_t compression = fields.number(1);
  fields.bytes(header.registerId);
  header.schemaVersion = static_cast<std::uint32_t>(fields.number(4));
  header.saveCounter = fields.number(8);
  header.savedAt = static_cast<std::int64_t>(fields.number(8));
  header.imageSize = fields.number(8);
  fields.bytes(header.imageDigest);
  fields.bytes(header.recovery.point);
  header.kommun = fields.text();
  header.createdBy = fields.text();
  if (!fields.allRead()) return disagrees("the payload header is malformed");
  if (kind < 1 || kind > 3 || compression != kDeflate) return disagrees("an unknown kind of contents");
  if (!isUtf8(header.kommun) || !isUtf8(header.createdBy)) return disagrees("a text that is not UTF-8");
  if (header.imageSize > kMaxImageSize) return sealFailure(SealError::tooLarge);
  header.kind = static_cast<RegisterKind>(kind);
  return header;
}

}  // namespace

Bytes writePayloadHeader(const PayloadHeader& header) {
  Bytes rest;
  appendLittleEndian(rest, static_cast<std::uint8_t>(header.kind), 1);
  appendLittleEndian(rest, kDeflate, 1);
  appendBytes(rest, header.registerId);
  appendLittleEndian(rest, header.schemaVersion, 4);
  appendLittleEndian(rest, header.saveCounter, 8);
  appendLittleEndian(rest, static_cast<std::uint64_t>(header.savedAt), 8);
  appendLittleEndian(rest, header.imageSize, 8);
  appendBytes(rest, header.imageDigest);
  appendBytes(rest, header.recovery.point);
  appendText(rest, header.kommun);
  appendText(rest, header.createdBy);

  Bytes all(kMagic.begin(), kMagic.end());
  appendLittleEndian(all, kPayloadVersion, 2);
  appendLittleEndian(all, rest.size(), 2);
  all.insert(all.end(), rest.begin(), rest.end());
  return all;
}

struct PayloadReader::State {
  explicit State(std::uint64_t size) : payloadSize(size) {}

  std::uint64_t payloadSize;
  Bytes beginning;  // until the header is whole
  std::optional<PayloadHeader> header;
  std::optional<Inflater> inflater;
  Bytes image;
  Sha256 digest;

  SealResult<void> addToHeader(BytesView& plain);
  SealResult<std::size_t> headerSize() const;
  SealResult<void> startImage();
  SealResult<void> addToImage(BytesView plain);
};

// Moves bytes from `plain` to the beginning until the header can be read, then reads it.
SealResult<void> PayloadReader::State::addToHeader(BytesView& plain) {
  std::size_t wanted = kFixedSize;
  for (int step = 0; step < 2; ++step) {
    const std::size_t missing = wanted > beginning.size() ? wanted - beginning.size() : 0;
    const BytesView taken = plain.first(std::min(missing, plain.size()));
    beginning.insert(beginning.end(), taken.begin(), taken.end());
    plain = plain.subspan(taken.size());
    if (beginning.size() < wanted) return {};
    const auto size = headerSize();
    if (!size) return size.error();
    wanted = *size;
  }
  auto parsed = parseHeader(BytesView(beginning).subspan(kFixedSize));
  if (!parsed) return parsed.error();
  header = std::move(*parsed);
  return startImage();
}

// From the fixed part, which must be there: the size of the whole header.
SealResult<std::size_t> PayloadReader::State::headerSize() const {
  const BytesView bytes(beginning);
  if (asText(bytes.first(kMagic.size())) != kMagic) return sealFailure(SealError::foreignAge);
  const std::uint64_t version = readLittleEndian(bytes.subspan(16, 2));
  if (version > kPayloadVersion) {
    return sealFailure(SealError::newerVersion, "payload version " + std::to_string(version));
  }
  if (version == 0) return disagrees("payload version 0");
  const std::size_t rest = static_cast<std::size_t>(readLittleEndian(bytes.subspan(18, 2)));
  if (rest > kMaxPayloadHeader) return disagrees("the payload header is too long");
  return kFixedSize + rest;
}

SealResult<void> PayloadReader::State::startImage() {
  if (header->imageSize > payloadSize * kMostExpansion + 64) return disagrees("no such image fits in the file");
  try {
    image.reserve(static_cast<std::size_t>(header->imageSize));
    inflater.emplace();
  } catch (const std::bad_alloc&) {
    return sealFailure(SealError::outOfMemory, "the image");
  }
  return {};
}

SealResult<void> PayloadReader::State::addToImage(BytesView plain) {
  const std::size_t before = image.size();
  if (!inflater->add(plain, image, static_cast<std::size_t>(header->imageSize))) {
    return disagrees("the packed image does not hold");
  }
  digest.add(BytesView(image).subspan(before));
  return {};
}

PayloadReader::PayloadReader(std::uint64_t payloadSize) : state_(std::make_unique<State>(payloadSize)) {}
PayloadReader::PayloadReader(PayloadReader&&) noexcept = default;
PayloadReader& PayloadReader::operator=(PayloadReader&&) noexcept = default;
PayloadReader::~PayloadReader() = default;

SealResult<void> PayloadReader::add(BytesView plain) {
  if (!state_->header) {
    if (auto read = state_->addToHeader(plain); !read) return read;
    if (!state_->header) return {};
  }
  return state_->addToImage(plain);
}

SealResult<void> PayloadReader::finish() {
  // Too short to be ours, and nothing was lost on the way: somebody else's file.
  if (state_->beginning.size() < kFixedSize) return sealFailure(SealError::foreignAge);
  if (!state_->header) return disagrees("the payload ends within its header");
  if (!state_->inflater->isFinished()) return disagrees("the packed image ends too early");
  if (state_->image.size() != state_->header->imageSize) return disagrees("the image has another size");
  if (state_->digest.finish() != state_->header->imageDigest) return disagrees("the image has another SHA-256");
  return {};
}

const PayloadHeader* PayloadReader::header() const {
  return state_->header ? &*state_->header : nullptr;
}

Bytes PayloadReader::takeImage() {
  return std::move(state_->image);
}

}  // namespace fyren::seal
