// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/application.h"
#include "app/time_study.h"
#include "ui/view.h"

namespace fyren::ui {

// The survey on a screen that is handed to a youth: nothing of the register is drawn, no key leads to it, and the only way
// out locks the register.
class KioskView final : public View {
 public:
  explicit KioskView(app::Application& application) : app_(application) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void drawWelcome(Frame& frame);
  void drawQuestion(Frame& frame, std::size_t question);
  void drawThanks(Frame& frame);
  void drawEnd();
  void turnTo(Frame& frame, int page);
  void count(Frame& frame);

  app::Application& app_;
  int page_ = 0;  // 0 the beginning, then the questions, then the thanks
  double turned_ = 0;
  Enkatsvar answers_{};
  std::string failure_;
  bool ending_ = false;
};

}  // namespace fyren::ui
