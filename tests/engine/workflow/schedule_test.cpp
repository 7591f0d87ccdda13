#include <parkcarbon/engine/workflow/schedule.hpp>

#include <gmock/gmock.h>
#include <parkcarbon/engine/workflow/finding_codes.hpp>

namespace parkcarbon::engine::workflow {
namespace {

using testing::ElementsAre;

base::Date date(std::string_view text) {
    return base::parseDate(text).value();
}
Task step(std::string id, std::string_view start, std::string_view finish, std::vector<std::string> needs = {}) {
    Task task;
    task.id = std::move(id);
    task.planned_start = start.empty() ? std::nullopt : std::optional(date(start));
    task.planned_finish = finish.empty() ? std::nullopt : std::optional(date(finish));
    task.needs = std::move(needs);
    return task;
}

TEST(Schedule, TheLongestChainOfThePlanIsCritical) {
    const Schedule plan =
        schedule({step("1", "2025-01-01", "2025-01-31"), step("2", "2025-02-01", "2025-02-28", {"1"}),
                  step("3", "2025-02-01", "2025-02-10", {"1"}), step("4", "2025-03-01", "2025-03-31", {"2", "3"})},
                 date("2025-01-01"));
    EXPECT_THAT(plan.critical_path, ElementsAre("1", "2", "4"));
    EXPECT_EQ(plan.find(Task::Kind::Step, "3")->slack_days, 18);
    EXPECT_EQ(plan.find(Task::Kind::Step, "3")->latest_finish, date("2025-02-28"));
    EXPECT_EQ(plan.find(Task::Kind::Measure, "3"), nullptr);
    EXPECT_TRUE(plan.violations.empty());
    EXPECT_NEAR(plan.years(), 90.0 / 365.25, 1e-12);
}

TEST(Schedule, AStepBeforeItsPrerequisiteEndsIsNamedWithBothDates) {
    const Schedule plan = schedule(
        {step("1", "2025-01-01", "2025-01-31"), step("2", "2025-01-31", "2025-02-28", {"1"})}, date("2025-01-01"));
    ASSERT_EQ(plan.violations.size(), 1U);
    EXPECT_EQ(plan.violations.front().code, kScheduleOrderBroken);
    EXPECT_EQ(plan.violations.front().argument("value"), "2025-01-31");
    EXPECT_EQ(plan.violations.front().argument("expected"), "2025-01-31");
    EXPECT_EQ(plan.violations.front().argument("other"), "1");
    EXPECT_EQ(plan.violations.front().where.record_id, "2");
}

TEST(Schedule, UndatedAndReversedTasksAreNamedAndHaveNoSlack) {
    const Schedule plan = schedule({step("1", "2025-01-01", ""), step("2", "2025-03-01", "2025-02-01"),
                                    step("3", "2025-04-01", "2025-05-01", {"1"})},
                                   date("2025-01-01"));
    ASSERT_EQ(plan.violations.size(), 2U);
    EXPECT_EQ(plan.violations[0].code, kScheduleTaskUndated);
    EXPECT_EQ(plan.violations[1].code, kScheduleEndsBeforeStart);
    EXPECT_FALSE(plan.find(Task::Kind::Step, "3")->slack_days);
    EXPECT_TRUE(plan.critical_path.empty());
}

TEST(Schedule, AStepThatDoesNotApplyHandsOnWhatItNeeds) {
    Task skipped = step("2", "", "", {"1"});
    skipped.counts = false;
    const Schedule plan =
        schedule({step("1", "2025-01-01", "2025-01-31"), skipped, step("3", "2025-01-15", "2025-02-28", {"2"})},
                 date("2025-01-01"));
    ASSERT_EQ(plan.violations.size(), 1U);
    EXPECT_EQ(plan.violations.front().argument("other"), "1");
    EXPECT_THAT(plan.critical_path, ElementsAre("1", "3"));
}

TEST(Schedule, PlanAndActualAreCompared) {
    Task late = step("1", "2025-01-01", "2025-01-31");
    late.actual_finish = date("2025-02-10");
    late.done = true;
    Task done = step("3", "2025-01-01", "2025-01-31");
    done.done = true;
    const Schedule plan = schedule(
        {late, step("2", "2025-01-01", "2025-01-31"), done, step("4", "2025-01-01", "2025-03-01")}, date("2025-02-20"));
    EXPECT_EQ(plan.bars[0].delay_days, 10);
    EXPECT_FALSE(plan.bars[0].overdue);
    EXPECT_EQ(plan.bars[1].delay_days, 20);
    EXPECT_TRUE(plan.bars[1].overdue);
    EXPECT_FALSE(plan.bars[2].overdue);
    EXPECT_FALSE(plan.bars[3].overdue);
}

} // namespace
} // namespace parkcarbon::engine::workflow
