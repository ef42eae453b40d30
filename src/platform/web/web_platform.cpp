// SPDX-License-Identifier: EUPL-1.2
#include "platform/web/web_platform.h"

#include <emscripten.h>

#include <cstdlib>
#include <string>

#include "platform/web/wipe.h"

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS_DEPS(fyrenPage, "$stringToNewUTF8,$UTF8ToString");
EM_JS(double, fyrenNow, (), { return Date.now(); });
EM_JS(double, fyrenTicks, (), { return performance.now(); });
EM_JS(int, fyrenLocalDay, (double utcMs), { const d = new Date(utcMs); return Math.round(Date.UTC(d.getFullYear(), d.getMonth(), d.getDate()) / 864e5); });
EM_JS(int, fyrenLocalMinute, (double utcMs), { const d = new Date(utcMs); return d.getHours() * 60 + d.getMinutes(); });
EM_JS(void, fyrenRandom, (unsigned char* to, int size) , {
  for (let at = 0; at < size; at += 65536) crypto.getRandomValues(HEAPU8.subarray(to + at, to + Math.min(at + 65536, size)));
});
EM_JS(void, fyrenPrint, (const char* html), { Module["page"].print(UTF8ToString(html)); });
EM_JS(void, fyrenCopy, (const char* text), { Module["page"].surroundings.copyText(UTF8ToString(text)); });
EM_JS(int, fyrenPrefers, (const char* what), { return Module["page"].surroundings.prefers(UTF8ToString(what)) ? 1 : 0; });
EM_JS(char*, fyrenPlace, (), { return stringToNewUTF8(location.hash.slice(1)); });
EM_JS(char*, fyrenSetting, (const char* key), {
  const value = Module["page"].surroundings.setting(UTF8ToString(key));
  return value === null ? 0 : stringToNewUTF8(value);
});
EM_JS(void, fyrenKeepSetting, (const char* key, const char* value), {
  Module["page"].surroundings.keepSetting(UTF8ToString(key), UTF8ToString(value));
});
EM_JS(void, fyrenWarn, (int on), { Module["page"].surroundings.warnBeforeLeaving(!!on); });
EM_JS(void, fyrenTitle, (const char* title), { document.title = UTF8ToString(title); });
EM_JS(void, fyrenRestart, (), { Module["page"].surroundings.restart(); });
EM_JS(void, fyrenWake, (), { Module["page"].loop.kick(); });
// clang-format on

std::string taken(char* text) {
  std::string copy(text);
  std::free(text);
  return copy;
}

class WebClock final : public Clock {
 public:
  Day today() const override { return Day::fromNumber(fyrenLocalDay(fyrenNow())); }
  std::int64_t nowUtcMilliseconds() const override { return static_cast<std::int64_t>(fyrenNow()); }
  LocalTime localTime(std::int64_t utcMs) const override {
    const auto moment = static_cast<double>(utcMs);
    return {Day::fromNumber(fyrenLocalDay(moment)), fyrenLocalMinute(moment)};
  }
  double monotonicMilliseconds() const override { return fyrenTicks(); }
};

class WebRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override { fyrenRandom(bytes.data(), static_cast<int>(bytes.size())); }
};

class WebPrint final : public Print {
 public:
  void printHtml(std::string html) override {
    fyrenPrint(html.c_str());
    wipe(html.data(), html.size());  // a recovery sheet is among them
  }
};

class WebClipboard final : public Clipboard {
 public:
  void copyText(std::string text) override { fyrenCopy(text.c_str()); }
};

class WebSurroundings final : public Surroundings {
 public:
  bool prefersDark() const override { return fyrenPrefers("dark") != 0; }
  bool prefersReducedMotion() const override { return fyrenPrefers("lessMotion") != 0; }
  bool prefersHighContrast() const override { return fyrenPrefers("highContrast") != 0; }
  std::string place() const override { return taken(fyrenPlace()); }
  std::optional<std::string> setting(std::string_view key) const override {
    char* value = fyrenSetting(std::string(key).c_str());
    if (value == nullptr) return std::nullopt;
    return taken(value);
  }
  void keepSetting(std::string_view key, std::string_view value) override {
    fyrenKeepSetting(std::string(key).c_str(), std::string(value).c_str());
  }
  void warnBeforeLeaving(bool warn) override {
    if (warn != warns_) fyrenWarn(warn ? 1 : 0);
    warns_ = warn;
  }
  void setTitle(std::string_view title) override { fyrenTitle(std::string(title).c_str()); }
  void restart() override { fyrenRestart(); }
  void wake() override { fyrenWake(); }

 private:
  bool warns_ = false;
};

}  // namespace

WebPlatform::WebPlatform()
    : clock_(std::make_unique<WebClock>()), random_(std::make_unique<WebRandom>()), blocks_(makeBlockStore()),
      files_(makeFiles()), print_(std::make_unique<WebPrint>()), keys_(makeKeyDeriver()),
      clipboard_(std::make_unique<WebClipboard>()), surroundings_(std::make_unique<WebSurroundings>()),
      tabs_(makeTabLock()), storage_(makeBrowserStorage()) {}
WebPlatform::~WebPlatform() = default;

Platform WebPlatform::all() {
  return {*clock_, *random_, *blocks_, *files_, *print_, *keys_, *clipboard_, *surroundings_, *tabs_, *storage_};
}

}  // namespace fyren::platform::web
