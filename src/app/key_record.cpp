// SPDX-License-Identifier: EUPL-1.2
#include "app/key_record.h"

#include <nlohmann/json.hpp>

namespace fyren::app {
namespace {

using nlohmann::json;

constexpr std::string_view kSlot = "las/";
constexpr std::string_view kRecovery = "aterstallning";
constexpr std::string_view kChanged = "las-andrade";

// An empty object when there is none, or none that can be read: the register may come from anybody.
json objectOf(const store::RegisterStore& store, std::string_view key) {
  const auto value = store.installning(key);
  if (!value || !*value) return json::object();
  json object = json::parse(**value, nullptr, false);
  return object.is_object() ? object : json::object();
}

std::int64_t numberOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::string textOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string written(const json& object) { return object.dump(-1, ' ', false, json::error_handler_t::replace); }

std::string slotKey(std::string_view slot) { return std::string(kSlot) + std::string(slot); }

}  // namespace

SlotRecord slotRecord(const store::RegisterStore& store, std::string_view slot) {
  const json object = objectOf(store, slotKey(slot));
  return {textOf(object, "namn"), numberOf(object, "sedan")};
}

RecoveryRecord recoveryRecord(const store::RegisterStore& store) {
  const json object = objectOf(store, kRecovery);
  const auto proven = object.find("bevisad");
  return {proven == object.end() || !proven->is_boolean() || proven->get<bool>(), numberOf(object, "gjord"),
          numberOf(object, "provad"), textOf(object, "av")};
}

std::int64_t locksChangedAfterSave(const store::RegisterStore& store) {
  const json object = objectOf(store, kChanged);
  return object.empty() ? -1 : numberOf(object, "efter");
}

void put(store::Act& act, std::string_view slot, const SlotRecord& record) {
  act.putInstallning(slotKey(slot), written({{"namn", record.namn}, {"sedan", record.sinceUtcMs}}));
}

void put(store::Act& act, const RecoveryRecord& record) {
  act.putInstallning(kRecovery, written({{"bevisad", record.isProven},
                                         {"gjord", record.madeUtcMs},
                                         {"provad", record.provenUtcMs},
                                         {"av", record.provenBy}}));
}

void forgetSlot(store::Act& act, std::string_view slot) { act.putInstallning(slotKey(slot), ""); }

void putLocksChanged(store::Act& act, std::uint64_t saveCounter) {
  act.putInstallning(kChanged, written({{"efter", saveCounter}}));
}

}  // namespace fyren::app
