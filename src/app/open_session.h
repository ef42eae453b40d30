// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/areas.h"
#include "app/job.h"
#include "app/loaded_register.h"
#include "app/session.h"
#include "app/training_clock.h"
#include "store/register_store.h"

namespace fyren::app {

class ListImport;

// An open register: owns its store, keeps every youth's facts and list line in memory, and brings only those
// up to date that a command touched. Opening costs one pass over the register.
class OpenSession final : public Session {
 public:
  // `clock` is borrowed and dates what is done. For the user's local day it is asked by noticeDay() only, so
  // that a screen never changes its mind in the middle of a frame. A training register stands on its own day.
  static Result<std::unique_ptr<OpenSession>, store::StoreFailure> open(store::RegisterStore store,
                                                                        std::string user,
                                                                        const platform::Clock& clock);
  ~OpenSession() override;

  // --- for Application ---
  void setUser(std::string user) { user_ = std::move(user); }  // before anybody has worked in it
  void setSaveTruth(SaveTruth truth) { saveTruth_ = std::move(truth); }
  // Called after every change that reached the store (commit, undo, redo), before the command returns.
  void onChange(std::function<void()> told) { told_ = std::move(told); }
  // Called after every line of the read log.
  void onReading(std::function<void()> told) { readingTold_ = std::move(told); }
  // Called when youths were removed for good.
  void onPurge(std::function<void()> told) { purgedTold_ = std::move(told); }
  // Midnight has passed, or the clock of a training register was moved: everything is judged anew. True when
  // it had.
  bool noticeDay();
  // The same in pieces: isJudging() until it is shown.
  bool beginDay();
  bool isJudging() const { return judging_.has_value(); }
  void judge(std::size_t youths);
  const RegisterCounts& counts() const { return loaded_.counts; }
  Job* work();  // the import's long work; null when there is none
  // A list is being stored: nothing else may use the store, to write or to keep it, until it is done.
  bool isStoring() const;

  // --- Session ---
  const RegisterFacts& reg() const override { return reg_; }
  const std::string& user() const override { return user_; }
  Day today() const override { return today_; }
  const Law& law() const override { return builtInLaw(); }
  std::uint64_t version() const override { return version_; }
  const std::vector<RegisterRow>& registerRows() const override { return loaded_.rows; }
  const UngdomFacts* facts(UngdomId id) const override;
  const std::vector<UngdomFacts>& allFacts() const override { return loaded_.facts; }
  std::vector<UngdomId> ungdomIds() const override;
  SaveTruth saveTruth() const override { return saveTruth_; }
  std::optional<Message> undoable() const override { return undoable_; }
  std::optional<Message> redoable() const override { return redoable_; }
  std::optional<Day> lastList(std::string_view kind) const override;
  ImportFlow& importFlow() override;
  std::int64_t nowUtcMs() const override { return clock_.nowUtcMilliseconds(); }
  platform::LocalTime localTime(std::int64_t utcMs) const override { return clock_.localTime(utcMs); }
  const RegisterIndex& registerIndex() const override { return loaded_.index; }
  store::RegisterStore& store() override { return store_; }
  const store::RegisterStore& store() const override { return store_; }
  void changed(const std::vector<UngdomId>& touched) override;
  void recordsChanged() override;
  void readingNoted() override {
    if (readingTold_) readingTold_();
  }
  const Areas& areas() const override { return areas_; }
  void purged() override {
    if (purgedTold_) purgedTold_();
  }
  RegisterLoading load(bool schoolListRead) const override;
  LoadedRegister show(LoadedRegister loaded) override;

 private:
  friend class SessionOpening;
  OpenSession(store::RegisterStore store, std::string user, const platform::Clock& clock);
  void followClock();
  void reloadAll();
  void readLists();
  void reload(const std::vector<UngdomId>& touched);
  void judgeAll();
  void put(UngdomFacts facts);
  void remove(const UngdomId& id);
  void readHistoryEnds();
  bool schoolListRead() const;

  store::RegisterStore store_;
  std::string user_;
  MovableClock clock_;
  std::function<void()> told_;
  std::function<void()> readingTold_;
  std::function<void()> purgedTold_;
  Day today_;
  RegisterFacts reg_;
  LoadedRegister loaded_;
  bool indexStale_ = false;
  std::uint64_t version_ = 1;
  std::optional<RegisterLoading> judging_;
  std::uint64_t judgedVersion_ = 0;  // what is being judged
  SaveTruth saveTruth_;
  std::optional<Message> undoable_;
  std::optional<Message> redoable_;
  std::vector<std::pair<std::string, std::optional<Day>>> lists_;
  std::unique_ptr<ListImport> import_;
  Areas areas_;
};

// OpenSession::open() in pieces, with the facts that were read when the store was opened.
class SessionOpening {
 public:
  SessionOpening(store::RegisterStore store, std::vector<UngdomFacts> facts, std::string user,
                 const platform::Clock& clock);
  ~SessionOpening();

  store::StoreResult<bool> step(std::size_t youths);  // true: the session is there
  double progress() const;
  std::unique_ptr<OpenSession> take();  // once, after step() gave true

 private:
  std::unique_ptr<OpenSession> session_;
  std::vector<UngdomFacts> facts_;
  std::optional<RegisterLoading> loading_;
};

}  // namespace fyren::app
