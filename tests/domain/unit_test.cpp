#include <parkcarbon/domain/unit.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

double factor(const char* from, const char* to) {
    const auto source = Unit::parse(from);
    const auto target = Unit::parse(to);
    EXPECT_TRUE(source) << from;
    EXPECT_TRUE(target) << to;
    return source && target ? source->factorTo(*target).value_or(-1.0) : -1.0;
}

TEST(Unit, KnowsTheUnitsOfChineseEnergyStatistics) {
    EXPECT_NEAR(factor("吨标准煤", "GJ"), 29.3076, 1e-9); // GB/T 2589-2020
    EXPECT_NEAR(factor("万千瓦时", "MWh"), 10.0, 1e-12);
    EXPECT_NEAR(factor("万kWh", "MWh"), 10.0, 1e-12);
    EXPECT_NEAR(factor("万tce", "万吨标准煤"), 1.0, 1e-12);
    EXPECT_NEAR(factor("万立方米", "m3"), 1e4, 1e-8);
    EXPECT_NEAR(factor("1e4Nm3", "Nm3"), 1e4, 1e-8);
    EXPECT_NEAR(factor("万Nm3", "1e4Nm3"), 1.0, 1e-12);
    EXPECT_NEAR(factor("万吨", "t"), 1e4, 1e-8);
    EXPECT_NEAR(factor("百万千焦", "GJ"), 1.0, 1e-12);
    EXPECT_NEAR(factor("t", "kg"), 1000.0, 1e-9);
    EXPECT_NEAR(factor("kWh", "MJ"), 3.6, 1e-12);
    EXPECT_NEAR(factor("万元", "CNY"), 1e4, 1e-8);
    EXPECT_NEAR(factor("10^4 CNY", "万元"), 1.0, 1e-12);
    EXPECT_NEAR(factor("%", "1"), 0.01, 1e-15);
    EXPECT_NEAR(factor("MPa", "Pa"), 1e6, 1e-6);
}

TEST(Unit, ReadsSymbolsAsPeopleTypeThem) {
    EXPECT_NEAR(factor("ton", "kg"), 1000.0, 1e-9); // never the short ton of 907 kg
    EXPECT_NEAR(factor("tons", "t"), 1.0, 1e-12);
    EXPECT_NEAR(factor("T", "t"), 1.0, 1e-12);
    EXPECT_NEAR(factor("KG", "kg"), 1.0, 1e-12);
    EXPECT_NEAR(factor("KWH", "kWh"), 1.0, 1e-12);
    EXPECT_NEAR(factor("MWH", "MWh"), 1.0, 1e-12);
    EXPECT_NEAR(factor("TCE", "tce"), 1.0, 1e-12);
    EXPECT_NEAR(factor("nm3", "Nm3"), 1.0, 1e-12); // never cubic nanometres
    EXPECT_NEAR(factor("万NM3", "1e4Nm3"), 1.0, 1e-12);
    EXPECT_NEAR(factor("10⁴ Nm³", "1e4Nm3"), 1.0, 1e-12);
    EXPECT_NEAR(factor("10⁴m³", "万立方米"), 1.0, 1e-12);
    EXPECT_NEAR(factor("千立方米", "m3"), 1e3, 1e-9);
    EXPECT_NEAR(factor("MMBtu", "GJ"), 1.05505585262, 1e-11); // 10^6 Btu(IT)
    EXPECT_NEAR(factor("toe", "GJ"), 41.868, 1e-9);
    EXPECT_NEAR(factor("万吉焦", "TJ"), 10.0, 1e-9);
    EXPECT_NEAR(factor("gC/MJ", "tC/TJ"), 1.0, 1e-12);
    EXPECT_NEAR(factor("10^4 CNY (constant price)", "CNY"), 1e4, 1e-8); // data/reference/park_variables.csv
    EXPECT_NEAR(factor("万元（不变价）", "万元"), 1.0, 1e-12);
}

TEST(Unit, KnowsCompoundUnitsOfFactors) {
    EXPECT_NEAR(factor("GJ/t", "MJ/kg"), 1.0, 1e-12);
    EXPECT_NEAR(factor("kgCO2/kWh", "tCO2/MWh"), 1.0, 1e-12);
    EXPECT_NEAR(factor("tC/TJ", "tC/GJ"), 1e-3, 1e-15);
    EXPECT_NEAR(factor("GJ/1e4Nm3", "MJ/Nm3"), 0.1, 1e-12);
    EXPECT_NEAR(factor("kg/TJ", "t/GJ"), 1e-6, 1e-18);
    EXPECT_NEAR(factor("GJ/10^4 Nm3", "MJ/Nm3"), 0.1, 1e-12);
    EXPECT_NEAR(factor("tCO2/GJ", "kgCO2/MJ"), 1.0, 1e-12);
}

TEST(Unit, KeepsKindsApart) {
    const auto kinds = {"t", "tC", "tCO2", "tCO2e", "m3", "Nm3", "CNY", "person", "GJ"};
    for (const char* a : kinds) {
        for (const char* b : kinds) {
            EXPECT_EQ(Unit::parse(a)->isConvertibleTo(*Unit::parse(b)), std::string(a) == b) << a << " → " << b;
        }
    }
    const auto refused = Unit::parse("t")->factorTo(*Unit::parse("m3"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), base::Error(kUnitIncompatible, {{"from", "t"}, {"to", "m3"}}));
}

TEST(Unit, ConvertsTemperaturesButGivesNoFactorForThem) {
    const auto celsius = Unit::parse("°C");
    ASSERT_TRUE(celsius);
    EXPECT_NEAR(celsius->convert(20.0, *Unit::parse("K")).value(), 293.15, 1e-9);
    EXPECT_FALSE(celsius->factorTo(*Unit::parse("K")));
}

TEST(Unit, RefusesUnknownUnitsWithTheirText) {
    for (const char* text : {"", "吨吨", "foo", "kWhh", "150000", "1e4", "2.5", "10^4"}) {
        const auto unit = Unit::parse(text);
        ASSERT_FALSE(unit) << text;
        EXPECT_EQ(unit.error(), base::Error(kUnitUnknown, {{"value", text}}));
    }
}

} // namespace
} // namespace parkcarbon::domain
