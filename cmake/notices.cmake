# Writes the copyright file of zubda-fast below CMAKE_INSTALL_PREFIX (and DESTDIR): the license of zubda, then Debian's notices
# of all that is compiled or linked into its programs. Run by cpack before it packs; stops it where a notice is missing.
#   cmake -D CMAKE_INSTALL_PREFIX=FOLDER [-D documents=FOLDER] -P BUILD/notices.cmake
# `documents` is where the packages have their notices. What is configured: LICENSE of zubda, and a file of each package.
set(license "@CMAKE_CURRENT_SOURCE_DIR@/LICENSE")
set(files "@notice_files@")
if(NOT documents)
  set(documents /usr/share/doc)
endif()

set(packages)
foreach(file IN LISTS files)
  execute_process(COMMAND dpkg-query --search ${file} OUTPUT_VARIABLE owner RESULT_VARIABLE status)
  if(NOT status EQUAL 0 OR NOT owner MATCHES "^([^:, ]+)[:,]")
    message(FATAL_ERROR "${file} is linked into zubda-fast, but is of no package whose notice could go with it")
  endif()
  list(APPEND packages ${CMAKE_MATCH_1})
endforeach()
list(SORT packages)
list(REMOVE_DUPLICATES packages)

# The notices hold brackets and semicolons, which lists would divide: they are only appended.
file(READ ${license} text)
string(PREPEND text "zubda\n\n")
string(APPEND text "\n\nThe programs of this package have code of the following packages of Debian in them. Their notices follow.\n")
foreach(package IN LISTS packages)
  set(notice ${documents}/${package}/copyright)
  if(NOT EXISTS ${notice})
    message(FATAL_ERROR "zubda-fast has code of ${package}, but there is no ${notice}")
  endif()
  file(READ ${notice} words)
  if(words STREQUAL "")
    message(FATAL_ERROR "${notice} is empty")
  endif()
  string(APPEND text "\n${package}\n--------\n\n${words}")
endforeach()
file(WRITE $ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share/doc/zubda-fast/copyright "${text}")
