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

} // namespace
} // namespace parkcarbon::report
