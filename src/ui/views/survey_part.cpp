// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/survey_part.h"

#include "app/report_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

void SurveyPart::ask() {
  const app::Session& session = *app_.session();
  if (askedVersion_ == session.version() && askedYear_ == year_) return;
  surveys_ = app::surveys(session);
  if (year_ >= static_cast<int>(surveys_.size())) year_ = 0;
  book_ = report::surveyBook(surveys_[static_cast<std::size_t>(year_)]);
  askedVersion_ = session.version();
  askedYear_ = year_;
}

void SurveyPart::draw(Frame& frame) {
  ask();
  {
    Width width(760);
    body(text("view.survey.help"));
  }
  drawStart();
  drawResult(frame);
}

void SurveyPart::drawStart() {
  const auto why = app::whyNoSurvey(*app_.session());
  const std::string cannot = why ? text(*why) : std::string();
  if (button(text("view.survey.start"), {.kind = ButtonKind::Primary, .disabledBecause = cannot})) starting_ = true;
  Dialog dialog(text("view.survey.startTitle"), starting_);
  if (!dialog) return;
  body(text("view.survey.startHelp"));
  DialogButtons buttons;
  if (button(text("common.cancel"))) starting_ = false;
  if (!button(text("view.survey.startNow"), {.kind = ButtonKind::Primary})) return;
  starting_ = false;
  navigator_.startSurvey();
}

void SurveyPart::drawResult(Frame& frame) {
  Section section(text("view.survey.result"));
  std::vector<std::string> years;
  for (const Enkatsumma& survey : surveys_) years.push_back(std::to_string(survey.ar));
  combo(text("report.column.ar"), years, year_, {.width = 140});
  const Enkatsumma& survey = surveys_[static_cast<std::size_t>(askedYear_)];
  status(text({"view.survey.told", {{"antal", survey.youths}}}));
  if (survey.waiting > 0) muted(text({"view.survey.waiting", {{"antal", kFewestAnswers}}}));
  if (survey.youths == 0) return;
  {
    Row row;
    if (button(text("view.figures.print"), {.icon = Icon::Print})) tell(frame, app_.reports().printFigures(book_, text("view.survey.title")));
    if (button(text("view.figures.saveTables"), {.icon = Icon::Download})) tell(frame, app_.reports().saveFigures(book_, "enkat"));
  }
  (void)figureTable(book_, book_.tables.front(), table_);
  chart(book_, book_.charts.front());
  chartButtons(frame, app_.reports(), book_, book_.charts.front(), "enkat");
}

}  // namespace fyren::ui
