#include "sankey_scene.hpp"

#include "ribbon_shapes.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::charts {
namespace {

using text::toQString;

constexpr float kRibbonAlpha = 0.58F;
constexpr float kPatternAlpha = 0.55F;
constexpr double kThinnestHatched = 4.0; ///< hatching of thinner ribbons only makes them dirty
constexpr double kMarkWidth = 9.0;       ///< of the hatched end of an unbalanced node
// With seven colours, every pair of colour and hatching of the first 56 materials is different.
constexpr std::array<Qt::BrushStyle, 8> kPatterns = {Qt::NoBrush,      Qt::BDiagPattern,     Qt::FDiagPattern,
                                                     Qt::HorPattern,   Qt::DiagCrossPattern, Qt::VerPattern,
                                                     Qt::CrossPattern, Qt::Dense6Pattern};

QColor translucent(QColor color, float alpha) {
    color.setAlphaF(alpha);
    return color;
}

class SankeyShapes {
public:
    SankeyShapes(const SankeyLayout& layout, const ChartStyle& style)
        : layout_(layout), style_(style), materials_(materialStyles(layout.materials, layout.spec.other_name, style)) {}

    /// Shapes of one ribbon.
    void ribbon(std::uint32_t index, std::vector<DiagramShape>& out) const {
        const SankeyRibbon& ribbon = layout_.ribbons[index];
        const MaterialStyle& material = materials_.at(ribbon.material);
        DiagramShape shape;
        shape.element = static_cast<std::uint32_t>(layout_.boxes.size()) + index;
        if (!ribbon.amount) {
            shape.path = middleLine(ribbon);
            shape.ink = material.color;
            shape.stroke = layout_.options.unknown_width;
            shape.pen = Qt::DashLine;
            out.push_back(shape);
        } else {
            shape.width = ribbon.width;
            shape.path = ribbonArea(ribbon, std::max(ribbon.width, 0.3));
            shape.line = middleLine(ribbon);
            shape.fill = translucent(material.color, kRibbonAlpha);
            if (ribbon.width >= kThinnestHatched) {
                shape.pattern = material.pattern;
                shape.ink = translucent(material.color, kPatternAlpha);
            }
            out.push_back(shape);
            uncertainEdges(ribbon, shape, out);
        }
        if (ribbon.suspect) {
            out.push_back(outline(shape));
        }
        if (ribbon.route == SankeyRoute::Back || ribbon.route == SankeyRoute::Loop) {
            DiagramShape mark;
            mark.element = shape.element;
            mark.level = DiagramShape::Level::Mark;
            mark.path = directionMark(ribbon);
            mark.ink = style_.ink();
            mark.stroke = 1.6;
            out.push_back(mark);
        }
    }

    void node(std::uint32_t index, std::vector<DiagramShape>& out) const {
        const SankeyBox& box = layout_.boxes[index];
        const SankeyNode& node = layout_.spec.nodes[index];
        DiagramShape shape;
        shape.element = index;
        shape.level = DiagramShape::Level::Node;
        shape.path.addRect(box.x, box.y, box.width, box.height);
        shape.fill = style_.theme == Theme::Light ? QColor(74, 80, 88) : QColor(176, 182, 190);
        shape.ink = node.suspect ? suspectColor(style_) : style_.background();
        shape.stroke = node.suspect ? 2.0 : 0.8;
        out.push_back(shape);
        stock(box, node, index, out);
        notBalanced(box, node, index, out);
    }

private:
    DiagramShape outline(const DiagramShape& of) const {
        DiagramShape shape;
        shape.element = of.element;
        shape.path = of.path;
        shape.ink = suspectColor(style_);
        shape.stroke = 1.4;
        shape.pen = Qt::DashLine;
        return shape;
    }

    void uncertainEdges(const SankeyRibbon& ribbon, const DiagramShape& of, std::vector<DiagramShape>& out) const {
        const double sd = ribbon.sd.value_or(0.0) * layout_.scale;
        if (sd < 0.5) {
            return;
        }
        DiagramShape edges;
        edges.element = of.element;
        edges.path = ribbonEdges(ribbon, ribbon.width - sd, ribbon.width + sd);
        edges.pattern = Qt::Dense5Pattern;
        edges.ink = translucent(style_.ink(), 0.6F);
        out.push_back(edges);
    }

    /// A bar inside the node, at the side on which the stock stands in for a flow.
    void stock(const SankeyBox& box, const SankeyNode& node, std::uint32_t index,
               std::vector<DiagramShape>& out) const {
        const double change = node.stock_change.value_or(0.0);
        const double height = std::min(std::abs(change) * layout_.scale, box.height);
        if (height <= 0.0) {
            return;
        }
        DiagramShape bar;
        bar.element = index;
        bar.level = DiagramShape::Level::Mark;
        const double left = change > 0.0 ? box.x + box.width / 2.0 : box.x + 1.5;
        const double top = box.y + std::min(box.height - height, change > 0.0 ? box.out_width : box.in_width);
        bar.path.addRect(left, top, box.width / 2.0 - 1.5, std::max(height, 1.5));
        bar.fill = QColor(240, 228, 66);
        out.push_back(bar);
    }

    void notBalanced(const SankeyBox& box, const SankeyNode& node, std::uint32_t index,
                     std::vector<DiagramShape>& out) const {
        if (!box.not_balanced) {
            return;
        }
        const bool lacks_out = *box.not_balanced > 0.0;
        const double stock_height = std::abs(node.stock_change.value_or(0.0)) * layout_.scale;
        const bool stock_here = node.stock_change && (*node.stock_change > 0.0) == lacks_out;
        const double top = box.y + (lacks_out ? box.out_width : box.in_width) + (stock_here ? stock_height : 0.0);
        DiagramShape end;
        end.element = index;
        end.level = DiagramShape::Level::Mark;
        end.path.addRect(lacks_out ? box.x + box.width : box.x - kMarkWidth, top, kMarkWidth,
                         std::max(std::abs(*box.not_balanced) * layout_.scale, 1.5));
        end.pattern = Qt::BDiagPattern;
        end.ink = suspectColor(style_);
        end.stroke = 0.8;
        out.push_back(end);
    }

    const SankeyLayout& layout_;
    const ChartStyle& style_;
    std::map<std::string, MaterialStyle> materials_;
};

QString nodeTip(const SankeyLayout& layout, std::uint32_t index) {
    const SankeyNode& node = layout.spec.nodes[index];
    const SankeyBox& box = layout.boxes[index];
    const SankeyWords& words = layout.spec.words;
    QString tip = toQString(node.name);
    const auto line = [&](const std::string& word, double amount) {
        tip += QLatin1Char('\n') + toQString(word) + QLatin1String(": ") + amountText(layout.spec, amount);
    };
    line(words.in, box.in);
    line(words.out, box.out);
    if (node.stock_change) {
        line(words.stock_change, *node.stock_change);
    }
    if (box.not_balanced) {
        line(words.not_balanced, *box.not_balanced);
    }
    if (node.suspect) {
        tip += QLatin1String("\n(!) ") + toQString(words.suspect);
    }
    return node.detail.empty() ? tip : tip + QLatin1Char('\n') + toQString(node.detail);
}

QPointF middleOfBox(const SankeyBox& box) {
    return {box.x + box.width / 2.0, box.y + box.height / 2.0};
}

DiagramElement nodeElement(const SankeyLayout& layout, std::uint32_t index) {
    const QString tip = nodeTip(layout, index);
    return {true, toQString(layout.spec.nodes[index].id), toQString(layout.spec.words.node) + QLatin1Char(' ') + tip,
            tip,  middleOfBox(layout.boxes[index]),       index,
            {}};
}

DiagramElement ribbonElement(const SankeyLayout& layout, std::uint32_t index) {
    const SankeyRibbon& ribbon = layout.ribbons[index];
    const QString tip = ribbonTip(layout, ribbon);
    DiagramElement element{false, toQString(ribbon.id),   toQString(layout.spec.words.link) + QLatin1Char(' ') + tip,
                           tip,   middleOfRibbon(ribbon), index,
                           {}};
    for (const auto& end : {ribbon.from, ribbon.to}) {
        if (end) {
            element.ends.push_back(*end);
        }
    }
    return element;
}

} // namespace

std::map<std::string, MaterialStyle> materialStyles(const std::vector<std::string>& materials,
                                                    const std::string& other_name, const ChartStyle& style) {
    std::map<std::string, MaterialStyle> styles;
    std::size_t next = 0;
    for (const std::string& material : materials) {
        if (material == other_name && !other_name.empty()) {
            styles[material] = {style.total(), Qt::NoBrush};
            continue;
        }
        styles[material] = {style.series(next), kPatterns[next % kPatterns.size()]};
        ++next;
    }
    return styles;
}

QString amountText(const SankeySpec& spec, std::optional<double> amount) {
    return amount ? toQString(text::formatFixed(*amount, spec.decimals) + " " + spec.unit)
                  : toQString(spec.words.unknown);
}

QString ribbonTip(const SankeyLayout& layout, const SankeyRibbon& ribbon) {
    const SankeySpec& spec = layout.spec;
    const auto end = [&spec](const std::optional<std::uint32_t>& node) {
        return toQString(node ? spec.nodes[*node].name : spec.words.elsewhere);
    };
    QString tip = end(ribbon.from) + QStringLiteral(" → ") + end(ribbon.to) + QLatin1Char('\n') +
                  toQString(ribbon.material) + QLatin1String(": ") + amountText(spec, ribbon.amount);
    if (ribbon.sd) {
        tip += QStringLiteral(" (") + toQString(spec.words.sd) + QLatin1Char(' ') + amountText(spec, ribbon.sd) +
               QLatin1Char(')');
    }
    if (ribbon.suspect) {
        tip += QLatin1String("\n(!) ") + toQString(spec.words.suspect);
    }
    return ribbon.detail.empty() ? tip : tip + QLatin1Char('\n') + toQString(ribbon.detail);
}

std::vector<DiagramShape> sankeyShapes(const SankeyLayout& layout, const ChartStyle& style,
                                       const std::vector<bool>& elements) {
    const SankeyShapes shapes(layout, style);
    std::vector<DiagramShape> out;
    std::vector<std::uint32_t> ribbons;
    for (std::uint32_t index = 0; index < layout.ribbons.size(); ++index) {
        if (elements[layout.boxes.size() + index]) {
            ribbons.push_back(index);
        }
    }
    // Narrow ones last, so that wide ones do not hide them.
    std::stable_sort(ribbons.begin(), ribbons.end(), [&layout](std::uint32_t a, std::uint32_t b) {
        return layout.ribbons[a].width > layout.ribbons[b].width;
    });
    for (const std::uint32_t index : ribbons) {
        shapes.ribbon(index, out);
    }
    for (std::uint32_t node = 0; node < layout.boxes.size(); ++node) {
        if (elements[node]) {
            shapes.node(node, out);
        }
    }
    return out;
}

void refreshCentres(DiagramScene& scene, const SankeyLayout& layout, const std::vector<bool>& elements) {
    for (std::uint32_t element = 0; element < elements.size(); ++element) {
        if (elements[element]) {
            scene.elements[element].centre = element < layout.boxes.size()
                                                 ? middleOfBox(layout.boxes[element])
                                                 : middleOfRibbon(layout.ribbons[element - layout.boxes.size()]);
        }
    }
}

DiagramScene sankeyScene(const SankeyLayout& layout, const ChartStyle& style) {
    DiagramScene scene;
    scene.size = QSizeF(layout.options.width, layout.options.height);
    for (std::uint32_t node = 0; node < layout.boxes.size(); ++node) {
        scene.elements.push_back(nodeElement(layout, node));
    }
    for (std::uint32_t ribbon = 0; ribbon < layout.ribbons.size(); ++ribbon) {
        scene.elements.push_back(ribbonElement(layout, ribbon));
    }
    scene.shapes = sankeyShapes(layout, style, std::vector<bool>(scene.elements.size(), true));
    return scene;
}

} // namespace parkcarbon::charts
