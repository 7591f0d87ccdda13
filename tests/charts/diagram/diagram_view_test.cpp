#include <parkcarbon/charts/diagram_view.hpp>

#include <parkcarbon/charts/sankey_view.hpp>

#include "../support/pointer.hpp"
#include "../support/sankey_specs.hpp"

#include <QPixmap>

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

TEST(DiagramView, LaysOutAnewOnlyForAnotherSize) {
    SankeyView view;
    view.resize(800, 400);
    view.setSpec(boilerAndMill());
    view.grab();
    view.choose("mill");
    const QPointF before = view.positionOf("mill");
    drag(view, before, before + QPointF(40.0, 0.0));
    view.grab(); // must not forget the drag
    EXPECT_NEAR(view.positionOf("mill").x(), before.x() + 40.0, 0.5);
    view.resize(1000, 400);
    view.grab();
    EXPECT_NE(view.positionOf("mill").x(), before.x() + 40.0);
    EXPECT_EQ(view.chosenId(), QStringLiteral("mill")) << "what is chosen survives";
}

TEST(DiagramView, ShowsNothingWithoutASpec) {
    SankeyView view;
    view.resize(300, 200);
    view.grab();
    press(view, Qt::Key_Right);
    press(view, Qt::Key_Return);
    EXPECT_TRUE(view.chosenId().isEmpty());
}

TEST(DiagramView, DoesNotTakeATremblingClickForADrag) {
    SankeyView view;
    view.resize(800, 400);
    view.setSpec(boilerAndMill());
    view.grab();
    bool moved = false;
    QObject::connect(&view, &DiagramView::nodeMoved, [&moved] { moved = true; });
    const QPointF at = view.positionOf("mill");
    drag(view, at, at + QPointF(2.0, 1.0));
    EXPECT_FALSE(moved);
    EXPECT_EQ(view.positionOf("mill"), at);
}

TEST(DiagramView, KeepsItsZoomWithinBounds) {
    SankeyView view;
    view.resize(800, 400);
    view.setSpec(boilerAndMill());
    view.setZoom(1e9, {400.0, 200.0});
    EXPECT_LE(view.zoom(), 100.0);
    view.setZoom(1e-9, {400.0, 200.0});
    EXPECT_GE(view.zoom(), 0.1);
}

} // namespace
} // namespace parkcarbon::charts
