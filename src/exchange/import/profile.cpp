// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "exchange/import/mapping.h"

namespace fyren::exchange {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::size_t kLargestProfile = 256 * 1024;
constexpr std::array<std::string_view, 3> kDateForms = {"automatic", "day-first", "month-first"};

using ProfileFailure = Failure<ProfileRefusal>;

ProfileFailure refuse(ProfileRefusal code) {
  switch (code) {
    case ProfileRefusal::notJson: return {code, {"import.profile.notJson", {}}, {}};
    case ProfileRefusal::newerVersion: return {code, {"import.profile.newerVersion", {}}, {}};
    case ProfileRefusal::tooLarge: return {code, {"import.profile.tooLarge", {}}, {}};
    case ProfileRefusal::notAProfile: break;
  }
  return {code, {"import.profile.notAProfile", {}}, {}};
}

std::optional<std::string> word(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

// False when a column is not {"heading": text, "field": known name}.
bool readColumns(const json& object, MappingProfile& profile) {
  const auto found = object.find("columns");
  if (found == object.end() || !found->is_array() || found->size() > 1000) return false;
  for (const json& column : *found) {
    if (!column.is_object()) return false;
    const auto heading = word(column, "heading"), field = word(column, "field");
    if (!heading || !field) return false;
    const auto known = fieldFromName(*field);
    if (!known) return false;
    profile.columns.emplace_back(*heading, *known);
  }
  return true;
}

bool readChoices(const json& object, MappingProfile& profile) {
  if (const auto delimiter = word(object, "delimiter")) {
    if (delimiter->size() != 1 || std::string_view(";\t,|").find(*delimiter) == std::string_view::npos) return false;
    profile.delimiter = delimiter->front();
  }
  if (const auto encoding = word(object, "encoding")) {
    profile.encoding = encodingFromName(*encoding);
    if (!profile.encoding) return false;
  }
  profile.sheet = word(object, "sheet");
  if (const auto form = word(object, "dateForm")) {
    const auto at = std::find(kDateForms.begin(), kDateForms.end(), *form);
    if (at == kDateForms.end()) return false;
    profile.dateForm = static_cast<DateForm>(at - kDateForms.begin());
  }
  return true;
}

}  // namespace

std::string toJson(const MappingProfile& profile) {
  json columns = json::array();
  for (const auto& [heading, field] : profile.columns)
    columns.push_back({{"heading", heading}, {"field", std::string(fieldName(field))}});
  json object = {{"fyrenProfile", kVersion}, {"name", profile.name}, {"kind", std::string(kindName(profile.kind))},
                 {"columns", columns}, {"dateForm", std::string(kDateForms[static_cast<std::size_t>(profile.dateForm)])}};
  if (profile.delimiter) object["delimiter"] = std::string(1, *profile.delimiter);
  if (profile.encoding) object["encoding"] = std::string(encodingName(*profile.encoding));
  if (profile.sheet) object["sheet"] = *profile.sheet;
  return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<MappingProfile, Failure<ProfileRefusal>> parseProfile(std::string_view text) {
  if (text.size() > kLargestProfile) return refuse(ProfileRefusal::tooLarge);
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth < 8; };
  const json object = json::parse(text, shallow, false);
  if (object.is_discarded()) return refuse(ProfileRefusal::notJson);
  if (!object.is_object()) return refuse(ProfileRefusal::notAProfile);
  const auto version = object.find("fyrenProfile");
  if (version == object.end() || !version->is_number_integer()) return refuse(ProfileRefusal::notAProfile);
  if (*version > kVersion) return refuse(ProfileRefusal::newerVersion);
  MappingProfile profile;
  profile.name = word(object, "name").value_or("");
  const auto kind = kindFromName(word(object, "kind").value_or(""));
  if (!kind || !readColumns(object, profile) || !readChoices(object, profile)) return refuse(ProfileRefusal::notAProfile);
  profile.kind = *kind;
  return profile;
}

}  // namespace fyren::exchange
