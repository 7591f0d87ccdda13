#pragma once

#include <parkcarbon/engine/workflow/check_input.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace parkcarbon::engine::workflow {

/// A small project in which every check of the default list passes, with the results that it would have; tests break
/// one thing and mend it.
struct CompleteProject {
    CompleteProject();

    CheckInput input() const;
    Workbench bench() const { return workbench(input()); }
    /// The check as the step that lists it sees it; fails the test when there is none.
    CheckResult check(std::string_view code) const;

    domain::ProjectSnapshot snapshot;
    base::Date today;
    inventory::Inventory inventory;
    inventory::Inventory base_inventory;
    flows::FlowAccount account;
    flows::FlowReview review;
    bool with_flows = true;
    indicators::SchemeResult scheme;
    std::vector<checks::EnergyCoverage> coverage;
    base::Findings findings;
    std::size_t unsourced_activities = 0;
    std::map<std::string, EvidenceState> evidence;

    domain::Measure& measure(std::string_view id);
    domain::WorkflowEntry& step(int number);
    void forget(int step, std::string_view field); ///< the entry of a step
};

base::Date date(std::string_view text);

} // namespace parkcarbon::engine::workflow
