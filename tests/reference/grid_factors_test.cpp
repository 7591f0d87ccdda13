#include <parkcarbon/reference/grid_factors.hpp>

#include <parkcarbon/reference/library.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

const GridFactorTable& gridFactorTable() {
    return Library::shipped().value()->gridFactors();
}

domain::GridChoice choice(const char* text) {
    return domain::GridChoice::parse(text).value();
}

TEST(GridFactors, TakesTheFactorOfTheYearItself) {
    // MEE and NBS: 2021 national 0.5568, 2022 Anhui 0.6782, 2023 East China 0.5500 kgCO2/kWh.
    EXPECT_EQ(gridFactorTable().average(choice("national"), 2021)->factor.tco2_per_mwh, 0.5568);
    EXPECT_TRUE(gridFactorTable().average(choice("national"), 2021)->exact);
    EXPECT_NEAR(gridFactorTable().average(choice("provincial:安徽"), 2022)->factor.tco2_per_mwh, 0.6782, 1e-12);
    EXPECT_NEAR(gridFactorTable().average(choice("regional:华东"), 2023)->factor.tco2_per_mwh, 0.55, 1e-12);
}

TEST(GridFactors, AfterTheEndOfTheSeriesTheLatestRowStandsInAndSaysSo) {
    const auto factor = gridFactorTable().average(choice("provincial:安徽"), 2025);
    ASSERT_TRUE(factor);
    EXPECT_EQ(factor->factor.data_year, 2022);
    EXPECT_FALSE(factor->exact);
    EXPECT_EQ(gridFactorTable().average(choice("national"), 2025)->factor.data_year, 2023);
}

TEST(GridFactors, NeverTakesAnOlderSeriesForAYearBeforeTheAnnualOne) {
    for (const char* text : {"national", "regional:华东", "provincial:安徽"}) {
        for (const int year : {2010, 2012, 2016, 2020}) {
            const auto factor = gridFactorTable().average(choice(text), year);
            ASSERT_FALSE(factor) << text << ' ' << year;
            EXPECT_EQ(factor.error().code, kGridFactorMissing);
            EXPECT_EQ(factor.error().argument("value"), text);
            EXPECT_EQ(factor.error().argument("year"), std::to_string(year));
            EXPECT_TRUE(factor.error().argument("expected").starts_with("2021–")) << text;
        }
    }
}

TEST(GridFactors, NamesMatchInBothLanguagesAndWithTheirEndings) {
    const std::string anhui = gridFactorTable().average(choice("provincial:安徽"), 2022)->factor.id;
    for (const char* text : {"provincial:安徽省", "provincial:Anhui", "provincial:anhui Province"}) {
        EXPECT_EQ(gridFactorTable().average(choice(text), 2022)->factor.id, anhui) << text;
    }
    EXPECT_TRUE(gridFactorTable().average(choice("provincial:上海市"), 2022));
    EXPECT_TRUE(gridFactorTable().average(choice("provincial:内蒙古自治区"), 2022));
    EXPECT_TRUE(gridFactorTable().average(choice("provincial:新疆维吾尔自治区"), 2022));
    EXPECT_TRUE(gridFactorTable().average(choice("provincial:Inner Mongolia"), 2022));
    EXPECT_TRUE(gridFactorTable().average(choice("regional:华北电网"), 2022));
    EXPECT_TRUE(gridFactorTable().average(choice("regional:华北区域电网"), 2022));
    EXPECT_TRUE(gridFactorTable().average(choice("regional:North China Grid"), 2022));
    EXPECT_FALSE(gridFactorTable().average(choice("provincial:华北"), 2022));
    const auto unknown = gridFactorTable().average(choice("provincial:亚特兰蒂斯"), 2022);
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().argument("expected").find("安徽"), std::string_view::npos);
}

TEST(GridFactors, ResidualMixIsAboveTheAverage) {
    // Average excluding market-traded non-fossil power, 2023: 0.6096 kgCO2/kWh.
    EXPECT_EQ(gridFactorTable().residual(2023)->factor.tco2_per_mwh, 0.6096);
    EXPECT_FALSE(gridFactorTable().residual(2026)->exact);
    EXPECT_FALSE(gridFactorTable().residual(2020));
}

TEST(GridFactors, PrescribedFactorsAreFoundByReportYearOnly) {
    // 环办气候函〔2023〕43号: 0.5703 for reports of 2022.
    ASSERT_NE(gridFactorTable().prescribed(2022), nullptr);
    EXPECT_EQ(gridFactorTable().prescribed(2022)->tco2_per_mwh, 0.5703);
    EXPECT_EQ(gridFactorTable().prescribed(2022)->data_year, 2021);
    EXPECT_EQ(gridFactorTable().prescribed(2024), nullptr);
}

} // namespace
} // namespace parkcarbon::reference
