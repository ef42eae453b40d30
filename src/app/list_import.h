// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "app/import_flow.h"
#include "app/import_outcome.h"
#include "app/import_part.h"
#include "app/import_questions.h"
#include "app/job.h"
#include "app/joined_plan.h"
#include "store/act.h"

namespace fyren::app {

struct LoadedRegister;

// The import. Long work (reading, judging columns, comparing, counting) goes on in work(), which starts over from
// where a correction makes it necessary, also when the register changes meanwhile.
class ListImport final : public ImportFlow, public ImportQuestions, private Job {
 public:
  explicit ListImport(Session& session);
  ~ListImport() override;

  Job* work();  // null when there is nothing to do
  // The register has changed: a comparison that was made is no longer true.
  void registerChanged();

  Stage stage() const override { return stage_; }
  const std::string& fileName() const override { return part().fileName; }
  const Message& refusal() const override { return part().refusal; }
  void addFiles(std::vector<File> files) override;
  std::vector<List> lists() const override;
  std::size_t shown() const override { return shown_; }
  void show(std::size_t list) override;
  void putAway(std::size_t list) override;
  void clear() override;
  Result<void, Message> useProfile(std::string_view json) override;
  std::vector<Sheet> sheets() const override;
  int sheet() const override;
  void setSheet(int sheet) override;
  Reading reading() const override;
  void setEncoding(int encoding) override;
  void setDelimiter(int delimiter) override;
  void setHeadingRow(int row) override;
  void setMonthFirst(bool monthFirst) override;
  std::vector<FieldChoice> kinds() const override;
  int kind() const override;
  void setKind(int kind) override;
  const std::vector<FieldChoice>& fields() const override { return part().fields; }
  const std::vector<Column>& columns() const override { return part().columns; }
  void setField(std::size_t column, int field) override;
  Day listDay() const override { return listDay_; }
  void setListDay(Day day) override;
  Result<void, Message> applyProfile(std::string_view json) override;
  bool isCorrected() const override;
  std::string profileJson(std::string name) const override;
  const std::vector<Message>& notes() const override { return part().notes; }
  const std::vector<Message>& obstacles() const override { return part().obstacles; }
  bool planReady() const override { return phase_ == Phase::ready; }
  const std::array<std::int64_t, kRowClassCount>& counts() const override { return part().counts; }
  const std::vector<Detail>& details() const override { return part().details; }
  std::int64_t rowCount() const override;
  std::int64_t protectedCount() const override;
  Choice choice(std::size_t detail) const override;
  void choose(std::size_t detail, Choice choice) override;
  void chooseClass(RowClass cls, Choice choice) override;
  std::vector<Message> options(std::size_t detail) const override;
  int chosenOption(std::size_t detail) const override;
  void answer(std::size_t detail, int option) override;
  Message firstBad(std::size_t column) const override;
  const std::vector<Fynd>& findings(bool acceptLeft) const override { return acceptLeft ? fyndWith_ : fyndWithout_; }
  Consequence consequence(bool acceptLeft) const override { return acceptLeft ? with_ : without_; }
  Result<void, CommandFailure> beginApply(const Decisions& decisions) override;
  std::optional<CommandResult> takeOutcome() override;
  CommandResult apply(const Decisions& decisions) override;
  void cancel() override;
  const std::vector<Message>& report() const override { return report_; }
  Bytes reportFile() const override;
  std::string reportName() const override;
  Bytes refusedRowsFile(std::size_t list) const override;
  std::string refusedRowsName(std::size_t list) const override;

 private:
  enum class Phase : std::uint8_t { idle, opening, reading, judging, comparing, counting, ready, storing, loading, freeing };

  Step step(double budgetMs) override;
  Message what() const override;
  double fraction() const override;

  const ImportPart& part() const { return parts_.empty() ? none_ : *parts_[shown_]; }
  ImportPart& part() { return parts_.empty() ? none_ : *parts_[shown_]; }
  ImportPart& current() { return *parts_[at_]; }
  bool hasObstacles() const;
  bool isTwin(const ImportPart& part) const;
  std::optional<Choice>* chosen(std::size_t detail);
  const std::optional<Choice>* chosen(std::size_t detail) const;

  void stepOnce();
  void openFile();
  const exchange::MappingProfile* profileFor(const exchange::ListTable& table) const;
  void finishReading();
  void readNext();
  void finishAllReading();
  void startJudging();
  void startComparing();
  void compareNext();
  void finishComparing();
  void startCounting();
  void finishCounting();
  std::int64_t testNumbers() const;
  void showMapping(ImportPart& part);
  void forgetPlans();
  void forgetComparisons();
  void beginComparing();
  void refuse(Message why);
  void readAnew(exchange::ReadOptions wanted);
  const exchange::RowDetail* rowOf(std::size_t detail) const;
  void makeMapping(ImportPart& part, std::optional<exchange::ListKind> kind, const exchange::MappingProfile* profile);
  const exchange::ImportPlan& plan() const { return joined_ ? joined_->plan : *parts_.front()->plan; }
  Message listsInWords() const;
  void putRecords(store::Act& act) const;
  void putProfiles(store::Act& act) const;
  void stepStoring();
  void stepLoading();
  void finishStoring();
  void stepFreeing();

  struct Storing;

  Session& session_;
  Stage stage_ = Stage::empty;
  Phase phase_ = Phase::idle;
  std::vector<std::unique_ptr<ImportPart>> parts_;
  ImportPart none_;
  std::size_t shown_ = 0;
  std::size_t at_ = 0;  // the list that is worked on
  std::optional<exchange::MappingProfile> profile_;
  std::vector<exchange::MappingProfile> known_;  // that the register remembers
  Day listDay_;

  std::optional<exchange::ListReader> reader_;
  std::optional<FactsOverlay> overlay_;
  std::optional<exchange::Planner> planner_;
  std::unordered_set<std::uint64_t> protected_;  // numbers, until the lists of the run are stored or put away
  std::optional<JoinedPlan> joined_;             // of several lists, or when the user chose among rows
  std::optional<OutcomeCounter> counter_;

  Consequence without_;
  Consequence with_;
  std::vector<Fynd> fyndWithout_, fyndWith_;
  std::vector<Message> report_;
  std::unique_ptr<Storing> storing_;
  std::unique_ptr<LoadedRegister> old_;  // what was shown before the lists were stored
  std::optional<CommandResult> outcome_;
};

}  // namespace fyren::app
