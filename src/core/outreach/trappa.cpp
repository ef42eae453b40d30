// SPDX-License-Identifier: EUPL-1.2
#include "core/outreach/trappa.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <nlohmann/json.hpp>
#include <set>

#include "assets/assets.h"

namespace fyren {
namespace {

using Json = nlohmann::json;

template <typename Value>
struct Named {
  const char* name;
  Value value;
};
constexpr std::array kKanalNames = {Named{"telefon", Kanal::telefon},     Named{"sms", Kanal::sms},
                                    Named{"brev", Kanal::brev},           Named{"vykort", Kanal::vykort},
                                    Named{"epost", Kanal::epost},         Named{"knackkort", Kanal::knackkort},
                                    Named{"hembesok", Kanal::hembesok},   Named{"dropIn", Kanal::dropIn},
                                    Named{"socialaMedier", Kanal::socialaMedier},
                                    Named{"viaAnnanAktor", Kanal::viaAnnanAktor}};
constexpr std::array kSortNames = {Named{"kontakt", Stegsort::kontakt}, Named{"orosanmalan", Stegsort::orosanmalan},
                                   Named{"bosattningskontroll", Stegsort::bosattningskontroll}};
constexpr std::array kAlderNames = {Named{"alla", Stegalder::alla}, Named{"under18", Stegalder::under18},
                                    Named{"fran18", Stegalder::fran18}};

// Foreign text is read by asking each value for its type: nothing throws.
int intAt(const Json& object, const char* key, int otherwise) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number_integer()) return otherwise;
  const auto value = found->get<std::int64_t>();
  return value < -1 || value > 10000 ? -1 : static_cast<int>(value);
}
bool boolAt(const Json& object, const char* key, bool otherwise) {
  const auto found = object.find(key);
  return found == object.end() || !found->is_boolean() ? otherwise : found->get<bool>();
}
std::string textAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

template <typename Names>
auto valueAt(const Json& object, const char* key, const Names& names) -> std::optional<decltype(names[0].value)> {
  const std::string name = textAt(object, key);
  for (const auto& known : names)
    if (name == known.name) return known.value;
  return std::nullopt;
}
template <typename Names, typename Value>
const char* nameOf(const Names& names, Value value) {
  for (const auto& known : names)
    if (known.value == value) return known.name;
  assert(false && "a value of a ladder has no name");
  return "";
}

Trappsteg readSteg(const Json& json) {
  Trappsteg steg;
  steg.id = textAt(json, "id");
  steg.sort = valueAt(json, "sort", kSortNames).value_or(Stegsort::kontakt);
  steg.kanal = valueAt(json, "kanal", kKanalNames).value_or(Kanal::telefon);
  steg.kanalUnder18 = valueAt(json, "kanalUnder18", kKanalNames);
  steg.alder = valueAt(json, "alder", kAlderNames).value_or(Stegalder::alla);
  steg.forsok = intAt(json, "forsok", steg.forsok);
  steg.efter = intAt(json, "efter", steg.efter);
  steg.mellan = intAt(json, "mellan", steg.mellan);
  steg.inom = intAt(json, "inom", steg.inom);
  steg.avisera = intAt(json, "avisera", steg.avisera);
  steg.tva = boolAt(json, "tva", steg.tva);
  steg.pa = boolAt(json, "pa", steg.pa);
  return steg;
}

Json writeSteg(const Trappsteg& steg) {
  Json json = {{"id", steg.id},         {"sort", nameOf(kSortNames, steg.sort)},
               {"kanal", nameOf(kKanalNames, steg.kanal)}, {"alder", nameOf(kAlderNames, steg.alder)},
               {"forsok", steg.forsok}, {"efter", steg.efter},     {"mellan", steg.mellan},
               {"inom", steg.inom},     {"avisera", steg.avisera}, {"tva", steg.tva},
               {"pa", steg.pa}};
  if (steg.kanalUnder18) json["kanalUnder18"] = nameOf(kKanalNames, *steg.kanalUnder18);
  return json;
}

bool isSound(const Trappsteg& steg) {
  const auto isDays = [](int days) { return days >= 0 && days <= 366; };
  return !steg.id.empty() && steg.forsok >= 1 && steg.forsok <= 10 && isDays(steg.efter) && isDays(steg.mellan) &&
         isDays(steg.inom) && isDays(steg.avisera);
}

bool isMonthDay(int mmdd) { return mmdd == 0 || (mmdd / 100 >= 1 && mmdd / 100 <= 12 && mmdd % 100 >= 1 && mmdd % 100 <= 31); }

}  // namespace

bool isSound(const Trappa& trappa) {
  const auto isMonths = [](int months) { return months >= 1 && months <= kMostMonths; };
  if (!isMonths(trappa.nyttVarv) || !isMonths(trappa.villInte) || !isMonths(trappa.uppfoljning)) return false;
  if (trappa.karens.value_or(0) < 0 || trappa.karens.value_or(0) > 90) return false;
  if (trappa.borjaInom < 0 || trappa.borjaInom > 90 || trappa.brev20 < 0 || trappa.brev20 > 366) return false;
  if (!isMonthDay(trappa.vilaFran) || !isMonthDay(trappa.vilaTill) || trappa.vilaFran > trappa.vilaTill) return false;
  std::set<std::string> ids;
  bool seeksAll = false;
  for (const Trappsteg& steg : trappa.steg) {
    if (!isSound(steg) || !ids.insert(steg.id).second) return false;
    seeksAll |= steg.pa && steg.sort == Stegsort::kontakt && steg.alder == Stegalder::alla;
  }
  return seeksAll;
}

std::optional<Trappa> readTrappa(std::string_view text) {
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return std::nullopt;
  Trappa trappa;
  trappa.id = textAt(json, "id");
  trappa.namn = textAt(json, "namn");
  trappa.kalla = textAt(json, "kalla");
  if (json.contains("karens")) trappa.karens = intAt(json, "karens", -1);
  trappa.borjaInom = intAt(json, "borjaInom", trappa.borjaInom);
  trappa.vilaFran = intAt(json, "vilaFran", 0);
  trappa.vilaTill = intAt(json, "vilaTill", 0);
  trappa.nyttVarv = intAt(json, "nyttVarv", trappa.nyttVarv);
  trappa.villInte = intAt(json, "villInte", trappa.villInte);
  trappa.uppfoljning = intAt(json, "uppfoljning", trappa.uppfoljning);
  trappa.brev20 = intAt(json, "brev20", trappa.brev20);
  const auto steg = json.find("steg");
  if (steg == json.end() || !steg->is_array() || steg->size() > 30) return std::nullopt;
  for (const Json& one : *steg) {
    if (!one.is_object()) return std::nullopt;
    trappa.steg.push_back(readSteg(one));
  }
  if (!isSound(trappa)) return std::nullopt;
  return trappa;
}

std::string writeTrappa(const Trappa& trappa) {
  Json json = {{"id", trappa.id},
               {"namn", trappa.namn},
               {"kalla", trappa.kalla},
               {"borjaInom", trappa.borjaInom},
               {"vilaFran", trappa.vilaFran},
               {"vilaTill", trappa.vilaTill},
               {"nyttVarv", trappa.nyttVarv},
               {"villInte", trappa.villInte},
               {"uppfoljning", trappa.uppfoljning},
               {"brev20", trappa.brev20},
               {"steg", Json::array()}};
  if (trappa.karens) json["karens"] = *trappa.karens;
  for (const Trappsteg& steg : trappa.steg) json["steg"].push_back(writeSteg(steg));
  return json.dump();
}

Trappsteg newSteg(const Trappa& trappa, Stegsort sort, Kanal kanal) {
  const std::string stem = sort == Stegsort::kontakt ? nameOf(kKanalNames, kanal) : nameOf(kSortNames, sort);
  Trappsteg steg;
  steg.sort = sort;
  steg.kanal = kanal;
  steg.forsok = sort == Stegsort::kontakt && kanal == Kanal::telefon ? 3 : 1;
  steg.mellan = 2;
  steg.efter = sort == Stegsort::kontakt ? 2 : 0;
  steg.tva = sort == Stegsort::kontakt && kanal == Kanal::hembesok;
  steg.avisera = steg.tva ? 7 : 0;  // Sundsvalls metodbok 2.4.1
  steg.id = stem;
  const auto isTaken = [&](const std::string& id) {
    return std::any_of(trappa.steg.begin(), trappa.steg.end(), [&](const Trappsteg& other) { return other.id == id; });
  };
  for (int nr = 2; isTaken(steg.id); ++nr) steg.id = stem + std::to_string(nr);
  return steg;
}

Stegsort sortOfKey(std::string_view nyckel) {
  if (nyckel.starts_with("orosanmalan")) return Stegsort::orosanmalan;
  return nyckel.starts_with("bosattning") ? Stegsort::bosattningskontroll : Stegsort::kontakt;
}

const std::vector<Trappa>& builtInTrappor() {
  static const std::vector<Trappa> all = [] {
    std::vector<Trappa> read;
    for (const char* name : {"trappor/sundsvall.json", "trappor/stockholm.json"}) {
      const auto trappa = readTrappa(asset(name));
      assert(trappa && "a ladder of assets/trappor is none");
      read.push_back(*trappa);
    }
    return read;
  }();
  return all;
}

}  // namespace fyren
