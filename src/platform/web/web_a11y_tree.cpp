// SPDX-License-Identifier: EUPL-1.2
#include "platform/web/web_a11y_tree.h"

#include <emscripten.h>

#include <cmath>
#include <cstdio>
#include <iterator>
#include <string>

namespace fyren::platform::web {
namespace {

WebA11yTree* theTree = nullptr;

// clang-format off
EM_JS(void, fyrenMirror, (const std::uint32_t* changed, int count, const std::uint32_t* order, int ordered), {
  Module["page"].mirror.apply(changed, count, order, ordered);
});
EM_JS(void, fyrenFocus, (std::uint32_t id), { Module["page"].mirror.focus(id >>> 0); });
EM_JS(void, fyrenAnnounce, (const char* text, int length, int assertive), {
  Module["page"].mirror.announce(UTF8ToString(text, length), !!assertive);
});
// clang-format on

constexpr std::size_t kHeadWords = 2;  // id and parent

std::uint32_t whole(float value) { return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value))); }

std::uint32_t addressOf(const std::string& text) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(text.data()));
}

struct Origin {
  float x = 0, y = 0;
};

// One record; web/mirror.js reads the same order. Positions are relative to the parent, so that a moving
// container does not change what lies in it.
void append(std::vector<std::uint32_t>& out, const A11yNode& n, Origin origin) {
  const auto number = [](std::int32_t v) { return static_cast<std::uint32_t>(v); };
  const std::uint32_t kinds = static_cast<std::uint32_t>(n.textKind) | (static_cast<std::uint32_t>(n.sort) << 8U) |
                              (static_cast<std::uint32_t>(n.font) << 16U);
  const std::uint32_t record[] = {
      n.id, n.parent, static_cast<std::uint32_t>(n.role), n.states, whole(n.rect.x - origin.x),
      whole(n.rect.y - origin.y), whole(n.rect.width), whole(n.rect.height), n.describedBy, n.errorBy, n.controls,
      number(n.level), number(n.position), number(n.column), number(n.count), number(n.columns),
      number(n.maxLength), kinds, addressOf(n.name), static_cast<std::uint32_t>(n.name.size()), addressOf(n.value),
      static_cast<std::uint32_t>(n.value.size()), addressOf(n.placeholder),
      static_cast<std::uint32_t>(n.placeholder.size()), addressOf(n.description),
      static_cast<std::uint32_t>(n.description.size()), n.active};
  out.insert(out.end(), std::begin(record), std::end(record));
}

constexpr std::size_t kRecord = 27, kFirstText = 18, kActive = 26;

std::uint64_t hashOf(const std::uint32_t* record, const A11yNode& node) {
  std::uint64_t hash = 1469598103934665603ULL;
  const auto mix = [&hash](std::uint64_t v) { hash = (hash ^ v) * 1099511628211ULL; };
  for (std::size_t i = kHeadWords - 1; i < kFirstText; ++i) mix(record[i]);
  mix(record[kActive]);
  for (const std::string* text : {&node.name, &node.value, &node.placeholder, &node.description}) {
    mix(text->size() + 0x100U);
    for (const char c : *text) mix(static_cast<unsigned char>(c));
  }
  return hash;
}

}  // namespace

WebA11yTree::WebA11yTree() { theTree = this; }
WebA11yTree::~WebA11yTree() { theTree = nullptr; }

void WebA11yTree::endFrame() {
  words_.clear();
  order_.clear();
  now_.clear();
  for (const A11yNode& node : nodes()) {
    Origin origin;
    if (const A11yNode* parent = node.parent == 0 ? nullptr : find(node.parent)) origin = {parent->rect.x, parent->rect.y};
    append(words_, node, origin);
    const std::uint64_t hash = hashOf(&words_[words_.size() - kRecord], node);
    order_.push_back(node.id);
    now_[node.id] = hash;
    const auto before = sent_.find(node.id);
    if (before != sent_.end() && before->second == hash) words_.resize(words_.size() - kRecord);
  }
#ifndef NDEBUG
  if (doubles() != toldDoubles_) complain();
#endif
  const bool reordered = order_ != sentOrder_;
  const int changed = static_cast<int>(words_.size() / kRecord);
  if (changed > 0 || reordered) {
    fyrenMirror(words_.data(), changed, order_.data(), reordered ? static_cast<int>(order_.size()) : -1);
  }
  sent_.swap(now_);
  if (reordered) sentOrder_ = order_;
  if (wantedFocus() != 0 && isPublished(wantedFocus())) fyrenFocus(takeWantedFocus());
  forgetInput();
}

void WebA11yTree::complain() {
  toldDoubles_ = doubles();
  std::fprintf(stderr, "the mirror: an id was published twice in one frame; give repeated things a ui::Scope\n");
}

void WebA11yTree::announce(std::string_view text, Politeness politeness) {
  fyrenAnnounce(text.data(), static_cast<int>(text.size()), politeness == Politeness::Assertive);
}

extern "C" {

EMSCRIPTEN_KEEPALIVE void fyren_a11y_activate(std::uint32_t id) {
  if (theTree != nullptr) theTree->activate(id);
}
EMSCRIPTEN_KEEPALIVE void fyren_a11y_value(std::uint32_t id, const char* text) {
  if (theTree != nullptr) theTree->setValue(id, text);
}
EMSCRIPTEN_KEEPALIVE void fyren_a11y_scroll(std::uint32_t id, float pixels) {
  if (theTree != nullptr) theTree->scroll(id, pixels);
}
EMSCRIPTEN_KEEPALIVE void fyren_a11y_focus(std::uint32_t id, int visible) {
  if (theTree != nullptr) theTree->setFocus(id, visible != 0);
}
EMSCRIPTEN_KEEPALIVE void fyren_a11y_key(std::uint32_t id, int key, std::uint32_t letter, int modifiers) {
  A11yKeyPress press;
  press.key = static_cast<A11yKey>(key);
  press.letter = static_cast<char32_t>(letter);
  press.ctrl = (modifiers & 1) != 0;
  press.shift = (modifiers & 2) != 0;
  press.alt = (modifiers & 4) != 0;
  if (theTree != nullptr) theTree->pressKey(id, press);
}
EMSCRIPTEN_KEEPALIVE int fyren_a11y_used_keys() { return theTree == nullptr ? 0 : theTree->usedKeys(); }
EMSCRIPTEN_KEEPALIVE int fyren_a11y_doubles() { return theTree == nullptr ? 0 : theTree->doubles(); }

}  // extern "C"

}  // namespace fyren::platform::web
