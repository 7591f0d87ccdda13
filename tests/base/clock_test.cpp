#include <parkcarbon/base/clock.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

using namespace std::chrono_literals;

TEST(Clock, WritesTimesInUtcWithMilliseconds) {
    const Timestamp time = std::chrono::sys_days(2025y / 7 / 31) + 8h + 5min + 9s + 42ms;
    EXPECT_EQ(formatTimestamp(time), "2025-07-31T08:05:09.042Z");
    EXPECT_EQ(formatTimestamp(Timestamp{}), "1970-01-01T00:00:00.000Z");
}

TEST(Clock, AFixedClockStandsStill) {
    const Timestamp time = std::chrono::sys_days(2025y / 1 / 1);
    const FixedClock clock(time);
    EXPECT_EQ(clock.now(), time);
    EXPECT_EQ(clock.now(), time);
}

TEST(Clock, TheSystemClockNeverGoesBeforeWhatItSaid) {
    const SystemClock clock;
    const Timestamp first = clock.now();
    EXPECT_GE(clock.now(), first);
    EXPECT_GT(first, Timestamp(std::chrono::sys_days(2024y / 1 / 1)));
}

} // namespace
} // namespace parkcarbon::base
