#include <parkcarbon/report/material_flow_report.hpp>

#include "flows/flow_sections.hpp"
#include "inventory/sections.hpp"
#include "written_document.hpp"

namespace parkcarbon::report {

Document buildMaterialFlowReport(const ReportRequest& request, const ReportInput& input) {
    const Material material(request, input);
    Composer out(material);
    out.describe("flow_report");
    addFrontOf(out, "flow_report.title");
    if (input.flows == nullptr) {
        out.heading(1, "section.flow_summary");
        out.warning("flow_summary.none");
        return out.finished();
    }
    addFlowSummary(out);
    addFlowBoundary(out);
    addFlowMethod(out);
    addFlowCheck(out);
    addLayerFlows(out);
    addEnterpriseBalances(out);
    addOfficialBalances(out);
    addFlowLosses(out);
    addFlowNetwork(out);
    addHeatCascade(out);
    addEmbodiedCarbon(out);
    addMaterialCosts(out);
    addFlowAnnexes(out);
    return out.finished();
}

base::Result<std::vector<std::filesystem::path>> writeMaterialFlowReport(const ReportRequest& request,
                                                                         const ReportInput& input) {
    return writeDocument(request,
                         [&input](const ReportRequest& complete) { return buildMaterialFlowReport(complete, input); });
}

} // namespace parkcarbon::report
