#include <parkcarbon/report/report_kind.hpp>

#include <parkcarbon/report/material_flow_report.hpp>

#include <algorithm>

namespace parkcarbon::report {

std::string_view reportKindWord(ReportKind kind) {
    return kind == ReportKind::Inventory ? "inventory" : "material-flow";
}

std::optional<ReportKind> reportKindFromWord(std::string_view word) {
    const auto* const found = std::find_if(kReportKinds.begin(), kReportKinds.end(),
                                           [word](ReportKind kind) { return reportKindWord(kind) == word; });
    return found == kReportKinds.end() ? std::nullopt : std::optional(*found);
}

base::Result<services::ReportMaterial> reportMaterial(ReportKind kind, services::Calculations& calculations,
                                                      base::Period period, const base::RunContext& context) {
    return kind == ReportKind::Inventory ? calculations.reportMaterial(period, context)
                                         : calculations.flowReportMaterial(period, context);
}

Document buildReport(ReportKind kind, const ReportRequest& request, const ReportInput& input) {
    return kind == ReportKind::Inventory ? buildInventoryReport(request, input)
                                         : buildMaterialFlowReport(request, input);
}

base::Result<std::vector<std::filesystem::path>> writeReport(ReportKind kind, const ReportRequest& request,
                                                             const ReportInput& input) {
    return kind == ReportKind::Inventory ? writeInventoryReport(request, input)
                                         : writeMaterialFlowReport(request, input);
}

} // namespace parkcarbon::report
