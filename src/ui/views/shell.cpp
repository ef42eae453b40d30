// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/shell.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "app/export_room.h"
#include "app/file_room.h"
#include "app/handbook.h"
#include "app/key_room.h"
#include "app/list_room.h"
#include "app/locking_room.h"
#include "app/register_list.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/backups_view.h"
#include "ui/views/care_view.h"
#include "ui/views/delivery_view.h"
#include "ui/views/exercises_view.h"
#include "ui/views/file_questions.h"
#include "ui/views/handbook_view.h"
#include "ui/views/import_view.h"
#include "ui/views/kiosk_view.h"
#include "ui/views/letters_view.h"
#include "ui/views/insats_view.h"
#include "ui/views/log_view.h"
#include "ui/views/overview_view.h"
#include "ui/views/quality_view.h"
#include "ui/views/read_only.h"
#include "ui/views/register_view.h"
#include "ui/views/rounds_view.h"
#include "ui/views/routine_view.h"
#include "ui/views/report_view.h"
#include "ui/views/said.h"
#include "ui/views/security_view.h"
#include "ui/views/settings_view.h"
#include "ui/views/shell_parts.h"
#include "ui/views/start_view.h"
#include "ui/views/statistics_view.h"
#include "ui/views/storage_view.h"
#include "ui/views/todo_view.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

using Phase = app::Application::Phase;

constexpr float kNavigationWidth = 224;
constexpr float kNavigationCollapsed = 56;
constexpr float kTopHeight = 56;
constexpr float kStatusHeight = 40;
constexpr float kPadding = 24;
constexpr float kSlim = 600;  // below this width the navigation lies under the top, and the bars say less
constexpr float kLow = 480;   // below this height the whole window scrolls as one page

}  // namespace

Shell::Shell(app::Application& application, platform::EditionNow edition)
    : app_(application),
      program_(application, edition),
      palette_(application, *this, [this](std::size_t chapter) { openChapter(chapter); }),
      start_(std::make_unique<StartView>(application)),
      passphrase_(std::make_unique<PassphraseView>(application)),
      veil_(std::make_unique<VeilView>(application)),
      recovery_(std::make_unique<RecoveryView>(application.keys())),
      handbook_(std::make_unique<HandbookView>(application, *this, edition)),
      settings_(std::make_unique<SettingsView>(application, *this, edition)),
      questions_(std::make_unique<FileQuestions>(application)),
      storage_(std::make_unique<StorageView>(application.files())),
      repair_(std::make_unique<RepairView>(application.opening())) {}

Shell::~Shell() = default;

std::string Shell::title() const {
  switch (app_.phase()) {
    case Phase::askPassphrase: return passphrase_->title();
    case Phase::repair: return repair_->title();
    case Phase::recoverySheet: return recovery_->title();
    case Phase::veiled: return veil_->title();
    case Phase::locking: return text("shell.locking");
    case Phase::open: if (kiosk_) return kiosk_->title();
      return register_ ? const_cast<Shell*>(this)->current().title() : text("shell.name");
    default: return start_->title();
  }
}

void Shell::go(Place place) {
  place_ = place;
  cameFrom_.reset();
}

void Shell::openUngdom(UngdomId id) {
  if (place_ != Place::registret) cameFrom_ = place_;
  place_ = Place::registret;
  if (register_) register_->open(id);
}

void Shell::openTodo(app::TodoShow show) {
  place_ = Place::attGora;
  if (todo_) todo_->show(show);
}

void Shell::openChapter(std::size_t chapter) {
  place_ = Place::handbok;
  handbook_->show(chapter);
}

void Shell::openHandbook(std::string_view chapterId) {
  openChapter(app::chapterOf(chapterId));
}

void Shell::openRegister(app::RegisterShow show, std::optional<Kunskapslage> kunskap) {
  place_ = Place::registret;
  if (register_) register_->show(show, kunskap);
}

void Shell::openQuality(app::QualityShow show) {
  place_ = Place::kvalitet;
  if (quality_) quality_->show(show);
}

void Shell::openLetters(Brevslag slag, const std::string& handlaggare) {
  place_ = Place::brev;
  if (letters_) letters_->showDue(slag, handlaggare);
}

std::string Shell::printRegisterutdrag(UngdomId id, bool withLog) {
  const auto done = app_.exports().printRegisterutdrag(id, withLog);
  return text(done ? done->said : done.error().message);
}

void Shell::startSurvey() { surveyAsked_ = true; }

std::string Shell::print(std::string page) {
  const auto done = app_.exports().print(std::move(page));
  return text(done ? done->said : done.error().message);
}

View& Shell::current() {
  switch (place_) {
    case Place::registret: return *register_;
    case Place::import: return *import_;
    case Place::leverans: return *delivery_;
    case Place::statistik: return *statistics_;
    case Place::rapport: return *report_;
    case Place::logg: return *log_;
    case Place::handbok: return *handbook_;
    case Place::sakerhet: return *security_;
    case Place::installningar: return *settings_;
    case Place::kopior: return *backups_;
    case Place::vard: return *care_;
    case Place::brev: return *letters_;
    case Place::hembesok: return *rounds_;
    case Place::attGora: return *todo_;
    case Place::oversikt: return *overview_;
    case Place::kvalitet: return *quality_;
    case Place::insatser: return *insatser_;
    case Place::trappa: return *routine_;
    case Place::ovningar: return *exercises_;
  }
  return *register_;
}

// The views of one register never show another: they go with it.
void Shell::forgetViews() {
  app::Session* session = app_.session();
  if (session == shown_) return;
  shown_ = session;
  place_ = Place::registret;
  register_ = session ? std::make_unique<RegisterView>(*session, *this) : nullptr;
  board_ = {};
  todo_ = session ? std::make_unique<TodoView>(*session, board_, *this) : nullptr;
  overview_ = session ? std::make_unique<OverviewView>(*session, board_, *this) : nullptr;
  quality_ = session ? std::make_unique<QualityView>(*session, *this) : nullptr;
  insatser_ = session ? std::make_unique<InsatsView>(*session) : nullptr;
  routine_ = session ? std::make_unique<RoutineView>(*session, *this) : nullptr;
  import_ = session ? std::make_unique<ImportView>(app_, *this) : nullptr;
  security_ = session ? std::make_unique<SecurityView>(*session, app_.keys(), app_.files(), app_.locking()) : nullptr;
  rehearsalPutOff_ = false;
  exercises_ = session ? std::make_unique<ExercisesView>(*session, *this) : nullptr;
  delivery_ = session ? std::make_unique<DeliveryView>(app_, *this) : nullptr;
  statistics_ = session ? std::make_unique<StatisticsView>(app_, *this) : nullptr;
  report_ = session ? std::make_unique<ReportView>(app_, *this) : nullptr;
  kiosk_ = nullptr;
  surveyAsked_ = false;
  log_ = session ? std::make_unique<LogView>(*session, *this) : nullptr;
  letters_ = session ? std::make_unique<LettersView>(*session, *this) : nullptr;
  rounds_ = session ? std::make_unique<RoundsView>(*session, *this) : nullptr;
  backups_ = session ? std::make_unique<BackupsView>(app_) : nullptr;
  care_ = session ? std::make_unique<CareView>(app_, *this) : nullptr;
}

void Shell::drawContent(Frame& frame) {
  forgetViews();
  if (app_.phase() != Phase::askPassphrase) passphrase_->forget();
  if (drawKiosk(frame)) return;
  Page page(frame.height() < kLow);
  {
    Region region(Landmark::Banner, text("shell.top"));
    training_.drawBand(app_.session());
    drawTop(frame);
    drawIdleWarning(frame);
  }
  if (app_.phase() != Phase::open) {
    drawClosed(frame);
    program_.drawDialogs(frame);
    return;
  }
  if (app_.lists().takeDropNotice()) place_ = Place::import;
  training_.drawDialog(frame, app_.session());
  handleKeys(frame);
  drawOpen(frame);
  if (app_.session() != nullptr) drawStatusLine(frame);  // it may have been locked just now
  program_.drawDialogs(frame);
  if (app_.session() != nullptr) palette_.draw(frame, [this] { return acts(); }, [this] { return places(); });
}

// Neither the bars, the places nor the keys of the program: nothing that a youth should not meet.
bool Shell::drawKiosk(Frame& frame) {
  if (std::exchange(surveyAsked_, false) && app_.session() != nullptr) kiosk_ = std::make_unique<KioskView>(app_);
  if (!kiosk_ || app_.phase() != Phase::open) return false;
  Region main(Landmark::Main, text("shell.main"));
  Scroll scroll(text("shell.main"), 0, frame.isNarrow() ? kGap * 2 : kPadding * 2);
  kiosk_->drawContent(frame);
  return true;
}

void Shell::drawOpen(Frame& frame) {
  if (frame.width() < kSlim) {
    {
      Region region(Landmark::Navigation, text("shell.navigation"));
      drawNavigation(NavForm::Strip);
    }
    drawMain(frame, availableHeight() - statusHeight_);
    return;
  }
  const float height = availableHeight() - statusHeight_;
  const bool collapsed = frame.isNarrow();
  Columns columns({collapsed ? kNavigationCollapsed : kNavigationWidth, 1}, 0, 0);
  {
    Region region(Landmark::Navigation, text("shell.navigation"));
    Scroll scroll(text("shell.navigation"), height, collapsed ? 0 : kGap);
    drawNavigation(collapsed ? NavForm::Icons : NavForm::Full);
  }
  columns.next();
  drawMain(frame, height);
}

void Shell::drawMain(Frame& frame, float height) {
  Region main(Landmark::Main, text("shell.main"));
  const Scope scope(static_cast<std::int64_t>(place_));  // each place scrolls by itself
  Scroll scroll(text("shell.main"), height, frame.isNarrow() ? kGap * 2 : kPadding);
  drawPlace(frame);
}

void Shell::drawTop(Frame& frame) {
  const bool slim = frame.width() < kSlim;
  const app::Session* session = app_.session();
  Bar bar(Colour::Sunken, kTopHeight, BarEdge::Bottom, session == nullptr ? lineHeight(Size::Body) : kControl);
  {
    Row row;
    icon(Icon::Lighthouse, Colour::Accent);
    if (session == nullptr || !slim) strong(text("shell.name"));
    if (session == nullptr) return;
    drawName();
    if (!slim) drawSaveState();
    if (iconButton(Icon::Info, text("keeping.open"), {.kind = ButtonKind::Quiet})) storage_->open();
    row.toTheRight();
    drawTopButtons(frame, slim);
  }
  if (slim) drawSaveState();
}

void Shell::drawTopButtons(Frame& frame, bool slim) {
  const app::Session* session = app_.session();
  const std::string reads = whyReadOnly(*session);
  const std::string findKey = text("shell.findKey"), saveKey = text("shell.saveKey");
  const ButtonOptions find{.kind = ButtonKind::Quiet, .icon = Icon::Search, .description = findKey};
  if (frame.isNarrow() ? iconButton(Icon::Search, text("palette.title"), find) : button(text("shell.find"), find)) palette_.open();
  drawUndo(frame, slim, reads);
  if (!frame.isNarrow()) drawRedo(frame, reads);
  if (button(text("shell.save"), {.kind = ButtonKind::Normal, .icon = Icon::Save, .disabledBecause = reads, .description = saveKey})) app_.files().save();
}

void Shell::drawUndo(Frame& frame, bool slim, const std::string& reads) {
  const auto undoable = app_.session()->undoable();
  const std::string what = undoable ? text({"shell.undoWhat", {{"vad", text(*undoable)}}}) : std::string();
  const std::string nothing = !reads.empty() ? reads : undoable ? std::string() : text("store.nothingToUndo");
  const ButtonOptions undo{.kind = ButtonKind::Quiet, .icon = Icon::Undo, .disabledBecause = nothing, .description = what};
  if (slim ? iconButton(Icon::Undo, text("shell.undo"), undo) : button(text("shell.undo"), undo)) undoOrRedo(frame, true);
}

void Shell::drawRedo(Frame& frame, const std::string& reads) {
  const auto redoable = app_.session()->redoable();
  const std::string what = redoable ? text({"shell.redoWhat", {{"vad", text(*redoable)}}}) : std::string();
  const std::string nothing = !reads.empty() ? reads : redoable ? std::string() : text("store.nothingToRedo");
  if (button(text("shell.redo"), {.kind = ButtonKind::Quiet, .icon = Icon::Redo, .disabledBecause = nothing, .description = what}))
    undoOrRedo(frame, false);
}

void Shell::drawName() {
  const app::Session& session = *app_.session();
  const app::SaveTruth truth = session.saveTruth();
  body(truth.fileName.empty() ? session.reg().kommunnamn : truth.fileName);
}

void Shell::drawSaveState() {
  const app::SaveTruth truth = app_.session()->saveTruth();
  Mark state = Mark::Done;
  if (truth.browserFailed) state = Mark::MustFix;
  else if (truth.inMemoryOnly) state = Mark::Quiet;
  else if (truth.onlyInMemory > 0) state = Mark::MustFix;
  else if (truth.changesNotOnDisk > 0 || truth.fileName.empty()) state = Mark::ShouldCheck;
  else if (truth.downloadUnchecked) state = Mark::Info;
  mark(state, text(truth.sentence));
}

// At the top of the window whatever is scrolled. It says no seconds: a screen reader would read each of them.
void Shell::drawIdleWarning(Frame& frame) {
  const bool soon = app_.locking().locksSoon();
  if (soon && !std::exchange(warned_, true)) frame.announce(text("shell.locksSoon"), true);
  warned_ = soon;
  if (!soon) return;
  Inset inset(kPadding, kGap, kGap);
  const auto press = banner(Mark::ShouldCheck, text("shell.locksSoon"),
                            {.action = text("shell.stay"), .second = text("security.lockNow")});
  if (press == BannerPress::Action) app_.locking().noteActivity();
  if (press == BannerPress::Second) app_.locking().lock();
}

void Shell::drawRehearsalNudge() {
  if (rehearsalPutOff_ || place_ == Place::sakerhet || !app_.keys().rehearsalDue()) return;
  const auto press = banner(Mark::ShouldCheck, text("security.rehearsalDue"),
                            {.action = text("security.toSecurity"), .second = text("security.notNow")});
  if (press == BannerPress::Action) place_ = Place::sakerhet;
  if (press == BannerPress::Second) rehearsalPutOff_ = true;
}

bool Shell::isTraining() const {
  return app_.session()->reg().kind == RegisterKind::training;
}

void Shell::drawNavigation(NavForm form) {
  board_.refresh(*app_.session());
  std::vector<NavItem> items;
  int chosen = -1;
  const std::string countMeans = text("shell.todoCount");
  const auto parts = shellParts(isTraining());
  for (const ShellPart& part : parts) {
    if (part.place == place_) chosen = static_cast<int>(items.size());
    items.push_back({.label = text(part.label), .icon = part.icon, .gapBefore = part.gapBefore});
    if (part.place == Place::attGora) items.back().count = board_.countNow();
    if (part.place == Place::attGora) items.back().countMeans = countMeans;
  }
  const Place before = place_;
  if (navigationList(text("shell.navigation"), items, chosen, form)) go(parts[static_cast<std::size_t>(chosen)].place);
  if (place_ == Place::logg && before != place_) log_->refresh();
}

void Shell::drawPlace(Frame& frame) {
  drawWork();
  questions_->draw(frame);
  storage_->draw(app_.session());
  frame.againIn(60);  // how old the file is
  if (app_.session() == nullptr) return;
  drawRehearsalNudge();
  drawWayBack();
  const std::string_view chapter = chapterIdOf(place_);
  if (!chapter.empty())
    offerHeadingHelp(text({"handbook.about", {{"kapitel", app::handbook()[app::chapterOf(chapter)].title}}}));
  current().drawContent(frame);
  if (takeHeadingHelp()) openHandbook(chapter);
}

void Shell::drawWork() {
  const app::Job* job = app_.job();
  if (job == nullptr) return;
  const double fraction = job->fraction();
  const std::optional<float> share = fraction < 0 ? std::nullopt : std::optional(static_cast<float>(fraction));
  if (progress(text(job->what()), share, {}, job->canCancel())) app_.cancelJob();
}

void Shell::drawStatusLine(Frame& frame) {
  const float top = usedHeight();
  drawStatus();
  const float height = usedHeight() - top;
  if (height == statusHeight_) return;
  statusHeight_ = height;  // it took more lines, or fewer: the rest makes room for it
  frame.again();
}

void Shell::drawStatus() {
  Region region(Landmark::ContentInfo, text("shell.status"));
  Bar bar(Colour::Sunken, kStatusHeight, BarEdge::Top);
  const app::Session& session = *app_.session();
  const auto counts = app::listRegister(session, {}).counts;
  const auto countOf = [&counts](app::RegisterShow show) {
    return static_cast<std::int64_t>(counts[static_cast<std::size_t>(show)]);
  };
  Row row;
  small(text({"shell.counts", {{"aktuella", countOf(app::RegisterShow::aktuella)},
                               {"alla", countOf(app::RegisterShow::alla)}}}));
  row.toTheRight();
  program_.drawInStatusLine();
  if (button(text("shell.lock"),
             {.kind = ButtonKind::Quiet, .icon = Icon::Lock, .description = text("shell.lockKey")}))
    app_.locking().lock();
}

void Shell::drawClosed(Frame& frame) {
  Region main(Landmark::Main, text("shell.main"));
  const Scope scope(title());  // what comes next begins at its top
  Scroll scroll(text("shell.main"), 0, frame.isNarrow() ? kGap * 2 : kPadding);
  drawWork();
  switch (app_.phase()) {
    case Phase::starting: body(text("shell.starting")); return;
    case Phase::askPassphrase: passphrase_->drawContent(frame); return;
    case Phase::repair: repair_->drawContent(frame); return;
    case Phase::recoverySheet: recovery_->drawContent(frame); return;
    case Phase::veiled: veil_->drawContent(frame); return;
    case Phase::locking: body(text("shell.lockingHelp")); return;
    default: program_.drawOnWelcome(); start_->drawContent(frame);
  }
}

}  // namespace fyren::ui
