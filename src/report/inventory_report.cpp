#include <parkcarbon/report/inventory_report.hpp>

#include "csv/csv_renderer.hpp"
#include "html/html_renderer.hpp"
#include "inventory/sections.hpp"
#include "pdf/pdf_renderer.hpp"

#include <limits>
#include <memory>

namespace parkcarbon::report {
namespace {

std::unique_ptr<Renderer> rendererFor(Format format) {
    switch (format) {
    case Format::Csv:
        return std::make_unique<CsvRenderer>();
    case Format::Html:
        return std::make_unique<HtmlRenderer>();
    case Format::Pdf:
        break;
    }
    return std::make_unique<PdfRenderer>();
}

Furniture furnitureOf(const Material& material) {
    return {material.words("report.title"),
            material.parkName() + material.words("list.separator") +
                material.program().period(material.inventory().period),
            material.words("page_of"), material.words("continued")};
}

} // namespace

base::Result<Format> parseFormat(std::string_view word) {
    if (word == "pdf") {
        return Format::Pdf;
    }
    if (word == "csv") {
        return Format::Csv;
    }
    if (word == "html") {
        return Format::Html;
    }
    return base::failure(kFormatUnknown, {{"value", std::string(word)}, {"expected", "pdf, csv, html"}});
}

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
            .superseded = &material.superseded};
}

Document buildInventoryReport(const ReportRequest& request, const ReportInput& input) {
    const Material material(request, input);
    Composer out(material);
    Document& document = out.document();
    document.language_code = text::languageCode(request.language);
    document.title =
        material.words("report.full_title",
                       {{"park", material.parkName()}, {"period", material.program().period(input.inventory.period)}});
    document.creator = material.words("cover.program_name", {{"version", PARKCARBON_VERSION}});
    document.created = request.clock.now();
    document.furniture = furnitureOf(material);
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
    addJudgements(out);
    addAnnexes(out);
    return std::move(document);
}

base::Result<std::vector<std::filesystem::path>> writeInventoryReport(const ReportRequest& request,
                                                                      const ReportInput& input) {
    ReportRequest complete = request;
    if (request.format == Format::Csv) {
        complete.most_annex_rows = std::numeric_limits<std::size_t>::max(); // data files leave nothing out
    }
    return rendererFor(request.format)->render(buildInventoryReport(complete, input), request.path);
}

} // namespace parkcarbon::report
