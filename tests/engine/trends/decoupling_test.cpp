#include <parkcarbon/engine/trends/decoupling.hpp>
#include <parkcarbon/engine/trends/error_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::trends {
namespace {

// A park in North China, 2016–2021: Processes 2025, 13(7), 2070.
TEST(Decoupling, StrongInAParkOfNorthChina) {
    const auto result = decoupling({{15.0783, 6.7152}, {15.0783 / 4.86, 6.7152 / 1.91}, {2016, 2021}}).value();
    EXPECT_NEAR(result.span.carbon_change.value(), -0.554645, 5e-7);
    EXPECT_NEAR(result.span.output_change.value(), 0.133208, 5e-7);
    EXPECT_NEAR(result.span.elasticity.value(), -4.163762, 5e-7);
    EXPECT_EQ(result.span.state, DecouplingState::StrongDecoupling);
}

// Tapio 2005, Transport Policy 12, figure 1.
TEST(Decoupling, KnowsTheEightStates) {
    const auto stateAt = [](double carbon, double output) {
        return decouplingStateWord(decouplingBetween(100.0, carbon, 100.0, output).state);
    };
    EXPECT_EQ(stateAt(99.0, 110.0), "strong_decoupling");
    EXPECT_EQ(stateAt(100.0, 110.0), "weak_decoupling");
    EXPECT_EQ(stateAt(107.9, 110.0), "weak_decoupling");
    EXPECT_EQ(stateAt(110.0, 110.0), "expansive_coupling");
    EXPECT_EQ(stateAt(112.1, 110.0), "expansive_negative_decoupling");
    EXPECT_EQ(stateAt(101.0, 90.0), "strong_negative_decoupling");
    EXPECT_EQ(stateAt(95.0, 90.0), "weak_negative_decoupling");
    EXPECT_EQ(stateAt(90.0, 90.0), "recessive_coupling");
    EXPECT_EQ(stateAt(87.0, 90.0), "recessive_decoupling");
}

TEST(Decoupling, IsUndefinedWithoutAChangeOfOutputOrAPositiveBase) {
    const Decoupling still = decouplingBetween(100.0, 90.0, 50.0, 50.0);
    EXPECT_FALSE(still.elasticity);
    EXPECT_EQ(decouplingStateWord(still.state), "undefined");
    EXPECT_EQ(decouplingBetween(0.0, 90.0, 50.0, 60.0).state, DecouplingState::Undefined);
    EXPECT_EQ(decouplingBetween(10.0, 90.0, 0.0, 60.0).state, DecouplingState::Undefined);
}

TEST(Decoupling, GivesEveryStepAndTheWhole) {
    const auto result = decoupling({{100.0, 110.0, 99.0}, {100.0, 110.0, 121.0}, {}}).value();
    ASSERT_EQ(result.steps.size(), 2U);
    EXPECT_EQ(result.steps[0].state, DecouplingState::ExpansiveCoupling);
    EXPECT_NEAR(result.steps[1].elasticity.value(), -1.0, 1e-12);
    EXPECT_NEAR(result.span.elasticity.value(), -0.01 / 0.21, 1e-12);
    EXPECT_EQ(result.years, (std::vector<double>{0.0, 1.0, 2.0}));
}

TEST(Decoupling, RefusesSeriesThatDoNotMatch) {
    EXPECT_EQ(decoupling({{1.0}, {1.0}, {}}).error().code, kSeriesTooShort);
    EXPECT_EQ(decoupling({{1.0, 2.0}, {1.0, 2.0, 3.0}, {}}).error().code, kSeriesLengthsDiffer);
    EXPECT_EQ(decoupling({{1.0, 2.0}, {1.0, 2.0}, {2020.0}}).error().argument("series"), "years");
}

} // namespace
} // namespace parkcarbon::engine::trends
