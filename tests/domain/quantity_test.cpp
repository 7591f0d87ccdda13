#include <parkcarbon/domain/quantity.hpp>

#include <gtest/gtest.h>
#include <limits>

namespace parkcarbon::domain {
namespace {

Unit unit(std::string_view symbol) {
    return Unit::parse(symbol).value();
}

TEST(Quantity, KeepsWhatWasEnteredAndConvertsOnUse) {
    const auto quantity = Quantity::create(2.5, unit("万kWh"));
    ASSERT_TRUE(quantity);
    EXPECT_EQ(quantity->value(), 2.5);
    EXPECT_EQ(quantity->unit().symbol(), "万kWh");
    EXPECT_NEAR(quantity->in(unit("MWh")).value(), 25.0, 1e-12);
}

TEST(Quantity, IsAlwaysFinite) {
    for (const double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity()}) {
        ASSERT_FALSE(Quantity::create(value, unit("t")));
        EXPECT_EQ(Quantity::create(value, unit("t")).error().code, kQuantityNotFinite);
    }
}

TEST(Quantity, DoesNotConvertBetweenKinds) {
    const auto energy = Quantity::create(1.0, unit("GJ"))->in(unit("t"));
    ASSERT_FALSE(energy);
    EXPECT_EQ(energy.error().code, kUnitIncompatible);
}

} // namespace
} // namespace parkcarbon::domain
