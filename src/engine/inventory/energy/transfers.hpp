#pragma once

#include "../run_state.hpp"
#include "energy_amount.hpp"
#include "park_factors.hpp"

#include <vector>

namespace parkcarbon::engine::inventory {

/// A transfer of the period that concerns the park, ready for the books.
struct ParkTransfer {
    enum class Direction : std::uint8_t { Import, Export, Internal };

    const domain::EnergyTransfer* record = nullptr;
    Direction direction = Direction::Internal;
    std::size_t seller = 0; ///< enterprise index; Import has none
    std::size_t buyer = 0;  ///< enterprise index; Export has none
    EnergyAmount energy;

    /// Energy that carries the seller's factor.
    double pooledAmount() const { return energy.amount * (1.0 - energy.own_generation); }
};

/// Sorts the period's transfers by direction. Findings for each one that cannot be booked; those of which one end is
/// unknown or not a member at the time also in `unmatched`.
std::vector<ParkTransfer> parkTransfers(const RunState& run, std::vector<UnmatchedTransfer>& unmatched);

/// The factor of one crossing transfer in one view, t CO2 per MWh or GJ.
struct CrossingFactor {
    double value = 0.0;
    std::string name; ///< "grid_factor", "residual_factor", "supplier_factor", "contract_factor", "heat_factor"
    reference::Status status = reference::Status::Unconfirmed;
    std::string source;
    std::string set;
};

/// The factors of the tables that booking these transfers takes.
ElectricityFactorNeeds electricityFactorNeeds(const std::vector<ParkTransfer>& transfers);

/// What an import carries at the grid's or its supplier's factor.
CrossingFactor locationFactor(const ParkTransfer& transfer, const ParkFactors& factors);
/// What it carries by contract: 0 or the contract's factor when proven, the residual mix otherwise.
CrossingFactor marketFactor(const ParkTransfer& transfer, const ParkFactors& factors);
/// What an export is credited with in the Chinese net total.
CrossingFactor creditFactor(const ParkTransfer& transfer, const ParkFactors& factors);

} // namespace parkcarbon::engine::inventory
