// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/routine.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/place.h"

namespace fyren::ui {

// The municipality's own routine for outreach: begins with one that comes with the program, shows what it would mean
// today before it is saved.
class RoutineView final : public View {
 public:
  RoutineView(app::Session& session, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  // A number being typed; what is no number is kept until it is saved, and refused then.
  struct Number {
    std::string typed;
    void field(std::string_view label, int& value);
  };
  struct Step {
    Number forsok, efter, mellan, inom;
  };
  void begin(const Trappa& trappa);
  void drawChoice();
  void drawTimes();
  void drawSteps();
  void drawStep(std::size_t at);
  void drawPreview(Frame& frame);

  app::Session& session_;
  Navigator& navigator_;
  Trappa trappa_;
  int preset_ = -1;
  Number karens_, borja_, uppfoljning_, villInte_, nytt_, brev_;
  int karensDays_ = 0;
  std::vector<Step> typed_;
  std::string askedFor_;  // the ladder that `preview_` is of
  std::uint64_t askedVersion_ = 0;
  app::RoutinePreview preview_;
};

}  // namespace fyren::ui
