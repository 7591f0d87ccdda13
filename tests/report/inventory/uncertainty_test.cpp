#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class UncertaintyTest : public SectionTest {};

TEST_F(UncertaintyTest, GivesTheIntervalAroundEachTotalWithoutDraws) {
    compose(addUncertainty);
    const Row& direct = rowOf(table("uncertainty"), "Direct emissions");
    EXPECT_NEAR(number(direct.cells[3]), park.inventory.park.direct * (1.0 - 0.064), 1e-6);
    EXPECT_NEAR(number(direct.cells[4]), park.inventory.park.direct * (1.0 + 0.064), 1e-6);
}

TEST_F(UncertaintyTest, ShowsTheIntervalsOfTheDrawsAndHowTheyWereMade) {
    results.emplace(park);
    compose(addUncertainty);
    ASSERT_EQ(table("uncertainty").rows.size(), 1U) << "the base year's outputs are not the report's";
    const Row& location = table("uncertainty").rows.front();
    EXPECT_DOUBLE_EQ(number(location.cells[1]), 100000.0);
    EXPECT_DOUBLE_EQ(number(location.cells[2]), 96000.0);
    EXPECT_DOUBLE_EQ(number(location.cells[3]), 105000.0);
    EXPECT_NEAR(number(location.cells[4]), 4.5, 1e-9);
    EXPECT_NEAR(number(location.cells[5]), 4.9, 0.01); // 1.96 × 2.5 %
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body).front(), testing::HasSubstr("10,000 draws and seed 1"));
}

TEST_F(UncertaintyTest, ShowsTheLargestEnterprisesOnPaperAndAllInDataFiles) {
    results.emplace(park);
    compose(addUncertainty);
    EXPECT_EQ(table("uncertainty_enterprises").rows.size(), park.inventory.enterprises.size());
    format = Format::Pdf;
    compose(addUncertainty);
    const Table& enterprises = table("uncertainty_enterprises");
    ASSERT_EQ(enterprises.rows.size(), 20U);
    EXPECT_GE(std::abs(number(enterprises.rows[0].cells[1])), std::abs(number(enterprises.rows[1].cells[1])));
    EXPECT_EQ(enterprises.notes.size(), 1U);
}

TEST_F(UncertaintyTest, NamesWhatContributesToTheVariance) {
    results.emplace(park);
    compose(addUncertainty);
    const Table& contributions = table("uncertainty_contributions");
    EXPECT_DOUBLE_EQ(number(rowOf(contributions, "CO2 factor: Bituminous coal").cells[1]), 70.0);
}

TEST_F(UncertaintyTest, ShowsTheTrendWithItsInterval) {
    results.emplace(park);
    compose(addUncertainty);
    const Row& trend = table("uncertainty_trend").rows.front();
    EXPECT_DOUBLE_EQ(number(trend.cells[1]), 10000.0);
    EXPECT_DOUBLE_EQ(number(trend.cells[6]), 13.1);
    results->uncertainty.trends.clear();
    compose(addUncertainty);
    EXPECT_FALSE(hasTable("uncertainty_trend"));
}

} // namespace
} // namespace parkcarbon::report
