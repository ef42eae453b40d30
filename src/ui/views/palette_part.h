// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/application.h"
#include "ui/view.h"
#include "ui/views/place.h"
#include "ui/widgets/search_list.h"

namespace fyren::ui {

// An act or a place of the program by its name.
struct Command {
  std::string label;
  Icon icon = Icon::None;
  std::string shortcut = {};
  std::string disabledBecause = {};
  std::function<void(Frame&)> run;
};

// Ctrl+K: finds persons, acts, places and chapters of the handbook by what is typed, and goes there.
class PalettePart {
 public:
  PalettePart(app::Application& application, Navigator& navigator, std::function<void(std::size_t)> openChapter)
      : app_(application), navigator_(navigator), openChapter_(std::move(openChapter)) {}
  void open();
  void close() { open_ = false; }
  bool isOpen() const { return open_; }
  // `acts` and `places` as they are now; asked for only while it is open.
  void draw(Frame& frame, const std::function<std::vector<Command>()>& acts, const std::function<std::vector<Command>()>& places);

 private:
  void find(std::vector<Command> acts, std::vector<Command> places);
  void addCommands(std::vector<Command> commands, std::string_view group, std::size_t most);
  void addPersons();
  void addChapters();

  app::Application& app_;
  Navigator& navigator_;
  std::function<void(std::size_t)> openChapter_;  // of app::handbook()
  bool open_ = false;
  SearchListState state_;
  std::optional<std::string> asked_;
  std::vector<Found> found_;
  std::vector<std::function<void(Frame&)>> runs_;  // one for each found
  std::string acts_, places_, persons_, chapters_; // the groups' headings
};

}  // namespace fyren::ui
