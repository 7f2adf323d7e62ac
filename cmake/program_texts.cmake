# The man page and the shell completions: the program prints them itself, from its table of options. It is run when it is
# built, so a build for another machine needs an emulator or takes the `zubda` of ZUBDA_HOST_TOOLS.
set(generate_command zubda_exe)
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  set(generate_command ${ZUBDA_HOST_TOOLS}/zubda)
  if(NOT EXISTS ${generate_command})
    message(STATUS "No man page and no completions: ZUBDA_HOST_TOOLS has no zubda")
    return()
  endif()
endif()

set(texts man complete-bash complete-zsh complete-fish)
set(names zubda.1 zubda _zubda zubda.fish)
set(folders
  ${CMAKE_INSTALL_MANDIR}/man1
  ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
  ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
foreach(text name folder IN ZIP_LISTS texts names folders)
  set(file ${ZUBDA_GENERATED}/${text}/${name})
  add_custom_command(OUTPUT ${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${ZUBDA_GENERATED}/${text}
    COMMAND ${generate_command} --generate ${text} > ${file}
    DEPENDS ${generate_command} VERBATIM)
  list(APPEND generated_texts ${file})
  install(FILES ${file} DESTINATION ${folder} COMPONENT programs)
endforeach()
add_custom_target(zubda_texts ALL DEPENDS ${generated_texts})
