// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/delivery/delivery_record.h"
#include "exchange/scb/period_file.h"

namespace fyren::scb {

// What one row tells beside the obligatory block: at most one contact, one åtgärd and the end.
struct Occasion {
  const DeliveryContact* kontakt = nullptr;
  const DeliveryAtgard* atgard = nullptr;
  const DeliveryEnd* upphort = nullptr;
};

// The rows that the record gives by the period file's row unit; never none. Pointers into the record.
std::vector<Occasion> occasionsOf(const DeliveryRecord& record, RowUnit unit);

// The cells of one row, in the order of the columns; empty where there is nothing to tell.
std::vector<std::string> cellsOf(const DeliveryRecord& record, const Occasion& occasion, const PeriodFile& period);

}  // namespace fyren::scb
