// SPDX-License-Identifier: EUPL-1.2
#include "cli/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace fyren::cli {
namespace {

Stop failed(const char* key, const std::string& path, int error) {
  return unopened({key, {{"fil", path}, {"skal", std::string(std::strerror(error))}}});
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

bool writeAll(int file, BytesView bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

// A link stays a link: what it points to is replaced.
std::string targetOf(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real ? std::string(real.get()) : path;
}

std::string folderOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string(".") : path.substr(0, slash + 1);
}

mode_t modeFor(const std::string& path, Access access) {
  struct stat known {};
  if (::stat(path.c_str(), &known) == 0) return known.st_mode & 0777U;
  if (access == Access::ownerOnly) return 0600;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

Outcome<Bytes> readFile(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return failed("cli.file.unreadable", path, errno);
  struct stat known {};
  if (::fstat(file.number(), &known) != 0) return failed("cli.file.unreadable", path, errno);
  Bytes bytes(static_cast<std::size_t>(known.st_size > 0 ? known.st_size : 0) + 1);
  std::size_t size = 0;
  while (true) {
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed("cli.file.unreadable", path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size == bytes.size()) bytes.resize(2 * size);
  }
  bytes.resize(size);
  return bytes;
}

bool fileExists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

Outcome<void> notOver(const std::string& input, const std::string& output) {
  if (targetOf(input) != targetOf(output)) return {};
  return usage({"cli.usage.overItself", {{"fil", output}}});
}

std::string fileNameOf(const std::string& path) { return path.substr(path.rfind('/') + 1); }

Outcome<void> makeFolder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return failed("cli.file.unwritable", path, error.value());
  return {};
}

StagedFile::StagedFile(std::string path, std::string temporary)
    : path_(std::move(path)), temporary_(std::move(temporary)) {}
StagedFile::StagedFile(StagedFile&& other) noexcept
    : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, {})) {}
StagedFile::~StagedFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Outcome<StagedFile> StagedFile::write(const std::string& path, BytesView bytes, Access access) {
  const std::string target = targetOf(path);
  struct stat known {};
  if (::stat(target.c_str(), &known) == 0 && !S_ISREG(known.st_mode)) return failed("cli.file.unwritable", path, EISDIR);
  std::string temporary = target + ".XXXXXX";
  const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (file.number() < 0) return failed("cli.file.unwritable", path, errno);
  StagedFile staged(target, temporary);
  if (!writeAll(file.number(), bytes) || ::fchmod(file.number(), modeFor(target, access)) != 0)
    return failed("cli.file.unwritable", path, errno);
  return staged;
}

Outcome<void> StagedFile::putInPlace() {
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return failed("cli.file.unwritable", path_, errno);
  temporary_.clear();
  const Descriptor folder(::open(folderOf(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() >= 0) ::fsync(folder.number());  // the name too survives a power cut; some systems refuse
  return {};
}

Outcome<void> writeFile(const std::string& path, BytesView bytes, Access access) {
  auto staged = StagedFile::write(path, bytes, access);
  if (!staged) return staged.error();
  return staged->putInPlace();
}

}  // namespace fyren::cli
