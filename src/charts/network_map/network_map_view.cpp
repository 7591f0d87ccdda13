#include <parkcarbon/charts/network_map_view.hpp>

#include <parkcarbon/charts/sankey_table.hpp>

#include "network_map_scene.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace parkcarbon::charts {

NetworkMapView::NetworkMapView(QWidget* parent) : DiagramView(parent) {}

void NetworkMapView::setSpec(NetworkMapSpec spec) {
    requireConsistent(spec);
    spec_ = std::move(spec);
    layout_ = layoutNetworkMap(spec_, {}); // for the legend, before the widget has a size
    rebuild();
}

void NetworkMapView::setDrawsFlows(bool draws) {
    draws_flows_ = draws;
}

DiagramScene NetworkMapView::makeScene() {
    const QSizeF room = drawingArea().size().expandedTo({1.0, 1.0});
    layout_ = layoutNetworkMap(spec_, {.width = room.width(), .height = room.height()});
    return networkMapScene(layout_, chartStyle());
}

std::vector<DiagramLabel> NetworkMapView::makeLabels(double zoom, const QRectF& visible) const {
    return networkMapLabels(layout_, chartStyle(), zoom, visible);
}

DiagramScene NetworkMapView::makeLegend(double width) const {
    return networkMapLegend(layout_, chartStyle(), width);
}

QString NetworkMapView::tableText() const {
    return text::toQString(toTsv(sankeyTable(sankeyOf(spec_))));
}

QString NetworkMapView::titleText() const {
    return text::toQString(spec_.title);
}

std::vector<bool> NetworkMapView::movingWith(std::uint32_t node) const {
    std::vector<bool> moving(layout_.circles.size() + layout_.arrows.size(), false);
    moving[node] = true;
    for (std::size_t arrow = 0; arrow < layout_.arrows.size(); ++arrow) {
        const SankeyLink& link = layout_.spec.links[layout_.arrows[arrow].link];
        moving[layout_.circles.size() + arrow] = link.from == node || link.to == node;
    }
    return moving;
}

void NetworkMapView::moveNode(DiagramScene& scene, std::uint32_t node, QPointF by, const std::vector<bool>& moving) {
    const SankeyPoint from = layout_.circles[node].middle;
    moveMapNode(layout_, node,
                {std::clamp(from.x + by.x(), 0.0, layout_.options.width),
                 std::clamp(from.y + by.y(), 0.0, layout_.options.height)});
    std::erase_if(scene.shapes,
                  [&moving](const DiagramShape& shape) { return shape.element && moving[*shape.element]; });
    for (DiagramShape& shape : networkMapShapes(layout_, chartStyle(), moving)) {
        scene.shapes.push_back(std::move(shape));
    }
    refreshCentres(scene, layout_);
}

QPointF NetworkMapView::placeToRemember(std::uint32_t node) const {
    const SankeyPoint middle = layout_.circles[node].middle;
    return {middle.x / layout_.options.width, middle.y / layout_.options.height};
}

void NetworkMapView::flowDrawnBetween(const QString& from, const QString& to) {
    emit flowDrawn(from, to);
}

void NetworkMapView::keyPressEvent(QKeyEvent* event) {
    const bool asks = event->key() == Qt::Key_F || event->key() == Qt::Key_Insert;
    if (draws_flows_ && asks && chosen() && scene().elements[*chosen()].is_node) {
        beginFlow(*chosen());
        event->accept();
        return;
    }
    DiagramView::keyPressEvent(event);
}

} // namespace parkcarbon::charts
