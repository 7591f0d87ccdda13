#pragma once

#include <parkcarbon/charts/chart_style.hpp>
#include <parkcarbon/charts/chart_table.hpp>
#include <parkcarbon/report/document.hpp>

#include <string>

class QPainter;
class QRectF;

/// The pictures of a document, whatever their kind. Lengths are design pixels of 1/96 inch.
namespace parkcarbon::report {

/// The height at which a picture `width` wide is neither cramped nor empty.
double preferredPictureHeight(const Picture& picture, double width);

/// Draws vectors into `area`, in the painter's coordinates, of which there are `pixels_per_inch`.
void paintPicture(const Picture& picture, const charts::ChartStyle& style, QPainter& painter, const QRectF& area,
                  double pixels_per_inch);

/// The picture `width` design pixels wide as a PNG file, sharp enough for print; `height` of 0 = the preferred one.
struct PngPicture {
    std::string bytes;
    double width;  ///< design pixels
    double height; ///< design pixels
};
PngPicture pngPicture(const Picture& picture, double width, double density, double height = 0.0);

/// Its numbers, for those who do not see it.
charts::ChartTable pictureTable(const Picture& picture);

} // namespace parkcarbon::report
