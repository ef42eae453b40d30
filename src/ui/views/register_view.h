// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/as_of.h"
#include "app/register_list.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/form_parts.h"
#include "ui/views/person_on_day.h"
#include "ui/views/person_view.h"
#include "ui/views/place.h"
#include "ui/widgets/table.h"

namespace fyren::ui {

// Who is in: the list on the left, the open person on the right.
class RegisterView final : public View {
 public:
  RegisterView(app::Session& session, Navigator& navigator);
  std::string title() const override;
  void drawContent(Frame& frame) override;

  // Shows this youth, whatever the list's filter.
  void open(UngdomId id);
  void show(app::RegisterShow show, std::optional<Kunskapslage> kunskap);
  void beginAdding() { adding_ = true; }

 private:
  void ask();
  void drawList(Frame& frame);
  void drawSearch();
  void drawFilters();
  void drawKnowledge();
  void drawProposals(Frame& frame);
  void drawAsOf();
  void drawAsOfForm();
  void askAsOf();
  const std::vector<app::RegisterRow>& rows() const;
  void drawTable();
  void openListed(UngdomId id);
  void drawPerson(Frame& frame, bool isNarrow);
  void drawRow(Cells& cells, std::int64_t row) const;
  void drawAdd(Frame& frame);
  void add(Frame& frame);
  void handleKeys(Frame& frame);
  void drawNeighbourhood(Frame& frame);

  app::Session& session_;
  Navigator& navigator_;
  app::RegisterQuery query_;
  std::optional<app::RegisterQuery> asked_;
  std::uint64_t askedVersion_ = 0;
  app::RegisterList list_;
  TableState table_;
  std::unique_ptr<PersonView> person_;
  std::unique_ptr<PersonThen> personThen_;  // while the register of another day is shown
  bool focusSearch_ = false;

  // The register as of another day or period; nothing: today.
  std::optional<app::AsOf> asOf_;
  std::optional<app::LoadedRegister> then_;
  std::optional<Message> thenFailure_;
  std::uint64_t thenVersion_ = 0;
  bool choosingDay_ = false;
  std::string firstTyped_, lastTyped_;
  std::optional<Day> first_, last_;
  int knowledge_ = 0;

  bool adding_ = false;
  std::string number_, fornamn_, efternamn_, sinceTyped_;
  std::optional<Day> since_;
  FormError error_;
};

}  // namespace fyren::ui
