// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/import_flow.h"
#include "exchange/import/import_plan.h"
#include "exchange/import/list_table.h"
#include "exchange/import/mapping.h"

namespace fyren::app {

// One list of an import run, as far as it has come.
struct ImportPart {
  using Choice = ImportFlow::Choice;

  std::string fileName;
  Bytes bytes;  // kept while the file can be read in another way
  exchange::ReadOptions wanted;  // what the user has said of that
  exchange::ReadOptions worked;  // and what was said when the file could be read last
  bool isReadAnew = false;
  std::optional<Message> notThatWay;  // why it could not be read as the user said
  std::optional<exchange::MappingProfile> kept;  // what the user chose before the file was read anew
  bool isCorrected = false;      // and that there was something
  Message refusal;
  std::unique_ptr<exchange::ListTable> table;
  std::unique_ptr<exchange::Mapping> mapping;
  std::unique_ptr<exchange::ImportPlan> plan;

  // As it is shown.
  std::vector<ImportFlow::FieldChoice> fields;
  std::vector<ImportFlow::Column> columns;
  std::vector<Message> notes;
  std::vector<Message> obstacles;
  std::array<std::int64_t, ImportFlow::kRowClassCount> counts{};
  std::vector<ImportFlow::Detail> details;

  // What the user has said, by index into the plan's writes and leaving; nothing: as usual.
  std::vector<std::optional<Choice>> ofWrites, ofLeaving;

  // What the user has said of rows that cannot be decided, and of rows by person while they are compared anew.
  exchange::RowAnswers answers;
  std::unordered_map<std::int64_t, Choice> saidOfRows;

  void forgetPlan() {
    answers = {};
    saidOfRows.clear();
    forgetComparison();
  }
  void forgetComparison() {
    plan.reset();
    counts = {};
    details.clear();
    ofWrites.clear();
    ofLeaving.clear();
  }
};

}  // namespace fyren::app
