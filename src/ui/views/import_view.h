// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/import_flow.h"
#include "app/import_questions.h"
#include "ui/view.h"
#include "ui/views/import_reports_part.h"
#include "ui/views/list_parts.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// A list on its way in: what the columns are, what would change, and the one button that does it.
class ImportView final : public View {
 public:
  ImportView(app::Application& application, Navigator& navigator) : app_(application), navigator_(navigator), waiting_(application, navigator), profiles_(application), reports_(application) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  app::ImportFlow& flow();
  app::ImportQuestions& questions();
  void drawEmpty(Frame& frame);
  void drawRefused();
  void drawMapping(Frame& frame);
  void drawLists();
  void drawKind();
  void drawSheet();
  void drawProfile();
  void drawReading();
  void drawDayForm();
  void drawClassChoice();
  void drawRowChoice();
  bool drawRowOptions(std::size_t place);
  void listDetails();
  void drawFindings();
  void drawFindingTable(std::int64_t all);
  void drawColumns();
  void drawColumn(std::size_t index);
  void drawPlan(Frame& frame);
  void drawCounts();
  void drawDetails();
  void drawDecisions(Frame& frame);
  std::string drawTestNumbers(std::int64_t count);
  void drawApplied(Frame& frame);
  void drawWhatWasApplied();
  void drawSaveRefused();
  void drawTwinWarning();
  std::string applyLabel(const app::ImportFlow::Consequence& consequence);
  void tellOutcome(Frame& frame);
  void undo(Frame& frame);

  app::Application& app_;
  Navigator& navigator_;
  WaitingPart waiting_;
  ProfilesPart profiles_;
  ImportReportsPart reports_;
  void decideAnew();

  app::ImportFlow::Decisions decisions_;
  std::string decidedFor_;          // the file that decisions_ are about
  int shownClass_ = -1;             // -1: all but unchanged
  TableState details_;
  bool showsFindings_ = false;
  TableState findings_;
  std::int64_t row_ = -1;           // the detail that is chosen among, -1: none
  std::vector<std::uint32_t> detailRows_;  // of shownClass_, indices into details()
  std::string detailsOf_;           // what detailRows_ was made for
  std::int64_t answered_ = 0;       // the file's row that was decided, shown again when the lists are compared
  std::string dayTyped_;
  std::optional<Day> day_;
};

}  // namespace fyren::ui
