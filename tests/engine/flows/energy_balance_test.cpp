#include "metric_park.hpp"

#include <parkcarbon/engine/flows/official_tables.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using flows::FlowBook;
using flows::OfficialTable;
using test::MetricPark;

constexpr std::uint32_t kEnergy = MetricPark::kEnergy;

/// A heat and power plant E01, a solar plant E03, a steam main of nobody, a factory E02.
MetricPark energyPark() {
    MetricPark park;
    park.flow("F1", "ext:mine", "E01", "烟煤", kEnergy, 1000.0, 10.0);
    park.flow("F2", "stock:E01", "E01", "烟煤", kEnergy, 50.0);
    park.flow("F3", "E01", "MAIN", "steam", kEnergy, 600.0);
    park.flow("F4", "MAIN", "E02", "蒸汽", kEnergy, 570.0, 3.0);
    park.flow("F5", "MAIN", "env:losses", "", kEnergy, 25.0);
    park.flow("F6", "E01", "E02", "electricity", kEnergy, 200.0, 4.0);
    park.flow("F7", "E01", "ext:grid", "电力", kEnergy, 40.0);
    park.flow("F8", "E01", "env:losses", "", kEnergy, 210.0);
    park.flow("F9", "env:太阳", "E03", "太阳能", kEnergy, 100.0);
    park.flow("F10", "E03", "E02", "electricity", kEnergy, 90.0);
    park.flow("F11", "E02", "env:losses", "", kEnergy, 860.0);
    return park;
}

TEST(EnergyBalanceTable, FollowsTheFormOfTheStatistics) {
    const MetricPark park = energyPark();
    const OfficialTable table = flows::energyBalanceTable(FlowBook(park.project)).value();
    const auto value = [&](const char* row, const char* column) { return table.find(row, column)->value.value(); };
    EXPECT_DOUBLE_EQ(value("primary_production", "太阳能"), 100.0);
    EXPECT_DOUBLE_EQ(value("imports", "烟煤"), 1000.0);
    EXPECT_DOUBLE_EQ(value("stock_change", "烟煤"), 50.0);
    EXPECT_DOUBLE_EQ(value("exports", "electricity"), -40.0);
    EXPECT_DOUBLE_EQ(value("available", "烟煤"), 1050.0);
    EXPECT_DOUBLE_EQ(value("transformation:E01", "烟煤"), -1050.0);
    EXPECT_DOUBLE_EQ(value("transformation:E01", "steam"), 600.0);
    EXPECT_DOUBLE_EQ(value("transformation:E01", "electricity"), 240.0);
    EXPECT_DOUBLE_EQ(value("transformation:E03", "electricity"), 90.0);
    EXPECT_DOUBLE_EQ(value("transformation", "electricity"), 330.0);
    EXPECT_DOUBLE_EQ(value("transformation", "total_gj"), -1150.0 + 600.0 + 330.0);
    EXPECT_DOUBLE_EQ(value("losses", "steam"), 25.0);
    EXPECT_DOUBLE_EQ(value("final:E02", "steam"), 570.0);
    EXPECT_DOUBLE_EQ(value("final_consumption", "electricity"), 290.0);
    EXPECT_DOUBLE_EQ(value("final_consumption", "total_gj"), 860.0);
    EXPECT_EQ(table.find("final_consumption", "烟煤"), nullptr);
}

TEST(EnergyBalanceTable, ClosesButForWhatAMainDoesNotAccountFor) {
    const MetricPark park = energyPark();
    const OfficialTable table = flows::energyBalanceTable(FlowBook(park.project)).value();
    EXPECT_DOUBLE_EQ(table.find("difference", "烟煤")->value.value(), 0.0);
    EXPECT_DOUBLE_EQ(table.find("difference", "electricity")->value.value(), 0.0);
    EXPECT_DOUBLE_EQ(table.find("difference", "steam")->value.value(), 5.0); // 600 − 25 − 570
    EXPECT_DOUBLE_EQ(table.find("difference", "steam")->sd.value(), 3.0);
    EXPECT_DOUBLE_EQ(table.find("difference", "total_gj")->value.value(), 5.0);
    // available − difference
    EXPECT_DOUBLE_EQ(table.find("total_consumption", "total_gj")->value.value(), 1110.0 - 5.0);
}

TEST(EnergyBalanceTable, StatesTonnesOfStandardCoal) {
    const MetricPark park = energyPark();
    const OfficialTable table = flows::energyBalanceTable(FlowBook(park.project)).value();
    // GB/T 2589: 29.3076 GJ/tce
    EXPECT_NEAR(table.find("imports", "total_tce")->value.value(), 1000.0 / 29.3076, 1e-9);
    EXPECT_NEAR(table.find("imports", "total_tce")->sd.value(), 10.0 / 29.3076, 1e-9);
    EXPECT_EQ(table.columns.back().unit, "tce");
}

TEST(EnergyBalanceTable, ConvertsTheUnitOfTheLayer) {
    MetricPark park = energyPark();
    park.project.system.layers[kEnergy].unit = "MWh";
    const OfficialTable table = flows::energyBalanceTable(FlowBook(park.project)).value();
    EXPECT_NEAR(table.find("imports", "烟煤")->value.value(), 3600.0, 1e-9);
    EXPECT_NEAR(table.find("imports", "烟煤")->sd.value(), 36.0, 1e-9);
    park.project.system.layers[kEnergy].unit = "t";
    EXPECT_TRUE(flows::energyBalanceTable(FlowBook(park.project)).value().rows.empty());
}

TEST(EnergyBalanceTable, TakesTheTransformersThatAreNamed) {
    const MetricPark park = energyPark();
    flows::EnergyTableOptions options;
    options.transformers = {"E01"};
    const OfficialTable table = flows::energyBalanceTable(FlowBook(park.project), options).value();
    EXPECT_EQ(table.find("transformation:E03", "electricity"), nullptr);
    EXPECT_DOUBLE_EQ(table.find("final:E03", "electricity")->value.value(), -90.0);
    EXPECT_DOUBLE_EQ(table.find("difference", "electricity")->value.value(), 0.0);
}

TEST(EnergyBalanceTable, LeavesEmptyWhatIsNotDetermined) {
    MetricPark park = energyPark();
    park.unmeasured("F12", "ext:gas", "E02", "天然气", kEnergy);
    const OfficialTable table = flows::energyBalanceTable(FlowBook(park.project)).value();
    EXPECT_FALSE(table.find("imports", "天然气")->value);
    EXPECT_FALSE(table.find("imports", "total_gj")->value);
    EXPECT_DOUBLE_EQ(table.find("imports", "total_gj")->known, 1000.0);
    EXPECT_TRUE(table.find("imports", "烟煤")->value);
}

} // namespace
} // namespace parkcarbon::engine
