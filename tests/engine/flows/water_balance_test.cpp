#include "metric_park.hpp"

#include <parkcarbon/engine/flows/official_tables.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace parkcarbon::engine {
namespace {

using flows::Amount;
using flows::FlowBook;
using flows::OfficialTable;
using test::MetricPark;

constexpr std::uint32_t kWater = MetricPark::kWater;

/// A waterworks E06 with its main, a factory E01, and a treatment plant E05 that hands reclaimed water back.
MetricPark waterPark() {
    MetricPark park;
    park.flow("F1", "env:长江", "E06", "原水", kWater, 1000.0, 10.0);
    park.flow("F2", "E06", "E06/main", "自来水", kWater, 980.0);
    park.flow("F3", "E06", "env:沉淀池排泥", "排泥水", kWater, 20.0);
    park.flow("F4", "E06/main", "env:管网漏损", "漏损水", kWater, 50.0, 5.0);
    park.flow("F5", "E06/main", "E01", "自来水", kWater, 930.0);
    park.flow("F6", "E01", "env:大气", "蒸发与产品带走", kWater, 330.0);
    park.flow("F7", "E01", "E05", "污水", kWater, 700.0);
    park.flow("F8", "E05", "E05/main", "中水", kWater, 100.0);
    park.flow("F9", "E05/main", "E01", "中水", kWater, 100.0);
    park.flow("F10", "E05", "env:长江", "达标尾水", kWater, 590.0);
    park.flow("F11", "E05", "env:污泥带走", "污泥含水", kWater, 10.0);
    park.flow("F12", "E01/cooling", "E01/press", "循环冷却水", kWater, 4000.0);
    park.flow("F13", "E01/press", "E01/cooling", "循环冷却水", kWater, 3900.0);
    return park;
}

TEST(WaterBalanceTable, PutsEveryFlowUnderItsTerm) {
    const MetricPark park = waterPark();
    const OfficialTable table = flows::waterBalanceTable(FlowBook(park.project)).value();
    const auto value = [&](const char* row, const char* column) { return table.find(row, column)->value.value(); };
    EXPECT_DOUBLE_EQ(value("E06", "intake_surface"), 1000.0);
    EXPECT_DOUBLE_EQ(value("E06", "supply"), 930.0);
    EXPECT_DOUBLE_EQ(value("E06", "leakage"), 50.0);
    EXPECT_DOUBLE_EQ(value("E06", "discharge"), 20.0);
    EXPECT_DOUBLE_EQ(value("E06", "difference"), 0.0);
    EXPECT_DOUBLE_EQ(value("E01", "intake_tap"), 930.0);
    EXPECT_DOUBLE_EQ(value("E01", "intake_reclaimed"), 100.0);
    EXPECT_DOUBLE_EQ(value("E01", "intake"), 1030.0);
    EXPECT_DOUBLE_EQ(value("E01", "reuse"), 4000.0); // what the loop sends round, once
    EXPECT_DOUBLE_EQ(value("E01", "use"), 5030.0);
    EXPECT_DOUBLE_EQ(value("E01", "consumption"), 330.0);
    EXPECT_DOUBLE_EQ(value("E01", "discharge"), 700.0);
    EXPECT_DOUBLE_EQ(value("E01", "difference"), 0.0);
    EXPECT_DOUBLE_EQ(value("E05", "wastewater_received"), 700.0);
    EXPECT_DOUBLE_EQ(value("E05", "supply"), 100.0);
    EXPECT_DOUBLE_EQ(value("E05", "consumption"), 10.0);
    EXPECT_DOUBLE_EQ(value("E05", "difference"), 0.0);
    EXPECT_EQ(table.columns[0].unit, "m3");
}

TEST(WaterBalanceTable, CountsForTheParkOnlyWhatCrossesItsBoundary) {
    const MetricPark park = waterPark();
    const OfficialTable table = flows::waterBalanceTable(FlowBook(park.project)).value();
    const auto value = [&](const char* column) { return table.find("total", column)->value.value(); };
    EXPECT_DOUBLE_EQ(value("intake"), 1000.0);
    EXPECT_DOUBLE_EQ(value("consumption"), 340.0);
    EXPECT_DOUBLE_EQ(value("leakage"), 50.0);
    EXPECT_DOUBLE_EQ(value("discharge"), 610.0);
    EXPECT_DOUBLE_EQ(value("difference"), 0.0);
    EXPECT_DOUBLE_EQ(value("reuse"), 4100.0); // reclaimed water counts where it is used, not in its main
    EXPECT_EQ(table.find("total", "supply"), nullptr);
    EXPECT_EQ(table.find("total", "wastewater_received"), nullptr);
}

// GB/T 7119-2018: R = V_r / (V_i + V_r), leakage and discharge by the intake.
TEST(WaterBalanceTable, GivesTheRatesOfTheStandard) {
    const MetricPark park = waterPark();
    const OfficialTable table = flows::waterBalanceTable(FlowBook(park.project)).value();
    EXPECT_NEAR(table.find("total", "reuse_rate")->value.value(), 4100.0 / 5100.0, 1e-12);
    const Amount& leakage = *table.find("total", "leakage_rate");
    EXPECT_DOUBLE_EQ(leakage.value.value(), 0.05);
    EXPECT_NEAR(leakage.sd.value(), 0.05 * std::hypot(5.0 / 50.0, 10.0 / 1000.0), 1e-12);
    EXPECT_DOUBLE_EQ(table.find("total", "discharge_rate")->value.value(), 0.61);
    EXPECT_DOUBLE_EQ(table.find("total", "consumption_rate")->value.value(), 0.34);
    EXPECT_EQ(table.columns.back().unit, "1");
}

TEST(WaterBalanceTable, LeavesEmptyWhatIsNotDetermined) {
    MetricPark park = waterPark();
    park.unmeasured("F14", "E01", "env:大气", "蒸发", kWater);
    const OfficialTable table = flows::waterBalanceTable(FlowBook(park.project)).value();
    EXPECT_FALSE(table.find("E01", "consumption")->value);
    EXPECT_DOUBLE_EQ(table.find("E01", "consumption")->known, 330.0);
    EXPECT_FALSE(table.find("E01", "difference")->value);
    EXPECT_FALSE(table.find("total", "consumption_rate")->value);
    EXPECT_EQ(table.find("E01", "leakage"), nullptr); // no flow says anything of it
    EXPECT_EQ(table.find("E01", "nonsense"), nullptr);
}

TEST(WaterBalanceTable, TellsTheSourcesApart) {
    MetricPark park;
    park.flow("F1", "ext:city waterworks", "E01", "tap water", kWater, 1.0);
    park.flow("F2", "env:井", "E01", "", kWater, 2.0);
    park.flow("F3", "env:Lake Tissø", "E01", "water", kWater, 3.0);
    park.flow("F4", "env:sea", "E01", "seawater", kWater, 4.0);
    park.flow("F5", "env:rain", "E01", "rain", kWater, 5.0);
    park.flow("F6", "ext:neighbour", "E01", "process water", kWater, 6.0);
    park.flow("F7", "ext:city plant", "E01", "reclaimed water", kWater, 7.0);
    const OfficialTable table = flows::waterBalanceTable(FlowBook(park.project)).value();
    double expected = 1.0;
    for (const char* const column : {"intake_tap", "intake_ground", "intake_surface", "intake_sea", "intake_rain",
                                     "intake_other", "intake_reclaimed"}) {
        EXPECT_DOUBLE_EQ(table.find("E01", column)->value.value(), expected) << column;
        expected += 1.0;
    }
}

TEST(WaterBalanceTable, BooksStores) {
    MetricPark park;
    park.flow("F1", "env:river", "E01", "water", kWater, 100.0);
    park.flow("F2", "E01", "stock:E01", "water", kWater, 30.0);
    park.flow("F3", "E01", "env:river", "effluent", kWater, 70.0);
    const OfficialTable table = flows::waterBalanceTable(FlowBook(park.project)).value();
    EXPECT_DOUBLE_EQ(table.find("E01", "stock_change")->value.value(), 30.0);
    EXPECT_DOUBLE_EQ(table.find("total", "difference")->value.value(), 0.0);
}

TEST(WaterBalanceTable, IsEmptyWithoutALayerOfWater) {
    MetricPark park;
    park.project.system.layers.resize(1);
    EXPECT_TRUE(flows::waterBalanceTable(FlowBook(park.project)).value().rows.empty());
}

} // namespace
} // namespace parkcarbon::engine
