# Tests of the data checks, relative to tests/engine.
set(PARKCARBON_ENGINE_CHECK_TEST_SOURCES
    ../support/snapshot_builder.cpp
    checks/checks_fixture.cpp
    checks/samples_test.cpp)
