#include "written_document.hpp"

#include "csv/csv_renderer.hpp"
#include "docx/docx_renderer.hpp"
#include "html/html_renderer.hpp"
#include "pdf/pdf_renderer.hpp"
#include "xlsx/xlsx_renderer.hpp"

#include <limits>
#include <memory>

namespace parkcarbon::report {
namespace {

std::unique_ptr<Renderer> rendererFor(const ReportRequest& request) {
    switch (request.format) {
    case Format::Docx:
        return std::make_unique<DocxRenderer>(request.docx_template);
    case Format::Xlsx:
        return std::make_unique<XlsxRenderer>();
    case Format::Csv:
        return std::make_unique<CsvRenderer>();
    case Format::Html:
        return std::make_unique<HtmlRenderer>();
    case Format::Pdf:
        break;
    }
    return std::make_unique<PdfRenderer>();
}

} // namespace

base::Result<std::vector<std::filesystem::path>>
writeDocument(const ReportRequest& request, const std::function<Document(const ReportRequest&)>& build) {
    ReportRequest complete = request;
    if (isDataFormat(request.format)) {
        complete.most_annex_rows = std::numeric_limits<std::size_t>::max();
    }
    return rendererFor(request)->render(build(complete), request.path);
}

} // namespace parkcarbon::report
