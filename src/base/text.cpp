// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "assets/assets.h"

namespace fyren {
namespace {

constexpr const char* kNoBreakSpace = "\u00a0";

using Catalogue = std::map<std::string, std::string, std::less<>>;

void addTexts(Catalogue& catalogue, const nlohmann::json& object, const std::string& prefix) {
  for (const auto& [name, value] : object.items()) {
    if (value.is_object()) addTexts(catalogue, value, prefix + name + ".");
    if (value.is_string()) catalogue.emplace(prefix + name, value.get<std::string>());
  }
}

Catalogue readCatalogue() {
  Catalogue catalogue;
  const auto json = nlohmann::json::parse(asset("text/sv.json"), nullptr, /*allow_exceptions=*/false);
  assert(json.is_object() && "assets/text/sv.json must be one JSON object; tools/check_text says where it breaks");
  if (json.is_object()) addTexts(catalogue, json, "");
  return catalogue;
}

const std::string* find(std::string_view key) {
  static const Catalogue catalogue = readCatalogue();
  const auto found = catalogue.find(key);
  return found == catalogue.end() ? nullptr : &found->second;
}

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t end = std::min(list.find('|', start), list.size());
    parts.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

// The name of a day's month or weekday out of a list in the catalogue; `number` counts from 1.
std::string listed(std::string_view key, int number) {
  const std::string* list = find(key);
  if (!list) return std::to_string(number);
  const auto names = split(*list);
  const auto index = static_cast<std::size_t>(number - 1);
  return index < names.size() ? std::string(names[index]) : std::to_string(number);
}

std::string dayAndMonth(Day day) {
  return std::to_string(day.dayOfMonth()) + " " + listed("months.short", day.month());
}

struct ValueText {
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(std::int64_t value) const { return countText(value); }
  std::string operator()(Day value) const { return dayText(value); }
  std::string operator()(const std::vector<Message>& values) const {
    std::string joined;
    for (const Message& value : values) joined += (joined.empty() ? "" : ", ") + text(value);
    return joined;
  }
};

const Message::Value* valueOf(const Message& message, std::string_view name) {
  for (const auto& [candidate, value] : message.values)
    if (candidate == name) return &value;
  return nullptr;
}

// What stands for one {placeholder}: "namn", or "antal|rad|rader" with the word for one and for many.
std::string filled(const Message& message, std::string_view placeholder) {
  const auto parts = split(placeholder);
  const Message::Value* value = valueOf(message, parts[0]);
  if (!value) return "{" + std::string(placeholder) + "}";
  std::string filling = std::visit(ValueText{}, *value);
  const auto* count = std::get_if<std::int64_t>(value);
  if (parts.size() == 3 && count) filling += " " + std::string(*count == 1 ? parts[1] : parts[2]);
  return filling;
}

}  // namespace

std::string worded(std::string_view sentence, const Message& message) {
  std::string result;
  std::string_view rest = sentence;
  for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    if (close == std::string_view::npos) break;
    result += rest.substr(0, open);
    result += filled(message, rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(close + 1);
  }
  return result.append(rest);
}

std::string text(const Message& message) {
  const std::string* sentence = find(message.key);
  if (!sentence) return "«" + message.key + "»";
  return worded(*sentence, message);
}

std::string text(std::string_view key) { return text(Message{std::string(key), {}}); }

bool hasText(std::string_view key) { return find(key) != nullptr; }

std::string dayText(Day day) { return dayAndMonth(day) + " " + std::to_string(day.year()); }

std::string dayText(Day day, Day today) {
  if (day.year() != today.year()) return dayText(day);
  return listed("weekdays.short", day.weekday()) + " " + dayAndMonth(day);
}

std::size_t characterCount(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string countText(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t sign = count < 0 ? 1 : 0;
  for (std::size_t place = digits.size(); place > sign + 3;) {
    place -= 3;
    digits.insert(place, kNoBreakSpace);
  }
  return digits;
}

}  // namespace fyren
