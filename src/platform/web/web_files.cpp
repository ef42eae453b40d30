// SPDX-License-Identifier: EUPL-1.2
#include <emscripten.h>

#include <new>
#include <utility>

#include "platform/web/pending.h"
#include "platform/web/web_platform.h"

namespace fyren::platform::web {
namespace {

// clang-format off
EM_JS(void, fyrenFilesOpen, (int request, const char* kind, const char* extensions, int several, double most), {
  Module["page"].files.open(request, UTF8ToString(kind), UTF8ToString(extensions).split(" "), !!several, most);
});
EM_JS(void, fyrenFilesChoose, (int request, const char* kind, const char* extensions, const char* name), {
  Module["page"].files.chooseSave(request, UTF8ToString(kind), UTF8ToString(extensions).split(" "), UTF8ToString(name));
});
EM_JS(void, fyrenFilesWrite, (int request, unsigned handle, const char* name, const unsigned char* bytes, int size, int overwrite), {
  Module["page"].files.write(request, handle, UTF8ToString(name), HEAPU8.slice(bytes, bytes + size), !!overwrite);
});
EM_JS(void, fyrenFilesPrepare, (int request, unsigned handle), { Module["page"].files.prepare(request, handle); });
EM_JS(void, fyrenFilesRead, (int request, unsigned handle, double most), { Module["page"].files.read(request, handle, most); });
EM_JS(double, fyrenFilesChanged, (unsigned handle), { return Module["page"].files.changed(handle); });
EM_JS(void, fyrenFilesKeep, (const char* name, unsigned handle), { Module["page"].files.keep(UTF8ToString(name), handle); });
EM_JS(void, fyrenFilesFind, (int request, const char* name), { Module["page"].files.find(request, UTF8ToString(name)); });
EM_JS(void, fyrenFilesDownload, (const char* name, const char* type, const unsigned char* bytes, int size), {
  Module["page"].files.download(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, fyrenFilesPicture, (const char* name, const char* svg), { Module["page"].files.downloadPicture(UTF8ToString(name), UTF8ToString(svg)); });
// clang-format on

using OpenDone = std::function<void(Result<std::vector<OpenedFile>, FileFailure>)>;
using ChooseDone = std::function<void(Result<std::optional<SaveTarget>, FileFailure>)>;
using WriteDone = std::function<void(Result<void, FileFailure>)>;
using FindDone = std::function<void(std::optional<SaveTarget>)>;
struct Open {
  OpenDone done;
  std::vector<OpenedFile> files;
  std::uint64_t maxBytes = 0;
};
struct Choose {
  ChooseDone done;
  std::optional<SaveTarget> target;
};
constexpr int kDrop = 0;  // what was dropped was never asked for

Pending<Open> opens;
Pending<Choose> chooses;
Pending<WriteDone> writes;
Pending<FindDone> finds;
std::vector<OpenedFile> dropping;
std::function<std::uint64_t()> dropMaxBytes;
OpenDone dropped;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

// Codes from web/files.js, in the order of its first lines.
FileFailure failure(int code, std::uint64_t maxBytes = 0) {
  switch (code) {
    case 5: return {FileError::Missing, {"platform.file.missing", {}}, ""};
    case 6: return {FileError::Changed, {"platform.file.changed", {}}, ""};
    case 7: return {FileError::Full, {"platform.file.full", {}}, ""};
    case 8: return {FileError::Differs, {"platform.file.differs", {}}, ""};
    case 9: return {FileError::NoMemory, {"platform.file.noMemory", {}}, ""};
    case 1: return {FileError::Unreadable, {"platform.file.unreadable", {}}, ""};
    case 2: return fileTooLarge(maxBytes);
    case 3: return {FileError::NotWritten, {"platform.file.notWritten", {}}, ""};
    case 10: return {FileError::Folder, {"platform.file.folder", {}}, ""};
    default: return {FileError::NotAllowed, {"platform.file.notAllowed", {}}, ""};
  }
}

class WebFiles final : public Files {
 public:
  void open(FileKind kind, bool several, std::uint64_t maxBytes, OpenDone done) override {
    fyrenFilesOpen(opens.add({std::move(done), {}, maxBytes}), kind.description.c_str(), joined(kind.extensions).c_str(),
                   several ? 1 : 0, static_cast<double>(maxBytes));
  }
  void chooseSave(FileKind kind, std::string suggestedName, ChooseDone done) override {
    fyrenFilesChoose(chooses.add({std::move(done), {}}), kind.description.c_str(), joined(kind.extensions).c_str(),
                     suggestedName.c_str());
  }
  void write(SaveTarget target, Bytes bytes, WriteDone done) override {
    fyrenFilesWrite(writes.add(std::move(done)), target.handle, target.name.c_str(), bytes.data(),
                    static_cast<int>(bytes.size()), target.overwrite ? 1 : 0);
  }
  void prepare(FileHandle handle, WriteDone done) override { fyrenFilesPrepare(writes.add(std::move(done)), handle); }
  std::int64_t changedUtcMs(FileHandle handle) const override { return static_cast<std::int64_t>(fyrenFilesChanged(handle)); }
  void read(FileHandle handle, std::uint64_t maxBytes, std::function<void(Result<OpenedFile, FileFailure>)> done) override {
    auto one = [done = std::move(done)](Result<std::vector<OpenedFile>, FileFailure> files) {
      if (!files) done(files.error());
      else if (files->empty()) done(failure(1));
      else done(std::move(files->front()));
    };
    fyrenFilesRead(opens.add({std::move(one), {}, maxBytes}), handle, static_cast<double>(maxBytes));
  }
  void keep(std::string name, FileHandle handle) override { fyrenFilesKeep(name.c_str(), handle); }
  void find(std::string name, FindDone done) override { fyrenFilesFind(finds.add(std::move(done)), name.c_str()); }
  void download(std::string name, std::string mimeType, Bytes bytes) override {
    fyrenFilesDownload(name.c_str(), mimeType.c_str(), bytes.data(), static_cast<int>(bytes.size()));
  }
  void downloadPicture(std::string name, std::string svg) override { fyrenFilesPicture(name.c_str(), svg.c_str()); }
  void onDrop(std::function<std::uint64_t()> maxBytes, OpenDone whenDropped) override {
    dropMaxBytes = std::move(maxBytes);
    dropped = std::move(whenDropped);
  }
};

extern "C" {
// How large a dropped file may be.
EMSCRIPTEN_KEEPALIVE double fyren_files_most() { return dropMaxBytes ? static_cast<double>(dropMaxBytes()) : 0; }
// Room for one file that was read; the page fills it at once. Null: no memory for it.
EMSCRIPTEN_KEEPALIVE std::uint8_t* fyren_files_room(int request, const char* name, std::size_t size, unsigned handle) {
  Open* asked = opens.find(request);
  if (request != kDrop && asked == nullptr) return nullptr;
  auto& files = request == kDrop ? dropping : asked->files;
  try {
    files.push_back({name, Bytes(size + 1), handle});  // one more: an empty file has room too
    files.back().bytes.pop_back();
  } catch (const std::bad_alloc&) {
    files.clear();
    return nullptr;
  }
  return files.back().bytes.data();
}
EMSCRIPTEN_KEEPALIVE void fyren_files_opened(int request, int code) {
  if (request == kDrop) {
    auto files = std::exchange(dropping, {});
    if (!dropped || (code == 0 && files.empty())) return;
    if (code != 0) dropped(failure(code, dropMaxBytes()));
    else dropped(std::move(files));
    return;
  }
  Open asked = opens.take(request);
  if (code != 0) asked.done(failure(code, asked.maxBytes));
  else asked.done(std::move(asked.files));
}
EMSCRIPTEN_KEEPALIVE void fyren_files_target(int request, const char* name, unsigned handle, int isDownload) {
  if (Choose* asked = chooses.find(request)) asked->target = SaveTarget{name, handle, isDownload != 0, false};
}
EMSCRIPTEN_KEEPALIVE void fyren_files_chosen(int request, int code) {
  Choose asked = chooses.take(request);
  if (code != 0) asked.done(failure(code));
  else asked.done(std::move(asked.target));
}
// An empty name: nothing is kept.
EMSCRIPTEN_KEEPALIVE void fyren_files_found(int request, const char* name, unsigned handle) {
  const FindDone done = finds.take(request);
  done(handle == 0 ? std::nullopt : std::optional(SaveTarget{name, handle, false, false}));
}
EMSCRIPTEN_KEEPALIVE void fyren_files_written(int request, int code) {
  const WriteDone done = writes.take(request);
  if (code != 0) done(failure(code));
  else done({});
}
}

}  // namespace

std::unique_ptr<Files> makeFiles() { return std::make_unique<WebFiles>(); }

}  // namespace fyren::platform::web
