// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/application.h"
#include "platform/edition.h"
#include "ui/view.h"
#include "ui/views/palette_part.h"
#include "ui/views/place.h"
#include "ui/views/program_part.h"
#include "ui/views/training_part.h"
#include "ui/widgets/navigation.h"

namespace fyren::ui {

class CareView;
class DeliveryView;
class ExercisesView;
class FileQuestions;
class HandbookView;
class ImportView;
class LettersView;
class LogView;
class RoundsView;
class InsatsView;
class KioskView;
class OverviewView;
class PassphraseView;
class QualityView;
class RecoveryView;
class VeilView;
class RoutineView;
class RegisterView;
class SecurityView;
class SettingsView;
class RepairView;
class ReportView;
class BackupsView;
class StartView;
class StatisticsView;
class StorageView;
class TodoView;

// The frame of the program: which register and how it is saved at the top, navigation on the left, content,
// status line. Shows the screen that the Application's phase asks for.
class Shell final : public View, public Navigator {
 public:
  explicit Shell(app::Application& application, platform::EditionNow edition);
  ~Shell() override;
  std::string title() const override;
  void drawContent(Frame& frame) override;

  void go(Place place) override;
  void openHandbook(std::string_view chapterId) override;
  void openUngdom(UngdomId id) override;
  void openTodo(app::TodoShow show) override;
  void openRegister(app::RegisterShow show, std::optional<Kunskapslage> kunskap) override;
  void openQuality(app::QualityShow show) override;
  void openLetters(Brevslag slag, const std::string& handlaggare) override;
  std::string printRegisterutdrag(UngdomId id, bool withLog) override;
  void startSurvey() override;
  std::string print(std::string page) override;

 private:
  void drawTop(Frame& frame);
  void drawTopButtons(Frame& frame, bool slim);
  void drawUndo(Frame& frame, bool slim, const std::string& reads);
  void drawRedo(Frame& frame, const std::string& reads);
  void drawName();
  void drawSaveState();
  void drawIdleWarning(Frame& frame);
  void drawRehearsalNudge();
  void drawOpen(Frame& frame);
  bool drawKiosk(Frame& frame);
  void drawMain(Frame& frame, float height);
  void drawNavigation(NavForm form);
  void drawPlace(Frame& frame);
  void drawWayBack();
  void drawStatusLine(Frame& frame);
  void drawStatus();
  void drawWork();
  void drawClosed(Frame& frame);
  void handleKeys(Frame& frame);
  std::vector<Command> acts();
  std::vector<Command> places();
  void addLooks(std::vector<Command>& all);
  void openKeys();
  void openChapter(std::size_t chapter);
  void undoOrRedo(Frame& frame, bool undo);
  void forgetViews();
  bool isTraining() const;
  View& current();

  app::Application& app_;
  ProgramPart program_;
  PalettePart palette_;
  TrainingPart training_;
  Place place_ = Place::registret;
  std::optional<Place> cameFrom_;  // where the open youth was chosen, if not in the register
  float statusHeight_ = 40;  // of the last frame
  const app::Session* shown_ = nullptr;  // the session that the views below belong to
  std::unique_ptr<StartView> start_;
  std::unique_ptr<PassphraseView> passphrase_;
  std::unique_ptr<VeilView> veil_;
  std::unique_ptr<RecoveryView> recovery_;
  std::unique_ptr<RegisterView> register_;
  app::TodoBoard board_;
  std::unique_ptr<TodoView> todo_;
  std::unique_ptr<OverviewView> overview_;
  std::unique_ptr<QualityView> quality_;
  std::unique_ptr<InsatsView> insatser_;
  std::unique_ptr<RoutineView> routine_;
  std::unique_ptr<ImportView> import_;
  std::unique_ptr<DeliveryView> delivery_;
  std::unique_ptr<ExercisesView> exercises_;
  std::unique_ptr<StatisticsView> statistics_;
  std::unique_ptr<ReportView> report_;
  std::unique_ptr<LogView> log_;
  std::unique_ptr<LettersView> letters_;
  std::unique_ptr<RoundsView> rounds_;
  std::unique_ptr<HandbookView> handbook_;
  std::unique_ptr<SecurityView> security_;
  std::unique_ptr<SettingsView> settings_;
  std::unique_ptr<FileQuestions> questions_;
  std::unique_ptr<StorageView> storage_;
  bool warned_ = false;            // that it locks soon
  bool rehearsalPutOff_ = false;   // until the register is opened next time
  std::unique_ptr<RepairView> repair_;
  std::unique_ptr<BackupsView> backups_;
  std::unique_ptr<CareView> care_;
  bool surveyAsked_ = false;          // from the next frame on
  std::unique_ptr<KioskView> kiosk_;  // while it is there, nothing else of the register is drawn
};

}  // namespace fyren::ui
