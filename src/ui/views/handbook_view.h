// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "ui/view.h"

namespace fyren::ui {

// The handbook (assets/handbook/sv.md): headings, paragraphs and lists, searched and read as one page.
class HandbookView final : public View {
 public:
  HandbookView();
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  struct Chapter {
    std::string title;
    std::vector<std::string> lines;  // paragraphs; list items begin with "• " or "1. "
  };
  void drawChapter(const Chapter& chapter);
  bool matches(const Chapter& chapter) const;

  std::vector<Chapter> chapters_;
  std::string search_;
};

}  // namespace fyren::ui
