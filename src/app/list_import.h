// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/import_flow.h"
#include "app/import_outcome.h"
#include "app/job.h"
#include "exchange/import/import_plan.h"
#include "exchange/import/list_table.h"
#include "exchange/import/mapping.h"
#include "store/act.h"

namespace fyren::app {

struct LoadedRegister;

// The import of one list. Long work (reading, judging columns, comparing, counting) goes on in work(), which
// starts over from where a correction makes it necessary, also when the register changes meanwhile.
class ListImport final : public ImportFlow, private Job {
 public:
  explicit ListImport(Session& session);
  ~ListImport() override;

  Job* work();  // null when there is nothing to do
  // The register has changed: a comparison that was made is no longer true.
  void registerChanged();

  Stage stage() const override { return stage_; }
  const std::string& fileName() const override { return fileName_; }
  const Message& refusal() const override { return refusal_; }
  void addFile(std::string name, Bytes bytes) override;
  void clear() override;
  Result<void, Message> useProfile(std::string_view json) override;
  std::vector<FieldChoice> kinds() const override;
  int kind() const override;
  void setKind(int kind) override;
  const std::vector<FieldChoice>& fields() const override { return fields_; }
  const std::vector<Column>& columns() const override { return columns_; }
  void setField(std::size_t column, int field) override;
  Day listDay() const override { return listDay_; }
  void setListDay(Day day) override;
  std::string profileJson(std::string name) const override;
  const std::vector<Message>& notes() const override { return notes_; }
  const std::vector<Message>& obstacles() const override { return obstacles_; }
  bool planReady() const override { return phase_ == Phase::ready; }
  const std::array<std::int64_t, kRowClassCount>& counts() const override { return counts_; }
  const std::vector<Detail>& details() const override { return details_; }
  std::int64_t rowCount() const override;
  std::int64_t protectedCount() const override;
  Consequence consequence(bool acceptLeft) const override { return acceptLeft ? with_ : without_; }
  Result<void, CommandFailure> beginApply(const Decisions& decisions) override;
  std::optional<CommandResult> takeOutcome() override;
  CommandResult apply(const Decisions& decisions) override;
  void cancel() override;
  const std::vector<Message>& report() const override { return report_; }
  Bytes refusedRowsFile() const override;
  std::string refusedRowsName() const override;

 private:
  enum class Phase : std::uint8_t { idle, opening, reading, judging, comparing, counting, ready, storing, loading, freeing };

  Step step(double budgetMs) override;
  Message what() const override;
  double fraction() const override;

  void stepOnce();
  void openFile();
  void finishReading();
  void startJudging();
  void startComparing();
  void finishComparing();
  void finishCounting();
  void showMapping();
  void forgetPlan();
  void refuse(Message why);
  void makeMapping(std::optional<exchange::ListKind> kind, const exchange::MappingProfile* profile);
  void putRecords(store::Act& act) const;
  void stepStoring();
  void stepLoading();
  void finishStoring();
  void stepFreeing();

  struct Storing;

  Session& session_;
  Stage stage_ = Stage::empty;
  Phase phase_ = Phase::idle;
  std::string fileName_;
  Bytes bytes_;
  Message refusal_;
  std::optional<exchange::MappingProfile> profile_;
  Day listDay_;

  std::optional<exchange::ListReader> reader_;
  std::unique_ptr<exchange::ListTable> table_;
  std::unique_ptr<exchange::Mapping> mapping_;
  std::optional<exchange::FactsLookup> lookup_;
  std::optional<exchange::Planner> planner_;
  std::unique_ptr<exchange::ImportPlan> plan_;
  std::optional<OutcomeCounter> counter_;

  std::vector<FieldChoice> fields_;
  std::vector<Column> columns_;
  std::vector<Message> notes_;
  std::vector<Message> obstacles_;
  std::array<std::int64_t, kRowClassCount> counts_{};
  std::vector<Detail> details_;
  Consequence without_;
  Consequence with_;
  std::vector<Message> report_;
  std::unique_ptr<Storing> storing_;
  std::unique_ptr<LoadedRegister> old_;  // what was shown before the list was stored
  std::optional<CommandResult> outcome_;
};

}  // namespace fyren::app
