// SPDX-License-Identifier: EUPL-1.2
#include "ui/views/storage_view.h"

#include "app/file_room.h"
#include "app/session.h"
#include "base/text.h"
#include "ui/widgets/widgets.h"

namespace fyren::ui {
namespace {

constexpr float kWide = 640;

using Persistence = app::StorageFacts::Persistence;

std::int64_t megabytes(std::uint64_t bytes) { return static_cast<std::int64_t>((bytes + (1U << 20U) - 1) >> 20U); }

}  // namespace

void StorageView::open() {
  open_ = true;
  asked_ = false;
  files_.lookAtStorage(false);
}

void StorageView::draw(const app::Session* session) {
  Dialog dialog(text("keeping.title"), open_, kWide);
  if (!dialog || session == nullptr) return;
  body(text("keeping.help"));
  drawStates(session->saveTruth());
  drawPromise();
  DialogButtons buttons;
  const auto facts = files_.storage();
  if (facts.known && facts.persistence == Persistence::evictable && button(text("keeping.ask"))) {
    asked_ = true;
    files_.lookAtStorage(true);
  }
  if (button(text("common.close"), {.kind = ButtonKind::Primary})) open_ = false;
}

void StorageView::drawStates(const app::SaveTruth& truth) {
  Facts facts(text("keeping.title"));
  const std::int64_t memory = truth.onlyInMemory, changes = truth.changesNotOnDisk;
  if (memory == 0) facts.fact(text("keeping.memory"), text("keeping.memoryNone"));
  else facts.fact(text("keeping.memory"), Mark::MustFix, text({"keeping.memorySome", {{"antal", memory}}}));
  const bool reads = truth.readsOnly;
  if (truth.browserFailed) facts.fact(text("keeping.browser"), Mark::MustFix, text("keeping.browserNo"));
  else facts.fact(text("keeping.browser"), reads ? Mark::Info : Mark::Done, text(reads ? "keeping.browserReads" : "keeping.browserYes"));
  if (truth.savedAt.empty()) {
    facts.fact(text("keeping.disk"), Mark::ShouldCheck, text("keeping.diskNever"));
    return;
  }
  const Message disk{changes > 0 ? "keeping.diskSome" : "keeping.diskAll",
                     {{"fil", truth.fileName}, {"tid", truth.savedAt}, {"alder", truth.savedAge}, {"antal", changes}}};
  facts.fact(text("keeping.disk"), changes > 0 ? Mark::ShouldCheck : Mark::Done, text(disk));
}

void StorageView::drawPromise() {
  const auto storage = files_.storage();
  if (!storage.known) return;
  if (storage.isShortLived) (void)banner(Mark::ShouldCheck, text("keeping.shortLived"));
  if (asked_ && storage.persistence == Persistence::evictable) (void)banner(Mark::Info, text("keeping.askNo"));
  Facts facts(text("keeping.persistence"));
  switch (storage.persistence) {
    case Persistence::persistent: facts.fact(text("keeping.persistence"), Mark::Done, text("keeping.persistent")); break;
    case Persistence::evictable: facts.fact(text("keeping.persistence"), Mark::ShouldCheck, text("keeping.evictable")); break;
    case Persistence::unknown: facts.fact(text("keeping.persistence"), text("keeping.unknown")); break;
  }
  if (storage.usedBytes && storage.quotaBytes)
    facts.fact(text("keeping.room"), text({"keeping.roomText", {{"antal", megabytes(*storage.usedBytes)},
                                                                {"mest", megabytes(*storage.quotaBytes)}}}));
  facts.fact(text("keeping.windows"), text(storage.guardsWindows ? "keeping.windowsYes" : "keeping.windowsNo"));
}

}  // namespace fyren::ui
