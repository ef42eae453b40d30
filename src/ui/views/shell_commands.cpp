// SPDX-License-Identifier: EUPL-1.2
// What the shell offers by name in the palette, with the keys that do the same.
#include <algorithm>
#include <utility>

#include "app/file_room.h"
#include "app/handbook.h"
#include "app/list_room.h"
#include "app/locking_room.h"
#include "app/opening_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/views/handbook_view.h"
#include "ui/views/read_only.h"
#include "ui/views/register_view.h"
#include "ui/views/said.h"
#include "ui/views/shell.h"
#include "ui/views/shell_parts.h"
#include "ui/views/storage_view.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

std::vector<Command> Shell::places() {
  std::vector<Command> all;
  for (const ShellPart& part : shellParts(isTraining()))
    all.push_back({.label = text(part.label), .icon = part.icon, .run = [this, place = part.place](Frame&) {
                     go(place);
                   }});
  all.push_back(
      {.label = text("palette.backups"), .icon = Icon::Copy, .run = [this](Frame&) { go(Place::kopior); }});
  all.push_back(
      {.label = text("settings.care"), .icon = Icon::Trash, .run = [this](Frame&) { go(Place::vard); }});
  all.push_back(
      {.label = text("palette.routine"), .icon = Icon::Phone, .run = [this](Frame&) { go(Place::trappa); }});
  return all;
}

std::vector<Command> Shell::acts() {
  const app::Session& session = *app_.session();
  const std::string reads = whyReadOnly(session);
  const auto unless = [&reads](bool can, std::string_view why) { return !reads.empty() ? reads : can ? std::string() : text(why); };
  std::vector<Command> all;
  all.push_back({text("view.register.add"), Icon::Plus, {}, reads, [this](Frame&) { go(Place::registret); register_->beginAdding(); }});
  all.push_back({text("palette.readList"), Icon::Import, {}, reads, [this](Frame&) { go(Place::import); app_.lists().pickList(); }});
  all.push_back({text("shell.save"), Icon::Save, text("shell.saveKey"), reads, [this](Frame&) { app_.files().save(); }});
  all.push_back({text("settings.saveAs"), Icon::Save, {}, reads, [this](Frame&) { app_.files().saveAs(); }});
  all.push_back({text("shell.undo"), Icon::Undo, text("shell.undoKey"), unless(session.undoable().has_value(), "store.nothingToUndo"),
                 [this](Frame& frame) { undoOrRedo(frame, true); }});
  all.push_back({text("shell.redo"), Icon::Redo, text("shell.redoKey"), unless(session.redoable().has_value(), "store.nothingToRedo"),
                 [this](Frame& frame) { undoOrRedo(frame, false); }});
  all.push_back({text("shell.lock"), Icon::Lock, text("shell.lockKey"), {}, [this](Frame&) { app_.locking().lock(); }});
  all.push_back({text("start.openFile"), Icon::Folder, {}, {}, [this](Frame&) { app_.opening().openFile(); }});
  all.push_back({text("palette.keys"), Icon::Help, text("shell.helpKey"), {}, [this](Frame&) { openKeys(); }});
  all.push_back({text("handbook.print"), Icon::Print, {}, {}, [this](Frame& frame) { handbook_->print(frame); }});
  all.push_back({text("keeping.open"), Icon::Info, {}, {}, [this](Frame&) { storage_->open(); }});
  addLooks(all);
  return all;
}

void Shell::addLooks(std::vector<Command>& all) {
  const auto look = [this, &all](std::string label, Icon icon, std::string_view key, std::string_view value) {
    all.push_back({std::move(label), icon, {}, {}, [this, key, value](Frame&) { app_.keepSetting(key, value); }});
  };
  look(text("palette.light"), Icon::Sun, "theme", "light");
  look(text("palette.dark"), Icon::Moon, "theme", "dark");
  look(text("palette.contrast"), Icon::Eye, "theme", "contrast");
  look(text("palette.white"), Icon::Eye, "theme", "white");
  look(text("palette.asComputer"), Icon::Settings, "theme", "");
  look(text("palette.compact"), Icon::List, "rows", "compact");
  look(text("palette.airy"), Icon::List, "rows", "");
}

void Shell::openKeys() {
  openHandbook("tangenter");
}

std::string_view chapterIdOf(Place place) {
  switch (place) {
    case Place::oversikt: return "kom-igang";
    case Place::ovningar: return "ova";
    case Place::attGora: return "att-gora-nasta-steg-for-alla";
    case Place::registret: return "vem-omfattas";
    case Place::import: return "lasa-in-listor";
    case Place::brev: return "brev";
    case Place::hembesok: return "hembesok";
    case Place::insatser: return "insatser-och-atgarder";
    case Place::kvalitet: return "kvalitet-ga-igenom-varje-manad";
    case Place::leverans: return "leverans-till-scb";
    case Place::statistik: return "statistik";
    case Place::rapport: return "rapport";
    case Place::logg: return "historik-och-logg";
    case Place::sakerhet: return "losenfras-och-aterstallningsblad";
    case Place::installningar: return "sa-sparas-registret";
    case Place::kopior: return "sakerhetskopior";
    case Place::vard: return "registervard";
    case Place::trappa: return "uppsokstrappan";
    default: return {};  // the handbook itself
  }
}

void Shell::handleKeys(Frame& frame) {
  if (palette_.isOpen() && frame.pressed({.name = Key::Name::Escape})) palette_.close();  // before what lies behind it
  if (frame.pressed({.letter = U'k', .ctrl = true})) palette_.open();
  if (frame.pressed({.letter = U'?'})) openKeys();
  if (frame.pressed({.letter = U'z', .ctrl = true})) undoOrRedo(frame, true);
  if (frame.pressed({.letter = U'y', .ctrl = true})) undoOrRedo(frame, false);
  if (frame.pressed({.letter = U's', .ctrl = true})) app_.files().save();
}

void Shell::undoOrRedo(Frame& frame, bool undo) {
  if (undo) undoAndSay(frame, *app_.session());
  else redoAndSay(frame, *app_.session());
}

// Whoever opened a youth from a list elsewhere goes back to that list, as it was left.
void Shell::drawWayBack() {
  if (!cameFrom_ || place_ != Place::registret) return;
  const auto parts = shellParts(isTraining());
  const auto from = std::find_if(parts.begin(), parts.end(), [this](const ShellPart& part) { return part.place == *cameFrom_; });
  if (from == parts.end()) return;
  if (button(text({"shell.backTo", {{"plats", text(from->label)}}}), {.kind = ButtonKind::Quiet, .icon = Icon::ArrowLeft})) go(from->place);
}

}  // namespace fyren::ui
