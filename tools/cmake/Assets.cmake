# SPDX-License-Identifier: EUPL-1.2
# fyren_assets: the files below assets/ compiled into the program, asked for by name (see assets/assets.h, which
# is generated). A new file is found by the next build; an empty folder is no error.
set(patterns "text/*.json" "law/*.json" "periods/*.json" "handbook/*" "ladders/*.json" "letters/*" "exercises/*" "fonts/*")
list(TRANSFORM patterns PREPEND "${PROJECT_SOURCE_DIR}/assets/")
file(GLOB FYREN_ASSET_FILES CONFIGURE_DEPENDS LIST_DIRECTORIES false ${patterns})
set(generated "${PROJECT_BINARY_DIR}/assets")
configure_file("${CMAKE_CURRENT_LIST_DIR}/assets.h.in" "${generated}/include/assets/assets.h" COPYONLY)
list(JOIN FYREN_ASSET_FILES "\n" names)
file(CONFIGURE OUTPUT "${generated}/files.txt" CONTENT "${names}\n" @ONLY)
find_program(FYREN_PYTHON python3 REQUIRED)
add_custom_command(
  OUTPUT "${generated}/assets.cpp"
  COMMAND "${FYREN_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/embed.py" "${PROJECT_SOURCE_DIR}/assets" "${generated}/files.txt" "${generated}/assets.cpp"
  DEPENDS "${CMAKE_CURRENT_LIST_DIR}/embed.py" "${generated}/files.txt" ${FYREN_ASSET_FILES}
  COMMENT "Compiling in assets/" VERBATIM)
add_library(fyren_assets STATIC "${generated}/assets.cpp")
target_include_directories(fyren_assets PUBLIC "${generated}/include")
