// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fyren::exchange {

// A Swedish municipality. Source: SCB, Kommuner i kodnummerordning (290 municipalities since 2003).
struct Kommun {
  std::string kod;   // four digits, "2281"
  std::string namn;  // "Sundsvall"
};

std::span<const Kommun> allKommuner();  // by code
const Kommun* kommunByKod(std::string_view kod);
std::string kommunName(std::string_view kod);  // the code itself when nobody has it
// By code ("2281", "0180", "180" with its zero lost), by name ("Sundsvall", "Sundsvalls kommun", "MALMÖ STAD"),
// or by both ("2281 Sundsvall"). nullptr if unknown.
const Kommun* kommunFromText(std::string_view text);

}  // namespace fyren::exchange
