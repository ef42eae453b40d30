// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <cstring>

#include "exchange/import/legacy_text.h"
#include "exchange/import/list_table.h"

namespace fyren::exchange {
namespace {

constexpr std::array<std::string_view, 7> kEncodingNames = {"utf-8",    "utf-8-bom",    "utf-16le", "utf-16be",
                                                            "windows-1252", "cp850", "macintosh"};

void append(std::string& text, char32_t sign) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (sign < 0x80) return put(sign);
  if (sign < 0x800) { put(0xC0 | (sign >> 6)); return put(0x80 | (sign & 0x3F)); }
  if (sign < 0x10000) put(0xE0 | (sign >> 12));
  else { put(0xF0 | (sign >> 18)); put(0x80 | ((sign >> 12) & 0x3F)); }
  put(0x80 | ((sign >> 6) & 0x3F));
  put(0x80 | (sign & 0x3F));
}

// Length of the well-formed UTF-8 sequence at `at`, 0 if there is none (RFC 3629: no overlong, no surrogates).
std::size_t sequenceAt(BytesView bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned { return at + i < bytes.size() ? bytes[at + i] : 0u; };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!follows(1) || !follows(2)) return 0;
    if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)) return 0;
    return 3;
  }
  if (lead < 0xF0 || lead > 0xF4 || !follows(1) || !follows(2) || !follows(3)) return 0;
  if ((lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F)) return 0;
  return 4;
}

// Rows of a list in Windows-1252 that somebody has put into one in UTF-8.
bool isSwedishInWindows(std::uint8_t byte) {
  return byte == 0xE5 || byte == 0xE4 || byte == 0xF6 || byte == 0xC5 || byte == 0xC4 || byte == 0xD6 || byte == 0xE9;
}

std::string fromUtf8(BytesView bytes, bool& mended) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    while (end < bytes.size() && bytes[end] < 0x80) ++end;
    text.append(asText(bytes.subspan(at, end - at)));
    at = end;
    if (at == bytes.size()) break;
    const std::size_t length = sequenceAt(bytes, at);
    const bool isWindows = length == 0 && isSwedishInWindows(bytes[at]);
    mended = mended || isWindows;
    if (length == 0) append(text, isWindows ? char32_t{bytes[at]} : char32_t{0xFFFD});
    else text.append(asText(bytes.subspan(at, length)));
    at += length == 0 ? 1 : length;
  }
  return text;
}

std::string fromUtf16(BytesView bytes, bool little) {
  std::string text;
  text.reserve(bytes.size());
  const auto unit = [&](std::size_t at) -> char32_t {
    const char32_t a = bytes[at], b = bytes[at + 1];
    return little ? (b << 8 | a) : (a << 8 | b);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t sign = unit(at);
    const bool high = sign >= 0xD800 && sign < 0xDC00;
    const char32_t low = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      append(text, 0x10000 + ((sign - 0xD800) << 10) + (low - 0xDC00));
      at += 2;
    } else {
      append(text, sign >= 0xD800 && sign < 0xE000 ? 0xFFFD : sign);
    }
  }
  return text;
}

bool startsWith(BytesView bytes, std::string_view magic) {
  return bytes.size() >= magic.size() && std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
}

bool holds(BytesView bytes, std::string_view word) {
  return asText(bytes.first(std::min<std::size_t>(bytes.size(), 65536))).find(word) != std::string_view::npos;
}

ListFailure refuse(ListRefusal code) {
  switch (code) {
    case ListRefusal::empty: return {code, {"import.file.empty", {}}, {}};
    case ListRefusal::spreadsheet: return {code, {"import.file.spreadsheet", {}}, {}};
    case ListRefusal::locked: return {code, {"import.file.locked", {}}, {}};
    case ListRefusal::otherDocument: return {code, {"import.file.webPage", {}}, {}};
    case ListRefusal::pdf: return {code, {"import.file.pdf", {}}, {}};
    case ListRefusal::image: return {code, {"import.file.image", {}}, {}};
    case ListRefusal::fyrenFile: return {code, {"import.file.fyrenFile", {}}, {}};
    case ListRefusal::archive: return {code, {"import.file.archive", {}}, {}};
    default: return {code, {"import.file.binary", {}}, {}};
  }
}

std::string wide(std::string_view text) {
  std::string units;
  for (char sign : text) units.append({sign, '\0'});
  return units;
}

// Some systems write a web page, or XML, and call it a workbook.
bool isMarkup(const std::string& text) {
  std::string start = text.substr(0, 200);
  start.erase(0, std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  for (char& sign : start)
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign + 32);
  for (std::string_view tag : {"<!doctype", "<html", "<table", "<?xml", "<head", "<meta", "{\\rtf"})
    if (start.compare(0, tag.size(), tag) == 0) return true;
  return false;
}

std::optional<ListRefusal> knownFormat(BytesView bytes) {
  using namespace std::string_view_literals;
  if (startsWith(bytes, "PK\x05\x06") || startsWith(bytes, "PK\x07\x08")) return ListRefusal::archive;
  if (startsWith(bytes, "\xD0\xCF\x11\xE0"sv))  // an OLE file: an old workbook, or the wrapping of one with a password
    return asText(bytes).find(wide("EncryptedPackage")) != std::string_view::npos ? ListRefusal::locked : ListRefusal::spreadsheet;
  if (startsWith(bytes, "%PDF")) return ListRefusal::pdf;
  if (startsWith(bytes, "age-encryption.org/")) return ListRefusal::fyrenFile;
  for (std::string_view magic : {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "II*\0"sv, "MM\0*"sv})
    if (startsWith(bytes, magic)) return ListRefusal::image;
  if (startsWith(bytes, "RIFF") && holds(bytes, "WEBP")) return ListRefusal::image;
  for (std::string_view magic : {"\x1F\x8B"sv, "7z\xBC\xAF"sv, "Rar!"sv, "\xFD" "7zXZ"sv, "\x28\xB5\x2F\xFD"sv})
    if (startsWith(bytes, magic)) return ListRefusal::archive;
  return std::nullopt;
}

// UTF-16 without a mark: in a list nearly every second byte is NUL, on the odd places (LE) or the even (BE).
std::optional<Encoding> utf16ByNuls(BytesView bytes) {
  const std::size_t size = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  std::size_t nuls[2] = {0, 0};
  for (std::size_t i = 0; i < size; ++i) nuls[i % 2] += bytes[i] == 0;
  if (size < 4) return std::nullopt;
  if (nuls[1] * 5 > size && nuls[0] * 50 < size) return Encoding::utf16le;
  if (nuls[0] * 5 > size && nuls[1] * 50 < size) return Encoding::utf16be;
  return std::nullopt;
}

// Nothing for bytes that are no text at all.
std::optional<Encoding> guess8Bit(BytesView bytes) {
  std::size_t odd = 0, good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint8_t byte = bytes[at];
    if (byte == 0) return std::nullopt;
    odd += byte < 32 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x1A && byte != '\f';
    const std::size_t length = sequenceAt(bytes, at);
    good += length > 1;
    bad += length == 0;
    at += length == 0 ? 1 : length;
  }
  if (odd * 50 > bytes.size()) return std::nullopt;
  return good >= bad ? Encoding::utf8 : guessLegacy(bytes);  // words of other encodings are hardly ever letters of UTF-8
}

std::optional<Encoding> guessEncoding(BytesView bytes) {
  if (startsWith(bytes, "\xEF\xBB\xBF")) return Encoding::utf8Bom;
  if (startsWith(bytes, "\xFF\xFE")) return Encoding::utf16le;
  if (startsWith(bytes, "\xFE\xFF")) return Encoding::utf16be;
  if (const auto wide = utf16ByNuls(bytes)) return wide;
  return guess8Bit(bytes);
}

// What is said beforehand holds where the bytes leave it open: a saved profile may be older than its source's new program.
bool isPossible(std::optional<Encoding> said, Encoding guessed, BytesView bytes) {
  const auto isOfBytes = [](Encoding encoding) { return encoding >= Encoding::windows1252; };
  if (!said || *said == guessed) return said.has_value();
  if (isOfBytes(*said) && isOfBytes(guessed)) return scoreOfLegacy(bytes, *said) >= scoreOfLegacy(bytes, guessed);
  return false;
}

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n\x1A") == std::string::npos; }

}  // namespace

std::string_view encodingName(Encoding encoding) { return kEncodingNames[static_cast<std::size_t>(encoding)]; }

std::optional<Encoding> encodingFromName(std::string_view name) {
  for (std::size_t i = 0; i < kEncodingNames.size(); ++i)
    if (kEncodingNames[i] == name) return static_cast<Encoding>(i);
  return std::nullopt;
}

std::optional<ListFailure> refuseSize(std::size_t bytes) {
  if (bytes == 0) return refuse(ListRefusal::empty);
  if (bytes <= maxListBytes) return std::nullopt;
  const auto mega = [](std::size_t size) { return static_cast<std::int64_t>(size / (1024 * 1024)); };
  return ListFailure{ListRefusal::tooLarge,
                     {"import.file.tooLarge", {{"storlek", mega(bytes)}, {"tak", mega(maxListBytes)}}}, {}};
}

Result<DecodedText, ListFailure> decodeList(BytesView bytes, std::optional<Encoding> encoding, bool insists) {
  if (auto refused = refuseSize(bytes.size())) return *refused;
  if (const auto format = knownFormat(bytes)) return refuse(*format);
  const auto guessed = guessEncoding(bytes);
  if (!guessed) return refuse(ListRefusal::binary);
  DecodedText decoded;
  const bool isOpen = *guessed == Encoding::utf8 || *guessed >= Encoding::windows1252;
  const bool follows = isPossible(encoding, *guessed, bytes) || (encoding && insists && isOpen);
  decoded.encoding = follows ? *encoding : *guessed;
  switch (decoded.encoding) {
    case Encoding::utf8: case Encoding::utf8Bom: decoded.text = fromUtf8(bytes, decoded.mended); break;
    case Encoding::utf16le: decoded.text = fromUtf16(bytes, true); break;
    case Encoding::utf16be: decoded.text = fromUtf16(bytes, false); break;
    default: decoded.text = fromLegacy(bytes, decoded.encoding); break;
  }
  decoded.mended = mendDoubled(decoded.text) || decoded.mended;
  if (decoded.text.compare(0, 6, "\xC3\xAF\xC2\xBB\xC2\xBF") == 0) decoded.text.erase(0, 6);  // the mark, encoded twice
  if (decoded.text.compare(0, 3, "\xEF\xBB\xBF") == 0) decoded.text.erase(0, 3);
  if (decoded.text.find('\0') != std::string::npos) return refuse(ListRefusal::binary);
  if (isMarkup(decoded.text)) return refuse(ListRefusal::otherDocument);
  if (isBlank(decoded.text)) return refuse(ListRefusal::empty);
  return decoded;
}

}  // namespace fyren::exchange
