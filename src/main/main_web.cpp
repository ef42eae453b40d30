// SPDX-License-Identifier: EUPL-1.2
// The program in the browser: builds the objects, hands the seams down, and draws a frame when web/loop.js asks.
#include <emscripten.h>
#include <imgui.h>

#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "app/application.h"
#include "app/locking_room.h"
#include "assets/assets.h"
#include "base/bytes.h"
#include "main/gl_renderer.h"
#include "platform/web/web_a11y_tree.h"
#include "platform/web/web_edition.h"
#include "platform/web/web_network.h"
#include "platform/web/web_platform.h"
#include "ui/host.h"
#include "ui/theme/density.h"
#include "ui/theme/theme.h"
#include "ui/views/gallery_view.h"
#include "ui/views/shell.h"

namespace {

namespace ui = fyren::ui;
namespace web = fyren::platform::web;

// In the order of web/fonts.js.
std::string_view font(int at) {
  using fyren::asset;
  switch (at) {
    case 0: return asset("fonts/inter-400.ttf");
    case 1: return asset("fonts/inter-400-ext.ttf");
    case 2: return asset("fonts/inter-600.ttf");
    default: return asset("fonts/inter-600-ext.ttf");
  }
}

ui::FontFiles inter() {
  using fyren::asBytes;
  return {{asBytes(font(0)), asBytes(font(1))}, {asBytes(font(2)), asBytes(font(3))}};
}

struct Program {
  Program() : host(tree, {platform.clock(), platform.surroundings(), platform.clipboard()}, inter()) {}

  web::WebPlatform platform;
  std::unique_ptr<fyren::platform::Network> network = web::makeNetwork();
  web::WebA11yTree tree;
  ui::Host host;
  fyren::GlRenderer renderer;
  std::unique_ptr<fyren::app::Application> application;
  std::unique_ptr<ui::View> root;
};

constexpr double kWorkPerFrame = 8;  // milliseconds

std::unique_ptr<ui::View> makeRoot(web::WebPlatform& platform, fyren::platform::Network& network,
                                   std::unique_ptr<fyren::app::Application>& application) {
  const auto all = platform.all();
  if (all.surroundings.place() == "gallery") return std::make_unique<ui::GalleryView>();
  application = std::make_unique<fyren::app::Application>(fyren::app::Seams{
      all.clock, all.random, all.blocks, all.files, all.keys, all.print, all.surroundings, all.tabs, all.storage,
      &network});
  return std::make_unique<ui::Shell>(*application, web::edition);
}

std::unique_ptr<Program> program;

ui::Scheme wantedScheme() {
  auto& around = program->platform.surroundings();
  const std::string kept = around.setting("theme").value_or("");
  return ui::schemeFor(
      {.kept = kept, .dark = around.prefersDark(), .contrast = around.prefersHighContrast()});
}

// Exceptions of our own levels end here: one that is not for want of memory stops the program (web/boot.js).
bool work() {
  if (!program->application) return false;
  try {
    return program->application->tick(kWorkPerFrame);
  } catch (const std::bad_alloc&) {
    program->application->giveUpForMemory();
    return true;
  }
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* fyren_font(int at) { return font(at).data(); }
EMSCRIPTEN_KEEPALIVE std::size_t fyren_font_size(int at) { return font(at).size(); }

// 0, or 1 when the browser has no WebGL2.
EMSCRIPTEN_KEEPALIVE int fyren_start() {
  program = std::make_unique<Program>();
  if (!program->renderer.start("#canvas")) return 1;
  program->root = makeRoot(program->platform, *program->network, program->application);
  return 0;
}

// Draws; gives the milliseconds until the next frame is wanted (0 = at once, negative = when something happens).
EMSCRIPTEN_KEEPALIVE double fyren_frame(double now, float width, float height, float scale) {
  ui::setScheme(wantedScheme());
  ui::setDenseRows(program->platform.surroundings().setting("rows") == "compact");
  const bool moreWork = work();
  program->host.draw(*program->root, {width, height, scale}, now);
  program->renderer.draw(program->host.drawData(), ui::colour(ui::Colour::Surface));
  return moreWork ? 0 : program->host.nextFrameIn();
}

// The work of a frame that cannot be drawn; 0 when there is nothing more to do for now.
EMSCRIPTEN_KEEPALIVE int fyren_work() { return work() ? 1 : 0; }
// Somebody has pressed a key, clicked or scrolled.
EMSCRIPTEN_KEEPALIVE void fyren_active() {
  if (program->application) program->application->locking().noteActivity();
}
// Locks when nobody has for too long. Milliseconds until this shall be asked again; negative: nothing to lock.
EMSCRIPTEN_KEEPALIVE double fyren_idle() { return program->application ? program->application->locking().noticeTime() : -1; }
// 0 as usual, 1 locks soon, 2 locking: changes are to be seen at once.
EMSCRIPTEN_KEEPALIVE int fyren_lock_state() {
  if (!program->application) return 0;
  if (program->application->locking().isLocking()) return 2;
  return program->application->locking().locksSoon() ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void fyren_lock() {
  if (program->application) program->application->locking().lock();
}
EMSCRIPTEN_KEEPALIVE int fyren_cursor() { return program->host.cursor(); }
EMSCRIPTEN_KEEPALIVE unsigned int fyren_colour(int role) { return ui::colour(static_cast<ui::Colour>(role)); }
EMSCRIPTEN_KEEPALIVE void fyren_context_restored() { program->renderer.restore(); }

}  // extern "C"

int main() { return 0; }
