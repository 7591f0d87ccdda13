#include "check.hpp"

namespace parkcarbon::engine::checks {

void checkTransferUnits(const CheckInput& input, FindingWriter& findings) {
    const domain::Unit energy = *domain::Unit::parse("GJ");
    const domain::Unit mass = *domain::Unit::parse("t");
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        const domain::Unit& unit = transfer.quantity.unit();
        const bool may_be_mass =
            transfer.carrier == domain::Carrier::Steam || transfer.carrier == domain::Carrier::HotWater;
        if (!unit.isConvertibleTo(energy) && !(may_be_mass && unit.isConvertibleTo(mass))) {
            findings.add(domain::kUnitIncompatible, base::Severity::Error,
                         at("energy_transfers", transfer.id.str(), "unit"),
                         {{"from", unit.symbol()}, {"to", energy.symbol()}});
        }
    }
}

} // namespace parkcarbon::engine::checks
