// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/import_flow.h"
#include "app/import_part.h"
#include "app/plan_storing.h"
#include "exchange/import/import_plan.h"
#include "exchange/import/mapping.h"

// What an import says of itself, as the interface shows it.
namespace fyren::app {

ImportFlow::RowClass asRowClass(exchange::RowClass rowClass);
std::array<std::int64_t, ImportFlow::kRowClassCount> countsOf(const exchange::ImportPlan& plan);
// In kShownOrder, then by row; unchanged and repeated rows left out.
std::vector<ImportFlow::Detail> detailsOf(const exchange::ImportPlan& plan);
std::vector<ImportFlow::FieldChoice> kindChoices();
std::vector<ImportFlow::FieldChoice> fieldChoices(const exchange::Mapping& mapping);
std::vector<ImportFlow::Column> columnsOf(const exchange::Mapping& mapping);
// About the file as a whole; `plan` once there is one.
std::vector<Message> notesOf(const exchange::Mapping& mapping, const exchange::ImportPlan* plan,
                             bool schoolListRead);
// As people write it; and the sign between cells.
std::string encodingText(exchange::Encoding encoding);
Message delimiterNote(char delimiter);
// The user has said how the list is to be read.
bool wasPutRight(const ImportPart& part);
// How many rows of all lists are accepted and how many wait.
void countChoices(const std::vector<std::unique_ptr<ImportPart>>& parts, bool acceptLeft, ImportFlow::Consequence& into);
// What was done, in the past tense, without names or numbers of persons.
std::vector<Message> reportOf(const std::vector<std::unique_ptr<ImportPart>>& parts, const Stored& stored, bool schoolListRead);

}  // namespace fyren::app
