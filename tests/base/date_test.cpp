#include <parkcarbon/base/date.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

using namespace std::chrono_literals;

TEST(Date, ReadsTheUsualSpellings) {
    EXPECT_EQ(parseDate("2025-07-31"), Date(2025y / 7 / 31));
    EXPECT_EQ(parseDate(" 2025/7/3 "), Date(2025y / 7 / 3));
    EXPECT_EQ(parseDate("２０２５-０７-３１"), Date(2025y / 7 / 31));
    EXPECT_EQ(parseDate("2024-02-29"), Date(2024y / 2 / 29));
}

TEST(Date, ABareYearOrMonthMeansItsFirstDay) {
    EXPECT_EQ(parseDate("2025"), Date(2025y / 1 / 1));
    EXPECT_EQ(parseDate("2025-07"), Date(2025y / 7 / 1));
}

TEST(Date, RefusesDaysThatDoNotExist) {
    for (const char* const text : {"2025-02-29", "2025-13-01", "2025-00-10", "1899-12-31", "2201-01-01"}) {
        ASSERT_FALSE(parseDate(text)) << text;
        EXPECT_EQ(parseDate(text).error().code, kDateInvalid);
        EXPECT_EQ(parseDate(text).error().argument("value"), text);
    }
}

TEST(Date, RefusesWhatIsNoDate) {
    for (const char* const text : {"", "-", "2025-", "2025-07-", "2025--7", "2025-07-31-1", "2025.07.31", "July 2025",
                                   "2025-07-31 08:00", "45869"}) {
        EXPECT_FALSE(parseDate(text)) << text;
    }
}

TEST(Date, WritesWhatItReads) {
    EXPECT_EQ(formatDate(Date(2025y / 7 / 3)), "2025-07-03");
    EXPECT_EQ(parseDate(formatDate(Date(1949y / 10 / 1))), Date(1949y / 10 / 1));
}

} // namespace
} // namespace parkcarbon::base
