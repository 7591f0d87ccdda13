#include "../../src/exchange/measured_cell.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

std::string read(std::string_view text) {
    const auto cell = measuredCell(text);
    return cell ? (cell->approximate ? "~" : "") + cell->number + "|" + cell->unit : "-";
}

TEST(MeasuredCell, ReadsNumbersWithTheirUnits) {
    EXPECT_EQ(read("1,200 吨"), "1,200|吨");
    EXPECT_EQ(read("１，２００吨"), "1,200|吨");
    EXPECT_EQ(read("3.5万千瓦时"), "3.5|万千瓦时");
    EXPECT_EQ(read("-12.5 t"), "-12.5|t");
    EXPECT_EQ(read("7 m3"), "7|m3");
    EXPECT_EQ(read("25%"), "25|%");
}

TEST(MeasuredCell, KnowsWhatIsOnlyAboutRight) {
    EXPECT_EQ(read("约 20 t"), "~20|t");
    EXPECT_EQ(read("约20"), "~20|");
    EXPECT_EQ(read("20吨左右"), "~20|吨");
    EXPECT_EQ(read("about 20 kg"), "~20|kg");
    EXPECT_EQ(read(">5"), "~5|");
}

TEST(MeasuredCell, TakesNothingElse) {
    EXPECT_EQ(read("1200"), "-") << "a number alone needs no help";
    EXPECT_EQ(read("1,5 t"), "-") << "a decimal comma";
    EXPECT_EQ(read("12 Bananen"), "-");
    EXPECT_EQ(read("t"), "-");
    EXPECT_EQ(read("见附件"), "-");
    EXPECT_EQ(read(""), "-");
    EXPECT_EQ(read("1.234,5吨"), "-");
}

TEST(MeasuredCell, KnowsOneUnitByItsNames) {
    EXPECT_TRUE(sameUnit("吨", "t"));
    EXPECT_TRUE(sameUnit("千瓦时", "kWh"));
    EXPECT_FALSE(sameUnit("kg", "t"));
    EXPECT_FALSE(sameUnit("t", "m3"));
    EXPECT_FALSE(sameUnit("t", "unknown unit"));
}

} // namespace
} // namespace parkcarbon::exchange
