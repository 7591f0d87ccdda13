#include <parkcarbon/text/text.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::text {
namespace {

using namespace std::chrono_literals;

TEST(CalendarText, NamesYearsQuartersAndMonths) {
    const Text zh(Language::Zh);
    const Text en = zh.in(Language::En);
    EXPECT_EQ(zh.period(base::Period::year(2025)), "2025年");
    EXPECT_EQ(zh.period(base::Period::quarter(2025, 3)), "2025年第3季度");
    EXPECT_EQ(zh.period(base::Period::month(2025, 7)), "2025年7月");
    EXPECT_EQ(en.period(base::Period::year(2025)), "2025");
    EXPECT_EQ(en.period(base::Period::quarter(2025, 3)), "Q3 2025");
    EXPECT_EQ(en.period(base::Period::month(2025, 12)), "Dec 2025");
}

TEST(CalendarText, WritesDatesAndTimes) {
    const Text zh(Language::Zh);
    const base::Date day = 2025y / 7 / 31;
    EXPECT_EQ(zh.date(day), "2025年7月31日");
    EXPECT_EQ(zh.in(Language::En).date(day), "31 Jul 2025");
    const base::Timestamp time = std::chrono::sys_days(day) + 8h + 5min + 59s;
    EXPECT_EQ(zh.timestamp(time), "2025年7月31日 08:05");
    EXPECT_EQ(zh.in(Language::En).timestamp(time), "31 Jul 2025 08:05");
}

} // namespace
} // namespace parkcarbon::text
