# SPDX-License-Identifier: EUPL-1.2
# The compiler flags of our own code; third-party sources do not get them.
add_library(fyren_warnings INTERFACE)
target_compile_options(fyren_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wno-sign-conversion)  # g++ and clang disagree whether -Wconversion means it; the same warnings everywhere
# g++ 12 claims these of the standard library's own vectors and strings when it optimises; the sanitized builds
# find the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(fyren_warnings INTERFACE
    -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-restrict -Wno-maybe-uninitialized)
endif()
# clang 19 complains of what libstdc++ 12's own std::stable_sort does inside.
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang AND NOT EMSCRIPTEN)
  target_compile_options(fyren_warnings INTERFACE -Wno-deprecated-declarations)
endif()
option(FYREN_WERROR "Treat warnings of our own code as errors" ON)
if(FYREN_WERROR)
  target_compile_options(fyren_warnings INTERFACE -Werror)
endif()
