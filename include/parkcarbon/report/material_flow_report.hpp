#pragma once

#include <parkcarbon/report/inventory_report.hpp>

#include <filesystem>
#include <vector>

/// The report on a park's flows of goods, water, energy and carbon (物质流分析报告): what the data say of themselves,
/// balances, official tables, losses, the network and what the flows carry (docs/report.md).
namespace parkcarbon::report {

/// The report as data. Without `ReportInput::flows` it says that there are none.
Document buildMaterialFlowReport(const ReportRequest& request, const ReportInput& input);

/// Builds the report and writes it; files and errors as of `writeInventoryReport`.
base::Result<std::vector<std::filesystem::path>> writeMaterialFlowReport(const ReportRequest& request,
                                                                         const ReportInput& input);

} // namespace parkcarbon::report
