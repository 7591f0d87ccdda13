#include "../support/indicator_park.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;

TEST(EnterpriseConditions, AskEnterprisesForTheirProducts) {
    const IndicatorResult result = IndicatorPark().indicator("ZC25-02");
    ASSERT_EQ(result.missing.size(), 2U);
    EXPECT_EQ(result.missing[0].variable, "product_energy");
    EXPECT_EQ(result.missing[0].source, "enterprise_facts");
}

TEST(EnterpriseConditions, HoldForEveryProductInItsOwnUnit) {
    IndicatorPark park;
    park.fact("product_energy:clinker", "2025", 100, "kgce/t", "E1");
    park.fact("quota_level2:clinker", "2025", 0.107, "tce/t", "E1");
    EXPECT_EQ(park.indicator("ZC25-02").verdict, Verdict::Met);
    park.fact("product_energy:lime", "2025", 130, "kgce/t", "E1")
        .fact("quota_level2:lime", "2025", 125, "kgce/t", "E1");
    const IndicatorResult result = park.indicator("HN26-05");
    EXPECT_EQ(result.verdict, Verdict::NotMet);
    ASSERT_EQ(result.parts.size(), 2U);
    EXPECT_EQ(result.parts[0].label, "E1/clinker");
    EXPECT_EQ(result.parts[0].verdict, Verdict::Met);
    EXPECT_EQ(result.parts[1].verdict, Verdict::NotMet);
}

TEST(EnterpriseConditions, AreOpenWhileOneSideIsUnknown) {
    IndicatorPark park;
    park.fact("product_energy", "2025", 100, "kgce/t", "E1").fact("quota_level2", "2025", 107, "kgce/t", "E1");
    park.fact("product_energy", "2025", 100, "kgce/t", "E2");
    const IndicatorResult result = park.indicator("ZC25-02");
    EXPECT_EQ(result.verdict, Verdict::CannotCompute);
    ASSERT_EQ(result.missing.size(), 1U);
    EXPECT_EQ(result.missing[0].variable, "E2: quota_level2");
}

TEST(EnterpriseConditions, CompareNoAmountsOfDifferentKinds) {
    IndicatorPark park;
    park.fact("product_energy", "2025", 100, "kgce/t", "E1").fact("quota_level2", "2025", 3, "kgce/m2", "E1");
    EXPECT_EQ(park.indicator("ZC25-02").verdict, Verdict::CannotCompute);
}

} // namespace
} // namespace parkcarbon::engine::indicators
