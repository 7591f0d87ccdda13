#include "../../../src/services/mapping/column_finder.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::services {
namespace {

exchange::ForeignGrid grid(const std::string& text) {
    return exchange::ForeignGrid::fromClipboard(text).value();
}

TEST(ColumnFinder, ReadsTheUnitOutOfATitle) {
    EXPECT_EQ(titleParts("消费量（吨）").name, "消费量");
    EXPECT_EQ(titleParts("消费量（吨）").unit, "吨");
    EXPECT_EQ(titleParts("Consumption [t]").unit, "t");
    EXPECT_EQ(titleParts("电量(单位：万千瓦时)").unit, "万千瓦时");
    EXPECT_EQ(titleParts("天然气（气态）").unit, "") << "no unit";
    EXPECT_EQ(titleParts(" Fuel name * ").name, "fuelname");
}

TEST(ColumnFinder, KnowsColumnsByTheirCommonNamesInBothLanguages) {
    const auto zh = columnsByName({"序号", "企业名称", "年度", "燃料品种", "消耗量（吨）", "备注"}, "activities");
    EXPECT_EQ(zh.at("enterprise_id"), 1U);
    EXPECT_EQ(zh.at("period"), 2U);
    EXPECT_EQ(zh.at("item"), 3U);
    EXPECT_EQ(zh.at("quantity"), 4U);
    EXPECT_EQ(zh.at("note"), 5U);
    EXPECT_FALSE(zh.contains("unit"));
    const auto en = columnsByName({"Company", "Year", "Fuel", "Annual consumption", "UoM"}, "activities");
    EXPECT_EQ(en.at("quantity"), 3U);
    EXPECT_EQ(en.at("unit"), 4U);
    EXPECT_EQ(columnsByName({"activity_id", "quantity"}, "activities").at("activity_id"), 0U);
}

TEST(ColumnFinder, FindsTheHeaderBelowTitlesAndInTwoRows) {
    const auto titled = grid("某某公司能源表\n\n燃料\t消费量\t单位\n烟煤\t5\tt\n");
    EXPECT_EQ(findHeader(titled, "activities").row, 1U) << "empty rows are no rows of the grid";
    EXPECT_EQ(titled.rowNumber(1), 3);
    const auto joined = grid("能源名称\t计量单位\t消费量\t\t\n\t\t合计\t用于原材料\t运输工具消费\n烟煤\tt\t9\t1\t2\n");
    const ForeignHeader header = findHeader(joined, kEnergyStatisticsTable);
    EXPECT_EQ(header.row, 1U);
    EXPECT_EQ(header.titles[2], "消费量 合计");
    EXPECT_EQ(header.titles[0], "能源名称");
    const auto columns = columnsByName(header.titles, kEnergyStatisticsTable);
    EXPECT_EQ(columns.at("consumed"), 2U);
    EXPECT_EQ(columns.at("raw_material"), 3U);
    EXPECT_EQ(columns.at("transport"), 4U);
}

TEST(ColumnFinder, ASignatureSeesTheWordsNotTheirShape) {
    EXPECT_EQ(signatureOf({"Fuel name", "单位："}), signatureOf({"fuel  name*", "单位"}));
    EXPECT_NE(signatureOf({"a", "b"}), signatureOf({"ab"}));
}

} // namespace
} // namespace parkcarbon::services
