#include <parkcarbon/charts/sankey_view.hpp>

#include "../support/pointer.hpp"
#include "../support/sankey_specs.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QWheelEvent>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace parkcarbon::charts {
namespace {

using testing::ElementsAre;

class SankeyViewTest : public testing::Test {
protected:
    SankeyViewTest() {
        view_.resize(900, 500);
        view_.setSpec(boilerAndMill());
        view_.show();
        QCoreApplication::processEvents();
        view_.grab();
        QObject::connect(&view_, &DiagramView::nodeActivated, [this](const QString& id) { nodes_.push_back(id); });
        QObject::connect(&view_, &DiagramView::linkActivated, [this](const QString& id) { links_.push_back(id); });
        QObject::connect(&view_, &DiagramView::nodeMoved, [this](const QString& id, double x, double y) {
            moved_ = id;
            place_ = {x, y};
        });
    }

    SankeyView view_;
    Told nodes_;
    Told links_;
    QString moved_;
    QPointF place_;
};

TEST_F(SankeyViewTest, SpeaksItsTitleAndItsTable) {
    EXPECT_EQ(view_.accessibleName(), QStringLiteral("Energy of the park"));
    EXPECT_TRUE(view_.accessibleDescription().contains(QStringLiteral("Mill\tBoiler\tcondensate\t20")));
}

TEST_F(SankeyViewTest, SaysWhichNodeOrLinkWasDoubleClicked) {
    sendMouse(view_, QEvent::MouseButtonDblClick, view_.positionOf("mill"));
    sendMouse(view_, QEvent::MouseButtonDblClick, view_.positionOf("F3"));
    sendMouse(view_, QEvent::MouseButtonDblClick, QPointF(3.0, 3.0));
    EXPECT_THAT(nodes_, ElementsAre(QStringLiteral("mill")));
    EXPECT_THAT(links_, ElementsAre(QStringLiteral("F3")));
}

TEST_F(SankeyViewTest, ChoosesWhatIsClicked) {
    sendMouse(view_, QEvent::MouseButtonPress, view_.positionOf("F1"));
    sendMouse(view_, QEvent::MouseButtonRelease, view_.positionOf("F1"));
    EXPECT_EQ(view_.chosenId(), QStringLiteral("F1"));
    EXPECT_TRUE(moved_.isEmpty());
}

TEST_F(SankeyViewTest, TellsWhereANodeWasDraggedTo) {
    const QPointF from = view_.positionOf("mill");
    drag(view_, from, from + QPointF(30.0, -40.0));
    EXPECT_EQ(moved_, QStringLiteral("mill"));
    const QPointF to = view_.positionOf("mill");
    EXPECT_NEAR(to.x(), from.x() + 30.0, 0.5);
    EXPECT_NEAR(to.y(), from.y() - 40.0, 0.5);
    SankeySpec remembered = view_.spec();
    remembered.pinned = {{"mill", {place_.x(), place_.y()}}};
    view_.setSpec(remembered);
    view_.grab();
    EXPECT_NEAR(view_.positionOf("mill").x(), to.x(), 1e-6);
    EXPECT_NEAR(view_.positionOf("mill").y(), to.y(), 1e-6);
}

TEST_F(SankeyViewTest, ShowsALayoutThatWasMadeElsewhereAsItsOwn) {
    const QImage own = view_.grab().toImage();
    SankeyView other;
    other.resize(view_.size());
    other.setLayout(SankeyView::layoutFor(boilerAndMill(), other.chartStyle(), other.size()), other.size());
    EXPECT_EQ(other.grab().toImage(), own);
    other.resize(700, 400);
    SankeyView small;
    small.resize(700, 400);
    small.setSpec(boilerAndMill());
    other.grab();
    small.grab();
    EXPECT_DOUBLE_EQ(other.layoutShown().options.width, small.layoutShown().options.width)
        << "another size asks for another layout";
}

TEST_F(SankeyViewTest, KeepsADraggedNodeInsideTheDrawing) {
    const QPointF from = view_.positionOf("mill");
    drag(view_, from, from + QPointF(5000.0, 5000.0));
    EXPECT_LE(place_.x(), 1.0);
    EXPECT_LE(place_.y(), 1.0);
}

TEST_F(SankeyViewTest, PaintsTheSameAfterADragAsAnew) {
    const QPointF from = view_.positionOf("mill");
    drag(view_, from, from + QPointF(20.0, 30.0));
    sendMouse(view_, QEvent::MouseMove, QPointF(1.0, 1.0));
    view_.choose({});
    const QImage dragged = view_.grab().toImage();
    SankeyView fresh;
    fresh.resize(view_.size());
    SankeySpec spec = boilerAndMill();
    spec.pinned = {{"mill", {place_.x(), place_.y()}}};
    fresh.setSpec(spec);
    const QImage anew = fresh.grab().toImage();
    int different = 0;
    for (int y = 0; y < anew.height(); ++y) {
        for (int x = 0; x < anew.width(); ++x) {
            different += anew.pixel(x, y) == dragged.pixel(x, y) ? 0 : 1;
        }
    }
    EXPECT_LT(different, anew.width() * anew.height() / 100); // the order of overlapping ribbons may differ
}

TEST_F(SankeyViewTest, MovesTheDrawingWhenTheGroundIsDragged) {
    const QPointF before = view_.positionOf("mill");
    drag(view_, {4.0, 4.0}, {54.0, 24.0});
    EXPECT_NEAR(view_.positionOf("mill").x(), before.x() + 50.0, 0.5);
    EXPECT_TRUE(moved_.isEmpty());
}

TEST_F(SankeyViewTest, ZoomsWhereTheWheelPoints) {
    const QPointF mill = view_.positionOf("mill");
    QWheelEvent wheel(mill, view_.mapToGlobal(mill), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&view_, &wheel);
    EXPECT_GT(view_.zoom(), 1.2);
    EXPECT_NEAR(view_.positionOf("mill").x(), mill.x(), 1e-6);
    press(view_, Qt::Key_0);
    EXPECT_EQ(view_.zoom(), 1.0);
    EXPECT_NEAR(view_.positionOf("mill").y(), mill.y(), 1e-6);
}

TEST_F(SankeyViewTest, DragsRightWhenZoomed) {
    view_.setZoom(2.0, view_.positionOf("mill"));
    const QPointF from = view_.positionOf("mill");
    drag(view_, from, from + QPointF(0.0, -24.0));
    EXPECT_NEAR(view_.positionOf("mill").y(), from.y() - 24.0, 0.5);
}

TEST_F(SankeyViewTest, IsWalkedThroughByKeyboard) {
    press(view_, Qt::Key_Down); // nothing chosen yet: the first node
    EXPECT_EQ(view_.chosenId(), QStringLiteral("coal"));
    press(view_, Qt::Key_Right);
    EXPECT_EQ(view_.chosenId(), QStringLiteral("F1"));
    press(view_, Qt::Key_Return);
    press(view_, Qt::Key_Right);
    EXPECT_EQ(view_.chosenId(), QStringLiteral("boiler"));
    press(view_, Qt::Key_Return);
    EXPECT_TRUE(view_.accessibleName().contains(QStringLiteral("Boiler")));
    press(view_, Qt::Key_Left);
    press(view_, Qt::Key_Left);
    EXPECT_NE(view_.chosenId(), QStringLiteral("boiler"));
    press(view_, Qt::Key_Escape);
    EXPECT_TRUE(view_.chosenId().isEmpty());
    EXPECT_THAT(nodes_, ElementsAre(QStringLiteral("boiler")));
    EXPECT_THAT(links_, ElementsAre(QStringLiteral("F1")));
}

TEST_F(SankeyViewTest, LetsTabGoThroughAllNodesAndOn) {
    Told visited;
    for (int count = 0; count < 4; ++count) {
        press(view_, Qt::Key_Tab);
        visited.push_back(view_.chosenId());
    }
    EXPECT_THAT(visited, ElementsAre(QStringLiteral("coal"), QStringLiteral("boiler"), QStringLiteral("mill"),
                                     QStringLiteral("loss")));
}

TEST_F(SankeyViewTest, MovesANodeByKeyboard) {
    view_.choose("mill");
    const double before = view_.positionOf("mill").y();
    press(view_, Qt::Key_Up, Qt::AltModifier);
    EXPECT_LT(view_.positionOf("mill").y(), before);
    EXPECT_EQ(moved_, QStringLiteral("mill"));
}

TEST_F(SankeyViewTest, CopiesItsTable) {
    press(view_, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("From\tTo\tMaterial\tAmount (GJ)\n")));
}

TEST_F(SankeyViewTest, RefusesAnInconsistentSpecAndKeepsTheOldOne) {
    SankeySpec broken = boilerAndMill();
    broken.links[0].to = 99;
    EXPECT_THROW(view_.setSpec(broken), std::invalid_argument);
    EXPECT_EQ(view_.spec().links.size(), 6U);
}

TEST_F(SankeyViewTest, DrawsInTheDark) {
    ChartStyle dark;
    dark.theme = Theme::Dark;
    view_.setChartStyle(dark);
    EXPECT_EQ(view_.grab().toImage().pixelColor(1, 1).name(), dark.background().name());
}

} // namespace
} // namespace parkcarbon::charts
