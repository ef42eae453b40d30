# SPDX-License-Identifier: EUPL-1.2
# fyren_assets: the files below assets/ compiled into the program, asked for by name (see assets/assets.h, which
# is generated). "notices.txt" holds the licences of what is built in. A new file is found by the next build; an empty folder is no error. The program in the browser
# also gets shaders/ ("shaders/...") and the font ("fonts/inter-400.ttf", "fonts/inter-400-ext.ttf" and 600).
find_program(FYREN_PYTHON python3 REQUIRED)
set(generated "${PROJECT_BINARY_DIR}/assets")
file(GLOB_RECURSE assets CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/assets" "${PROJECT_SOURCE_DIR}/assets/*")
list(FILTER assets EXCLUDE REGEX "(^|/)(README\\.md|\\..*)$|^icons/")  # what is for people, and what the page serves itself
list(TRANSFORM assets REPLACE "^(.+)$" "\\1\t${PROJECT_SOURCE_DIR}/assets/\\1")
if(EMSCRIPTEN)
  file(GLOB shaders CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/shaders/*.*")
  list(TRANSFORM shaders REPLACE "^(.+)$" "\\1\t${PROJECT_SOURCE_DIR}/\\1")
  find_program(FYREN_WOFF2 woff2_decompress REQUIRED)
  foreach(name 400 400-ext 600 600-ext)  # Latin, and the letters of other Latin alphabets
    string(REGEX MATCH "[0-9]+" weight "${name}")
    string(REGEX MATCH "-ext" part "${name}")
    set(font "${generated}/fonts/inter-${name}.ttf")
    set(packed "${FYREN_SOURCE_inter}/files/inter-latin${part}-${weight}-normal.woff2")
    add_custom_command(
      OUTPUT "${font}"
      COMMAND "${CMAKE_COMMAND}" -E copy "${packed}" "${generated}/fonts/inter-${name}.woff2"
      COMMAND "${FYREN_WOFF2}" "${generated}/fonts/inter-${name}.woff2"
      COMMAND "${FYREN_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/strip_font.py" "${font}" "${font}"
      DEPENDS "${packed}" "${CMAKE_CURRENT_LIST_DIR}/strip_font.py" COMMENT "Unpacking Inter ${name}" VERBATIM)
    list(APPEND assets "fonts/inter-${name}.ttf\t${font}")
  endforeach()
endif()
set(notices)
foreach(name sqlite sodium zlib json imgui inter)
  list(APPEND notices "${name}=${FYREN_SOURCE_${name}}")
endforeach()
if(EMSCRIPTEN)
  list(APPEND notices "emscripten=")
endif()
add_custom_command(
  OUTPUT "${generated}/notices.txt"
  COMMAND "${FYREN_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/notices.py" "${generated}/notices.txt" ${notices}
  DEPENDS "${CMAKE_CURRENT_LIST_DIR}/notices.py" "${PROJECT_SOURCE_DIR}/tools/sources.list" VERBATIM)
list(APPEND assets "notices.txt\t${generated}/notices.txt")  # the licences of what is built in
set(listing ${assets} ${shaders})
set(files ${listing})
list(TRANSFORM files REPLACE "^.+\t" "")
list(JOIN listing "\n" listing)
configure_file("${CMAKE_CURRENT_LIST_DIR}/assets.h.in" "${generated}/include/assets/assets.h" COPYONLY)
file(CONFIGURE OUTPUT "${generated}/files.txt" CONTENT "${listing}\n" @ONLY)
add_custom_command(
  OUTPUT "${generated}/assets.cpp"
  COMMAND "${FYREN_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/embed.py" "${generated}/files.txt" "${generated}/assets.cpp"
  DEPENDS "${CMAKE_CURRENT_LIST_DIR}/embed.py" "${generated}/files.txt" ${files}
  COMMENT "Compiling in assets/" VERBATIM)
add_library(fyren_assets STATIC "${generated}/assets.cpp")
target_include_directories(fyren_assets PUBLIC "${generated}/include")
