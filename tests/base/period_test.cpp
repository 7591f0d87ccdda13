#include <parkcarbon/base/period.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

TEST(Period, ReadsTheThreeFormsAndWritesThemBack) {
    for (const char* text : {"2025", "2025-Q3", "2025-07"}) {
        const auto period = Period::parse(text);
        ASSERT_TRUE(period) << text;
        EXPECT_EQ(period->str(), text);
        EXPECT_EQ(Period::fromEncoded(period->encoded()), *period);
    }
}

TEST(Period, RefusesWhatIsNoPeriod) {
    for (const char* text :
         {"", "25", "2025-13", "2025-Q5", "2025-7", "2025-00", "1899", "2025-Q", "2025/07", "abcd"}) {
        const auto period = Period::parse(text);
        ASSERT_FALSE(period) << text;
        EXPECT_EQ(period.error().code, kPeriodInvalid);
        EXPECT_EQ(period.error().argument("value"), text);
    }
}

TEST(Period, YearContainsItsQuartersAndMonths) {
    const Period year = Period::year(2025);
    EXPECT_TRUE(year.contains(year));
    EXPECT_TRUE(year.contains(Period::quarter(2025, 4)));
    EXPECT_TRUE(year.contains(Period::month(2025, 12)));
    EXPECT_FALSE(year.contains(Period::month(2024, 12)));
    EXPECT_TRUE(Period::quarter(2025, 3).contains(Period::month(2025, 9)));
    EXPECT_FALSE(Period::quarter(2025, 3).contains(Period::month(2025, 10)));
    EXPECT_FALSE(Period::month(2025, 7).contains(Period::quarter(2025, 3)));
}

} // namespace
} // namespace parkcarbon::base
