# SPDX-License-Identifier: EUPL-1.2
# The compiler flags of our own code; third-party sources do not get them.
add_library(fyren_warnings INTERFACE)
target_compile_options(fyren_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wno-sign-conversion)  # g++ and clang disagree whether -Wconversion means it; the same warnings everywhere
option(FYREN_WERROR "Treat warnings of our own code as errors" ON)
if(FYREN_WERROR)
  target_compile_options(fyren_warnings INTERFACE -Werror)
endif()
