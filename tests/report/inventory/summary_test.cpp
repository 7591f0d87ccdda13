#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class SummaryTest : public SectionTest {};

TEST_F(SummaryTest, StatesTheTotalsInWords) {
    compose(addSummary);
    const auto texts = paragraphs(Paragraph::Kind::Body);
    ASSERT_FALSE(texts.empty());
    EXPECT_THAT(texts[0], testing::HasSubstr(material().tonnesText(park.inventory.park.views.scope_1_2_location)));
    EXPECT_THAT(texts[0], testing::HasSubstr("39 organisations"));
    EXPECT_THAT(texts[1], testing::HasSubstr("±5.1%"));
}

TEST_F(SummaryTest, WarnsOfUnconfirmedFactorsAndErrors) {
    compose(addSummary);
    const auto warnings = paragraphs(Paragraph::Kind::Warning);
    ASSERT_EQ(warnings.size(), 2U);
    EXPECT_THAT(warnings[0], testing::StartsWith("1 "));
    EXPECT_THAT(warnings[1], testing::HasSubstr("1 error"));
}

TEST_F(SummaryTest, IsSilentWhenThereIsNothingToWarnOf) {
    park.inventory.used_factors.clear();
    park.findings.clear();
    compose(addSummary);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), testing::IsEmpty());
}

TEST_F(SummaryTest, DrawsSharesThatAddUpToTheTotalLargestFirst) {
    compose(addSummary);
    const auto& values = chart("shares").series.front().values;
    double sum = 0.0;
    for (std::size_t index = 0; index < values.size(); ++index) {
        sum += *values[index];
        EXPECT_TRUE(index == 0 || *values[index] <= *values[index - 1]);
    }
    EXPECT_NEAR(sum, park.inventory.park.views.scope_1_2_location, 1e-6);
}

} // namespace
} // namespace parkcarbon::report
