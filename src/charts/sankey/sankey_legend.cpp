#include "sankey_scene.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

using text::toQString;

constexpr double kSwatchWidth = 24.0;
constexpr double kSwatchHeight = 11.0;
constexpr double kEntryGap = 16.0;
constexpr double kLargestBar = 26.0; ///< of the scale

/// 1, 2 or 5 times a power of ten, not above `value`.
double roundBelow(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double digit = value / power;
    return power * (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0);
}

class LegendFlow {
public:
    LegendFlow(const ChartStyle& style, double width)
        : style_(style), metrics_(labelFont(style, false)), width_(width),
          row_height_(std::max(metrics_.height(), kSwatchHeight) + 5.0) {}

    void entry(std::vector<DiagramShape> shapes, double shape_width, const QString& words) {
        const double text_width = std::min(metrics_.horizontalAdvance(words) + 2.0 * kLabelPadding + 1.0, width_ / 2.0);
        const double whole = shape_width + 2.0 + text_width;
        if (x_ > 0.0 && x_ + whole > width_) {
            x_ = 0.0;
            y_ += row_height_;
        }
        for (DiagramShape& shape : shapes) {
            shape.path.translate(x_, y_ + row_height_ / 2.0);
            scene_.shapes.push_back(std::move(shape));
        }
        DiagramLabel label;
        label.text = metrics_.elidedText(words, Qt::ElideRight, text_width);
        label.rect = QRectF(x_ + shape_width + 2.0, y_, text_width, row_height_);
        label.color = style_.ink();
        scene_.labels.push_back(label);
        x_ += whole + kEntryGap;
    }

    DiagramScene done() {
        scene_.size = QSizeF(width_, y_ + row_height_ + 2.0);
        return std::move(scene_);
    }

    double rowHeight() const { return row_height_; }
    void roomAbove(double room) { y_ += room; }

private:
    const ChartStyle& style_;
    QFontMetricsF metrics_;
    double width_;
    double row_height_;
    double x_ = 0.0;
    double y_ = 0.0;
    DiagramScene scene_;
};

/// A swatch whose middle is at y = 0.
DiagramShape swatch(double width = kSwatchWidth, double height = kSwatchHeight) {
    DiagramShape shape;
    shape.level = DiagramShape::Level::Mark;
    shape.path.addRect(0.0, -height / 2.0, width, height);
    return shape;
}

DiagramShape strokeAt(double y, const QColor& color, Qt::PenStyle pen = Qt::SolidLine) {
    DiagramShape shape;
    shape.level = DiagramShape::Level::Mark;
    shape.path.moveTo(0.0, y);
    shape.path.lineTo(kSwatchWidth, y);
    shape.ink = color;
    shape.stroke = 1.5;
    shape.pen = pen;
    return shape;
}

void scaleEntry(LegendFlow& flow, const SankeyLayout& layout, const ChartStyle& style) {
    const bool any = std::any_of(layout.ribbons.begin(), layout.ribbons.end(),
                                 [](const SankeyRibbon& ribbon) { return ribbon.amount.value_or(0.0) > 0.0; });
    if (!any || layout.scale <= 0.0) {
        return;
    }
    const double amount = roundBelow(kLargestBar / layout.scale);
    const double height = amount * layout.scale;
    flow.roomAbove(std::max(0.0, (height - flow.rowHeight()) / 2.0 + 2.0));
    DiagramShape bar = swatch(7.0, height);
    bar.fill = style.ink();
    const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(amount) + 1e-9)), 0, 9);
    flow.entry({bar}, 9.0, toQString(text::formatFixed(amount, decimals) + " " + layout.spec.unit));
}

void materialEntries(LegendFlow& flow, const SankeyLayout& layout, const ChartStyle& style) {
    const auto styles = materialStyles(layout.materials, layout.spec.other_name, style);
    for (const std::string& material : layout.materials) {
        DiagramShape shape = swatch();
        shape.fill = styles.at(material).color;
        shape.fill.setAlphaF(0.58F);
        shape.pattern = styles.at(material).pattern;
        shape.ink = styles.at(material).color;
        flow.entry({shape}, kSwatchWidth, toQString(material));
    }
}

void signEntries(LegendFlow& flow, const SankeyLayout& layout, const ChartStyle& style) {
    const SankeyWords& words = layout.spec.words;
    const auto any_ribbon = [&layout](auto condition) {
        return std::any_of(layout.ribbons.begin(), layout.ribbons.end(), condition);
    };
    if (any_ribbon([](const SankeyRibbon& ribbon) { return !ribbon.amount; })) {
        flow.entry({strokeAt(0.0, style.ink(), Qt::DashLine)}, kSwatchWidth, toQString(words.unknown));
    }
    if (any_ribbon([](const SankeyRibbon& ribbon) { return ribbon.sd.value_or(0.0) > 0.0; })) {
        DiagramShape edge = swatch();
        edge.pattern = Qt::Dense5Pattern;
        edge.ink = style.ink();
        edge.ink.setAlphaF(0.6F);
        flow.entry({edge}, kSwatchWidth, toQString(words.two_sd));
    }
    if (std::any_of(layout.boxes.begin(), layout.boxes.end(), [](const SankeyBox& box) { return box.not_balanced; })) {
        DiagramShape end = swatch(10.0);
        end.pattern = Qt::BDiagPattern;
        end.ink = suspectColor(style);
        end.stroke = 0.8;
        flow.entry({end}, 11.0, toQString(words.not_balanced));
    }
    const auto& nodes = layout.spec.nodes;
    if (std::any_of(nodes.begin(), nodes.end(), [](const SankeyNode& node) { return node.stock_change; })) {
        DiagramShape bar = swatch(6.0);
        bar.fill = QColor(240, 228, 66);
        bar.ink = style.ink();
        bar.stroke = 0.6;
        flow.entry({bar}, 8.0, QStringLiteral("Δ ") + toQString(words.stock_change));
    }
}

} // namespace

DiagramScene sankeyLegend(const SankeyLayout& layout, const ChartStyle& style, double width) {
    LegendFlow flow(style, width);
    scaleEntry(flow, layout, style);
    materialEntries(flow, layout, style);
    signEntries(flow, layout, style);
    return flow.done();
}

} // namespace parkcarbon::charts
