#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class ActivitiesTest : public SectionTest {};

TEST_F(ActivitiesTest, GroupsItemsByCategoryAndSumsThem) {
    compose(addActivities);
    const Table& items = table("activities_by_item");
    EXPECT_EQ(items.rows.front().kind, Row::Kind::Group);
    const Row& diesel = rowOf(items, "Diesel");
    EXPECT_DOUBLE_EQ(number(diesel.cells[3]), 39.0); // one record of each enterprise inside
    EXPECT_EQ(diesel.cells[2].shown(), "t");
}

TEST_F(ActivitiesTest, SumsTransfersByRouteAndCarrier) {
    compose(addActivities);
    const Table& transfers = table("energy_transfers_by_route");
    const Row& grid = rowOf(transfers, "From the public grid");
    EXPECT_DOUBLE_EQ(number(grid.cells[3]), park.inventory.park.imported_electricity_mwh);
    EXPECT_DOUBLE_EQ(number(rowOf(transfers, "Inside the park").cells[2]),
                     static_cast<double>(park.inventory.park.elimination.rows.size()));
    EXPECT_DOUBLE_EQ(number(rowOf(transfers, "To outside the park").cells[3]), 8000.0);
}

TEST_F(ActivitiesTest, SaysSoWhenThePeriodHasNoData) {
    park.inventory.period = base::Period::year(2019);
    compose(addActivities);
    EXPECT_FALSE(hasTable("activities_by_item"));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body),
                testing::Contains(testing::HasSubstr("no data in the reporting period")));
}

} // namespace
} // namespace parkcarbon::report
