#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::HasSubstr;

class MeasuresTest : public AssessmentSectionTest {};

TEST_F(MeasuresTest, GivesTheCostOfATonneAndTheStackOfFinance) {
    compose(addMeasures);
    const Row& cost = rowOf(table("abatement_cost"), "Steam network");
    EXPECT_NEAR(number(cost.cells[1]), -340.88, 0.005);
    EXPECT_EQ(chart("abatement_cost").categories, std::vector<std::string>{"Steam network"});
    const Row& finance = rowOf(table("finance"), "Steam network");
    EXPECT_EQ(number(finance.cells[4]), 18000000.0);
    EXPECT_EQ(number(finance.cells[6]), 12000000.0);
    EXPECT_EQ(finance.cells[6].emphasis, Emphasis::Warning);
    EXPECT_THAT(finance.cells[3].shown(), HasSubstr("signed"));
}

} // namespace
} // namespace parkcarbon::report
