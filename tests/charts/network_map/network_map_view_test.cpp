#include <parkcarbon/charts/network_map_view.hpp>

#include "../support/map_specs.hpp"
#include "../support/pointer.hpp"

#include <QPixmap>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

using testing::ElementsAre;

class NetworkMapViewTest : public testing::Test {
protected:
    NetworkMapViewTest() {
        view_.resize(900, 500);
        view_.setSpec(mapOf(boilerAndMill()));
        view_.grab();
        QObject::connect(&view_, &NetworkMapView::flowDrawn, [this](const QString& from, const QString& to) {
            drawn_.push_back(from);
            drawn_.push_back(to);
        });
        QObject::connect(&view_, &DiagramView::nodeMoved, [this](const QString& id) { moved_.push_back(id); });
        QObject::connect(&view_, &DiagramView::linkActivated, [this](const QString& id) { links_.push_back(id); });
    }

    NetworkMapView view_;
    Told drawn_;
    Told moved_;
    Told links_;
};

TEST_F(NetworkMapViewTest, MovesNodesUnlessFlowsAreDrawn) {
    const QPointF mill = view_.positionOf("mill");
    drag(view_, mill, mill + QPointF(25.0, 10.0));
    EXPECT_THAT(moved_, ElementsAre(QStringLiteral("mill")));
    EXPECT_NEAR(view_.positionOf("mill").x(), mill.x() + 25.0, 0.5);
    EXPECT_TRUE(drawn_.empty());
}

TEST_F(NetworkMapViewTest, DrawsAFlowFromOneNodeToAnother) {
    view_.setDrawsFlows(true);
    drag(view_, view_.positionOf("coal"), view_.positionOf("mill"));
    EXPECT_THAT(drawn_, ElementsAre(QStringLiteral("coal"), QStringLiteral("mill")));
    EXPECT_TRUE(moved_.empty());
}

TEST_F(NetworkMapViewTest, DrawsNoFlowIntoNothing) {
    view_.setDrawsFlows(true);
    drag(view_, view_.positionOf("coal"), {3.0, 3.0});
    drag(view_, view_.positionOf("coal"), view_.positionOf("coal") + QPointF(5.0, 0.0));
    EXPECT_TRUE(drawn_.empty());
}

TEST_F(NetworkMapViewTest, DrawsAFlowByKeyboard) {
    view_.setDrawsFlows(true);
    view_.choose("boiler");
    press(view_, Qt::Key_F);
    view_.choose("loss");
    press(view_, Qt::Key_Return);
    EXPECT_THAT(drawn_, ElementsAre(QStringLiteral("boiler"), QStringLiteral("loss")));
    view_.choose("boiler");
    press(view_, Qt::Key_Insert);
    press(view_, Qt::Key_Escape);
    press(view_, Qt::Key_Return);
    EXPECT_EQ(drawn_.size(), 2U) << "Escape gives it up";
}

TEST_F(NetworkMapViewTest, ActivatesTheArrowThatIsDoubleClicked) {
    sendMouse(view_, QEvent::MouseButtonDblClick, view_.positionOf("F2"));
    EXPECT_THAT(links_, ElementsAre(QStringLiteral("F2")));
}

TEST_F(NetworkMapViewTest, SpeaksItsTable) {
    EXPECT_TRUE(view_.accessibleDescription().contains(QStringLiteral("Coal\tBoiler\tcoal\t100")));
}

} // namespace
} // namespace parkcarbon::charts
