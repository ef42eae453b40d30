// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a list: decoded, read, mapped, planned and written back. Nothing may crash, hang or read outside, no name
// may hold a line break or a sign that nobody sees, and every row is accounted for.
#include <cstdint>
#include <cstdlib>

#include "exchange/import/import_report.h"

using namespace fyren;
using namespace fyren::exchange;

namespace {

void expectPlain(const std::string& name) {
  for (const char sign : name)
    if (static_cast<unsigned char>(sign) < 0x20 && sign != '\t') std::abort();
  for (const char* unseen : {"\xE2\x80\xAE", "\xE2\x80\x8B", "\xE2\x81\xA6", "\xC2\x85", "\xEF\xBF\xBD"})
    if (name.find(unseen) != std::string::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(data, size);
  (void)parseProfile(asText(bytes)).ok();
  auto reader = ListReader::open(bytes, {});
  if (!reader) return 0;
  while (!reader->step(100)) {}
  auto table = reader->take();
  if (!table) return 0;
  const Day today = *Day::of(2026, 11, 22);
  Mapping mapping(*table, {RegisterFacts{"2281", "Sundsvall", RegisterKind::real}, today, today});
  if (!mapping.kind()) mapping.setKind(ListKind::folkbokforing);
  while (!mapping.step(100)) {}
  if (!mapping.obstacles().empty()) return 0;
  const FactsLookup lookup({});
  Planner planner(mapping, lookup);
  while (!planner.step(100)) {}
  const ImportPlan plan = planner.take();
  if (plan.counts.rows != table->rowCount()) std::abort();
  for (const PersonWrite& write : plan.writes) {
    expectPlain(write.facts.ungdom.fornamn);
    expectPlain(write.facts.ungdom.efternamn);
  }
  (void)refusedRowsAsCsv(*table, plan);
  return 0;
}
