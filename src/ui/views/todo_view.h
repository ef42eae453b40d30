// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/session.h"
#include "app/todo_board.h"
#include "ui/view.h"
#include "ui/views/bevakning_form.h"
#include "ui/views/kontakt_form.h"
#include "ui/views/person_view.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Whom now? The list on the left; on the right what to do about the one the keyboard stands on, with the contact
// ready to be recorded: a digit and Enter.
class TodoView final : public View {
 public:
  TodoView(app::Session& session, app::TodoBoard& board, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;
  void show(app::TodoShow show);

 private:
  void ask();
  const app::TodoRow* chosen() const;
  void choose(std::int64_t row);
  void drawList(Frame& frame);
  void drawFilters();
  void drawRisk();
  void drawLetters();
  void drawTable();
  void drawRow(Cells& cells, std::int64_t row) const;
  void drawDetail(Frame& frame);
  void drawStep(const app::TodoRow& row);
  void drawPhone(class Facts& facts, const app::TodoRow& row) const;
  void drawActions(Frame& frame, const app::TodoRow& row);
  void drawLatest(const app::TodoRow& row);
  void moveOn();

  app::Session& session_;
  app::TodoBoard& board_;
  Navigator& navigator_;
  app::TodoQuery query_;
  std::optional<app::TodoQuery> asked_;
  std::uint64_t askedVersion_ = 0;
  app::TodoList list_;
  TableState table_;
  int coach_ = 0;
  std::string chosenKey_;  // which step of which youth the form below belongs to
  KontaktForm kontakt_;
  BevakningForm bevakning_;
  std::unique_ptr<PersonView> person_;  // opened in full, in the place of the step
};

}  // namespace fyren::ui
