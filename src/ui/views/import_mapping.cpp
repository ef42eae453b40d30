// SPDX-License-Identifier: EUPL-1.2
// ImportView: what the list is and what its columns are.
#include "app/list_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/import_view.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

using Stage = app::ImportFlow::Stage;

std::vector<std::string> labelsOf(const std::vector<app::ImportFlow::FieldChoice>& choices, std::string first) {
  std::vector<std::string> labels;
  if (!first.empty()) labels.push_back(std::move(first));
  for (const auto& choice : choices)
    labels.push_back(choice.required ? text({"view.import.requiredField", {{"falt", choice.label}}}) : choice.label);
  return labels;
}

}  // namespace

void ImportView::drawSheet() {
  const auto sheets = flow().sheets();
  if (sheets.size() < 2) return;
  std::vector<std::string> names;
  for (const auto& sheet : sheets) names.push_back(sheet.hidden ? text({"view.import.hiddenSheet", {{"blad", sheet.name}}}) : sheet.name);
  int chosen = flow().sheet();
  if (combo(text("view.import.sheet"), names, chosen, {.width = 200})) flow().setSheet(chosen);
}

void ImportView::drawKind() {
  Row row;
  drawSheet();
  if (flow().stage() != Stage::mapping || flow().columns().empty()) return;
  static std::vector<std::string> labels;
  labels = labelsOf(flow().kinds(), {});
  int kind = flow().kind();
  if (combo(text("view.import.kind"), labels, kind, {.placeholder = text("view.import.kindUnknown"), .width = 240}))
    flow().setKind(kind);
  if (!day_ || *day_ != flow().listDay()) {
    if (dayTyped_.empty() || day_) dayTyped_ = flow().listDay().iso();
    day_ = flow().listDay();
  }
  std::optional<Day> typed = day_;
  if (dateField(text("view.import.listDay"), dayTyped_, typed, {.width = 160}) && typed) {
    day_ = typed;
    flow().setListDay(*typed);
  }
}

void ImportView::drawColumns() {
  Section section(text("view.import.columns"));
  body(text("view.import.columnsHelp"));
  drawReading();
  drawDayForm();
  drawProfile();
  for (std::size_t i = 0; i < flow().columns().size(); ++i) drawColumn(i);
}

// How the file was read, to be said otherwise where the letters or the columns look wrong.
void ImportView::drawReading() {
  const app::ImportQuestions::Reading reading = questions().reading();
  if (reading.lastHeadingRow == 0) return;
  Row row;
  int encoding = reading.encoding, delimiter = reading.delimiter, heading = reading.headingRow;
  if (encoding >= 0 && combo(text("view.import.encoding"), reading.encodings, encoding, {.width = 160})) questions().setEncoding(encoding);
  if (delimiter >= 0 && combo(text("view.import.delimiter"), reading.delimiters, delimiter, {.width = 140})) questions().setDelimiter(delimiter);
  std::vector<std::string> rows = {text("view.import.noHeadings")};
  for (std::int64_t number = 1; number <= reading.lastHeadingRow; ++number) rows.push_back(text({"view.import.headingRow", {{"rad", number}}}));
  if (combo(text("view.import.headings"), rows, heading, {.width = 200})) questions().setHeadingRow(heading);
}

// Days that mean two things are asked about, never only assumed.
void ImportView::drawDayForm() {
  const app::ImportQuestions::Reading reading = questions().reading();
  if (reading.doubtfulDay.empty() || !reading.dayFirst || !reading.monthFirst) return;
  const auto meaning = [&](Day day) { return text({"view.import.dayMeans", {{"dag", day}}}); };
  const std::vector<std::string> meanings = {meaning(*reading.dayFirst), meaning(*reading.monthFirst)};
  (void)banner(Mark::ShouldCheck, text({"view.import.doubtfulDay", {{"varde", reading.doubtfulDay}}}));
  int chosen = reading.isMonthFirst ? 1 : 0;
  if (segmented(text({"view.import.dayForm", {{"varde", reading.doubtfulDay}}}), meanings, chosen)) questions().setMonthFirst(chosen == 1);
}

void ImportView::drawProfile() {
  Row row;
  if (flow().kind() >= 0 && button(text("view.import.saveProfile"), {.kind = ButtonKind::Quiet, .icon = Icon::Download})) app_.lists().saveProfile();
  if (button(text("view.import.pickProfile"), {.kind = ButtonKind::Quiet, .icon = Icon::Folder})) app_.lists().pickProfile();
}

void ImportView::drawColumn(std::size_t index) {
  const app::ImportFlow::Column& column = flow().columns()[index];
  Scope scope(static_cast<std::int64_t>(index));
  Card card(column.heading, 12);
  Columns columns({2, 3});
  strong(column.heading.empty() ? text("view.import.noHeading") : column.heading);
  std::string values;
  for (const std::string& value : column.firstValues) values += (values.empty() ? "" : " · ") + value;
  muted(values.empty() ? text("view.import.noValues") : values);
  columns.next();
  const std::vector<std::string> labels = labelsOf(flow().fields(), text("view.import.leftOut"));
  int chosen = column.field + 1;
  const std::string help = column.why.key.empty() ? std::string() : text(column.why);
  if (combo(text("view.import.means"), labels, chosen, {.help = help, .width = 280})) {
    flow().setField(index, chosen - 1);
    return;
  }
  if (column.field < 0) return;
  const bool all = column.approved == column.filled;
  const std::string counted = text({"view.import.approved", {{"bra", column.approved}, {"alla", column.filled}}});
  mark(all ? Mark::Done : Mark::ShouldCheck, counted);
  const Message firstBad = questions().firstBad(index);
  if (!all && !firstBad.key.empty()) small(text(firstBad));
}

}  // namespace fyren::ui
