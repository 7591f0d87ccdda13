#pragma once

#include <parkcarbon/domain/activity.hpp>
#include <parkcarbon/domain/decision.hpp>
#include <parkcarbon/domain/dismissal.hpp>
#include <parkcarbon/domain/energy_transfer.hpp>
#include <parkcarbon/domain/enterprise.hpp>
#include <parkcarbon/domain/fact.hpp>
#include <parkcarbon/domain/flow.hpp>
#include <parkcarbon/domain/measure.hpp>
#include <parkcarbon/domain/own_factor.hpp>
#include <parkcarbon/domain/own_indicator.hpp>
#include <parkcarbon/domain/pack.hpp>
#include <parkcarbon/domain/park.hpp>
#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/domain/process.hpp>
#include <parkcarbon/domain/stream.hpp>
#include <parkcarbon/domain/target.hpp>
#include <parkcarbon/domain/workbench.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace parkcarbon::domain {

/// Many short texts in one buffer; text i is `at(i)`.
class TextColumn {
public:
    void reserve(std::size_t texts, std::size_t bytes);
    void push_back(std::string_view text);
    std::string_view at(std::size_t index) const {
        return std::string_view(bytes_).substr(ends_[index], ends_[index + 1] - ends_[index]);
    }
    std::size_t size() const { return ends_.size() - 1; }

private:
    std::string bytes_;
    std::vector<std::size_t> ends_ = {0};
};

/// The activities of a project as columns of equal length, ordered by `key`. Texts that repeat are kept once: a row
/// holds the index of its text in the dictionary of that name (`items`, `units`, …). Enterprises are indices into
/// ProjectSnapshot::enterprises, or kNoEnterprise for an id that does not exist.
struct ActivityColumns {
    static constexpr std::uint32_t kNoEnterprise = 0xFFFFFFFFU;

    std::vector<std::int64_t> key;         ///< row key in the project file, ascending
    std::vector<std::uint32_t> enterprise; ///< index into ProjectSnapshot::enterprises
    std::vector<std::int32_t> period;      ///< base::Period::encoded()
    std::vector<ActivityCategory> category;
    std::vector<std::uint32_t> item;    ///< index into `items`
    std::vector<double> quantity;       ///< in the unit of the same row
    std::vector<std::uint32_t> unit;    ///< index into `units`
    std::vector<float> uncertainty_pct; ///< NaN = not stated
    std::vector<EvidenceClass> evidence_class;
    std::vector<std::uint32_t> parameters; ///< index into `parameter_sets`; 0 = none
    std::shared_ptr<const TextColumn> id;  ///< activity ids, row by row

    std::vector<std::string> items;
    std::vector<Unit> units;
    std::vector<ParameterSet> parameter_sets = {ParameterSet{}};

    std::size_t size() const { return key.size(); }
};

/// Everything the engine may know of a project, as it was at one revision. Immutable once built.
struct ProjectSnapshot {
    std::int64_t revision = 0; ///< number of the last journal entry
    Park park;
    PinnedSets pinned;
    std::vector<Zone> zones;
    std::vector<Enterprise> enterprises;
    std::shared_ptr<const ActivityColumns> activities = std::make_shared<ActivityColumns>();
    std::vector<EnergyTransfer> energy_transfers;
    std::vector<Fact> facts;
    std::vector<Process> processes;
    std::vector<Flow> flows;
    std::vector<Composition> compositions;
    std::vector<TransferCoefficient> transfer_coefficients;
    std::vector<Stream> streams;
    std::vector<OwnFactor> own_factors;
    std::vector<Decision> decisions;
    std::vector<Dismissal> dismissals;
    std::vector<Measure> measures;
    std::vector<Target> targets;
    std::vector<ScenarioDriver> scenarios;
    std::vector<FocusArea> focus_areas;
    std::vector<CorrectiveAction> corrective_actions;
    std::vector<WorkflowEntry> workflow;
    std::vector<OwnStep> workflow_steps; ///< empty = the shipped list
    std::vector<StepEntry> step_entries;
    std::vector<TeamMember> team;
    std::vector<Responsibility> responsibilities;
    std::vector<Meeting> meetings;
    std::vector<Evidence> evidence;
    std::vector<Cycle> cycles;
    std::vector<CycleResult> cycle_results;
    std::vector<ReportText> report_texts;
    std::vector<OwnIndicator> own_indicators;
    std::vector<PeerValue> peers;
    std::vector<PackRequest> pack_requests;
    std::vector<PackAnswer> pack_answers;
    std::vector<PackQuestion> pack_questions;
    std::vector<ImportMapping> import_mappings;
    std::vector<ProjectPart> parts;

    /// The vectors of listed records (domain/record.hpp), for whoever treats them alike.
    static constexpr auto listedRecords() {
        using S = ProjectSnapshot;
        return std::tuple(&S::measures, &S::targets, &S::scenarios, &S::focus_areas, &S::corrective_actions,
                          &S::workflow, &S::workflow_steps, &S::step_entries, &S::team, &S::responsibilities,
                          &S::meetings, &S::evidence, &S::cycles, &S::cycle_results, &S::report_texts,
                          &S::own_indicators, &S::peers, &S::pack_requests, &S::pack_answers, &S::pack_questions,
                          &S::import_mappings, &S::parts);
    }
};

} // namespace parkcarbon::domain
