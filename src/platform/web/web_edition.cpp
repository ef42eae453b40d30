// SPDX-License-Identifier: EUPL-1.2
#include "platform/web/web_edition.h"

#include <emscripten.h>

#include <cstdlib>
#include <string>

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS(char*, fyrenRelease, (), { return stringToNewUTF8(Module["page"].network.release); });
EM_JS(char*, fyrenContents, (), { return stringToNewUTF8(Module["page"].network.version); });
EM_JS(int, fyrenIsOneFile, (), { return Module["page"].network.isOneFile ? 1 : 0; });
EM_JS(unsigned, fyrenAbilities, (), { return Module["page"].abilities.found; });
// clang-format on

std::string taken(char* text) {
  std::string copy(text);
  std::free(text);
  return copy;
}

}  // namespace

Edition edition() { return {taken(fyrenRelease()), taken(fyrenContents()), fyrenIsOneFile() != 0, fyrenAbilities()}; }

}  // namespace fyren::platform::web
