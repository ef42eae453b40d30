// SPDX-License-Identifier: EUPL-1.2
#include "app/list_room.h"

#include "exchange/scb/code_file.h"

#include <utility>

#include "app/application_state.h"
#include "app/areas.h"
#include "app/import_profiles.h"
#include "base/text.h"

namespace fyren::app {

namespace {
// Cells of a spreadsheet, out of the clipboard: they come as a file without a name.
bool isPasted(const platform::OpenedFile& file) {
  return file.name.empty();
}
}  // namespace

void ApplicationState::takeDropped(std::vector<platform::OpenedFile> files) {
  platform::OpenedFile& file = files.front();
  if (isPasted(file) && phase != Phase::open) return;
  constexpr std::string_view kEnding = ".fyren";
  const bool isRegister = file.name.size() > kEnding.size() &&
                          file.name.compare(file.name.size() - kEnding.size(), kEnding.size(), kEnding) == 0;
  if (isRegister) {
    openPicked(std::move(file.name), std::move(file.bytes), file.handle);
  } else if (phase == Phase::open) {
    if (open->session->isStoring()) return tell(Message{"store.busy", {}});
    readLists(std::move(files));
    listDropped = true;
  } else {
    openPicked(std::move(file.name), std::move(file.bytes), 0);
  }
  wake();
}

void ApplicationState::readLists(std::vector<platform::OpenedFile> files) {
  std::vector<ImportFlow::File> lists;
  for (platform::OpenedFile& file : files)
    lists.push_back(
        {isPasted(file) ? text("view.import.pasted") : std::move(file.name), std::move(file.bytes)});
  open->session->importFlow().addFiles(std::move(lists));
}

bool ListRoom::takeDropNotice() { return std::exchange(state_.listDropped, false); }

void ListRoom::pickList() {
  if (state_.phase != Phase::open) return;
  state_.seams.files.open({"CSV", {".csv", ".tsv", ".txt", ".xlsx"}}, true, kMaxList,
                          [this, weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock() || state_.phase != Phase::open) return;
                            if (!picked) return state_.tell(picked.error().message);
                            if (picked->empty()) return;
                            if (state_.open->session->isStoring()) return state_.tell(Message{"store.busy", {}});
                            state_.readLists(std::move(*picked));
                            state_.wake();
                          });
}

void ListRoom::saveRefusedRows(std::size_t list) {
  if (state_.phase != Phase::open) return;
  const ImportFlow& flow = state_.open->session->importFlow();
  state_.seams.files.download(flow.refusedRowsName(list), "text/csv", flow.refusedRowsFile(list));
}

void ListRoom::saveProfile() {
  if (state_.phase != Phase::open) return;
  const ImportFlow& flow = state_.open->session->importFlow();
  const std::string name = flow.fileName().substr(0, flow.fileName().rfind('.'));
  const std::string json = flow.profileJson(name);
  state_.seams.files.download(name + "-lasprofil.json", "application/json", Bytes(json.begin(), json.end()));
}

void ListRoom::pickProfile() {
  constexpr std::uint64_t kMostBytes = 256 * 1024;
  if (state_.phase != Phase::open) return;
  state_.seams.files.open({"JSON", {".json"}}, false, kMostBytes,
                          [this, weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock() || state_.phase != Phase::open) return;
                            if (!picked) return state_.tell(picked.error().message);
                            if (picked->empty()) return;
                            const auto used = state_.open->session->importFlow().applyProfile(asText(picked->front().bytes));
                            if (!used) return state_.tell(used.error());
                            state_.wake();
                          });
}

void ListRoom::saveKeptProfile(const AnyRowId& id) {
  if (state_.phase != Phase::open) return;
  for (const ProfileLine& line : importProfiles(*state_.open->session)) {
    if (anyId(line.id) != id) continue;
    const std::string json = profileFile(*state_.open->session, line.id);
    state_.seams.files.download(line.namn + "-lasprofil.json", "application/json", Bytes(json.begin(), json.end()));
  }
}

// Asks for one file, hands its bytes on and says what came of it.
void ListRoom::pickText(platform::FileKind kind, std::uint64_t mostBytes, std::function<CommandResult(Session&, const Bytes&)> use) {
  if (state_.phase != Phase::open) return;
  state_.seams.files.open(std::move(kind), false, mostBytes,
                          [this, use = std::move(use), weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock() || state_.phase != Phase::open) return;
                            if (!picked) return state_.tell(picked.error().message);
                            if (picked->empty()) return;
                            const auto used = use(*state_.open->session, picked->front().bytes);
                            state_.tell(used ? used->said : used.error().message);
                            state_.wake();
                          });
}

void ListRoom::pickKeptProfile() {
  constexpr std::uint64_t kMostBytes = 256 * 1024;
  pickText({"JSON", {".json"}}, kMostBytes, [](Session& session, const Bytes& bytes) { return addProfile(session, asText(bytes)); });
}

void ListRoom::pickAreas(Day from) {
  constexpr std::uint64_t kMostBytes = 4 * 1024 * 1024;
  pickText({"CSV", {".csv", ".tsv", ".txt", ".xlsx"}}, kMostBytes, [from](Session& session, const Bytes& bytes) { return readAreas(session, bytes, from); });
}

void ListRoom::pickCodes() {
  constexpr std::uint64_t kMostBytes = 4 * 1024 * 1024;
  if (state_.phase != Phase::open) return;
  state_.seams.files.open({"XLSX", {".xlsx", ".csv", ".txt", ".json"}}, false, kMostBytes,
                          [this, weak = std::weak_ptr<int>(state_.alive)](
                              Result<std::vector<platform::OpenedFile>, platform::FileFailure> picked) {
                            if (!weak.lock() || state_.phase != Phase::open) return;
                            if (!picked) return state_.tell(picked.error().message);
                            if (picked->empty()) return;
                            auto read = scb::readCodeFile(picked->front().bytes);
                            if (!read) return state_.tell(read.error().message);
                            codes_ = PickedCodes{std::move(read->text), read->isWhole};
                            state_.wake();
                          });
}

void ListRoom::saveImportReport() {
  if (state_.phase != Phase::open) return;
  const ImportFlow& flow = state_.open->session->importFlow();
  state_.seams.files.download(flow.reportName(), "text/plain", flow.reportFile());
}

}  // namespace fyren::app
