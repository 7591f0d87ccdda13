#pragma once

#include "charts/drawn_charts.hpp"

#include <QImage>
#include <QPainter>

namespace parkcarbon::charts {

inline QImage drawn(const ChartSpec& spec, const QSize& size, const ChartStyle& style = {}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    drawChart(painter, spec, style, size);
    return image;
}

/// How many pixels of a part of the picture have the colour exactly.
inline int pixelsIn(const QImage& image, const QRect& part, const QColor& color) {
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
        }
    }
    return count;
}

} // namespace parkcarbon::charts
