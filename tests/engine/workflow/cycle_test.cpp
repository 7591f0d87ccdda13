#include <parkcarbon/engine/workflow/cycle.hpp>

#include "engine/workflow/complete_project.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::engine::workflow {
namespace {

const CycleLine* lineOf(const CycleComparison& comparison, std::string_view subject) {
    for (const CycleLine& line : comparison.lines) {
        if (line.subject == subject) {
            return &line;
        }
    }
    return nullptr;
}

TEST(Cycle, WhatAClosedCycleCameToStandsBesideThePresentOne) {
    CompleteProject project;
    domain::Cycle first;
    first.id = domain::CycleId("C1");
    first.base_year = 2017;
    first.report_year = 2021;
    first.closed = date("2022-12-31");
    project.snapshot.cycles = {first};
    project.snapshot.cycle_results = {{"C1", "total", 60.0, "%", {}, {}},
                                      {"C1", "stage/5", 40.0, "%", {}, {}},
                                      {"C1", "indicator/T-1", 1.1, "", {}, {}},
                                      {"C9", "total", 99.0, "%", {}, {}}};
    const Workbench bench = project.bench();
    EXPECT_DOUBLE_EQ(*bench.stages[4].previous_score_pct, 40.0);
    EXPECT_FALSE(bench.stages[0].previous_score_pct);
    const CycleComparison comparison = compareCycles(project.snapshot, bench, {{"T-1", 0.8}});
    ASSERT_EQ(comparison.cycles.size(), 2U);
    EXPECT_EQ(comparison.cycles[0].id, "C1");
    EXPECT_EQ(comparison.cycles[1].report_year, 2025);
    EXPECT_DOUBLE_EQ(*lineOf(comparison, "total")->change, 15.0);
    EXPECT_NEAR(*lineOf(comparison, "indicator/T-1")->change, -0.3, 1e-12);
    EXPECT_FALSE(lineOf(comparison, "step/3")->change);
}

TEST(Cycle, WhatIsKeptHasTotalStagesStepsIndicatorsAndTargets) {
    const CompleteProject project;
    const auto results = resultsOf("C2", project.snapshot, project.bench(), {{"T-1", 0.8}});
    EXPECT_EQ(results.size(), 1U + 6U + 18U + 1U + 1U);
    EXPECT_EQ(results.front().cycle, "C2");
    EXPECT_EQ(results.back().subject, "target/T-1/2027");
    EXPECT_DOUBLE_EQ(results.back().value, 0.5);
}

} // namespace
} // namespace parkcarbon::engine::workflow
