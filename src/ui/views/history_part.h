// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/person_history.h"
#include "ui/view.h"

namespace fyren::ui {

// On a person's page: who has changed and read what, and the registerutdrag. Read only when it is asked for.
class HistoryPart {
 public:
  HistoryPart(app::Session& session, UngdomId id) : session_(session), id_(id) {}
  void draw();
  void drawDialog(const std::string& name);
  // Once after the user has asked for a printed registerutdrag: with who has changed and read, or without.
  std::optional<bool> takeUtdrag() { return std::exchange(utdrag_, std::nullopt); }

 private:
  void ask();
  void drawEntries();

  app::Session& session_;
  UngdomId id_;
  bool shown_ = false;
  int filter_ = 0;
  std::size_t most_ = 0;
  std::optional<std::pair<std::uint64_t, int>> asked_;  // version and filter
  std::vector<app::HistoryEntry> entries_;
  bool choosing_ = false;
  bool checked_ = false;
  bool withLog_ = false;
  std::optional<bool> utdrag_;
};

// The filter's words and the icon of a kind; the same on the person's page and in the register's log.
std::vector<std::string> historyFilters();

}  // namespace fyren::ui
