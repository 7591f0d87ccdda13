#include "ui/theme/icons.hpp"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

namespace parkcarbon::ui {
namespace {

/// Paths on a 16 × 16 grid.
QPainterPath pathOf(Glyph glyph) {
    QPainterPath path;
    const auto line = [&path](std::initializer_list<QPointF> points) {
        path.moveTo(*points.begin());
        for (const QPointF& point : points) {
            path.lineTo(point);
        }
    };
    switch (glyph) {
    case Glyph::Overview:
        path.addRect(2, 2, 5, 5);
        path.addRect(9, 2, 5, 5);
        path.addRect(2, 9, 5, 5);
        path.addRect(9, 9, 5, 5);
        break;
    case Glyph::Park:
        path.addEllipse(5, 5, 6, 6);
        for (int spoke = 0; spoke < 4; ++spoke) {
            const QPointF along = spoke % 2 == 0 ? QPointF(0, 1) : QPointF(1, 0);
            const double sign = spoke < 2 ? 1.0 : -1.0;
            line({QPointF(8, 8) + sign * 3.0 * along, QPointF(8, 8) + sign * 6.0 * along});
        }
        break;
    case Glyph::Enterprise:
        line({{2, 14}, {2, 7}, {6, 9.5}, {6, 7}, {10, 9.5}, {10, 2}, {14, 2}, {14, 14}, {2, 14}});
        break;
    case Glyph::Packs: // a sheet that goes out and comes back
        line({{9, 14}, {3, 14}, {3, 2}, {10, 2}, {10, 6}});
        line({{5, 5}, {8, 5}});
        line({{5, 8}, {7, 8}});
        line({{8, 9}, {14, 9}, {12, 7}});
        line({{14, 12}, {8, 12}, {10, 14}});
        break;
    case Glyph::PackRecords: // sheets upon sheets
        path.addRect(2, 2, 9, 9);
        line({{11, 5}, {14, 5}, {14, 14}, {5, 14}, {5, 11}});
        line({{2, 5}, {11, 5}});
        line({{5, 2}, {5, 11}});
        break;
    case Glyph::Entry:
        line({{13, 8}, {13, 14}, {2, 14}, {2, 3}, {8, 3}});
        line({{6, 10}, {6.5, 7.5}, {12.5, 1.5}, {14.5, 3.5}, {8.5, 9.5}, {6, 10}});
        break;
    case Glyph::Activity:
        path.addRect(2, 2, 12, 12);
        line({{2, 6}, {14, 6}});
        line({{2, 10}, {14, 10}});
        line({{6, 2}, {6, 14}});
        break;
    case Glyph::Transfer:
        line({{2, 5}, {14, 5}, {11, 2}});
        line({{14, 11}, {2, 11}, {5, 14}});
        break;
    case Glyph::Facts:
        line({{3, 4}, {13, 4}});
        line({{3, 8}, {13, 8}});
        line({{3, 12}, {9, 12}});
        break;
    case Glyph::Flow: // one arrow that parts into two
        line({{2, 8}, {7, 8}, {10, 4}, {14, 4}, {12, 2}});
        line({{7, 8}, {10, 12}, {14, 12}, {12, 14}});
        break;
    case Glyph::FlowNetwork: // three parties and what goes round between them
        path.addEllipse(QPointF(3.5, 12), 2, 2);
        path.addEllipse(QPointF(12.5, 12), 2, 2);
        path.addEllipse(QPointF(8, 3.5), 2, 2);
        line({{4.5, 10}, {7, 5.5}});
        line({{9, 5.5}, {11.5, 10}});
        line({{10.5, 12}, {5.5, 12}, {7, 10.8}});
        break;
    case Glyph::Sankey: { // two bands that part, between two posts
        path.moveTo(2, 2);
        path.lineTo(2, 12);
        path.moveTo(14, 2);
        path.lineTo(14, 14);
        path.moveTo(2, 4);
        path.cubicTo(8, 4, 8, 3, 14, 3);
        path.moveTo(2, 7.5);
        path.cubicTo(8, 7.5, 8, 6.5, 14, 6.5);
        path.moveTo(2, 10.5);
        path.cubicTo(8, 10.5, 8, 13, 14, 13);
        break;
    }
    case Glyph::Balance: // a pair of scales
        line({{8, 2}, {8, 14}});
        line({{4, 14}, {12, 14}});
        line({{3, 4}, {13, 4}});
        line({{1, 9}, {3, 4}, {5, 9}, {1, 9}});
        line({{11, 9}, {13, 4}, {15, 9}, {11, 9}});
        break;
    case Glyph::Factors:
        path.addRect(2, 2, 12, 12);
        line({{5, 5}, {8, 8}});
        line({{8, 5}, {5, 8}});
        line({{9, 11}, {12, 11}});
        break;
    case Glyph::Inventory:
        line({{2, 14}, {14, 14}});
        path.addRect(3, 8, 2.5, 6);
        path.addRect(7, 3, 2.5, 11);
        path.addRect(11, 6, 2.5, 8);
        break;
    case Glyph::Uncertainty:
        line({{2, 8}, {14, 8}});
        line({{2, 5.5}, {2, 10.5}});
        line({{14, 5.5}, {14, 10.5}});
        path.addEllipse(QPointF(8, 8), 2, 2);
        break;
    case Glyph::Pollutants:
        path.addEllipse(QPointF(5, 10.5), 3, 3);
        path.addEllipse(QPointF(10.5, 9), 3.5, 3.5);
        path.addEllipse(QPointF(7, 4.5), 2, 2);
        break;
    case Glyph::Report:
    case Glyph::New:
        line({{3, 1.5}, {9.5, 1.5}, {13, 5}, {13, 14.5}, {3, 14.5}, {3, 1.5}});
        line({{9.5, 1.5}, {9.5, 5}, {13, 5}});
        if (glyph == Glyph::Report) {
            line({{5.5, 8}, {10.5, 8}});
            line({{5.5, 11}, {10.5, 11}});
        }
        break;
    case Glyph::Stage:
        path.addEllipse(3, 3, 10, 10);
        path.addEllipse(6.5, 6.5, 3, 3);
        break;
    case Glyph::Board: // a board on its stand, with what is ticked and what is not
        path.addRect(2, 2, 12, 9);
        line({{4, 5}, {5, 6}, {6.5, 4}});
        line({{8, 5}, {12, 5}});
        line({{8, 8}, {12, 8}});
        line({{6, 11}, {4.5, 14.5}});
        line({{10, 11}, {11.5, 14.5}});
        break;
    case Glyph::Indicators: // a dial and its hand
        path.arcMoveTo(QRectF(2, 3.5, 12, 12), 0);
        path.arcTo(QRectF(2, 3.5, 12, 12), 0, 180);
        line({{2, 9.5}, {2, 12}, {14, 12}, {14, 9.5}});
        line({{8, 9.5}, {11, 6}});
        break;
    case Glyph::Plan: // bars one after another
        line({{2, 2}, {2, 14}, {14.5, 14}});
        path.addRect(3.5, 3, 5, 2);
        path.addRect(6.5, 6.5, 5, 2);
        path.addRect(9.5, 10, 4.5, 2);
        break;
    case Glyph::Target: // rings around a point
        path.addEllipse(2, 2, 12, 12);
        path.addEllipse(5, 5, 6, 6);
        path.addEllipse(7.5, 7.5, 1, 1);
        break;
    case Glyph::Team: // two people
        path.addEllipse(3, 3, 4, 4);
        path.addEllipse(9.5, 4, 3.5, 3.5);
        line({{1.5, 14}, {2.5, 9.5}, {7.5, 9.5}, {8.5, 14}});
        line({{9, 9.5}, {13.5, 9.5}, {14.5, 14}});
        break;
    case Glyph::IndicatorInputs: // rows beside a scale
        line({{3, 2}, {3, 14}});
        line({{3, 4}, {12, 4}});
        line({{3, 8}, {9, 8}});
        line({{3, 12}, {14, 12}});
        break;
    case Glyph::NextActions:
        line({{2, 8}, {13, 8}, {9, 4}});
        line({{13, 8}, {9, 12}});
        break;
    case Glyph::Step:
        path.addEllipse(3.5, 3.5, 9, 9);
        break;
    case Glyph::StepRunning: // the left half is hatched
        path.addEllipse(3.5, 3.5, 9, 9);
        line({{8, 3.5}, {8, 12.5}});
        line({{6.3, 4.2}, {6.3, 11.8}});
        line({{4.8, 5.5}, {4.8, 10.5}});
        break;
    case Glyph::StepDone:
        path.addEllipse(2.5, 2.5, 11, 11);
        line({{5, 8.2}, {7.2, 10.5}, {11, 5.5}});
        break;
    case Glyph::StepNotApplicable:
        path.addEllipse(3.5, 3.5, 9, 9);
        line({{5.5, 8}, {10.5, 8}});
        break;
    case Glyph::Open:
        line({{1.5, 13}, {1.5, 3}, {6, 3}, {7.5, 5}, {13, 5}, {13, 7}});
        line({{1.5, 13}, {4, 7}, {15, 7}, {12.5, 13}, {1.5, 13}});
        break;
    case Glyph::Save:
        line({{2, 2}, {11.5, 2}, {14, 4.5}, {14, 14}, {2, 14}, {2, 2}});
        path.addRect(5, 2, 5, 4);
        path.addRect(4.5, 9, 7, 5);
        break;
    case Glyph::Undo:
        line({{6, 2.5}, {2.5, 6}, {6, 9.5}});
        path.moveTo(2.5, 6);
        path.lineTo(9, 6);
        path.arcTo(QRectF(5.5, 6, 7.5, 7.5), 90, -180);
        break;
    case Glyph::Redo:
        line({{10, 2.5}, {13.5, 6}, {10, 9.5}});
        path.moveTo(13.5, 6);
        path.lineTo(7, 6);
        path.arcTo(QRectF(3, 6, 7.5, 7.5), 90, 180);
        break;
    case Glyph::Import:
        line({{8, 1.5}, {8, 9.5}});
        line({{4.5, 6.5}, {8, 10}, {11.5, 6.5}});
        line({{2, 10}, {2, 14}, {14, 14}, {14, 10}});
        break;
    case Glyph::Recalculate:
        path.arcMoveTo(QRectF(2.5, 2.5, 11, 11), 60);
        path.arcTo(QRectF(2.5, 2.5, 11, 11), 60, 300);
        line({{13.5, 2}, {13.5, 6.5}, {9, 6.5}});
        break;
    case Glyph::Check:
        line({{2.5, 8.5}, {6.5, 12.5}, {13.5, 4}});
        break;
    case Glyph::Pin:
        path.addEllipse(4.5, 2, 7, 7);
        line({{8, 9}, {8, 14.5}});
        break;
    }
    return path;
}

class GlyphEngine final : public QIconEngine {
public:
    explicit GlyphEngine(Glyph glyph) : glyph_(glyph) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        painter->setPen(
            QPen(QApplication::palette().color(group, role), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(pathOf(glyph_));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new GlyphEngine(glyph_); }

private:
    Glyph glyph_;
};

} // namespace

QIcon glyphIcon(Glyph glyph) {
    return QIcon(new GlyphEngine(glyph));
}

QIcon applicationIcon() {
    constexpr int kSize = 128;
    QPixmap pixmap(kSize, kSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x1d, 0x74, 0x58));
    painter.drawRoundedRect(4, 4, kSize - 8, kSize - 8, 26, 26);
    QPainterPath leaf(QPointF(34, 96));
    leaf.cubicTo(30, 44, 60, 30, 98, 30);
    leaf.cubicTo(98, 70, 84, 98, 34, 96);
    painter.fillPath(leaf, Qt::white);
    painter.setPen(QPen(QColor(0x1d, 0x74, 0x58), 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(26, 106, 76, 54);
    return QIcon(pixmap);
}

} // namespace parkcarbon::ui
