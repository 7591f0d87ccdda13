#include "support/drawn.hpp"
#include "support/specs.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

constexpr QSize kSize{600, 360};

/// How far the outline of one series reaches from the middle, upwards and downwards.
struct Reach {
    int up = 0;
    int down = 0;
};

Reach reachOf(const QImage& image, const QColor& color) {
    const QPoint middle(image.width() / 2, image.height() / 2);
    Reach reach;
    for (int distance = 0; distance < image.height() / 2; ++distance) {
        const QRect above(middle.x() - 1, middle.y() - distance, 3, 1);
        const QRect below(middle.x() - 1, middle.y() + distance, 3, 1);
        reach.up = pixelsIn(image, above, color) > 0 ? distance : reach.up;
        reach.down = pixelsIn(image, below, color) > 0 ? distance : reach.down;
    }
    return reach;
}

TEST(RadarDrawing, ReachesAsFarAsTheValues) {
    ChartSpec spec = fourAxes();
    spec.series.pop_back();
    spec.series[0].values = {4.0, 4.0, 2.0, 4.0};
    const Reach reach = reachOf(drawn(spec, kSize), ChartStyle{}.series(0));
    ASSERT_GT(reach.up, 50);
    EXPECT_NEAR(static_cast<double>(reach.down) / reach.up, 0.5, 0.05);
}

TEST(RadarDrawing, PutsTheHighestValueAtTheRimUnlessTold) {
    ChartSpec spec = fourAxes();
    spec.series.pop_back();
    spec.series[0].values = {2.0, 2.0, 2.0, 2.0};
    const int half = reachOf(drawn(spec, kSize), ChartStyle{}.series(0)).up;
    spec.rim.reset();
    const int whole = reachOf(drawn(spec, kSize), ChartStyle{}.series(0)).up;
    ASSERT_GT(half, 20);
    EXPECT_NEAR(static_cast<double>(whole) / half, 2.0, 0.2);
}

TEST(RadarDrawing, InterruptsAnOutlineWhereAValueIsMissing) {
    ChartSpec spec = fourAxes();
    spec.series.erase(spec.series.begin()); // nothing on the third axis, which points down
    EXPECT_EQ(reachOf(drawn(spec, kSize), ChartStyle{}.series(0)).down, 0);
    spec.series[0].values[2] = 4.0;
    EXPECT_GT(reachOf(drawn(spec, kSize), ChartStyle{}.series(0)).down, 50);
}

TEST(RadarDrawing, MarksTheNumbersOfEachSeries) {
    ChartSpec spec = fourAxes();
    const QImage with = drawn(spec, kSize);
    spec.label_values = false;
    const QImage without = drawn(spec, kSize);
    const QRect right(kSize.width() * 3 / 4, 0, kSize.width() / 4, kSize.height() - 30);
    EXPECT_GT(pixelsIn(with, right, ChartStyle{}.series(1)), 0);
    EXPECT_EQ(pixelsIn(without, right, ChartStyle{}.series(1)), 0);
}

} // namespace
} // namespace parkcarbon::charts
