#include <parkcarbon/charts/sankey_painter.hpp>

#include "../support/sankey_specs.hpp"
#include "charts/sankey/sankey_scene.hpp"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace parkcarbon::charts {
namespace {

QImage paintedSankey(const SankeySpec& spec, const ChartStyle& style, QSize size, double pixels_per_inch = 96.0) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(style.background());
    QPainter painter(&image);
    paintSankey(spec, style, painter, QRectF(QPointF(0, 0), size), pixels_per_inch);
    return image;
}

int pixelsLike(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                                 std::abs(pixel.blue() - color.blue()) <
                             6
                         ? 1
                         : 0;
        }
    }
    return count;
}

/// A colour over the background, as ribbons are.
QColor veiled(const QColor& color, const QColor& ground) {
    const auto mix = [](int a, int b) { return static_cast<int>(0.58 * a + 0.42 * b + 0.5); };
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue())};
}

TEST(SankeyPainter, DrawsEveryMaterialInItsColourInBothThemes) {
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        ChartStyle style;
        style.theme = theme;
        const QImage image = paintedSankey(boilerAndMill(), style, {800, 420});
        for (std::size_t material = 0; material < 4; ++material) {
            EXPECT_GT(pixelsLike(image, veiled(style.series(material), style.background())), 300) << material;
        }
    }
}

TEST(SankeyPainter, HatchesEveryMaterialButTheFirst) {
    const auto styles = materialStyles({"a", "b", "c", "rest"}, "rest", {});
    EXPECT_EQ(styles.at("a").pattern, Qt::NoBrush);
    EXPECT_NE(styles.at("b").pattern, styles.at("c").pattern);
    EXPECT_EQ(styles.at("rest").color, ChartStyle{}.total());
}

TEST(SankeyPainter, MarksSuspectsAndMissingBalancesInTheirColour) {
    SankeySpec spec = boilerAndMill();
    const ChartStyle style;
    EXPECT_EQ(pixelsLike(paintedSankey(spec, style, {800, 420}), suspectColor(style)), 0);
    spec.nodes[2].suspect = true;
    EXPECT_GT(pixelsLike(paintedSankey(spec, style, {800, 420}), suspectColor(style)), 40);
    spec.nodes[2].suspect = false;
    spec.links[0].amount = 160.0;
    EXPECT_GT(pixelsLike(paintedSankey(spec, style, {800, 420}), suspectColor(style)), 40);
}

TEST(SankeyPainter, FillsTheSameShareOfItsAreaAtEveryDensity) {
    const ChartStyle style;
    const QColor coal = veiled(style.series(0), style.background());
    const int coarse = pixelsLike(paintedSankey(boilerAndMill(), style, {800, 420}, 96.0), coal);
    const int fine = pixelsLike(paintedSankey(boilerAndMill(), style, {1600, 840}, 192.0), coal);
    EXPECT_NEAR(static_cast<double>(fine) / coarse, 4.0, 0.3);
}

TEST(SankeyPainter, LeavesNoLabelOverAnotherOrOutside) {
    for (const double zoom : {1.0, 2.5}) {
        const ChartStyle style;
        const SankeyLayout layout = sankeyLayoutFor(randomNetwork(60, 150, 4), style, {1000.0, 560.0});
        const QRectF visible(0.0, 0.0, 1000.0 * zoom, 560.0 * zoom);
        const auto labels = sankeyLabels(layout, style, zoom, visible);
        EXPECT_GT(labels.size(), 10U);
        for (std::size_t a = 0; a < labels.size(); ++a) {
            EXPECT_TRUE(visible.contains(labels[a].rect));
            for (std::size_t b = a + 1; b < labels.size(); ++b) {
                EXPECT_FALSE(labels[a].rect.intersects(labels[b].rect));
            }
        }
    }
}

TEST(SankeyPainter, ShowsMoreNamesWhenThereIsMoreRoom) {
    const ChartStyle style;
    const SankeyLayout layout = sankeyLayoutFor(randomNetwork(200, 500, 4), style, {1000.0, 560.0});
    const auto small = sankeyLabels(layout, style, 1.0, {0.0, 0.0, 1000.0, 560.0});
    const auto large = sankeyLabels(layout, style, 6.0, {0.0, 0.0, 6000.0, 3360.0});
    EXPECT_GT(2 * large.size(), 3 * small.size());
}

TEST(SankeyPainter, DrawsTheBarOfTheScaleAsLongAsItSays) {
    const SankeyLayout layout = sankeyLayoutFor(boilerAndMill(), {}, {800.0, 380.0});
    const DiagramScene legend = sankeyLegend(layout, {}, 800.0);
    const double amount = legend.labels[0].text.section(QLatin1Char(' '), 0, 0).toDouble();
    EXPECT_NEAR(legend.shapes[0].path.boundingRect().height(), amount * layout.scale, 1e-6);
}

TEST(SankeyPainter, ExplainsInItsLegendOnlyTheSignsThatOccur) {
    const auto says = [](const SankeySpec& spec, const QString& word) {
        const DiagramScene legend = sankeyLegend(layoutSankey(spec, {}), {}, 800.0);
        return std::any_of(legend.labels.begin(), legend.labels.end(),
                           [&word](const DiagramLabel& label) { return label.text.contains(word); });
    };
    SankeySpec spec = boilerAndMill();
    EXPECT_TRUE(says(spec, "condensate"));
    EXPECT_FALSE(says(spec, "not determined"));
    EXPECT_FALSE(says(spec, QStringLiteral("±1 sd")));
    spec.links[1].amount.reset();
    spec.links[0].sd = 5.0;
    EXPECT_TRUE(says(spec, "not determined"));
    EXPECT_TRUE(says(spec, QStringLiteral("±1 sd")));
}

TEST(SankeyPainter, DrawsTheEdgesTogetherAsWideAsTwoStandardDeviations) {
    SankeySpec spec = boilerAndMill();
    spec.links[0].sd = 10.0;
    const SankeyLayout layout = layoutSankey(spec, {});
    const DiagramScene scene = sankeyScene(layout, {});
    const auto edges = std::find_if(scene.shapes.begin(), scene.shapes.end(), [&scene](const DiagramShape& shape) {
        return shape.element && scene.elements[*shape.element].id == QStringLiteral("F1") && !shape.fill.isValid();
    });
    ASSERT_NE(edges, scene.shapes.end());
    EXPECT_NEAR(edges->path.boundingRect().height(), 110.0 * layout.scale, 1.0); // 100 ± 10 with half beyond each rim
}

} // namespace
} // namespace parkcarbon::charts
