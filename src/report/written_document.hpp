#pragma once

#include <parkcarbon/report/inventory_report.hpp>

#include <filesystem>
#include <functional>
#include <vector>

namespace parkcarbon::report {

/// Builds a document and writes it in the format of the request; data files leave nothing out. Errors: those of the
/// renderers.
base::Result<std::vector<std::filesystem::path>>
writeDocument(const ReportRequest& request, const std::function<Document(const ReportRequest&)>& build);

} // namespace parkcarbon::report
