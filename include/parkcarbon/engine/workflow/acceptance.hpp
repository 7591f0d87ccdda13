#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The second axis beside the score: how far targets and projects are done, and the verdict that a province would give
/// (docs/methods/workflow.md).
namespace parkcarbon::engine::workflow {

struct TargetCompletion {
    std::string indicator_id;
    int year = 0;
    bool binding = true;
    double weight = 1.0;
    std::optional<double> base;
    std::optional<double> actual;
    double target = 0.0;
    /// min(1, (base − actual) / (base − target)), not below 0; 1 or 0 where base equals target. Nothing without base
    /// or actual value.
    std::optional<double> completion;
    bool met = false; ///< the target or better
};

struct ProjectCompletion {
    std::size_t planned = 0;
    std::size_t done = 0;
    double planned_investment = 0.0; ///< in the project's currency
    double done_investment = 0.0;    ///< capex of finished projects
    std::optional<double> by_number; ///< done / planned; nothing without projects
    std::optional<double> by_investment;
};

/// One word of a province's scale (data/reference/acceptance_verdicts.csv).
struct VerdictWord {
    std::string province; ///< empty = the proposal of this program
    std::string name_zh;
    std::string name_en;
    std::optional<double> from_pct; ///< smallest total
    std::string status;             ///< "transcribed", "unconfirmed" …
    std::string source;
    bool threshold_borrowed = false; ///< the source names no threshold; it is the proposal's for the same word
};

struct Acceptance {
    std::vector<TargetCompletion> targets;
    std::optional<double> target_completion; ///< Σ v·completion / Σ v of the targets that can be judged
    std::size_t targets_unknown = 0;         ///< without base or actual value
    bool binding_target_missed = false;
    ProjectCompletion projects;
    std::vector<VerdictWord> words; ///< of the park's province where its words are known, else the proposal's
    std::optional<VerdictWord> proposal;
};

struct CheckInput;
/// Targets of the year that counts for the period (its own, else the next, else the last), and the projects of the
/// plan; without the proposal, which needs the score (`Workbench::acceptance`). A binding target is missed when its
/// year is not after the period.
Acceptance acceptance(const CheckInput& input);

/// base, target, actual → completion 0…1; see TargetCompletion.
std::optional<double> completionOf(std::optional<double> base, std::optional<double> actual, double target);

std::vector<VerdictWord> verdictWords(const reference::Catalogue& catalogue, std::string_view province);
/// The word for a total; a missed binding target gives the lowest word whatever the total.
std::optional<VerdictWord> verdictFor(const std::vector<VerdictWord>& words, std::optional<double> total_pct,
                                      bool binding_target_missed);

} // namespace parkcarbon::engine::workflow
