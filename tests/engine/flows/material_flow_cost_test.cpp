#include <gtest/gtest.h>
#include <parkcarbon/engine/flows/material_flow_cost.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <random>

namespace parkcarbon::engine::flows {
namespace {

/// One centre: 100 kg for 1000, of which 70 kg become product and 30 kg loss; energy 50, system 800, waste 80.
CostNetwork oneCentre() {
    return {{"steel"}, {{"cutting", {1000.0}, 50.0, 800.0, 80.0, {70.0}, {30.0}}}, {}};
}

TEST(MaterialFlowCost, SplitsByMassAndGivesWasteManagementToTheLoss) {
    // by the rule of ISO 14051: 70 % and 30 % of material, energy and system cost; waste management to the loss alone
    const auto result = materialFlowCost(oneCentre());
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->product.material, 700.0);
    EXPECT_DOUBLE_EQ(result->product.energy, 35.0);
    EXPECT_DOUBLE_EQ(result->product.system, 560.0);
    EXPECT_DOUBLE_EQ(result->product.waste_management, 0.0);
    EXPECT_DOUBLE_EQ(result->loss.material, 300.0);
    EXPECT_DOUBLE_EQ(result->loss.energy, 15.0);
    EXPECT_DOUBLE_EQ(result->loss.system, 240.0);
    EXPECT_DOUBLE_EQ(result->loss.waste_management, 80.0);
    EXPECT_DOUBLE_EQ(result->spent.total(), 1930.0);
}

TEST(MaterialFlowCost, CarriesCostsFromCentreToCentre) {
    // 100 kg → 80 kg passed on and 20 kg lost; of the 80 kg 60 become product and 20 are lost.
    // Material 1000 → 800 passed on → 600 product; energy 100 → 80, + 40 = 120 → 90 product.
    const CostNetwork network{
        {"resin"},
        {{"moulding", {1000.0}, 100.0, 0.0, 10.0, {0.0}, {20.0}}, {"trimming", {0.0}, 40.0, 0.0, 0.0, {60.0}, {20.0}}},
        {{0, 1, {80.0}}}};
    const auto result = materialFlowCost(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->centres[0].passed_on.material, 800.0);
    EXPECT_DOUBLE_EQ(result->centres[1].received.energy, 80.0);
    EXPECT_DOUBLE_EQ(result->product.material, 600.0);
    EXPECT_DOUBLE_EQ(result->product.energy, 90.0);
    EXPECT_DOUBLE_EQ(result->loss.total(), 400.0 + 50.0 + 10.0);
    EXPECT_LE(result->residual, 1e-15);
}

TEST(MaterialFlowCost, SavesTheMaterialOfARecycledLossButNotTheWorkOnIt) {
    // 90 kg bought for 900, 10 kg come back: 100 kg leave, 90 as product and 10 into the loop. The material cost is
    // 900 / 0.9 = 1000 in the centre, 900 in the product; 200 energy: 180 product, 20 spent on what went round.
    const CostNetwork network{{"glass"}, {{"oven", {900.0}, 200.0, 0.0, 0.0, {90.0}, {0.0}}}, {{0, 0, {10.0}, true}}};
    const auto result = materialFlowCost(network);
    ASSERT_TRUE(result);
    EXPECT_NEAR(result->product.material, 900.0, 1e-12);
    EXPECT_NEAR(result->centres[0].passed_on.material, 100.0, 1e-12);
    EXPECT_NEAR(result->product.energy, 180.0, 1e-12);
    EXPECT_NEAR(result->loss.energy, 20.0, 1e-12);
}

TEST(MaterialFlowCost, FollowsEveryMaterialByItsOwnMass) {
    // all of the solvent (300) is lost, nothing of the pigment (500): energy goes by the 20 : 10 kg of both
    const CostNetwork network{
        {"pigment", "solvent"}, {{"mill", {500.0, 300.0}, 30.0, 0.0, 0.0, {20.0, 0.0}, {0.0, 10.0}}}, {}};
    const auto result = materialFlowCost(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->product.material, 500.0);
    EXPECT_DOUBLE_EQ(result->loss.material, 300.0);
    EXPECT_DOUBLE_EQ(result->product.energy, 20.0);
}

TEST(MaterialFlowCost, ClosesAtEveryCentreOfRandomPlantsWithLoops) {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    const auto two = [&] { return std::vector<double>{uniform(random), uniform(random)}; };
    for (int plant = 0; plant < 100; ++plant) {
        CostNetwork network;
        network.materials = {"a", "b"};
        for (int centre = 0; centre < 12; ++centre) {
            network.centres.push_back(
                {std::to_string(centre), two(), uniform(random), uniform(random), uniform(random), two(), two()});
        }
        for (int flow = 0; flow < 30; ++flow) {
            network.flows.push_back({random() % 12, random() % 12, two(), random() % 4 == 0});
        }
        const auto result = materialFlowCost(network);
        ASSERT_TRUE(result);
        EXPECT_LE(result->residual, 1e-13);
        for (const auto& centre : result->centres) {
            const double in = centre.spent.total() + centre.received.total();
            EXPECT_NEAR(in, centre.passed_on.total() + centre.product.total() + centre.loss.total(), 1e-12 * in);
        }
    }
}

TEST(MaterialFlowCost, NamesAClosedLoop) {
    const CostNetwork network{
        {"m"},
        {{"mixer", {5.0}, 0.0, 0.0, 0.0, {0.0}, {0.0}}, {"press", {0.0}, 0.0, 0.0, 0.0, {0.0}, {0.0}}},
        {{0, 1, {1.0}}, {1, 0, {1.0}}}};
    const auto result = materialFlowCost(network);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, kCostLoopClosed);
    EXPECT_EQ(result.error().argument("centres"), "mixer, press");
}

TEST(MaterialFlowCost, RefusesCostsThatHaveNowhereToGo) {
    CostNetwork network = oneCentre();
    network.centres[0].product_mass = network.centres[0].loss_mass = {0.0};
    EXPECT_EQ(materialFlowCost(network).error().code, kCostNetworkInvalid);
    network = oneCentre();
    network.centres[0].energy_cost = -1.0;
    EXPECT_EQ(materialFlowCost(network).error().argument("subject"), "cutting");
    network = oneCentre();
    network.centres[0].loss_mass = {-1.0};
    EXPECT_EQ(materialFlowCost(network).error().argument("subject"), "cutting/steel");
    network = oneCentre();
    network.flows = {{0, 1, {1.0}}};
    EXPECT_EQ(materialFlowCost(network).error().code, kCostNetworkInvalid);
    network.flows = {{0, 0, {}}};
    EXPECT_EQ(materialFlowCost(network).error().argument("value"), "0");
}

TEST(MaterialFlowCost, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const CostNetwork network{{"m"},
                              {{"a", {1.0}, 0.0, 0.0, 0.0, {1.0}, {0.0}}, {"b", {0.0}, 0.0, 0.0, 0.0, {1.0}, {0.0}}},
                              {{0, 1, {1.0}}, {1, 0, {1.0}}}};
    EXPECT_EQ(materialFlowCost(network, base::RunContext(stop.get_token())).error().code, uncertainty::kCancelled);
}

} // namespace
} // namespace parkcarbon::engine::flows
