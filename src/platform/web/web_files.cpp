// SPDX-License-Identifier: EUPL-1.2
#include <emscripten.h>

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
EM_JS(void, fyrenFilesWrite, (int request, unsigned handle, const char* name, const unsigned char* bytes, int size), {
  Module["page"].files.write(request, handle, UTF8ToString(name), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, fyrenFilesDownload, (const char* name, const char* type, const unsigned char* bytes, int size), {
  Module["page"].files.download(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size));
});
// clang-format on

using OpenDone = std::function<void(Result<std::vector<OpenedFile>, FileFailure>)>;
using ChooseDone = std::function<void(Result<std::optional<SaveTarget>, FileFailure>)>;
using WriteDone = std::function<void(Result<void, FileFailure>)>;
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
std::vector<OpenedFile> dropping;
std::function<std::uint64_t()> dropMaxBytes;
OpenDone dropped;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

// Codes from web/files.js: 1 unreadable, 2 too large, 3 not written, 5 a folder, else not allowed.
FileFailure failure(int code, std::uint64_t maxBytes = 0) {
  switch (code) {
    case 1: return {FileError::Unreadable, {"platform.file.unreadable", {}}, ""};
    case 2: return fileTooLarge(maxBytes);
    case 3: return {FileError::NotWritten, {"platform.file.notWritten", {}}, ""};
    case 5: return {FileError::Folder, {"platform.file.folder", {}}, ""};
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
                    static_cast<int>(bytes.size()));
  }
  void download(std::string name, std::string mimeType, Bytes bytes) override {
    fyrenFilesDownload(name.c_str(), mimeType.c_str(), bytes.data(), static_cast<int>(bytes.size()));
  }
  void onDrop(std::function<std::uint64_t()> maxBytes, OpenDone whenDropped) override {
    dropMaxBytes = std::move(maxBytes);
    dropped = std::move(whenDropped);
  }
};

extern "C" {
// How large a dropped file may be.
EMSCRIPTEN_KEEPALIVE double fyren_files_most() { return dropMaxBytes ? static_cast<double>(dropMaxBytes()) : 0; }
// Room for one file that was read; the page fills it at once.
EMSCRIPTEN_KEEPALIVE std::uint8_t* fyren_files_room(int request, const char* name, std::size_t size, unsigned handle) {
  Open* asked = opens.find(request);
  if (request != kDrop && asked == nullptr) return nullptr;
  auto& files = request == kDrop ? dropping : asked->files;
  files.push_back({name, Bytes(size), handle});
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
  if (Choose* asked = chooses.find(request)) asked->target = SaveTarget{name, handle, isDownload != 0};
}
EMSCRIPTEN_KEEPALIVE void fyren_files_chosen(int request, int code) {
  Choose asked = chooses.take(request);
  if (code != 0) asked.done(failure(code));
  else asked.done(std::move(asked.target));
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
