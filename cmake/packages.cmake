# `cpack` in the folder of the fast-start build makes an archive and a Debian package of the programs, zubda-fast. It takes
# the place of Debian's own kind of package, zubda, which debian/ makes and which has all that a distribution wants.
set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_NAME zubda-fast)
set(CPACK_PACKAGE_VENDOR "zubda developers")
set(CPACK_PACKAGE_CONTACT "zubda developers <zubda@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "extractive summaries of texts, word for word - fast start")
set(CPACK_PACKAGE_DESCRIPTION "zubda reads a long text, a web page, a PDF or a stream of records, and prints
its most central sentences, word for word, in reading order. These programs
have most libraries in them, so that they start in half the time, and lie at a
fixed address.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_CURRENT_BINARY_DIR};zubda;programs;/")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS poppler-utils)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "antiword, catdoc, pandoc")
set(CPACK_DEBIAN_PACKAGE_CONFLICTS zubda)
set(CPACK_DEBIAN_PACKAGE_REPLACES zubda)
set(CPACK_DEBIAN_PACKAGE_PROVIDES zubda)
include(CPack)
