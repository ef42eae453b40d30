// SPDX-License-Identifier: EUPL-1.2
#include "app/gallring_room.h"

#include "app/application_state.h"
#include "app/commands/carry_out.h"

namespace fyren::app {

CommandResult GallringRoom::gallra(const NyGallring& gallring) {
  if (state_.phase != Phase::open || state_.job) return refused({"file.busy", {}});
  if (state_.open->session->isStoring()) return refused({"store.busy", {}});
  return app::gallra(*state_.open->session, gallring);
}

void GallringRoom::printProtocol(const store::Gallring& gallring) {
  if (state_.open) state_.seams.print.printHtml(gallringsprotokollHtml(*state_.open->session, gallring));
}

}  // namespace fyren::app
