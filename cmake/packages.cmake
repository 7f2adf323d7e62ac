# `cpack` in the folder of the fast-start build makes an archive and a Debian package of the programs, zubda-fast. It takes
# the place of Debian's own kind of package, zubda, which debian/ makes and which has all that a distribution wants.
set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_NAME zubda-fast)
set(CPACK_PACKAGE_VENDOR "zubda developers")
set(CPACK_PACKAGE_CONTACT "zubda developers <zubda@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "extractive summaries of texts, word for word - fast start")
set(CPACK_PACKAGE_DESCRIPTION "zubda reads a long text, a web page, a PDF or a stream of records, and prints
its most central sentences, word for word, in reading order. These programs
have most libraries in them, so that they start in a third of the time, and lie
at a fixed address.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS
  "${CMAKE_CURRENT_BINARY_DIR};zubda;programs;/" "${CMAKE_CURRENT_BINARY_DIR};zubda;notices;/")

# The notices of what is in the programs: archives, and libraries that are headers.
execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libstdc++.a
  OUTPUT_VARIABLE standard_library OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
get_filename_component(standard_library ${standard_library} REALPATH)
set(notice_files ${standard_library} ${CLI11_CONFIG} ${Eigen3_CONFIG} ${range-v3_CONFIG} ${simdjson_CONFIG})
foreach(name IN LISTS ZUBDA_ARCHIVES)
  list(APPEND notice_files ${ZUBDA_ARCHIVE_${name}})
endforeach()
configure_file(cmake/notices.cmake ${CMAKE_CURRENT_BINARY_DIR}/notices.cmake @ONLY)
install(SCRIPT ${CMAKE_CURRENT_BINARY_DIR}/notices.cmake COMPONENT notices EXCLUDE_FROM_ALL)

# The libraries that are loaded late are not seen by dpkg-shlibdeps.
foreach(library IN ITEMS simdjson::simdjson Md4c::Md4c)
  zubda_find_library_file(file ${library})
  get_filename_component(file ${file} REALPATH)
  execute_process(COMMAND dpkg-query --search ${file} OUTPUT_VARIABLE owner ERROR_QUIET)
  if(owner MATCHES "^([^:, ]+)[:,]")
    list(APPEND late_packages ${CMAKE_MATCH_1})
  endif()
endforeach()
list(JOIN late_packages ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS poppler-utils)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "antiword, catdoc, pandoc")
set(CPACK_DEBIAN_PACKAGE_CONFLICTS zubda)
set(CPACK_DEBIAN_PACKAGE_REPLACES zubda)
set(CPACK_DEBIAN_PACKAGE_PROVIDES zubda)
include(CPack)
