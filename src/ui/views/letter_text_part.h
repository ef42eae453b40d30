// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/letter_texts.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"

namespace fyren::ui {

// The texts of letters and who they are from, to be changed by the municipality.
class LetterTextPart {
 public:
  explicit LetterTextPart(app::Session& session) : session_(session) {}
  void draw(Frame& frame);
  std::optional<std::string> takePaper() { return std::exchange(paper_, std::nullopt); }  // asked to be printed

 private:
  void drawSender(Frame& frame);
  void drawText(Frame& frame);
  void drawFaults();
  void load();
  app::Session& session_;
  std::optional<app::Avsandare> sender_;
  int slag_ = 0, sprak_ = 0, loadedSlag_ = -1, loadedSprak_ = -1;
  std::uint64_t askedVersion_ = 0;
  app::LetterText kept_;
  std::string innehall_;
  std::optional<std::string> paper_;
  FormError senderError_, error_;
};

}  // namespace fyren::ui
