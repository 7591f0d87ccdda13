#include <parkcarbon/charts/sankey_view.hpp>

#include <parkcarbon/charts/sankey_painter.hpp>
#include <parkcarbon/charts/sankey_table.hpp>

#include "sankey_scene.hpp"

#include <parkcarbon/text/qt.hpp>

#include <algorithm>
#include <utility>

namespace parkcarbon::charts {

SankeyView::SankeyView(QWidget* parent) : DiagramView(parent) {}

void SankeyView::setSpec(SankeySpec spec) {
    requireConsistent(spec);
    spec_ = std::move(spec);
    layout_ = layoutSankey(spec_, {}); // for the legend, before the widget has a size
    laid_out_for_.reset();
    rebuild();
}

SankeyLayout SankeyView::layoutFor(const SankeySpec& spec, const ChartStyle& style, QSize view) {
    const DiagramScene legend = sankeyLegend(layoutSankey(spec, {}), style, legendWidth(view));
    return sankeyLayoutFor(spec, style, areaAbove(legend.size.height(), view).size().expandedTo({1.0, 1.0}));
}

void SankeyView::setLayout(SankeyLayout layout, QSize view) {
    spec_ = layout.spec;
    layout_ = std::move(layout);
    laid_out_for_ = view;
    rebuild();
}

DiagramScene SankeyView::makeScene() {
    if (laid_out_for_ != size()) {
        layout_ = sankeyLayoutFor(spec_, chartStyle(), drawingArea().size().expandedTo({1.0, 1.0}));
    }
    laid_out_for_.reset(); // another style or a moved node asks for another layout
    return sankeyScene(layout_, chartStyle());
}

std::vector<DiagramLabel> SankeyView::makeLabels(double zoom, const QRectF& visible) const {
    return sankeyLabels(layout_, chartStyle(), zoom, visible);
}

DiagramScene SankeyView::makeLegend(double width) const {
    return sankeyLegend(layout_, chartStyle(), width);
}

QString SankeyView::tableText() const {
    return text::toQString(toTsv(sankeyTable(spec_)));
}

QString SankeyView::titleText() const {
    return text::toQString(spec_.title);
}

std::vector<bool> SankeyView::movingWith(std::uint32_t node) const {
    std::vector<bool> moving(layout_.boxes.size() + layout_.ribbons.size(), false);
    moving[node] = true;
    for (const std::uint32_t ribbon : ribbonsMovingWith(layout_, node)) {
        moving[layout_.boxes.size() + ribbon] = true;
    }
    return moving;
}

void SankeyView::moveNode(DiagramScene& scene, std::uint32_t node, QPointF by, const std::vector<bool>& moving) {
    const SankeyBox& box = layout_.boxes[node];
    const double x = std::clamp(box.x + by.x(), 0.0, layout_.options.width - box.width);
    const double y = std::clamp(box.y + by.y(), 0.0, std::max(0.0, layout_.options.height - box.height));
    moveSankeyNode(layout_, node, {x, y});
    std::erase_if(scene.shapes,
                  [&moving](const DiagramShape& shape) { return shape.element && moving[*shape.element]; });
    for (DiagramShape& shape : sankeyShapes(layout_, chartStyle(), moving)) {
        scene.shapes.push_back(std::move(shape));
    }
    refreshCentres(scene, layout_, moving);
}

QPointF SankeyView::placeToRemember(std::uint32_t node) const {
    return {layout_.boxes[node].x / layout_.options.width, layout_.boxes[node].y / layout_.options.height};
}

} // namespace parkcarbon::charts
