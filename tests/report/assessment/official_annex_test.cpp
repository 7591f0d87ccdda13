#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class OfficialAnnexTest : public AssessmentSectionTest {};

TEST_F(OfficialAnnexTest, FormsKeepTheirNumbersEvenWithoutData) {
    const Document& document = compose(addOfficialAnnex, text::Language::Zh);
    EXPECT_THAT(tableNumbers(document), ElementsAre("附表 1", "附表 2", "附表 3", "附表 4", "附表 5", "附表 6",
                                                    "附表 7", "附表 8", "附表 9", "附表 10", "附表 11"));
    EXPECT_EQ(table("form_enterprises").rows.size(), park.snapshot.enterprises.size());
    ASSERT_EQ(table("form_water").rows.size(), 1U); // no water flows in the example
    EXPECT_EQ(table("form_water").rows[0].cells[0].emphasis, Emphasis::Warning);
    EXPECT_EQ(table("form_water").notes.size(), 1U);
}

TEST_F(OfficialAnnexTest, HoldsTargetsProjectsTasksAndBenefits) {
    compose(addOfficialAnnex);
    const Row& target = rowOf(table("form_targets"), "Reuse of water");
    EXPECT_EQ(number(target.cells[2]), 70.0);
    EXPECT_NEAR(number(target.cells[3]), 78.4314, 1e-12);
    EXPECT_EQ(number(target.cells[5]), 80.0);
    const Table& projects = table("form_projects");
    EXPECT_EQ(number(projects.rows.back().cells[5]), 30000000.0); // without the idea
    const Table& tasks = table("form_tasks");
    ASSERT_EQ(tasks.rows.size(), 2U);
    EXPECT_NEAR(number(tasks.rows[0].cells[4]), 30000000.0 * 184.0 / 365.0, 1.0);
    EXPECT_NEAR(number(tasks.rows[1].cells[4]), 30000000.0 * 181.0 / 365.0, 1.0);
    EXPECT_EQ(number(tasks.rows[1].cells[5]), 6300.0); // half of the ramp
    const Table& benefits = table("form_benefits");
    ASSERT_EQ(benefits.rows.size(), 7U);
    EXPECT_EQ(benefits.rows[5].cells[1].shown(), "Energy saved");
    EXPECT_EQ(benefits.rows[5].cells[3].shown(), "tce/a");
}

} // namespace
} // namespace parkcarbon::report
