// SPDX-License-Identifier: EUPL-1.2
// Application: lists in, and plain files out.
#include <utility>

#include "app/application_state.h"
#include "app/delivery_room.h"

namespace fyren::app {
namespace {

CommandFailure nothingOpen() { return {CommandError::refused, "", Message{"file.nothingOpen", {}}}; }

}  // namespace

void Application::pickList() {
  if (impl_->phase != Phase::open) return;
  impl_->seams.files.open({"CSV", {".csv", ".tsv", ".txt", ".xlsx"}}, false, kMaxList,
                          [this, weak = std::weak_ptr<int>(impl_->alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock() || impl_->phase != Phase::open) return;
                            if (!picked) return impl_->tell(picked.error().message);
                            if (picked->empty()) return;
                            if (impl_->open->session->isStoring()) return impl_->tell(Message{"store.busy", {}});
                            platform::OpenedFile& file = picked->front();
                            impl_->open->session->importFlow().addFile(std::move(file.name), std::move(file.bytes));
                            impl_->wake();
                          });
}

void Application::saveRefusedRows() {
  if (impl_->phase != Phase::open) return;
  const ImportFlow& flow = impl_->open->session->importFlow();
  impl_->seams.files.download(flow.refusedRowsName(), "text/csv", flow.refusedRowsFile());
}

CommandResult Application::saveDelivery(HalfYear period) {
  if (impl_->phase != Phase::open) return nothingOpen();
  auto made = makeDelivery(*impl_->open->session, period);
  if (!made) return made.error();
  impl_->seams.files.download(made->fileName, "text/plain", std::move(made->bytes));
  return Done{Message{"file.delivery.made", {{"fil", made->fileName}}}};
}

CommandResult Application::saveKeptDelivery(AnyRowId id) {
  if (impl_->phase != Phase::open) return nothingOpen();
  auto kept = keptBytes(*impl_->open->session, id);
  if (!kept) return kept.error();
  impl_->seams.files.download(kept->fileName, "text/plain", std::move(kept->bytes));
  return Done{Message{"file.delivery.again", {{"fil", kept->fileName}}}};
}

}  // namespace fyren::app
