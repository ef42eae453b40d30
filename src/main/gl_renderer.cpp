// SPDX-License-Identifier: EUPL-1.2
#include "main/gl_renderer.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "assets/assets.h"

namespace fyren {
namespace {

GLuint compile(GLenum kind, std::string_view name) {
  const std::string_view source = asset(name);
  const char* text = source.data();
  const auto length = static_cast<GLint>(source.size());
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &text, &length);
  glCompileShader(shader);
  return shader;
}

GLuint nameOf(ImTextureID id) { return static_cast<GLuint>(id); }

void upload(ImTextureData& texture) {
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               texture.GetPixels());
}

void createTexture(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  upload(texture);
  texture.SetTexID(static_cast<ImTextureID>(name));
  texture.SetStatus(ImTextureStatus_OK);
}

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

}  // namespace

bool GlRenderer::start(const char* canvas) {
  EmscriptenWebGLContextAttributes wish;
  emscripten_webgl_init_context_attributes(&wish);
  wish.majorVersion = 2;
  wish.alpha = false;
  wish.depth = false;
  wish.stencil = false;
  wish.antialias = false;
  wish.preserveDrawingBuffer = false;
  wish.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  const auto context = emscripten_webgl_create_context(canvas, &wish);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  createProgram();
  return true;
}

void GlRenderer::createProgram() {
  program_ = glCreateProgram();
  glAttachShader(program_, compile(GL_VERTEX_SHADER, "shaders/imgui.vert.glsl"));
  glAttachShader(program_, compile(GL_FRAGMENT_SHADER, "shaders/imgui.frag.glsl"));
  glLinkProgram(program_);
  projection_ = glGetUniformLocation(program_, "projection");
  sampler_ = glGetUniformLocation(program_, "picture");
  glGenVertexArrays(1, &layout_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(layout_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  constexpr GLsizei kStride = sizeof(ImDrawVert);
  for (GLuint i = 0; i < 3; ++i) glEnableVertexAttribArray(i);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, kStride, offset(offsetof(ImDrawVert, col)));
}

void GlRenderer::restore() {
  createProgram();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_WantUpdates) createTexture(*texture);
  }
}

void GlRenderer::update(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) {
    assert(texture.Format == ImTextureFormat_RGBA32 && "the renderer knows RGBA textures only");
    createTexture(texture);
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    glBindTexture(GL_TEXTURE_2D, nameOf(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const ImTextureRect& r : texture.Updates) {
      glTexSubImage2D(GL_TEXTURE_2D, 0, r.x, r.y, r.w, r.h, GL_RGBA, GL_UNSIGNED_BYTE, texture.GetPixelsAt(r.x, r.y));
    }
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    const GLuint name = nameOf(texture.TexID);
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
}

void GlRenderer::setUp(const ImDrawData& data) {
  const float left = data.DisplayPos.x, right = left + data.DisplaySize.x;
  const float top = data.DisplayPos.y, bottom = top + data.DisplaySize.y;
  const float projection[16] = {2 / (right - left), 0, 0, 0, 0, 2 / (top - bottom), 0, 0, 0, 0, -1, 0,
                                (right + left) / (left - right), (top + bottom) / (bottom - top), 0, 1};
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_SCISSOR_TEST);
  glUseProgram(program_);
  glUniform1i(sampler_, 0);
  glUniformMatrix4fv(projection_, 1, GL_FALSE, projection);
  glBindVertexArray(layout_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
}

void GlRenderer::drawList(const ImDrawList& list, const ImDrawData& data) {
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(list.VtxBuffer.size_in_bytes()), list.VtxBuffer.Data, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(list.IdxBuffer.size_in_bytes()), list.IdxBuffer.Data, GL_STREAM_DRAW);
  const ImVec2 scale = data.FramebufferScale;
  const float height = data.DisplaySize.y * scale.y;
  constexpr GLenum kIndex = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
  unsigned int shift = ~0U;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const float x = (command.ClipRect.x - data.DisplayPos.x) * scale.x, y = (command.ClipRect.y - data.DisplayPos.y) * scale.y;
    const float right = (command.ClipRect.z - data.DisplayPos.x) * scale.x, bottom = (command.ClipRect.w - data.DisplayPos.y) * scale.y;
    if (right <= x || bottom <= y || command.ElemCount == 0) continue;
    glScissor(static_cast<GLint>(x), static_cast<GLint>(height - bottom), static_cast<GLsizei>(right - x), static_cast<GLsizei>(bottom - y));
    if (command.VtxOffset != shift) {  // WebGL2 has no base vertex: the layout is moved instead
      shift = command.VtxOffset;
      const std::size_t base = shift * sizeof(ImDrawVert);
      glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(base + offsetof(ImDrawVert, pos)));
      glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), offset(base + offsetof(ImDrawVert, uv)));
      glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), offset(base + offsetof(ImDrawVert, col)));
    }
    glBindTexture(GL_TEXTURE_2D, nameOf(command.GetTexID()));
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), kIndex, offset(command.IdxOffset * sizeof(ImDrawIdx)));
  }
}

void GlRenderer::draw(ImDrawData& data, unsigned int background) {
  const auto width = static_cast<GLsizei>(data.DisplaySize.x * data.FramebufferScale.x + 0.5F);
  const auto height = static_cast<GLsizei>(data.DisplaySize.y * data.FramebufferScale.y + 0.5F);
  if (width <= 0 || height <= 0) return;
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures) {
      if (texture->Status != ImTextureStatus_OK) update(*texture);
    }
  }
  const auto part = [background](unsigned int shift) { return static_cast<float>((background >> shift) & 0xFFU) / 255.0F; };
  glViewport(0, 0, width, height);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(part(0), part(8), part(16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  setUp(data);
  for (const ImDrawList* list : data.CmdLists) drawList(*list, data);
}

}  // namespace fyren
