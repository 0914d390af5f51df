# Pages of every public name: cmake --build build --target docs, then build/docs/html/index.html.
if(NOT PROJECT_IS_TOP_LEVEL)
    return()
endif()
find_package(Python3 QUIET COMPONENTS Interpreter)
find_program(UMPA_DOXYGEN doxygen DOC "Makes the target docs")
mark_as_advanced(UMPA_DOXYGEN)
if(NOT Python3_FOUND OR NOT UMPA_DOXYGEN)
    message(STATUS "The target docs is left out: it needs Python 3 and Doxygen")
    return()
endif()

set(make_docs ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/docs/make_docs.py)
add_custom_target(docs COMMAND ${make_docs} ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/docs ${UMPA_DOXYGEN}
                       COMMENT "Pages of every public name, in ${PROJECT_BINARY_DIR}/docs/html" VERBATIM)

# Once for all compilers: with the examples, of which one compiler builds some too.
if(UMPA_BUILD_TESTS)
    add_test(NAME docs COMMAND ${make_docs} ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/docs ${UMPA_DOXYGEN})
    add_test(NAME docs.refused COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tests/docs_refused.py ${UMPA_DOXYGEN})
    set_tests_properties(docs docs.refused PROPERTIES LABELS newcomer TIMEOUT 300)
endif()
