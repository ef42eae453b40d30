// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/person_page.h"
#include "app/session.h"
#include "ui/view.h"
#include "ui/views/atgard_form.h"
#include "ui/views/contact_ways_part.h"
#include "ui/views/form_parts.h"
#include "ui/views/history_part.h"
#include "ui/views/kontakt_form.h"
#include "ui/views/omfattning_part.h"
#include "ui/views/papers_part.h"
#include "ui/views/protected_part.h"
#include "ui/views/registrering_form.h"
#include "ui/views/sysselsattning_form.h"

namespace fyren::ui {

// One youth: what we know, what is wrong, whether the responsibility holds and why, what has happened, and the
// forms to record what happens next.
class PersonView final : public View {
 public:
  PersonView(app::Session& session, UngdomId id);
  std::string title() const override;
  void drawContent(Frame& frame) override;

  UngdomId id() const { return id_; }
  std::optional<bool> takeUtdrag() { return history_.takeUtdrag(); }
  std::optional<std::string> takePaper() { return papers_.takePaper(); }
  bool isGone() const { return !page_.has_value(); }  // taken back by an undo, or purged

 private:
  enum class Form { none, kontakt, sysselsattning, atgard, registrering, avtal };

  void ask();
  void openForm(Form form, AnyRowId at = {});
  void drawHead();
  void drawFindings(Frame& frame);
  void mend(Frame& frame, const Finding& finding);
  void erase(Frame& frame, SysselsattningId id);
  void beginEdit();
  std::string spanText(const Interval& days) const;
  void drawProposal(Frame& frame);
  void drawNext();
  void drawActions(Frame& frame);
  void drawTimeline();
  void correctKontakt(const AnyRowId& row);
  void drawFacts();
  void drawFactsAndEdit();
  void drawForm(Frame& frame);
  void drawAtgarder(Frame& frame);
  void drawAtgard(const Atgard& atgard);
  void drawRegistreringar(Frame& frame);
  void drawErbjudanden(Frame& frame);
  void drawEdit(Frame& frame);

  app::Session& session_;
  UngdomId id_;
  std::optional<app::PersonPage> page_;
  std::uint64_t askedVersion_ = 0;
  bool isNew_ = true;  // a visit begins at the page's top
  bool showsNumber_ = false;

  OmfattningPart omfattning_;
  ContactWaysPart ways_;
  HistoryPart history_;
  PapersPart papers_;
  ProtectedPart protected_;

  Form form_ = Form::none;
  bool formIsNew_ = false;  // has not been drawn yet
  AnyRowId formAt_;  // the row under which the form stands; none = under the actions
  KontaktForm kontakt_;
  SysselsattningForm sysselsattning_;
  AtgardForm atgard_;
  AvtalForm avtal_;
  RegistreringForm registrering_;
  bool editing_ = false;
  std::optional<Ungdom> edited_;
  FormError error_;
};

}  // namespace fyren::ui
