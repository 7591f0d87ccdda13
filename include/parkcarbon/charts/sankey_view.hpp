#pragma once

#include <parkcarbon/charts/diagram_view.hpp>
#include <parkcarbon/charts/sankey_layout.hpp>

#include <QSize>

#include <optional>

namespace parkcarbon::charts {

/// A Sankey diagram on screen. Layer, period and threshold are the page's business, by way of the spec; so is
/// remembering where a node was dragged to (`nodeMoved`, then SankeySpec::pinned).
class SankeyView : public DiagramView {
    Q_OBJECT
public:
    explicit SankeyView(QWidget* parent = nullptr);

    /// Throws std::invalid_argument as requireConsistent does. The zoom stays.
    void setSpec(SankeySpec spec);
    /// The layout that a view of that size and style makes for itself; for large diagrams, on any thread.
    static SankeyLayout layoutFor(const SankeySpec& spec, const ChartStyle& style, QSize view);
    /// As setSpec, with what layoutFor made for `view`. It is made anew when the view is or becomes another size.
    void setLayout(SankeyLayout layout, QSize view);
    const SankeySpec& spec() const { return spec_; }
    const SankeyLayout& layoutShown() const { return layout_; }

protected:
    DiagramScene makeScene() override;
    std::vector<DiagramLabel> makeLabels(double zoom, const QRectF& visible) const override;
    DiagramScene makeLegend(double width) const override;
    QString tableText() const override;
    QString titleText() const override;
    std::vector<bool> movingWith(std::uint32_t node) const override;
    void moveNode(DiagramScene& scene, std::uint32_t node, QPointF by, const std::vector<bool>& moving) override;
    QPointF placeToRemember(std::uint32_t node) const override;

private:
    SankeySpec spec_;
    SankeyLayout layout_;
    std::optional<QSize> laid_out_for_; ///< the size of the view that `layout_` was made for elsewhere
};

} // namespace parkcarbon::charts
