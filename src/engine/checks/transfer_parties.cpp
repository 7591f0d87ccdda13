#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

namespace parkcarbon::engine::checks {

void checkTransferParties(const CheckInput& input, FindingWriter& findings) {
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        if (transfer.from.kind() != domain::Party::Kind::Enterprise &&
            transfer.to.kind() != domain::Party::Kind::Enterprise) {
            findings.add(kTransferOutsidePark, base::Severity::Note, atTransfer(transfer, "to_id"),
                         {{"value", transfer.from.str() + " → " + transfer.to.str()}});
        }
    }
}

} // namespace parkcarbon::engine::checks
