// SPDX-License-Identifier: EUPL-1.2
#include "seal/deflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <new>

#include "seal/secret.h"

namespace fyren::seal {
namespace {

// Level 1: on an image of 30,000 persons with contacts level 6 took twice as long for a file 6 % smaller.
constexpr int kLevel = 1;
constexpr std::size_t kPiece = 64 * 1024;

Bytef* inputOf(BytesView bytes) {
  return const_cast<Bytef*>(bytes.data());  // zlib reads only, but its field is not const
}

}  // namespace

struct Deflater::State {
  z_stream stream{};
  std::array<std::uint8_t, kPiece> piece{};
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
  if (deflateInit(&state_->stream, kLevel) != Z_OK) throw std::bad_alloc();
}
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;
Deflater::~Deflater() {
  if (!state_) return;
  deflateEnd(&state_->stream);
  wipeMemory(state_->piece.data(), state_->piece.size());
}

void Deflater::add(BytesView plain, bool last, Bytes& packed) {
  z_stream& stream = state_->stream;
  assert(plain.size() <= (std::size_t{1} << 30) && "give the deflater less at a time");
  stream.next_in = inputOf(plain);
  stream.avail_in = static_cast<uInt>(plain.size());
  do {
    stream.next_out = state_->piece.data();
    stream.avail_out = kPiece;
    [[maybe_unused]] const int status = deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
    assert(status != Z_STREAM_ERROR && "the deflater was used after its end");
    const std::size_t size = kPiece - stream.avail_out;
    packed.insert(packed.end(), state_->piece.begin(),
                  state_->piece.begin() + static_cast<std::ptrdiff_t>(size));
  } while (stream.avail_out == 0);
}

struct Inflater::State {
  z_stream stream{};
  std::array<std::uint8_t, kPiece> piece{};
  bool finished = false;
};

Inflater::Inflater() : state_(std::make_unique<State>()) {
  if (inflateInit(&state_->stream) != Z_OK) throw std::bad_alloc();
}
Inflater::Inflater(Inflater&&) noexcept = default;
Inflater& Inflater::operator=(Inflater&&) noexcept = default;
Inflater::~Inflater() {
  if (!state_) return;
  inflateEnd(&state_->stream);
  wipeMemory(state_->piece.data(), state_->piece.size());
}

bool Inflater::add(BytesView packed, Bytes& plain, std::size_t limit) {
  z_stream& stream = state_->stream;
  assert(packed.size() <= (std::size_t{1} << 30) && "give the inflater less at a time");
  stream.next_in = inputOf(packed);
  stream.avail_in = static_cast<uInt>(packed.size());
  for (;;) {
    if (state_->finished) return stream.avail_in == 0;
    stream.next_out = state_->piece.data();
    stream.avail_out = kPiece;
    const int status = inflate(&stream, Z_NO_FLUSH);
    const std::size_t size = kPiece - stream.avail_out;
    if (size > limit - plain.size()) return false;
    plain.insert(plain.end(), state_->piece.begin(), state_->piece.begin() + static_cast<std::ptrdiff_t>(size));
    if (status == Z_BUF_ERROR) return true;  // wants more
    if (status != Z_OK && status != Z_STREAM_END) return false;
    state_->finished = status == Z_STREAM_END;
    if (!state_->finished && stream.avail_in == 0 && stream.avail_out != 0) return true;
  }
}

bool Inflater::isFinished() const {
  return state_->finished;
}

}  // namespace fyren::seal
