#include <parkcarbon/reference/uncertainty_defaults.hpp>

#include <parkcarbon/reference/library.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

TEST(UncertaintyDefaults, FindsTheIntervalOfAFactor) {
    const UncertaintyDefaults& defaults = Library::shipped().value()->uncertainty();
    const UncertaintyRow* const gas = defaults.find("fuel combustion CO2 EF", "natural gas", "EF CO2");
    ASSERT_NE(gas, nullptr);
    // 2006 IPCC Guidelines, vol. 2, table 1.4: 56100 (54300–58300) kg/TJ.
    EXPECT_NEAR(gas->lower_pct, (54300.0 / 56100.0 - 1.0) * 100.0, 0.05);
    EXPECT_NEAR(gas->upper_pct, (58300.0 / 56100.0 - 1.0) * 100.0, 0.05);
    EXPECT_NEAR(gas->halfWidthPct(), 3.55, 1e-9);
    EXPECT_EQ(defaults.find("fuel combustion CO2 EF", "natural gas", "NCV default"), nullptr);
}

} // namespace
} // namespace parkcarbon::reference
