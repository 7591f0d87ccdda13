#include <parkcarbon/engine/workflow/scoring.hpp>

#include "engine/support/csv_cases.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace parkcarbon::engine::workflow {
namespace {

ScoredStep step(int number, int stage, std::optional<double> score, std::vector<int> needs = {}, double weight = 1.0) {
    return {number, stage, weight, std::move(needs), score, 4.0, 0.0, {}};
}
ScoredStage stage(int number, double weight = 1.0) {
    return {number, weight, {}, {}, false};
}

std::vector<int> numbersIn(const std::string& list) {
    std::vector<int> numbers;
    std::istringstream stream(list);
    for (std::string number; std::getline(stream, number, ';');) {
        numbers.push_back(std::stoi(number));
    }
    return numbers;
}

TEST(Scoring, TheExampleOfEighteenStepsReproduces) {
    std::vector<ScoredStep> steps;
    const auto rows = test::caseRows("workflow/scoring_steps.csv");
    for (const auto& row : rows) {
        const std::string& score = row.at("score");
        steps.push_back(step(std::stoi(row.at("step")), std::stoi(row.at("stage")),
                             score.empty() ? std::nullopt : std::optional(std::stod(score)),
                             numbersIn(row.at("needs"))));
    }
    const ScoreSheet sheet =
        score(std::move(steps), {stage(1), stage(2), stage(3), stage(4), stage(5), stage(6)}, 0.6, 5);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (!rows[index].at("gated_score").empty()) {
            EXPECT_DOUBLE_EQ(sheet.steps[index].gated_score, std::stod(rows[index].at("gated_score")))
                << "step " << rows[index].at("step");
        }
    }
    const auto expected = test::caseRows("workflow/scoring_stages.csv");
    for (std::size_t index = 0; index < sheet.stages.size(); ++index) {
        EXPECT_NEAR(*sheet.stages[index].score_pct, std::stod(expected[index].at("score_pct")), 5e-7);
        EXPECT_NEAR(*sheet.stages[index].claimed_score_pct, std::stod(expected[index].at("claimed_score_pct")), 5e-7);
    }
    EXPECT_NEAR(*sheet.total_pct, std::stod(expected.back().at("score_pct")), 5e-7);
    EXPECT_NEAR(*sheet.claimed_total_pct, std::stod(expected.back().at("claimed_score_pct")), 5e-7);
    EXPECT_DOUBLE_EQ(sheet.sum, 35.0);
    EXPECT_DOUBLE_EQ(sheet.maximum, 68.0);
}

// Two stages worked out by hand: (3 + 4) / 8 = 87.5 %, (2 + 1) / 8 = 37.5 %, mean 62.5 %, sum 10 of 16.
TEST(Scoring, AStageIsTheShareOfItsPointsAndTheTotalTheMeanOfTheStages) {
    const ScoreSheet sheet =
        score({step(1, 1, 3), step(2, 1, 4), step(3, 2, 2), step(4, 2, 1)}, {stage(1), stage(2)}, 1.0, 5);
    EXPECT_DOUBLE_EQ(*sheet.stages[0].score_pct, 87.5);
    EXPECT_DOUBLE_EQ(*sheet.stages[1].score_pct, 37.5);
    EXPECT_DOUBLE_EQ(*sheet.total_pct, 62.5);
    EXPECT_DOUBLE_EQ(sheet.sum, 10.0);
    EXPECT_DOUBLE_EQ(sheet.maximum, 16.0);
}

TEST(Scoring, WeightsCountWithinAStageAndBetweenStages) {
    const ScoreSheet sheet =
        score({step(1, 1, 4, {}, 3.0), step(2, 1, 0, {}, 1.0), step(3, 2, 2)}, {stage(1, 1.0), stage(2, 3.0)}, 1.0, 5);
    EXPECT_DOUBLE_EQ(*sheet.stages[0].score_pct, 75.0);
    EXPECT_DOUBLE_EQ(*sheet.total_pct, (75.0 + 3.0 * 50.0) / 4.0);
}

TEST(Scoring, AStepThatDoesNotApplyLeavesTheDenominator) {
    const ScoreSheet sheet = score({step(1, 1, 3), step(2, 1, {}), step(3, 2, {})}, {stage(1), stage(2)}, 1.0, 5);
    EXPECT_DOUBLE_EQ(*sheet.stages[0].score_pct, 75.0);
    EXPECT_FALSE(sheet.stages[1].score_pct);
    EXPECT_DOUBLE_EQ(*sheet.total_pct, 75.0);
    EXPECT_DOUBLE_EQ(sheet.maximum, 4.0);
}

TEST(Scoring, AStepCannotBeAheadOfAPrerequisiteBelowTwo) {
    const ScoreSheet sheet =
        score({step(1, 1, 1), step(2, 1, 4, {1}), step(3, 1, 3, {2}), step(4, 1, 2, {1})}, {stage(1)}, 1.0, 5);
    EXPECT_DOUBLE_EQ(sheet.steps[1].gated_score, 2.0);
    EXPECT_EQ(sheet.steps[1].held_back_by, std::vector<int>{1});
    EXPECT_DOUBLE_EQ(sheet.steps[2].gated_score, 3.0) << "its prerequisite is held at 2, which is enough";
    EXPECT_DOUBLE_EQ(sheet.steps[3].gated_score, 2.0);
    EXPECT_DOUBLE_EQ(*sheet.stages[0].claimed_score_pct, 100.0 * 10.0 / 16.0);
    EXPECT_DOUBLE_EQ(*sheet.stages[0].score_pct, 100.0 * 8.0 / 16.0);
}

TEST(Scoring, APrerequisiteThatDoesNotApplyOrDoesNotExistHoldsNothingBack) {
    const ScoreSheet sheet = score({step(1, 1, {}), step(2, 1, 4, {1, 77})}, {stage(1)}, 1.0, 5);
    EXPECT_DOUBLE_EQ(sheet.steps[1].gated_score, 4.0);
    EXPECT_TRUE(sheet.steps[1].held_back_by.empty());
}

TEST(Scoring, WhatAStepsOwnStateAllowsGatesItAndItsFollowers) {
    std::vector<ScoredStep> steps = {step(1, 1, 4), step(2, 1, 4, {1})};
    steps[0].ceiling = 1.0; // no evidence
    const ScoreSheet sheet = score(std::move(steps), {stage(1)}, 1.0, 5);
    EXPECT_DOUBLE_EQ(sheet.steps[0].gated_score, 1.0);
    EXPECT_DOUBLE_EQ(sheet.steps[1].gated_score, 2.0);
}

TEST(Scoring, TheEvaluationStageStopsAtHalfUntilFourFifthsOfTheCutAreMeasured) {
    const std::vector<ScoredStep> steps = {step(14, 5, 3), step(15, 5, 3), step(16, 5, 4), step(17, 6, 4)};
    const std::vector<ScoredStage> stages = {stage(5), stage(6)};
    const ScoreSheet little = score(steps, stages, 0.79, 5);
    EXPECT_TRUE(little.stages[0].capped);
    EXPECT_DOUBLE_EQ(*little.stages[0].score_pct, 50.0);
    EXPECT_DOUBLE_EQ(*little.stages[1].score_pct, 100.0);
    EXPECT_DOUBLE_EQ(*little.total_pct, 75.0);
    const ScoreSheet enough = score(steps, stages, 0.80, 5);
    EXPECT_FALSE(enough.stages[0].capped);
    EXPECT_NEAR(*enough.stages[0].score_pct, 83.333333, 1e-6);
    EXPECT_DOUBLE_EQ(*score(steps, stages, {}, 5).stages[0].score_pct, 50.0) << "nothing claimed is nothing measured";
    EXPECT_FALSE(score({step(14, 5, 2)}, {stage(5)}, 0.0, 5).stages[0].capped) << "it stands at half already";
}

} // namespace
} // namespace parkcarbon::engine::workflow
