// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/home_visits.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Home visits: plan a round by area, send notices a week ahead, print list and packing, enter the results at once.
class RoundsView final : public View {
 public:
  RoundsView(app::Session& session, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  struct Result {
    int utfall = -1;
    int sysselsattning = -1;
    bool bosattning = false, oro = false;
  };
  void ask();
  void drawPlan(Frame& frame);
  void drawCandidates();
  void drawPlanFields();
  void drawArea();
  void drawRounds(Frame& frame);
  void drawRound(Frame& frame, const app::RoundPage& page);
  void drawRoundButtons(Frame& frame, const app::RoundPage& page);
  void drawResults(Frame& frame, const app::RoundPage& page);
  void drawResult(const app::VisitLine& line, Result& result);
  static app::VisitResult asVisit(HembesokId id, const Result& result);
  void drawCounts();
  void beginResults(const app::RoundPage& page);

  app::Session& session_;
  Navigator& navigator_;
  std::uint64_t askedVersion_ = 0;
  app::VisitArea area_;
  std::optional<app::VisitArea> askedArea_;
  std::vector<app::RoundPage> rounds_;
  app::CheckCounts counts_;
  bool planning_ = false;
  int sprak_ = 0;  // of the notice letters
  std::vector<app::VisitCandidate> candidates_;
  std::string dayTyped_, tid_, omrade_, personal_;
  std::optional<Day> day_;
  std::vector<UngdomId> chosen_;
  TableState table_;
  FormError error_;
  std::optional<HembesoksrundaId> entering_;
  std::vector<Result> results_;
};

}  // namespace fyren::ui
