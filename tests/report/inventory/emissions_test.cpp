#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class EmissionsTest : public SectionTest {};

TEST_F(EmissionsTest, ShowsAllFiveViews) {
    compose(addEmissions);
    const Table& views = table("views");
    ASSERT_EQ(views.rows.size(), 5U);
    EXPECT_DOUBLE_EQ(number(rowOf(views, "Territorial").cells[3]), park.inventory.park.views.territorial);
    EXPECT_DOUBLE_EQ(number(rowOf(views, "Consumption-based").cells[3]), park.inventory.park.views.consumption);
    EXPECT_EQ(chart("views").categories.size(), 5U);
}

TEST_F(EmissionsTest, LetsCategoriesAddUpToTheirTotals) {
    compose(addEmissions);
    double direct = 0.0;
    for (const Row& row : table("emissions_by_category").rows) {
        direct +=
            row.kind == Row::Kind::Body && row.cells[1].shown() == "Category 1, direct" ? number(row.cells[2]) : 0.0;
    }
    EXPECT_NEAR(direct, park.inventory.park.direct, 1e-6);
    EXPECT_DOUBLE_EQ(number(table("emissions_by_category").rows.back().cells[3]), 100.0);
}

TEST_F(EmissionsTest, LetsGasesAddUpToDirectEmissionsWithAndWithoutLines) {
    compose(addEmissions);
    EXPECT_NEAR(number(table("emissions_by_gas").rows.back().cells[2]), park.inventory.park.direct, 1e-6);
    park.inventory.lines.clear();
    compose(addEmissions);
    EXPECT_NEAR(number(table("emissions_by_gas").rows.back().cells[2]), park.inventory.park.direct, 1e-6);
}

TEST_F(EmissionsTest, SumsSmallEnterprisesIntoOneBar) {
    compose(addEmissions);
    const auto& bars = chart("enterprises");
    ASSERT_EQ(bars.categories.size(), 16U);
    EXPECT_EQ(bars.categories.back(), "24 others");
    double sum = 0.0;
    for (const auto& value : bars.series.front().values) {
        sum += *value;
    }
    EXPECT_NEAR(sum, park.inventory.park.views.consumption, 1e-6);
}

TEST_F(EmissionsTest, EndsTheWaterfallAtTheChineseNetTotal) {
    compose(addEmissions);
    const auto& steps = chart("waterfall").series.front().values;
    ASSERT_EQ(steps.size(), 6U);
    EXPECT_NEAR(*steps[2] + *steps[3] + *steps[4], *steps[5], 1e-6);
}

TEST_F(EmissionsTest, TotalsEnterprises) {
    compose(addEmissions);
    const Row& total = table("emissions_by_enterprise").rows.back();
    EXPECT_EQ(total.kind, Row::Kind::Total);
    EXPECT_NEAR(number(total.cells[5]), park.inventory.park.elimination.enterprise_sum, 1e-6);
}

} // namespace
} // namespace parkcarbon::report
