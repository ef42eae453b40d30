// SPDX-License-Identifier: EUPL-1.2
#pragma once

struct ImDrawData;
struct ImDrawList;
struct ImTextureData;
struct ImVec2;

namespace fyren {

// Draws what Dear ImGui made, with WebGL2. Textures follow ImGui 1.92's protocol: it says which to create, update
// or destroy each frame. After a lost context, restore() makes everything anew.
class GlRenderer {
 public:
  // False when the browser has no WebGL2. `canvas` is a CSS selector.
  bool start(const char* canvas);
  void restore();
  void draw(ImDrawData& data, unsigned int background);

 private:
  void createProgram();
  void update(ImTextureData& texture);
  void setUp(const ImDrawData& data);
  void drawList(const ImDrawList& list, const ImDrawData& data);

  unsigned int program_ = 0, vertices_ = 0, indices_ = 0, layout_ = 0;
  int projection_ = -1, sampler_ = -1;
};

}  // namespace fyren
