#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::Contains;
using testing::HasSubstr;

class AssessmentSummaryTest : public AssessmentSectionTest {};

TEST_F(AssessmentSummaryTest, SaysWhatDecidesOnOnePage) {
    compose(addAssessmentSummary);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("50.0 %")));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("84.3 %")));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), Contains(HasSubstr("binding target is missed")));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Bullet), Contains(HasSubstr("3 Benchmarking: ")));
    const Row& scheme = rowOf(table("assessment_schemes"), "Scheme of the test");
    EXPECT_EQ(number(scheme.cells[1]), 1.0);
    EXPECT_EQ(number(scheme.cells[2]), 2.0);
    EXPECT_THAT(scheme.cells[6].shown(), HasSubstr("not passed (1 of 5 required)"));
    EXPECT_EQ(number(rowOf(table("assessment_figures"), "Carbon productivity").cells[3]), 0.8363);
}

} // namespace
} // namespace parkcarbon::report
