// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/handbook.h"
#include "platform/edition.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/views/place.h"

namespace fyren::ui {

// What a chapter says.
void drawChapterLines(const app::HandbookChapter& chapter);

// The handbook, searched and read as one page or a chapter at a time, and printed as one document.
class HandbookView final : public View {
 public:
  HandbookView(app::Application& application, Navigator& navigator, platform::EditionNow edition);
  std::string title() const override;
  void drawContent(Frame& frame) override;

  // Shows this chapter alone; all of them again at a press.
  void show(std::size_t chapter);
  void print(Frame& frame);

 private:
  void ask();
  void drawHead(Frame& frame);
  void drawChapter(std::size_t chapter);
  void drawOwn(std::size_t chapter);
  void drawOwnForm(std::size_t chapter);

  app::Application& app_;
  Navigator& navigator_;
  platform::EditionNow edition_;
  std::string search_;
  std::optional<std::string> asked_;
  std::optional<std::size_t> only_;
  std::vector<std::size_t> found_;
  std::optional<std::size_t> writing_;  // the chapter whose routine is being written
  std::string routine_;
  FormError error_;
};

}  // namespace fyren::ui
