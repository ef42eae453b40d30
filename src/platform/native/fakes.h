// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <map>
#include <optional>
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
  std::int64_t nowUtcMilliseconds() const override {
    return day_.number() * std::int64_t{86'400'000} + 43'200'000 + passed_ + tick_++;
  }
  LocalTime localTime(std::int64_t utcMs) const override { return anHourAhead(utcMs); }
  double monotonicMilliseconds() const override { return static_cast<double>(tick_++); }
  void set(Day day) { day_ = day; }
  // Time on the wall only: as when the machine has slept. May go back.
  void pass(std::int64_t milliseconds) { passed_ += milliseconds; }

 private:
  Day day_;
  std::int64_t passed_ = 0;
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
    if (refusing) return done(failureOf(*refusing));
    if (deferring) return deferred_.push_back({std::move(batch), std::move(done)});
    if (auto why = unexpected(blocks, batch)) return done(std::move(*why));
    carryOut(std::move(batch), blocks);
    if (holding) held_.push_back(std::move(done));
    else done({});
  }
  // Says of everything written while `holding` that it has reached the disk.
  void acknowledge() {
    for (auto& done : std::exchange(held_, {})) done({});
  }

  // Does, or refuses, everything that came while `deferring`.
  void answer(std::optional<BlockStoreError> error) {
    refusing = error;
    for (auto& [batch, done] : std::exchange(deferred_, {})) write(std::move(batch), std::move(done));
    refusing.reset();
  }

  void onDoubt(std::function<void()> told) override { doubted_ = std::move(told); }
  // Somebody removes the browser's data.
  void empty() {
    blocks.clear();
    doubt();
  }
  // The browser closes its storage.
  void doubt() {
    if (doubted_) doubted_();
  }

  BlockMap blocks;
  std::optional<BlockStoreError> failing;  // every call fails like this
  std::optional<BlockStoreError> refusing; // every write does; what is there can be read
  bool holding = false;                    // writes are done but not yet acknowledged
  bool deferring = false;                  // writes are neither done nor answered yet

 private:
  using Answer = std::function<void(Result<void, BlockStoreFailure>)>;
  std::vector<Answer> held_;
  std::vector<std::pair<BlockBatch, Answer>> deferred_;
  std::function<void()> doubted_;
  BlockStoreFailure failure() const { return failureOf(*failing); }
  static BlockStoreFailure failureOf(BlockStoreError error) {
    const char* key = error == BlockStoreError::Full ? "platform.storage.full"
                      : error == BlockStoreError::Broken ? "platform.storage.broken" : "platform.storage.unavailable";
    return {error, {key, {}}, ""};
  }
};

class MemoryFiles final : public Files {
 public:
  void open(FileKind, bool, std::uint64_t maxBytes,
            std::function<void(Result<std::vector<OpenedFile>, FileFailure>)> done) override {
    const auto big = std::any_of(toOpen.begin(), toOpen.end(), [&](const OpenedFile& f) { return f.bytes.size() > maxBytes; });
    if (big) return done(fileTooLarge(maxBytes));
    done(asRead(std::exchange(toOpen, {})));
  }
  void chooseSave(FileKind, std::string name,
                  std::function<void(Result<std::optional<SaveTarget>, FileFailure>)> done) override {
    suggested = name;
    if (cancels) return done(std::optional<SaveTarget>());
    if (downloads) return done(std::optional<SaveTarget>(SaveTarget{std::move(name), 0, true, false}));
    const FileHandle handle = chosen(name);
    done(std::optional<SaveTarget>(SaveTarget{std::move(name), handle, false, false}));
  }
  void write(SaveTarget target, Bytes bytes, std::function<void(Result<void, FileFailure>)> done) override {
    if (failing) return done(FileFailure{FileError::NotWritten, {"platform.file.notWritten", {}}, ""});
    if (refusing) return done(failure(*refusing));
    if (target.isDownload) {
      saved[target.name] = std::move(bytes);
      return done({});
    }
    Place& place = places.at(target.handle - 1);
    if (!target.overwrite && isChanged(place)) return done(failure(FileError::Changed));
    place.seen = saved[place.name] = std::move(bytes);
    place.isOurs = true;
    done({});
  }
  void prepare(FileHandle handle, std::function<void(Result<void, FileFailure>)> done) override {
    if (refusing) return done(failure(*refusing));
    if (isChanged(places.at(handle - 1))) return done(failure(FileError::Changed));
    done({});
  }
  std::int64_t changedUtcMs(FileHandle) const override { return changedAt; }
  void read(FileHandle handle, std::uint64_t, std::function<void(Result<OpenedFile, FileFailure>)> done) override {
    const std::string name = places.at(handle - 1).name;
    done(std::move(asRead({OpenedFile{name, saved.at(name), handle}}).front()));
  }
  void keep(std::string name, FileHandle handle) override {
    kept.erase(name);
    if (handle == 0) return;
    places.at(handle - 1).isOurs = true;
    kept[name] = places.at(handle - 1);
  }
  void find(std::string name, std::function<void(std::optional<SaveTarget>)> done) override {
    const auto at = kept.find(name);
    if (at == kept.end()) return done(std::nullopt);
    places.push_back(at->second);
    done(SaveTarget{places.back().name, static_cast<FileHandle>(places.size()), false, false});
  }
  // What the user can pick: a file at a place of its own.
  FileHandle placeOf(const std::string& name) {
    places.push_back({name, std::nullopt, false});
    return static_cast<FileHandle>(places.size());
  }
  void download(std::string name, std::string, Bytes bytes) override { saved[name] = std::move(bytes); }
  void downloadPicture(std::string name, std::string svg) override { saved[name] = Bytes(svg.begin(), svg.end()); }
  void onDrop(std::function<std::uint64_t()> maxBytes,
              std::function<void(Result<std::vector<OpenedFile>, FileFailure>)> whenDropped) override {
    drop = [this, most = std::move(maxBytes), told = std::move(whenDropped)](std::vector<OpenedFile> files) {
      for (const OpenedFile& file : files)
        if (file.bytes.size() > most()) return told(fileTooLarge(most()));
      told(asRead(std::move(files)));
    };
  }

  std::vector<OpenedFile> toOpen;  // what the user will pick
  std::map<std::string, Bytes> saved;
  std::function<void(std::vector<OpenedFile>)> drop;
  std::string suggested;  // the name last proposed for a save
  bool cancels = false, failing = false;
  bool downloads = false;              // no place can be written again
  std::optional<FileError> refusing;   // every write fails like this
  struct Place {
    std::string name;
    std::optional<Bytes> seen;  // as read or last written under this number
    bool isOurs = false;  // was written or kept
  };
  std::vector<Place> places;  // of the handles, from 1
  std::map<std::string, Place> kept;
  std::int64_t changedAt = 0;

 private:
  bool isChanged(const Place& place) const {
    const auto now = saved.find(place.name);
    return now != saved.end() && place.seen != now->second;
  }
  // A number for each reading, as the page does.
  std::vector<OpenedFile> asRead(std::vector<OpenedFile> files) {
    for (OpenedFile& file : files) {
      if (file.handle == 0) continue;
      places.push_back({places.at(file.handle - 1).name, file.bytes, false});
      file.handle = static_cast<FileHandle>(places.size());
    }
    return files;
  }
  FileHandle chosen(const std::string& name) {
    const auto ours = std::find_if(places.rbegin(), places.rend(), [&](const Place& place) { return place.name == name && place.isOurs; });
    return ours != places.rend() ? static_cast<FileHandle>(places.rend() - ours) : placeOf(name);
  }
  static FileFailure failure(FileError error) {
    switch (error) {
      case FileError::Changed: return {error, {"platform.file.changed", {}}, ""};
      case FileError::Missing: return {error, {"platform.file.missing", {}}, ""};
      case FileError::Full: return {error, {"platform.file.full", {}}, ""};
      case FileError::NotAllowed: return {error, {"platform.file.notAllowed", {}}, ""};
      case FileError::Differs: return {error, {"platform.file.differs", {}}, ""};
      default: return {error, {"platform.file.notWritten", {}}, ""};
    }
  }
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
