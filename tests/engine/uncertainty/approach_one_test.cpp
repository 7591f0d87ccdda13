#include <engine/uncertainty/approach_one.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::uncertainty {
namespace {

TEST(ApproachOne, MultipliesAndAddsAsTheGuidelinesDo) {
    // IPCC 2006 Vol. 1, Ch. 3: 5 % and 15 % as a product; then 100 ± 15.8114 % plus 50 ± 20 %.
    const double product = productHalfWidthPct(5.0, 15.0);
    EXPECT_NEAR(product, 15.8114, 5e-5);
    ApproachOne sum;
    sum.addActivity(100.0, product);
    sum.addActivity(50.0, 20.0);
    EXPECT_NEAR(sum.halfWidthPct(), 12.4722, 5e-5);
}

TEST(ApproachOne, TreatsAFactorThatManyUseAsOneParameter) {
    // 100 enterprises × 10 t ± 5 % with one factor 2.5 ± 10 %: ± 10.01 %. Independent factors would give 1.118 %.
    ApproachOne shared;
    ApproachOne independent;
    for (int enterprise = 0; enterprise < 100; ++enterprise) {
        shared.addActivity(25.0, 5.0);
        shared.addFactor("coal", 25.0, 10.0);
        independent.addActivity(25.0, 5.0);
        independent.addFactor(std::to_string(enterprise), 25.0, 10.0);
    }
    EXPECT_NEAR(shared.total(), 2500.0, 1e-9);
    EXPECT_NEAR(shared.halfWidthPct(), 10.01, 5e-3);
    EXPECT_NEAR(independent.halfWidthPct(), 1.118, 5e-4);
}

TEST(ApproachOne, HasNoUncertaintyOfNothing) {
    EXPECT_EQ(ApproachOne().halfWidthPct(), 0.0);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
