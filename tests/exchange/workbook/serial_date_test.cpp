#include "exchange/workbook/serial_date.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

std::string dayOf(double serial, bool since_1904 = false) {
    return textOfSerial(serial, NumberMeaning::Day, since_1904).value_or("none");
}

TEST(SerialDate, CountsTheDayThatNeverWas) {
    // ECMA-376 part 1, 18.17.4.1: 1 is 1900-01-01, 60 the 29 February 1900 that spreadsheets count, 2 958 465 is
    // 9999-12-31.
    EXPECT_EQ(dayOf(1), "1900-01-01");
    EXPECT_EQ(dayOf(59), "1900-02-28");
    EXPECT_EQ(dayOf(60), "1900-02-29");
    EXPECT_EQ(dayOf(61), "1900-03-01");
    EXPECT_EQ(dayOf(45'869), "2025-07-31");
    EXPECT_EQ(dayOf(2'958'465), "9999-12-31");
    EXPECT_EQ(dayOf(0), "1900-01-00");
}

TEST(SerialDate, CountsFrom1904WhereTheWorkbookSaysSo) {
    EXPECT_EQ(dayOf(0, true), "1904-01-01"); // same section
    EXPECT_EQ(dayOf(44'407, true), "2025-07-31");
    EXPECT_EQ(dayOf(2'957'003, true), "9999-12-31");
}

TEST(SerialDate, KnowsNoDayOutsideTheCalendar) {
    EXPECT_EQ(dayOf(-1), "none");
    EXPECT_EQ(dayOf(2'958'466), "none");
    EXPECT_EQ(dayOf(2'957'004, true), "none");
    EXPECT_EQ(dayOf(1e300), "none");
}

TEST(SerialDate, DropsTheTimeOfDayAndAHairBeforeMidnight) {
    EXPECT_EQ(dayOf(45'869.75), "2025-07-31");
    EXPECT_EQ(dayOf(45'868.999999999), "2025-07-31");
}

TEST(SerialDate, ShowsThePeriodThatWasMeant) {
    EXPECT_EQ(textOfSerial(45'839, NumberMeaning::Month, false), "2025-07");
    EXPECT_EQ(textOfSerial(45'840, NumberMeaning::Month, false), "2025-07-02");
    EXPECT_EQ(textOfSerial(45'658, NumberMeaning::Year, false), "2025");
    EXPECT_EQ(textOfSerial(45'839, NumberMeaning::Year, false), "2025-07-01");
}

TEST(SerialDate, WritesTimesAndDurations) {
    EXPECT_EQ(textOfSerial(0.5, NumberMeaning::Time, false), "12:00:00");
    EXPECT_EQ(textOfSerial(45'869.25, NumberMeaning::Time, false), "06:00:00");
    EXPECT_EQ(textOfSerial(1.520833333333333, NumberMeaning::Duration, false), "36:30:00");
    EXPECT_EQ(textOfSerial(1.5, NumberMeaning::Duration, true), "36:00:00");
}

} // namespace
} // namespace parkcarbon::exchange
