include(GoogleTest)

# parkcarbon_room(<name> SOURCES <file>... [PUBLIC <target>...] [PRIVATE <target>...])
# One room = one static library `parkcarbon_<name>`: public headers in include/parkcarbon/<name>, the rest in src/<name>.
function(parkcarbon_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(target parkcarbon_${name})
    add_library(${target} STATIC ${ROOM_SOURCES})
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/include PRIVATE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${target} PUBLIC ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
endfunction()

# parkcarbon_room_tests(<name> SOURCES <file>... [LINK <target>...])
# The GoogleTest program of one room; tests/<name> mirrors src/<name>. Tests may include the room's private headers.
function(parkcarbon_room_tests name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
    set(target parkcarbon_${name}_tests)
    add_executable(${target} ${ROOM_SOURCES})
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${target} PRIVATE
        PARKCARBON_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        PARKCARBON_TEST_DATA_DIR="${CMAKE_SOURCE_DIR}/tests/cases")
    # What is tested is optimised as it ships; the tests themselves compile in two thirds of the time this way, and in
    # one third under sanitizers.
    target_compile_options(${target} PRIVATE $<IF:$<BOOL:${PARKCARBON_SANITIZE}>,-O0,$<$<CONFIG:Release>:-O1>>)
    target_link_libraries(${target} PRIVATE parkcarbon_${name} ${ROOM_LINK} GTest::gmock GTest::gtest_main)
    gtest_discover_tests(${target} TEST_PREFIX "${name}." DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300)
endfunction()

# parkcarbon_fuzzer(<name> SOURCES <file>... [LINK <target>...] [SEEDS <directory>])
# One libFuzzer program and the test `fuzz.<name>` that runs it for PARKCARBON_FUZZ_SECONDS, starting from the seeds.
function(parkcarbon_fuzzer name)
    cmake_parse_arguments(FUZZER "" "SEEDS" "SOURCES;LINK" ${ARGN})
    set(target parkcarbon_${name}_fuzz)
    add_executable(${target} ${FUZZER_SOURCES})
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${target} PRIVATE ${FUZZER_LINK})
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    set(corpus ${CMAKE_CURRENT_BINARY_DIR}/${name}_corpus)
    file(MAKE_DIRECTORY ${corpus})
    math(EXPR time_limit "${PARKCARBON_FUZZ_SECONDS} + 120")
    add_test(NAME fuzz.${name}
        COMMAND ${target} -max_total_time=${PARKCARBON_FUZZ_SECONDS} -timeout=20 -rss_limit_mb=2048 ${corpus} ${FUZZER_SEEDS})
    set_tests_properties(fuzz.${name} PROPERTIES TIMEOUT ${time_limit})
endfunction()
