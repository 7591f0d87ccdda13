#pragma once

#include <parkcarbon/charts/chart_style.hpp>
#include <parkcarbon/charts/chart_table.hpp>
#include <parkcarbon/report/document.hpp>

class QPainter;
class QRectF;

/// The pictures of a document, whatever their kind. Lengths are design pixels of 1/96 inch.
namespace parkcarbon::report {

/// The height at which a picture `width` wide is neither cramped nor empty.
double preferredPictureHeight(const Picture& picture, double width);

/// Draws vectors into `area`, in the painter's coordinates, of which there are `pixels_per_inch`.
void paintPicture(const Picture& picture, const charts::ChartStyle& style, QPainter& painter, const QRectF& area,
                  double pixels_per_inch);

/// Its numbers, for those who do not see it.
charts::ChartTable pictureTable(const Picture& picture);

} // namespace parkcarbon::report
