# Compiler settings for every room and the two ways a room adds a target. Nothing about any one room belongs here.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set_property(GLOBAL PROPERTY GLOBAL_DEPENDS_NO_CYCLES ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
# GCC 12 takes a std::variant of strings for uninitialised (GCC bug 105562 and its kin).
add_compile_options(-Wno-maybe-uninitialized)
option(STRATA_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(STRATA_WINDOW "Build the window (needs wxWidgets)" ON)
option(STRATA_QUICK_START "Let `strata` take the libraries that it can into itself: it starts in half the time, and an update of one of them reaches it when it is next built" ON)
if(STRATA_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  # Paths relative to the tree: another clone of it finds what this one has compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

# A third of the time of GNU ld; two dozen programs are linked, each with the rooms in it.
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# strata_outside(NAME SHARED target... ARCHIVES name...): the target outside_NAME, libraries of the system. A program
# with the property STRATA_TAKES_IN has the archives in itself, where all of them are there; others load what is shared.
function(strata_outside name)
  cmake_parse_arguments(OUTSIDE "" "" "SHARED;ARCHIVES" ${ARGN})
  set(archives)
  foreach(archive IN LISTS OUTSIDE_ARCHIVES)
    find_library(STRATA_ARCHIVE_${archive} lib${archive}.a)
    list(APPEND archives ${STRATA_ARCHIVE_${archive}})
  endforeach()
  add_library(outside_${name} INTERFACE)
  if("${archives}" MATCHES NOTFOUND)
    target_link_libraries(outside_${name} INTERFACE ${OUTSIDE_SHARED})
  else()
    target_link_libraries(outside_${name} INTERFACE
      "$<IF:$<BOOL:$<TARGET_PROPERTY:STRATA_TAKES_IN>>,${archives},${OUTSIDE_SHARED}>")
  endif()
endfunction()

# strata_room(NAME [USES room...] [LINKS target...]): one static library for the folder, every .cpp in it.
# Includes are written from the tree's rooms: #include "base/instant.h".
function(strata_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(strata_${name} STATIC ${sources})
  target_include_directories(strata_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  list(TRANSFORM ROOM_USES PREPEND strata_)
  target_link_libraries(strata_${name} PUBLIC ${ROOM_USES} PRIVATE ${ROOM_LINKS})
endfunction()

# strata_test(NAME [USES room...] [LINKS target...]): tests/NAME/*_test.cpp as one program, each TEST_CASE known to CTest.
function(strata_test name)
  cmake_parse_arguments(T "" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
  add_executable(test_${name} ${sources})
  list(TRANSFORM T_USES PREPEND strata_)
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR})
  target_link_libraries(test_${name} PRIVATE ${T_USES} ${T_LINKS} Catch2::Catch2WithMain)
  target_compile_definitions(test_${name} PRIVATE STRATA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" STRATA_BUILD_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
