#include "charts/drawn_charts.hpp"

#include <parkcarbon/charts/chart_painter.hpp>
#include <parkcarbon/charts/chart_view.hpp>

#include "support/drawn.hpp"
#include "support/specs.hpp"

#include <QBuffer>
#include <QPdfWriter>

#include <gtest/gtest.h>

#include <stdexcept>

namespace parkcarbon::charts {
namespace {

TEST(DrawnCharts, AreThoseWithoutAPairOfNumberAxes) {
    EXPECT_TRUE(isDrawn(ChartKind::Radar));
    EXPECT_TRUE(isDrawn(ChartKind::Gantt));
    EXPECT_FALSE(isDrawn(ChartKind::Bars));
}

TEST(DrawnCharts, NeedMoreHeightForMoreTasks) {
    ChartSpec spec = threeTasks();
    const double three = preferredHeight(spec);
    spec.categories.push_back("more");
    spec.gantt.tasks.emplace_back();
    EXPECT_GT(preferredHeight(spec), three);
    EXPECT_GT(preferredHeight(fourAxes()), 300.0);
}

TEST(DrawnCharts, RefuseWhatContradictsItself) {
    ChartSpec spec = threeTasks();
    spec.categories.clear();
    EXPECT_THROW(drawn(spec, {400, 300}), std::invalid_argument);
}

TEST(DrawnCharts, CoverTheirAreaWithTheThemesGround) {
    ChartStyle dark;
    dark.theme = Theme::Dark;
    for (const ChartSpec& spec : {fourAxes(), threeTasks()}) {
        const QImage image = drawn(spec, {500, 340}, dark);
        EXPECT_EQ(image.pixel(499, 339), dark.background().rgb()) << spec.title;
        EXPECT_EQ(pixelsIn(image, image.rect(), Qt::magenta), 0) << spec.title;
    }
}

TEST(DrawnCharts, ShowOnScreenWhatTheyShowOnPaper) {
    for (const ChartSpec& spec : {fourAxes(), threeTasks()}) {
        QImage paper(500, 340, QImage::Format_RGB32);
        paper.fill(Qt::magenta);
        QPainter painter(&paper);
        paintChart(spec, ChartStyle{}, painter, QRectF(0, 0, 500, 340), 96.0);
        painter.end();
        ChartView view;
        view.resize(500, 340);
        view.setSpec(spec);
        const QImage screen = view.grab().toImage();
        const QColor color = ChartStyle{}.series(spec.kind == ChartKind::Radar ? 0 : 2);
        const int on_paper = pixelsIn(paper, paper.rect(), color);
        ASSERT_GT(on_paper, 50) << spec.title;
        EXPECT_NEAR(static_cast<double>(pixelsIn(screen, screen.rect(), color)) / on_paper, 1.0, 0.25) << spec.title;
    }
}

TEST(DrawnCharts, AreVectorsWithTextInDocuments) {
    for (const ChartSpec& spec : {fourAxes(), threeTasks()}) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(300);
        QPainter painter(&writer);
        paintChart(spec, ChartStyle{}, painter, QRectF(0, 0, 1500, 1000), 300.0);
        painter.end();
        EXPECT_TRUE(bytes.contains("/Font")) << spec.title;
        EXPECT_FALSE(bytes.contains("/Subtype /Image")) << spec.title;
    }
}

TEST(DrawnCharts, TellAScreenReaderTheirTable) {
    ChartView view;
    view.setSpec(threeTasks());
    EXPECT_EQ(view.accessibleName(), "Plan");
    EXPECT_TRUE(view.accessibleDescription().contains("2026-04-21"));
}

} // namespace
} // namespace parkcarbon::charts
