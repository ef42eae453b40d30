// SPDX-License-Identifier: EUPL-1.2
#include "app/list_room.h"

#include <utility>

#include "app/application_state.h"

namespace fyren::app {

void ApplicationState::takeDropped(std::vector<platform::OpenedFile> files) {
  platform::OpenedFile& file = files.front();
  constexpr std::string_view kEnding = ".fyren";
  const bool isRegister = file.name.size() > kEnding.size() &&
                          file.name.compare(file.name.size() - kEnding.size(), kEnding.size(), kEnding) == 0;
  if (isRegister) {
    openPicked(std::move(file.name), std::move(file.bytes), file.handle);
  } else if (phase == Phase::open) {
    if (open->session->isStoring()) return tell(Message{"store.busy", {}});
    open->session->importFlow().addFile(std::move(file.name), std::move(file.bytes));
    listDropped = true;
  } else {
    openPicked(std::move(file.name), std::move(file.bytes), 0);
  }
  wake();
}

bool ListRoom::takeDropNotice() { return std::exchange(state_.listDropped, false); }

void ListRoom::pickList() {
  if (state_.phase != Phase::open) return;
  state_.seams.files.open({"CSV", {".csv", ".tsv", ".txt", ".xlsx"}}, false, kMaxList,
                          [this, weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock() || state_.phase != Phase::open) return;
                            if (!picked) return state_.tell(picked.error().message);
                            if (picked->empty()) return;
                            if (state_.open->session->isStoring()) return state_.tell(Message{"store.busy", {}});
                            platform::OpenedFile& file = picked->front();
                            state_.open->session->importFlow().addFile(std::move(file.name), std::move(file.bytes));
                            state_.wake();
                          });
}

void ListRoom::saveRefusedRows() {
  if (state_.phase != Phase::open) return;
  const ImportFlow& flow = state_.open->session->importFlow();
  state_.seams.files.download(flow.refusedRowsName(), "text/csv", flow.refusedRowsFile());
}

void ListRoom::saveImportReport() {
  if (state_.phase != Phase::open) return;
  const ImportFlow& flow = state_.open->session->importFlow();
  state_.seams.files.download(flow.reportName(), "text/plain", flow.reportFile());
}

}  // namespace fyren::app
