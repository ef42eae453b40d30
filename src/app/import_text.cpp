// SPDX-License-Identifier: EUPL-1.2
#include "app/import_text.h"

#include <algorithm>

#include "app/commands/carry_out.h"
#include "base/text.h"

namespace fyren::app {
namespace {

using exchange::ImportPlan;
using Class = ImportFlow::RowClass;

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

Message changeOf(const exchange::FieldChange& change) {
  const auto falt = worded(exchange::fieldLabel(change.field));
  const bool isPostnummer = change.field == exchange::Field::postnummer;
  const std::string from = isPostnummer ? postnummerText(change.from) : change.from;
  const std::string to = isPostnummer ? postnummerText(change.to) : change.to;
  if (from.empty()) return {"register.import.tillkom", {{"falt", falt}, {"till", to}}};
  if (to.empty()) return {"register.import.foll", {{"falt", falt}, {"fran", from}}};
  return {"register.import.andring", {{"falt", falt}, {"fran", from}, {"till", to}}};
}

void addCounted(std::vector<Message>& messages, const char* key, std::int64_t count) {
  if (count > 0) messages.push_back({key, {{"antal", count}}});
}

}  // namespace

Class asRowClass(exchange::RowClass rowClass) {
  switch (rowClass) {
    case exchange::RowClass::added:
      return Class::ny;
    case exchange::RowClass::returned:
      return Class::ater;
    case exchange::RowClass::changed:
      return Class::andrad;
    case exchange::RowClass::unchanged:
    case exchange::RowClass::repeated:
      return Class::oforandrad;
    case exchange::RowClass::left:
      return Class::borta;
    case exchange::RowClass::unclear:
      return Class::oklar;
    case exchange::RowClass::refused:
      return Class::avvisad;
  }
  return Class::oklar;
}

std::array<std::int64_t, ImportFlow::kRowClassCount> countsOf(const ImportPlan& plan) {
  std::array<std::int64_t, ImportFlow::kRowClassCount> counts{};
  for (std::size_t i = 0; i < exchange::rowClassCount; ++i)
    counts[static_cast<std::size_t>(asRowClass(static_cast<exchange::RowClass>(i)))] +=
        number(plan.counts.byClass[i]);
  return counts;
}

namespace {

ImportFlow::Detail detailOf(const exchange::RowDetail& row) {
  ImportFlow::Detail detail{number(row.row), row.namn, row.nummer ? row.nummer->hyphenated() : "",
                            asRowClass(row.rowClass), row.reason, {}, row.write, {}};
  for (const exchange::FieldChange& change : row.changes) detail.changes.push_back(changeOf(change));
  detail.changes.insert(detail.changes.end(), row.notes.begin(), row.notes.end());
  return detail;
}

}  // namespace

std::vector<ImportFlow::Detail> detailsOf(const ImportPlan& plan) {
  std::array<std::vector<const exchange::RowDetail*>, ImportFlow::kRowClassCount> byClass;
  for (const exchange::RowDetail& row : plan.details) byClass[static_cast<std::size_t>(asRowClass(row.rowClass))].push_back(&row);
  // Nothing of an unchanged row needs a look but a value that could not be read, and that another row was chosen.
  std::erase_if(byClass[static_cast<std::size_t>(Class::oforandrad)], [](const exchange::RowDetail* row) { return row->notes.empty() && row->options.empty(); });
  std::size_t count = 0;
  for (const auto& rows : byClass) count += rows.size();
  std::vector<ImportFlow::Detail> details;
  details.reserve(count);
  for (const Class cls : ImportFlow::kShownOrder)
    for (const exchange::RowDetail* row : byClass[static_cast<std::size_t>(cls)]) details.push_back(detailOf(*row));
  return details;
}

std::vector<ImportFlow::FieldChoice> kindChoices() {
  std::vector<ImportFlow::FieldChoice> choices;
  for (const exchange::ListKind kind : exchange::allKinds())
    choices.push_back({std::string(exchange::kindName(kind)), text(exchange::kindLabel(kind)), false});
  return choices;
}

std::vector<ImportFlow::FieldChoice> fieldChoices(const exchange::Mapping& mapping) {
  std::vector<ImportFlow::FieldChoice> choices;
  for (const exchange::FieldMapping& field : mapping.fields()) {
    const Message label = exchange::fieldLabel(field.field);
    choices.push_back(
        {std::string(exchange::fieldName(field.field)),
         text(field.kept ? label : Message{"register.import.sparasInte", {{"falt", worded(label)}}}),
         field.required});
  }
  return choices;
}

std::vector<ImportFlow::Column> columnsOf(const exchange::Mapping& mapping) {
  const auto fields = mapping.fields();
  std::vector<ImportFlow::Column> columns;
  for (const exchange::ColumnMapping& column : mapping.columns()) {
    ImportFlow::Column shown{column.heading, column.firstValues,    -1,
                             column.why,     number(column.filled), number(column.approved)};
    if (shown.firstValues.size() > 4) shown.firstValues.resize(4);
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const exchange::FieldMapping& field) {
      return column.field != exchange::Field::none && field.field == column.field;
    });
    if (found != fields.end()) shown.field = static_cast<int>(found - fields.begin());
    if (column.guessedBy == exchange::GuessedBy::user) shown.why = {};
    columns.push_back(std::move(shown));
  }
  return columns;
}

Message delimiterNote(char delimiter) {
  switch (delimiter) {
    case ';':
      return {"register.import.semikolon", {}};
    case ',':
      return {"register.import.komma", {}};
    case '\t':
      return {"register.import.tabb", {}};
    default:
      return {"register.import.streck", {}};
  }
}

// As people write it: the mark before the first letter is the program's own business.
std::string encodingText(exchange::Encoding encoding) {
  const std::string_view name = exchange::encodingName(encoding);
  if (name.starts_with("utf-8")) return "UTF-8";
  if (name.starts_with("utf-16")) return "UTF-16";
  return std::string(name);
}

std::vector<Message> notesOf(const exchange::Mapping& mapping, const ImportPlan* plan, bool schoolListRead) {
  std::vector<Message> notes;
  const exchange::ListTable& table = mapping.table();
  if (table.isWorkbook()) {
    const auto count = number(table.sheets().size());
    notes.push_back({count == 1 ? "register.import.blad" : "register.import.bladAvFlera", {{"blad", table.sheet()}, {"antal", count}}});
  } else {
    notes.push_back({"register.import.kodning",
                     {{"kodning", encodingText(table.encoding())},
                      {"tecken", worded(delimiterNote(table.delimiter()))}}});
  }
  if (!table.hasHeadings()) notes.push_back({"register.import.utanRubriker", {}});
  const bool isSchoolList = mapping.kind() == exchange::ListKind::skolplacering;
  if (!schoolListRead && !isSchoolList) notes.push_back({"register.import.ingenSkollista", {}});
  if (plan == nullptr) return notes;
  notes.insert(notes.end(), plan->notes.begin(), plan->notes.end());
  addCounted(notes, "register.import.skyddade", number(plan->counts.skyddade));
  addCounted(notes, "register.import.skyddadeSparade", number(plan->skyddadeStored.size()));
  addCounted(notes, "register.import.upprepade", number(plan->counts.of(exchange::RowClass::repeated)));
  return notes;
}

namespace {

// The rows of a list, by what has been done with them.
struct RowsDone {
  std::array<std::int64_t, ImportFlow::kRowClassCount> accepted{};
  std::int64_t waiting = 0, refused = 0;
};

RowsDone doneOf(const ImportPart& part) {
  RowsDone done;
  for (const ImportFlow::Detail& detail : part.details) {
    if (detail.cls == Class::borta || detail.write == 0) continue;
    const auto choice = part.ofWrites[detail.write - 1].value_or(ImportFlow::Choice::accept);
    if (choice == ImportFlow::Choice::accept) ++done.accepted[static_cast<std::size_t>(detail.cls)];
    else ++(choice == ImportFlow::Choice::wait ? done.waiting : done.refused);
  }
  return done;
}

void reportList(const ImportPart& part, std::vector<Message>& report) {
  using exchange::RowClass;
  const ImportPlan& plan = *part.plan;
  const RowsDone done = doneOf(part);
  const auto rows = [&](RowClass rowClass) { return number(plan.counts.of(rowClass)); };
  const auto accepted = [&](Class cls) { return done.accepted[static_cast<std::size_t>(cls)]; };
  addCounted(report, "register.import.gjort.ny", accepted(Class::ny));
  addCounted(report, "register.import.gjort.ater", accepted(Class::ater));
  addCounted(report, "register.import.gjort.andrad", accepted(Class::andrad));
  addCounted(report, "register.import.gjort.oforandrad", rows(RowClass::unchanged) + rows(RowClass::repeated));
  addCounted(report, "register.import.gjort.vantarRader", done.waiting);
  addCounted(report, "register.import.gjort.avbojd", done.refused);
  addCounted(report, "register.import.gjort.oklar", rows(RowClass::unclear));
  addCounted(report, "register.import.gjort.avvisad", rows(RowClass::refused));
  addCounted(report, "register.import.gjort.skyddad", number(plan.counts.skyddade));
  addCounted(report, "register.import.gjort.skyddadBorttagen", number(plan.skyddadeStored.size()));
}

}  // namespace

bool tellsOfRowsApart(const Message& line) {
  return line.key == "register.import.gjort.oklar" || line.key == "register.import.gjort.avvisad";
}

void countChoices(const std::vector<std::unique_ptr<ImportPart>>& parts, bool acceptLeft, ImportFlow::Consequence& into) {
  using Choice = ImportFlow::Choice;
  for (const auto& part : parts) {
    const RowsDone done = doneOf(*part);
    into.nya += done.accepted[static_cast<std::size_t>(Class::ny)] + done.accepted[static_cast<std::size_t>(Class::ater)];
    into.andrade += done.accepted[static_cast<std::size_t>(Class::andrad)];
    into.olasta += part->counts[static_cast<std::size_t>(Class::avvisad)];
    into.vantar += done.waiting + part->counts[static_cast<std::size_t>(Class::oklar)];
    for (const auto& choice : part->ofLeaving) into.vantar += choice.value_or(acceptLeft ? Choice::accept : Choice::wait) == Choice::wait;
  }
}

std::vector<Message> reportOf(const std::vector<std::unique_ptr<ImportPart>>& parts, const Stored& stored, bool schoolListRead) {
  std::vector<Message> report;
  std::int64_t left = 0;
  bool nothing = true;
  for (const auto& part : parts) {
    left += number(part->plan->counts.of(exchange::RowClass::left));
    nothing = nothing && part->plan->changesNothing();
  }
  if (nothing && stored.left == 0) report.push_back({"register.import.gjort.inget", {}});
  for (const auto& part : parts) {
    if (parts.size() > 1)
      report.push_back({"register.import.gjort.lista", {{"fil", part->fileName}, {"slag", worded(exchange::kindLabel(part->plan->kind))}}});
    reportList(*part, report);
  }
  if (parts.size() > 1) report.push_back({"register.import.gjort.tillsammans", {}});
  addCounted(report, "register.import.gjort.avslutad", stored.left);
  addCounted(report, "register.import.gjort.vantar", left - stored.left);
  addCounted(report, "register.import.gjort.registrerad", stored.registered);
  addCounted(report, "register.import.gjort.avregistrerad", stored.ended);
  if (!schoolListRead) report.push_back({"register.import.ingenSkollista", {}});
  return report;
}

}  // namespace fyren::app
