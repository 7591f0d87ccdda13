#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/flows/project_system.hpp>
#include <parkcarbon/engine/flows/reconciliation.hpp>
#include <parkcarbon/engine/inventory/data_basis.hpp>
#include <parkcarbon/reference/library.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// The flow analysis of a project's period: its flow system, raw and reconciled side by side, and what both say about
/// the park and about the data (docs/methods/flows.md).
namespace parkcarbon::engine::flows {

struct FlowOptions {
    base::Period period = base::Period::year(2025);
    std::vector<SigmaOverride> sigmas;
    double significance = 0.05;
    bool non_negative = false;
    friend bool operator==(const FlowOptions&, const FlowOptions&) = default;
};

struct FlowAccount {
    base::Period period = base::Period::year(2025);
    std::int64_t revision = 0;
    ProjectSystem project;
    /// Nothing when the data contradict each other: then the raw numbers stand alone and a finding says why.
    std::optional<Reconciliation> reconciliation;
    base::Findings findings; ///< of the system and of its balanced state

    /// The reconciled mass of a flow in a layer; nullptr without a reconciliation or where the flow carries nothing.
    const ReconciledValue* mass(std::uint32_t flow, std::uint32_t layer) const;
    /// The same number as the data state it: the mass, or concentration × mass of goods.
    Datum raw(std::uint32_t flow, std::uint32_t layer) const;

private:
    friend class FlowAccountWriter;
    std::vector<std::uint32_t> value_of_mass_; ///< flow × layers → index into the values, +1; 0 = none
};

/// Errors: CANCELLED; FUEL_SET_UNKNOWN; those of `validate`, which a project's system does not bring about.
base::Result<FlowAccount> flowAccount(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                      const FlowOptions& options, const base::RunContext& context = {});

/// By how much the balanced state changes the amounts of activities and energy transfers. Only redundant flows change
/// theirs; a record is missing where it stays as it is.
inventory::ReconciledAmounts reconciledAmounts(const FlowAccount& account);

} // namespace parkcarbon::engine::flows
