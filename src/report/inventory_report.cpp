#include <parkcarbon/report/inventory_report.hpp>

#include "flows/flow_sections.hpp"
#include "inventory/sections.hpp"
#include "written_document.hpp"

namespace parkcarbon::report {

ReportInput reportInput(const services::ReportMaterial& material, const engine::inventory::RecordSource* records) {
    return {.snapshot = *material.snapshot,
            .inventory = *material.inventory,
            .base_inventory = material.base_inventory.get(),
            .library = *material.library,
            .findings = material.findings,
            .records = records,
            .views = &material.views,
            .bridges = &material.bridges,
            .uncertainty = material.uncertainty.get(),
            .pollutants = material.pollutants ? &*material.pollutants : nullptr,
            .co_control = material.co_control ? &*material.co_control : nullptr,
            .dismissed = &material.dismissed,
            .superseded = &material.superseded,
            .flows = material.flows.get(),
            .assessment = material.assessment.get()};
}

Document buildInventoryReport(const ReportRequest& request, const ReportInput& input) {
    const Material material(request, input);
    Composer out(material);
    out.describe("report");
    addFront(out);
    addSummary(out);
    addBoundary(out);
    addMethods(out);
    addActivities(out);
    addEmissions(out);
    addEnergy(out);
    addApart(out);
    addStandards(out);
    addEnergyStatistics(out);
    addUncertainty(out);
    addQuality(out);
    addComparison(out);
    addBridges(out);
    addPollutants(out);
    addFlowChapter(out);
    addJudgements(out);
    addAnnexes(out);
    return out.finished();
}

base::Result<std::vector<std::filesystem::path>> writeInventoryReport(const ReportRequest& request,
                                                                      const ReportInput& input) {
    return writeDocument(request,
                         [&input](const ReportRequest& complete) { return buildInventoryReport(complete, input); });
}

} // namespace parkcarbon::report
