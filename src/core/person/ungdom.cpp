// SPDX-License-Identifier: EUPL-1.2
#include "core/person/ungdom.h"

namespace fyren {

std::string postnummerText(std::string postnummer) {
  if (postnummer.size() == 5) postnummer.insert(3, " ");
  return postnummer;
}

}  // namespace fyren
