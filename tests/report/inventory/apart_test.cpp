#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class ApartTest : public SectionTest {};

TEST_F(ApartTest, ShowsWhatStaysOutsideTheTotals) {
    compose(addApart);
    const Table& apart = table("apart");
    ASSERT_EQ(apart.rows.size(), 3U);
    EXPECT_DOUBLE_EQ(number(apart.rows[0].cells[2]), 5120.4);
    EXPECT_DOUBLE_EQ(number(apart.rows[1].cells[2]), 312.0);
    EXPECT_DOUBLE_EQ(number(apart.rows[2].cells[2]), 900.0);
}

TEST_F(ApartTest, ShowsMemoItemsAndScopeThreeWhereThereAreAny) {
    park.inventory.park.captured_co2 = 50.0;
    park.inventory.park.other_indirect = 30.0;
    park.inventory.park.other_indirect_by_item = {{"business_travel", 10.0}, {"purchased_goods", 20.0}};
    compose(addApart);
    EXPECT_EQ(table("apart").rows.size(), 5U);
    EXPECT_DOUBLE_EQ(number(rowOf(table("apart"), "CO2 captured (memo)").cells[2]), 50.0);
    const Table& scope_three = table("other_indirect");
    EXPECT_EQ(scope_three.rows[0].cells[0].shown(), "Other indirect: Business travel");
    EXPECT_DOUBLE_EQ(number(scope_three.rows.back().cells[1]), 30.0);
}

} // namespace
} // namespace parkcarbon::report
