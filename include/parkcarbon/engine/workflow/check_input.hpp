#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/checks/coverage.hpp>
#include <parkcarbon/engine/flows/flow_review.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::engine::workflow {

/// Everything that the checks of the steps may look at. What could not be computed is null or missing; a check that
/// needs it fails and says so.
struct CheckInput {
    const domain::ProjectSnapshot& snapshot;
    const reference::Catalogue& catalogue;
    base::Period period = base::Period::year(2025); ///< the year that is judged
    base::Date today{};
    std::shared_ptr<const inventory::Inventory> inventory = nullptr;      ///< of the period
    std::shared_ptr<const inventory::Inventory> base_inventory = nullptr; ///< of the base year
    std::shared_ptr<const flows::FlowReview> flows = nullptr;             ///< of the period
    std::vector<checks::EnergyCoverage> energy_coverage = {}; ///< of the base year and the period, as far as known
    /// Every scheme that was evaluated for the period, chosen or not.
    std::vector<std::shared_ptr<const indicators::SchemeResult>> schemes = {};
    base::Findings findings = {}; ///< open ones, of the data checks and of the inventories
    std::size_t unsourced_activities = 0;
    std::string first_unsourced_activity = {};
    std::map<std::string, EvidenceState> evidence =
        {}; ///< by evidence id, of files; what is missing here is taken as named
};

/// Ids of the schemes that the project works with: those of the step entry `indicator_sets` (`HJ274;ZC25`), else the
/// schemes of the indicators for which it has targets.
std::vector<std::string> chosenSchemes(const CheckInput& input);

} // namespace parkcarbon::engine::workflow
