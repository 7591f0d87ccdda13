#include <parkcarbon/charts/chart_painter.hpp>

#include "drawn_charts.hpp"
#include "plot_builder.hpp"

#include <QPainter>
#include <QPicture>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace parkcarbon::charts {
namespace {

constexpr double kDesignPixelsPerInch = 96.0;
/// Charts are recorded on a canvas this much finer than a screen, so that text widths are not rounded to screen pixels
/// and hatching keeps the density it has there.
constexpr double kCanvasScale = 3.0;

} // namespace

void paintChart(const ChartSpec& spec, const ChartStyle& style, QPainter& painter, const QRectF& area,
                double pixels_per_inch) {
    ChartStyle canvas_style = style;
    canvas_style.scale = kCanvasScale;
    const double shrink = pixels_per_inch / kDesignPixelsPerInch / kCanvasScale;
    const int width = static_cast<int>(std::lround(area.width() / shrink));
    const int height = static_cast<int>(std::lround(area.height() / shrink));
    if (isDrawn(spec.kind)) {
        painter.save();
        painter.translate(area.topLeft());
        painter.scale(shrink, shrink);
        painter.setRenderHint(QPainter::NonCosmeticBrushPatterns);
        drawChart(painter, spec, canvas_style, QSizeF(width, height));
        painter.restore();
        return;
    }

    QCustomPlot plot;
    buildPlot(plot, spec, canvas_style, width);
    QPicture picture;
    QCPPainter recorder;
    recorder.begin(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    recorder.setMode(QCPPainter::pmNonCosmetic);
    plot.toPainter(&recorder, width, height);
    recorder.end();

    painter.save();
    painter.translate(area.topLeft());
    // A picture enlarges itself by the ratio of the two densities when it is played; that is already in `shrink`.
    const double played = static_cast<double>(painter.device()->logicalDpiX()) / picture.logicalDpiX();
    painter.scale(shrink / played, shrink / played);
    painter.setRenderHint(QPainter::NonCosmeticBrushPatterns);
    painter.drawPicture(0, 0, picture);
    painter.restore();
}

double preferredHeight(const ChartSpec& spec) {
    if (isDrawn(spec.kind)) {
        return drawnHeight(spec);
    }
    const auto categories = static_cast<double>(spec.categories.size());
    const auto series = static_cast<double>(spec.series.size());
    const double legend = series > 1.0 ? 26.0 : 0.0;
    const bool sideways =
        spec.kind == ChartKind::Shares || (spec.direction == Direction::Sideways && spec.kind != ChartKind::Line);
    if (!sideways) {
        return 250.0 + legend;
    }
    const double single = categories > 8.0 ? 20.0 : 26.0;
    const double per_category = spec.kind == ChartKind::Bars && series > 1.0 ? 8.0 + 17.0 * series : single;
    return 62.0 + legend + per_category * categories;
}

} // namespace parkcarbon::charts
