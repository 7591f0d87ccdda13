#pragma once

#include <parkcarbon/report/inventory_report.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace parkcarbon::report {

enum class ReportKind : std::uint8_t { Inventory, MaterialFlow, Assessment };
inline constexpr std::array kReportKinds = {ReportKind::Inventory, ReportKind::MaterialFlow, ReportKind::Assessment};
std::string_view reportKindWord(ReportKind kind); ///< "inventory", "material-flow", "assessment"
std::optional<ReportKind> reportKindFromWord(std::string_view word);

/// What the project brings for a report of that kind; the clock's day decides what is overdue. Errors: those of the
/// calculations.
base::Result<services::ReportMaterial> reportMaterial(ReportKind kind, services::Calculations& calculations,
                                                      base::Period period,
                                                      const base::Clock& clock = base::SystemClock(),
                                                      const base::RunContext& context = {});

/// The report as data.
Document buildReport(ReportKind kind, const ReportRequest& request, const ReportInput& input);

/// Files and errors as of `writeInventoryReport`.
base::Result<std::vector<std::filesystem::path>> writeReport(ReportKind kind, const ReportRequest& request,
                                                             const ReportInput& input);

} // namespace parkcarbon::report
