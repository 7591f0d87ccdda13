#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class BoundaryTest : public SectionTest {};

TEST_F(BoundaryTest, ListsEveryEnterpriseOnceInsideOrOutside) {
    compose(addBoundary);
    EXPECT_EQ(table("enterprises_inside").rows.size(), 39U);
    EXPECT_EQ(table("enterprises_outside").rows.size(), 3U);
}

TEST_F(BoundaryTest, SaysWhyAnEnterpriseIsOutside) {
    compose(addBoundary);
    const Table& outside = table("enterprises_outside");
    EXPECT_EQ(rowOf(outside, "E40").cells.back().shown(), "Recorded as outside the boundary");
    EXPECT_EQ(rowOf(outside, "E41").cells.back().shown(), "Its zone is outside the boundary");
    EXPECT_THAT(rowOf(outside, "E42").cells.back().shown(),
                testing::AllOf(testing::HasSubstr("does not operate"), testing::HasSubstr("Left before")));
}

TEST_F(BoundaryTest, ShowsWhenAnEnterpriseJoined) {
    compose(addBoundary);
    EXPECT_THAT(rowOf(table("enterprises_inside"), "E06").cells[6].shown(), testing::StartsWith("2023-04-01"));
}

TEST_F(BoundaryTest, ListsTheZonesWithTheirKind) {
    compose(addBoundary, text::Language::Zh);
    EXPECT_EQ(rowOf(table("zones"), "飞地").cells[2].shown(), "否");
    EXPECT_EQ(rowOf(table("zones"), "核心区").cells[2].shown(), "是");
}

} // namespace
} // namespace parkcarbon::report
