# SPDX-License-Identifier: EUPL-1.2
# The age format's test vectors, unpacked where tests/seal/age_vectors_test.cpp reads them.
find_program(FYREN_NODE NAMES node nodejs REQUIRED)
set(vectors "${PROJECT_BINARY_DIR}/age_vectors")
if(NOT EXISTS "${vectors}/names.list")
  execute_process(
    COMMAND "${FYREN_NODE}" "${CMAKE_CURRENT_LIST_DIR}/dump_age_vectors.mjs" "${FYREN_SOURCE_agevectors}" "${vectors}"
    COMMAND_ERROR_IS_FATAL ANY)
endif()
target_compile_definitions(fyren_seal_test PRIVATE FYREN_AGE_VECTORS="${vectors}")
if(FYREN_FUZZ)  # fuzz_age starts from them too
  file(GLOB files "${vectors}/*.age")
  foreach(file IN LISTS files)
    file(SIZE "${file}" size)
    if(size LESS 16384)
      file(COPY "${file}" DESTINATION "${CMAKE_CURRENT_BINARY_DIR}/fuzz/corpus/age")
    endif()
  endforeach()
endif()
