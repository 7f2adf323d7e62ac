# Tables that are computed from data when zubda is built, each by a small program that runs on the building machine.
# When zubda is built for another machine, the programs come from a build for this one (ZUBDA_HOST_TOOLS), or they are
# built for the other machine and run by CMAKE_CROSSCOMPILING_EMULATOR.
set(ZUBDA_GENERATED ${CMAKE_CURRENT_BINARY_DIR}/generated)
if(CMAKE_CROSSCOMPILING AND NOT ZUBDA_HOST_TOOLS AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  message(FATAL_ERROR "Cross-compiling needs the generators of a build for this machine: build the target "
    "zubda_host_tools there and set ZUBDA_HOST_TOOLS to its folder, or set CMAKE_CROSSCOMPILING_EMULATOR")
endif()

# Adds the generator `name` of the given sources. Where it comes from elsewhere, it is an imported program.
function(zubda_add_generator name)
  if(ZUBDA_HOST_TOOLS)
    if(NOT EXISTS ${ZUBDA_HOST_TOOLS}/${name})
      message(FATAL_ERROR "ZUBDA_HOST_TOOLS has no ${name}")
    endif()
    add_executable(${name} IMPORTED GLOBAL)
    set_target_properties(${name} PROPERTIES IMPORTED_LOCATION ${ZUBDA_HOST_TOOLS}/${name})
    return()
  endif()
  add_executable(${name} ${ARGN})
  target_compile_features(${name} PRIVATE cxx_std_20)
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  target_include_directories(${name} PRIVATE include src ${ZUBDA_GENERATED})
  target_link_libraries(${name} PRIVATE ICU::uc)
endfunction()

# The property and folding tables of characters, from ICU's data: a run starts with static tables.
zubda_add_generator(zubda_character_tables src/text/character_tables_main.cpp)
add_custom_command(OUTPUT ${ZUBDA_GENERATED}/character_tables.inc
  COMMAND ${CMAKE_COMMAND} -E make_directory ${ZUBDA_GENERATED}
  COMMAND zubda_character_tables ${ZUBDA_GENERATED}/character_tables.inc
  DEPENDS zubda_character_tables VERBATIM)

# Word lists are data, prepared for looking words up. A new language needs no edit here.
file(GLOB word_lists CONFIGURE_DEPENDS stopwords/*.txt src/language/*.txt src/language/*/*.txt)
zubda_add_generator(zubda_word_lists
  src/language/data_lines.cpp
  src/language/phrase_list.cpp
  src/language/word_lists_main.cpp
  src/language/word_table.cpp
  src/text/characters.cpp
  src/text/dictionary_breaker.cpp
  src/text/fold.cpp
  src/text/words.cpp
  ${ZUBDA_GENERATED}/character_tables.inc)
add_custom_command(OUTPUT ${ZUBDA_GENERATED}/word_lists.inc
  COMMAND zubda_word_lists ${ZUBDA_GENERATED}/word_lists.inc ${CMAKE_CURRENT_SOURCE_DIR}/stopwords
    ${CMAKE_CURRENT_SOURCE_DIR}/src/language
  DEPENDS zubda_word_lists ${word_lists} VERBATIM)

# What tells languages apart is a model that was trained before; src/language/detect/training/README.md says how.
set(detection_model ${CMAKE_CURRENT_SOURCE_DIR}/src/language/detect/model.hex)
zubda_add_generator(zubda_detection_tables
  src/language/detect/tables_main.cpp
  src/text/characters.cpp
  src/text/fold.cpp
  ${ZUBDA_GENERATED}/character_tables.inc)
add_custom_command(OUTPUT ${ZUBDA_GENERATED}/detection_tables.inc
  COMMAND zubda_detection_tables ${ZUBDA_GENERATED}/detection_tables.inc ${detection_model}
  DEPENDS zubda_detection_tables ${detection_model} VERBATIM)

# Trains that model. It is not part of the build: the texts it needs are not in the repository.
add_executable(zubda_train_detection EXCLUDE_FROM_ALL
  src/language/detect/training_texts.cpp
  src/language/detect/train_main.cpp
  src/text/characters.cpp
  src/text/fold.cpp
  ${ZUBDA_GENERATED}/character_tables.inc)
target_compile_features(zubda_train_detection PRIVATE cxx_std_20)
set_target_properties(zubda_train_detection PROPERTIES UNITY_BUILD OFF)
target_include_directories(zubda_train_detection PRIVATE include src ${ZUBDA_GENERATED})
target_link_libraries(zubda_train_detection PRIVATE ICU::uc)

add_custom_target(zubda_host_tools)
add_dependencies(zubda_host_tools zubda_character_tables zubda_word_lists zubda_detection_tables)
