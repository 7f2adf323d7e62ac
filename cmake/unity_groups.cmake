# Sources that CMAKE_UNITY_BUILD compiles together: up to twelve neighbours of one folder. Headers take half of the time of a
# build that reads them for each source alone. Groups end with the folder, so that a new source never changes what another folder
# is compiled with: inner names have to differ within a folder only.
function(zubda_group_sources target)
  set(most 12)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} DIRECTORY)
    string(REGEX REPLACE "[^a-z0-9]" "_" name ${folder})
    if(NOT DEFINED count_${name})
      set(count_${name} 0)
    endif()
    math(EXPR part "${count_${name}} / ${most}")
    math(EXPR count_${name} "${count_${name}} + 1")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${name}_${part})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  if(CMAKE_UNITY_BUILD)
    # Said of names that another source has; a build of single sources checks these.
    target_compile_options(${target} PRIVATE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()
