// SPDX-License-Identifier: EUPL-1.2
#include <emscripten.h>

#include <utility>

#include "platform/web/pending.h"
#include "platform/web/web_platform.h"

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS(void, fyrenStorageLook, (int request, int ask), { Module["page"].storage.look(request, !!ask); });
EM_JS(void, fyrenLastWords, (const char* id, const char* sentence), {
  Module["page"].emergency.lastWords(UTF8ToString(id), UTF8ToString(sentence));
});
// clang-format on

using Done = std::function<void(StorageTruth)>;
Pending<Done> asked;

std::optional<std::uint64_t> known(double bytes) {
  return bytes < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(bytes));
}

class WebBrowserStorage final : public BrowserStorage {
 public:
  void look(bool askForPersistence, Done done) override {
    fyrenStorageLook(asked.add(std::move(done)), askForPersistence ? 1 : 0);
  }
  void lastWords(std::string registerId, std::string sentence) override {
    fyrenLastWords(registerId.c_str(), sentence.c_str());
  }
};

extern "C" {
// `persistence` as StorageTruth::Persistence counts; bytes below 0 are not known.
EMSCRIPTEN_KEEPALIVE void fyren_storage_looked(int request, int persistence, double used, double quota, int shortLived) {
  const Done done = asked.take(request);
  StorageTruth truth;
  truth.persistence = static_cast<StorageTruth::Persistence>(persistence);
  truth.usedBytes = known(used);
  truth.quotaBytes = known(quota);
  truth.isShortLived = shortLived != 0;
  done(truth);
}
}

}  // namespace

std::unique_ptr<BrowserStorage> makeBrowserStorage() { return std::make_unique<WebBrowserStorage>(); }

}  // namespace fyren::platform::web
