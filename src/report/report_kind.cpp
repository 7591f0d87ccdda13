#include <parkcarbon/report/report_kind.hpp>

#include <parkcarbon/report/assessment_report.hpp>
#include <parkcarbon/report/material_flow_report.hpp>

#include <algorithm>

namespace parkcarbon::report {
namespace {

base::Date dayOf(base::Timestamp time) {
    return base::Date(std::chrono::floor<std::chrono::days>(time));
}

} // namespace

std::string_view reportKindWord(ReportKind kind) {
    static constexpr std::array<std::string_view, 3> kWords = {"inventory", "material-flow", "assessment"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::optional<ReportKind> reportKindFromWord(std::string_view word) {
    const auto* const found = std::find_if(kReportKinds.begin(), kReportKinds.end(),
                                           [word](ReportKind kind) { return reportKindWord(kind) == word; });
    return found == kReportKinds.end() ? std::nullopt : std::optional(*found);
}

base::Result<services::ReportMaterial> reportMaterial(ReportKind kind, services::Calculations& calculations,
                                                      base::Period period, const base::Clock& clock,
                                                      const base::RunContext& context) {
    switch (kind) {
    case ReportKind::Inventory:
        return calculations.reportMaterial(period, context);
    case ReportKind::MaterialFlow:
        return calculations.flowReportMaterial(period, context);
    case ReportKind::Assessment:
        break;
    }
    return calculations.assessmentMaterial(period, dayOf(clock.now()), context);
}

Document buildReport(ReportKind kind, const ReportRequest& request, const ReportInput& input) {
    switch (kind) {
    case ReportKind::Inventory:
        return buildInventoryReport(request, input);
    case ReportKind::MaterialFlow:
        return buildMaterialFlowReport(request, input);
    case ReportKind::Assessment:
        break;
    }
    return buildAssessmentReport(request, input);
}

base::Result<std::vector<std::filesystem::path>> writeReport(ReportKind kind, const ReportRequest& request,
                                                             const ReportInput& input) {
    switch (kind) {
    case ReportKind::Inventory:
        return writeInventoryReport(request, input);
    case ReportKind::MaterialFlow:
        return writeMaterialFlowReport(request, input);
    case ReportKind::Assessment:
        break;
    }
    return writeAssessmentReport(request, input);
}

} // namespace parkcarbon::report
