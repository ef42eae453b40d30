// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/palette_part.h"

#include <algorithm>
#include <utility>

#include "app/finder.h"
#include "app/handbook.h"
#include "app/register_list.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kWide = 620;
constexpr std::size_t kMostActs = 6, kMostPlaces = 4, kMostPersons = 6, kMostChapters = 4;
constexpr std::size_t kAllActs = 7;  // when nothing is typed

}  // namespace

void PalettePart::open() {
  open_ = true;
  state_ = {};
  asked_.reset();
  acts_ = text("palette.acts");
  places_ = text("palette.places");
  persons_ = text("palette.persons");
  chapters_ = text("palette.chapters");
}

void PalettePart::addCommands(std::vector<Command> commands, std::string_view group, std::size_t most) {
  std::vector<std::string> labels;
  for (const Command& command : commands) labels.push_back(command.label);
  for (const std::size_t i : app::meant(state_.typed, labels)) {
    if (most-- == 0) return;
    Command& one = commands[i];
    found_.push_back({one.label, one.shortcut, one.icon, group, one.disabledBecause});
    runs_.push_back(std::move(one.run));
  }
}

void PalettePart::addPersons() {
  const app::Session* session = app_.session();
  if (session == nullptr || state_.typed.find_first_not_of(' ') == std::string::npos) return;
  const auto list = app::listRegister(*session, {.search = state_.typed, .show = app::RegisterShow::alla});
  for (const std::uint32_t at : list.rows) {
    if (found_.size() >= kMostPersons) return;
    const app::RegisterRow& row = session->registerRows()[at];
    const std::int64_t alder = row.alder;
    found_.push_back({row.efternamn + ", " + row.fornamn,
                      row.postort.empty() ? text({"palette.age", {{"alder", alder}}})
                                          : text({"palette.person", {{"alder", alder}, {"ort", row.postort}}}),
                      Icon::Person, persons_});
    runs_.push_back([this, id = row.id](Frame&) { navigator_.openUngdom(id); });
  }
}

void PalettePart::addChapters() {
  if (state_.typed.find_first_not_of(' ') == std::string::npos) return;
  std::size_t most = kMostChapters;
  for (const std::size_t chapter : app::searchHandbook(state_.typed)) {
    if (most-- == 0) return;
    found_.push_back({app::handbook()[chapter].title, {}, Icon::Book, chapters_});
    runs_.push_back([this, chapter](Frame&) { openChapter_(chapter); });
  }
}

void PalettePart::find(std::vector<Command> acts, std::vector<Command> places) {
  found_.clear();
  runs_.clear();
  asked_ = state_.typed;
  const bool nothing = state_.typed.empty();
  addPersons();
  addCommands(std::move(acts), acts_, nothing ? kAllActs : kMostActs);
  if (!nothing) addCommands(std::move(places), places_, kMostPlaces);
  addChapters();
}

void PalettePart::draw(Frame& frame, const std::function<std::vector<Command>()>& acts,
                       const std::function<std::vector<Command>()>& places) {
  if (open_ && asked_ != state_.typed) find(acts(), places());
  int taken = -1;
  {
    Dialog dialog(text("palette.title"), open_, kWide);
    if (!dialog) return;
    const std::string nothing = text({"palette.nothing", {{"sokord", state_.typed}}});
    taken = searchList(text("palette.title"), text("palette.example"), found_, state_, nothing);
    if (state_.typed.empty()) small(text("palette.help"));
    if (taken >= 0) open_ = false;
  }
  if (taken < 0) return;
  const auto run = std::move(runs_[static_cast<std::size_t>(taken)]);
  run(frame);
  frame.again();
}

}  // namespace fyren::ui
