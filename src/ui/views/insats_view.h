// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/insats_list.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// What we have to offer, who is in it, and what became of those who were: the catalogue with places, and the outcome
// after 3, 6 and 12 months.
class InsatsView final : public View {
 public:
  explicit InsatsView(app::Session& session);
  std::string title() const override;
  void drawContent(Frame& frame) override;

 private:
  void ask();
  void drawCatalogue();
  void drawOutcome();
  void drawForm(Frame& frame);
  void begin(const Insats* insats);
  void save(Frame& frame);
  void retire(Frame& frame);

  app::Session& session_;
  std::optional<app::InsatsList> list_;
  std::uint64_t askedVersion_ = 0;
  TableState table_, outcome_;
  bool editing_ = false;
  std::optional<Insats> known_;
  std::string namn_, anordnare_, platser_, firstTyped_, lastTyped_;
  std::optional<Day> first_, last_;
  int typ_ = -1;
  FormError error_;
};

}  // namespace fyren::ui
