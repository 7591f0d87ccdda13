#include "pdf_renderer.hpp"

#include "../file_output.hpp"
#include "page_painter.hpp"
#include "paginator.hpp"
#include "paper.hpp"
#include "pdf_finish.hpp"

#include <parkcarbon/charts/chart_style.hpp>
#include <parkcarbon/report/inventory_report.hpp>

#include <QFontDatabase>
#include <QPainter>

#include <utility>

namespace parkcarbon::report {
namespace {

QPageLayout::Orientation orientationOf(const pdf::Page& page) {
    return page.landscape ? QPageLayout::Landscape : QPageLayout::Portrait;
}

void paintPages(pdf::Paper& paper, const pdf::Layout& layout, const QString& family) {
    QPdfWriter& writer = paper.writer();
    writer.setPageOrientation(orientationOf(layout.pages.front()));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    const pdf::PagePainter page_painter(painter, paper.type(), family);
    for (std::size_t index = 0; index < layout.pages.size(); ++index) {
        if (index > 0) {
            writer.setPageOrientation(orientationOf(layout.pages[index]));
            writer.newPage();
        }
        page_painter.paint(layout.pages[index]);
    }
}

} // namespace

PdfRenderer::PdfRenderer(QString font_family) : font_family_(std::move(font_family)) {}
PdfRenderer::PdfRenderer() : PdfRenderer(QString::fromLatin1(charts::kFontFamily)) {}

base::Result<std::vector<std::filesystem::path>> PdfRenderer::render(const Document& document,
                                                                     const std::filesystem::path& path) const {
    if (!QFontDatabase::hasFamily(font_family_)) {
        return base::failure(kFontMissing, {{"value", font_family_.toStdString()}});
    }
    pdf::Paper paper(font_family_);
    paper.writer().setTitle(QString::fromStdString(document.title));
    paper.writer().setCreator(QString::fromStdString(document.creator));
    const pdf::Layout layout = pdf::Paginator(document, paper.type()).layout();
    paintPages(paper, layout, font_family_);
    QByteArray& bytes = paper.bytes();
    pdf::finish(bytes, layout.outline, document.created);
    if (const auto written = writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())}); !written) {
        return base::failure(written.error());
    }
    return std::vector{path};
}

} // namespace parkcarbon::report
