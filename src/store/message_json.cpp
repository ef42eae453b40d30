// SPDX-License-Identifier: EUPL-1.2
#include "store/message_json.h"

#include <nlohmann/json.hpp>

#include "store/sqlite/sqlite_error.h"

namespace fyren::store {
namespace {

using Json = nlohmann::json;
constexpr int kDeepest = 8;  // messages within messages

Json toJson(const Message& message);

Json toJson(const Message::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return {{"t", *text}};
  if (const auto* count = std::get_if<std::int64_t>(&value)) return {{"n", *count}};
  if (const auto* day = std::get_if<Day>(&value)) return {{"d", day->number()}};
  Json parts = Json::array();
  for (const Message& part : std::get<std::vector<Message>>(value))
    parts.push_back(Json::array({part.key, toJson(part)}));
  return {{"m", std::move(parts)}};
}

Json toJson(const Message& message) {
  Json values = Json::array();
  for (const auto& [name, value] : message.values) values.push_back(Json::array({name, toJson(value)}));
  return values;
}

Message fromJson(std::string key, const Json& values, int depth);

Message::Value valueFrom(const Json& json, int depth) {
  if (json.contains("t")) return json.at("t").get<std::string>();
  if (json.contains("n")) return json.at("n").get<std::int64_t>();
  if (json.contains("d")) return Day::fromNumber(json.at("d").get<std::int32_t>());
  std::vector<Message> parts;
  for (const Json& part : json.at("m")) parts.push_back(fromJson(part.at(0).get<std::string>(), part.at(1), depth + 1));
  return parts;
}

Message fromJson(std::string key, const Json& values, int depth) {
  if (depth > kDeepest) throw StoreFault(StoreError::damaged, "a history line is nested too deeply");
  Message message{std::move(key), {}};
  for (const Json& pair : values)
    message.values.emplace_back(pair.at(0).get<std::string>(), valueFrom(pair.at(1), depth));
  return message;
}

}  // namespace

std::string valuesToJson(const Message& message) {
  if (message.values.empty()) return {};
  return toJson(message).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Message messageFromJson(std::string key, std::string_view json) {
  if (json.empty()) return {std::move(key), {}};
  try {
    return fromJson(std::move(key), Json::parse(json), 0);
  } catch (const Json::exception&) {
    throw StoreFault(StoreError::damaged, "a history line cannot be read");
  }
}

}  // namespace fyren::store
