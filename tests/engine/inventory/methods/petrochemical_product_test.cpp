#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;

TEST(PetrochemicalProduct, AssumesTheDefaultRouteAndSaysSo) {
    EXPECT_EQ(test::said(processOf("ethylene"), inventory::kVariantAssumed, "assumed"), "naphtha");
    EXPECT_NEAR(processMass("CO2", "ethylene"), 1730.0, 1e-9);
    EXPECT_EQ(test::said(processOf("methanol"), inventory::kVariantAssumed, "assumed"),
              "natural-gas-conventional-no-primary-reformer");
}

TEST(PetrochemicalProduct, TheRegionalFactorLeavesMethaneAlone) {
    EXPECT_NEAR(processMass("CO2", "ethylene:ethane", "regional_factor=1.3"), 950.0 * 1.3, 1e-9);
    EXPECT_NEAR(processMass("CH4", "ethylene:ethane", "regional_factor=1.3"), 6.0, 1e-12);
    EXPECT_EQ(test::said(processOf("ethylene:ethane", "regional_factor=130"), inventory::kParameterOutOfRange, "value"),
              "130");
}

TEST(PetrochemicalProduct, MethaneOfMethanolIsTheSameForEveryRoute) {
    EXPECT_NEAR(processMass("CH4", "methanol:lignite-partial-oxidation"), 2.3, 1e-12);
    EXPECT_NEAR(processMass("CH4", "methanol:lignite-partial-oxidation", "ef_ch4=2 kg/t"), 2.0, 1e-12);
    EXPECT_EQ(test::said(processOf("methanol:all"), inventory::kVariantUnknown, "value"), "all") << "it is no route";
}

TEST(PetrochemicalProduct, AnUnknownRouteWithItsOwnFactorHasNoMethane) {
    const auto result = processOf("methanol:residual oil", "ef=1.4");
    EXPECT_NEAR(result.park.direct, 1400.0, 1e-9);
    EXPECT_EQ(test::findLine(result, "A1/CH4"), nullptr);
}

} // namespace
} // namespace parkcarbon::engine
