#version 300 es
// SPDX-License-Identifier: EUPL-1.2
// Places Dear ImGui's corners: CSS pixels in, clip space out.
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 pictureAt;
layout(location = 2) in vec4 tint;
uniform mat4 projection;
out vec2 at;
out vec4 ink;
void main() {
  at = pictureAt;
  ink = tint;
  gl_Position = projection * vec4(place, 0.0, 1.0);
}
