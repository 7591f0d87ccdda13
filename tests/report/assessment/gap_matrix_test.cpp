#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::HasSubstr;

class GapMatrixTest : public AssessmentSectionTest {};

TEST_F(GapMatrixTest, NamesTheChangeThatMeetsAllSchemes) {
    compose(addGapMatrix);
    const Row& row = rowOf(table("gap_matrix"), "Reuse of water");
    EXPECT_THAT(row.cells[3].shown(), HasSubstr("T-02 ≥ 80 ▲ not met"));
    EXPECT_THAT(row.cells[4].shown(), HasSubstr("1,200,000"));
}

TEST_F(GapMatrixTest, TheRadarStopsAtTheLimit) {
    compose(addGapMatrix);
    const charts::ChartSpec& radar = chart("indicator_radar_TEST");
    EXPECT_EQ(radar.kind, charts::ChartKind::Radar);
    EXPECT_EQ(radar.rim, 100.0);
    ASSERT_EQ(radar.categories, (std::vector<std::string>{"T-01", "T-02", "T-05"}));
    EXPECT_EQ(radar.series[0].values[0], 100.0); // beyond the limit
    EXPECT_NEAR(*radar.series[0].values[1], 98.03925, 1e-4);
    EXPECT_NEAR(*radar.series[0].values[2], 50.0, 1e-12);
}

} // namespace
} // namespace parkcarbon::report
