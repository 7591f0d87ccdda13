#include "engine/support/flow_park.hpp"

#include <parkcarbon/engine/flows/flow_review.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::flows {
namespace {

using test::FlowPark;

FlowReview reviewOf(const FlowPark& park) {
    const auto snapshot = park.snapshot();
    FlowOptions options;
    options.period = base::Period::year(2022);
    auto account = flowAccount(snapshot, *test::shippedLibrary(), options);
    EXPECT_TRUE(account.has_value());
    auto review =
        flowReview(std::make_shared<const FlowAccount>(std::move(*account)), snapshot, test::inventoryOf(park));
    EXPECT_TRUE(review.has_value());
    return review ? std::move(*review) : FlowReview();
}

/// A boiler sells steam to a mill, which sends boards away and off-cuts to a recycler.
FlowPark millPark() {
    FlowPark park;
    park.enterprises({"E1", "E2"});
    park.enterprise({{"enterprise_id", "E3"}, {"role", "waste_treatment"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"item", "烟煤"},
                   {"quantity", "1000"},
                   {"parameters", "ncv=23 GJ/t"}});
    park.transfer({{"transfer_id", "T1"},
                   {"carrier", "steam"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "18000"},
                   {"unit", "GJ"},
                   {"uncertainty_pct", "2"}});
    park.flow({"F1", "ext:forest", "E2", "goods", 120.0, "t", 2.0, "wood"});
    park.flow({"F2", "E2", "ext:market", "goods", 100.0, "t", 2.0, "boards"});
    park.flow({"F3", "E2", "E3", "goods", 20.0, "t", 2.0, "off-cuts"});
    return park;
}

/// 120 t of wood and 1,000 t of coal come in, 100 t of boards leave. 10,000 m3 of gas: 389.31 GJ × 0.0153 tC/GJ (NDRC
/// guide) = 5.95644 tC, as methane × 16.043/12.011 = 7.9560 t.
TEST(FlowReview, CountsTheFuelsInTheMaterialAccountAndNamesWhatItAssumes) {
    FlowPark park = millPark();
    const double coal_only = reviewOf(park).indicators.find("dmi")->value.value();
    EXPECT_NEAR(coal_only, 1120.0, 1e-6);
    EXPECT_TRUE(reviewOf(park).indicators.find("dmi")->assumed_methane.empty());

    park.activity(
        {{"activity_id", "A2"}, {"enterprise_id", "E2"}, {"item", "天然气"}, {"quantity", "1"}, {"unit", "1e4Nm3"}});
    const FlowReview review = reviewOf(park);
    const NetworkIndicator& dmi = *review.indicators.find("dmi");
    EXPECT_NEAR(dmi.value.value(), 1127.956, 5e-4);
    EXPECT_EQ(dmi.assumed_methane, std::vector<std::string>{"fuel:E2/天然气"});
    EXPECT_NEAR(review.indicators.find("dmc")->value.value(), 1027.956, 5e-4);
    const auto& flows = review.account->project.flows;
    EXPECT_TRUE(std::none_of(flows.begin(), flows.end(), [&](const ProjectFlow& about) {
        const auto index = static_cast<std::uint32_t>(&about - flows.data());
        return about.origin == FlowOrigin::Fuel && review.account->raw(index, 0).has_value() &&
               review.account->project.system.layers[0].id == "goods";
    })) << "no balance of goods has the fuel in it";
}

TEST(FlowReview, DoesNotGuessTheMassOfOtherGases) {
    FlowPark park = millPark();
    park.activity(
        {{"activity_id", "A2"}, {"enterprise_id", "E2"}, {"item", "焦炉煤气"}, {"quantity", "1"}, {"unit", "1e4Nm3"}});
    const FlowReview review = reviewOf(park);
    const NetworkIndicator& dmi = *review.indicators.find("dmi");
    EXPECT_FALSE(dmi.value);
    ASSERT_EQ(dmi.needs.size(), 1U);
    EXPECT_EQ(dmi.needs.front(), (IndicatorNeed{IndicatorNeed::Kind::FlowMass, "fuel:E2/焦炉煤气"}));
    EXPECT_NEAR(dmi.known.value(), 1120.0, 1e-6);
}

TEST(FlowReview, TracesTheCarbonOfTheBoilerToTheBoards) {
    const FlowReview review = reviewOf(millPark());
    ASSERT_TRUE(review.embodied.has_value());
    EXPECT_NEAR(review.embodied->residual, 0.0, 1e-9);
    const auto carbon = [&](std::string_view id) {
        const auto& flows = review.exchanges.flows;
        const auto found = std::find_if(flows.begin(), flows.end(), [&](const auto& flow) { return flow.id == id; });
        return review.embodied->flows[static_cast<std::size_t>(found - flows.begin())].embodied_t;
    };
    EXPECT_GT(review.embodied->direct_t, 1000.0);
    EXPECT_NEAR(carbon("steam:E1>E2"), review.embodied->direct_t, 1e-6);
    EXPECT_NEAR(carbon("F2"), review.embodied->direct_t, 1e-6); // off-cuts are handed over for treatment
    EXPECT_FALSE(review.heat.has_value());
    EXPECT_FALSE(review.costs.has_value());
}

TEST(FlowReview, ShowsRawAndReconciledBalancesAndTheLoss) {
    const FlowReview review = reviewOf(millPark());
    const auto sheet = std::find_if(review.balances.begin(), review.balances.end(), [&](const BalanceSheet& one) {
        return review.parties[one.subject].id == "E2" &&
               review.account->project.system.layers[one.layer].kind == LayerKind::Goods;
    });
    ASSERT_NE(sheet, review.balances.end());
    EXPECT_EQ(sheet->closure, Closure::Closed);
    ASSERT_TRUE(sheet->reconciled && sheet->reconciled->residual.value);
    EXPECT_NEAR(*sheet->reconciled->residual.value, 0.0, 1e-6);
    const auto energy = std::find_if(review.losses.begin(), review.losses.end(), [&](const LossTable& table) {
        return review.account->project.system.layers[table.layer].kind == LayerKind::Energy;
    });
    ASSERT_NE(energy, review.losses.end());
    ASSERT_FALSE(energy->losses.empty());
    EXPECT_NEAR(*energy->losses.front().amount.value, 5000.0, 1e-3);
}

TEST(FlowReview, SplitsMoneyBetweenProductsAndLosses) {
    FlowPark park = millPark();
    park.flow({"V1", "ext:forest", "E2", "value", 12000.0, "CNY", 0.0, "wood"});
    park.flow({"V2", "ext:labour", "E2", "value", 6000.0, "CNY", 0.0, "wages"});
    const FlowReview review = reviewOf(park);
    ASSERT_TRUE(review.costs.has_value());
    EXPECT_NEAR(review.costs->spent.total(), 18000.0, 1e-6);
    EXPECT_NEAR(review.costs->loss.material / review.costs->spent.material, 20.0 / 120.0, 1e-3);
    EXPECT_NEAR(review.costs->product.total() + review.costs->loss.total(), 18000.0, 1e-6);
}

} // namespace
} // namespace parkcarbon::engine::flows
