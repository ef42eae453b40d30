// SPDX-License-Identifier: EUPL-1.2
#include <emscripten.h>

#include <algorithm>
#include <string>
#include <utility>

#include "platform/web/pending.h"
#include "platform/web/web_platform.h"
#include "platform/web/wipe.h"

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS(void, fyrenDerive, (int request, const char* order, const unsigned char* phrase, int phraseSize), {
  Module["page"].derive(request, { text: UTF8ToString(order), phrase: HEAPU8.slice(phrase, phrase + phraseSize) });
});
// clang-format on

using Done = std::function<void(Result<DerivedKey, KeyDeriveError>)>;
Pending<Done> waiting;

class WebKeyDeriver final : public KeyDeriver {
 public:
  void derive(std::string request, Bytes passphrase, Done done) override {
    fyrenDerive(waiting.add(std::move(done)), request.c_str(), passphrase.data(), static_cast<int>(passphrase.size()));
    wipe(passphrase.data(), passphrase.size());
  }
};

extern "C" {
// Codes from web/derive.js: 0 the key lies at `key`, 1 out of memory, 2 refused, else broken.
EMSCRIPTEN_KEEPALIVE void fyren_derived(int request, int code, std::uint8_t* key) {
  const Done done = waiting.take(request);
  if (code != 0) {
    done(code == 1 ? KeyDeriveError::OutOfMemory : code == 2 ? KeyDeriveError::Refused : KeyDeriveError::Broken);
    return;
  }
  DerivedKey derived{};
  std::copy_n(key, derived.size(), derived.begin());
  wipe(key, derived.size());
  done(derived);
  wipe(derived.data(), derived.size());
}
}

}  // namespace

std::unique_ptr<KeyDeriver> makeKeyDeriver() { return std::make_unique<WebKeyDeriver>(); }

}  // namespace fyren::platform::web
