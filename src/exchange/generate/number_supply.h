// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/person/personnummer.h"
#include "exchange/generate/dice.h"

namespace fyren::generate {

// The invented number of that birthday and födelsenummer (1..999); a samordningsnummer has its day plus 60.
Personnummer inventedNumber(Day birth, int fodelsenummer, RegisterKind kind, NumberKind form = NumberKind::personnummer);

// Gives out numbers that no real person has: test personnummer (födelsenummer 238 or 239, two a day), or
// load-test identities (any födelsenummer, check digit one more than the right one, modulo 10). Never the
// same twice.
class NumberSupply {
 public:
  explicit NumberSupply(RegisterKind kind) : kind_(kind) {}

  // A number for someone born within these days, of the wished sex if there is one left; nothing when all
  // numbers of those days are taken.
  std::optional<Personnummer> take(Day first, Day last, bool woman, Dice& dice);

 private:
  std::optional<int> freeOn(Day day, bool woman, Dice& dice);

  RegisterKind kind_;
  std::unordered_map<std::int32_t, std::vector<bool>> taken_;  // by birth day: 1000 födelsenummer
};

}  // namespace fyren::generate
