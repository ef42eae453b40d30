// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/delivery_room.h"
#include "ui/view.h"
#include "ui/views/delivery_parts.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Can I send? The period, what stands in the way, the file as a table, and the button that makes it.
class DeliveryView final : public View {
 public:
  DeliveryView(app::Application& application, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask();
  void refreshPeriods();
  void drawPeriod();
  void drawState(Frame& frame);
  void drawFindings();
  void drawPreview();
  void drawBytes();
  void drawKept(Frame& frame);

  app::Application& app_;
  Navigator& navigator_;
  DeliveryParts parts_;
  std::vector<HalfYear> periods_;
  int period_ = 0;
  std::optional<app::DeliveryRoom> room_;
  std::vector<app::KeptDelivery> kept_;
  std::string keptFailure_;  // why kept_ cannot be shown
  std::uint64_t askedVersion_ = 0;
  int askedPeriod_ = -1;
  TableState findings_;
  TableState preview_, bytes_;
  int previewAs_ = 0;  // 0: a table, 1: bytes
  std::vector<Column> columns_;
};

}  // namespace fyren::ui
