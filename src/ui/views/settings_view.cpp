// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/settings_view.h"

#include <algorithm>
#include <array>

#include "app/file_room.h"
#include "app/locking_room.h"
#include "app/opening_room.h"
#include "app/session.h"
#include "assets/assets.h"
#include "base/text.h"
#include "ui/theme/density.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
std::string SettingsView::title() const { return text("settings.title"); }

void SettingsView::drawContent(Frame& /*frame*/) {
  heading(title(), 1);
  Width width(680);
  drawFile();
  drawLook();
  drawAbout();
}

void SettingsView::drawFile() {
  const app::Session* session = app_.session();
  if (session == nullptr) return;
  Section section(text("settings.file"));
  const app::SaveTruth truth = session->saveTruth();
  {
    Facts facts(text("settings.file"));
    facts.fact(text("settings.fileName"), truth.fileName.empty() ? text("settings.noFile") : truth.fileName);
    facts.fact(text("settings.state"), text(truth.sentence));
    facts.fact(text("settings.user"), session->user());
  }
  Row row;
  if (button(text("shell.save"), {.kind = ButtonKind::Primary, .icon = Icon::Save})) app_.files().save();
  if (button(text("settings.saveAs"))) app_.files().saveAs();
  if (button(text("start.openFile"), {.icon = Icon::Folder})) app_.opening().openFile();
  if (button(text("settings.backups"))) navigator_.go(Place::kopior);
  if (button(text("settings.care"))) navigator_.go(Place::vard);
  if (button(text("shell.lock"), {.icon = Icon::Lock, .description = text("shell.lockKey")})) app_.locking().lock();
}

void SettingsView::drawLook() {
  Section section(text("settings.look"));
  static constexpr std::array<std::string_view, 5> kThemes = {"", "light", "dark", "contrast", "white"};
  const std::array<std::string, 5> labels = {text("settings.asComputer"), text("settings.light"),
                                             text("settings.dark"), text("settings.contrast"),
                                             text("settings.white")};
  const std::string kept = app_.setting("theme").value_or("");
  int chosen = static_cast<int>(std::find(kThemes.begin(), kThemes.end(), kept) - kThemes.begin());
  if (chosen == static_cast<int>(kThemes.size())) chosen = 0;
  if (segmented(text("settings.scheme"), labels, chosen))
    app_.keepSetting("theme", kThemes[static_cast<std::size_t>(chosen)]);
  small(text("settings.schemeHelp"));
  drawRows();
}

void SettingsView::drawRows() {
  const std::array<std::string, 2> labels = {text("settings.rowsAiry"), text("settings.rowsCompact")};
  int chosen = denseRows() ? 1 : 0;
  if (segmented(text("settings.rows"), labels, chosen)) app_.keepSetting("rows", chosen == 1 ? "compact" : "");
}

void SettingsView::drawAbout() {
  Section section(text("settings.about"));
  body(text("settings.aboutText"));
  drawEdition();
  drawAbilities();
  body(text("settings.licence"));
  if (link(text("start.statement"))) navigator_.openHandbook("tillganglighetsredogorelse");
  toggleButton(text("settings.notices"), notices_);
  if (notices_) body(asset("notices.txt"));
}

void SettingsView::drawEdition() {
  const platform::Edition edition = edition_();
  if (edition.contents.empty()) return;
  {
    Facts facts(text("settings.about"));
    facts.fact(text("settings.version"), edition.version);
    facts.fact(text("settings.contents"), edition.contents);
    facts.fact(text("settings.edition"), text(edition.isOneFile ? "settings.oneFile" : "settings.folder"));
  }
  if (edition.isOneFile) muted(text("settings.oneFileShares"));
}

// What the browser lacks is found by trying, and said with what to do about it.
void SettingsView::drawAbilities() {
  const std::uint32_t abilities = edition_().abilities;
  heading(text("settings.browser"), 3);
  Facts facts(text("settings.browser"));
  const auto tell = [&](platform::Ability ability, std::string_view what, std::string_view has, std::string_view lacks) {
    const bool can = (abilities & ability) != 0;
    facts.fact(text(what), can ? Mark::Done : Mark::ShouldCheck, text(can ? has : lacks));
  };
  tell(platform::kKeepsWorkingCopy, "settings.copy", "settings.copyYes", "settings.copyNo");
  tell(platform::kPromisesStorage, "settings.promise", "settings.promiseYes", "settings.promiseNo");
  tell(platform::kGuardsWindows, "settings.windows", "settings.windowsYes", "settings.windowsNo");
  tell(platform::kSavesSameFile, "settings.sameFile", "settings.sameFileYes", "settings.sameFileNo");
  tell(platform::kStartsOffline, "settings.offline", "settings.offlineYes", "settings.offlineNo");
}

}  // namespace fyren::ui
