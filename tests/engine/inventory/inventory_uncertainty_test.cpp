#include "../support/park_builder.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

ParkBuilder hundredEnterprises(bool same_factor) {
    ParkBuilder park;
    for (int number = 0; number < 100; ++number) {
        const std::string id = "E" + std::to_string(number);
        park.enterprise({{"enterprise_id", id}});
        park.activity({{"activity_id", "A" + std::to_string(number)},
                       {"enterprise_id", id},
                       {"category", "process"},
                       {"item", same_factor ? "熟料" : "熟料 " + std::to_string(number)},
                       {"quantity", "10"},
                       {"uncertainty_pct", "5"},
                       {"parameters", "ef=2.5 tCO2/t; ef_uncertainty=10 %"}});
    }
    return park;
}

TEST(InventoryUncertainty, CorrelatesAFactorThatAHundredEnterprisesShare) {
    const Inventory result = test::inventoryOf(hundredEnterprises(true));
    EXPECT_NEAR(result.park.direct, 2500.0, 1e-9);
    EXPECT_NEAR(result.park.uncertainty_pct.at("direct"), 10.01, 5e-3);
    EXPECT_NEAR(test::inventoryOf(hundredEnterprises(false)).park.uncertainty_pct.at("direct"), 1.118, 5e-4);
}

TEST(InventoryUncertainty, TakesTheDefaultsOfTheGuidelines) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}});
    const Inventory result = test::inventoryOf(park);
    const double co2 = test::findLine(result, "A1/CO2")->co2e;
    const double ch4 = test::findLine(result, "A1/CH4")->co2e;
    const double n2o = test::findLine(result, "A1/N2O")->co2e;
    // Activity ± 5 % (2006 IPCC GL); CO2 −5.4…+5.4 % (Table 1.4); CH4 3–30 of 10, N2O 0.5–5 of 1.5 kg/TJ (Table 2.3).
    const double half_width = std::sqrt(std::pow(result.park.direct * 5.0, 2) + std::pow(co2 * 5.4, 2) +
                                        std::pow(ch4 * 135.0, 2) + std::pow(n2o * 150.0, 2));
    EXPECT_NEAR(result.park.uncertainty_pct.at("direct"), half_width / result.park.direct, 1e-9);
}

TEST(InventoryUncertainty, AddsImportsAtOneSharedGridFactor) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}}).enterprise({{"enterprise_id", "E2"}});
    for (const std::string_view enterprise : {"E1", "E2"}) {
        park.transfer({{"transfer_id", enterprise},
                       {"carrier", "electricity"},
                       {"from_id", "grid"},
                       {"to_id", enterprise},
                       {"quantity", "100"},
                       {"unit", "MWh"},
                       {"uncertainty_pct", "2"}});
    }
    const Inventory result = test::inventoryOf(park);
    // Two equal parts ± 2 % each, independent: 2/√2; the factor ± 5 % once.
    EXPECT_NEAR(result.park.uncertainty_pct.at("scope_1_2_location"), std::sqrt(2.0 + 25.0), 1e-9);
    EXPECT_EQ(result.park.uncertainty_pct.at("direct"), 0.0);
}

} // namespace
} // namespace parkcarbon::engine
