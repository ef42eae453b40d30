// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "app/overview.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/place.h"

namespace fyren::ui {

// What needs me? The first screen of the morning; every number leads to its list.
class OverviewView final : public View {
 public:
  OverviewView(app::Session& session, app::TodoBoard& board, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask();
  void drawDue();
  void drawQuality();
  void drawRegister();
  void drawKnowledge();
  void drawDelivery();
  void drawExercises();
  void drawComing();
  void drawComingDays();

  app::Session& session_;
  app::TodoBoard& board_;
  Navigator& navigator_;
  std::optional<app::Overview> view_;
  std::uint64_t askedVersion_ = 0;
  bool showsAllComing_ = false;
};

}  // namespace fyren::ui
