// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace fyren::exchange {

// No letter of the text is small, and some letter is there. "ÅSA-MÄRTA": true; "Åsa", "": false.
bool isAllCapitals(std::string_view text);

// A name that a system wrote in capitals, as the person writes it: "ANNA-KARIN VON ESSEN" is "Anna-Karin von Essen".
// Small: the particles af, av, von, van, der, den, du, zu where another word follows. After Mc and O' a capital. Where a
// family writes itself in another way ("Af", "De la Gardie"), only the list with small letters can tell.
std::string properName(std::string_view capitals);

}  // namespace fyren::exchange
