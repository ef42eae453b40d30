#version 300 es
// SPDX-License-Identifier: EUPL-1.2
// Colours Dear ImGui's triangles: glyphs and shapes come from one picture, times the corner's colour.
precision mediump float;
in vec2 at;
in vec4 ink;
uniform sampler2D picture;
out vec4 colour;
void main() { colour = ink * texture(picture, at); }
