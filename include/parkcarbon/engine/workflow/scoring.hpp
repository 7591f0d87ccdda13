#pragma once

#include <optional>
#include <vector>

/// The 6 × 18 benchmark: step scores 0–4, gates, stage and total percentages (docs/methods/workflow.md; reconstructed,
/// no published rule is known).
namespace parkcarbon::engine::workflow {

enum class Gate {
    Prerequisite,     ///< at most 2 while a prerequisite's score is below 2
    ChecksOpen,       ///< at most 2 while a check of the step fails: 3 needs the completion criterion
    EvidenceMissing,  ///< at most 1 without evidence
    NotThirdParty,    ///< at most 3 without a third party's check
    NotUpToDate,      ///< at most 3 when the last update is more than 12 months ago
    ReasonMissing,    ///< not applicable without a reason counts as 0
    MeasuredShareLow, ///< stage 5 at most 50 % while less than 80 % of the claimed cut is measured
};

struct ScoredStep {
    int step = 0;
    int stage = 0;
    double weight = 1.0;
    std::vector<int> needs_steps;
    std::optional<double> score;   ///< 0–4 as claimed; nothing = not applicable
    double ceiling = 4.0;          ///< what the step's own state allows (checks, evidence, third party)
    double gated_score = 0.0;      ///< result
    std::vector<int> held_back_by; ///< result: prerequisites with a gated score below 2
};

struct ScoredStage {
    int stage = 0;
    double weight = 1.0;
    std::optional<double> score_pct;         ///< result, gated; nothing when no step of it applies
    std::optional<double> claimed_score_pct; ///< result, as claimed
    bool capped = false;                     ///< result: at 50 % for lack of measured claims
};

struct ScoreSheet {
    std::vector<ScoredStep> steps;
    std::vector<ScoredStage> stages;
    std::optional<double> total_pct;         ///< weighted mean of the stages; nothing when none applies
    std::optional<double> claimed_total_pct; ///< the same of the claimed scores
    double sum = 0.0;                        ///< Σ gated score
    double maximum = 0.0;                    ///< 4 × steps that apply; 72 for eighteen
};

/// A prerequisite that does not apply holds nothing back. `measured_share`: of the claimed cut, 0–1; nothing = nothing
/// claimed yet, which caps as 0 does. `evaluation_stage`: the stage that the measured share caps; 0 = none.
ScoreSheet score(std::vector<ScoredStep> steps, std::vector<ScoredStage> stages, std::optional<double> measured_share,
                 int evaluation_stage);

} // namespace parkcarbon::engine::workflow
