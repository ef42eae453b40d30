// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/case_papers.h"
#include "ui/view.h"
#include "ui/views/plan_forms.h"

namespace fyren::ui {

// On a person's page: mapping, plan, consent and handover, the latest of each, with earlier versions behind a button.
class PapersPart {
 public:
  PapersPart(app::Session& session, UngdomId id) : session_(session), id_(id) {}
  void draw(Frame& frame);
  // Once after the user has asked for a paper: its page.
  std::optional<std::string> takePaper() { return std::exchange(paper_, std::nullopt); }

 private:
  enum class Form { none, kartlaggning, plan, samtycke, overlamning };
  void ask();
  void drawButtons();
  void drawForm(Frame& frame);
  void drawKartlaggning();
  void drawKartlaggningVersion(const Kartlaggning& kartlaggning, std::size_t version);
  void drawPlan();
  void drawPlanVersion(const Plan& plan, std::size_t version);
  void drawSamtycken(Frame& frame);
  void drawSamtycke(Frame& frame, const Samtycke& samtycke);
  void drawOverlamningar();

  app::Session& session_;
  UngdomId id_;
  std::uint64_t askedVersion_ = 0;
  app::CasePapers papers_;
  Form form_ = Form::none;
  bool showsEarlier_ = false;             // plans
  bool showsEarlierKartlaggning_ = false;
  KartlaggningForm kartlaggning_;
  PlanForm plan_;
  SamtyckeForm samtycke_;
  OverlamningForm overlamning_;
  std::optional<std::string> paper_;
};

}  // namespace fyren::ui
