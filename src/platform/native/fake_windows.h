// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "platform/browser_storage.h"
#include "platform/tab_lock.h"

// Several windows of one browser in memory, for tests.
namespace fyren::platform {

// There are no others.
class OnlyWindow final : public TabLock {
 public:
  void ask(std::string, bool, std::function<void(Answer)> done) override { done(Answer::held); }
  void giveUp() override {}
  void watch(std::function<void()>, std::function<void()>) override {}
};

class Window;
struct Windows {
  std::map<std::string, Window*> writer;  // by register
};

// One of several. A window that does not answer is robbed at once; another is until it gives up: answer() then.
class Window final : public TabLock {
 public:
  explicit Window(Windows& windows) : windows_(windows) {}
  ~Window() override { giveUp(); }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void ask(std::string registerId, bool takeOver, std::function<void(Answer)> done) override {
    Window*& writer = windows_.writer[registerId];
    if (writer != nullptr && writer != this) {
      if (!takeOver) return done(Answer::elsewhere);
      Window& other = *writer;
      if (other.answers) {
        other.next_ = [this, registerId, done = std::move(done)] { take(registerId, done); };
        return other.wanted_();
      }
      writer = nullptr;
      other.lost_();
    }
    take(registerId, done);
  }
  void giveUp() override {
    for (auto& [id, writer] : windows_.writer)
      if (writer == this) writer = nullptr;
    if (auto next = std::exchange(next_, nullptr)) next();
  }
  void watch(std::function<void()> wanted, std::function<void()> lost) override {
    wanted_ = std::move(wanted);
    lost_ = std::move(lost);
  }

  bool answers = true;  // false: frozen, as a window in the background can be

 private:
  void take(const std::string& id, const std::function<void(Answer)>& done) {
    windows_.writer[id] = this;
    done(Answer::held);
  }
  Windows& windows_;
  std::function<void()> wanted_, lost_, next_;
};

class PlainStorage final : public BrowserStorage {
 public:
  void look(bool askForPersistence, std::function<void(StorageTruth)> done) override {
    asked = asked || askForPersistence;
    done(truth);
  }
  void lastWords(std::string registerId, std::string sentence) override {
    id = std::move(registerId);
    words = std::move(sentence);
  }

  StorageTruth truth;
  bool asked = false;
  std::string id, words;  // the last words
};

}  // namespace fyren::platform
