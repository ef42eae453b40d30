// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/letter_run.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/views/letter_text_part.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Letters: choose what and to whom, see each one's reason, print, log as sent; earlier runs and their answers; the
// texts and the sender.
class LettersView final : public View {
 public:
  LettersView(app::Session& session, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;
  // A new run of this kind to those whose step asks for it now.
  void showDue(Brevslag slag, const std::string& handlaggare);

 private:
  enum Tab { run, sent, texts };
  void ask();
  void drawRun(Frame& frame);
  void drawWish();
  void drawMoment();
  void drawRecipients();
  void drawPreview();
  void drawSend(Frame& frame);
  void drawSent();

  app::Session& session_;
  Navigator& navigator_;
  int tab_ = run;
  int slag_ = 0, sprak_ = 0, to_ = 0;
  app::LetterWish wish_;
  std::string dayTyped_;
  std::optional<app::LetterRun> run_;
  app::LetterPreview preview_;
  bool swedishInstead_ = false;
  std::vector<app::SentRun> sent_;
  std::uint64_t askedVersion_ = 0;
  bool changed_ = true;
  bool printed_ = false;
  TableState recipients_, runs_;
  LetterTextPart texts_;
  bool printSample_ = false;
};

// Shows blocks of a letter as they will stand on the paper.
void drawLetter(const std::vector<LetterBlock>& blocks);

}  // namespace fyren::ui
