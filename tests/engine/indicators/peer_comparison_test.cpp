#include <parkcarbon/engine/indicators/peer_comparison.hpp>

#include "../support/indicator_park.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

domain::PeerValue peer(const std::string& name, const std::string& variable, int year, double value,
                       const std::string& unit) {
    domain::PeerValue result;
    result.peer = name;
    result.variable = variable;
    result.period = base::Period::year(year);
    result.value = value;
    result.unit = *domain::Unit::parse(unit);
    return result;
}

TEST(PeerComparison, ComputesPeersFromTheirVariablesOrTakesTheirIndicators) {
    test::IndicatorPark park = test::IndicatorPark::sample();
    park.snapshot().peers = {peer("A", "E_tce", 2024, 400000, "tce"), peer("A", "IAV", 2024, 100, "10^8 CNY"),
                             peer("B", "HJ274-11", 2025, 0.3, "tce/10^4 CNY")};
    const PeerComparison comparison = comparePeers(park.result("HJ274"), park.snapshot(), test::shippedCatalogue());
    ASSERT_EQ(comparison.parks.size(), 4U);
    EXPECT_TRUE(comparison.parks[1].is_standard);
    std::size_t energy = 0;
    while (comparison.indicators.at(energy).id != "HJ274-11") {
        ++energy;
    }
    EXPECT_EQ(comparison.indicators[energy].criterion, "ENERGY");
    EXPECT_NEAR(*comparison.parks[0].values[energy], 0.702128, 5e-7);
    EXPECT_DOUBLE_EQ(*comparison.parks[1].values[energy], 0.5); // the limit
    EXPECT_DOUBLE_EQ(*comparison.parks[2].values[energy], 0.4);
    EXPECT_DOUBLE_EQ(*comparison.parks[3].values[energy], 0.3);
    EXPECT_GT(*comparison.scores.cells[3][energy].score, *comparison.scores.cells[0][energy].score);
}

TEST(PeerComparison, NeedsNoPeersToStandBesideTheStandard) {
    const test::IndicatorPark park = test::IndicatorPark::sample();
    const PeerComparison comparison = comparePeers(park.result("HJ274"), park.snapshot(), test::shippedCatalogue());
    ASSERT_EQ(comparison.parks.size(), 2U);
    EXPECT_TRUE(comparison.scores.total[0] && comparison.scores.total[1]);
}

TEST(PeerComparison, IgnoresPeersOfLaterYears) {
    test::IndicatorPark park = test::IndicatorPark::sample();
    park.snapshot().peers = {peer("A", "HJ274-11", 2030, 0.3, "tce/10^4 CNY")};
    EXPECT_EQ(comparePeers(park.result("HJ274"), park.snapshot(), test::shippedCatalogue()).parks.size(), 2U);
}

} // namespace
} // namespace parkcarbon::engine::indicators
