# ZUBDA_FAST_START: programs that start in half the time (tests/benchmark/SPEED.md has the numbers). What it does, and costs:
#
# - Looking up the symbols of ICU, libxml2 and Snowball takes as long as summarizing an article. They are linked from their
#   archives, which makes a program 42 MB large (31 MB of them ICU's data, of which a run touches little); so is libarchive,
#   whose shared library would bring eight others along. Debian has no archives of simdjson, md4c and TBB.
# - A program that may be loaded anywhere has 21,000 addresses in it, most of them Snowball's, that each start has to
#   correct. With a fixed address it is not protected by address randomization.
# - The remaining libraries look up 2,000 symbols of libstdc++, faster where it is the first library to be searched.
#
# Distributions want none of this, so it is off by default.
foreach(name IN ITEMS icui18n icuuc icudata xml2 archive bz2 lz4 zstd nettle z lzma stemmer)
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

function(zubda_start_fast program)
  target_link_options(${program} PRIVATE -no-pie -Wl,--no-as-needed -lstdc++ -Wl,--as-needed)
endfunction()
