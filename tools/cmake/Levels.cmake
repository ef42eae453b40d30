# SPDX-License-Identifier: EUPL-1.2

# fyren_library(<folder> LINK PUBLIC <targets> PRIVATE <targets>): the library fyren::<folder> of all sources
# below src/<folder>, included as "<folder>/...". A folder without sources becomes an interface library.
function(fyren_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINK")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
  set(target fyren_${folder})
  if(sources)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} PRIVATE fyren_warnings ${ARG_LINK})
  else()
    list(REMOVE_ITEM ARG_LINK PUBLIC PRIVATE)
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} INTERFACE ${ARG_LINK})
  endif()
  add_library(fyren::${folder} ALIAS ${target})
endfunction()

# fyren_small(<target>): nobody waits for it, but everybody downloads it: built for size in what is handed out.
function(fyren_small target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Oz>)
    fyren_use_precompiled(${target} small)
  endif()
endfunction()

# fyren_test(<folder> LINK <targets>): the program fyren_<folder>_test of all *_test.cpp in tests/<folder>.
function(fyren_test folder)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINK")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp")
  if(NOT sources)
    return()
  endif()
  set(target fyren_${folder}_test)
  add_executable(${target} ${sources})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_SOURCE_DIR}/src")
  target_compile_definitions(${target} PRIVATE FYREN_TEST_DIR="${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE fyren_warnings third_party::gtest ${ARG_LINK})
  target_compile_options(${target} PRIVATE ${fyren_test_options})
  fyren_use_precompiled(${target} test)
  if(EMSCRIPTEN)  # one start of node for all of them, with the machine's files at hand
    target_link_options(${target} PRIVATE -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sENVIRONMENT=node)
    target_link_options(${target} PRIVATE -O1)  # what they test is optimized, and is not optimized once more as a whole
    add_test(NAME ${target} COMMAND ${target})
  else()
    gtest_discover_tests(${target} DISCOVERY_TIMEOUT 60)
  endif()
endfunction()

# fyren_fuzz(<name> [folders]): the program fuzz_<name> of fuzz_<name>.cpp, and a test that runs it for ten seconds from the
# inputs in corpus/<name> and in the folders named after it. What it finds new stays in the build folder. Longer: build/fuzz/tests/fuzz/fuzz_<name> -max_total_time=600 ...
option(FYREN_FUZZ "Build the fuzz targets (clang; preset fuzz)" OFF)
function(fyren_fuzz name)
  set(target fuzz_${name})
  set(seeds "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
  set(found "${CMAKE_CURRENT_BINARY_DIR}/corpus/${name}")
  file(MAKE_DIRECTORY "${found}")
  if(NOT EXISTS "${seeds}")
    set(seeds)
  endif()
  list(APPEND seeds ${ARGN})
  add_executable(${target} ${target}.cpp)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} PRIVATE fyren_warnings fyren::exchange fyren::store fyren::seal fyren::base)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  add_test(NAME ${target} COMMAND ${target} -max_total_time=10 -max_len=16384 -malloc_limit_mb=256 -rss_limit_mb=2048
    -timeout=10 -print_final_stats=1 "${found}" ${seeds})
  set_tests_properties(${target} PROPERTIES LABELS fuzz)
endfunction()
