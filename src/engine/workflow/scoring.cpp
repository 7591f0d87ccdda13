#include <parkcarbon/engine/workflow/scoring.hpp>

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kHighestScore = 4.0;
constexpr double kScoreWhilePrerequisitesLack = 2.0;
constexpr double kPrerequisiteEnough = 2.0;
constexpr double kStageCapPct = 50.0;
constexpr double kMeasuredShareEnough = 0.8;

double ownCeiling(const ScoredStep& step) {
    return std::min(step.score.value_or(0.0), step.ceiling);
}

/// A gate by prerequisites never takes a score below 2, so it cannot hold back a further step: one pass is enough.
void gateByPrerequisites(std::vector<ScoredStep>& steps) {
    for (ScoredStep& step : steps) {
        step.gated_score = ownCeiling(step);
        step.held_back_by.clear();
        for (const int needed : step.needs_steps) {
            const auto found = std::find_if(steps.begin(), steps.end(),
                                            [&](const ScoredStep& candidate) { return candidate.step == needed; });
            if (found != steps.end() && found->score && ownCeiling(*found) < kPrerequisiteEnough) {
                step.held_back_by.push_back(needed);
            }
        }
        if (!step.held_back_by.empty()) {
            step.gated_score = std::min(step.gated_score, kScoreWhilePrerequisitesLack);
        }
    }
}

template <typename ScoreOf>
std::optional<double> stagePct(const std::vector<ScoredStep>& steps, int stage, ScoreOf score_of) {
    double reached = 0.0;
    double weights = 0.0;
    for (const ScoredStep& step : steps) {
        if (step.stage == stage && step.score) {
            reached += step.weight * score_of(step);
            weights += step.weight;
        }
    }
    return weights > 0.0 ? std::optional(100.0 * reached / (kHighestScore * weights)) : std::nullopt;
}

std::optional<double> meanOf(const std::vector<ScoredStage>& stages, std::optional<double> ScoredStage::*pct) {
    double sum = 0.0;
    double weights = 0.0;
    for (const ScoredStage& stage : stages) {
        if (stage.*pct) {
            sum += stage.weight * *(stage.*pct);
            weights += stage.weight;
        }
    }
    return weights > 0.0 ? std::optional(sum / weights) : std::nullopt;
}

} // namespace

ScoreSheet score(std::vector<ScoredStep> steps, std::vector<ScoredStage> stages, std::optional<double> measured_share,
                 int evaluation_stage) {
    ScoreSheet sheet{std::move(steps), std::move(stages), {}, {}, 0.0, 0.0};
    gateByPrerequisites(sheet.steps);
    const bool too_little_measured = measured_share.value_or(0.0) < kMeasuredShareEnough;
    for (ScoredStage& stage : sheet.stages) {
        stage.score_pct = stagePct(sheet.steps, stage.stage, [](const ScoredStep& step) { return step.gated_score; });
        stage.claimed_score_pct =
            stagePct(sheet.steps, stage.stage, [](const ScoredStep& step) { return *step.score; });
        stage.capped = stage.stage == evaluation_stage && too_little_measured && stage.score_pct > kStageCapPct;
        if (stage.capped) {
            stage.score_pct = kStageCapPct;
        }
    }
    for (const ScoredStep& step : sheet.steps) {
        if (step.score) {
            sheet.sum += step.gated_score;
            sheet.maximum += kHighestScore;
        }
    }
    sheet.total_pct = meanOf(sheet.stages, &ScoredStage::score_pct);
    sheet.claimed_total_pct = meanOf(sheet.stages, &ScoredStage::claimed_score_pct);
    return sheet;
}

} // namespace parkcarbon::engine::workflow
