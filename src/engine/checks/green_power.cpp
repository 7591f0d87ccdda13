#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::checks {

void checkGreenPower(const CheckInput& input, FindingWriter& findings) {
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        if (transfer.contract == domain::Contract::None) {
            continue;
        }
        const std::string contract(domain::word(transfer.contract));
        if (transfer.evidence_ref.empty()) {
            findings.add(inventory::kGreenPowerWithoutProof, base::Severity::Warning,
                         at("energy_transfers", transfer.id.str(), "evidence_ref"), {{"value", contract}});
        }
        if (transfer.carrier != domain::Carrier::Electricity) {
            findings.add(kContractNotElectricity, base::Severity::Warning,
                         at("energy_transfers", transfer.id.str(), "contract"),
                         {{"value", std::string(domain::word(transfer.carrier))}, {"expected", "electricity"}});
        }
    }
}

} // namespace parkcarbon::engine::checks
