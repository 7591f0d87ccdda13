#include <engine/uncertainty/normal_quantile.hpp>
#include <engine/uncertainty/philox.hpp>

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/distribution.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

TEST(NormalQuantile, GivesTheCheckValuesOfTheAlgorithm) {
    // Wichura, Applied Statistics 37 (1988): p = 0.25, 0.001, 1e-20.
    EXPECT_NEAR(normalQuantile(0.25), -0.6744897501960817, 1e-15);
    EXPECT_NEAR(normalQuantile(0.001), -3.090232306167814, 1e-14);
    EXPECT_NEAR(normalQuantile(1e-20), -9.262340089798408, 1e-14);
    EXPECT_NEAR(normalQuantile(0.975), kHalfWidthPerSd, 1e-15);
    EXPECT_EQ(normalQuantile(0.5), 0.0);
}

TEST(NormalQuantile, UndoesTheProbability) {
    for (double deviate = -8.0; deviate <= 5.0; deviate += 0.25) {
        EXPECT_NEAR(normalQuantile(normalProbability(deviate)), deviate, 1e-9) << deviate;
    }
    EXPECT_NEAR(normalProbability(-10.0), 7.619853024160527e-24, 1e-37);
    EXPECT_NEAR(normalDensity(1.0), 0.24197072451914337, 1e-16);
}

TEST(NormalQuantile, ManyAtATimeAreTheSame) {
    std::array<double, kBlock> centred{};
    std::array<double, kBlock> deviates{};
    for (std::size_t index = 0; index < kBlock; ++index) {
        centred[index] = (static_cast<double>(index) + 0.5) / kBlock - 0.5;
    }
    centred[0] = -0.5 + 0x1p-33;
    centred[127] = 0.5 - 0x1p-33;
    normalDeviates(centred.data(), deviates.data());
    for (std::size_t index = 0; index < kBlock; ++index) {
        EXPECT_DOUBLE_EQ(deviates[index], normalQuantile(0.5 + centred[index])) << index;
    }
    EXPECT_NEAR(deviates[0], -6.33, 0.01);
    EXPECT_EQ(deviates[0], -deviates[127]);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
