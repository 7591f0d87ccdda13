#include "assessment_section_test.hpp"

namespace parkcarbon::report {
namespace {

using testing::Contains;
using testing::HasSubstr;

class TasksTest : public AssessmentSectionTest {};

TEST_F(TasksTest, DrawsWhatHasDatesAndListsWhatIsLate) {
    compose(addTasks);
    const charts::ChartSpec& gantt = chart("gantt_measures");
    EXPECT_EQ(gantt.kind, charts::ChartKind::Gantt);
    ASSERT_EQ(gantt.gantt.tasks.size(), 1U);
    EXPECT_TRUE(gantt.gantt.tasks[0].critical);
    EXPECT_EQ(number(table("late_measures").rows[0].cells[3]), 31.0);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), Contains(HasSubstr("steps have no planned dates")));
}

} // namespace
} // namespace parkcarbon::report
