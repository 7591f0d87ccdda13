#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::Contains;
using testing::HasSubstr;

class BenchmarkingTest : public AssessmentSectionTest {};

TEST_F(BenchmarkingTest, ScoresStagesAndStepsBesideTheLastCycle) {
    compose(addBenchmarking);
    const Table& steps = table("step_scores");
    ASSERT_EQ(steps.rows.size(), 3U);
    EXPECT_EQ(steps.rows[0].cells[0].shown(), "1 Leadership and team");
    EXPECT_EQ(number(steps.rows[0].cells[3]), 1.0);
    EXPECT_EQ(number(steps.rows[0].cells[4]), 2.0); // of the last cycle
    EXPECT_EQ(steps.rows[0].cells[5].shown(), "2 / 2");
    EXPECT_THAT(steps.rows[2].cells[0].shown(), HasSubstr("name reconstructed"));
    const Table& stages = table("stage_scores");
    EXPECT_THAT(stages.rows[2].cells[4].shown(), HasSubstr("capped at 50 %"));
    EXPECT_EQ(stages.rows.back().cells[4].shown(), "Σ = 36 / 72");
    EXPECT_EQ(chart("stage_radar").kind, charts::ChartKind::Radar);
}

TEST_F(BenchmarkingTest, PrintsReasonsOfOverridesAndOfWhatDoesNotApply) {
    compose(addBenchmarking);
    const Table& checks = table("step_checks_1");
    EXPECT_EQ(checks.rows[1].cells[0].shown(), "overridden");
    EXPECT_THAT(checks.rows[1].cells[1].shown(), HasSubstr("Finance"));
    EXPECT_THAT(checks.rows[1].cells[2].shown(), HasSubstr("the finance bureau joins in March"));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("the plan of the province holds")));
    const Table& evidence = table("step_evidence_1");
    EXPECT_EQ(evidence.rows[0].cells[3].shown(), std::string(64, 'a')); // in data files the whole hash
    EXPECT_EQ(evidence.rows[0].cells[4].emphasis, Emphasis::Warning);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Note), Contains(HasSubstr("reconstructed")));
}

} // namespace
} // namespace parkcarbon::report
