#include "check.hpp"

#include "../inventory/energy/energy_amount.hpp"

namespace parkcarbon::engine::checks {

TransferEnergies::TransferEnergies(const domain::ProjectSnapshot& snapshot, const reference::Library& library) {
    amounts_gj_.reserve(snapshot.energy_transfers.size());
    for (std::size_t number = 0; number < snapshot.energy_transfers.size(); ++number) {
        const inventory::EnergyAmount energy = inventory::energyAmount(snapshot.energy_transfers[number], library);
        const bool has_energy = energy.usable && !energy.is_cooling_by_factor;
        amounts_gj_.push_back(has_energy ? std::optional(inventory::inGj(energy.product, energy.amount))
                                         : std::nullopt);
        for (const inventory::RecipeIssue& issue : energy.issues) {
            issues_.push_back({issue.code, issue.severity, issue.arguments,
                               atTransfer(snapshot.energy_transfers[number], issue.field)});
        }
    }
}

/// Units, states of steam and hot water, parameters: what the inventory would refuse a transfer for.
void checkTransferEnergy(const CheckInput& input, FindingWriter& findings) {
    for (const base::Finding& issue : input.transfer_energies.issues()) {
        findings.add(issue.code, issue.severity, issue.where, issue.arguments);
    }
}

} // namespace parkcarbon::engine::checks
