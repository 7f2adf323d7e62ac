# The man pages and the shell completions: the programs print them themselves, from their tables of options. They are run when
# they are built, so a build for another machine needs an emulator or takes the programs of ZUBDA_HOST_TOOLS.
set(zubda_command zubda_exe)
set(zubda_eval_command zubda_eval_exe)
set(zubda_df_command zubda_df_exe)
if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
  set(zubda_command ${ZUBDA_HOST_TOOLS}/zubda)
  set(zubda_eval_command ${ZUBDA_HOST_TOOLS}/zubda-eval)
  set(zubda_df_command ${ZUBDA_HOST_TOOLS}/zubda-df)
  if(NOT EXISTS ${zubda_command} OR NOT EXISTS ${zubda_eval_command} OR NOT EXISTS ${zubda_df_command})
    message(STATUS "No man pages and no completions: ZUBDA_HOST_TOOLS has no programs")
    return()
  endif()
endif()

set(commands zubda zubda zubda zubda zubda_eval zubda_df zubda_df zubda_df zubda_df)
set(texts man complete-bash complete-zsh complete-fish man man complete-bash complete-zsh complete-fish)
set(names zubda.1 zubda _zubda zubda.fish zubda-eval.1 zubda-df.1 zubda-df _zubda-df zubda-df.fish)
set(folders
  ${CMAKE_INSTALL_MANDIR}/man1
  ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
  ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
  ${CMAKE_INSTALL_MANDIR}/man1
  ${CMAKE_INSTALL_MANDIR}/man1
  ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
  ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
foreach(command text name folder IN ZIP_LISTS commands texts names folders)
  set(file ${ZUBDA_GENERATED}/${text}/${name})
  add_custom_command(OUTPUT ${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${ZUBDA_GENERATED}/${text}
    COMMAND ${${command}_command} --generate ${text} > ${file}
    DEPENDS ${${command}_command} VERBATIM)
  list(APPEND generated_texts ${file})
  install(FILES ${file} DESTINATION ${folder} COMPONENT programs)
endforeach()
add_custom_target(zubda_texts ALL DEPENDS ${generated_texts})
