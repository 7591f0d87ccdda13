#include "workings.hpp"

namespace parkcarbon::engine::inventory {
namespace {

Crossing importCrossing(const ParkTransfer& transfer, const ParkFactors& factors) {
    const CrossingFactor location = locationFactor(transfer, factors);
    const CrossingFactor market = marketFactor(transfer, factors);
    Crossing crossing;
    crossing.location = transfer.energy.amount * location.value;
    crossing.market = transfer.energy.amount * market.value;
    crossing.factor_name = location.name;
    crossing.market_factor_name = market.name;
    crossing.other_party = transfer.record->from.str();
    return crossing;
}

Crossing exportCrossing(const ParkTransfer& transfer, const Workings& workings) {
    const CrossingFactor credit = creditFactor(transfer, workings.factors);
    Crossing crossing;
    crossing.is_import = false;
    crossing.credit = transfer.energy.amount * credit.value;
    crossing.producer = workings.suppliers.soldCo2e(transfer);
    crossing.factor_name = credit.name;
    crossing.other_party = transfer.record->to.str();
    return crossing;
}

} // namespace

void writeCrossings(const RunState& run, const Workings& workings, Inventory& inventory) {
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.direction == ParkTransfer::Direction::Internal) {
            continue;
        }
        const bool is_import = transfer.direction == ParkTransfer::Direction::Import;
        Crossing crossing = is_import ? importCrossing(transfer, workings.factors) : exportCrossing(transfer, workings);
        crossing.transfer_id = transfer.record->id.str();
        crossing.enterprise_id = run.snapshot.enterprises[is_import ? transfer.buyer : transfer.seller].id.str();
        crossing.carrier = transfer.record->carrier;
        crossing.is_electricity = transfer.energy.product == Product::Electricity;
        crossing.amount = transfer.energy.amount;
        crossing.contract = transfer.record->contract;
        crossing.proven = crossing.contract != domain::Contract::None && !transfer.record->evidence_ref.empty();
        inventory.crossings.push_back(std::move(crossing));
    }
}

} // namespace parkcarbon::engine::inventory
