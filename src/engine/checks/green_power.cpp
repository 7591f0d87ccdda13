#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::checks {

void checkGreenPower(const CheckInput& input, FindingWriter& findings) {
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        if (transfer.contract == domain::Contract::None) {
            continue;
        }
        if (transfer.evidence_ref.empty()) {
            findings.add(inventory::kGreenPowerWithoutProof, base::Severity::Warning,
                         atTransfer(transfer, "evidence_ref"), {{"value", transfer.id.str()}});
        }
        if (transfer.carrier != domain::Carrier::Electricity) {
            findings.add(kContractNotElectricity, base::Severity::Warning, atTransfer(transfer, "contract"),
                         {{"value", std::string(domain::word(transfer.carrier))}, {"expected", "electricity"}});
        }
    }
}

} // namespace parkcarbon::engine::checks
