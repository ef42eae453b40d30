// SPDX-License-Identifier: EUPL-1.2
// Loaded before the C library (LD_PRELOAD): the disk refuses the n-th thing that a program asks of it, n being
// FYREN_FAIL_AT, and says so on stderr. A write that is refused has written half of what it was given.
#include <dlfcn.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

namespace {

bool fails(const char* what) {
  static const char* const wanted = std::getenv("FYREN_FAIL_AT");
  static int left = wanted == nullptr ? 0 : std::atoi(wanted);
  if (left == 0 || --left > 0) return false;
  left = 0;
  for (const char* part : {"failing_disk: ", what, "\n"}) (void)!syscall(SYS_write, 2, part, std::strlen(part));
  errno = ENOSPC;
  return true;
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  if (file > 2 && fails("write")) {
    (void)!syscall(SYS_write, file, bytes, size / 2);
    errno = ENOSPC;
    return -1;
  }
  return syscall(SYS_write, file, bytes, size);
}
int fsync(int file) { return fails("fsync") ? -1 : static_cast<int>(syscall(SYS_fsync, file)); }
int fchmod(int file, mode_t mode) noexcept { return fails("fchmod") ? -1 : next<int (*)(int, mode_t)>("fchmod")(file, mode); }
int rename(const char* from, const char* to) noexcept {
  return fails("rename") ? -1 : next<int (*)(const char*, const char*)>("rename")(from, to);
}
int mkostemp(char* name, int flags) { return fails("mkostemp") ? -1 : next<int (*)(char*, int)>("mkostemp")(name, flags); }

}  // extern "C"
