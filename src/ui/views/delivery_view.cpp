// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/delivery_view.h"

#include <algorithm>

#include "app/export_room.h"
#include "app/list_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/niva_mark.h"
#include "ui/views/read_only.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kTableHeight = 320;

}  // namespace

DeliveryView::DeliveryView(app::Application& application, Navigator& navigator)
    : app_(application), navigator_(navigator), parts_(*application.session(), navigator, application.lists()), periods_(app::deliveryPeriods(*application.session())) {
  const HalfYear suggested = app::suggestedPeriod(*application.session());
  for (std::size_t i = 0; i < periods_.size(); ++i)
    if (periods_[i] == suggested) period_ = static_cast<int>(i);
}

std::string DeliveryView::title() const { return text("view.delivery.title"); }

// Somebody may have been registered since: the same half-year stays chosen.
void DeliveryView::refreshPeriods() {
  const HalfYear chosen = periods_[static_cast<std::size_t>(period_)];
  periods_ = app::deliveryPeriods(*app_.session());
  const auto found = std::find(periods_.begin(), periods_.end(), chosen);
  period_ = found == periods_.end() ? 0 : static_cast<int>(found - periods_.begin());
}

void DeliveryView::ask() {
  app::Session& session = *app_.session();
  if (room_ && askedVersion_ == session.version() && askedPeriod_ == period_) return;
  refreshPeriods();
  room_ = app::deliveryRoom(session, periods_[static_cast<std::size_t>(period_)]);
  auto kept = app::keptDeliveries(session);
  keptFailure_ = kept ? std::string() : text(kept.error().message);
  kept_ = kept ? std::move(*kept) : std::vector<app::KeptDelivery>();
  askedVersion_ = session.version();
  askedPeriod_ = period_;
  columns_.clear();
  for (const std::string& head : room_->header) columns_.push_back({.title = head, .width = columns_.empty() ? 136.0F : 112.0F, .sortable = false, .tabular = true});
}

void DeliveryView::drawContent(Frame& frame) {
  heading(title(), 1);
  if (periods_.empty()) {
    body(text("view.delivery.noPeriods"));
    return;
  }
  ask();  // only here and after another half-year was chosen: what is drawn lasts through the frame
  parts_.drawDeadlines();
  drawPeriod();
  drawState(frame);
  const HalfYear period = room_->period;
  parts_.drawDryRun(frame, period, room_->red, room_->yellow);
  drawFindings();
  parts_.drawErrors(period);
  parts_.drawDifference(period);
  parts_.drawBelonging(period);
  drawPreview();
  parts_.drawProtected(frame, period);
  drawKept(frame);
  parts_.drawPeriodFile(frame, period);
}

void DeliveryView::drawPeriod() {
  std::vector<std::string> labels;
  for (const HalfYear& period : periods_)
    labels.push_back(text({period.half() == 1 ? "view.delivery.spring" : "view.delivery.autumn",
                           {{"ar", std::to_string(period.year())}}}));
  combo(text("view.delivery.period"), labels, period_, {.width = 240});
  ask();
  std::string notices;
  for (const Message& notice : room_->notices) notices += (notices.empty() ? "" : "\n") + text(notice);
  if (!notices.empty()) (void)banner(Mark::Info, notices);
  else if (!room_->official) (void)banner(Mark::Info, text(room_->periodNote));
}

void DeliveryView::drawState(Frame& frame) {
  {
    Facts facts(text("view.delivery.state"));
    const std::int64_t days = room_->daysLeft;
    facts.fact(text("view.delivery.deadline"), dayText(room_->deadline),
               days >= 0 ? text({"view.delivery.daysLeft", {{"antal", days}}}) : text("view.delivery.passed"));
    facts.fact(text("view.delivery.youths"), countText(room_->ungdomar));
    facts.fact(text("view.delivery.rows"), countText(static_cast<std::int64_t>(room_->rows.size())));
    if (!room_->sha256.empty()) facts.fact(text("view.delivery.hash"), room_->sha256);
  }
  if (!room_->mayWrite) (void)banner(Mark::MustFix, text(room_->lock));
  const std::string reads = whyReadOnly(*app_.session());
  const std::string why = !reads.empty() ? reads : room_->mayWrite ? std::string() : text(room_->lock);
  if (!button(text("view.delivery.make"), {.kind = ButtonKind::Primary, .icon = Icon::Download, .disabledBecause = why}))
    return;
  const auto done = app_.exports().saveDelivery(room_->period);
  frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
}

void DeliveryView::drawFindings() {
  Section section(text("view.delivery.findings"));
  {
    Row row;
    mark(room_->red == 0 ? Mark::Done : Mark::MustFix, text({"view.delivery.red", {{"antal", std::int64_t{room_->red}}}}));
    mark(Mark::ShouldCheck, text({"view.delivery.yellow", {{"antal", std::int64_t{room_->yellow}}}}));
    mark(Mark::Ongoing, text({"view.delivery.green", {{"antal", std::int64_t{room_->green}}}}));
  }
  if (room_->findings.empty()) return;
  body(text("view.delivery.howToMend"));
  static const std::vector<Column> kColumns = {{.title = text("view.delivery.level"), .width = 170, .sortable = false},
                                               {.title = text("view.delivery.rule"), .width = 64, .sortable = false, .hideBelow = 720},
                                               {.title = text("view.register.namn"), .weight = 2, .sortable = false},
                                               {.title = text("view.delivery.what"), .weight = 5, .sortable = false, .wraps = true}};
  const auto event = table(text("view.delivery.findings"), kColumns, static_cast<std::int64_t>(room_->findings.size()), findings_,
                           [this](Cells& cells, std::int64_t row) {
                             const auto& found = room_->findings[static_cast<std::size_t>(row)];
                             cells.mark(markOf(found.finding.niva));
                             cells.text(found.finding.rule);
                             cells.strong(found.namn);
                             cells.text(text(found.finding.text));
                           },
                           {.height = kTableHeight, .lines = 2});
  if (event.opened) navigator_.openUngdom(room_->findings[static_cast<std::size_t>(*event.opened)].finding.ungdom);
}

void DeliveryView::drawPreview() {
  Section section(text("view.delivery.preview"));
  body(text("view.delivery.previewHelp"));
  if (room_->rows.empty()) {
    muted(text("view.delivery.noRows"));
    return;
  }
  static const std::vector<std::string> kForms = {text("view.delivery.asTable"), text("view.delivery.asBytes")};
  segmented(text("view.delivery.previewAs"), kForms, previewAs_);
  if (previewAs_ == 1) return drawBytes();
  const auto event = table(text("view.delivery.preview"), columns_, static_cast<std::int64_t>(room_->rows.size()), preview_,
                           [this](Cells& cells, std::int64_t row) {
                             for (const std::string& cell : room_->rows[static_cast<std::size_t>(row)]) cells.text(cell);
                           },
                           {.height = kTableHeight, .compact = true, .sideways = true});
  if (event.opened) navigator_.openUngdom(room_->rowUngdom[static_cast<std::size_t>(*event.opened)]);
}

// The file byte by byte, so that separators, letters and line ends can be looked at before it is sent.
void DeliveryView::drawBytes() {
  if (room_->byteCount == 0) return muted(text("view.delivery.bytesLocked"));
  muted(text({"view.delivery.bytesHelp", {{"antal", static_cast<std::int64_t>(room_->byteCount)}, {"kodning", text(room_->isUtf8 ? "view.delivery.utf8" : "view.delivery.windows1252")}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.delivery.byteAt"), .width = 96, .sortable = false, .tabular = true}, {.title = text("view.delivery.byteHex"), .width = 420, .sortable = false, .tabular = true},
                                               {.title = text("view.delivery.byteSigns"), .weight = 1, .sortable = false, .tabular = true}};
  (void)table(text("view.delivery.asBytes"), kColumns, static_cast<std::int64_t>(room_->byteLines.size()), bytes_,
              [this](Cells& cells, std::int64_t row) {
                const app::ByteLine line = app::byteLine(*room_, static_cast<std::size_t>(row));
                cells.muted(std::to_string(line.at));
                cells.text(line.hex);
                cells.text(line.signs);
              },
              {.height = kTableHeight, .compact = true, .sideways = true});
}

void DeliveryView::drawKept(Frame& frame) {
  if (!keptFailure_.empty()) (void)banner(Mark::MustFix, keptFailure_);
  if (kept_.empty()) return;
  Section section(text("view.delivery.kept"));
  for (const app::KeptDelivery& delivery : kept_) {
    Scope scope(delivery.id);
    Row row;
    mark(Mark::Done, delivery.period.text());
    body(text({"view.delivery.keptLine", {{"tid", delivery.madeAt}, {"namn", delivery.madeBy}, {"rader", delivery.rows}}}));
    muted(text({"view.delivery.keptHash", {{"summa", delivery.sha256.substr(0, 12)}}}));
    if (!button(text("view.delivery.again"), {.kind = ButtonKind::Quiet, .icon = Icon::Download, .description = delivery.fileName}))
      continue;
    const auto done = app_.exports().saveKeptDelivery(delivery.id);
    frame.toast({.text = text(done ? done->said : done.error().message), .urgent = !done});
  }
}

}  // namespace fyren::ui
