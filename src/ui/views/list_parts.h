// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/application.h"
#include "app/import_profiles.h"
#include "app/row_choices.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Rows of lists that somebody let wait or refused; the next list asks again.
class WaitingPart {
 public:
  WaitingPart(app::Application& application, Navigator& navigator) : app_(application), navigator_(navigator) {}
  void draw(Frame& frame);

 private:
  void drawChosen(Frame& frame);

  app::Application& app_;
  Navigator& navigator_;
  std::uint64_t askedVersion_ = 0;
  std::vector<app::WaitingRow> rows_;
  TableState table_;
  std::int64_t chosen_ = -1;
};

// How known lists are read: rename, remove, share.
class ProfilesPart {
 public:
  explicit ProfilesPart(app::Application& application) : app_(application) {}
  void draw(Frame& frame);

 private:
  bool drawProfile(Frame& frame, const app::ProfileLine& line);  // true: it may be others now
  void drawNaming(Frame& frame);

  app::Application& app_;
  std::uint64_t askedVersion_ = 0;
  std::vector<app::ProfileLine> lines_;
  bool naming_ = false;
  app::ProfileLine named_;
  std::string name_;
  FormError error_;
};

}  // namespace fyren::ui
