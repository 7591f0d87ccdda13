#include "report/assessment/assessment_names.hpp"

#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

TEST(AssessmentNames, ShowsFiveDigitsWithoutZerosAtTheEnd) {
    EXPECT_EQ(AssessmentNames::valueText(25.0261780104), "25.026");
    EXPECT_EQ(AssessmentNames::valueText(80.0), "80");
    EXPECT_EQ(AssessmentNames::valueText(0.5), "0.5");
    EXPECT_EQ(AssessmentNames::valueText(0.8363), "0.8363");
    EXPECT_EQ(AssessmentNames::valueText(0.0123456), "0.012346");
    EXPECT_EQ(AssessmentNames::valueText(-0.284598), "-0.2846");
    EXPECT_EQ(AssessmentNames::valueText(1234567.0), "1,234,567");
    EXPECT_EQ(AssessmentNames::valueText(0.0), "0");
    EXPECT_EQ(AssessmentNames::value(std::nullopt).shown(), Cell::none().shown());
}

class AssessmentNamesTest : public AssessmentSectionTest {};

TEST_F(AssessmentNamesTest, KnowsTheNamesBehindIds) {
    compose([](Composer& out) {
        const AssessmentNames names(out.material());
        EXPECT_EQ(names.indicator("T-02"), "Reuse of water");
        EXPECT_EQ(names.indicator("X-99"), "X-99");
        EXPECT_EQ(names.variable("IAV"), "industrial added value");
        EXPECT_EQ(names.step(3), "3 Benchmarking");
        EXPECT_EQ(names.businessModel("BM02"), "by-product exchange");
        EXPECT_EQ(names.limit({engine::indicators::Comparison::AtMost, 0.5, ""}), "≤ 0.5");
    });
}

} // namespace
} // namespace parkcarbon::report
