// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/duplicates.h"
#include "app/gallring.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/views/place.h"
#include "ui/views/protected_part.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Gallring: who is due, the decision, the protocols.
class GallringPart {
 public:
  explicit GallringPart(app::Application& application) : app_(application) {}
  void draw(Frame& frame);

 private:
  void ask();
  bool isChosen(const app::GallringLine& line) const;
  void drawGroups();
  void drawTable();
  void drawDecision();
  void drawQuestion(Frame& frame);
  void drawProtocols();

  app::Application& app_;
  std::uint64_t askedVersion_ = 0;
  app::GallringList list_;
  std::vector<UngdomId> chosenIds_;
  std::vector<std::size_t> shown_;
  std::array<bool, app::kGallringsgrunder.size()> chosen_ = {true, false, false, false};
  TableState table_;
  std::string who_, diary_, dayTyped_;
  std::optional<Day> day_;
  FormError error_;
  bool asking_ = false;
};

// Pairs that may be one youth, and making them one.
class DuplicatesPart {
 public:
  DuplicatesPart(app::Application& application, Navigator& navigator) : app_(application), navigator_(navigator) {}
  void draw(Frame& frame);

 private:
  void drawPair(Frame& frame, const app::DuplicateLine& line);

  app::Application& app_;
  Navigator& navigator_;
  std::uint64_t askedVersion_ = 0;
  std::vector<app::DuplicateLine> lines_;
};

// Postal codes and their areas, schools and what became of them.
class AreasPart {
 public:
  explicit AreasPart(app::Application& application) : app_(application) {}
  void draw(Frame& frame);

 private:
  void drawAreas(Frame& frame);
  void drawSchools(Frame& frame);

  app::Application& app_;
  std::string areas_, schools_, fromTyped_;
  std::optional<Day> from_;
  FormError error_;
};

// What keeps the register right apart from the daily work.
class CareView final : public View {
 public:
  CareView(app::Application& application, Navigator& navigator)
      : gallring_(application), duplicates_(application, navigator), areas_(application), placeholders_(application) {}
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  GallringPart gallring_;
  DuplicatesPart duplicates_;
  AreasPart areas_;
  PlaceholdersPart placeholders_;
  int tab_ = 0;
};

}  // namespace fyren::ui
