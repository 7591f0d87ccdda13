#include "picture.hpp"

#include <parkcarbon/charts/chart_painter.hpp>
#include <parkcarbon/charts/sankey_painter.hpp>
#include <parkcarbon/charts/sankey_table.hpp>

namespace parkcarbon::report {

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

charts::ChartTable pictureTable(const Picture& picture) {
    if (const auto* sankey = std::get_if<charts::SankeySpec>(&picture)) {
        return charts::sankeyTable(*sankey);
    }
    return charts::tableOf(std::get<charts::ChartSpec>(picture));
}

} // namespace parkcarbon::report
