// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/program_part.h"

#include "app/file_room.h"
#include "app/update_room.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {

void ProgramPart::drawInStatusLine() {
  if (app_.updates().offersNewVersion() && button(text("update.offer"), {.kind = ButtonKind::Quiet, .icon = Icon::Info}))
    showsVersion_ = true;
  const bool closed = app_.updates().networkIsClosed();
  if (button(text(closed ? "network.closed" : "network.open"),
             {.kind = ButtonKind::Quiet, .icon = closed ? Icon::NetworkOff : Icon::Warning}))
    showsNetwork_ = true;
}

void ProgramPart::drawOnWelcome() {
  if (!app_.updates().offersNewVersion()) return;
  Width width(720);
  if (banner(Mark::Info, text("update.offer"), {.action = text("update.more")}) == BannerPress::Action)
    showsVersion_ = true;
}

void ProgramPart::drawDialogs(Frame& frame) {
  drawNetwork();
  drawNewVersion(frame);
}

void ProgramPart::drawNetwork() {
  Dialog dialog(text("network.title"), showsNetwork_, 560);
  if (!dialog) return;
  body(text(app_.updates().networkIsClosed() ? "network.closedText" : "network.openText"));
  body(text(edition_().isOneFile ? "network.oneFile" : "network.ownFiles"));
  body(text("network.leaves"));
  DialogButtons buttons;
  if (button(text("common.close"), {.kind = ButtonKind::Primary})) showsNetwork_ = false;
}

void ProgramPart::drawNewVersion(Frame& frame) {
  Dialog dialog(text("update.offer"), showsVersion_, 560);
  if (!dialog) return;
  body(text("update.what"));
  body(text("update.safe"));
  const auto wait = app_.updates().newVersionMustWait();
  const std::string why = wait ? text(*wait) : std::string();
  if (wait) banner(Mark::ShouldCheck, why);
  DialogButtons buttons;
  if (button(text("update.notToday"))) {
    app_.updates().refuseNewVersionToday();
    showsVersion_ = false;
    frame.toast({.text = text("update.refused")});
  }
  if (wait && app_.session() != nullptr && button(text("shell.save"), {.kind = ButtonKind::Primary, .icon = Icon::Save}))
    app_.files().save();
  if (button(text("update.do"), {.kind = wait ? ButtonKind::Normal : ButtonKind::Primary, .disabledBecause = why})) {
    showsVersion_ = false;
    app_.updates().useNewVersion();
  }
}

}  // namespace fyren::ui
