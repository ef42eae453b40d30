// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a list: decoded, read, mapped, planned and written back. Nothing may crash, hang or read outside.
#include <cstdint>
#include <cstdlib>

#include "exchange/import/import_report.h"

using namespace fyren;
using namespace fyren::exchange;

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
  (void)refusedRowsAsCsv(*table, plan);
  return 0;
}
