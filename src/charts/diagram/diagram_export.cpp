#include <parkcarbon/charts/diagram_export.hpp>

#include <parkcarbon/charts/network_map_layout.hpp>
#include <parkcarbon/charts/sankey_painter.hpp>
#include <parkcarbon/charts/sankey_table.hpp>

#include "../network_map/network_map_scene.hpp"
#include "../sankey/sankey_scene.hpp"
#include "diagram_scene.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace parkcarbon::charts {
namespace {

constexpr double kExportRim = 8.0;
constexpr double kExportLegendGap = 6.0;
constexpr double kPngScale = 2.0;
constexpr int kPdfDotsPerInch = 600;

/// Drawing, labels and legend as one scene of that size.
DiagramScene page(const DiagramScene& drawing, const DiagramScene& legend, QSize size) {
    DiagramScene whole;
    whole.size = size;
    whole.elements = drawing.elements;
    appendMoved(whole, drawing, {kExportRim, kExportRim});
    appendMoved(whole, legend, {kExportRim, kExportRim + drawing.size.height() + kExportLegendGap});
    return whole;
}

QSizeF roomAbove(const DiagramScene& legend, QSize size) {
    return QSizeF(size.width() - 2.0 * kExportRim,
                  size.height() - 2.0 * kExportRim - legend.size.height() - kExportLegendGap)
        .expandedTo({1.0, 1.0});
}

DiagramScene sankeyPage(const SankeySpec& spec, const ChartStyle& style, QSize size) {
    const double width = size.width() - 2.0 * kExportRim;
    const QSizeF trial_room = roomAbove(sankeyLegend(layoutSankey(spec, {}), style, width), size);
    const SankeyLayout layout = sankeyLayoutFor(spec, style, trial_room);
    DiagramScene drawing = sankeyScene(layout, style);
    drawing.labels = sankeyLabels(layout, style, 1.0, QRectF(QPointF(0, 0), drawing.size));
    return page(drawing, sankeyLegend(layout, style, width), size);
}

DiagramScene mapPage(const NetworkMapSpec& spec, const ChartStyle& style, QSize size) {
    const double width = size.width() - 2.0 * kExportRim;
    const QSizeF room = roomAbove(networkMapLegend(layoutNetworkMap(spec, {}), style, width), size);
    const NetworkMapLayout layout = layoutNetworkMap(spec, {.width = room.width(), .height = room.height()});
    DiagramScene drawing = networkMapScene(layout, style);
    drawing.labels = networkMapLabels(layout, style, 1.0, QRectF(QPointF(0, 0), drawing.size));
    return page(drawing, networkMapLegend(layout, style, width), size);
}

void paintPage(QPainter& painter, const DiagramScene& scene, const ChartStyle& style, double scale) {
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(0, 0), scene.size), style.background());
    painter.setRenderHint(QPainter::NonCosmeticBrushPatterns);
    paintShapes(painter, scene, 1.0);
    paintLabels(painter, scene.labels, style);
}

QByteArray png(const DiagramScene& scene, const ChartStyle& style) {
    QImage image((scene.size * kPngScale).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    paintPage(painter, scene, style, kPngScale);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray pdf(const DiagramScene& scene, const ChartStyle& style, const QString& title) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(kPdfDotsPerInch);
    writer.setPageSize(QPageSize(scene.size * 72.0 / 96.0, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    paintPage(painter, scene, style, kPdfDotsPerInch / 96.0);
    painter.end();
    return buffer.data();
}

QByteArray picture(const DiagramScene& scene, const ChartStyle& style, const std::string& title, DiagramFormat format) {
    const QString caption = text::toQString(title);
    return format == DiagramFormat::Svg   ? svgOf(scene, style, caption)
           : format == DiagramFormat::Png ? png(scene, style)
                                          : pdf(scene, style, caption);
}

} // namespace

QByteArray exportSankey(const SankeySpec& spec, const ChartStyle& style, QSize size, DiagramFormat format) {
    switch (format) {
    case DiagramFormat::Csv:
        return QByteArray::fromStdString(sankeyCsv(spec));
    case DiagramFormat::Json:
        return QByteArray::fromStdString(sankeyJson(spec));
    case DiagramFormat::SankeyMatic:
        return QByteArray::fromStdString(sankeyMaticText(spec));
    case DiagramFormat::Svg:
    case DiagramFormat::Png:
    case DiagramFormat::Pdf:
        break;
    }
    return picture(sankeyPage(spec, style, size), style, spec.title, format);
}

QByteArray exportNetworkMap(const NetworkMapSpec& spec, const ChartStyle& style, QSize size, DiagramFormat format) {
    if (format == DiagramFormat::Svg || format == DiagramFormat::Png || format == DiagramFormat::Pdf) {
        return picture(mapPage(spec, style, size), style, spec.title, format);
    }
    return exportSankey(sankeyOf(spec), style, size, format);
}

} // namespace parkcarbon::charts
