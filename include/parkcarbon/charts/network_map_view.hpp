#pragma once

#include <parkcarbon/charts/diagram_view.hpp>
#include <parkcarbon/charts/network_map_layout.hpp>

namespace parkcarbon::charts {

/// A network map on screen. While flows are drawn (`setDrawsFlows`), dragging from one node to another draws a new
/// flow instead of moving the node; by keyboard, F or Insert on one node and Return on another.
class NetworkMapView : public DiagramView {
    Q_OBJECT
public:
    explicit NetworkMapView(QWidget* parent = nullptr);

    /// Throws std::invalid_argument as requireConsistent does. The zoom stays.
    void setSpec(NetworkMapSpec spec);
    const NetworkMapSpec& spec() const { return spec_; }
    const NetworkMapLayout& layoutShown() const { return layout_; }

    void setDrawsFlows(bool draws);
    bool drawsFlows() const override { return draws_flows_; }

signals:
    void flowDrawn(const QString& from_id, const QString& to_id);

protected:
    DiagramScene makeScene() override;
    std::vector<DiagramLabel> makeLabels(double zoom, const QRectF& visible) const override;
    DiagramScene makeLegend(double width) const override;
    QString tableText() const override;
    QString titleText() const override;
    std::vector<bool> movingWith(std::uint32_t node) const override;
    void moveNode(DiagramScene& scene, std::uint32_t node, QPointF by, const std::vector<bool>& moving) override;
    QPointF placeToRemember(std::uint32_t node) const override;
    void flowDrawnBetween(const QString& from, const QString& to) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    NetworkMapSpec spec_;
    NetworkMapLayout layout_;
    bool draws_flows_ = false;
};

} // namespace parkcarbon::charts
