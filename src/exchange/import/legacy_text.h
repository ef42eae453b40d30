// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "exchange/import/list_table.h"

namespace fyren::exchange {

// Text of one byte a letter, as older systems write it: Windows-1252, code page 850 (DOS) and Mac OS Roman. Å, ä and ö
// are the same in code page 437 as in 850. Sources: the mapping tables of the Unicode Consortium
// (VENDORS/MICSFT/WINDOWS/CP1252, VENDORS/MICSFT/PC/CP850, VENDORS/APPLE/ROMAN).

// The one of the three in which the bytes look most like words; windows1252 when nothing tells.
Encoding guessLegacy(BytesView bytes);
long scoreOfLegacy(BytesView bytes, Encoding encoding);  // the higher the more like words
std::string fromLegacy(BytesView bytes, Encoding encoding);

// Mends text whose UTF-8 was taken for another encoding on the way here and written as UTF-8 once more ("Ã¥" for å).
// True when it was so.
bool mendDoubled(std::string& text);

}  // namespace fyren::exchange
