#pragma once

#include "services/store_records.hpp"

#include <parkcarbon/services/calculations.hpp>

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace parkcarbon::services {

/// An inventory whose findings are open, and those that were dismissed.
using JudgedInventory = std::pair<std::shared_ptr<const engine::inventory::Inventory>, DismissedFindings>;
/// The same of a flow account.
using JudgedFlows = std::pair<std::shared_ptr<const engine::flows::FlowAccount>, DismissedFindings>;

/// A workbench and the state of the evidence that it rests on.
struct KeptWorkbench {
    std::map<std::string, engine::workflow::EvidenceState> evidence;
    std::shared_ptr<const engine::workflow::Workbench> workbench;
};
using IndicatorSpace = std::shared_ptr<const engine::indicators::VariableSpace>;
using IndicatorScheme = std::shared_ptr<const engine::indicators::SchemeResult>;

struct Calculations::State {
    explicit State(ProjectSession& open_session) : session(open_session), records(open_session.records()) {}

    ProjectSession& session;
    StoreRecordLookup records;
    std::shared_ptr<const reference::Library> library;
    domain::PinnedSets library_pins;
    std::optional<engine::inventory::Calculator> calculator;
    std::string described_fuel_set;
    std::shared_ptr<const std::vector<engine::inventory::MethodDescription>> methods; ///< of `described_fuel_set`
    std::int64_t revision = -1;
    std::map<std::tuple<std::int32_t, bool, engine::inventory::DataBasis>, JudgedInventory> inventories;
    std::vector<std::pair<engine::flows::FlowOptions, JudgedFlows>> flows; ///< of `revision`, the latest last
    std::vector<std::pair<engine::flows::FlowOptions, std::shared_ptr<const engine::flows::FlowReview>>>
        reviews;                                                                     ///< likewise
    std::shared_ptr<const SchemeList> schemes;                                       ///< of `revision`
    std::map<std::pair<std::int32_t, std::int32_t>, IndicatorSpace> variable_spaces; ///< by period and base
    std::map<std::tuple<std::string, std::int32_t, std::int32_t>, IndicatorScheme> judged_schemes; ///< by scheme id

    std::map<std::pair<std::int32_t, std::string>, KeptWorkbench> workbenches; ///< by period and day

    void forgetOlderThan(const domain::ProjectSnapshot& snapshot);
    base::Result<const JudgedInventory*> judgedInventory(const InventoryTask& task, const base::RunContext& context);
    base::Result<const JudgedFlows*> judgedFlows(const FlowTask& task, const base::RunContext& context);
};

void addUnlessKnown(DismissedFindings& all, const DismissedFindings& more);

} // namespace parkcarbon::services
