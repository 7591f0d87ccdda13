#include "transfer_flows.hpp"

#include "../inventory/factor_uncertainty.hpp"
#include "../inventory/parameter_reader.hpp"
#include "flow_uncertainty.hpp"

#include <algorithm>

namespace parkcarbon::engine::flows {
namespace {

using domain::Carrier;

double deliveredGj(const inventory::ParkTransfer& transfer) {
    if (transfer.record->carrier == Carrier::Cooling) {
        const auto& quantity = transfer.record->quantity;
        return quantity.in(inventory::knownUnit("GJ")).value_or(0.0); // the inventory has refused other units
    }
    return inventory::inGj(transfer.energy.product, transfer.energy.amount);
}

} // namespace

void addTransferFlows(SystemDraft& draft, const std::vector<inventory::ParkTransfer>& transfers) {
    const double default_pct = inventory::meteredEnergyHalfWidthPct(draft.run().library.uncertainty());
    for (const inventory::ParkTransfer& transfer : transfers) {
        const domain::EnergyTransfer& record = *transfer.record;
        const std::uint32_t layer = draft.layer("energy");
        const std::string carrier(domain::word(record.carrier));
        const std::string id = carrier + ":" + record.from.str() + ">" + record.to.str();
        auto flow = draft.findFlow(id);
        if (!flow) {
            ProjectFlow about;
            about.origin = FlowOrigin::EnergyTransfer;
            about.amount_layer = layer;
            about.material = carrier;
            about.uncertainty_assumed = true;
            about.evidence_class = record.evidence_class;
            const std::uint32_t from = draft.node(record.from);
            flow = draft.addFlow(id, from, draft.node(record.to), std::move(about));
            draft.quantity(*flow, layer).mass = Measurement{};
        }
        ProjectFlow& about = draft.project().flows[*flow];
        about.records.push_back({"energy_transfers", record.id.str()});
        about.evidence_class = std::max(about.evidence_class, record.evidence_class);
        about.uncertainty_assumed = about.uncertainty_assumed && !record.uncertainty_pct;
        Measurement& sum = *draft.quantity(*flow, layer).mass;
        const double energy_gj = deliveredGj(transfer);
        sum.value += energy_gj;
        sum.sd += sdOf(energy_gj, draft.halfWidthPct(record.uncertainty_pct, record.evidence_class, default_pct));
    }
}

} // namespace parkcarbon::engine::flows
