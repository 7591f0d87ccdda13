#include "check.hpp"
#include "transfer_energy.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::checks {

void checkSteamStates(const CheckInput& input, FindingWriter& findings) {
    const domain::Unit mass = *domain::Unit::parse("t");
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        if (!transfer.quantity.unit().isConvertibleTo(mass)) {
            continue; // energy needs no state
        }
        if (transfer.carrier == domain::Carrier::HotWater && transfer.parameters.find("temperature") == nullptr) {
            findings.add(inventory::kHotWaterTemperatureMissing, base::Severity::Error,
                         at("energy_transfers", transfer.id.str(), "parameters"), {{"value", transfer.id.str()}});
        }
        if (transfer.carrier != domain::Carrier::Steam) {
            continue;
        }
        const auto enthalpy = steamEnthalpy(transfer.parameters, input.library);
        if (!enthalpy) {
            findings.add(enthalpy.error().code, base::Severity::Error,
                         at("energy_transfers", transfer.id.str(), "parameters"), enthalpy.error().arguments);
        }
    }
}

} // namespace parkcarbon::engine::checks
