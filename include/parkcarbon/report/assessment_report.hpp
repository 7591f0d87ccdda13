#pragma once

#include <parkcarbon/report/inventory_report.hpp>

#include <filesystem>
#include <vector>

/// The circularization assessment of a park (园区循环化评估报告): its description, inventory, flows and indicators, the
/// step-by-step benchmarking, problems, targets, measures, tasks and benefits, with the tables of the official forms in
/// their order (docs/report.md).
namespace parkcarbon::report {

/// The report as data. Without `ReportInput::assessment` it holds what inventory and flows bring.
Document buildAssessmentReport(const ReportRequest& request, const ReportInput& input);

/// Builds the report and writes it; files and errors as of `writeInventoryReport`.
base::Result<std::vector<std::filesystem::path>> writeAssessmentReport(const ReportRequest& request,
                                                                       const ReportInput& input);

} // namespace parkcarbon::report
