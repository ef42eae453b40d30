// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/delivery_parts.h"

#include <algorithm>
#include <array>

#include "app/protected.h"
#include "base/text.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kMostHeight = 300;

float heightFor(std::size_t rows, float row) { return std::min(kMostHeight, kControl + row * static_cast<float>(rows) + 4); }

}  // namespace

void DeliveryParts::ask(HalfYear period) {
  if (asked_ == period && askedVersion_ == session_.version()) return;
  deadlines_ = app::deadlines(session_);
  belonging_ = app::belonging(session_, period);
  difference_ = app::deliveryDifference(session_, period);
  if (asked_ != period) errors_.clear(), errorsAsked_ = editing_ = false, pasted_.clear();
  asked_ = period;
  askedVersion_ = session_.version();
}

void DeliveryParts::drawDeadlines() {
  if (!asked_) ask(HalfYear::of(session_.today()));
  Facts facts(text("view.delivery.deadlines"));
  for (const app::Deadline& deadline : deadlines_) {
    const Mark mark = deadline.delivered ? Mark::Done : deadline.daysLeft < 0 ? Mark::MustFix : deadline.daysLeft < 30 ? Mark::ShouldCheck : Mark::Info;
    const std::int64_t days = deadline.daysLeft;
    const std::string left = deadline.delivered ? text("view.delivery.isDelivered")
        : deadline.draft && days >= 0 ? text({"view.delivery.isDraft", {{"dag", *deadline.draft}, {"sista", deadline.period.last()}}}) : days < 0 ? text("view.delivery.passed") : text({"view.delivery.daysLeft", {{"antal", days}}});
    facts.fact(deadline.period.text(), mark, dayText(deadline.last), left);
  }
}

void DeliveryParts::drawBelonging(HalfYear period) {
  ask(period);
  Section section(text("view.delivery.belonging"));
  {
    Width width(760);
    body(text("view.delivery.belongingHelp"));
  }
  Facts facts(text("view.delivery.belonging"), 260);
  const std::array<std::pair<const char*, int>, 7> lines = {{{"view.delivery.everybody", belonging_.alla}, {"view.delivery.new", belonging_.nya}, {"view.delivery.turned20", belonging_.fyllde20},
      {"view.delivery.toStudies", belonging_.tillStudier}, {"view.delivery.moved", belonging_.flyttade}, {"view.delivery.otherEnd", belonging_.ovrigaSlut}, {"view.delivery.changedNumber", belonging_.bytteNummer}}};
  for (const auto& [key, count] : lines) facts.fact(text(key), countText(count));
}

void DeliveryParts::drawDryRun(Frame& frame, HalfYear period, int red, int yellow) {
  const app::DryRun run = app::dryRun(session_);
  Row row;
  const std::string last = run.last ? text({"view.delivery.dryRunLast", {{"dag", *run.last}}}) : text("view.delivery.dryRunNever");
  mark(run.isDue ? Mark::ShouldCheck : Mark::Done, last);
  if (!button(text("view.delivery.dryRun"), {.disabledBecause = whyReadOnly(session_), .description = text("view.delivery.dryRunHelp")})) return;
  const auto done = app::noteDryRun(session_, period, red, yellow);
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

void DeliveryParts::drawDifference(HalfYear period) {
  ask(period);
  Section section(text("view.delivery.difference"));
  if (!difference_.hasEarlier) return muted(text("view.delivery.noEarlier"));
  if (difference_.unreadable) return muted(text("view.delivery.earlierUnreadable"));
  body(text({"view.delivery.differenceSince", {{"tid", difference_.earlierAt}, {"antal", static_cast<std::int64_t>(difference_.lines.size())}, {"lika", static_cast<std::int64_t>(difference_.unchanged)}}}));
  if (difference_.lines.empty()) return;
  static const std::vector<Column> kColumns = {{.title = text("view.register.namn"), .weight = 2, .sortable = false}, {.title = text("view.delivery.what"), .weight = 1, .sortable = false},
                                               {.title = text("view.delivery.before"), .weight = 3, .sortable = false, .wraps = true}, {.title = text("view.delivery.after"), .weight = 3, .sortable = false, .wraps = true}};
  const auto event = table(text("view.delivery.difference"), kColumns, static_cast<std::int64_t>(difference_.lines.size()), differenceTable_,
                           [this](Cells& cells, std::int64_t at) {
                             const app::PersonChangeLine& line = difference_.lines[static_cast<std::size_t>(at)];
                             cells.strong(line.namn);
                             cells.text(text(line.what));
                             cells.muted(line.before);
                             cells.text(line.after);
                           },
                           {.height = heightFor(difference_.lines.size(), 72), .lines = 3});
  if (event.opened) navigator_.openUngdom(difference_.lines[static_cast<std::size_t>(*event.opened)].ungdom);
}

void DeliveryParts::drawErrors(HalfYear period) {
  ask(period);
  Section section(text("view.delivery.errors"));
  {
    Width width(760);
    (void)textArea(text("view.delivery.errorsField"), pasted_, {.help = text("view.delivery.errorsHelp"), .error = errorsRefused_, .width = 0, .lines = 4});
  }
  if (button(text("view.delivery.errorsRead"), {.disabledBecause = pasted_.empty() ? text("view.delivery.errorsEmpty") : std::string()})) {
    auto read = app::scbErrors(session_, period, pasted_);
    errorsRefused_ = read ? std::string() : text(read.error().message);
    errors_ = read ? std::move(*read) : std::vector<app::ScbErrorLine>();
    errorsAsked_ = read.ok();
  }
  if (!errorsAsked_) return;
  const auto found = std::count_if(errors_.begin(), errors_.end(), [](const app::ScbErrorLine& line) { return line.ungdom.has_value(); });
  status(text({"view.delivery.errorsFound", {{"antal", static_cast<std::int64_t>(errors_.size())}, {"personer", static_cast<std::int64_t>(found)}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.delivery.line"), .width = 72, .sortable = false, .tabular = true}, {.title = text("view.register.namn"), .weight = 2, .sortable = false}, {.title = text("view.delivery.scbSays"), .weight = 5, .sortable = false, .wraps = true}};
  const auto event = table(text("view.delivery.errors"), kColumns, static_cast<std::int64_t>(errors_.size()), errorTable_,
                           [this](Cells& cells, std::int64_t at) {
                             const app::ScbErrorLine& line = errors_[static_cast<std::size_t>(at)];
                             line.line > 0 ? cells.text(std::to_string(line.line)) : cells.empty();
                             line.ungdom ? cells.strong(line.namn) : cells.muted(text("view.delivery.noPerson"));
                             cells.text(line.said);
                           },
                           {.height = heightFor(errors_.size(), 52), .lines = 2});
  if (event.opened && errors_[static_cast<std::size_t>(*event.opened)].ungdom) navigator_.openUngdom(*errors_[static_cast<std::size_t>(*event.opened)].ungdom);
}

void DeliveryParts::drawProtected(Frame& frame, HalfYear period) {
  Section section(text("view.delivery.protected"));
  Width width(760);
  body(text("view.delivery.protectedHelp"));
  const app::PlaceholderList placeholders = app::placeholders(session_);
  if (placeholders.open > 0) body(text({"skydd.omfattasAntal", {{"antal", placeholders.open}, {"omfattas", placeholders.covered}}}));
  static const std::array<std::string, app::kProtectedSteps> kSteps = {text("view.delivery.protectedCount"), text("view.delivery.protectedSent"), text("view.delivery.protectedNoted")};
  const std::vector<bool> ticked = app::protectedSteps(session_, period);
  const std::string why = whyReadOnly(session_);
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    bool on = ticked[i];
    if (!checkbox(kSteps[i], on, {.disabledBecause = why})) continue;
    const auto done = app::tickProtectedStep(session_, period, i, on);
    frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
  }
}

void DeliveryParts::drawPeriodFile(Frame& frame, HalfYear period) {
  Section section(text("view.delivery.periodFile"));
  const bool own = app::hasOwnPeriodFile(session_, period);
  {
    Width width(760);
    body(text(own ? "view.delivery.periodOwn" : "view.delivery.periodBuiltIn"));
  }
  if (editing_) return editPeriodFile(frame, period);
  Row row;
  const std::string why = whyReadOnly(session_);
  if (button(text("view.delivery.periodEdit"), {.icon = Icon::Edit, .disabledBecause = why})) {
    editing_ = true;
    codes_ = app::codeTableText(session_, period);
    whole_ = app::periodFileText(session_, period);
    official_ = app::isOfficial(session_, period);
    fault_.clear();
  }
  if (!own || !button(text("view.delivery.periodDrop"), {.kind = ButtonKind::Quiet, .disabledBecause = why})) return;
  const auto done = app::dropPeriodFile(session_, period);
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

void DeliveryParts::editPeriodFile(Frame& frame, HalfYear period) {
  static const std::vector<std::string> kForms = {text("view.delivery.periodCodes"), text("view.delivery.periodWhole")};
  segmented(text("view.delivery.periodForm"), kForms, form_);
  {
    Width width(760);
    if (form_ == 0) {
      (void)textArea(text("view.delivery.codesField"), codes_, {.help = text("view.delivery.codesHelp"), .error = fault_, .width = 0, .lines = 12});
      checkbox(text("view.delivery.official"), official_);
    } else {
      (void)textArea(text("view.delivery.wholeField"), whole_, {.help = text("view.delivery.wholeHelp"), .error = fault_, .width = 0, .lines = 16});
    }
  }
  if (auto picked = lists_.takeCodes()) {
    form_ = picked->isWhole ? 1 : 0;
    (picked->isWhole ? whole_ : codes_) = std::move(picked->text);
    fault_.clear();
  }
  Row row;
  if (button(text("view.delivery.periodPick"), {.icon = Icon::Folder, .description = text("view.delivery.periodPickHelp")})) lists_.pickCodes();
  if (button(text("view.delivery.periodSave"), {.kind = ButtonKind::Primary})) {
    const auto done = form_ == 0 ? app::keepCodes(session_, period, codes_, official_) : app::keepPeriodFile(session_, period, whole_);
    fault_ = done ? std::string() : text(done.error().message);
    editing_ = !done;
    if (done) frame.toast({.text = text(done->said)});
  }
  if (button(text("common.cancel"), {.kind = ButtonKind::Quiet})) editing_ = false;
}

}  // namespace fyren::ui
