// SPDX-License-Identifier: EUPL-1.2
#include "app/export_room.h"

#include <utility>

#include "app/application_state.h"
#include "app/commands/carry_out.h"
#include "app/delivery_room.h"
#include "app/registerutdrag.h"

namespace fyren::app {
namespace {

CommandFailure nothingOpen() { return {CommandError::refused, "", Message{"file.nothingOpen", {}}}; }

}  // namespace

CommandResult ExportRoom::saveDelivery(HalfYear period) {
  if (state_.phase != Phase::open) return nothingOpen();
  auto made = makeDelivery(*state_.open->session, period);
  if (!made) return made.error();
  state_.seams.files.download(made->fileName, "text/plain", std::move(made->bytes));
  return Done{Message{"file.delivery.made", {{"fil", made->fileName}}}};
}

CommandResult ExportRoom::saveKeptDelivery(AnyRowId id) {
  if (state_.phase != Phase::open) return nothingOpen();
  auto kept = keptBytes(*state_.open->session, id);
  if (!kept) return kept.error();
  state_.seams.files.download(kept->fileName, "text/plain", std::move(kept->bytes));
  return Done{Message{"file.delivery.again", {{"fil", kept->fileName}}}};
}

CommandResult ExportRoom::printRegisterutdrag(UngdomId id, bool withLog) {
  if (state_.phase != Phase::open) return nothingOpen();
  Session& session = *state_.open->session;
  std::string page = registerutdragHtml(session, id, {withLog});
  if (page.empty()) return unknownUngdom();
  // Noted before it is printed: what cannot be noted is not handed out.
  if (const auto noted = session.store().noteReading(id, session.user(), store::ReadKind::extract); !noted)
    return fromStore(noted.error());
  session.readingNoted();
  state_.seams.print.printHtml(std::move(page));
  return Done{Message{"utdrag.printed", {}}};
}

CommandResult ExportRoom::print(std::string page) {
  if (state_.phase != Phase::open) return nothingOpen();
  if (page.empty()) return refused({"brev.fel.tomt", {}});
  state_.seams.print.printHtml(std::move(page));
  return Done{Message{"brev.gjort.utskrift", {}}};
}

}  // namespace fyren::app
