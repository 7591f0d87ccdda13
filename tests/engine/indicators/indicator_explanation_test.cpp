#include <parkcarbon/engine/indicators/indicator_explanation.hpp>

#include "../support/indicator_park.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

base::Result<inventory::Explanation> explain(const test::IndicatorPark& park, const std::string& id) {
    return explainIndicator(id, park.result("HJ274"), park.snapshot(), test::shippedCatalogue());
}

TEST(IndicatorExplanation, ShowsEveryTermAndTheLimit) {
    const auto explanation = explain(test::IndicatorPark::sample(), "HJ274-11");
    ASSERT_TRUE(explanation);
    EXPECT_EQ(explanation->line_id, "indicator/HJ274-11");
    EXPECT_NEAR(explanation->value, 0.702128, 5e-7);
    EXPECT_EQ(explanation->unit, "tce/10^4 CNY");
    EXPECT_EQ(explanation->formula, "HJ274-11 = E_tce/IAV");
    ASSERT_EQ(explanation->steps.size(), 3U);
    EXPECT_EQ(explanation->steps[0].symbol, "E_tce");
    EXPECT_EQ(explanation->steps[0].value, 330000.0);
    EXPECT_EQ(explanation->steps[0].origin, inventory::ExplanationStep::Origin::Input);
    EXPECT_EQ(explanation->steps[0].source, "yearbook");
    EXPECT_EQ(explanation->steps[0].status, "reported");
    EXPECT_EQ(explanation->steps[2].name, "indicator_limit");
    EXPECT_EQ(explanation->steps[2].value, 0.5);
    EXPECT_EQ(explanation->steps[2].status, "unconfirmed");
}

TEST(IndicatorExplanation, ShowsTheParts) {
    const auto explanation = explain(test::IndicatorPark::sample(), "HJ274-25");
    ASSERT_TRUE(explanation);
    EXPECT_EQ(explanation->steps.size(), 11U + 4U + 1U); // 8 pollutants, N_yrs, IAV and its base; parts; limit
}

TEST(IndicatorExplanation, ListsWhatIsMissing) {
    const auto explanation = explain(test::IndicatorPark(), "HJ274-11");
    ASSERT_FALSE(explanation);
    EXPECT_EQ(explanation.error().code, kIndicatorNotComputed);
    EXPECT_EQ(explanation.error().argument("value"), "E_tce 2025, IAV 2025");
}

TEST(IndicatorExplanation, KnowsOnlyIndicatorsOfItsScheme) {
    const auto explanation = explain(test::IndicatorPark(), "ZC25-00");
    ASSERT_FALSE(explanation);
    EXPECT_EQ(explanation.error().code, kIndicatorUnknown);
}

} // namespace
} // namespace parkcarbon::engine::indicators
