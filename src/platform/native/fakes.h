// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "platform/native/block_map.h"
#include "platform/platform.h"

// The seams in memory, for tests: what would be shown, saved or stored is remembered, and can be made to fail.
namespace fyren::platform {

// Swedish winter time, whatever the machine's zone is.
inline LocalTime anHourAhead(std::int64_t utcMs) {
  const std::int64_t minutes = utcMs / 60'000 + 60;
  return {Day::fromNumber(static_cast<std::int32_t>(minutes / 1440)), static_cast<int>(minutes % 1440)};
}

class FixedClock final : public Clock {
 public:
  explicit FixedClock(Day day) : day_(day) {}
  Day today() const override { return day_; }
  std::int64_t nowUtcMilliseconds() const override { return day_.number() * std::int64_t{86'400'000} + 43'200'000 + tick_++; }
  LocalTime localTime(std::int64_t utcMs) const override { return anHourAhead(utcMs); }
  double monotonicMilliseconds() const override { return static_cast<double>(tick_++); }
  void set(Day day) { day_ = day; }
  void pass(std::int64_t milliseconds) { tick_ += milliseconds; }

 private:
  Day day_;
  mutable std::int64_t tick_ = 0;
};

// Not secret: the same bytes for the same seed.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : source_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(source_() & 0xFFU);
  }

 private:
  std::mt19937_64 source_;
};

class MemoryBlockStore final : public BlockStore {
 public:
  void readAll(std::string prefix, std::function<void(Result<std::vector<Block>, BlockStoreFailure>)> done) override {
    if (failing) return done(failure());
    std::vector<Block> found;
    for (auto at = blocks.lower_bound(prefix); at != blocks.end() && at->first.rfind(prefix, 0) == 0; ++at) {
      found.push_back({at->first, at->second});
    }
    done(std::move(found));
  }
  void write(BlockBatch batch, std::function<void(Result<void, BlockStoreFailure>)> done) override {
    if (failing) return done(failure());
    if (batch.expect) {
      const auto now = blocks.find(batch.expect->key);
      if (now == blocks.end() || now->second != batch.expect->bytes)
        return done(BlockStoreFailure{BlockStoreError::Overtaken, {"platform.storage.overtaken", {}}, ""});
    }
    carryOut(std::move(batch), blocks);
    if (holding) held_.push_back(std::move(done));
    else done({});
  }
  // Says of everything written while `holding` that it has reached the disk.
  void acknowledge() {
    for (auto& done : std::exchange(held_, {})) done({});
  }

  BlockMap blocks;
  std::optional<BlockStoreError> failing;  // every call fails like this
  bool holding = false;                    // writes are done but not yet acknowledged

 private:
  std::vector<std::function<void(Result<void, BlockStoreFailure>)>> held_;
  BlockStoreFailure failure() const {
    const char* key = *failing == BlockStoreError::Full ? "platform.storage.full"
                      : *failing == BlockStoreError::Broken ? "platform.storage.broken" : "platform.storage.unavailable";
    return {*failing, {key, {}}, ""};
  }
};

class MemoryFiles final : public Files {
 public:
  void open(FileKind, bool, std::uint64_t maxBytes,
            std::function<void(Result<std::vector<OpenedFile>, FileFailure>)> done) override {
    const auto big = std::any_of(toOpen.begin(), toOpen.end(), [&](const OpenedFile& f) { return f.bytes.size() > maxBytes; });
    if (big) return done(fileTooLarge(maxBytes));
    done(std::exchange(toOpen, {}));
  }
  void chooseSave(FileKind, std::string name,
                  std::function<void(Result<std::optional<SaveTarget>, FileFailure>)> done) override {
    suggested = name;
    if (cancels) return done(std::optional<SaveTarget>());
    done(std::optional<SaveTarget>(SaveTarget{std::move(name), 1, false}));
  }
  void write(SaveTarget target, Bytes bytes, std::function<void(Result<void, FileFailure>)> done) override {
    if (failing) return done(FileFailure{FileError::NotWritten, {"platform.file.notWritten", {}}, ""});
    saved[target.name] = std::move(bytes);
    done({});
  }
  void download(std::string name, std::string, Bytes bytes) override { saved[name] = std::move(bytes); }
  void onDrop(std::function<std::uint64_t()> maxBytes,
              std::function<void(Result<std::vector<OpenedFile>, FileFailure>)> whenDropped) override {
    drop = [most = std::move(maxBytes), told = std::move(whenDropped)](std::vector<OpenedFile> files) {
      for (const OpenedFile& file : files)
        if (file.bytes.size() > most()) return told(fileTooLarge(most()));
      told(std::move(files));
    };
  }

  std::vector<OpenedFile> toOpen;  // what the user will pick
  std::map<std::string, Bytes> saved;
  std::function<void(std::vector<OpenedFile>)> drop;
  std::string suggested;  // the name last proposed for a save
  bool cancels = false, failing = false;
};

class RecordingPrint final : public Print {
 public:
  void printHtml(std::string html) override { printed.push_back(std::move(html)); }
  std::vector<std::string> printed;
};

class MemoryClipboard final : public Clipboard {
 public:
  void copyText(std::string text) override { copied = std::move(text); }
  std::string copied;
};

class PlainSurroundings final : public Surroundings {
 public:
  bool prefersDark() const override { return false; }
  bool prefersReducedMotion() const override { return true; }
  bool prefersHighContrast() const override { return false; }
  std::string place() const override { return {}; }
  std::optional<std::string> setting(std::string_view key) const override {
    const auto at = settings.find(std::string(key));
    return at == settings.end() ? std::nullopt : std::optional<std::string>(at->second);
  }
  void keepSetting(std::string_view key, std::string_view value) override { settings[std::string(key)] = value; }
  void warnBeforeLeaving(bool warn) override { warns = warn; }
  void setTitle(std::string_view newTitle) override { title = newTitle; }
  void restart() override { restarted = true; }
  void wake() override {}

  std::map<std::string, std::string> settings;
  std::string title;
  bool warns = false, restarted = false;
};

}  // namespace fyren::platform
