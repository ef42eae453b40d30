// SPDX-License-Identifier: EUPL-1.2
// The program in the browser: builds the objects, hands the seams down, and draws a frame when web/loop.js asks.
#include <emscripten.h>
#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "platform/web/gl_renderer.h"
#include "platform/web/web_a11y_tree.h"
#include "platform/web/web_platform.h"
#include "ui/host.h"
#include "ui/theme/theme.h"
#include "ui/views/gallery_view.h"

namespace {

using fyren::Bytes;
namespace ui = fyren::ui;
namespace web = fyren::platform::web;

struct Program {
  explicit Program(ui::FontFiles fonts) : host(tree, platform.clock(), platform.surroundings(), std::move(fonts)) {}

  web::WebPlatform platform;
  web::WebA11yTree tree;
  ui::Host host;
  web::GlRenderer renderer;
  std::unique_ptr<ui::View> root;
};

std::unique_ptr<Program> program;
ui::FontFiles fonts;

ui::Scheme wantedScheme() {
  auto& around = program->platform.surroundings();
  if (around.prefersHighContrast()) return ui::Scheme::HighContrast;
  const auto kept = around.setting("theme");
  if (kept == "light") return ui::Scheme::Light;
  if (kept == "dark") return ui::Scheme::Dark;
  if (kept == "contrast") return ui::Scheme::HighContrast;
  return around.prefersDark() ? ui::Scheme::Dark : ui::Scheme::Light;
}

}  // namespace

extern "C" {

// `weight` 400 or 600; called once per file before fyren_start.
EMSCRIPTEN_KEEPALIVE void fyren_font(int weight, const std::uint8_t* bytes, std::size_t size) {
  (weight < 500 ? fonts.regular : fonts.strong).emplace_back(bytes, bytes + size);
}

// 0, or 1 when the browser has no WebGL2.
EMSCRIPTEN_KEEPALIVE int fyren_start() {
  program = std::make_unique<Program>(std::move(fonts));
  if (!program->renderer.start("#canvas")) return 1;
  program->root = std::make_unique<ui::GalleryView>();
  return 0;
}

// Draws; gives the milliseconds until the next frame is wanted (0 = at once, negative = when something happens).
EMSCRIPTEN_KEEPALIVE double fyren_frame(double now, float width, float height, float scale) {
  ui::setScheme(wantedScheme());
  program->host.draw(*program->root, {width, height, scale}, now);
  program->renderer.draw(program->host.drawData(), ui::colour(ui::Colour::Surface));
  return program->host.nextFrameIn();
}

EMSCRIPTEN_KEEPALIVE int fyren_cursor() { return program->host.cursor(); }
EMSCRIPTEN_KEEPALIVE unsigned int fyren_colour(int role) { return ui::colour(static_cast<ui::Colour>(role)); }
EMSCRIPTEN_KEEPALIVE void fyren_context_restored() { program->renderer.restore(); }

}  // extern "C"

int main() { return 0; }
