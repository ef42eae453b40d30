// SPDX-License-Identifier: EUPL-1.2
#include "exchange/import/xlsx/zip_archive.h"

#include <unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

namespace fyren::exchange {
namespace {

constexpr std::uint64_t kMostParts = 10'000;
constexpr std::size_t kPiece = 64 * 1024;

// The bytes as a file, for minizip.
struct Source {
  BytesView bytes;
  std::uint64_t at = 0;
};

voidpf openSource(voidpf opaque, const void*, int) { return opaque; }
int closeSource(voidpf, voidpf) { return 0; }
int errorOfSource(voidpf, voidpf) { return 0; }
uLong writeSource(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T tellSource(voidpf, voidpf stream) { return static_cast<Source*>(stream)->at; }

uLong readSource(voidpf, voidpf stream, void* into, uLong size) {
  auto& source = *static_cast<Source*>(stream);
  const std::uint64_t left = source.bytes.size() - std::min<std::uint64_t>(source.at, source.bytes.size());
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(size, left));
  if (count > 0) std::memcpy(into, source.bytes.data() + source.at, count);
  source.at += count;
  return static_cast<uLong>(count);
}

long seekSource(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  auto& source = *static_cast<Source*>(stream);
  const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR ? source.at : origin == ZLIB_FILEFUNC_SEEK_END ? source.bytes.size() : 0;
  const std::uint64_t to = from + offset;
  if (to > source.bytes.size()) return -1;
  source.at = to;
  return 0;
}

std::string folded(std::string_view name) {
  std::string lower(name);
  for (char& sign : lower) {
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign + 32);
    if (sign == '\\') sign = '/';
  }
  return lower;
}

struct Part {
  unz64_file_pos place{};
  std::uint64_t size = 0, packed = 0;
};

bool isTooMuch(std::uint64_t size, std::uint64_t packed) {
  return size > ZipArchive::largestPart || (size > ZipArchive::denseFrom && size / ZipArchive::densest > packed);
}

}  // namespace

struct ZipArchive::State {
  Source source;
  unzFile zip = nullptr;
  std::unordered_map<std::string, Part> parts;
  bool encrypted = false;
  bool reading = false;
  std::uint64_t unpacked = 0, packed = 0;  // of the part being read
  bool overflowed = false;
  std::array<std::uint8_t, kPiece> piece{};

  ~State() {
    if (zip == nullptr) return;
    if (reading) unzCloseCurrentFile(zip);
    unzClose(zip);
  }
  bool list();
};

bool ZipArchive::State::list() {
  unz_global_info64 all{};
  if (unzGetGlobalInfo64(zip, &all) != UNZ_OK || all.number_entry > kMostParts) return false;
  int status = unzGoToFirstFile(zip);
  for (std::uint64_t i = 0; i < all.number_entry && status == UNZ_OK; ++i, status = unzGoToNextFile(zip)) {
    std::array<char, 512> name{};
    unz_file_info64 info{};
    Part part;
    if (unzGetCurrentFileInfo64(zip, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK) return false;
    if (unzGetFilePos64(zip, &part.place) != UNZ_OK) return false;
    part.size = info.uncompressed_size;
    part.packed = std::min<std::uint64_t>(info.compressed_size, source.bytes.size());
    encrypted = encrypted || (info.flag & 1U) != 0;
    parts.emplace(folded(name.data()), part);
  }
  return !parts.empty();
}

ZipArchive::ZipArchive(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

std::optional<ZipArchive> ZipArchive::open(BytesView bytes) {
  auto state = std::make_unique<State>();
  state->source.bytes = bytes;
  zlib_filefunc64_def files{};
  files.zopen64_file = openSource;
  files.zread_file = readSource;
  files.zwrite_file = writeSource;
  files.ztell64_file = tellSource;
  files.zseek64_file = seekSource;
  files.zclose_file = closeSource;
  files.zerror_file = errorOfSource;
  files.opaque = &state->source;
  state->zip = unzOpen2_64("", &files);
  if (state->zip == nullptr || !state->list()) return std::nullopt;
  return ZipArchive(std::move(state));
}

bool ZipArchive::holds(std::string_view name) const { return state_->parts.count(folded(name)) > 0; }

bool ZipArchive::isEncrypted() const { return state_->encrypted; }

std::uint64_t ZipArchive::unpackedSize(std::string_view name) const {
  const auto found = state_->parts.find(folded(name));
  return found == state_->parts.end() ? 0 : found->second.size;
}

bool ZipArchive::isTooLarge(std::string_view name) const {
  const auto found = state_->parts.find(folded(name));
  return found != state_->parts.end() && isTooMuch(found->second.size, found->second.packed);
}

bool ZipArchive::hasOverflowed() const { return state_->overflowed; }

bool ZipArchive::begin(std::string_view name) {
  if (state_->reading) unzCloseCurrentFile(state_->zip);
  state_->reading = false;
  state_->unpacked = 0;
  state_->overflowed = false;
  const auto found = state_->parts.find(folded(name));
  if (found == state_->parts.end() || unzGoToFilePos64(state_->zip, &found->second.place) != UNZ_OK) return false;
  state_->packed = found->second.packed;
  state_->reading = unzOpenCurrentFile(state_->zip) == UNZ_OK;
  return state_->reading;
}

std::optional<BytesView> ZipArchive::next() {
  if (!state_->reading) return std::nullopt;
  const int read = unzReadCurrentFile(state_->zip, state_->piece.data(), kPiece);
  if (read > 0) {
    state_->unpacked += static_cast<std::uint64_t>(read);
    state_->overflowed = isTooMuch(state_->unpacked, state_->packed);
    if (state_->overflowed) return std::nullopt;
    return BytesView(state_->piece.data(), static_cast<std::size_t>(read));
  }
  state_->reading = false;
  const bool whole = unzCloseCurrentFile(state_->zip) == UNZ_OK;  // the checksum is compared here
  if (read < 0 || !whole) return std::nullopt;
  return BytesView{};
}

}  // namespace fyren::exchange
