#include <parkcarbon/engine/flows/project_system.hpp>

#include "../inventory/workings.hpp"
#include "flow_contents.hpp"
#include "fuel_flows.hpp"
#include "implied_flows.hpp"
#include "transfer_flows.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>

namespace parkcarbon::engine::flows {
namespace {

void takeSigmas(SystemDraft& draft, const std::vector<SigmaOverride>& sigmas) {
    for (const SigmaOverride& sigma : sigmas) {
        const auto flow = draft.findFlow(sigma.flow_id);
        const auto layer = draft.findLayer(sigma.layer);
        if (!flow || !layer || draft.findQuantity(*flow, *layer) == nullptr) {
            draft.report(kFlowReferenceUnknown, base::Severity::Warning,
                         {{"value", sigma.flow_id + " (" + sigma.layer + ")"}}, {});
            continue;
        }
        FlowQuantity& quantity = draft.quantity(*flow, *layer);
        if (quantity.mass) {
            quantity.mass->sd = sigma.sd;
        }
    }
}

} // namespace

base::Result<ProjectSystem> projectSystem(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                          const ProjectSystemOptions& options, const base::RunContext& context) {
    const reference::FuelSet* const fuel_set = library.fuelSet(snapshot.park.fuel_set);
    if (fuel_set == nullptr) {
        return base::failure(reference::kFuelSetUnknown, {{"value", snapshot.park.fuel_set}, {"expected", "-"}});
    }
    inventory::Options run_options;
    run_options.period = options.period;
    const inventory::Boundary boundary(snapshot);
    const inventory::OwnFactors own_factors(snapshot, library, *fuel_set);
    inventory::RecipeBook book;
    inventory::FindingCollector told_by_the_inventory;
    const inventory::RunState run{snapshot, library,     *fuel_set, run_options,          context,
                                  boundary, own_factors, book,      told_by_the_inventory};
    const auto workings = inventory::workOut(run);
    if (!workings) {
        return base::failure(inventory::kCancelled);
    }
    SystemDraft draft(run);
    const FlowOfRow rows = addFlowRows(draft, workings->transfers);
    addCompositions(draft, rows);
    addTransferFlows(draft, workings->transfers);
    addFuelFlows(draft, workings->activities);
    addTransferCoefficients(draft, rows);
    addImpliedFlows(draft);
    settleBalances(draft);
    takeSigmas(draft, options.sigmas);
    checkCoarseBalances(draft);
    draft.reportAssumptions();
    return draft.take();
}

} // namespace parkcarbon::engine::flows
