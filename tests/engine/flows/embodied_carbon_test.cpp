#include <cmath>
#include <gtest/gtest.h>
#include <parkcarbon/engine/flows/embodied_carbon.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <random>

namespace parkcarbon::engine::flows {
namespace {

using Kind = ExchangeNetwork::Kind;
constexpr auto kOutside = std::nullopt;
constexpr auto kUnpriced = std::nullopt;

TEST(EmbodiedCarbon, PassesOnDirectEmissionsAndImportsWithTheProducts) {
    // the mill emits 100 and buys 50 t of ore with 0.4: 120 in 60 t of steel, a third to the shop, the rest abroad
    const ExchangeNetwork network{{{"mill", 100}, {"shop", 5}},
                                  {{"F1", kOutside, 0, "ore", Kind::Goods, 50, kUnpriced, 0.4},
                                   {"F2", 0, 1, "steel", Kind::Goods, 20},
                                   {"F3", 0, kOutside, "steel", Kind::Goods, 40}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->flows[0].embodied_t, 20.0);
    EXPECT_DOUBLE_EQ(result->flows[1].embodied_t, 40.0);
    EXPECT_DOUBLE_EQ(*result->flows[1].intensity, 2.0);
    EXPECT_DOUBLE_EQ(result->exported_t, 80.0);
    EXPECT_DOUBLE_EQ(result->nodes[1].final_use_t, 45.0);
    EXPECT_DOUBLE_EQ(result->nodes[0].passed_on_t, 40.0);
    ASSERT_EQ(result->products.size(), 1U);
    EXPECT_DOUBLE_EQ(result->products[0].amount, 60.0);
    EXPECT_DOUBLE_EQ(result->products[0].intensity, 2.0);
}

TEST(EmbodiedCarbon, GivesEnergyItsFactorFirstAndGoodsTheRest) {
    // 100 t: 300 GJ at 0.1 carry 30, the rest goes to 70 t of ash bricks
    const ExchangeNetwork network{
        {{"plant", 100}, {"user", 0}},
        {{"S", 0, 1, "steam", Kind::Energy, 300, kUnpriced, 0.1}, {"B", 0, kOutside, "bricks", Kind::Goods, 70}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->flows[0].embodied_t, 30.0);
    EXPECT_DOUBLE_EQ(result->flows[1].embodied_t, 70.0);
    EXPECT_EQ(result->nodes[0].key, BurdenKey::Amount);
    EXPECT_FALSE(result->nodes[0].overdrawn);
}

TEST(EmbodiedCarbon, LetsEnergyCarryEverythingWhereNothingElseLeaves) {
    // factors 0.1 and 0.2 promise 40, the coal brought 5 more: 45 in the proportion 30 : 10
    const ExchangeNetwork network{{{"plant", 40}, {"user", 0}},
                                  {{"C", kOutside, 0, "coal", Kind::Goods, 100, kUnpriced, 0.05},
                                   {"S", 0, 1, "steam", Kind::Energy, 300, kUnpriced, 0.1},
                                   {"E", 0, kOutside, "power", Kind::Energy, 50, kUnpriced, 0.2}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->flows[1].embodied_t, 33.75);
    EXPECT_DOUBLE_EQ(result->flows[2].embodied_t, 11.25);
    EXPECT_EQ(result->nodes[0].key, BurdenKey::Factor);
}

TEST(EmbodiedCarbon, SharesEnergyWithoutFactorsByItsAmount) {
    const ExchangeNetwork network{{{"plant", 40}, {"user", 0}},
                                  {{"S", 0, 1, "steam", Kind::Energy, 300}, {"W", 0, 1, "water", Kind::Energy, 100}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->flows[0].embodied_t, 30.0);
    EXPECT_EQ(result->nodes[0].key, BurdenKey::Amount);
}

TEST(EmbodiedCarbon, GoesByValueWhereEveryProductHasOne) {
    ExchangeNetwork network{
        {{"mill", 100}},
        {{"F1", 0, kOutside, "steel", Kind::Goods, 10, 900.0}, {"F2", 0, kOutside, "slag", Kind::Goods, 90, 100.0}}};
    auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->flows[0].embodied_t, 90.0);
    EXPECT_EQ(result->nodes[0].key, BurdenKey::Value);
    network.flows[1].value.reset();
    result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->flows[0].embodied_t, 10.0);
    EXPECT_EQ(result->nodes[0].key, BurdenKey::Amount);
}

TEST(EmbodiedCarbon, GivesTheBurdenOfATreatmentToWhoSendsTheWaste) {
    // the works emit 30 for 60 t from the mill and 40 t from outside; the recovered sand is free
    const ExchangeNetwork network{{{"mill", 10}, {"works", 30}},
                                  {{"W1", 0, 1, "sludge", Kind::Waste, 60},
                                   {"W2", kOutside, 1, "sludge", Kind::Waste, 40},
                                   {"R", 1, 0, "sand", Kind::Goods, 5},
                                   {"P", 0, kOutside, "paper", Kind::Goods, 100},
                                   {"X", 0, kOutside, "ash", Kind::Waste, 10, kUnpriced, 0.2}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->flows[0].embodied_t, 18.0);
    EXPECT_DOUBLE_EQ(result->flows[2].embodied_t, 0.0);
    EXPECT_DOUBLE_EQ(result->nodes[1].exported_t, 12.0); // the service for outside
    EXPECT_DOUBLE_EQ(result->nodes[0].received_t, 18.0);
    EXPECT_DOUBLE_EQ(result->nodes[0].imported_t, 2.0); // treated outside
    EXPECT_DOUBLE_EQ(result->flows[3].embodied_t, 30.0);
    EXPECT_EQ(result->nodes[1].key, BurdenKey::Service);
}

TEST(EmbodiedCarbon, FollowsALoopOfTwo) {
    // A gives half of its 2 t to B, B gives half of its 4 t back: a = 10 + b / 2, b = 5 + a / 2
    const ExchangeNetwork network{{{"A", 10}, {"B", 5}},
                                  {{"F1", 0, 1, "a", Kind::Goods, 1},
                                   {"F2", 0, kOutside, "a", Kind::Goods, 1},
                                   {"F3", 1, 0, "b", Kind::Goods, 2},
                                   {"F4", 1, kOutside, "b", Kind::Goods, 2}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_NEAR(result->flows[0].embodied_t, 12.5 / 0.75 / 2.0, 1e-14);
    EXPECT_NEAR(result->flows[2].embodied_t, 10.0 / 0.75 / 2.0, 1e-14);
    EXPECT_NEAR(result->exported_t, 15.0, 1e-13);
}

TEST(EmbodiedCarbon, LetsABurdenEndWhereTheCallerSaysSo) {
    const ExchangeNetwork network{
        {{"mill", 100, true}, {"user", 0}},
        {{"F1", 0, 1, "slag", Kind::Goods, 10}, {"F2", 0, 1, "steam", Kind::Energy, 200, kUnpriced, 0.1}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->flows[0].embodied_t, 0.0);
    EXPECT_DOUBLE_EQ(result->flows[1].embodied_t, 20.0);
    EXPECT_DOUBLE_EQ(result->nodes[0].final_use_t, 80.0);
    EXPECT_DOUBLE_EQ(result->nodes[1].final_use_t, 20.0);
}

TEST(EmbodiedCarbon, MarksASupplierWhoseFactorsPromiseMoreThanItHas) {
    const ExchangeNetwork network{
        {{"plant", 10}, {"user", 0}},
        {{"S", 0, 1, "steam", Kind::Energy, 300, kUnpriced, 0.1}, {"B", 0, kOutside, "bricks", Kind::Goods, 70}}};
    const auto result = embodiedCarbon(network);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->nodes[0].overdrawn);
    EXPECT_DOUBLE_EQ(result->flows[1].embodied_t, -20.0);
    EXPECT_DOUBLE_EQ(result->exported_t + result->final_use_t, 10.0);
}

TEST(EmbodiedCarbon, HasNoIntensityWithoutAnAmount) {
    const auto result = embodiedCarbon({{{"mill", 100}}, {{"F", 0, kOutside, "steel", Kind::Goods, 0}}});
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->flows[0].intensity);
    EXPECT_DOUBLE_EQ(result->final_use_t, 100.0);
}

ExchangeNetwork randomExchanges(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    ExchangeNetwork network;
    const std::size_t size = 3 + seed % 30;
    const auto party = [&]() -> std::optional<std::size_t> { return random() % size; };
    for (std::size_t node = 0; node < size; ++node) {
        network.nodes.push_back({std::to_string(node), 100.0 * uniform(random), random() % 5 == 0});
        network.flows.push_back({"export", node, kOutside, "p", Kind::Goods, uniform(random), uniform(random)});
        network.flows.push_back({"waste of others", kOutside, node, "w", Kind::Waste, 0.1 + uniform(random)});
    }
    for (std::size_t flow = 0; flow < 4 * size; ++flow) {
        const auto kind = static_cast<Kind>(random() % 3);
        const auto from = random() % 5 == 0 ? std::nullopt : party();
        const auto to = from && random() % 5 == 0 ? std::nullopt : party();
        network.flows.push_back({"F", from, to, "q", kind, uniform(random)});
        if (random() % 2 == 0) {
            network.flows.back().value = uniform(random);
        }
        if (kind == Kind::Energy && random() % 2 == 0) {
            network.flows.back().factor = uniform(random);
        }
    }
    return network;
}

TEST(EmbodiedCarbon, LosesNothingInRandomParksWithLoops) {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const auto result = embodiedCarbon(randomExchanges(seed));
        ASSERT_TRUE(result) << seed << result.error().code.name;
        EXPECT_LE(result->residual, 1e-11) << seed;
        for (const auto& node : result->nodes) {
            const double in = node.direct_t + node.imported_t + node.received_t;
            EXPECT_NEAR(in, node.passed_on_t + node.exported_t + node.final_use_t, 1e-9) << seed;
        }
    }
}

TEST(EmbodiedCarbon, NamesALoopThatNothingLeaves) {
    const auto result = embodiedCarbon(
        {{{"A", 10}, {"B", 5}, {"C", 1}}, {{"F1", 0, 1, "a", Kind::Goods, 1}, {"F2", 1, 0, "b", Kind::Goods, 2}}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, kEmbodiedLoopClosed);
    EXPECT_EQ(result.error().argument("nodes"), "A, B");
}

TEST(EmbodiedCarbon, RefusesExchangesThatCannotBe) {
    const auto codeOf = [](const ExchangeNetwork& network) { return embodiedCarbon(network).error().code; };
    EXPECT_EQ(codeOf({{{"A", std::nan("")}}, {}}), kEmbodiedInvalid);
    EXPECT_EQ(codeOf({{{"A", 1}}, {{"F", 0, kOutside, "a", Kind::Goods, -1}}}), kEmbodiedInvalid);
    EXPECT_EQ(codeOf({{{"A", 1}}, {{"F", 0, 1, "a", Kind::Goods, 1}}}), kEmbodiedInvalid);
    EXPECT_EQ(codeOf({{{"A", 1}}, {{"F", kOutside, kOutside, "a", Kind::Goods, 1}}}), kEmbodiedInvalid);
    EXPECT_EQ(codeOf({{{"A", 1}}, {{"F", kOutside, 0, "a", Kind::Goods, 1, kUnpriced, std::nan("")}}}),
              kEmbodiedInvalid);
}

TEST(EmbodiedCarbon, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(embodiedCarbon(randomExchanges(9), base::RunContext(stop.get_token())).error().code,
              uncertainty::kCancelled);
}

} // namespace
} // namespace parkcarbon::engine::flows
