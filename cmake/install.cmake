# Installed: the programs, and the library with its public headers for find_package(zubda) and zubda::zubda. The package may
# be moved, and names no path of the machine that built it: a static library finds what it needs when it is used.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/zubda)

install(TARGETS zubda_exe zubda_eval_exe zubda_df_exe RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT programs)
if(ZUBDA_MAIL)
  install(TARGETS zubda_mail_exe RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/zubda COMPONENT programs)
endif()
if(ZUBDA_ZIM)
  install(TARGETS zubda_zim_exe RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/zubda COMPONENT programs)
endif()
if(BUILD_SHARED_LIBS)
  # zubda::zubda is the shared library then, and zubda::static the other one, for those who ask for the component.
  set_target_properties(zubda PROPERTIES EXPORT_NAME static)
  install(TARGETS zubda EXPORT zubda-static ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
  install(EXPORT zubda-static FILE zubda-static-targets.cmake NAMESPACE zubda:: DESTINATION ${package_folder}
    COMPONENT development)
  install(TARGETS zubda_shared EXPORT zubda
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT development)
else()
  install(TARGETS zubda EXPORT zubda ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
endif()
install(DIRECTORY include/zubda DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT zubda FILE zubda-targets.cmake NAMESPACE zubda:: DESTINATION ${package_folder} COMPONENT development)

configure_package_config_file(cmake/zubda-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/zubda-config.cmake
  INSTALL_DESTINATION ${package_folder} NO_SET_AND_CHECK_MACRO)
# Before 1.0 each minor version may change the interface.
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/zubda-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/zubda-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/zubda-config-version.cmake
  cmake/FindMd4c.cmake
  cmake/FindStemmer.cmake
  DESTINATION ${package_folder} COMPONENT development)

# For builds without CMake.
file(RELATIVE_PATH to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/zubda.pc.in ${CMAKE_CURRENT_BINARY_DIR}/zubda.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/zubda.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
