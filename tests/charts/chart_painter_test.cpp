#include <parkcarbon/charts/chart_painter.hpp>

#include "support/specs.hpp"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

constexpr QRgb kUntouched = qRgb(1, 2, 3);

QImage painted(const ChartSpec& spec, const QRect& area, double pixels_per_inch) {
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(kUntouched);
    QPainter painter(&image);
    paintChart(spec, ChartStyle{}, painter, area, pixels_per_inch);
    return image;
}

int pixelsOf(const QImage& image, const QRect& area, const QColor& color) {
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
        }
    }
    return count;
}

TEST(ChartPainter, StaysInsideItsArea) {
    const QRect area(100, 50, 500, 300);
    const QImage image = painted(twoYears(ChartKind::Bars), area, 96.0);
    int outside = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            outside += !area.adjusted(-1, -1, 1, 1).contains(x, y) && image.pixel(x, y) != kUntouched ? 1 : 0;
        }
    }
    EXPECT_EQ(outside, 0);
}

TEST(ChartPainter, FillsBarsInProportionToTheirValues) {
    const QRect area(0, 0, 800, 400);
    ChartSpec spec = oneSeries(ChartKind::Bars);
    spec.series[0].values = {100.0, 50.0, 25.0};
    const QImage image = painted(spec, area, 96.0);
    const QColor color = ChartStyle{}.series(0);
    const int first = pixelsOf(image, QRect(0, 0, 310, 400), color);
    const int second = pixelsOf(image, QRect(310, 0, 240, 400), color);
    ASSERT_GT(second, 0);
    EXPECT_NEAR(static_cast<double>(first) / second, 2.0, 0.1);
}

TEST(ChartPainter, DrawsTheSamePictureAtEveryDensity) {
    const QColor color = ChartStyle{}.series(0);
    const QRect small(0, 0, 400, 300);
    const QRect large(0, 0, 800, 600);
    const int coarse = pixelsOf(painted(oneSeries(ChartKind::Bars), small, 96.0), small, color);
    const int fine = pixelsOf(painted(oneSeries(ChartKind::Bars), large, 192.0), large, color);
    ASSERT_GT(coarse, 0);
    EXPECT_NEAR(static_cast<double>(fine) / coarse, 4.0, 0.2);
}

TEST(ChartPainter, AsksForMoreHeightWithMoreBars) {
    ChartSpec spec = oneSeries(ChartKind::Shares);
    const double three = preferredHeight(spec);
    spec.categories.resize(6, "more");
    EXPECT_GT(preferredHeight(spec), three);
}

} // namespace
} // namespace parkcarbon::charts
