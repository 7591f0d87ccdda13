#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/workflow/acceptance.hpp>
#include <parkcarbon/engine/workflow/schedule.hpp>
#include <parkcarbon/engine/workflow/scoring.hpp>
#include <parkcarbon/engine/workflow/step_list.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The park's state in the steps of circularization, worked out from the project: checks, gates, scores, evidence,
/// dates, and what to do next (docs/methods/workflow.md).
namespace parkcarbon::engine::workflow {

struct CheckInput;

enum class CheckState : std::uint8_t {
    Passed,
    Failed,
    NotApplicable, ///< nothing to check, e.g. no project is finished yet
    Overridden     ///< fails, and a decision STEP_CHECK_OVERRIDDEN says with a reason why it may
};
std::string_view checkStateWord(CheckState state); ///< "passed", "failed", "not_applicable", "overridden"

struct CheckResult {
    std::string code; ///< of the check, as in StepDefinition::check_codes
    CheckState state = CheckState::Failed;
    std::string sentence;      ///< code of the sentence that says what was found (resources/messages/workflow.csv)
    base::Arguments arguments; ///< for that sentence
    /// Where it is mended: a table of the project ("team", "facts") or a result ("inventory", "flows", "indicators",
    /// "findings", "report", "park").
    std::string page;
    base::Location where;        ///< the first record to look at; may be empty
    std::string override_reason; ///< of an overridden check; printed with it
    std::string overridden_by;
    std::string overridden_on; ///< `2025-07-31`, empty when not stated
};

enum class EvidenceState : std::uint8_t {
    Present,  ///< stored in the project, bytes as they were
    Linked,   ///< outside the project, bytes as they were when it was linked
    Missing,  ///< named, but neither stored nor found
    Tampered, ///< bytes differ from the SHA-256 that was noted
    Reference ///< a document named without a file: number, title or address
};
std::string_view evidenceStateWord(EvidenceState state); ///< "present", "linked", "missing", "tampered", "reference"

struct EvidenceItem {
    std::string id; ///< of the table `evidence`; empty for what a step's row names
    std::string title;
    std::string file;
    std::string sha256;
    EvidenceState state = EvidenceState::Reference;
    std::string document_no;
    domain::EvidenceClass evidence_class = domain::EvidenceClass::Reported;
    std::optional<base::Date> date;
};

struct RaciRow {
    std::string member; ///< id of the table `team`
    std::string name;
    domain::RaciRole role = domain::RaciRole::Responsible;
};

/// A gate that holds the score of a step down, and what it takes to lift it.
struct GateReason {
    Gate gate = Gate::Prerequisite;
    std::string sentence; ///< code in resources/messages/workflow.csv
    base::Arguments arguments;
};

using domain::StepStatus;

struct StepState {
    StepDefinition definition;
    StepStatus claimed_status = StepStatus::NotStarted; ///< as entered
    StepStatus status =
        StepStatus::NotStarted; ///< `done` only when every check passes, is overridden or has nothing to check
    std::string not_applicable_reason;
    std::optional<double> score; ///< 0–4; as entered, else what state and evidence amount to; nothing = not applicable
    bool score_entered = false;
    double gated_score = 0.0;
    std::vector<GateReason> gates; ///< why the gated score is lower, or why `done` is not granted
    std::vector<CheckResult> checks;
    std::vector<EvidenceItem> evidence;
    std::string responsible; ///< as entered, else whoever is accountable
    std::vector<RaciRow> raci;
    std::optional<base::Date> planned_start;
    std::optional<base::Date> planned_finish;
    std::optional<base::Date> actual_start;
    std::optional<base::Date> actual_finish;
    bool overdue = false;
    std::vector<int> open_prerequisites; ///< steps of needs_steps that are neither done nor not applicable
    std::string checked_by;              ///< the third party that checked the step
    std::optional<base::Date> checked_on;
    std::string note;

    std::size_t count(CheckState state) const;
    const CheckResult* missingNext() const; ///< the first failed check; nullptr when none fails
};

struct StageState {
    StageDefinition definition;
    std::optional<double> score_pct; ///< gated; nothing when no step applies
    std::optional<double> claimed_score_pct;
    bool capped = false;                      ///< at 50 %: too little of the claimed cut is measured
    std::optional<double> previous_score_pct; ///< of the last archived cycle
};

/// Something worth doing now. Its sentence is that of a failed check, of an overdue step or of a document that is gone.
struct NextAction {
    int step = 0;
    std::string sentence; ///< code in resources/messages/workflow.csv
    base::Arguments arguments;
    std::string page; ///< as CheckResult::page
    base::Location where;
    double urgency = 0.0; ///< larger first; how it is made: docs/methods/workflow.md
};

struct Workbench {
    base::Period period = base::Period::year(2025);
    base::Date today{};
    std::int64_t revision = 0;
    StepList list;
    std::vector<StageState> stages;
    std::vector<StepState> steps;
    std::optional<double> total_pct; ///< gated
    std::optional<double> claimed_total_pct;
    double sum = 0.0;                     ///< Σ gated score
    double maximum = 0.0;                 ///< 72 when all eighteen steps apply
    std::optional<double> measured_share; ///< of the claimed cut, 0–1
    std::vector<NextAction> next_actions; ///< the most useful first; the first three are what the window shows
    Schedule plan;                        ///< steps
    Schedule measures;                    ///< measures
    Acceptance acceptance;
    base::Findings findings; ///< of the list and the plan, without undated steps, which a check tells

    const StepState* find(int step) const;
};

/// Pure: everything it looks at stands in the input (check_input.hpp).
Workbench workbench(const CheckInput& input);

} // namespace parkcarbon::engine::workflow
