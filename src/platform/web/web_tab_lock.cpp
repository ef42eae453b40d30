// SPDX-License-Identifier: EUPL-1.2
#include <emscripten.h>

#include <utility>

#include "platform/web/pending.h"
#include "platform/web/web_platform.h"

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS(void, fyrenTabsAsk, (int request, const char* id, int takeOver), { Module["page"].tabs.ask(request, UTF8ToString(id), !!takeOver); });
EM_JS(void, fyrenTabsGiveUp, (), { Module["page"].tabs.giveUp(); });
// clang-format on

using Done = std::function<void(TabLock::Answer)>;
Pending<Done> asked;
std::function<void()> whenWanted, whenLost;

class WebTabLock final : public TabLock {
 public:
  void ask(std::string registerId, bool takeOver, Done done) override {
    fyrenTabsAsk(asked.add(std::move(done)), registerId.c_str(), takeOver ? 1 : 0);
  }
  void giveUp() override { fyrenTabsGiveUp(); }
  void watch(std::function<void()> wanted, std::function<void()> lost) override {
    whenWanted = std::move(wanted);
    whenLost = std::move(lost);
  }
};

extern "C" {
// Codes from web/tabs.js: 0 held, 1 elsewhere, else unknown.
EMSCRIPTEN_KEEPALIVE void fyren_tabs_answer(int request, int code) {
  const Done done = asked.take(request);
  done(code == 0 ? TabLock::Answer::held : code == 1 ? TabLock::Answer::elsewhere : TabLock::Answer::unknown);
}
EMSCRIPTEN_KEEPALIVE void fyren_tabs_wanted() {
  if (whenWanted) whenWanted();
}
EMSCRIPTEN_KEEPALIVE void fyren_tabs_lost() {
  if (whenLost) whenLost();
}
}

}  // namespace

std::unique_ptr<TabLock> makeTabLock() { return std::make_unique<WebTabLock>(); }

}  // namespace fyren::platform::web
