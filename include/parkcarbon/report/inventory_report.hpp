#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/reference/library.hpp>
#include <parkcarbon/report/document.hpp>
#include <parkcarbon/report/format.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/language.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::report {

inline constexpr base::Code kReportPathUnwritable{"REPORT_PATH_UNWRITABLE"};
inline constexpr base::Code kFontMissing{"FONT_MISSING"};
inline constexpr base::Code kTemplateUnreadable{"TEMPLATE_UNREADABLE"};
inline constexpr base::Code kTemplateTooLarge{"TEMPLATE_TOO_LARGE"};

/// What an inventory report is made from. References must live as long as the call.
struct ReportInput {
    const domain::ProjectSnapshot& snapshot;
    const engine::inventory::Inventory& inventory;                ///< with lines, else the annexes of lines are empty
    const engine::inventory::Inventory* base_inventory = nullptr; ///< of the base year; null = no comparison
    const reference::Library& library;
    const base::Findings& findings;                           ///< data checks; the inventory's own come in addition
    const engine::inventory::RecordSource* records = nullptr; ///< evidence references of activities; null = without
    // What is null from here on has no section.
    const services::ParkViews* views = nullptr;
    const std::vector<engine::views::Bridge>* bridges = nullptr; ///< each becomes a figure and its tables
    /// With or without a trend; outputs as in services::UncertaintyTask.
    const engine::uncertainty::UncertaintyResult* uncertainty = nullptr;
    const engine::pollutants::PollutantAccount* pollutants = nullptr;
    const engine::pollutants::CoControl* co_control = nullptr;
    const services::DismissedFindings* dismissed = nullptr;
    const domain::SupersededSets* superseded = nullptr;
    const services::ReportFlows* flows = nullptr;
    const services::Assessment* assessment = nullptr;
};

/// Everything that the material holds. It must live as long as the input.
ReportInput reportInput(const services::ReportMaterial& material,
                        const engine::inventory::RecordSource* records = nullptr);

struct ReportRequest {
    Format format = Format::Pdf;
    text::Language language = text::Language::Zh;
    std::filesystem::path path; ///< Csv: a file when it ends in `.csv`, else a folder with one file per table
    const base::Clock& clock;   ///< the date on the cover and in the file
    /// The annexes of a paged document list at most this many rows; the rest is summed up in one row and left to data
    /// files.
    std::size_t most_annex_rows = 2000;
    /// Docx: a .docx or .dotx whose styles, page, header and footer are taken; empty = the program's own.
    std::filesystem::path docx_template = {};
};

/// The report as data, for previews and for other renderers.
Document buildInventoryReport(const ReportRequest& request, const ReportInput& input);

/// Builds the report and writes it; gives the files written. PDF needs a QApplication (platform `offscreen` will do)
/// and the font family charts::kFontFamily, as do the figures of the other formats except CSV. Errors:
/// REPORT_PATH_UNWRITABLE {path}, FONT_MISSING {value}; of a template also
/// TEMPLATE_UNREADABLE {path, detail} and TEMPLATE_TOO_LARGE {path, limit}.
base::Result<std::vector<std::filesystem::path>> writeInventoryReport(const ReportRequest& request,
                                                                      const ReportInput& input);

} // namespace parkcarbon::report
