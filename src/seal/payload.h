// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "seal/crypto.h"
#include "seal/keys.h"
#include "seal/seal_error.h"

// What Fyren puts inside an age file: a small header of its own, then the compressed image of a database.
// FORMAT.md has the layout byte by byte.
namespace fyren::seal {

inline constexpr int kPayloadVersion = 1;
inline constexpr std::size_t kMaxPayloadHeader = 4096;
inline constexpr std::uint64_t kMaxImageSize = std::uint64_t{2} << 30;  // 2 GiB
inline constexpr std::size_t kMaxPayloadText = 128;                     // bytes of UTF-8 per text

// The numbers are stored and never change meaning.
enum class RegisterKind : std::uint8_t { real = 1, training = 2, loadTest = 3 };

// What a file says of itself before the database is opened. Holds no personal data.
struct PayloadHeader {
  RegisterKind kind = RegisterKind::real;
  std::array<std::uint8_t, 16> registerId{};
  std::uint32_t schemaVersion = 0;
  std::uint64_t saveCounter = 0;  // grows by one with each save of this register
  std::int64_t savedAt = 0;       // seconds since 1970-01-01 UTC
  Recipient recovery;             // whom the register must be sealed to also next time; zero in a copy
  std::string kommun;             // its name, for the person who opens it
  std::string createdBy;          // "Fyren 0.1.0"
  std::uint64_t imageSize = 0;    // bytes when unpacked; set by the writer
  Digest imageDigest{};           // SHA-256 of the unpacked image; set by the writer

  friend bool operator==(const PayloadHeader&, const PayloadHeader&) = default;
};

// Texts longer than kMaxPayloadText are our mistake (assert).
Bytes writePayloadHeader(const PayloadHeader& header);

// Takes the plain bytes of a payload piece by piece and gives the image. Trusts no length that it reads.
class PayloadReader {
 public:
  // `payloadSize`: how many plain bytes there can be at most; an image that could not come out of them is
  // refused before memory is asked for.
  explicit PayloadReader(std::uint64_t payloadSize);
  PayloadReader(PayloadReader&&) noexcept;
  PayloadReader& operator=(PayloadReader&&) noexcept;
  ~PayloadReader();

  // foreignAge, newerVersion, contentsDisagree, tooLarge, outOfMemory.
  SealResult<void> add(BytesView plain);
  // After the last piece: everything must be there and agree.
  SealResult<void> finish();

  // Nothing before it has been read.
  const PayloadHeader* header() const;
  Bytes takeImage();  // after finish()

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fyren::seal
