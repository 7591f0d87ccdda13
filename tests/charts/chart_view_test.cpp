#include <parkcarbon/charts/chart_view.hpp>

#include "support/specs.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <gtest/gtest.h>

#include <stdexcept>

namespace parkcarbon::charts {
namespace {

TEST(ChartView, SpeaksItsTitleAndItsTable) {
    ChartView view;
    view.setSpec(twoYears(ChartKind::Bars));
    EXPECT_EQ(view.accessibleName(), QStringLiteral("排放量 by category"));
    EXPECT_TRUE(view.accessibleDescription().contains(QStringLiteral("固定源燃烧\t100\t90")));
}

TEST(ChartView, CopiesItsTableWithTheKeyboard) {
    ChartView view;
    view.setSpec(oneSeries(ChartKind::Shares));
    QKeyEvent copy(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier);
    QCoreApplication::sendEvent(&view, &copy);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Category\tt CO2e\tShare (%)\n")));
}

TEST(ChartView, DrawsInTheThemeItIsGiven) {
    ChartView view;
    view.resize(400, 300);
    view.setSpec(twoYears(ChartKind::StackedBars));
    ChartStyle dark;
    dark.theme = Theme::Dark;
    view.setChartStyle(dark);
    view.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(view.grab().toImage().pixelColor(2, 2).name(), dark.background().name());
}

TEST(ChartView, IsDrawnAnewForEverySizeWhileItIsShown) {
    ChartView view;
    view.setSpec(twoYears(ChartKind::Bars));
    view.resize(400, 300);
    view.show();
    QCoreApplication::processEvents();
    const QImage narrow = view.grab().toImage();
    view.resize(800, 300);
    QCoreApplication::processEvents();
    const QImage wide = view.grab().toImage();
    EXPECT_EQ(narrow.width() * 2, wide.width());
    EXPECT_NE(narrow.scaled(wide.size()), wide);
}

TEST(ChartView, RefusesAnInconsistentSpecAndKeepsTheOldOne) {
    ChartView view;
    view.setSpec(oneSeries(ChartKind::Bars));
    EXPECT_THROW(view.setSpec(twoYears(ChartKind::Shares)), std::invalid_argument);
    EXPECT_EQ(view.spec().kind, ChartKind::Bars);
}

} // namespace
} // namespace parkcarbon::charts
