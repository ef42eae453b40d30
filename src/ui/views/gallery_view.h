// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/widgets.h"

namespace fyren::ui {

// Every wrapper in every state: the living guide to the look, opened with #gallery in the address. Its words are
// samples and stand here, not in the catalogue.
class GalleryView : public View {
 public:
  GalleryView();
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void drawTop(Frame& frame);
  void drawNavigation(const Frame& frame);
  void drawTab(Frame& frame);
  void drawTextAndButtons(Frame& frame);
  void drawButtons(Frame& frame);
  void drawFields();
  void drawChoices();
  void drawMarks();
  void drawPerson();
  void drawPersonFacts();
  void drawTable(Frame& frame);
  void drawDialog(Frame& frame);

  int part_ = 0, tab_ = 0;
  std::vector<NavItem> navigation_;
  std::vector<std::string> tabs_, channels_, outcomes_, reasons_, answers_;
  std::vector<MenuEntry> menu_;
  std::vector<Column> columns_;
  std::string name_ = "Åsa Öberg", note_, phrase_ = "hemlig", search_, day_ = "2026-11-22", wrong_ = "12 34";
  std::string dialogName_;
  std::optional<Day> dayValue_;
  bool on_ = true, off_ = false, filter_ = true, dialogOpen_ = false;
  int radio_ = 0, segment_ = 1, outcome_ = -1, combo_ = -1;
  int pressed_ = 0;
  TableState table_;
  bool compact_ = false;
};

}  // namespace fyren::ui
