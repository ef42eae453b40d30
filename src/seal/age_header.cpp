// SPDX-License-Identifier: EUPL-1.2
#include "seal/age_header.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "seal/crypto.h"
#include "seal/encoding.h"

namespace fyren::seal {
namespace {

constexpr std::string_view kIntroduction = "age-encryption.org/v1";
constexpr std::string_view kAnyVersion = "age-encryption.org/v";
constexpr std::string_view kArmour = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr std::size_t kBodyLine = 64;  // characters of base64
constexpr std::size_t kMacText = 43;   // 32 bytes in base64

// Gives out the header line by line and knows why there is no next one.
class Lines {
 public:
  explicit Lines(BytesView file) : text_(asText(file).substr(0, kMaxHeaderSize)), whole_(file.size()) {}

  std::optional<std::string_view> next() {
    const std::size_t end = text_.find('\n', position_);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text_.substr(position_, end - position_);
    position_ = end + 1;
    return line;
  }
  std::size_t position() const { return position_; }
  SealFailure ended() const {
    if (whole_ > text_.size()) return sealFailure(SealError::damagedHeader, "the header is over 64 KiB");
    return sealFailure(SealError::truncatedHeader, "the file ends within the header");
  }

 private:
  std::string_view text_;
  std::size_t whole_;
  std::size_t position_ = 0;
};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

SealFailure damaged(const char* detail) {
  return sealFailure(SealError::damagedHeader, detail);
}

// What a file is that does not begin with the line of age v1.
SealFailure notAge(BytesView file) {
  const std::string_view text = asText(file.first(std::min(file.size(), kMaxHeaderSize)));
  if (text.empty()) return sealFailure(SealError::empty);
  if (text.size() <= kIntroduction.size() && kIntroduction.starts_with(text)) {
    return sealFailure(SealError::truncatedHeader, "the file ends within its first line");
  }
  if (text.starts_with(kArmour)) return sealFailure(SealError::armoured);
  const std::string_view line = text.substr(0, text.find('\n'));
  const bool ofAge = line.starts_with(kAnyVersion) && line.size() > kAnyVersion.size();
  const std::string_view version = ofAge ? line.substr(kAnyVersion.size()) : std::string_view();
  if (ofAge && version != "1" && std::all_of(version.begin(), version.end(), isDigit)) {
    return sealFailure(SealError::newerVersion, "a later version of age");
  }
  return sealFailure(SealError::notAFyrenFile);
}

std::optional<std::vector<std::string>> parseArguments(std::string_view text) {
  std::vector<std::string> args;
  for (;;) {
    const std::size_t space = text.find(' ');
    const std::string_view arg = text.substr(0, space);
    const bool printable = std::all_of(arg.begin(), arg.end(), [](char c) { return c > 32 && c < 127; });
    if (arg.empty() || !printable) return std::nullopt;
    args.emplace_back(arg);
    if (space == std::string_view::npos) return args;
    text.remove_prefix(space + 1);
  }
}

// The body goes on until a line that is not full.
SealResult<Bytes> parseBody(Lines& lines) {
  Bytes body;
  for (;;) {
    const auto line = lines.next();
    if (!line) return lines.ended();
    if (line->size() > kBodyLine) return damaged("a line of a lock is too long");
    const auto bytes = fromBase64(*line);
    if (!bytes) return damaged("a lock is not base64");
    body.insert(body.end(), bytes->begin(), bytes->end());
    if (line->size() < kBodyLine) return body;
  }
}

SealResult<Stanza> parseStanza(std::string_view firstLine, Lines& lines) {
  auto args = parseArguments(firstLine.substr(3));
  if (!args) return damaged("the first line of a lock is malformed");
  auto body = parseBody(lines);
  if (!body) return body.error();
  return Stanza{std::move(*args), std::move(*body)};
}

SealResult<AgeHeader> closeHeader(AgeHeader header, std::string_view line, std::size_t lineStart,
                                  std::size_t size) {
  if (header.stanzas.empty()) return damaged("the file has no lock");
  if (line.size() != 4 + kMacText || line[3] != ' ') return damaged("the MAC line is malformed");
  const auto mac = fromBase64(line.substr(4));
  if (!mac || mac->size() != header.mac.size()) return damaged("the MAC is malformed");
  std::copy(mac->begin(), mac->end(), header.mac.begin());
  header.macCovers = lineStart + 3;
  header.size = size;
  return header;
}

Digest headerMac(BytesView covered, const SecretBytes& fileKey) {
  const SecretBytes key = hkdf(fileKey.view(), {}, "header");
  return hmacSha256(key.view(), covered);
}

void append(Bytes& target, std::string_view text) {
  target.insert(target.end(), text.begin(), text.end());
}

void appendStanza(Bytes& target, const Stanza& stanza) {
  append(target, "->");
  for (const std::string& arg : stanza.args) {
    append(target, " ");
    append(target, arg);
  }
  append(target, "\n");
  const std::string body = base64(stanza.body);
  std::size_t position = 0;
  for (; position + kBodyLine <= body.size(); position += kBodyLine) {
    append(target, std::string_view(body).substr(position, kBodyLine));
    append(target, "\n");
  }
  append(target, std::string_view(body).substr(position));
  append(target, "\n");
}

}  // namespace

SealResult<AgeHeader> parseAgeHeader(BytesView file) {
  Lines lines(file);
  const auto introduction = lines.next();
  if (!introduction || *introduction != kIntroduction) return notAge(file);

  AgeHeader header;
  for (;;) {
    const std::size_t start = lines.position();
    const auto line = lines.next();
    if (!line) return lines.ended();
    if (line->starts_with("---")) return closeHeader(std::move(header), *line, start, lines.position());
    if (!line->starts_with("-> ")) return damaged("a line is neither a lock nor the MAC");
    if (header.stanzas.size() == kMaxStanzas) return damaged("the file has over 64 locks");
    auto stanza = parseStanza(*line, lines);
    if (!stanza) return stanza.error();
    header.stanzas.push_back(std::move(*stanza));
  }
}

Bytes writeAgeHeader(const std::vector<Stanza>& stanzas, const SecretBytes& fileKey) {
  Bytes header;
  append(header, kIntroduction);
  append(header, "\n");
  for (const Stanza& stanza : stanzas) appendStanza(header, stanza);
  append(header, "---");
  const Digest mac = headerMac(header, fileKey);
  append(header, " ");
  append(header, base64(mac));
  append(header, "\n");
  return header;
}

bool macHolds(const AgeHeader& header, BytesView file, const SecretBytes& fileKey) {
  return equalInConstantTime(headerMac(file.first(header.macCovers), fileKey), header.mac);
}

}  // namespace fyren::seal
