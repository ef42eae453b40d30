// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>

#include "app/application.h"
#include "platform/edition.h"
#include "ui/view.h"
#include "ui/views/place.h"

namespace fyren::ui {

// The file, the look of the program, and what the program is made of.
class SettingsView final : public View {
 public:
  SettingsView(app::Application& application, Navigator& navigator, platform::EditionNow edition)
      : app_(application), navigator_(navigator), edition_(std::move(edition)) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void drawFile();
  void drawLook();
  void drawRows();
  void drawAbout();
  void drawEdition();
  void drawAbilities();

  app::Application& app_;
  Navigator& navigator_;
  platform::EditionNow edition_;
  bool notices_ = false;
};

}  // namespace fyren::ui
