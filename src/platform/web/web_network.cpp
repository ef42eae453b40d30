// SPDX-License-Identifier: EUPL-1.2
#include "platform/web/web_network.h"

#include <emscripten.h>

#include <cstdlib>
#include <utility>

#include "platform/web/pending.h"

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS(int, fyrenNetworkClosed, (), { return Module["page"].network.closed ? 1 : 0; });
EM_JS(char*, fyrenNewVersion, (), { return stringToNewUTF8(Module["page"].network.waiting); });
EM_JS(void, fyrenUseNewVersion, (int request), { Module["page"].network.use(request); });
// clang-format on

Pending<std::function<void(bool)>> waiting;

class WebNetwork final : public Network {
 public:
  bool isClosed() const override { return fyrenNetworkClosed() != 0; }
  std::string newVersion() const override {
    char* version = fyrenNewVersion();
    std::string copy(version);
    std::free(version);
    return copy;
  }
  void useNewVersion(std::function<void(bool)> done) override { fyrenUseNewVersion(waiting.add(std::move(done))); }
};

extern "C" {
EMSCRIPTEN_KEEPALIVE void fyren_version_used(int request, int used) { waiting.take(request)(used != 0); }
}

}  // namespace

std::unique_ptr<Network> makeNetwork() { return std::make_unique<WebNetwork>(); }

}  // namespace fyren::platform::web
