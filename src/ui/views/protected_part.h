// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/application.h"
#include "app/protected.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// What the register keeps of youths with protected identity: a count, or placeholders that say of nobody who it is.
class PlaceholdersPart {
 public:
  explicit PlaceholdersPart(app::Application& application) : app_(application) {}
  void draw(Frame& frame);

 private:
  void ask();
  void drawMode(Frame& frame);
  void drawList();
  void begin(const store::Platshallare& placeholder);
  void drawForm(Frame& frame);
  void save(Frame& frame);

  app::Application& app_;
  std::uint64_t askedVersion_ = 0;
  app::PlaceholderList list_;
  bool keeps_ = false;
  TableState table_;
  bool editing_ = false;
  store::Platshallare edited_;
  int covered_ = 0;
  std::string nextTyped_, endTyped_;
  FormError error_;
};

// On a person's page: the mark has come.
class ProtectedPart {
 public:
  ProtectedPart(app::Session& session, UngdomId id) : session_(session), id_(id) {}
  // True when the youth is gone: nothing more of the page may be drawn.
  bool draw(Frame& frame, const std::string& name);

 private:
  app::Session& session_;
  UngdomId id_;
  bool asking_ = false;
};

}  // namespace fyren::ui
