// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
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
  Bytes bytes;  // kept while another sheet of the workbook can be chosen
  std::optional<std::string> wantedSheet;
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

  void forgetPlan() {
    plan.reset();
    counts = {};
    details.clear();
    ofWrites.clear();
    ofLeaving.clear();
  }
};

}  // namespace fyren::app
