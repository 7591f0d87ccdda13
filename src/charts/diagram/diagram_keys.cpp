// The keyboard of DiagramView.
#include <parkcarbon/charts/diagram_view.hpp>

#include "diagram_scene.hpp"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

constexpr double kKeyZoom = 1.25;
constexpr double kKeyPan = 40.0;
constexpr double kKeyMove = 6.0;

QPointF directionOfKey(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1.0, 0.0};
    case Qt::Key_Right:
        return {1.0, 0.0};
    case Qt::Key_Up:
        return {0.0, -1.0};
    case Qt::Key_Down:
        return {0.0, 1.0};
    default:
        return {};
    }
}

} // namespace

bool DiagramView::focusNextPrevChild(bool next) {
    ensureScene();
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t element = 0; element < scene_->elements.size(); ++element) {
        if (scene_->elements[element].is_node) {
            nodes.push_back(element);
        }
    }
    // As one reads: column by column.
    std::stable_sort(nodes.begin(), nodes.end(), [this](std::uint32_t a, std::uint32_t b) {
        const QPointF x = scene_->elements[a].centre;
        const QPointF y = scene_->elements[b].centre;
        return std::pair{std::round(x.x()), x.y()} < std::pair{std::round(y.x()), y.y()};
    });
    const auto here = chosen_ ? std::find(nodes.begin(), nodes.end(), *chosen_) : nodes.end();
    const bool at_end = here != nodes.end() && (next ? here + 1 == nodes.end() : here == nodes.begin());
    if (nodes.empty() || at_end) {
        return QWidget::focusNextPrevChild(next); // on to the next widget
    }
    chooseElement(here == nodes.end() ? (next ? nodes.front() : nodes.back()) : *(next ? here + 1 : here - 1));
    return true;
}

std::optional<std::uint32_t> DiagramView::nodeBeside(std::uint32_t from, int direction) const {
    const DiagramElement& here = scene_->elements[from];
    std::optional<std::uint32_t> best;
    double nearest = 0.0;
    for (std::uint32_t element = 0; element < scene_->elements.size(); ++element) {
        const DiagramElement& other = scene_->elements[element];
        const double down = (other.centre.y() - here.centre.y()) * direction;
        const double distance = down + 3.0 * std::abs(other.centre.x() - here.centre.x());
        if (element != from && other.is_node == here.is_node && down > 0.0 && (!best || distance < nearest)) {
            best = element;
            nearest = distance;
        }
    }
    return best;
}

std::optional<std::uint32_t> DiagramView::alongLinks(std::uint32_t from, bool rightwards) const {
    const DiagramElement& here = scene_->elements[from];
    if (!here.is_node) {
        const std::size_t end = rightwards ? here.ends.size() - 1 : 0;
        return here.ends.empty() ? std::nullopt : std::optional(here.ends[end]);
    }
    std::optional<std::uint32_t> best;
    for (std::uint32_t element = 0; element < scene_->elements.size(); ++element) {
        const DiagramElement& link = scene_->elements[element];
        const bool leads =
            !link.is_node && !link.ends.empty() && (rightwards ? link.ends.front() : link.ends.back()) == from;
        if (leads && (!best || link.centre.y() < scene_->elements[*best].centre.y())) {
            best = element;
        }
    }
    return best;
}

bool DiagramView::moveChoice(int key) {
    if (!chosen_) {
        return focusNextPrevChild(true);
    }
    const QPointF direction = directionOfKey(key);
    const auto next = direction.y() != 0.0 ? nodeBeside(*chosen_, direction.y() > 0.0 ? 1 : -1)
                                           : alongLinks(*chosen_, direction.x() > 0.0);
    if (next) {
        chooseElement(next);
    }
    return true;
}

void DiagramView::nudge(QPointF by) {
    if (!chosen_ || !scene_->elements[*chosen_].is_node) {
        return;
    }
    startNodeDrag(*chosen_);
    drag_ = Drag::None;
    moveNode(*scene_, scene_->elements[*chosen_].index, by / zoom_, moving_);
    finishNodeDrag();
}

void DiagramView::keyPressEvent(QKeyEvent* event) {
    ensureScene();
    const QPointF direction = directionOfKey(event->key());
    if (event->matches(QKeySequence::Copy)) {
        copyAsTable();
    } else if (!direction.isNull()) {
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            pan(-kKeyPan * direction);
        } else if (event->modifiers().testFlag(Qt::AltModifier)) {
            nudge(kKeyMove * direction);
        } else {
            moveChoice(event->key());
        }
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        setZoom(zoom_ * kKeyZoom, drawingArea().center());
    } else if (event->key() == Qt::Key_Minus) {
        setZoom(zoom_ / kKeyZoom, drawingArea().center());
    } else if (event->key() == Qt::Key_0 || event->key() == Qt::Key_Home) {
        fit();
    } else if (event->key() == Qt::Key_Escape && (flow_from_ || chosen_)) {
        if (!std::exchange(flow_from_, std::nullopt)) {
            chooseElement(std::nullopt);
        }
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosen_) {
        if (flow_from_ && scene_->elements[*chosen_].is_node) {
            const auto from = std::exchange(flow_from_, std::nullopt);
            flowDrawnBetween(scene_->elements[*from].id, scene_->elements[*chosen_].id);
            update();
        } else {
            activate(*chosen_);
        }
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace parkcarbon::charts
