// SPDX-License-Identifier: EUPL-1.2
#include "ui/host.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/text.h"
#include "ui/lint.h"
#include "ui/theme/style.h"
#include "ui/toasts.h"
#include "ui/widgets/screen.h"

namespace fyren::ui {
namespace {

ImFont* load(const std::vector<BytesView>& files) {
  ImFont* font = nullptr;
  for (const BytesView file : files) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = font != nullptr;
    // ImGui never writes to the data; its interface takes a plain pointer.
    ImFont* loaded = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<std::uint8_t*>(file.data()),
                                                                static_cast<int>(file.size()), 17, &config);
    font = font == nullptr ? loaded : font;
  }
  return font == nullptr ? ImGui::GetIO().Fonts->AddFontDefault() : font;
}

A11yKey keyOf(Key::Name name) {
  switch (name) {
    case Key::Name::Letter: return A11yKey::Letter;
    case Key::Name::Escape: return A11yKey::Escape;
    case Key::Name::Enter: return A11yKey::Enter;
    case Key::Name::Up: return A11yKey::Up;
    case Key::Name::Down: return A11yKey::Down;
    case Key::Name::Left: return A11yKey::Left;
    case Key::Name::Right: return A11yKey::Right;
    case Key::Name::Home: return A11yKey::Home;
    case Key::Name::End: return A11yKey::End;
    case Key::Name::PageUp: return A11yKey::PageUp;
    case Key::Name::PageDown: return A11yKey::PageDown;
    case Key::Name::Delete: return A11yKey::Delete;
  }
  return A11yKey::None;
}

}  // namespace

class Host::HostFrame final : public Frame {
 public:
  HostFrame(platform::A11yTree& theTree, const HostSeams& seams) : tree(theTree), seams_(seams) {}

  Day today() const override { return seams_.clock.today(); }
  float width() const override { return size.width; }
  float height() const override { return size.height; }
  bool isNarrow() const override { return size.width < kNarrow; }
  bool reducedMotion() const override { return seams_.surroundings.prefersReducedMotion(); }
  double seconds() const override { return now / 1000; }
  void toast(Toast toast) override {
    announce(toast.text, toast.urgent);
    toasts.add(std::move(toast), seconds());
    again();
  }
  void announce(std::string_view text, bool urgent) override {
    tree.announce(text, urgent ? platform::Politeness::Assertive : platform::Politeness::Polite);
  }
  bool pressed(const Key& key) override {
    return key.alt ? takeUnclaimedWithAlt(keyOf(key.name)) : takeUnclaimed(keyOf(key.name), key.letter, key.ctrl);
  }
  void copy(std::string text) override { seams_.clipboard.copyText(std::move(text)); }
  void again() override { screen().again = true; }
  void againIn(double wait) override {
    const double at = now + wait * 1000;
    wakeAt = wakeAt < 0 ? at : std::min(wakeAt, at);
  }

  platform::A11yTree& tree;
  WindowSize size;
  double now = 0, last = -1, wakeAt = -1;
  int settling = 0;
  Toasts toasts;
  std::string shownTitle;

  void setTitle(const std::string& title) {
    if (title == shownTitle) return;
    shownTitle = title;
    seams_.surroundings.setTitle(title);
  }

 private:
  HostSeams seams_;
};

Host::Host(platform::A11yTree& tree, const HostSeams& seams, const FontFiles& fonts)
    : frame_(std::make_unique<HostFrame>(tree, seams)) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.ConfigInputTrickleEventQueue = true;
  io.ConfigErrorRecoveryEnableTooltip = false;
  setTypeFace({load(fonts.regular), load(fonts.strong)});
  screen().tree = &tree;
  screen().frame = frame_.get();
}

Host::~Host() {
  screen() = Screen();
  ImGui::DestroyContext();
}

void Host::draw(View& root, WindowSize size, double milliseconds) {
  HostFrame& f = *frame_;
  f.size = size;
  f.now = milliseconds;
  f.wakeAt = -1;
  applyStyle(ImGui::GetStyle());
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(size.width, size.height);
  io.DisplayFramebufferScale = ImVec2(size.scale, size.scale);
  io.DeltaTime = f.last < 0 ? 1.0F / 60 : std::clamp(static_cast<float>((f.now - f.last) / 1000), 0.0005F, 0.25F);
  f.last = f.now;
  f.tree.beginFrame();
  ImGui::NewFrame();
  for (const Weight weight : {Weight::Strong, Weight::Regular}) {  // both learn the pixel density
    ImGui::PushFont(fontOf(weight), 17);
    ImGui::PopFont();
  }
  screen().beginFrame();
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("root", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                    ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
  pushBox(0, size.width, 0, size.height);
  root.drawContent(f);
  f.toasts.draw(f);
  popBox();
  ImGui::End();
  screen().endFrame();
  lint(f.tree);
  f.tree.endFrame();
  f.setTitle(root.title());
  ImGui::Render();
  const bool moving = screen().again || !ImGui::GetCurrentContext()->InputEventsQueue.empty();
  f.settling = moving ? 2 : f.settling - 1;
}

double Host::nextFrameIn() const {
  const HostFrame& f = *frame_;
  if (f.settling > 0) return 0;
  return f.wakeAt < 0 ? -1 : std::max(f.wakeAt - f.now, 1.0);
}

ImDrawData& Host::drawData() { return *ImGui::GetDrawData(); }
int Host::cursor() const { return ImGui::GetMouseCursor(); }

}  // namespace fyren::ui
