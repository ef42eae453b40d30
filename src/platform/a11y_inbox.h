// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "platform/a11y_tree.h"

namespace fyren::platform {

// The half of an A11yTree that is the same everywhere: the nodes of this frame, and what came from outside.
class A11yInbox : public A11yTree {
 public:
  void beginFrame() override {
    nodes_.clear();
    places_.clear();
  }
  A11yNode& publish(A11yNode node) override {
    const auto [at, isNew] = places_.try_emplace(node.id, nodes_.size());
    if (!isNew) ++doubles_;
    nodes_.push_back(std::move(node));
    return nodes_.back();
  }
  A11yNode* find(A11yId id) override {
    const auto at = places_.find(id);
    return at == places_.end() ? nullptr : &nodes_[at->second];
  }

  bool takeActivation(A11yId id) override { return activated_.erase(id) > 0; }
  std::optional<std::string> takeValue(A11yId id) override { return take(values_, id); }
  std::optional<float> takeScroll(A11yId id) override { return take(scrolls_, id); }
  const A11yKeyPress* key(A11yId id) const override {
    return !keys_.empty() && id != 0 && keys_.front().first == id ? &keys_.front().second : nullptr;
  }
  void useKey() override {
    if (keys_.empty()) return;
    keys_.pop_front();
    ++usedKeys_;
  }
  std::optional<A11yKeyPress> takeUnclaimedKey() override {
    if (keys_.empty()) return std::nullopt;
    const A11yKeyPress press = keys_.front().second;
    keys_.pop_front();
    return press;
  }
  void noteKeyUsed() override { ++usedKeys_; }
  A11yId focused() const override { return focused_; }
  bool focusIsVisible() const override { return focusVisible_; }
  void requestFocus(A11yId id) override { wanted_ = id; }

  // --- from outside
  void activate(A11yId id) { activated_.insert(id); }
  void setValue(A11yId id, std::string value) { values_[id] = std::move(value); }
  void scroll(A11yId id, float pixels) { scrolls_[id] += pixels; }
  void pressKey(A11yId id, const A11yKeyPress& press) { keys_.emplace_back(id, press); }
  void setFocus(A11yId id, bool visible) {
    focused_ = id;
    focusVisible_ = visible;
  }
  int usedKeys() const { return usedKeys_; }  // ever; the web side compares before and after

  const std::vector<A11yNode>& nodes() const { return nodes_; }
  int doubles() const { return doubles_; }  // ids published twice in one frame, ever: a mistake of ours

 protected:
  // What nobody took stays no longer than its frame.
  void forgetInput() {
    activated_.clear();
    values_.clear();
    scrolls_.clear();
  }
  A11yId takeWantedFocus() { return std::exchange(wanted_, 0); }
  bool isPublished(A11yId id) const { return places_.count(id) > 0; }
  A11yId wantedFocus() const { return wanted_; }

 private:
  template <typename T>
  static std::optional<T> take(std::unordered_map<A11yId, T>& from, A11yId id) {
    const auto at = from.find(id);
    if (at == from.end()) return std::nullopt;
    std::optional<T> value(std::move(at->second));
    from.erase(at);
    return value;
  }

  std::vector<A11yNode> nodes_;
  std::unordered_map<A11yId, std::size_t> places_;
  std::unordered_set<A11yId> activated_;
  std::unordered_map<A11yId, std::string> values_;
  std::unordered_map<A11yId, float> scrolls_;
  std::deque<std::pair<A11yId, A11yKeyPress>> keys_;
  A11yId focused_ = 0, wanted_ = 0;
  bool focusVisible_ = false;
  int usedKeys_ = 0, doubles_ = 0;
};

}  // namespace fyren::platform
