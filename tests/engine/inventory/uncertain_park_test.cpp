#include <parkcarbon/engine/inventory/uncertain_park.hpp>

#include "../support/park_builder.hpp"

#include <parkcarbon/engine/uncertainty/first_order.hpp>
#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine {
namespace {

using test::ParkBuilder;

uncertainty::Model modelOf(const ParkBuilder& park) {
    auto model = inventory::uncertainPark(park.snapshot(), *test::shippedLibrary(), base::Period::year(2022));
    EXPECT_TRUE(model);
    return std::move(*model);
}

uncertainty::OutputUncertainty assessed(const ParkBuilder& park, std::string_view output) {
    const auto model = modelOf(park);
    const auto result = uncertainty::assess(model, {.draws = 20000, .seed = 7, .threads = 0, .trends = {}});
    EXPECT_TRUE(result);
    return result->outputs[*model.findOutput(output)];
}

/// A plant with coal that sells steam to a mill and power outside, a mill with gas, and grid power for both.
ParkBuilder plantAndMill() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "CHP"}, {"role", "energy_supply"}}).enterprise({{"enterprise_id", "MILL"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "CHP"}, {"item", "烟煤"}, {"quantity", "10000"}})
        .activity({{"activity_id", "A2"},
                   {"enterprise_id", "MILL"},
                   {"item", "天然气"},
                   {"quantity", "100"},
                   {"unit", "万Nm3"}});
    const auto transfer = [&](std::string_view id, std::string_view carrier, std::string_view from, std::string_view to,
                              std::string_view quantity, std::string_view unit) {
        park.transfer({{"transfer_id", id},
                       {"carrier", carrier},
                       {"from_id", from},
                       {"to_id", to},
                       {"quantity", quantity},
                       {"unit", unit}});
    };
    transfer("T1", "heat", "CHP", "MILL", "80000", "GJ");
    transfer("T2", "electricity", "CHP", "grid", "9000", "MWh");
    transfer("T3", "electricity", "grid", "MILL", "5000", "MWh");
    transfer("T4", "electricity", "grid", "CHP", "300", "MWh");
    return park;
}

TEST(UncertainPark, ItsMeansAreTheInventory) {
    const ParkBuilder park = plantAndMill();
    const auto result = test::inventoryOf(park);
    const auto model = modelOf(park);
    const auto sensitivities = uncertainty::sensitivities(model);
    const auto mean = [&](std::string_view output) { return sensitivities[*model.findOutput(output)].value; };
    // Factors are cut off at 0: a mean of 1 stays one to 1e-3 even where the interval reaches ± 60 %.
    const double tolerance = 2e-3 * result.park.direct;
    EXPECT_NEAR(mean("park/territorial"), result.park.views.territorial, tolerance);
    EXPECT_NEAR(mean("park/scope_1_2_location"), result.park.views.scope_1_2_location, tolerance);
    EXPECT_NEAR(mean("park/scope_1_2_market"), result.park.views.scope_1_2_market, tolerance);
    EXPECT_NEAR(mean("park/china_net"), result.park.views.china_net, tolerance);
    EXPECT_NEAR(mean("park/consumption"), result.park.views.consumption, tolerance);
    for (const std::string id : {"CHP", "MILL"}) {
        EXPECT_NEAR(mean("enterprise/" + id), test::totalsOf(result, id).total, tolerance) << id;
    }
}

TEST(UncertainPark, AFactorThatAllShareStaysTenPercent) {
    // Eighty equal sources, exact amounts, one factor of ± 10 %: 10.0 %. Independent factors would give 1.1 %.
    ParkBuilder park;
    for (int number = 0; number < 80; ++number) {
        const std::string id = std::to_string(number);
        park.enterprise({{"enterprise_id", "E" + id}});
        park.activity({{"activity_id", "A" + id},
                       {"enterprise_id", "E" + id},
                       {"category", "process"},
                       {"item", "kiln"},
                       {"quantity", "100"},
                       {"uncertainty_pct", "0"},
                       {"parameters", "ef=0.5 tCO2/t; ef_uncertainty=10"}});
    }
    const auto total = assessed(park, "park/territorial");
    EXPECT_NEAR(total.first_order.halfWidthPct(), 10.0, 0.05);
    EXPECT_NEAR(total.draws.halfWidthPct(), 10.0, 0.2);
    EXPECT_NEAR(assessed(park, "enterprise/E3").first_order.halfWidthPct(), 10.0, 0.05);
    EXPECT_NEAR(test::inventoryOf(park).park.uncertainty_pct.at("direct"), 10.0, 1e-9) << "approach 1 says the same";
}

TEST(UncertainPark, TheSellerKeepsOnlyWhatItDidNotSell) {
    // All of its coal goes into what it sells: what stays with the plant is nearly nothing, and so is its uncertainty.
    const ParkBuilder park = plantAndMill();
    const auto plant = assessed(park, "enterprise/CHP");
    const double sold_fuel = test::totalsOf(test::inventoryOf(park), "CHP").direct;
    EXPECT_LT(plant.draws.sd, 0.01 * sold_fuel);
    const auto mill = assessed(park, "enterprise/MILL");
    bool carries_coal = false;
    const auto model = modelOf(park);
    for (const auto& contribution : mill.contributions) {
        carries_coal = carries_coal || model.parameters()[contribution.parameter].id.find("烟煤") != std::string::npos;
    }
    EXPECT_TRUE(carries_coal) << "the coal's uncertainty reaches the buyer of the steam";
}

TEST(UncertainPark, MutualSupplyIsFollowedToItsSources) {
    ParkBuilder park = plantAndMill();
    park.transfer({{"transfer_id", "T5"},
                   {"carrier", "heat"},
                   {"from_id", "MILL"},
                   {"to_id", "CHP"},
                   {"quantity", "4000"},
                   {"unit", "GJ"}});
    const auto result = test::inventoryOf(park);
    const auto model = modelOf(park);
    const auto sensitivities = uncertainty::sensitivities(model);
    for (const std::string id : {"CHP", "MILL"}) {
        EXPECT_NEAR(sensitivities[*model.findOutput("enterprise/" + id)].value, test::totalsOf(result, id).total,
                    2e-3 * result.park.direct)
            << id;
    }
}

TEST(UncertainPark, AnUnknownFuelSetIsAnError) {
    ParkBuilder park;
    park.park({{"fuel_set", "NOWHERE"}});
    const auto model = inventory::uncertainPark(park.snapshot(), *test::shippedLibrary(), base::Period::year(2022));
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, reference::kFuelSetUnknown);
}

} // namespace
} // namespace parkcarbon::engine
