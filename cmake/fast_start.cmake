# ZUBDA_FAST_START: programs that start in a third of the time (tests/benchmark/SPEED.md has the numbers). What it does, and costs:
#
# - Looking up the symbols of ICU, libxml2 and Snowball takes as long as summarizing an article. They are linked from their
#   archives, which makes a program 42 MB large (31 MB of them ICU's data, of which a run touches little); so is libarchive,
#   whose shared library would bring eight others along.
# - A program that may be loaded anywhere has 21,000 addresses in it, most of them Snowball's, that each start has to
#   correct. With a fixed address it is not protected by address randomization.
# - The shared libstdc++ has 2,000 symbols to look up, which takes longer than all the rest of a start: it is linked from its
#   archive as well. Debian has no archives of simdjson and md4c, and the first would bring the shared libstdc++ along: both are
#   loaded when they are first called (src/fast_start/late_libraries.cpp), for JSON and Markdown.
#
# Distributions want none of this, so it is off by default.
set(ZUBDA_ARCHIVES icui18n icuuc icudata xml2 archive bz2 lz4 zstd nettle z lzma stemmer)
foreach(name IN LISTS ZUBDA_ARCHIVES)
  find_library(ZUBDA_ARCHIVE_${name} lib${name}.a)
  mark_as_advanced(ZUBDA_ARCHIVE_${name})
  if(NOT ZUBDA_ARCHIVE_${name})
    list(APPEND missing_archives lib${name}.a)
  endif()
endforeach()
if(missing_archives)
  message(WARNING "ZUBDA_FAST_START has no effect: there is no ${missing_archives}")
  set(ZUBDA_FAST_START OFF)
  return()
endif()

# Makes the imported library `target` the archive `name`, which needs the libraries that follow.
function(zubda_use_archive target name)
  get_target_property(configurations ${target} IMPORTED_CONFIGURATIONS)
  set_target_properties(${target} PROPERTIES IMPORTED_LOCATION "${ZUBDA_ARCHIVE_${name}}")
  foreach(configuration IN LISTS configurations)
    set_target_properties(${target} PROPERTIES IMPORTED_LOCATION_${configuration} "${ZUBDA_ARCHIVE_${name}}")
  endforeach()
  target_link_libraries(${target} INTERFACE ${ARGN})
endfunction()
zubda_use_archive(ICU::uc icuuc ${ZUBDA_ARCHIVE_icudata})
zubda_use_archive(ICU::i18n icui18n ICU::uc)
zubda_use_archive(LibXml2::LibXml2 xml2 ICU::uc ${ZUBDA_ARCHIVE_z} ${ZUBDA_ARCHIVE_lzma} m)
# Of libarchive only what reads zip, tar and the five kinds of compression is linked.
zubda_use_archive(LibArchive::LibArchive archive ${ZUBDA_ARCHIVE_nettle} ${ZUBDA_ARCHIVE_bz2} ${ZUBDA_ARCHIVE_lz4}
  ${ZUBDA_ARCHIVE_zstd} ${ZUBDA_ARCHIVE_z} ${ZUBDA_ARCHIVE_lzma})
zubda_use_archive(Stemmer::Stemmer stemmer)
zubda_use_archive(ZLIB::ZLIB z)

# The file of the imported shared library `target`.
function(zubda_find_library_file variable target)
  get_target_property(configurations ${target} IMPORTED_CONFIGURATIONS)
  if(configurations)
    list(GET configurations 0 configuration)
    get_target_property(file ${target} IMPORTED_LOCATION_${configuration})
  else()
    get_target_property(file ${target} IMPORTED_LOCATION)
  endif()
  set(${variable} ${file} PARENT_SCOPE)
endfunction()

# The name by which the loader knows it.
function(zubda_find_soname variable target)
  zubda_find_library_file(file ${target})
  execute_process(COMMAND ${CMAKE_READELF} -d ${file} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
  if(NOT dynamic MATCHES "SONAME[^[]*\\[([^]]+)\\]")
    message(FATAL_ERROR "${file} has no SONAME")
  endif()
  set(${variable} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()
zubda_find_soname(simdjson_file simdjson::simdjson)
zubda_find_soname(md4c_file Md4c::Md4c)

function(zubda_start_fast program)
  target_sources(${program} PRIVATE src/fast_start/late_libraries.cpp)
  target_link_libraries(${program} PRIVATE simdjson::simdjson Md4c::Md4c)
  # Libraries whose functions are all in the program already are dropped.
  target_link_options(${program} PRIVATE -no-pie -static-libstdc++ -Wl,--as-needed)
  # One that is not dropped would bring the shared libstdc++ into the program that has its own.
  set(left "NEEDED.*lib\\(stdc++\\|simdjson\\|md4c\\)")
  set(reason "src/fast_start/late_libraries.cpp lacks a function of this library")
  add_custom_command(TARGET ${program} POST_BUILD VERBATIM COMMAND
    sh -c "if ${CMAKE_READELF} -d $<TARGET_FILE:${program}> | grep '${left}'; then echo ${reason}; exit 1; fi")
endfunction()
set_source_files_properties(src/fast_start/late_libraries.cpp PROPERTIES COMPILE_DEFINITIONS
  "ZUBDA_SIMDJSON_FILE=\"${simdjson_file}\";ZUBDA_MD4C_FILE=\"${md4c_file}\"")
