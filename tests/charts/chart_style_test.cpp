#include <parkcarbon/charts/chart_style.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

/// Relative luminance of WCAG 2.1.
double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

TEST(ChartStyle, WritesReadablyInBothThemes) {
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        ChartStyle style;
        style.theme = theme;
        EXPECT_GE(contrast(style.ink(), style.background()), 7.0);
    }
}

TEST(ChartStyle, TellsNeighbouringSeriesApartWithoutColour) {
    const ChartStyle style;
    for (std::size_t index = 0; index < 6; ++index) {
        EXPECT_NE(style.seriesBrush(index).style(), style.seriesBrush(index + 1).style()) << index;
    }
}

TEST(ChartStyle, GivesSevenSeriesSevenColours) {
    const ChartStyle style;
    for (std::size_t a = 0; a < 7; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            EXPECT_NE(style.series(a), style.series(b)) << a << " and " << b;
        }
    }
    EXPECT_EQ(style.series(7), style.series(0));
}

} // namespace
} // namespace parkcarbon::charts
