#include "ui/models/unit_choices.hpp"

#include <parkcarbon/domain/unit.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

engine::inventory::MethodDescription taking(std::string category, std::string unit) {
    engine::inventory::MethodDescription method;
    method.category = std::move(category);
    method.inputs = {{"AD", std::move(unit)}};
    return method;
}

TEST(UnitChoices, OfferOnlyUnitsThatTheMethodCanConvert) {
    const QStringList mass = unitsThatFit(taking("process", "t"));
    EXPECT_EQ(mass.front(), "t");
    EXPECT_TRUE(mass.contains(QStringLiteral("万t")));
    EXPECT_FALSE(mass.contains("MWh"));
    EXPECT_EQ(mass.count("t"), 1);
    const QStringList of_fuel = unitsThatFit(taking("stationary_combustion", "1e4Nm3"));
    EXPECT_EQ(of_fuel.front(), "1e4Nm3");
    EXPECT_TRUE(of_fuel.contains("GJ")) << "fuels may be given by their energy";
    EXPECT_FALSE(of_fuel.contains("t"));
}

TEST(UnitChoices, AreAllKnownToTheUnitDatabase) {
    for (const QString& symbol : commonUnits()) {
        EXPECT_TRUE(domain::Unit::parse(symbol.toStdString())) << symbol.toStdString();
    }
}

} // namespace
} // namespace parkcarbon::ui
