// SPDX-License-Identifier: EUPL-1.2
#include "app/working_copy_label.h"

#include <nlohmann/json.hpp>

namespace fyren::app {
namespace {

using nlohmann::json;

std::string textOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t numberOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::string quoted(const std::string& text) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string all = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (all += '\\') += c;
    else if (byte < 0x20) ((all += "\\u00") += kDigits[byte >> 4U]) += kDigits[byte & 15U];
    else all += c;
  }
  return all + '"';
}

}  // namespace

// By hand: the library's values ask for memory while they are destroyed, which ends the program when there is none.
Bytes writeLabel(const WorkingCopyLabel& label) {
  std::string text = "{\"changed\":" + std::to_string(label.changedUtcMs);
  text += ",\"counter\":" + std::to_string(label.saveCounter);
  text += ",\"download\":" + quoted(label.downloadSha256);
  text += ",\"file\":" + quoted(label.fileName);
  text += ",\"id\":" + quoted(label.id);
  text += ",\"kind\":" + std::to_string(static_cast<int>(label.kind));
  text += ",\"name\":" + quoted(label.name);
  text += ",\"notOnDisk\":" + std::to_string(label.changesNotOnDisk);
  text += ",\"saved\":" + std::to_string(label.savedUtcMs) + '}';
  return {text.begin(), text.end()};
}

std::optional<WorkingCopyLabel> readLabel(BytesView bytes) {
  const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
  if (!object.is_object()) return std::nullopt;
  WorkingCopyLabel label;
  label.id = textOf(object, "id");
  label.name = textOf(object, "name");
  const std::int64_t kind = numberOf(object, "kind");
  const auto id = fromHexText(label.id);
  if (!id || id->size() != 16 || kind < 0 || kind > 2) return std::nullopt;
  label.kind = static_cast<RegisterKind>(kind);
  label.changedUtcMs = numberOf(object, "changed");
  label.changesNotOnDisk = static_cast<int>(numberOf(object, "notOnDisk"));
  label.fileName = textOf(object, "file");
  label.savedUtcMs = numberOf(object, "saved");
  label.saveCounter = static_cast<std::uint64_t>(numberOf(object, "counter"));
  label.downloadSha256 = textOf(object, "download");
  return label;
}

std::string hexText(BytesView bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text.push_back(kDigits[byte >> 4]);
    text.push_back(kDigits[byte & 15]);
  }
  return text;
}

std::optional<Bytes> fromHexText(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const int high = hexDigit(text[i]);
    const int low = hexDigit(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
  }
  return bytes;
}

}  // namespace fyren::app
