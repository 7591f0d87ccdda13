#include "drawn_charts.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {

bool isDrawn(ChartKind kind) {
    return kind == ChartKind::Radar || kind == ChartKind::Gantt;
}

double drawnHeight(const ChartSpec& spec) {
    constexpr double kRadar = 340.0;
    constexpr double kLegend = 24.0;
    constexpr double kRow = 24.0;
    constexpr double kTimeAxis = 34.0;
    if (spec.kind == ChartKind::Radar) {
        return kRadar + (spec.series.size() > 1 ? kLegend : 0.0);
    }
    return kTimeAxis + kRow * static_cast<double>(spec.categories.size()) + kLegend;
}

QFont drawnFont(const ChartStyle& style, double factor, bool bold) {
    QFont font(style.font_family);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.font_size * factor * style.scale))));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setBold(bold);
    return font;
}

void drawChart(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size) {
    requireConsistent(spec);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(QPointF(), size));
    painter.fillRect(QRectF(QPointF(), size), style.background());
    spec.kind == ChartKind::Radar ? drawRadar(painter, spec, style, size) : drawGantt(painter, spec, style, size);
    painter.restore();
}

} // namespace parkcarbon::charts
