#include <parkcarbon/charts/diagram_view.hpp>

#include "diagram_scene.hpp"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr double kLeastZoom = 0.2;
constexpr double kMostZoom = 40.0;
constexpr double kReach = 4.0;         ///< pixels beside a thin link that still count as on it
constexpr qint64 kSmoothRenderMs = 25; ///< a picture that takes longer is shifted while it moves and rendered after
constexpr int kSharpenMs = 80;
constexpr double kRim = 8.0;
constexpr std::ptrdiff_t kMostMovingSmoothly = 300; ///< links at a large hub are painted plainly while it is dragged

} // namespace

DiagramView::DiagramView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    sharpen_.setSingleShot(true);
    sharpen_.setInterval(kSharpenMs);
    connect(&sharpen_, &QTimer::timeout, this, [this] { invalidatePictures(); });
}

DiagramView::~DiagramView() = default;

void DiagramView::setChartStyle(ChartStyle style) {
    style_ = std::move(style);
    rebuild();
}

void DiagramView::rebuild() {
    const QString chosen = chosenId();
    scene_.reset();
    legend_.reset();
    chosen_.reset();
    hovered_.reset();
    flow_from_.reset();
    drag_ = Drag::None;
    setAccessibleName(titleText());
    setAccessibleDescription(tableText());
    if (!chosen.isEmpty() && !size().isEmpty()) {
        choose(chosen);
    }
    invalidatePictures();
}

QRectF DiagramView::drawingArea() const {
    return areaAbove(makeLegend(legendWidth(size())).size.height(), size());
}

double DiagramView::legendWidth(QSize view) {
    return std::max(1.0, view.width() - 2.0 * kRim);
}

QRectF DiagramView::areaAbove(double legend_height, QSize view) {
    return QRectF({0.0, 0.0}, QSizeF(view)).adjusted(kRim, kRim, -kRim, -kRim - legend_height);
}

void DiagramView::ensureScene() {
    if (scene_) {
        return;
    }
    scene_ = std::make_unique<DiagramScene>(makeScene());
    scene_for_ = size();
    legend_ = std::make_unique<DiagramScene>(makeLegend(legendWidth(size())));
    if (zoom_ == 1.0) {
        offset_ = {kRim, kRim};
    }
    moving_.assign(scene_->elements.size(), false);
}

void DiagramView::setZoom(double zoom, QPointF fixed) {
    const QPointF kept = toDrawing(fixed);
    zoom_ = std::clamp(zoom, kLeastZoom, kMostZoom);
    offset_ = fixed - kept * zoom_;
    emit zoomChanged(zoom_);
    pan({});
}

void DiagramView::fit() {
    zoom_ = 1.0;
    offset_ = {kRim, kRim};
    emit zoomChanged(zoom_);
    invalidatePictures();
}

void DiagramView::pan(QPointF by) {
    offset_ += by;
    if (render_ms_ > kSmoothRenderMs) {
        sharpen_.start();
        update();
    } else {
        invalidatePictures();
    }
}

QString DiagramView::chosenId() const {
    return chosen_ && scene_ ? scene_->elements[*chosen_].id : QString();
}

void DiagramView::choose(const QString& id) {
    ensureScene();
    for (std::uint32_t element = 0; element < scene_->elements.size(); ++element) {
        if (scene_->elements[element].id == id) {
            chooseElement(element);
            return;
        }
    }
    chooseElement(std::nullopt);
}

QPointF DiagramView::positionOf(const QString& id) const {
    const_cast<DiagramView*>(this)->ensureScene();
    for (const DiagramElement& element : scene_->elements) {
        if (element.id == id) {
            return offset_ + element.centre * zoom_;
        }
    }
    return {};
}

void DiagramView::copyAsTable() const {
    QGuiApplication::clipboard()->setText(tableText());
}

QPointF DiagramView::toDrawing(QPointF on_widget) const {
    return (on_widget - offset_) / zoom_;
}

std::optional<std::uint32_t> DiagramView::under(QPointF on_widget) const {
    return scene_ ? elementAt(*scene_, toDrawing(on_widget), kReach / zoom_) : std::nullopt;
}

void DiagramView::chooseElement(std::optional<std::uint32_t> element) {
    if (chosen_ == element) {
        return;
    }
    chosen_ = element;
    setAccessibleName(element ? titleText() + QStringLiteral(": ") + scene_->elements[*element].name : titleText());
    emit chosenChanged(chosenId());
    update();
}

void DiagramView::activate(std::uint32_t element) {
    const DiagramElement& what = scene_->elements[element];
    if (what.is_node) {
        emit nodeActivated(what.id);
    } else {
        emit linkActivated(what.id);
    }
}

void DiagramView::flowDrawnBetween(const QString&, const QString&) {}

void DiagramView::beginFlow(std::uint32_t node) {
    flow_from_ = node;
    update();
}

bool DiagramView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto element = under(help->pos());
        QToolTip::showText(help->globalPos(), element ? scene_->elements[*element].tip : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void DiagramView::startNodeDrag(std::uint32_t node) {
    drag_ = Drag::Node;
    dragged_ = node;
    moving_ = movingWith(scene_->elements[node].index);
    pictures_valid_ = false;
}

void DiagramView::finishNodeDrag() {
    const DiagramElement& node = scene_->elements[dragged_];
    moving_.assign(scene_->elements.size(), false);
    invalidatePictures();
    const QPointF place = placeToRemember(node.index);
    emit nodeMoved(node.id, place.x(), place.y());
}

void DiagramView::mousePressEvent(QMouseEvent* event) {
    ensureScene();
    pressed_at_ = last_at_ = event->position();
    drag_moved_ = false;
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const auto element = under(event->position());
    chooseElement(element);
    drag_ = Drag::Ground;
    if (element && scene_->elements[*element].is_node) {
        dragged_ = *element;
        drag_ = drawsFlows() ? Drag::Flow : Drag::Node;
        flow_from_ = drawsFlows() ? element : std::nullopt;
    }
}

void DiagramView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF by = event->position() - last_at_;
    if (drag_ == Drag::None) {
        const auto element = under(event->position());
        if (element != hovered_) {
            hovered_ = element;
            setCursor(element ? Qt::PointingHandCursor : Qt::ArrowCursor);
            update();
        }
        return;
    }
    if (!drag_moved_ && (event->position() - pressed_at_).manhattanLength() < 4.0) {
        return; // a click that trembles
    }
    if (!drag_moved_ && drag_ == Drag::Node) {
        startNodeDrag(dragged_);
    }
    drag_moved_ = true;
    last_at_ = event->position();
    if (drag_ == Drag::Ground) {
        pan(by);
    } else if (drag_ == Drag::Node) {
        moveNode(*scene_, scene_->elements[dragged_].index, by / zoom_, moving_);
        update();
    } else {
        hovered_ = under(event->position());
        update();
    }
}

void DiagramView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(drag_, Drag::None);
    if (drag == Drag::Node && drag_moved_) {
        finishNodeDrag();
    } else if (drag == Drag::Flow) {
        const auto from = std::exchange(flow_from_, std::nullopt);
        const auto to = under(event->position());
        if (drag_moved_ && from && to && scene_->elements[*to].is_node && to != from) {
            flowDrawnBetween(scene_->elements[*from].id, scene_->elements[*to].id);
        }
        update();
    }
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto element = under(event->position())) {
        activate(*element);
    }
}

void DiagramView::wheelEvent(QWheelEvent* event) {
    ensureScene();
    setZoom(zoom_ * std::pow(1.0015, event->angleDelta().y()), event->position());
    event->accept();
}

void DiagramView::resizeEvent(QResizeEvent*) {
    if (scene_ && size() == scene_for_) {
        return; // grabbing a hidden widget tells it its size again
    }
    const QString chosen = chosenId();
    scene_.reset();
    legend_.reset();
    chosen_.reset();
    hovered_.reset();
    if (!chosen.isEmpty() && !size().isEmpty()) {
        choose(chosen);
    }
    invalidatePictures();
}

void DiagramView::invalidatePictures() {
    pictures_valid_ = false;
    update();
}

QPixmap DiagramView::blank() const {
    const double ratio = devicePixelRatioF();
    QPixmap picture(size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    return picture;
}

void DiagramView::renderPictures() {
    QElapsedTimer timer;
    timer.start();
    links_ = blank();
    nodes_ = blank();
    QPainter links(&links_);
    links.translate(offset_);
    paintShapes(links, *scene_, zoom_, DiagramShape::Level::Link, moving_, false);
    QPainter nodes(&nodes_);
    nodes.translate(offset_);
    paintShapes(nodes, *scene_, zoom_, DiagramShape::Level::Node, moving_, false);
    paintShapes(nodes, *scene_, zoom_, DiagramShape::Level::Mark, moving_, false);
    std::vector<DiagramLabel> labels = makeLabels(zoom_, QRectF(-offset_, QSizeF(size())));
    std::erase_if(labels, [this](const DiagramLabel& label) { return label.element && moving_[*label.element]; });
    paintLabels(nodes, labels, style_);
    picture_zoom_ = zoom_;
    picture_offset_ = offset_;
    pictures_valid_ = true;
    render_ms_ = timer.elapsed();
}

void DiagramView::paintChosen(QPainter& painter) const {
    painter.save();
    painter.translate(offset_);
    painter.scale(zoom_, zoom_);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DiagramShape& shape : scene_->shapes) {
        if (!shape.element || shape.level == DiagramShape::Level::Mark) {
            continue;
        }
        if (shape.element == chosen_ || shape.element == hovered_ || shape.element == flow_from_) {
            const double wide = shape.element == chosen_ && hasFocus() ? 2.6 : 1.6;
            painter.strokePath(shape.path, QPen(style_.ink(), wide / zoom_, Qt::SolidLine));
        }
    }
    painter.restore();
    if (flow_from_) { // the flow being drawn
        const QPointF from = offset_ + scene_->elements[*flow_from_].centre * zoom_;
        const bool by_mouse = drag_ == Drag::Flow;
        const QPointF to = by_mouse ? last_at_ : chosen_ ? offset_ + scene_->elements[*chosen_].centre * zoom_ : from;
        painter.setPen(QPen(style_.series(0), 2.0, Qt::DashLine));
        painter.drawLine(from, to);
    }
}

void DiagramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), style_.background());
    if (size().isEmpty()) {
        return;
    }
    ensureScene();
    if (!pictures_valid_) {
        renderPictures();
    }
    const double grown = zoom_ / picture_zoom_;
    const auto still = [&](const QPixmap& picture) {
        painter.save();
        painter.translate(offset_ - picture_offset_ * grown);
        painter.scale(grown, grown);
        painter.drawPixmap(0, 0, picture);
        painter.restore();
    };
    const bool smooth = std::count(moving_.begin(), moving_.end(), true) < kMostMovingSmoothly;
    const auto live = [&](DiagramShape::Level level) {
        if (drag_ == Drag::Node && drag_moved_) {
            painter.save();
            painter.translate(offset_);
            paintShapes(painter, *scene_, zoom_, level, moving_, true, smooth);
            painter.restore();
        }
    };
    still(links_);
    live(DiagramShape::Level::Link);
    still(nodes_);
    live(DiagramShape::Level::Node);
    paintChosen(painter);
    const QPointF corner(kRim, height() - kRim - legend_->size.height());
    painter.fillRect(QRectF(0.0, corner.y() - 2.0, width(), height() - corner.y() + 2.0), style_.background());
    painter.translate(corner);
    paintShapes(painter, *legend_, 1.0);
    paintLabels(painter, legend_->labels, style_);
}

} // namespace parkcarbon::charts
