// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/scb/delivery_file.h"

namespace fyren::scb {

// One line of SCB's answer on a file, and whom it is about.
struct ErrorRow {
  std::string said;                // the line as it was pasted
  std::optional<std::size_t> row;  // which data row of the delivery, from 0
  std::optional<UngdomId> ungdom;  // nothing: the line names no row of this delivery
};

// Reads what a person has pasted from SCB's page or letter. What it looks like is not known in writing, so any line is
// taken that holds a personnummer of the delivery, or else a number of one of its lines ("Rad 17: ..."; the heading is
// line 1 where the file has one). Empty lines and those without any number are left out.
std::vector<ErrorRow> readErrorList(std::string_view pasted, const SentDelivery& sent);

}  // namespace fyren::scb
