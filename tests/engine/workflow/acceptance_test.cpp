#include <parkcarbon/engine/workflow/acceptance.hpp>

#include "engine/workflow/complete_project.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::workflow {
namespace {

// Way from 1 to 0.5, now at 0.8: 40 % done. One of two further targets is met, weight 3: (0.4 + 3) / 4 = 85 %.
TEST(Acceptance, TargetsCountByTheirWeightAndTheirShareOfTheWay) {
    CompleteProject project;
    domain::Target met = project.snapshot.targets.front();
    met.indicator = "T-2";
    met.value = 3.5;
    met.base_value = 5.0;
    met.weight = 3.0;
    project.snapshot.targets.push_back(met);
    const Acceptance result = acceptance(project.input());
    ASSERT_EQ(result.targets.size(), 2U);
    EXPECT_NEAR(*result.targets[0].completion, 0.4, 1e-12);
    EXPECT_FALSE(result.targets[0].met);
    EXPECT_TRUE(result.targets[1].met);
    EXPECT_NEAR(*result.target_completion, 0.85, 1e-12);
    EXPECT_FALSE(result.binding_target_missed) << "its year is yet to come";
}

TEST(Acceptance, ATargetOfTheYearThatIsMissedIsBinding) {
    CompleteProject project;
    domain::Target due = project.snapshot.targets.front();
    due.year = 2025;
    project.snapshot.targets.push_back(due);
    const Acceptance result = acceptance(project.input());
    ASSERT_EQ(result.targets.size(), 1U) << "the target of the year counts, not the later one";
    EXPECT_EQ(result.targets[0].year, 2025);
    EXPECT_TRUE(result.binding_target_missed);
    EXPECT_EQ(project.bench().acceptance.proposal->name_zh, "不通过");
}

TEST(Acceptance, ATargetWithoutValuesIsCountedAsUnknown) {
    CompleteProject project;
    project.snapshot.targets.front().indicator = "X-9";
    const Acceptance result = acceptance(project.input());
    EXPECT_EQ(result.targets_unknown, 1U);
    EXPECT_FALSE(result.target_completion);
}

TEST(Acceptance, ProjectsCountByNumberAndByInvestment) {
    CompleteProject project;
    project.measure("M3").capex = 300.0;
    const ProjectCompletion projects = acceptance(project.input()).projects;
    EXPECT_EQ(projects.planned, 3U);
    EXPECT_EQ(projects.done, 2U);
    EXPECT_NEAR(*projects.by_number, 2.0 / 3.0, 1e-12);
    EXPECT_NEAR(*projects.by_investment, 0.4, 1e-12);
}

} // namespace
} // namespace parkcarbon::engine::workflow
