// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/delivery_desk.h"
#include "app/list_room.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// What stands around a delivery in its room: deadlines, who is in it, what differs, SCB's answer, the period file.
class DeliveryParts {
 public:
  DeliveryParts(app::Session& session, Navigator& navigator, app::ListRoom& lists) : session_(session), navigator_(navigator), lists_(lists) {}

  void drawDeadlines();
  void drawBelonging(HalfYear period);
  void drawDryRun(Frame& frame, HalfYear period, int red, int yellow);
  void drawDifference(HalfYear period);
  void drawErrors(HalfYear period);
  void drawProtected(Frame& frame, HalfYear period);
  void drawPeriodFile(Frame& frame, HalfYear period);

 private:
  void ask(HalfYear period);
  void editPeriodFile(Frame& frame, HalfYear period);

  app::Session& session_;
  Navigator& navigator_;
  app::ListRoom& lists_;
  std::optional<HalfYear> asked_;
  std::uint64_t askedVersion_ = 0;
  std::vector<app::Deadline> deadlines_;
  app::Belonging belonging_;
  app::DifferenceShown difference_;
  TableState differenceTable_, errorTable_;
  std::string pasted_, errorsRefused_;
  std::vector<app::ScbErrorLine> errors_;
  bool errorsAsked_ = false;
  bool editing_ = false, official_ = false;
  int form_ = 0;  // 0: the codes, 1: the whole file
  std::string codes_, whole_, fault_;
};

}  // namespace fyren::ui
