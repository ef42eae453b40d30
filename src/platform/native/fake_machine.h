// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/native/memory_block_store.h"
#include "platform/platform.h"

// A machine for tests: every seam in memory, the clock where the test puts it, dialogs that answer what the
// test has laid ready.
namespace fyren::platform {

class FakeClock final : public Clock {
 public:
  explicit FakeClock(Day day) : day_(day) {}
  Day today() const override { return day_; }
  std::int64_t nowUtcMilliseconds() const override { return (std::int64_t{day_.number()} * 1440 + minute_) * 60'000; }
  std::int32_t minuteOfDay() const override { return minute_; }
  double monotonicMilliseconds() const override { return ++ticks_ * 0.01; }
  void set(Day day, std::int32_t minute) {
    day_ = day;
    minute_ = minute;
  }

 private:
  Day day_;
  std::int32_t minute_ = 10 * 60;
  mutable double ticks_ = 0;
};

class FakeRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(generator_());
  }

 private:
  std::mt19937 generator_{20080305};
};

class FakeFiles final : public Files {
 public:
  void open(FileKind, bool, std::uint64_t, std::function<void(Result<std::vector<OpenedFile>, FileFailure>)> done) override {
    done(std::exchange(toOpen, {}));
  }
  void chooseSave(FileKind, std::string suggestedName,
                  std::function<void(Result<std::optional<SaveTarget>, FileFailure>)> done) override {
    suggested = suggestedName;
    if (changesMind) done(std::optional<SaveTarget>{});
    else done(std::optional<SaveTarget>(SaveTarget{suggestedName, 7, false}));
  }
  void write(SaveTarget target, Bytes bytes, std::function<void(Result<void, FileFailure>)> done) override {
    if (failing) {
      done(FileFailure{FileError::NotWritten, Message{"file.notWritten", {}}, "fake"});
      return;
    }
    written[target.name] = std::move(bytes);
    done({});
  }
  void download(std::string name, std::string, Bytes bytes) override { written[name] = std::move(bytes); }
  void onDrop(std::function<void(std::vector<OpenedFile>)> dropped) override { drop = std::move(dropped); }

  std::vector<OpenedFile> toOpen;
  std::map<std::string, Bytes> written;
  std::string suggested;
  bool failing = false;
  bool changesMind = false;
  std::function<void(std::vector<OpenedFile>)> drop;
};

class FakePrint final : public Print {
 public:
  void printHtml(std::string html) override { printed.push_back(std::move(html)); }
  std::vector<std::string> printed;
};

class FakeSurroundings final : public Surroundings {
 public:
  bool prefersDark() const override { return false; }
  bool prefersReducedMotion() const override { return false; }
  bool prefersHighContrast() const override { return false; }
  std::string place() const override { return {}; }
  std::optional<std::string> setting(std::string_view) const override { return std::nullopt; }
  void keepSetting(std::string_view, std::string_view) override {}
  void warnBeforeLeaving(bool warn) override { warns = warn; }
  void setTitle(std::string_view) override {}
  void restart() override { ++restarts; }
  void wake() override {}
  bool warns = false;
  int restarts = 0;
};

}  // namespace fyren::platform
