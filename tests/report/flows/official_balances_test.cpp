#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class OfficialBalancesTest : public FlowSectionTest {};

TEST_F(OfficialBalancesTest, ShowsTheWaterBalance) {
    take(flowPark());
    compose(addOfficialBalances);
    const Table& water = table("water_balance");
    const auto& official = report_flows_.official.water;
    EXPECT_EQ(water.rows.size(), official.rows.size());
    EXPECT_EQ(water.rows.back().kind, Row::Kind::Total);
    EXPECT_DOUBLE_EQ(number(water.rows.back().cells[1]), *official.find("total", "intake_surface")->value);
}

TEST_F(OfficialBalancesTest, ShowsTheBoilerAsTransformation) {
    take(flowPark());
    compose(addOfficialBalances);
    const Row& total = rowOf(table("energy_balance"), "Transformation: input (−) output (+)");
    const std::size_t columns = table("energy_balance").columns.size();
    EXPECT_EQ(table("energy_balance").columns[columns - 1].unit, "tce");
    EXPECT_DOUBLE_EQ(number(total.cells[columns - 2]),
                     *report_flows_.official.energy.find("transformation", "total_gj")->value);
}

TEST_F(OfficialBalancesTest, SaysWhatThereIsNone) {
    test_support::SnapshotBuilder goods;
    goods.enterprise("E1").flow("G1", "2022", "ext:a", "E1", "5");
    take(goods);
    compose(addOfficialBalances);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), testing::Contains(testing::HasSubstr("no water balance table")));
}

} // namespace
} // namespace parkcarbon::report
