// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/routine.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// The municipality's own routine for outreach: begins with one that comes with the program; steps are added, moved,
// changed and taken away; what it would mean today for the municipality's own youths is shown before it is saved.
class RoutineView final : public View {
 public:
  RoutineView(app::Session& session, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  // A number being typed; what is no number is kept until it is saved, and refused then.
  struct Number {
    std::string typed;
    void field(std::string_view label, int& value, float width);
  };
  struct Step {
    std::int64_t nr = 0;  // stays with the step wherever it is moved
    Number forsok, efter, mellan, inom, avisera;
  };
  enum class Move { none, up, down, away };
  void begin(const Trappa& trappa);
  Step typedOf(const Trappsteg& step);
  void drawChoice();
  void drawTimes();
  void drawSteps();
  Move drawStep(std::size_t at);
  void drawWay(std::size_t at);
  void drawDays(std::size_t at);
  Move drawMoves(std::size_t at);
  void carryOut(Move move, std::size_t at);
  void drawAdd();
  void ask();
  void drawPreview(Frame& frame);
  void drawChanged();

  app::Session& session_;
  Navigator& navigator_;
  Trappa trappa_;
  int preset_ = -1;
  Number karens_, borja_, uppfoljning_, villInte_, nytt_, brev_;
  int karensDays_ = 0;
  std::vector<Step> typed_;
  std::int64_t nextNr_ = 0;
  int added_ = -1;  // which kind of step is to be added
  std::string askedFor_;  // the ladder that `preview_` is of
  std::uint64_t askedVersion_ = 0;
  app::RoutinePreview preview_;
  TableState table_;
};

}  // namespace fyren::ui
