// SPDX-License-Identifier: EUPL-1.2
#include "app/import_reports.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

#include "app/moment_text.h"
#include "app/session.h"
#include "base/text.h"
#include "exchange/import/list_kind.h"
#include "store/register_store.h"

namespace fyren::app {
namespace {

std::string listOf(const store::Importrapport& one) {
  const auto kind = exchange::kindFromName(one.slag);
  return kind ? one.filnamn + " (" + text(exchange::kindLabel(*kind)) + ")" : one.filnamn;
}

// The order in which a run takes its lists.
int orderOf(const store::Importrapport& one) {
  const auto kind = exchange::kindFromName(one.slag);
  return kind ? static_cast<int>(*kind) : 100;
}

// What a later version may have written in another way is left out, not guessed at.
std::vector<std::string> linesOf(const std::string& innehall) {
  std::vector<std::string> lines;
  const auto json = nlohmann::json::parse(innehall, nullptr, false);
  if (!json.is_object() || !json.contains("rader") || !json["rader"].is_array()) return lines;
  for (const auto& line : json["rader"])
    if (line.is_string()) lines.push_back(line.get<std::string>());
  return lines;
}

}  // namespace

std::vector<KeptReport> keptReports(const Session& session) {
  std::vector<KeptReport> reports;
  auto all = session.store().importrapporter();
  if (!all) return reports;
  std::stable_sort(all->begin(), all->end(), [](const auto& a, const auto& b) { return std::tuple(-a.atUtcMs, a.by, orderOf(a)) < std::tuple(-b.atUtcMs, b.by, orderOf(b)); });
  const store::Importrapport* before = nullptr;
  for (const store::Importrapport& one : *all) {
    const bool isSameRun = before != nullptr && before->atUtcMs == one.atUtcMs && before->by == one.by;
    if (!isSameRun) reports.push_back({momentText(session.localTime(one.atUtcMs), session.today()), one.by, {}, linesOf(one.innehall)});
    reports.back().listor.push_back(listOf(one));
    before = &one;
  }
  return reports;
}

}  // namespace fyren::app
