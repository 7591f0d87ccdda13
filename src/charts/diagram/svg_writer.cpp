#include "diagram_scene.hpp"

#include <QBuffer>
#include <QFont>
#include <QXmlStreamWriter>

#include <map>

namespace parkcarbon::charts {
namespace {

QString number(double value) {
    return QString::number(value, 'f', 2);
}

QString pathData(const QPainterPath& path) {
    QString data;
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        const char* const letter = element.type == QPainterPath::MoveToElement    ? "M"
                                   : element.type == QPainterPath::LineToElement  ? "L"
                                   : element.type == QPainterPath::CurveToElement ? "C"
                                                                                  : " ";
        data += QLatin1String(letter) + number(element.x) + QLatin1Char(' ') + number(element.y);
    }
    return data;
}

/// The lines of a Qt brush pattern in a tile of 8 × 8.
const char* patternLines(Qt::BrushStyle style) {
    switch (style) {
    case Qt::BDiagPattern:
        return "M0 8L8 0M-2 2L2 -2M6 10L10 6";
    case Qt::FDiagPattern:
        return "M0 0L8 8M-2 6L2 10M6 -2L10 2";
    case Qt::DiagCrossPattern:
        return "M0 8L8 0M0 0L8 8";
    case Qt::HorPattern:
        return "M0 4L8 4";
    case Qt::VerPattern:
        return "M4 0L4 8";
    case Qt::CrossPattern:
        return "M0 4L8 4M4 0L4 8";
    default:
        return "M1 2L2 2M5 2L6 2M3 6L4 6M7 6L8 6";
    }
}

class SvgWriter {
public:
    SvgWriter(QIODevice& device, const ChartStyle& style) : xml_(&device), style_(style) {}

    void write(const DiagramScene& scene, const QString& title) {
        xml_.setAutoFormatting(true);
        xml_.setAutoFormattingIndent(1);
        xml_.writeStartDocument();
        xml_.writeStartElement("svg");
        xml_.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml_.writeAttribute("width", number(scene.size.width()));
        xml_.writeAttribute("height", number(scene.size.height()));
        xml_.writeAttribute("viewBox", "0 0 " + number(scene.size.width()) + " " + number(scene.size.height()));
        xml_.writeAttribute("role", "img");
        xml_.writeTextElement("title", title);
        patterns(scene);
        xml_.writeEmptyElement("rect");
        xml_.writeAttribute("width", "100%");
        xml_.writeAttribute("height", "100%");
        paint("fill", style_.background());
        for (const auto level : {DiagramShape::Level::Link, DiagramShape::Level::Node, DiagramShape::Level::Mark}) {
            for (const DiagramShape& drawn : scene.shapes) {
                if (drawn.level == level) {
                    shape(scene, drawn);
                }
            }
        }
        for (const DiagramLabel& drawn : scene.labels) {
            label(drawn);
        }
        xml_.writeEndDocument();
    }

private:
    void paint(const char* attribute, const QColor& color) {
        xml_.writeAttribute(attribute, color.name());
        if (color.alpha() < 255) {
            xml_.writeAttribute(QLatin1String(attribute) + QLatin1String("-opacity"), number(color.alphaF()));
        }
    }

    static QString patternId(const DiagramShape& shape) {
        return QStringLiteral("p%1-%2").arg(static_cast<int>(shape.pattern)).arg(shape.ink.rgba(), 8, 16);
    }

    void patterns(const DiagramScene& scene) {
        std::map<QString, const DiagramShape*> used;
        for (const DiagramShape& shape : scene.shapes) {
            if (shape.pattern != Qt::NoBrush) {
                used.emplace(patternId(shape), &shape);
            }
        }
        xml_.writeStartElement("defs");
        for (const auto& [id, shape] : used) {
            xml_.writeStartElement("pattern");
            xml_.writeAttribute("id", id);
            xml_.writeAttribute("patternUnits", "userSpaceOnUse");
            xml_.writeAttribute("width", "8");
            xml_.writeAttribute("height", "8");
            xml_.writeEmptyElement("path");
            xml_.writeAttribute("d", patternLines(shape->pattern));
            paint("stroke", shape->ink);
            xml_.writeEndElement();
        }
        xml_.writeEndElement();
    }

    void path(const DiagramShape& shape, const QString& fill) {
        xml_.writeStartElement("path");
        xml_.writeAttribute("d", pathData(shape.path));
        if (shape.path.fillRule() == Qt::OddEvenFill) {
            xml_.writeAttribute("fill-rule", "evenodd");
        }
        if (!fill.isEmpty()) {
            xml_.writeAttribute("fill", fill);
        }
    }

    void shape(const DiagramScene& scene, const DiagramShape& shape) {
        path(shape, shape.fill.isValid() ? QString() : QStringLiteral("none"));
        if (shape.fill.isValid()) {
            paint("fill", shape.fill);
        }
        if (shape.stroke > 0.0) {
            paint("stroke", shape.ink);
            xml_.writeAttribute("stroke-width", number(shape.stroke));
            if (shape.pen != Qt::SolidLine) {
                xml_.writeAttribute("stroke-dasharray", "5 3");
            }
        }
        if (shape.element) {
            xml_.writeAttribute("data-id", scene.elements[*shape.element].id);
            xml_.writeTextElement("title", scene.elements[*shape.element].tip);
        }
        xml_.writeEndElement();
        if (shape.pattern != Qt::NoBrush) {
            path(shape, "url(#" + patternId(shape) + ")");
            xml_.writeEndElement();
        }
    }

    void label(const DiagramLabel& label) {
        QRectF room = label.rect;
        if (label.halo && !label.text.isEmpty()) {
            xml_.writeEmptyElement("rect");
            xml_.writeAttribute("x", number(room.x()));
            xml_.writeAttribute("y", number(room.y()));
            xml_.writeAttribute("width", number(room.width()));
            xml_.writeAttribute("height", number(room.height()));
            xml_.writeAttribute("rx", "3");
            xml_.writeAttribute("fill-opacity", "0.72");
            paint("fill", style_.background());
        }
        room.adjust(kLabelPadding, 0, -kLabelPadding, 0);
        if (label.badge) {
            text(QStringLiteral("⚠"), room.left(), room.center().y(), "start", suspectColor(style_), true);
            room.setLeft(room.left() + kBadgeSize + 2.0);
        }
        const bool right = label.alignment.testFlag(Qt::AlignRight);
        const bool middle = label.alignment.testFlag(Qt::AlignHCenter);
        text(label.text,
             right    ? room.right()
             : middle ? room.center().x()
                      : room.left(),
             room.center().y(),
             right    ? "end"
             : middle ? "middle"
                      : "start",
             label.color, label.bold);
    }

    void text(const QString& words, double x, double y, const char* anchor, const QColor& color, bool bold) {
        xml_.writeStartElement("text");
        xml_.writeAttribute("x", number(x));
        xml_.writeAttribute("y", number(y));
        xml_.writeAttribute("dominant-baseline", "central");
        xml_.writeAttribute("text-anchor", anchor);
        xml_.writeAttribute("font-family", style_.font_family + ", sans-serif");
        xml_.writeAttribute("font-size", number(style_.font_size));
        if (bold) {
            xml_.writeAttribute("font-weight", "bold");
        }
        paint("fill", color);
        xml_.writeCharacters(words);
        xml_.writeEndElement();
    }

    QXmlStreamWriter xml_;
    const ChartStyle& style_;
};

} // namespace

QByteArray svgOf(const DiagramScene& scene, const ChartStyle& style, const QString& title) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    SvgWriter(buffer, style).write(scene, title);
    return buffer.data();
}

} // namespace parkcarbon::charts
