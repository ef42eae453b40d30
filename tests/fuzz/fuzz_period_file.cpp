// SPDX-License-Identifier: EUPL-1.2
// Any text as a period file for SCB: read or refused with its faults, never believed beyond its limits.
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "exchange/scb/period_file.h"

using namespace fyren;
using namespace fyren::scb;

namespace {

void need(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(data, size);
  const auto read = readPeriodFile(bytes);
  if (!read) {
    need(!read.error().faults.empty());
    for (const Message& fault : read.error().faults) need(hasText(fault.key) && !text(fault).empty());
    return 0;
  }
  need(!read->columns.empty() && read->json == asText(bytes));
  for (int orsak = 0; orsak <= 5; ++orsak) need(!read->codeOf(static_cast<Registreringsorsak>(orsak)).empty());
  for (int efter = 1; efter <= 9; ++efter) need(!read->codeOf(static_cast<SysEfter>(efter)).empty());
  return 0;
}
