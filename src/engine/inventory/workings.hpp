#pragma once

#include "activity_pass.hpp"
#include "energy/supplier_factors.hpp"

#include <optional>
#include <vector>

namespace parkcarbon::engine::inventory {

/// Everything that one calculation worked out, before it is written down as an Inventory or explained.
struct Workings {
    ActivityTotals activities;
    std::vector<ParkTransfer> transfers;
    std::vector<UnmatchedTransfer> unmatched;
    ParkFactors factors;
    SupplierFactorTable suppliers;
};

/// Nothing when the run was cancelled.
std::optional<Workings> workOut(const RunState& run);

/// The parts of the Inventory, each from the workings.
void writeParkTotals(const RunState& run, const Workings& workings, Inventory& inventory);
void writeEnterprises(const RunState& run, const Workings& workings, Inventory& inventory);
void writeElimination(const Workings& workings, const domain::ProjectSnapshot& snapshot, Inventory& inventory);
void writeSuppliers(const RunState& run, const Workings& workings, Inventory& inventory);
void writeLines(const RunState& run, const Workings& workings, Inventory& inventory);
void writeCrossings(const RunState& run, const Workings& workings, Inventory& inventory);
void writeFuels(const RunState& run, const Workings& workings, Inventory& inventory);
void writeUncertainty(const RunState& run, const Workings& workings, Inventory& inventory);
void writeUsedFactors(const RunState& run, const Workings& workings, Inventory& inventory);

} // namespace parkcarbon::engine::inventory
