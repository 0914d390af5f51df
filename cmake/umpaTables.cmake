# umpa::tables: the tables of all protocols, compiled once, in the build that asks for them, for all of its files that
# read or make packets at run time.
if(NOT TARGET umpa_tables)
    file(CONFIGURE OUTPUT umpa_tables.cpp CONTENT "#include <umpa/compiled_tables.hpp>\n" @ONLY)
    add_library(umpa_tables STATIC EXCLUDE_FROM_ALL ${CMAKE_CURRENT_BINARY_DIR}/umpa_tables.cpp)
    add_library(umpa::tables ALIAS umpa_tables)
    target_link_libraries(umpa_tables PUBLIC umpa::umpa)
    target_compile_definitions(umpa_tables INTERFACE UMPA_COMPILED_TABLES)
endif()
