# SPDX-License-Identifier: EUPL-1.2
# Everything third-party, from the sources that tools/sources.list pins: the same ones natively and for the web.
# Warnings inside them are theirs, so they are built with -w and included as system headers.

if(DEFINED ENV{FYREN_CACHE})
  set(FYREN_CACHE "$ENV{FYREN_CACHE}")
else()
  set(FYREN_CACHE "${PROJECT_SOURCE_DIR}/.cache")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tools/sources.list")
execute_process(COMMAND "${PROJECT_SOURCE_DIR}/tools/fetch-sources" RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "tools/fetch-sources failed; what it says above tells why and what to do.")
endif()
file(STRINGS "${PROJECT_SOURCE_DIR}/tools/sources.list" lines REGEX "^[a-z]")
foreach(line IN LISTS lines)
  separate_arguments(words UNIX_COMMAND "${line}")
  list(GET words 0 name)
  list(GET words 3 sum)
  string(SUBSTRING "${sum}" 0 12 sum)
  set(FYREN_SOURCE_${name} "${FYREN_CACHE}/sources/${name}-${sum}")  # where the source of <name> lies
endforeach()

# third_party_library(<name> SOURCES ... INCLUDE ... DEFINE ...): third_party::<name>. Each comes once; DEFINE
# goes to those who use it too.
function(third_party_library name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;INCLUDE;DEFINE;OPTIONS")
  set(target third_party_${name})
  if(ARG_SOURCES)
    add_library(${target} STATIC EXCLUDE_FROM_ALL ${ARG_SOURCES})
    target_compile_options(${target} PRIVATE -w -O2 ${ARG_OPTIONS})
    target_include_directories(${target} SYSTEM PUBLIC ${ARG_INCLUDE})
    target_compile_definitions(${target} PUBLIC ${ARG_DEFINE})
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} SYSTEM INTERFACE ${ARG_INCLUDE})
    target_compile_definitions(${target} INTERFACE ${ARG_DEFINE})
  endif()
  add_library(third_party::${name} ALIAS ${target})
endfunction()

# SQLite: one user, one thread, everything in memory, nothing loaded from outside, foreign files distrusted.
# Whoever includes sqlite3.h needs the same definitions.
# With sanitizers it is compiled for addresses only, which our calls and foreign images can break; undefined behaviour inside it is
# upstream's daily work. It is one file and the longest step of that build. Its branches stay visible to the fuzzing of images.
set(sqlite_options)
if(FYREN_FUZZ)
  set(sqlite_options -O1 -fno-sanitize=undefined)
endif()
third_party_library(sqlite
  SOURCES "${FYREN_SOURCE_sqlite}/deps/sqlite3/sqlite3.c"
  INCLUDE "${FYREN_SOURCE_sqlite}/deps/sqlite3"
  DEFINE SQLITE_OS_OTHER=1 SQLITE_THREADSAFE=0 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_MAX_EXPR_DEPTH=100 SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_TCL_VARIABLE SQLITE_OMIT_JSON SQLITE_OMIT_WAL SQLITE_OMIT_DATETIME_FUNCS SQLITE_TEMP_STORE=3 SQLITE_USE_URI=0
    SQLITE_TRUSTED_SCHEMA=0 SQLITE_DEFAULT_CACHE_SIZE=-16000
  OPTIONS ${sqlite_options})

# libsodium without its configure script: the portable code, the same natively and for the web.
set(sodium "${FYREN_SOURCE_sodium}/src/libsodium")
set(VERSION 1.0.18)
set(SODIUM_LIBRARY_VERSION_MAJOR 10)
set(SODIUM_LIBRARY_VERSION_MINOR 3)
set(SODIUM_LIBRARY_MINIMAL_DEF "")
set(generated "${PROJECT_BINARY_DIR}/third_party/sodium")
file(READ "${sodium}/include/sodium/version.h.in" text)
string(REPLACE "\"export.h\"" "\"sodium/export.h\"" text "${text}")  # it lies in another folder than its siblings
file(CONFIGURE OUTPUT "${generated}/sodium/version.h" CONTENT "${text}" @ONLY)
file(GLOB_RECURSE sodium_files "${sodium}/*.c")
# CVE-2025-69277: a point is in the main subgroup only if Y equals Z too (upstream's correction, after 1.0.18).
set(ref10 "crypto_core/ed25519/ref10/ed25519_ref10.c")
file(READ "${sodium}/${ref10}" text)
string(REPLACE "    ge25519_mul_l(&pl, p);\n\n    return fe25519_iszero(pl.X);"
  "    fe25519 t;\n    ge25519_mul_l(&pl, p);\n    fe25519_sub(t, pl.Y, pl.Z);\n    return fe25519_iszero(pl.X) & fe25519_iszero(t);"
  corrected "${text}")
if(corrected STREQUAL text)
  message(FATAL_ERROR "libsodium: the place that CVE-2025-69277 corrects was not found; has the version changed?")
endif()
file(CONFIGURE OUTPUT "${generated}/ed25519_ref10.c" CONTENT "${corrected}" @ONLY)
list(REMOVE_ITEM sodium_files "${sodium}/${ref10}")
set(sodium_machine)
if(NOT EMSCRIPTEN)
  set(sodium_machine HAVE_TI_MODE=1 HAVE_SYS_MMAN_H=1 HAVE_MMAP=1 HAVE_MPROTECT=1 HAVE_MLOCK=1 HAVE_MADVISE=1
    HAVE_POSIX_MEMALIGN=1 HAVE_NANOSLEEP=1 HAVE_GETPID=1 HAVE_EXPLICIT_BZERO=1 _GNU_SOURCE=1)
endif()
third_party_library(sodium
  SOURCES ${sodium_files} "${generated}/ed25519_ref10.c"
  INCLUDE "${sodium}/include" "${generated}"
  DEFINE SODIUM_STATIC=1
  OPTIONS -fno-sanitize=bounds)  # its scrypt walks a whole buffer by the pointer to its first row
target_include_directories(third_party_sodium PRIVATE
  "${sodium}/include/sodium" "${generated}/sodium" "${sodium}/crypto_core/ed25519/ref10")
target_compile_definitions(third_party_sodium PRIVATE
  CONFIGURED=1 DEV_MODE=0 NATIVE_LITTLE_ENDIAN=1 HAVE_STDINT_H=1 HAVE_WEAK_SYMBOLS=1 ${sodium_machine})

set(zlib_files)
foreach(name adler32 compress crc32 deflate infback inffast inflate inftrees trees uncompr zutil)
  list(APPEND zlib_files "${FYREN_SOURCE_zlib}/${name}.c")
endforeach()
third_party_library(zlib SOURCES ${zlib_files} INCLUDE "${FYREN_SOURCE_zlib}")

# What XLSX files are made of. minizip: zlib's reader of zip archives, without encryption. expat: no DTD, no entities
# (XML_GE=0), so no file can make it grow; the hash salt is given by our code.
third_party_library(minizip
  SOURCES "${FYREN_SOURCE_zlib}/contrib/minizip/unzip.c" "${FYREN_SOURCE_zlib}/contrib/minizip/ioapi.c"
  INCLUDE "${FYREN_SOURCE_zlib}/contrib/minizip"
  DEFINE NOUNCRYPT=1
  OPTIONS $<$<BOOL:${EMSCRIPTEN}>:-Oz>)
target_link_libraries(third_party_minizip PUBLIC third_party_zlib)
set(generated "${PROJECT_BINARY_DIR}/third_party/expat")
file(CONFIGURE OUTPUT "${generated}/expat_config.h" CONTENT
  "#define BYTEORDER 1234\n#define HAVE_MEMMOVE 1\n#define XML_CONTEXT_BYTES 0\n#define XML_GE 0\n#define XML_POOR_ENTROPY 1\n" @ONLY)
set(expat "${FYREN_SOURCE_expat}")
if(EXISTS "${expat}/expat/lib")  # Debian's archive keeps upstream's folder
  set(expat "${expat}/expat")
endif()
third_party_library(expat
  SOURCES "${expat}/lib/xmlparse.c" "${expat}/lib/xmltok.c" "${expat}/lib/xmlrole.c"
  INCLUDE "${expat}/lib" "${generated}"
  DEFINE XML_STATIC=1
  OPTIONS -fno-sanitize=pointer-overflow $<$<BOOL:${EMSCRIPTEN}>:-Oz>)  # it adds nothing to the null pointer of an empty buffer

third_party_library(json INCLUDE "${FYREN_SOURCE_json}/usr/include" DEFINE JSON_USE_IMPLICIT_CONVERSIONS=0)
third_party_library(cereal INCLUDE "${FYREN_SOURCE_cereal}/usr/include")

# Dear ImGui's core; the renderer and the platform layer are our own. The demo file is only stubs here.
# FYREN_UI_LINT: ImGui calls the test hooks of src/ui, which report an item that no ui:: wrapper published.
option(FYREN_UI_LINT "Build ImGui with its test hooks" OFF)
set(imgui_files)
foreach(name imgui imgui_draw imgui_tables imgui_widgets imgui_demo)
  list(APPEND imgui_files "${FYREN_SOURCE_imgui}/${name}.cpp")
endforeach()
third_party_library(imgui
  SOURCES ${imgui_files}
  INCLUDE "${FYREN_SOURCE_imgui}"
  DEFINE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS $<$<BOOL:${FYREN_UI_LINT}>:IMGUI_ENABLE_TEST_ENGINE>)

if(EMSCRIPTEN)  # everybody downloads it; what fills the frame (imgui_draw) stays as fast as it was
  foreach(name imgui imgui_tables imgui_widgets)
    set_source_files_properties("${FYREN_SOURCE_imgui}/${name}.cpp" PROPERTIES COMPILE_OPTIONS $<$<CONFIG:Release>:-Oz>)
  endforeach()
endif()

# GoogleTest and GoogleMock with a main(). It is not what is tested: neither optimized nor with sanitizers.
set(gtest "${FYREN_SOURCE_gtest}")
third_party_library(gtest
  SOURCES "${gtest}/googletest/src/gtest-all.cc" "${gtest}/googlemock/src/gmock-all.cc" "${gtest}/googlemock/src/gmock_main.cc"
  INCLUDE "${gtest}/googletest/include" "${gtest}/googlemock/include"
  DEFINE $<$<BOOL:${EMSCRIPTEN}>:GTEST_HAS_PTHREAD=0>
  OPTIONS -O0 -fno-sanitize=all)
target_include_directories(third_party_gtest PRIVATE "${gtest}/googletest" "${gtest}/googlemock")
