# SPDX-License-Identifier: BSL-1.0
# A program with something of each component that there is, linked to nothing but those; run when it is built.
add_executable(components ../components.cpp)
foreach(component IN ITEMS privileges pcap json xdp)
    if(TARGET umpa::${component})
        string(TOUPPER ${component} upper)
        target_compile_definitions(components PRIVATE WITH_${upper})
        target_link_libraries(components PRIVATE umpa::${component})
    endif()
endforeach()
target_link_libraries(components PRIVATE umpa::umpa)
add_custom_command(TARGET components POST_BUILD COMMAND components)
