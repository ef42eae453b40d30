// SPDX-License-Identifier: EUPL-1.2
#include "ui/theme/density.h"
#include "ui/views/time_study_part.h"

#include <algorithm>
#include <array>

#include "app/report_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kActivities = {Aktivitet::deltagarkontakt, Aktivitet::administration, Aktivitet::samverkanspart, Aktivitet::deltagareOchSamverkanspart};

// What stands in the field as a number; 0 when it is none.
std::int64_t numberOf(const std::string& typed) {
  std::int64_t value = 0;
  for (const char c : typed) {
    if (c < '0' || c > '9' || value > 10000) return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string sexOf(const Tidspost& entry) {
  if (entry.kon == Studiekon::ejTillampligt) return text("report.time.ingen");
  return text(entry.kon == Studiekon::kvinna ? "report.row.kvinna" : "report.row.man") + (entry.alder ? ", " + text({"report.age", {{"ar", std::int64_t{*entry.alder}}}}) : "");
}

}  // namespace

TimeStudyPart::TimeStudyPart(app::Application& application, Navigator& navigator) : app_(application), navigator_(navigator) {
  day_ = application.session()->today();
  dayTyped_ = day_->iso();
}

// Before anything is drawn of what it gives.
void TimeStudyPart::ask() {
  const app::Session& session = *app_.session();
  const auto period = period_.period(session.today());
  const std::string wish = std::to_string(session.version()) + "|" + (period ? period->first.iso() + period->last.iso() : std::string());
  if (asked_ == wish) return;
  asked_ = wish;
  entries_ = app::tidsposter(session);
  book_ = period ? app::timeStudy(session, *period) : app::Book{};
  persons_.close();
  tables_.resize(book_.tables.size());
}

void TimeStudyPart::draw(Frame& frame) {
  ask();
  {
    Width width(760);
    body(text("view.timeStudy.help"));
  }
  drawForm(frame);
  drawDay(frame);
  drawTables(frame);
}

void TimeStudyPart::drawForm(Frame& frame) {
  Section section(text("view.timeStudy.new"));
  const std::string dayError = error_.at("dag"), minutesError = error_.at("minuter"), ageError = error_.at("alder");
  static const std::vector<std::string> kLabels = [] {
    std::vector<std::string> all;
    for (const Aktivitet aktivitet : kActivities) all.push_back(text(report::labelOf(aktivitet)));
    return all;
  }();
  segmented(text("report.time.aktivitet"), kLabels, activity_, {.numberKeys = true});
  {
    Row row;
    static const std::vector<std::string> kQuick = {"5", "10", "15", "30", "60"};
    if (segmented(text("report.time.minuter"), kQuick, minutesChosen_)) minutes_ = kQuick[static_cast<std::size_t>(minutesChosen_)];
    if (textField(text("view.timeStudy.minutes"), minutes_, {.error = minutesError, .width = 140, .maxLength = 3})) minutesChosen_ = -1;
  }
  drawFor();
  if (!ageError.empty()) coloured(ageError, Colour::Danger);
  Row row;
  dateField(text("view.timeStudy.day"), dayTyped_, day_, {.error = dayError, .width = 160});
  const std::string reads = whyReadOnly(*app_.session());
  const std::string why = !reads.empty() ? reads : minutes_.empty() ? text("view.timeStudy.noMinutes") : !day_ ? text("view.form.noDay") : std::string();
  if (button(text("view.timeStudy.save"), {.kind = ButtonKind::Primary, .disabledBecause = why})) record(frame);
}

void TimeStudyPart::drawFor() {
  static const std::vector<std::string> kSexes = {text("report.time.ingen"), text("report.row.kvinna"), text("report.row.man")};
  static const std::vector<std::string> kAges = [] {
    std::vector<std::string> all;
    for (int age = kYoungest; age <= kOldest; ++age) all.push_back(text({"report.age", {{"ar", std::int64_t{age}}}}));
    return all;
  }();
  if (sex_ < 0) sex_ = 0;
  Row row;
  segmented(text("view.timeStudy.sex"), kSexes, sex_);
  if (sex_ > 0) combo(text("report.dimension.alder"), kAges, age_, {.placeholder = text("view.form.choose"), .width = 160});
}

void TimeStudyPart::record(Frame& frame) {
  Tidspost entry;
  entry.dag = *day_;
  entry.aktivitet = kActivities[static_cast<std::size_t>(activity_)];
  entry.minuter = numberOf(minutes_);
  entry.kon = static_cast<Studiekon>(sex_);
  if (sex_ > 0 && age_ >= 0) entry.alder = kYoungest + age_;
  if (!settle(frame, *app_.session(), app::recordTidspost(*app_.session(), entry), error_)) return;
  minutes_.clear();
  minutesChosen_ = -1;
}

void TimeStudyPart::drawDay(Frame& frame) {
  if (!day_) return;
  std::vector<const Tidspost*> shown;
  for (const Tidspost& entry : entries_)
    if (entry.dag == *day_) shown.push_back(&entry);
  Section section(text({"view.timeStudy.ofDay", {{"dag", *day_}}}));
  if (shown.empty()) return muted(text("view.timeStudy.none"));
  static const std::vector<Column> kColumns = {{.title = text("report.time.aktivitet"), .weight = 3, .sortable = false}, {.title = text("report.time.minuter"), .width = 100, .sortable = false, .align = Align::Right, .tabular = true},
                                               {.title = text("view.timeStudy.whom"), .weight = 2, .sortable = false}};
  const std::string name = text({"view.timeStudy.ofDay", {{"dag", *day_}}});
  (void)table(name, kColumns, static_cast<std::int64_t>(shown.size()), dayTable_,
              [&shown](Cells& cells, std::int64_t at) {
                const Tidspost& entry = *shown[static_cast<std::size_t>(at)];
                cells.text(text(report::labelOf(entry.aktivitet)));
                cells.number(entry.minuter);
                cells.text(sexOf(entry));
              },
              {.height = std::min(kControl + rowHeight() * static_cast<float>(shown.size()) + 4, 240.0F)});
  const bool chosen = dayTable_.selected >= 0 && dayTable_.selected < static_cast<std::int64_t>(shown.size());
  const std::string reads = whyReadOnly(*app_.session());
  const std::string why = !reads.empty() ? reads : chosen ? std::string() : text("view.timeStudy.chooseRow");
  if (!button(text("view.timeStudy.erase"), {.kind = ButtonKind::Quiet, .icon = Icon::Trash, .disabledBecause = why})) return;
  FormError none;
  (void)settle(frame, *app_.session(), app::eraseTidspost(*app_.session(), shown[static_cast<std::size_t>(dayTable_.selected)]->id), none);
  dayTable_.selected = -1;
}

void TimeStudyPart::drawTables(Frame& frame) {
  Section section(text("view.timeStudy.tables"));
  {
    Row row;
    period_.draw(app_.session()->today());
  }
  if (book_.tables.empty()) return muted(text("view.figures.choosePeriod"));
  {
    Row row;
    if (button(text("view.figures.print"), {.icon = Icon::Print})) tell(frame, app_.reports().printFigures(book_, text("view.timeStudy.title")));
    if (button(text("view.figures.saveTables"), {.icon = Icon::Download})) tell(frame, app_.reports().saveFigures(book_, "tidsstudie"));
  }
  for (std::size_t i = 0; i < book_.tables.size(); ++i) {
    const report::Table& shown = book_.tables[i];
    heading(text(shown.title), 3);
    if (const auto asked = figureTable(book_, shown, tables_[i])) persons_.open(shown, *asked);
    persons_.draw(*app_.session(), navigator_, book_, shown);
  }
  for (const app::Chart& shown : book_.charts) {
    heading(text(shown.title), 3);
    chart(book_, shown);
    chartButtons(frame, app_.reports(), book_, shown, shown.id);
  }
}

}  // namespace fyren::ui
