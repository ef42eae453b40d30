// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/letters_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/views/read_only.h"
#include "ui/views/said.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kTableHeight = 320;
constexpr std::array kSlag = {Brevslag::erbjudande, Brevslag::kontakt, Brevslag::vykort, Brevslag::inbjudan, Brevslag::tjugoar};
constexpr std::array kSprak = {Sprak::svenska, Sprak::lattSvenska, Sprak::engelska, Sprak::arabiska};

std::vector<std::string> toLabels() {
  return {text("view.letters.to.alla"), text("view.letters.to.ejNadda"), text("view.letters.to.nya"), text("view.letters.to.fyller20"),
          text("view.letters.to.nastaSteg")};
}

std::string tillText(const app::LetterRecipient& row) {
  if (row.isLeftOut || row.isUncovered) return text("view.letters.leftOut");
  if (row.till.empty()) return text("view.letters.none");
  std::string words;
  for (const Mottagare to : row.till) words += (words.empty() ? "" : ", ") + text(app::label(to));
  return words;
}

}  // namespace

void drawLetter(const std::vector<LetterBlock>& blocks) {
  for (const LetterBlock& block : blocks) {
    if (block.kind == BlockKind::heading) heading(block.text, 3);
    else if (block.kind == BlockKind::point) body("•  " + block.text);
    else body(block.text);
  }
}

LettersView::LettersView(app::Session& session, Navigator& navigator) : session_(session), navigator_(navigator), texts_(session) {}

std::string LettersView::title() const { return text("view.letters.title"); }

void LettersView::showDue(Brevslag slag, const std::string& handlaggare) {
  tab_ = run;
  slag_ = indexOf(kSlag, slag);
  to_ = static_cast<int>(app::LetterTo::nastaSteg);
  wish_.handlaggare = handlaggare;
  wish_.postnummer.clear();
  wish_.leftOut.clear();
  wish_.bada = false;
  printed_ = false;
  changed_ = true;
}

void LettersView::ask() {
  if (!changed_ && askedVersion_ == session_.version()) return;
  changed_ = false;
  askedVersion_ = session_.version();
  wish_.slag = valueAt(kSlag, slag_);
  wish_.sprak = valueAt(kSprak, sprak_);
  wish_.to = static_cast<app::LetterTo>(to_);
  run_ = app::letterRun(session_, wish_);
  const app::LetterText words = app::letterText(session_, wish_.slag, wish_.sprak);
  swedishInstead_ = words.isSwedish && wish_.sprak != Sprak::svenska;
  preview_ = app::letterPreview(session_, wish_, words.innehall);
  sent_ = app::sentRuns(session_);
}

void LettersView::drawContent(Frame& frame) {
  heading(title(), 1);
  const std::array names = {text("view.letters.tab.run"), text("view.letters.tab.sent"), text("view.letters.tab.texts")};
  tabs(title(), names, tab_);
  ask();
  if (tab_ == run) drawRun(frame);
  if (tab_ == sent) drawSent();
  if (tab_ == texts) texts_.draw(frame);
  if (std::exchange(printSample_, false))
    frame.toast({.text = navigator_.print(app::sampleLetterHtml(session_, wish_.slag, wish_.sprak, app::letterText(session_, wish_.slag, wish_.sprak).innehall))});
  if (const auto paper = texts_.takePaper()) frame.toast({.text = navigator_.print(*paper)});
}

void LettersView::drawRun(Frame& frame) {
  drawWish();
  ask();
  drawRecipients();
  ask();
  drawSend(frame);
  ask();
  drawPreview();
}

void LettersView::drawWish() {
  static const auto kKinds = labelsOf(kSlag);
  static const auto kLanguages = labelsOf(kSprak);
  static const auto kTo = toLabels();
  Columns columns({1, 1, 1}, kGap * 2, 640);
  const int before = slag_;
  changed_ |= combo(text("view.letters.slag"), kKinds, slag_, {.width = 260});
  if (before != slag_ && valueAt(kSlag, slag_) == Brevslag::tjugoar && to_ != static_cast<int>(app::LetterTo::nastaSteg)) to_ = static_cast<int>(app::LetterTo::fyller20);
  changed_ |= combo(text("view.letters.sprak"), kLanguages, sprak_, {.width = 260});
  columns.next();
  changed_ |= combo(text("view.letters.to.label"), kTo, to_, {.width = 260});
  changed_ |= checkbox(text("view.letters.bada"), wish_.bada);
  columns.next();
  changed_ |= textField(text("view.letters.postnummer"), wish_.postnummer, {.placeholder = text("view.letters.postnummerExempel"), .width = 160, .maxLength = 5}).changed;
  changed_ |= textField(text("view.letters.handlaggare"), wish_.handlaggare, {.width = 200, .maxLength = 60}).changed;
  drawMoment();
  if (changed_) printed_ = false;
}

void LettersView::drawMoment() {
  if (valueAt(kSlag, slag_) != Brevslag::inbjudan) return;
  changed_ |= dateField(text("view.letters.dag"), dayTyped_, wish_.when.dag, {.width = 160}).changed;
  changed_ |= textField(text("view.letters.tid"), wish_.when.tid, {.placeholder = text("view.letters.tidExempel"), .width = 160, .maxLength = 40}).changed;
}

void LettersView::drawRecipients() {
  Section section(text("view.letters.recipients"));
  status(text({"view.letters.counts", {{"antal", std::int64_t{run_->envelopes}}, {"utan", std::int64_t{run_->without}}}}));
  static const std::vector<Column> kColumns = {{.title = text("view.register.namn"), .weight = 2, .sortable = false},
                                               {.title = text("view.register.alder"), .width = 56, .sortable = false, .align = Align::Right, .tabular = true},
                                               {.title = text("view.letters.till"), .weight = 2, .sortable = false},
                                               {.title = text("view.letters.adress"), .weight = 2, .sortable = false, .hideBelow = 640},
                                               {.title = text("view.letters.skal"), .weight = 3, .sortable = false, .hideBelow = 800, .wraps = true}};
  const auto event = table(text("view.letters.recipients"), kColumns, static_cast<std::int64_t>(run_->rows.size()), recipients_,
                           [this](Cells& cells, std::int64_t row) {
                             const app::LetterRecipient& to = run_->rows[static_cast<std::size_t>(row)];
                             cells.strong(to.namn);
                             cells.number(to.alder);
                             if (to.isLeftOut || to.isUncovered) cells.mark(Mark::Quiet, tillText(to));
                             else if (to.till.empty()) cells.mark(Mark::ShouldCheck, tillText(to));
                             else cells.text(tillText(to));
                             cells.muted(to.ort);
                             cells.muted(text(to.skal));
                           },
                           {.height = kTableHeight, .lines = 2, .emptyTitle = text("view.letters.empty"), .emptyText = text("view.letters.emptyHelp")});
  small(text("view.letters.pressToLeaveOut"));
  if (!event.opened) return;
  const UngdomId id = run_->rows[static_cast<std::size_t>(*event.opened)].id;
  const auto at = std::find(wish_.leftOut.begin(), wish_.leftOut.end(), id);
  if (at == wish_.leftOut.end()) wish_.leftOut.push_back(id);
  else wish_.leftOut.erase(at);
  changed_ = true;
  printed_ = false;
}

void LettersView::drawSend(Frame& frame) {
  const auto hindrance = app::letterHindrance(session_);
  const std::string none = hindrance ? text(*hindrance) : run_->envelopes == 0 ? text("view.letters.noneToPrint") : std::string();
  if (hindrance && banner(Mark::ShouldCheck, none, {.action = text("view.letters.toSender")}) == BannerPress::Action) tab_ = texts;
  if (button(text({"view.letters.print", {{"antal", std::int64_t{run_->envelopes}}}}), {.kind = ButtonKind::Primary, .icon = Icon::Print, .disabledBecause = none})) {
    frame.toast({.text = navigator_.print(app::letterRunHtml(session_, wish_))});
    printed_ = true;
  }
  if (!printed_) return;
  if (banner(Mark::ShouldCheck, text("view.letters.printedQuestion"),
             {.action = whyReadOnly(session_).empty() ? text({"view.letters.record", {{"antal", std::int64_t{run_->envelopes}}}}) : std::string(), .second = text("view.letters.notYet")}) != BannerPress::Action)
    return;
  const auto done = app::recordLetterRun(session_, wish_);
  frame.toast(said(session_, done));
  printed_ = !done;
}

void LettersView::drawPreview() {
  Section section(text("view.letters.preview"));
  if (swedishInstead_) (void)banner(Mark::Info, text("view.letters.swedishInstead"));
  if (preview_.blocks.empty()) {
    muted(text("view.letters.noPreview"));
    return;
  }
  muted(text({"view.letters.previewTo", {{"till", preview_.to}}}));
  if (isRightToLeft(wish_.sprak)) {  // the program's font has no such letters; the browser's print has
    if (banner(Mark::Info, text("view.letters.rightToLeft"), {.action = text("view.letters.showPrinted")}) == BannerPress::Action)
      printSample_ = true;
    return;
  }
  Width width(640);
  Card card(text("view.letters.preview"));
  drawLetter(preview_.blocks);
}

void LettersView::drawSent() {
  muted(text("view.letters.sentHelp"));
  static const std::vector<Column> kColumns = {{.title = text("view.letters.sentDay"), .width = 120, .sortable = false, .tabular = true},
                                               {.title = text("view.letters.what"), .weight = 2, .sortable = false},
                                               {.title = text("view.letters.envelopes"), .width = 72, .sortable = false, .align = Align::Right, .tabular = true},
                                               {.title = text("view.letters.answered"), .weight = 2, .sortable = false},
                                               {.title = text("view.letters.by"), .weight = 1, .sortable = false, .hideBelow = 640}};
  (void)table(text("view.letters.tab.sent"), kColumns, static_cast<std::int64_t>(sent_.size()), runs_,
              [this](Cells& cells, std::int64_t row) {
                const app::SentRun& one = sent_[static_cast<std::size_t>(row)];
                cells.text(dayText(one.dag, session_.today()));
                cells.strong(one.what);
                cells.number(one.envelopes);
                cells.text(text({one.daysLeft > 0 ? "view.letters.answersSoFar" : "view.letters.answers",
                                 {{"svar", std::int64_t{one.answered}}, {"antal", std::int64_t{one.youths}}, {"dagar", std::int64_t{one.daysLeft}}}}));
                cells.muted(one.av);
              },
              {.height = kTableHeight, .emptyTitle = text("view.letters.noneSent"), .emptyText = text("view.letters.noneSentHelp")});
}

}  // namespace fyren::ui
