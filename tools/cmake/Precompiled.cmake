# SPDX-License-Identifier: EUPL-1.2
# The headers of the standard library that most files include (tests: GoogleTest too), compiled once for each set of flags: for
# the tests everywhere (a file takes 1.9 s of processor time instead of 3.0 s with g++), and for all of src as WebAssembly (1.3 s
# instead of 2.7 s); natively src gains little. Every file still includes what it uses: a build with -DFYREN_PCH=OFF must succeed
# (the preset native-asan is one). Our own headers are not in it, so that a change of one builds no more than before.
option(FYREN_PCH "Compile the most used standard headers beforehand" ON)
set(fyren_precompiled <algorithm> <array> <cassert> <cmath> <cstddef> <cstdint> <functional> <map> <memory> <optional> <set>
  <span> <string> <string_view> <tuple> <unordered_map> <utility> <vector>)
# ccache must see through it, and clang must not write the time of its making into it.
if(FYREN_PCH AND CMAKE_CXX_COMPILER_LAUNCHER STREQUAL "ccache")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=locale,pch_defines,time_macros ccache)
endif()

# fyren_precompile(<kind> OPTIONS <flags> LINK <targets> HEADERS <headers>): the headers for whoever is compiled with these flags.
function(fyren_precompile kind)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "OPTIONS;LINK;HEADERS")
  if(NOT FYREN_PCH OR TARGET fyren_precompiled_${kind})
    return()
  endif()
  set(empty "${PROJECT_BINARY_DIR}/precompiled/${kind}.cpp")
  file(CONFIGURE OUTPUT "${empty}" CONTENT "// Nothing: the headers are what is compiled.\n" @ONLY)
  add_library(fyren_precompiled_${kind} OBJECT EXCLUDE_FROM_ALL "${empty}")
  target_link_libraries(fyren_precompiled_${kind} PRIVATE fyren_warnings ${ARG_LINK})
  target_compile_options(fyren_precompiled_${kind} PRIVATE ${ARG_OPTIONS}
    "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
  target_precompile_headers(fyren_precompiled_${kind} PRIVATE ${fyren_precompiled} ${ARG_HEADERS})
endfunction()

if(EMSCRIPTEN)
  fyren_precompile(level)
  fyren_precompile(small OPTIONS $<$<CONFIG:Release>:-Oz>)
  set(fyren_test_options -O0)  # half the time to build; what they test is optimized
else()
  set(fyren_test_options $<$<CONFIG:RelWithDebInfo>:-O0>)
endif()
fyren_precompile(test OPTIONS ${fyren_test_options} LINK third_party::gtest HEADERS <gtest/gtest.h>)

# fyren_use_precompiled(<target> <kind>): level, small (see fyren_small) or test.
function(fyren_use_precompiled target kind)
  if(FYREN_PCH)
    target_precompile_headers(${target} REUSE_FROM fyren_precompiled_${kind})
  endif()
endfunction()
