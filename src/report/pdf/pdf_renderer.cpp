#include "pdf_renderer.hpp"

#include "../file_output.hpp"
#include "../picture.hpp"
#include "paginator.hpp"
#include "pdf_finish.hpp"
#include "typesetter.hpp"

#include <parkcarbon/charts/chart_style.hpp>
#include <parkcarbon/report/inventory_report.hpp>

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

#include <utility>

namespace parkcarbon::report {
namespace {

constexpr int kDotsPerInch = 600;

class PagePainter {
public:
    PagePainter(QPainter& painter, const pdf::Typesetter& type, const charts::ChartStyle& style)
        : painter_(painter), type_(type), style_(style) {}

    void operator()(const pdf::TextItem& item) const {
        painter_.setFont(type_.font(item.role));
        painter_.setPen(item.color);
        painter_.drawText(item.baseline, item.text);
    }
    void operator()(const pdf::LineItem& item) const {
        painter_.setPen(QPen(item.color, item.width));
        painter_.drawLine(item.line);
    }
    void operator()(const pdf::RectItem& item) const { painter_.fillRect(item.area, item.fill); }
    void operator()(const pdf::PictureItem& item) const {
        paintPicture(*item.picture, style_, painter_, item.area, kDotsPerInch);
    }

private:
    QPainter& painter_;
    const pdf::Typesetter& type_;
    const charts::ChartStyle& style_;
};

QPageLayout::Orientation orientationOf(const pdf::Page& page) {
    return page.landscape ? QPageLayout::Landscape : QPageLayout::Portrait;
}

void paintPages(QPdfWriter& writer, const pdf::Layout& layout, const pdf::Typesetter& type, const QString& family) {
    charts::ChartStyle style;
    style.font_family = family;
    writer.setPageOrientation(orientationOf(layout.pages.front()));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    const PagePainter paint(painter, type, style);
    for (std::size_t index = 0; index < layout.pages.size(); ++index) {
        if (index > 0) {
            writer.setPageOrientation(orientationOf(layout.pages[index]));
            writer.newPage();
        }
        for (const pdf::Item& item : layout.pages[index].items) {
            std::visit(paint, item);
        }
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
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(QString::fromStdString(document.title));
    writer.setCreator(QString::fromStdString(document.creator));
    const pdf::Typesetter type(writer, font_family_);
    const pdf::Layout layout = pdf::Paginator(document, type).layout();
    paintPages(writer, layout, type, font_family_);
    buffer.close();
    pdf::finish(bytes, layout.outline, document.created);
    if (const auto written = writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())}); !written) {
        return base::failure(written.error());
    }
    return std::vector{path};
}

} // namespace parkcarbon::report
