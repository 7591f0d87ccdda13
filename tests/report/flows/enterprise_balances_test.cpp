#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class EnterpriseBalancesTest : public FlowSectionTest {};

TEST_F(EnterpriseBalancesTest, ShowsWhatGoesIntoAParty) {
    take(flowPark("74"));
    compose(addEnterpriseBalances);
    const Table& balances = table("flow_balances");
    std::size_t sheets = 0;
    for (const auto& sheet : review().balances) {
        sheets += sheet.closure == engine::flows::Closure::OneSided ? 0 : 1;
    }
    std::size_t rows = 0;
    const Row* water = nullptr;
    bool dyer = false;
    for (const Row& row : balances.rows) {
        rows += row.kind == Row::Kind::Body ? 1 : 0;
        dyer = row.kind == Row::Kind::Group ? row.cells.front().shown() == "Dyer" : dyer;
        water = dyer && row.kind == Row::Kind::Body && row.cells.front().shown() == "Water" ? &row : water;
    }
    EXPECT_EQ(rows, sheets);
    ASSERT_NE(water, nullptr);
    EXPECT_DOUBLE_EQ(number(water->cells[2]), 74.0);
    EXPECT_DOUBLE_EQ(number(water->cells[3]), 100.0);
    EXPECT_NEAR(number(water->cells[6]), 26.0, 1e-9);
    EXPECT_EQ(water->cells[8].shown(), "▲ open");
    EXPECT_NEAR(number(water->cells[9]), number(water->cells[10]), 1e-6); // balanced
}

} // namespace
} // namespace parkcarbon::report
