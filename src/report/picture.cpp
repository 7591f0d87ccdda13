#include "picture.hpp"

#include <parkcarbon/charts/chart_painter.hpp>
#include <parkcarbon/charts/sankey_painter.hpp>
#include <parkcarbon/charts/sankey_table.hpp>

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace parkcarbon::report {
namespace {

constexpr double kDesignPixelsPerInch = 96.0;

} // namespace

double preferredPictureHeight(const Picture& picture, double width) {
    if (const auto* sankey = std::get_if<charts::SankeySpec>(&picture)) {
        return charts::preferredSankeyHeight(*sankey, {}, width);
    }
    return charts::preferredHeight(std::get<charts::ChartSpec>(picture));
}

void paintPicture(const Picture& picture, const charts::ChartStyle& style, QPainter& painter, const QRectF& area,
                  double pixels_per_inch) {
    if (const auto* sankey = std::get_if<charts::SankeySpec>(&picture)) {
        charts::paintSankey(*sankey, style, painter, area, pixels_per_inch);
    } else {
        charts::paintChart(std::get<charts::ChartSpec>(picture), style, painter, area, pixels_per_inch);
    }
}

PngPicture pngPicture(const Picture& picture, double width, double density, double height) {
    const double shown = height > 0.0 ? height : std::ceil(preferredPictureHeight(picture, width));
    QImage image(static_cast<int>(width * density), static_cast<int>(shown * density), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPicture(picture, charts::ChartStyle{}, painter, QRectF(QPointF(0, 0), QSizeF(image.size())),
                 kDesignPixelsPerInch * density);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {bytes.toStdString(), width, shown};
}

charts::ChartTable pictureTable(const Picture& picture) {
    if (const auto* sankey = std::get_if<charts::SankeySpec>(&picture)) {
        return charts::sankeyTable(*sankey);
    }
    return charts::tableOf(std::get<charts::ChartSpec>(picture));
}

} // namespace parkcarbon::report
