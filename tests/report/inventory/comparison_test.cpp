#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class ComparisonTest : public SectionTest {};

TEST_F(ComparisonTest, IsLeftOutWithoutABaseYear) {
    compare = false;
    EXPECT_TRUE(compose(addComparison).blocks.empty());
}

TEST_F(ComparisonTest, ShowsTheChangeInTonnesAndPercent) {
    compose(addComparison);
    const Row& direct = rowOf(table("comparison"), "Direct emissions, total");
    EXPECT_NEAR(number(direct.cells[3]), park.inventory.park.direct * 0.1, 1e-6);
    EXPECT_NEAR(number(direct.cells[4]), 100.0 / 9.0, 1e-9);
    EXPECT_EQ(chart("comparison").series.size(), 2U);
    EXPECT_TRUE(paragraphs(Paragraph::Kind::Warning).empty());
}

TEST_F(ComparisonTest, WarnsWhenTheYearsUseDifferentFactors) {
    park.base_inventory.gwp_set = domain::GwpSet::Sar;
    compose(addComparison);
    EXPECT_EQ(paragraphs(Paragraph::Kind::Warning).size(), 1U);
}

TEST_F(ComparisonTest, GivesNoPercentageOfNothing) {
    park.base_inventory.park.direct_by_category.erase("fugitive");
    compose(addComparison);
    const Row& fugitive = rowOf(table("comparison"), "Fugitive emissions");
    EXPECT_DOUBLE_EQ(number(fugitive.cells[1]), 0.0);
    EXPECT_EQ(fugitive.cells[4].shown(), "–");
}

} // namespace
} // namespace parkcarbon::report
