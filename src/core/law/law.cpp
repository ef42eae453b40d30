// SPDX-License-Identifier: EUPL-1.2
#include "core/law/law.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "assets/assets.h"

namespace fyren {
namespace {

using Json = nlohmann::json;

Day dayAt(const Json& entry, const char* key) {
  const auto day = Day::parse(entry.at(key).get<std::string>());
  assert(day && "law.json: a date that is none");
  return *day;
}

template <typename Value>
DatedValue<Value> dated(const Json& law, const char* name) {
  std::vector<Dated<Value>> entries;
  for (const Json& entry : law.at(name))
    entries.push_back({dayAt(entry, "from"), entry.at("value").get<Value>(),
                       entry.at("reference").get<std::string>(), dayAt(entry, "lastChecked")});
  [[maybe_unused]] const auto byFrom = [](const auto& a, const auto& b) { return a.from < b.from; };
  assert(std::is_sorted(entries.begin(), entries.end(), byFrom) && "law.json: entries out of order");
  return DatedValue<Value>(std::move(entries));
}

Law readLaw(std::string_view json) {
  const Json law = Json::parse(json);
  return Law{dated<int>(law, "ageLimit"),
             dated<int>(law, "skolpliktEndYear"),
             dated<int>(law, "skolpliktLatestAge"),
             dated<int>(law, "springTermEndMonthDay"),
             dated<bool>(law, "introduktionIsGymnasium"),
             dated<bool>(law, "lateArrivalsCovered"),
             dated<int>(law, "retentionAge"),
             dated<std::string>(law, "ansvar"),
             law.at("karensDays").get<int>()};
}

}  // namespace

const Law& builtInLaw() {
  static const Law law = readLaw(asset("law/law.json"));
  return law;
}

}  // namespace fyren
