// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/insats_view.h"

#include <algorithm>
#include <array>

#include "app/commands/casework.h"
#include "app/labels.h"
#include "base/text.h"
#include "ui/views/guarded_text.h"
#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr std::array kTypes = {Atgardstyp::enstakaSamtal, Atgardstyp::regelbundnaSamtal, Atgardstyp::studievagledning,
                               Atgardstyp::praktik,       Atgardstyp::folkhogskola,      Atgardstyp::komvux,
                               Atgardstyp::arbetsmarknadsinsats, Atgardstyp::annan};
constexpr float kOutcomeHeight = 150;

std::string placesText(const app::InsatsRow& row) {
  if (row.insats.platser == 0) return text({"view.insatser.taken", {{"upptagna", std::int64_t{row.upptagna}}}});
  return text({"view.insatser.takenOf", {{"upptagna", std::int64_t{row.upptagna}}, {"platser", row.insats.platser}}});
}

// "12 (40 %)"; with few it says the number only.
std::string share(int count, int of) {
  if (of == 0) return "–";
  return text({"view.insatser.share", {{"antal", std::int64_t{count}}, {"procent", std::int64_t{(200 * count + of) / (2 * of)}}}});
}

int fruitful(const std::array<int, kUtfallslageCount>& counts) {
  return counts[static_cast<std::size_t>(Utfallslage::studier)] + counts[static_cast<std::size_t>(Utfallslage::arbete)];
}

}  // namespace

InsatsView::InsatsView(app::Session& session) : session_(session) {}

std::string InsatsView::title() const { return text("view.insatser.title"); }

void InsatsView::ask() {
  if (list_ && askedVersion_ == session_.version()) return;
  list_ = app::insatsList(session_);
  askedVersion_ = session_.version();
}

void InsatsView::drawContent(Frame& frame) {
  ask();
  {
    Row row;
    heading(title(), 1);
    row.toTheRight();
    if (button(text("view.insatser.add"), {.icon = Icon::Plus, .disabledBecause = whyReadOnly(session_)})) begin(nullptr);
  }
  drawCatalogue();
  drawOutcome();
  drawForm(frame);
}

void InsatsView::drawCatalogue() {
  Section section(text("view.insatser.catalogue"));
  if (!list_->official) muted(text("view.insatser.codesProposed"));
  static const std::vector<Column> kColumns = {{.title = text("view.insatser.namn"), .weight = 3, .sortable = false},
                                               {.title = text("view.form.typ"), .weight = 3, .sortable = false},
                                               {.title = text("view.insatser.kod"), .width = 80, .sortable = false, .hideBelow = 700},
                                               {.title = text("view.insatser.platser"), .weight = 2, .sortable = false},
                                               {.title = text("view.insatser.offers"), .weight = 2, .sortable = false, .hideBelow = 620}};
  const auto event = table(text("view.insatser.catalogue"), kColumns, static_cast<std::int64_t>(list_->rows.size()), table_,
                           [this](Cells& cells, std::int64_t at) {
                             const app::InsatsRow& row = list_->rows[static_cast<std::size_t>(at)];
                             cells.strong(row.insats.namn);
                             cells.text(text(app::label(row.insats.typ)));
                             cells.muted(row.kod);
                             cells.mark(!row.erbjuds ? Mark::Quiet : row.isFull() ? Mark::ShouldCheck : Mark::Ongoing, placesText(row));
                             cells.text(text({"view.insatser.offersOf", {{"antal", std::int64_t{row.erbjudna}}, {"nej", std::int64_t{row.avbojda}}}}));
                           },
                           {.height = 240, .emptyTitle = text("view.insatser.emptyTitle"), .emptyText = text("view.insatser.emptyText")});
  if (event.opened) begin(&list_->rows[static_cast<std::size_t>(*event.opened)].insats);
  if (list_->utanInsats > 0) muted(text({"view.insatser.outside", {{"antal", std::int64_t{list_->utanInsats}}}}));
}

void InsatsView::drawOutcome() {
  Section section(text("view.insatser.outcome"));
  muted(text("view.insatser.outcomeHelp"));
  static const std::vector<Column> kColumns = {{.title = text("view.insatser.after"), .weight = 2, .sortable = false},
                                               {.title = text("view.insatser.ended"), .weight = 2, .sortable = false},
                                               {.title = text("view.insatser.turned"), .weight = 2, .sortable = false},
                                               {.title = text("view.insatser.withAll"), .weight = 3, .sortable = false},
                                               {.title = text("view.insatser.without"), .weight = 3, .sortable = false}};
  table(text("view.insatser.outcome"), kColumns, static_cast<std::int64_t>(list_->utfall.size()), outcome_,
        [this](Cells& cells, std::int64_t at) {
          const Atgardsutfall& count = list_->utfall[static_cast<std::size_t>(at)];
          cells.text(text({"view.insatser.months", {{"antal", std::int64_t{count.manader}}}}));
          cells.number(count.alla);
          cells.number(count.fyllde20);
          cells.text(share(fruitful(count.antal), count.alla));
          cells.text(share(fruitful(count.utanFyllda), count.alla - count.fyllde20));
        },
        {.height = kOutcomeHeight});
}

void InsatsView::begin(const Insats* insats) {
  editing_ = true;
  error_ = {};
  known_ = insats == nullptr ? std::nullopt : std::optional(*insats);
  namn_ = known_ ? known_->namn : std::string();
  anordnare_ = known_ ? known_->anordnare : std::string();
  platser_ = known_ ? std::to_string(known_->platser) : "0";
  typ_ = known_ ? indexOf(kTypes, known_->typ) : -1;
  first_ = known_ ? known_->days.first : session_.today();
  firstTyped_ = first_->iso();
  last_ = known_ ? known_->days.last : std::nullopt;
  lastTyped_ = last_ ? last_->iso() : std::string();
}

void InsatsView::drawForm(Frame& frame) {
  Dialog dialog(text(known_ ? "view.insatser.change" : "view.insatser.add"), editing_);
  if (!dialog) return;
  const std::string nameError = error_.at("namn"), placesError = error_.at("platser"), lastError = error_.at("sista"), whoError = error_.at("anordnare");
  guardedField(session_, std::nullopt, text("view.insatser.namn"), namn_, {.error = nameError});
  static const auto kLabels = labelsOf(kTypes);
  combo(text("view.form.typ"), kLabels, typ_, {.placeholder = text("view.form.choose")});
  guardedField(session_, std::nullopt, text("view.form.anordnare"), anordnare_, {.error = whoError});
  textField(text("view.insatser.platser"), platser_, {.help = text("view.insatser.platserHelp"), .error = placesError, .width = 120});
  dateField(text("view.insatser.first"), firstTyped_, first_, {.width = 160});
  dateField(text("view.insatser.last"), lastTyped_, last_, {.error = lastError, .width = 160});
  DialogButtons buttons;
  if (button(text("common.cancel"))) editing_ = false;
  if (known_ && known_->days.contains(session_.today()) && button(text("view.insatser.retire"), {.kind = ButtonKind::Quiet, .disabledBecause = whyReadOnly(session_)})) retire(frame);
  const std::string why = typ_ < 0 ? text("view.form.chooseAtgard") : !first_ ? text("view.form.noDay") : whyReadOnly(session_);
  if (button(text("view.form.save"), {.kind = ButtonKind::Primary, .disabledBecause = why})) save(frame);
}

// Nobody has been in it: it goes. Else today is its last day, and what refers to it keeps its name.
void InsatsView::retire(Frame& frame) {
  auto done = app::eraseInsats(session_, known_->id);
  if (!done) {
    Insats ended = *known_;
    ended.days.last = std::max(ended.days.first, session_.today());
    done = app::recordInsats(session_, ended);
  }
  if (settle(frame, session_, done, error_)) editing_ = false;
}

void InsatsView::save(Frame& frame) {
  Insats insats = known_.value_or(Insats{});
  insats.namn = namn_;
  insats.typ = valueAt(kTypes, typ_);
  insats.anordnare = anordnare_;
  insats.platser = 0;
  for (const char c : platser_) insats.platser = c < '0' || c > '9' || insats.platser < 0 || insats.platser > 100000 ? -1 : insats.platser * 10 + (c - '0');
  insats.days = {*first_, lastTyped_.empty() ? std::nullopt : last_};
  if (settle(frame, session_, app::recordInsats(session_, insats), error_)) editing_ = false;
}

}  // namespace fyren::ui
