// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite/block_vfs.h"

#include <sqlite3.h>

#include <cstring>
#include <map>
#include <new>

namespace fyren::store {
namespace {

constexpr const char* kVfsName = "fyren-blocks";

std::map<std::string, BlockImage*, std::less<>>& openNames() {
  static std::map<std::string, BlockImage*, std::less<>> names;
  return names;
}

struct BlockFile {
  sqlite3_file base;  // first: SQLite sees only this
  BlockImage* image;
  bool isJournal;  // its image is its own
};
BlockImage& imageOf(sqlite3_file* file) { return *reinterpret_cast<BlockFile*>(file)->image; }

int closeFile(sqlite3_file* file) {
  if (reinterpret_cast<BlockFile*>(file)->isJournal) delete &imageOf(file);
  return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* into, int count, sqlite3_int64 offset) {
  const auto wanted = static_cast<std::size_t>(count);
  auto* bytes = static_cast<std::uint8_t*>(into);
  const std::size_t had = imageOf(file).read(offset, {bytes, wanted});
  if (had == wanted) return SQLITE_OK;
  std::memset(bytes + had, 0, wanted - had);
  return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
  try {
    imageOf(file).write(offset, {static_cast<const std::uint8_t*>(from), static_cast<std::size_t>(count)});
    return SQLITE_OK;
  } catch (const std::bad_alloc&) {
    return SQLITE_FULL;
  }
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  imageOf(file).truncate(size);
  return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
  *size = imageOf(file).size();
  return SQLITE_OK;
}

int syncFile(sqlite3_file*, int) { return SQLITE_OK; }
int lockFile(sqlite3_file*, int) { return SQLITE_OK; }  // one connection per image
int isReserved(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}
int controlFile(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

const sqlite3_io_methods kMethods = {
    1,        closeFile, readFile, writeFile,  truncateFile, syncFile,   sizeOfFile,
    lockFile, lockFile,  isReserved, controlFile, sectorSize,   characteristics,
    nullptr,  nullptr,   nullptr,  nullptr,    nullptr,      nullptr};

BlockImage* imageFor(sqlite3_filename name, int flags) {
  if (flags & SQLITE_OPEN_MAIN_JOURNAL) return new (std::nothrow) BlockImage;
  if (!name || !(flags & SQLITE_OPEN_MAIN_DB)) return nullptr;
  const auto found = openNames().find(std::string_view(name));
  return found == openNames().end() ? nullptr : found->second;
}

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* given) {
  file->pMethods = nullptr;
  BlockImage* const image = imageFor(name, flags);
  if (!image) return SQLITE_CANTOPEN;
  reinterpret_cast<BlockFile*>(file)->image = image;
  reinterpret_cast<BlockFile*>(file)->isJournal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
  file->pMethods = &kMethods;
  if (given) *given = flags;
  return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }
int existsFile(sqlite3_vfs*, const char*, int, int* exists) {
  *exists = 0;  // no journal is ever left behind
  return SQLITE_OK;
}
int fullName(sqlite3_vfs*, const char* name, int room, char* into) {
  return sqlite3_snprintf(room, into, "%s", name) ? SQLITE_OK : SQLITE_CANTOPEN;
}
// SQLite asks for randomness only for temporary names and rowids at the end of their range, and for the time
// only in functions that no statement of ours uses: neither needs to be good here.
int zeroes(sqlite3_vfs*, int count, char* into) {
  std::memset(into, 0, static_cast<std::size_t>(count));
  return count;
}
int noSleep(sqlite3_vfs*, int) { return 0; }
int noTime(sqlite3_vfs*, double* day) {
  *day = 2440587.5;  // 1970-01-01
  return SQLITE_OK;
}

int registerVfs() {
  static sqlite3_vfs vfs = {1,       sizeof(BlockFile), 64,      nullptr, kVfsName, nullptr, openFile, removeFile,
                            existsFile, fullName,       nullptr, nullptr, nullptr,  nullptr, zeroes,   noSleep,
                            noTime,  nullptr,           nullptr, nullptr, nullptr,  nullptr};
  return sqlite3_vfs_register(&vfs, 1);
}

}  // namespace

// SQLite is built without an operating system (SQLITE_OS_OTHER): this file is the only one it knows, so that no
// statement can ever reach a disk, natively or in a browser.
extern "C" {
int sqlite3_os_init() { return registerVfs(); }
int sqlite3_os_end() { return SQLITE_OK; }
}

BlockFileName::BlockFileName(BlockImage& image) {
  static std::uint64_t count = 0;
  sqlite3_initialize();
  name_ = "image-" + std::to_string(++count);
  openNames().emplace(name_, &image);
}

BlockFileName::~BlockFileName() { openNames().erase(name_); }

const char* BlockFileName::vfsName() { return kVfsName; }

}  // namespace fyren::store
